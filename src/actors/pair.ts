import { type Phrase, tokensOf } from "./phrase.ts";

/** "both countries": states, whoever has spoken for them. */
export const isOfStates = ({ sentence: { tokens }, head }: Phrase): boolean =>
  /^(?:countries|nations|states)$/i.test(tokens[head]!.form);

/** "the sides", "both countries", and not "the European leaders", "the countries that buy it", "the governments of the region". */
export function isPair(phrase: Phrase): boolean {
  const words = tokensOf(phrase).map(({ form }) => form.toLowerCase());
  const { tokens } = phrase.sentence;
  const isTold =
    words.includes("two") || words.includes("both") || /^between$/i.test(tokens[phrase.first - 1]?.form ?? "");
  const isPlain = words.slice(0, -1).every((word) => /^(?:the|both|these|two)$/.test(word));
  // "the two rival powers" are two however they are described
  const isCounted =
    words.includes("two") && tokensOf(phrase).every(({ form }, at) => at === 0 || /^\p{Ll}/u.test(form));
  if (!(isPlain || isCounted) || (isOfStates(phrase) && !isTold)) return false;
  return !/^(?:of|that|which|who)$/i.test(tokens[phrase.end]?.form ?? "");
}

const heads =
  /president|premier|prime minister|chancellor|king|queen|emir|sultan|leader|chairman|secretary-general|head of/;

/** Whether a role is one of what "leaders", "presidents" or "ministers" have; a head of state may be a president. */
export function isSuch(role: string, office: string): boolean {
  const held = role.toLowerCase();
  if (office === "leader") return heads.test(held);
  return held.includes(office) || (office === "president" && held === "head of state");
}
