import { finish, hashText, mix } from "./hash.ts";
import { CAPITAL_BEGIN, COLON_END, COMMA_END, INITIAL_END, PLAIN_END, type Shapes, SMALL_BEGIN } from "./forms.ts";
import type { Word } from "./tokenize.ts";
import { score, type Weights } from "./weights.ts";

/** Whether a sentence ends after a word: one label, which speaks for an end where its score is above zero. */
export type Splitter = Weights;

export const SPLIT_FEATURES = 57;

/** Longest sentence, in words: a longer one is cut, so that time and memory stay bounded. */
const LONGEST_SENTENCE = 300;

/** What is known of the sentence that a gap may end, word by word. */
export class Course {
  /** Index of its first word. */
  begin = 0;
  /** Marks of quotation in it. */
  quotes = 0;
  /** Words in it that begin in small letters. */
  small = 0;
  /** How the sentence before it ended; 0 for none. */
  before = 0;
  /** How the text is written: whether it marks the ends of its sentences, and how many words have a capital. */
  readonly style: number;

  constructor(words: readonly Word[], { end, begin, size }: Shapes) {
    let stops = 0;
    let capitals = 0;
    for (let at = 0; at < size; at++) {
      if (end[at]! <= 3) stops++;
      if (begin[at] === CAPITAL_BEGIN) capitals++;
    }
    this.style =
      (stops === 0 ? 0 : stops * 40 < size ? 1 : 2) + (capitals * 20 < size ? 3 : capitals * 2 > size ? 6 : 0);
  }

  /** Takes the next word. */
  take(word: Word, begins: number): void {
    if (begins === SMALL_BEGIN) this.small++;
    else if (begins !== CAPITAL_BEGIN && isQuote(word.form)) this.quotes++;
  }

  /** Ends the sentence before word `next`. */
  close(next: number, end: number): void {
    this.begin = next;
    this.quotes = 0;
    this.small = 0;
    this.before = end;
  }
}

/** Features of the gap after word `at`. */
export function splitFeatures(
  words: readonly Word[],
  shapes: Shapes,
  at: number,
  course: Course,
  out: Int32Array,
): number {
  const since = at + 1 - course.begin;
  const { quotes } = course;
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
  const titled = course.small === 0 ? 0 : course.small * 4 < since ? 1 : 2;
  const label = at + 2 < size && ends[at + 2] === COLON_END ? 1 : 0;
  out[35] = feature(35, titled, length, end * 16 + start);
  out[36] = feature(36, course.before, end * 16 + start, glue);
  out[37] = feature(37, label, end * 16 + start, titled);
  out[38] = feature(38, word, coarseNext, start);
  out[39] = feature(39, course.style, end * 16 + start, length);
  out[40] = feature(40, course.style, following, end);
  out[41] = feature(41, titled, clusterNext, end);
  out[42] = feature(42, course.begin === 0 ? 1 : 0, titled * 8 + length, end * 16 + start);
  const small = smallWords.has(following) ? 1 : 0;
  out[43] = feature(43, small, end * 16 + start, glue);
  out[44] = feature(44, small, word, start);
  // lists and headers: what follows looks like the head of the sentence that would end
  const first = course.begin;
  const alike =
    at + 1 >= size
      ? 0
      : (following === norm[first] ? 1 : 0) +
        (shapeNext === shape[first] ? 2 : 0) +
        (coarseNext === coarse[first] ? 4 : 0);
  const start2 = at + 2 < size ? begins[at + 2]! : 0;
  const start3 = at + 3 < size ? begins[at + 3]! : 0;
  const ahead = aheadOf(shapes, at + 1);
  out[45] = feature(45, small, start2, end * 16 + start);
  out[46] = feature(46, alike, length, end * 16 + start);
  out[47] = feature(47, alike, norm[first], start);
  out[48] = feature(48, alike, coarse[first], titled);
  out[49] = feature(49, ahead, end * 16 + start);
  out[50] = feature(50, ahead, titled * 8 + length, end * 16 + start);
  out[51] = feature(51, ahead & 3, course.style, end * 16 + start);
  out[52] = feature(52, (start * 16 + start2) * 16 + start3, end, titled);
  out[53] = feature(53, at > 1 ? ends[at - 2]! : 15, before * 16 + end, start * 16 + start2);
  out[54] = feature(54, norm[first]!, end, start);
  out[55] = feature(55, word, ahead, start);
  out[56] = feature(56, alike, ahead);
  return SPLIT_FEATURES;
}

