import type { Token } from "./sentence.ts";
import { relationOf, type Tree } from "./tree.ts";

/**
 * "the date of the meeting", "the venue of the talks": whether a noun stands only to say what a day or a place is that of. What is told is told of that day;
 * the meeting may be yet to come, and nobody is told to have met.
 */
export const isDayOf = (tree: Tree, noun: Token): boolean =>
  relationOf(noun) === "nmod" &&
  tree.first(noun, "case")?.form.toLowerCase() === "of" &&
  /^(?:date|day|time|timing|venue)$/i.test(tree.head(noun)?.lemma ?? "");
