import type { NameMatch } from "../lexicon/index.ts";
import type { Token } from "../record/index.ts";
import { bodies, fields, things } from "./rules/bodies.ts";
import { particles } from "./rules/people.ts";

/**
 * Whether a title that is cut short is one here: "Gen. Mbeki", "Sen Ana Nkosi", "PM Mbeki", and "the PM" by itself; neither "3 PM" nor
 * "Gen Z", nor the last name of "Odo Sen".
 */
export function isShortTitle({ first, end }: NameMatch, tokens: readonly Token[]): boolean {
  const last = tokens[end - 1]!;
  const before = tokens[first - 1];
  if (before?.upos === "NUM") return false;
  const isNaming = startsName(tokens, end);
  // the last word of a sentence has its period
  if (/^\p{Lu}{2,}s?\.?$/u.test(last.form)) return isNaming || isBare(tokens[first - 1], tokens[end]);
  return isNaming && (last.form.endsWith(".") || before?.upos !== "PROPN");
}

/** "the PM said", "their PM's office", and not "the FM band". */
const isBare = (before: Token | undefined, after: Token | undefined): boolean =>
  before !== undefined &&
  (/^(?:the|this)$/i.test(before.form) || before.xpos === "POS" || before.xpos === "PRP$" || before.upos === "ADJ") &&
  !/^(?:NOUN|PROPN|NUM)$/.test(after?.upos ?? "");

/** Whether somebody's name begins there: "Mbeki", "J. Mbeki", "van der Mbeki". */
function startsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (/^\p{Lu}\.$/u.test(token.form) || particles.test(token.form)) return startsName(tokens, at + 1);
  const word = token.form.toLowerCase();
  const isName = /^\p{Lu}[\p{L}'’-]+$/u.test(token.form) && token.upos !== "DET" && token.upos !== "PRON";
  return isName && !bodies.has(word) && !fields.has(word) && !things.has(word);
}
