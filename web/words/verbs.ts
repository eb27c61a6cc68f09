/** A verb after its subject: `accuse` of one is "accuses", of many "accuse". What comes after the verb stays. */
export function agreeing(bare: string, many: boolean): string {
  const [first = "", ...rest] = bare.split(" ");
  if (many || first === "would") return bare;
  const ending = /(?:s|sh|ch|x|z|o)$/.test(first) ? "es" : "s";
  const third = /[^aeiou]y$/.test(first) ? `${first.slice(0, -1)}ies` : first + ending;
  return [third, ...rest].join(" ");
}
