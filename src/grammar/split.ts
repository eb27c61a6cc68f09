import { finish, mix } from "./hash.ts";
import type { Shapes } from "./shape.ts";
import type { Word } from "./tokenize.ts";
import { score, type Weights } from "./weights.ts";

/** Whether a sentence ends after a word: two labels, no and yes. */
export type Splitter = Weights;

export const SPLIT_FEATURES = 32;

/** Longest sentence, in words: a longer one is cut, so that time and memory stay bounded. */
const LONGEST_SENTENCE = 300;

/** Features of the gap after word `at`; `since` words ago the sentence began. */
export function splitFeatures(
  words: readonly Word[],
  shapes: Shapes,
  at: number,
  since: number,
  quotes: number,
  out: Int32Array,
): number {
  const { norm, shape, suffix3, size, coarse, cluster } = shapes;
  const on = (index: number, list: Int32Array) => (index >= 0 && index < size ? list[index]! : 7);
  const next = words[at + 1];
  const glue = next === undefined ? 2 : next.newLine ? 3 : next.glued ? 1 : 0;
  const end = endOf(words[at]!.form);
  const start = startOf(next?.form ?? "");
  const before = at > 0 ? endOf(words[at - 1]!.form) : 9;
  const open = quotes & 1;
  const length = since < 3 ? since : since < 8 ? 4 : since < 20 ? 5 : 6;
  let n = 0;
  const put = (template: number, a: number, b = 0, c = 0) => {
    out[n++] = finish(mix(mix(mix(template + 900, a), b), c));
  };
  put(0, 0);
  put(1, on(at, norm));
  put(2, on(at + 1, norm));
  put(3, on(at, norm), on(at + 1, norm));
  put(4, end, start, glue);
  put(5, on(at, norm), start, glue);
  put(6, end, on(at + 1, norm), glue);
  put(7, on(at, shape), on(at + 1, shape), glue);
  put(8, on(at - 1, norm), end, start);
  put(9, on(at - 1, shape), end, start);
  put(10, on(at + 2, norm), end, start);
  put(11, end, start, length);
  put(12, end, open, start);
  put(13, before, end, start);
  put(14, on(at, suffix3), start);
  put(15, on(at + 1, coarse), end, glue);
  put(16, on(at, coarse), start, glue);
  put(17, glue, end);
  put(18, on(at - 1, norm), on(at, norm), start);
  put(19, start, startOf(words[at + 2]?.form ?? ""), end);
  put(20, on(at + 1, cluster), end, length);
  put(21, before, end, open * 10 + glue);
  put(22, on(at - 1, coarse), end, start);
  put(23, words[at]!.form.length < 3 ? 1 : 0, end, start);
  return n;
}

const endOf = (form: string): number => {
  const last = form.charCodeAt(form.length - 1);
  if (form === ".") return 1;
  if (form === "?" || form === "!") return 2;
  if (last === 0x2e && form.length > 1) return form.charCodeAt(0) === 0x2e ? 3 : 4;
  if (/^[?!.…]+$/.test(form)) return 3;
  if (/^["”»'’]+$/.test(form)) return 5;
  if (/^[)\]}]$/.test(form)) return 6;
  if (form === ":" || form === ";") return 7;
  if (form === "," || /^[-–—]+$/.test(form)) return 8;
  return /^\p{P}+$/u.test(form) ? 10 : 11;
};

const startOf = (form: string): number => {
  if (form === "") return 0;
  const first = form[0]!;
  if (/\p{Lu}/u.test(first)) return 1;
  if (/\p{Ll}/u.test(first)) return 2;
  if (/\d/.test(first)) return 3;
  if (/^["“«‘'’”»]/.test(first)) return 4;
  if (/^[([{]/.test(first)) return 5;
  if (/^[-–—*•]/.test(first)) return 6;
  return 7;
};

const features = new Int32Array(SPLIT_FEATURES);
const scores = new Float64Array(2);

/** Where sentences end: for each, the index of the word after its last. */
export function split(splitter: Splitter, words: readonly Word[], shapes: Shapes): number[] {
  const ends: number[] = [];
  let begin = 0;
  let quotes = 0;
  for (let at = 0; at < words.length; at++) {
    if (isQuote(words[at]!.form)) quotes++;
    if (at + 1 === words.length || at + 1 - begin >= LONGEST_SENTENCE) {
      ends.push(at + 1);
      begin = at + 1;
      quotes = 0;
      continue;
    }
    // a closing mark belongs to what it closes, whatever space an editor put before it
    if (isClosing(words[at + 1]!.form)) continue;
    const count = splitFeatures(words, shapes, at, at + 1 - begin, quotes, features);
    score(splitter, features, count, scores);
    if (scores[1]! > scores[0]!) {
      ends.push(at + 1);
      begin = at + 1;
      quotes = 0;
    }
  }
  return ends;
}

const isClosing = (form: string): boolean => /^[”»)\]}]$/.test(form);

export const isQuote = (form: string): boolean => /^(?:["“”«»]|``|'')$/.test(form);
