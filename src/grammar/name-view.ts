import type { Token } from "../record/index.ts";
import { CAPITAL_BEGIN, DIGIT_BEGIN, type Shapes } from "./forms.ts";
import { finish, hashText, mix } from "./hash.ts";

/** Longest name, in words. */
export const LONGEST_NAME = 10;
const WORD_FEATURES = 4;
const STRETCH_FEATURES = 38;
export const NAME_FEATURES = STRETCH_FEATURES + WORD_FEATURES * LONGEST_NAME;

/** Words from `first` to before `end`. */
export interface Run {
  first: number;
  end: number;
}

/** A sentence as the namer sees it, in numbers. */
export interface NameView {
  shapes: Shapes;
  xpos: Int32Array;
  deprel: Int32Array;
  /** Index of each word's head; -1 for the root's. */
  head: Int32Array;
  /** The preposition of each word; 0 for none. */
  preposition: Int32Array;
  /** Stretches in which names may stand: they begin and end with a capital or a digit, and hold small words only between such. */
  runs: Run[];
  /** 1 for words that begin with a capital or a digit. */
  capital: Uint8Array;
  /** 1 for words that go before a name and are none. */
  title: Uint8Array;
}

/** Hashes of words as the shapes give them. */
const hashed = (words: string): ReadonlySet<number> => new Set(words.split(" ").map((word) => hashText(word)));

/** Forms of address, offices and ranks as they are put before names. */
const titles = hashed(
  "mr mr. mrs mrs. ms ms. miss mx madam sir dame lord lady dr dr. prof prof. professor doctor president chancellor premier minister senator " +
    "sen. governor gov. mayor judge justice king queen prince princess emperor sultan emir sheikh pope cardinal archbishop bishop reverend rev. father " +
    "sister brother rabbi imam ayatollah patriarch general gen. colonel col. major maj. captain capt. lieutenant lt. sergeant sgt. admiral adm. marshal " +
    "commander ambassador envoy secretary speaker congressman congresswoman representative rep. spokesman spokeswoman spokesperson director chief vice " +
    "prime former aunt uncle coach detective officer inspector",
);

/** Small words and marks that stand inside names, "Bank of Kenya", "Mohammed bin Rashid". */
const joining = hashed("of the and for in on de del la el al bin ibn van von der du da di 's & - . /");

/** Tags of small words, which have a capital at the head of a sentence and are in no name there. */
const opening = new Set("IN PRP PRP$ CC WRB WP WDT EX MD TO RB UH".split(" "));

const hashes = new Map<string, number>();
/** Tags and relations are few: each is hashed once. */
const hashOf = (word: string): number => {
  let hash = hashes.get(word);
  if (hash === undefined) hashes.set(word, (hash = hashText(word)));
  return hash;
};

export type ParsedWord = Pick<Token, "form" | "xpos" | "deprel" | "head">;

export function viewOf(tokens: readonly ParsedWord[], shapes: Shapes): NameView {
  const { size, norm, begin } = shapes;
  const view: NameView = {
    shapes,
    xpos: new Int32Array(size),
    deprel: new Int32Array(size),
    head: new Int32Array(size),
    preposition: new Int32Array(size),
    capital: new Uint8Array(size),
    title: new Uint8Array(size),
    runs: [],
  };
  for (let at = 0; at < size; at++) view.capital[at] = begin[at] === CAPITAL_BEGIN || begin[at] === DIGIT_BEGIN ? 1 : 0;
  findRuns(tokens, view);
  if (view.runs.length === 0) return view;
  for (const { first, end } of view.runs)
    for (let at = Math.max(0, first - 1); at <= end && at < size; at++) {
      view.xpos[at] = hashOf(tokens[at]!.xpos);
      view.deprel[at] = hashOf(tokens[at]!.deprel);
      if (titles.has(norm[at]!)) view.title[at] = 1;
    }
  for (let at = 0; at < size; at++) {
    const { deprel, head } = tokens[at]!;
    view.head[at] = head - 1;
    if (deprel === "case" && head > at + 1 && view.preposition[head - 1] === 0) view.preposition[head - 1] = norm[at]!;
  }
  return view;
}

/** A name has a proper noun in it. */
export const isProper = ({ xpos }: Pick<Token, "xpos">): boolean => xpos === "NNP" || xpos === "NNPS";

function findRuns(tokens: readonly ParsedWord[], { shapes: { size, norm }, capital, runs }: NameView): void {
  for (let first = 0; first < size; first++) {
    if (capital[first] === 0 || (first === 0 && opening.has(tokens[0]!.xpos))) continue;
    let end = first + 1;
    let proper = isProper(tokens[first]!);
    for (let at = end; at < size && at - end < 3; at++)
      if (capital[at] === 1) {
        end = at + 1;
        proper ||= isProper(tokens[at]!);
      } else if (!joining.has(norm[at]!)) break;
    if (proper) runs.push({ first, end });
    first = end - 1;
  }
}

/** Beyond the sentence. */
const NONE = 7;

const feature = (template: number, a: number, b = 0, c = 0): number => finish(mix(mix(mix(template + 1700, a), b), c));

