import type { Span } from "../record/index.ts";

/**
 * The letters of a name are compared as atoms: runs of letters and digits, folded. "Guinea-Bissau", "Guinea Bissau" and
 * the three tokens a treebank makes of it are the same two atoms; "U.S." is the one atom "us".
 */
export interface Atom extends Span {
  folded: string;
  letters: Letters;
  /** Index of the token it lies in. */
  token: number;
}

/** How an atom is written: `one` is a single capital, which is both capitalized and all capitals. */
export type Letters = "lower" | "capitalized" | "capitals" | "one" | "none";

const unmarked: Record<string, string> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ħ: "h",
  ə: "a",
};

/** Lower case without diacritics, the same in every locale. */
export function fold(form: string): string {
  let ascii = true;
  for (let at = 0; at < form.length; at++) if (form.charCodeAt(at) > 127) ascii = false;
  if (ascii) return form.toLowerCase();
  return form
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[łøđðþßæœıħə]/g, (letter) => unmarked[letter] ?? letter);
}

const lettersOf = (form: string): Letters => {
  const lower = form.toLowerCase();
  const upper = form.toUpperCase();
  if (lower === upper) return "none";
  if (form === lower) return "lower";
  if (form === upper) return form.length === 1 ? "one" : "capitals";
  const initial = form.charAt(0);
  return initial === initial.toLowerCase() ? "lower" : "capitalized";
};

const piece = /(?<![\p{L}\p{N}])\p{Lu}(?:\.\p{Lu})+\.?(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+/gu;
const plain = /^[A-Za-z]+$/;

/** Atoms of the tokens of one sentence, in order. */
export function atomsOf(text: string, tokens: readonly Span[]): Atom[] {
  const atoms: Atom[] = [];
  for (const [token, { from, to }] of tokens.entries()) {
    const form = text.slice(from, to);
    if (plain.test(form)) {
      atoms.push({ from, to, folded: form.toLowerCase(), letters: lettersOf(form), token });
      continue;
    }
    for (const match of form.matchAll(piece)) {
      const bare = match[0].replaceAll(".", "");
      const start = from + match.index;
      atoms.push({ from: start, to: start + match[0].length, folded: fold(bare), letters: lettersOf(bare), token });
    }
  }
  return atoms;
}

/** Atoms of a name as it stands in the data. */
export const atomsOfName = (name: string): Atom[] => atomsOf(name, [{ from: 0, to: name.length }]);
