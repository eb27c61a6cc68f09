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

export const lettersOf = (form: string): Letters => {
  const lower = form.toLowerCase();
  const upper = form.toUpperCase();
  if (lower === upper) return "none";
  if (form === lower) return "lower";
  if (form === upper) return form.length === 1 ? "one" : "capitals";
  const initial = form.charAt(0);
  return initial === initial.toLowerCase() ? "lower" : "capitalized";
};

const piece = /(?<![\p{L}\p{N}])\p{Lu}(?:\.\p{Lu})+\.?(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+/gu;

/** Atoms of the tokens of one sentence, in order. */
export function atomsOf(text: string, tokens: readonly Span[]): Atom[] {
  const atoms: Atom[] = [];
  for (const [token, { from, to }] of tokens.entries()) {
    if (isPlain(text, from, to)) {
      for (let at = from; at < to; at++) {
        const start = at;
        while (at < to && isLetter(text.charCodeAt(at))) at++;
        if (at === start) continue;
        const form = text.slice(start, at);
        atoms.push({ from: start, to: at, folded: form.toLowerCase(), letters: plainLettersOf(form), token });
      }
      continue;
    }
    for (const match of text.slice(from, to).matchAll(piece)) {
      const bare = match[0].replaceAll(".", "");
      const start = from + match.index;
      atoms.push({ from: start, to: start + match[0].length, folded: fold(bare), letters: lettersOf(bare), token });
    }
  }
  return atoms;
}

const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isLetter = (code: number): boolean => isUpper(code) || (code >= 97 && code <= 122);

/** Nothing but the letters of ASCII, spaces, hyphens and apostrophes: nearly every token, and most names. */
function isPlain(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && code !== 32 && code !== 39 && code !== 45) return false;
  }
  return true;
}

function plainLettersOf(form: string): Letters {
  if (!isUpper(form.charCodeAt(0))) return "lower";
  if (form.length === 1) return "one";
  for (let at = 1; at < form.length; at++) if (!isUpper(form.charCodeAt(at))) return "capitalized";
  return "capitals";
}

/** The atoms of a name as they are written in the data, without the periods of "U.S.". */
export function formsOf(name: string): string[] {
  if (!isPlain(name, 0, name.length)) return (name.match(piece) ?? []).map((form) => form.replaceAll(".", ""));
  const forms: string[] = [];
  for (let at = 0; at < name.length; at++) {
    const start = at;
    while (at < name.length && isLetter(name.charCodeAt(at))) at++;
    if (at > start) forms.push(name.slice(start, at));
  }
  return forms;
}
