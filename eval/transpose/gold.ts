import type { MovedDates } from "./dates.ts";
import type { Words } from "./words.ts";

/** As much of a gold record as is looked at by name; the rest is rewritten value by value. */
export interface Gold {
  report: { publishedAt: { value: string } };
  timexes: { text: string; from: string; to: string }[];
  mentions: { text: string; quote: string; name?: string; role?: string }[];
}

/** Keys whose strings are words of the report, and must be found in it. */
const quoted = new Set(["quote", "quotes", "text", "condition", "headings", "furniture"]);

/** The gold of the report so rewritten. Throws where its words are not in the text: the transposition is then at fault. */
export function rewriteGold(gold: Gold, text: string, words: Words, moved: MovedDates): unknown {
  const rewrite = (value: unknown, key: string): unknown => {
    if (typeof value === "string") {
      if (quoted.has(key)) return placed(words.rewrite(value), text);
      return /^\d{4}-\d\d-\d\d/.test(value) ? moved.iso(value) : words.rewrite(words.code(value));
    }
    if (Array.isArray(value)) {
      const [from, to] = value as unknown[];
      if (key === "within") return moved.stretch(from as string, to as string);
      return value.map((each) => rewrite(each, key));
    }
    if (value === null || typeof value !== "object") return value;
    const copy = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, rewrite(each, name)]));
    const { from, to } = value as { from?: unknown; to?: unknown };
    if (typeof from === "string" && typeof to === "string") [copy["from"], copy["to"]] = moved.stretch(from, to);
    return copy;
  };
  return rewrite(gold, "");
}

/** A quote as it stands in a text whose clauses have changed places: another capital, or the verb after its subject. */
function placed(quote: string, text: string): string {
  const [first, ...rest] = quote.split(" ");
  const flip = (word: string): string =>
    (/^\p{Lu}/u.test(word) ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1);
  const tries = [
    quote,
    flip(quote),
    `${rest.join(" ")} ${first}`,
    `${flip(rest.join(" "))} ${first}`,
    quote.replace(/,$/, ""),
    flip(quote).replace(/,$/, ""),
  ];
  const found = tries.find((each) => text.includes(each));
  if (found === undefined) throw new Error(`words of the gold not in the report: ${quote}`);
  return found;
}
