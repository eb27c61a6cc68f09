import { finish, mix } from "./hash.ts";
import { COMMA_END, PLAIN_END, type Shapes, SMALL_BEGIN } from "./forms.ts";
import type { Word } from "./tokenize.ts";
import { score, type Weights } from "./weights.ts";

/** Whether a sentence ends after a word: two labels, no and yes. */
export type Splitter = Weights;

export const SPLIT_FEATURES = 35;

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
  const { norm, shape, suffix3, size, coarse, cluster, end: ends, begin: begins } = shapes;
  const next = words[at + 1];
  const glue = next === undefined ? 2 : next.newLine ? 3 : next.glued ? 1 : 0;
  const end = ends[at]!;
  const start = at + 1 < size ? begins[at + 1]! : 0;
  const before = at > 0 ? ends[at - 1]! : 9;
  const open = quotes & 1;
  const length = since < 3 ? since : since < 8 ? 4 : since < 20 ? 5 : 6;
  const word = norm[at]!;
  const following = at + 1 < size ? norm[at + 1]! : NONE;
  const coarseNext = at + 1 < size ? coarse[at + 1]! : NONE;
  out[0] = feature(0, 0);
  out[1] = feature(1, word);
  out[2] = feature(2, following);
  out[3] = feature(3, word, following);
  out[4] = feature(4, end, start, glue);
  out[5] = feature(5, word, start, glue);
  out[6] = feature(6, end, following, glue);
  out[7] = feature(7, shape[at]!, at + 1 < size ? shape[at + 1]! : NONE, glue);
  out[8] = feature(8, at > 0 ? norm[at - 1]! : NONE, end, start);
  out[9] = feature(9, at > 0 ? shape[at - 1]! : NONE, end, start);
  out[10] = feature(10, at + 2 < size ? norm[at + 2]! : NONE, end, start);
  out[11] = feature(11, end, start, length);
  out[12] = feature(12, end, open, start);
  out[13] = feature(13, before, end, start);
  out[14] = feature(14, suffix3[at]!, start);
  out[15] = feature(15, coarseNext, end, glue);
  out[16] = feature(16, coarse[at]!, start, glue);
  out[17] = feature(17, glue, end);
  out[18] = feature(18, at > 0 ? norm[at - 1]! : NONE, word, start);
  out[19] = feature(19, start, at + 2 < size ? begins[at + 2]! : 0, end);
  out[20] = feature(20, at + 1 < size ? cluster[at + 1]! : NONE, end, length);
  out[21] = feature(21, before, end, open * 10 + glue);
  out[22] = feature(22, at > 0 ? coarse[at - 1]! : NONE, end, start);
  out[23] = feature(23, words[at]!.form.length < 3 ? 1 : 0, end, start);
  const before2 = at > 1 ? norm[at - 2]! : NONE;
  const shapeNext = at + 1 < size ? shape[at + 1]! : NONE;
  const shapeNext2 = at + 2 < size ? shape[at + 2]! : NONE;
  const coarseNext2 = at + 2 < size ? coarse[at + 2]! : NONE;
  const clusterNext = at + 1 < size ? cluster[at + 1]! : NONE;
  const next2 = at + 2 < size ? norm[at + 2]! : NONE;
  out[24] = feature(24, shapeNext, shapeNext2, shape[at]);
  out[25] = feature(25, coarse[at]!, coarseNext, coarseNext2);
  out[26] = feature(26, cluster[at]!, clusterNext, glue);
  out[27] = feature(27, following, next2, end);
  out[28] = feature(28, word, shapeNext, length);
  out[29] = feature(29, clusterNext, coarse[at], end);
  out[30] = feature(30, at > 0 ? coarse[at - 1]! : NONE, coarse[at], coarseNext);
  out[31] = feature(31, before2, at > 0 ? norm[at - 1]! : NONE, word);
  out[32] = feature(32, Math.min(since, 3), word, start);
  out[33] = feature(33, length, shapeNext, shape[at]);
  out[34] = feature(34, end, start, at + 3 < size ? begins[at + 3]! : NONE);
  return SPLIT_FEATURES;
}

/** Beyond the text. */
const NONE = 7;

const feature = (template: number, a: number, b = 0, c = 0): number => finish(mix(mix(mix(template + 900, a), b), c));

/** Whether a sentence may end after word `at` at all: not between a plain word and one in small letters on the same line. */
export function mayEnd(words: readonly Word[], { end, begin }: Shapes, at: number): boolean {
  if (words[at + 1]!.newLine) return true;
  return begin[at + 1] !== SMALL_BEGIN || (end[at] !== PLAIN_END && end[at] !== COMMA_END);
}

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
    if (!mayEnd(words, shapes, at) || isClosing(words[at + 1]!.form)) continue;
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