/** Whether a word hangs on one of the stretch. */
const isUnder = (head: Int32Array, at: number, first: number, end: number): boolean =>
  at >= 0 && at < head.length && head[at]! >= first && head[at]! < end;

/** Features of the stretch from `first` to before `end`. Returns how many. */
export function nameFeatures(view: NameView, first: number, end: number, out: Int32Array): number {
  const { shapes, xpos, deprel, head, capital, preposition, title } = view;
  const { size, norm, suffix3, shape, cluster, coarse } = shapes;
  const last = end - 1;
  const length = end - first;
  let top = first;
  let tops = 0;
  for (let at = last; at >= first; at--)
    if (head[at]! < first || head[at]! >= end) {
      top = at;
      tops++;
    }
  const p = first - 1;
  const before = first > 0 ? norm[p]! : NONE;
  const beforeClass = first > 0 ? cluster[p]! : NONE;
  const beforeTag = first > 0 ? xpos[p]! : NONE;
  const before2 = first > 1 ? norm[p - 1]! : NONE;
  const after = end < size ? norm[end]! : NONE;
  const afterClass = end < size ? cluster[end]! : NONE;
  const afterTag = end < size ? xpos[end]! : NONE;
  const after2 = end + 1 < size ? norm[end + 1]! : NONE;
  const hungBefore = isUnder(head, p, first, end) ? deprel[p]! : 0;
  const hungAfter = isUnder(head, end, first, end) ? deprel[end]! : 0;
  const leansLeft = head[first] === p ? deprel[first]! : 0;
  const leansRight = head[last] === end ? deprel[last]! : 0;
  const edges = (first > 0 ? capital[p]! : 0) + (end < size ? 2 * capital[end]! : 0);
  const governor = head[top]!;
  const governorWord = governor < 0 ? NONE : norm[governor]!;
  const governorClass = governor < 0 ? NONE : cluster[governor]!;
  const role = deprel[top]!;
  let n = 0;
  let words = 0;
  let classes = 0;
  let coarseClasses = 0;
  let tags = 0;
  let looks = 0;
  for (let at = first; at < end; at++) {
    const place = (at === first ? 1 : 0) + (at === last ? 2 : 0);
    out[n++] = feature(1, norm[at]!, place);
    out[n++] = feature(2, cluster[at]!, place);
    out[n++] = feature(3, suffix3[at]!, place, capital[at]);
    out[n++] = feature(4, coarse[at]!, place, Math.min(length, 4));
    words = mix(words, norm[at]!);
    classes = mix(classes, cluster[at]!);
    coarseClasses = mix(coarseClasses, coarse[at]!);
    tags = mix(tags, xpos[at]!);
    looks = mix(looks, shape[at]!);
  }
  out[n++] = feature(5, Math.min(length, 6));
  out[n++] = feature(6, words);
  out[n++] = feature(7, classes);
  out[n++] = feature(8, tags);
  out[n++] = feature(9, looks);
  out[n++] = feature(10, coarseClasses, before);
  out[n++] = feature(11, before);
  out[n++] = feature(12, beforeClass, cluster[first]);
  out[n++] = feature(13, before, cluster[last]);
  out[n++] = feature(14, before2, before);
  out[n++] = feature(15, after);
  out[n++] = feature(16, afterClass, cluster[last]);
  out[n++] = feature(17, after, after2);
  out[n++] = feature(18, beforeTag, tags, afterTag);
  out[n++] = feature(19, edges, length, tags);
  out[n++] = feature(20, hungBefore, beforeClass, edges);
  out[n++] = feature(21, hungAfter, afterClass, edges);
  out[n++] = feature(22, leansLeft, edges);
  out[n++] = feature(23, leansRight, edges);
  out[n++] = feature(24, tops, length);
  out[n++] = feature(25, role, governorWord);
  out[n++] = feature(26, role, governorClass, cluster[top]);
  out[n++] = feature(27, preposition[top]!, cluster[top]);
  out[n++] = feature(28, preposition[top]!, governorClass);
  out[n++] = feature(29, first === 0 ? 1 : 0, xpos[first], tops);
  out[n++] = feature(30, before, after, edges);
  out[n++] = feature(31, beforeClass, afterClass, length);
  out[n++] = feature(32, coarse[last]!, role);
  out[n++] = feature(33, beforeTag, edges, cluster[first]);
  out[n++] = feature(34, afterTag, edges, cluster[last]);
  out[n++] = feature(35, cluster[first]!, cluster[last], length);
  out[n++] = feature(36, capital[first]! + 2 * capital[last]!, tops, edges);
  out[n++] = feature(37, governorWord, preposition[top]);
  out[n++] = feature(38, before, length, edges);
  out[n++] = feature(39, role, tags);
  out[n++] = feature(40, deprel[first]!, deprel[last], length);
  out[n++] = feature(41, title[first]!, Math.min(length, 3), first > 0 ? title[p]! : 0);
  out[n++] = feature(42, first > 0 ? title[p]! : 0, hungBefore, length);
  return n;
}
