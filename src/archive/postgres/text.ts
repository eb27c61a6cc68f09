import type { Phrase } from "../words.ts";

/** PostgreSQL takes no longer words and no more of them for one text, in characters of one word and bytes of all. */
const LONGEST_WORD = 500;
const ALL_WORDS = 1_000_000;

/** The words of some fields one after another, each between two blanks; no phrase reaches from one field into the next. */
export const foldedOf = (fields: readonly (readonly string[])[]): string =>
  fields.map((words) => words.map((word) => ` ${word} `).join("")).join("|");

/** The different words of some fields. What is too much of them is found no more: no text in a language has so many. */
export function lexemesOf(fields: readonly (readonly string[])[]): string[] {
  let bytes = 0;
  return [...new Set(fields.flat().map((word) => word.slice(0, LONGEST_WORD)))].filter(
    (word) => (bytes += Buffer.byteLength(word)) <= ALL_WORDS,
  );
}

/** What a text must hold for a phrase to stand in it: its words, as a tsquery, and they one after another. */
export function conditionOf({ words, begins }: Phrase): { lexemes: string; folded: string } {
  const lexemes = words.map(
    (word, at) => `'${word.slice(0, LONGEST_WORD)}'${begins && at === words.length - 1 ? ":*" : ""}`,
  );
  const folded = foldedOf([words]);
  return { lexemes: lexemes.join(" & "), folded: begins ? folded.slice(0, -1) : folded };
}