/** How many words are looked at ahead. */
const AHEAD = 12;

/** What the words from `from` on run to (the text's end, no stop soon, a colon, a stop soon or later), and how many of them are small. */
function aheadOf({ end, begin, size }: Shapes, from: number): number {
  let small = 0;
  let at = from;
  for (; at < size && at < from + AHEAD; at++) {
    if (begin[at] === SMALL_BEGIN) small++;
    if (end[at]! <= 3 || end[at] === COLON_END) break;
  }
  const count = at - from;
  const stop = at >= size ? 0 : count === AHEAD ? 1 : end[at] === COLON_END ? 2 : count < 4 ? 3 : 4;
  return stop * 4 + (small === 0 ? 0 : small * 3 < count ? 1 : small * 3 < 2 * count ? 2 : 3);
}

/** Words that have a capital hardly anywhere but at the head of a sentence. */
const smallWords: ReadonlySet<number> = new Set(
  (
    "the a an he she it they we you his her its their our my your this that these those there here who what when where why how in on at by for from of to with as " +
    "if and but or so yet after before while since until although though because however meanwhile not all both some such"
  )
    .split(" ")
    .map((word) => hashText(word)),
);

/** Words that say, before a colon, whose a picture is. */
const credits: ReadonlySet<number> = new Set(
  "image images photo photos photograph picture credit source video file".split(" ").map((word) => hashText(word)),
);

/** Beyond the text. */
const NONE = 7;

const feature = (template: number, a: number, b = 0, c = 0): number => finish(mix(mix(mix(template + 900, a), b), c));

/** Whether a sentence may end after word `at` at all: not between a plain word and one in small letters on the same line. */
export function mayEnd(words: readonly Word[], { end, begin }: Shapes, at: number): boolean {
  if (words[at + 1]!.newLine) return true;
  return begin[at + 1] !== SMALL_BEGIN || (end[at] !== PLAIN_END && end[at] !== COMMA_END);
}

const features = new Int32Array(SPLIT_FEATURES);
const scores = new Float64Array(1);

/** Where sentences end: for each, the index of the word after its last. */
export function split(splitter: Splitter, words: readonly Word[], shapes: Shapes): number[] {
  const ends: number[] = [];
  const course = new Course(words, shapes);
  for (let at = 0; at < words.length; at++) {
    course.take(words[at]!, shapes.begin[at]!);
    if (!isEnd(splitter, words, shapes, at, course)) continue;
    ends.push(at + 1);
    course.close(at + 1, shapes.end[at]!);
  }
  return ends;
}

function isEnd(splitter: Splitter, words: readonly Word[], shapes: Shapes, at: number, course: Course): boolean {
  if (at + 1 === words.length || at + 1 - course.begin >= LONGEST_SENTENCE) return true;
  if (!mayEnd(words, shapes, at)) return false;
  // a closing mark belongs to what it closes, whatever space an editor put before it; initials stand together
  if (isClosing(words[at + 1]!.form) || (shapes.end[at] === INITIAL_END && shapes.end[at + 1] === INITIAL_END))
    return false;
  // "the Lake Council (LAC) Secretary": a name's short form in brackets ends nothing
  if (!words[at + 1]!.newLine && isShortForm(words, at)) return false;
  // "the envoys in Geneva Image: Reuters.": a caption without a stop ends at its credit
  if (isCredit(words, shapes, at + 1)) return true;
  // "in the U.S. The envoy": such a word has its capital from the sentence that it begins
  if (isAcronym(words[at]!.form) && shapes.begin[at + 1] === CAPITAL_BEGIN && smallWords.has(shapes.norm[at + 1]!))
    return true;
  const count = splitFeatures(words, shapes, at, course, features);
  score(splitter, features, count, scores);
  return scores[0]! > 0;
}

const isCredit = (words: readonly Word[], { norm, begin }: Shapes, at: number): boolean =>
  begin[at] === CAPITAL_BEGIN && credits.has(norm[at]!) && words[at + 1]?.form === ":";

const isShortForm = (words: readonly Word[], at: number): boolean =>
  words[at]!.form === ")" && words[at - 2]?.form === "(" && /^\p{Lu}{2,}s?$/u.test(words[at - 1]!.form);

const isAcronym = (form: string): boolean => form.length > 3 && /^(?:\p{Lu}\.)+$/u.test(form);

const isClosing = (form: string): boolean => /^[”»)\]}]$/.test(form);

const isQuote = (form: string): boolean => /^(?:["“”«»]|``|'')$/.test(form);
