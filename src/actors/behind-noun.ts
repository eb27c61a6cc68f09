import type { Token } from "../record/index.ts";
import { bodyNouns, openingNouns } from "./rules/bodies.ts";
import { isDayOrMonth } from "./rules/words.ts";

/** "the charity" by its noun, in plain words or as the first of its sentence. */
const isBodyNoun = ({ form }: Token, at: number): boolean =>
  bodyNouns.has(form) ||
  bodyNouns.has(form.replace(/ies$/, "y").replace(/s$/, "")) ||
  (at === 0 && openingNouns.has(form.toLowerCase()));

/** A word of a name, and no day or month, which stand behind a noun without a preposition: "told the company Monday". */
export const isNameWord = ({ form }: Token): boolean => /^\p{Lu}[\p{L}\p{N}’'-]+$/u.test(form) && !isDayOrMonth(form);

/** Whether a word is of a name right behind the noun for its bearer, whatever it is tagged: "Open Hands" of "the charity Open Hands". */
export function isBehindNoun(tokens: readonly Token[], at: number): boolean {
  if (!isNameWord(tokens[at]!)) return false;
  let before = at - 1;
  while (before > 0 && isNameWord(tokens[before]!) && !isBodyNoun(tokens[before]!, before)) before--;
  return before >= 0 && isBodyNoun(tokens[before]!, before);
}
