/** A word of a text as it is looked for: without case and marks; and where it stands. */
export interface Word {
  word: string;
  from: number;
  to: number;
}

/** What a query asks for: some words one after another, of the last of which it may be but the beginning. */
export interface Phrase {
  words: string[];
  begins: boolean;
}

/** Letters and digits, with the marks that may follow them; whatever else there is only parts words. */
const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\u0300-\u0331]*/gu;

export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map((match) => ({
    word: plain(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));

/** Words, "phrases" and begin*: each that is asked for, once. */
export function phrasesOf(query: string): Phrase[] {
  const found = new Map<string, Phrase>();
  for (const [, quoted, word, star] of query.matchAll(/"([^"]+)"|([\p{L}\p{N}\p{M}\p{Co}'’.-]+)(\*?)/gu)) {
    const words = wordsOf(quoted ?? word!).map((each) => each.word);
    const phrase = { words, begins: star === "*" };
    if (words.length > 0) found.set(JSON.stringify(phrase), phrase);
  }
  return [...found.values()];
}

/** Latin letters lose their marks, as both databases have it; those of other scripts are other letters with them. */
function plain(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return [...lower]
    .map((letter) => {
      const [base] = letter.normalize("NFD");
      return /^[a-z]$/.test(base!) ? base : letter;
    })
    .join("")
    .replace(/[\u0300-\u0331]/g, "");
}
