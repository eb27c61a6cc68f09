import type { State } from "./parser.ts";

/** What a network sees of the place where the parser stands. The root is the word after the last; -1 is no word. */
export interface Glimpse {
  /** Top of the stack, below it, below that; the next word, the one after; last child of the first and of the second; first of the next's. */
  words: Int32Array;
  /** Labels of their children, first and second from either side; 0 for none, else two more than its number. */
  labels: Int32Array;
  /** How far the stack's top is from the next word, and from the word below it; how many children they have. */
  counts: Int32Array;
}

export const POSITIONS = 8;
export const LABELS = 9;
/** Values that each count takes. */
export const COUNTS = [10, 9, 4, 4, 4, 4] as const;

export const makeGlimpse = (): Glimpse => ({
  words: new Int32Array(POSITIONS),
  labels: new Int32Array(LABELS),
  counts: new Int32Array(COUNTS.length),
});

const gapOf = (top: number, next: number): number =>
  top < 0 || next < 0 ? 0 : Math.min(next - top, 8) + (next - top > 12 ? 1 : 0);
const belowOf = (top: number, below: number): number => (top < 0 || below < 0 ? 0 : Math.min(top - below, 8));

export function look(state: State, { words, labels, counts }: Glimpse): void {
  const { size, depth, next, stack, left1, left2, right1, right2, relation, leftCount, rightCount } = state;
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  const b0 = next <= size ? next : -1;
  words[0] = s0;
  words[1] = s1;
  words[2] = depth > 2 ? stack[depth - 3]! : -1;
  words[3] = b0;
  words[4] = next + 1 < size ? next + 1 : -1;
  words[5] = childOf(right1, s0);
  words[6] = childOf(right1, s1);
  words[7] = childOf(left1, b0);
  labels[0] = labelOf(relation, childOf(left1, s0));
  labels[1] = labelOf(relation, childOf(left2, s0));
  labels[2] = labelOf(relation, words[5]);
  labels[3] = labelOf(relation, childOf(right2, s0));
  labels[4] = labelOf(relation, childOf(left1, s1));
  labels[5] = labelOf(relation, words[6]);
  labels[6] = labelOf(relation, childOf(right2, s1));
  labels[7] = labelOf(relation, words[7]);
  labels[8] = labelOf(relation, childOf(left2, b0));
  counts[0] = gapOf(s0, b0);
  counts[1] = belowOf(s0, s1);
  counts[2] = s0 < 0 ? 0 : Math.min(leftCount[s0]!, 3);
  counts[3] = s0 < 0 ? 0 : Math.min(rightCount[s0]!, 3);
  counts[4] = s1 < 0 ? 0 : Math.min(rightCount[s1]!, 3);
  counts[5] = b0 < 0 ? 0 : Math.min(leftCount[b0]!, 3);
}

const childOf = (children: Int32Array, word: number): number => (word < 0 ? -1 : children[word]!);
const labelOf = (relations: Int32Array, word: number): number => (word < 0 ? 0 : relations[word]! + 2);
