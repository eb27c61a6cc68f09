import { nounBase } from "./noun-base.ts";
import { irregularBase, verbBase } from "./verb-base.ts";

/** Endings by tag, longest first, and the words that go their own way. */
export interface Lemmas {
  /** `tag` -> ending -> `cut+add`: how many letters go from the end, and what comes instead. */
  endings: Record<string, Record<string, string>>;
  /** `tag` -> form -> lemma. */
  exceptions: Record<string, Record<string, string>>;
}

export const LONGEST_ENDING = 5;

/** Proper nouns keep their case; other words are looked up in small letters. */
export const lemmaForm = (form: string, upos: string): string =>
  (upos === "PROPN" ? form : form.toLowerCase()).replace(/[’‘]/g, "'");

export function lemmaOf(lemmas: Lemmas, form: string, upos: string, xpos: string): string {
  const word = lemmaForm(form, upos);
  const tag = `${upos} ${xpos}`;
  // a past form is at times taken for one of the present
  const past = upos === "VERB" && /^VB[DNZ]$/.test(xpos) ? irregularBase(word) : undefined;
  if (past !== undefined) return past;
  const exception = lemmas.exceptions[tag]?.[word];
  if (exception !== undefined) return exception;
  const base = upos === "VERB" ? verbBase(word, xpos) : tag === "NOUN NNS" ? nounBase(word) : undefined;
  if (base !== undefined) return base;
  const endings = lemmas.endings[tag];
  if (!endings) return word;
  for (let length = Math.min(LONGEST_ENDING, word.length - 1); length >= 0; length--) {
    const edit = endings[word.slice(word.length - length)];
    if (edit === undefined) continue;
    const plus = edit.indexOf("+");
    const cut = Number(edit.slice(0, plus));
    return cut < word.length ? word.slice(0, word.length - cut) + edit.slice(plus + 1) : word;
  }
  return word;
}
