import { finish, mix } from "./hash.ts";
import type { Shapes } from "./shape.ts";
import type { Weights } from "./weights.ts";

/**
 * Arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez and Satta 2011): shift; left-arc, by which the next word becomes head
 * of the stack's top; right-arc, by which the word below it does. A root stands after the last word.
 */
export const SHIFT = 0;

export interface Parser {
  /** Tags of marks. */
  markTags: readonly number[];
  /** Labels of arcs. */
  relations: readonly string[];
  /** Actions: shift, then for each its direction (0 left, 1 right) and its label. */
  actions: readonly { arc: 0 | 1; relation: number }[];
  weights: Weights;
  /** What one point of the weights is worth beside the network's. */
  share: number;
}

/** Where the parser stands in a sentence of `size` words. The root is word `size`. */
export class State {
  readonly size: number;
  readonly stack: Int32Array;
  depth = 0;
  /** Next word not yet on the stack. */
  next = 0;
  readonly head: Int32Array;
  readonly relation: Int32Array;
  /** Leftmost and rightmost children, and the second such; -1 for none. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;

  /** Words that are marks: they govern nothing. */
  readonly marks: Uint8Array;

  constructor(size: number, marks: Uint8Array = new Uint8Array(size + 1)) {
    this.size = size;
    this.marks = marks;
    this.stack = new Int32Array(size + 1);
    const none = () => new Int32Array(size + 1).fill(-1);
    this.head = none();
    this.relation = none();
    this.left1 = none();
    this.left2 = none();
    this.right1 = none();
    this.right2 = none();
    this.leftCount = new Int32Array(size + 1);
    this.rightCount = new Int32Array(size + 1);
  }

  get done(): boolean {
    return this.depth === 0 && this.next >= this.size;
  }

  shift(): void {
    this.stack[this.depth++] = this.next++;
  }

  left(relation: number): void {
    const child = this.stack[--this.depth]!;
    this.attach(this.next, child, relation);
  }

  right(relation: number): void {
    const child = this.stack[--this.depth]!;
    this.attach(this.stack[this.depth - 1]!, child, relation);
  }

  private attach(head: number, child: number, relation: number): void {
    this.head[child] = head;
    this.relation[child] = relation;
    if (child < head) {
      this.left2[head] = this.left1[head]!;
      this.left1[head] = child;
      this.leftCount[head]!++;
    } else {
      this.right2[head] = this.right1[head]!;
      this.right1[head] = child;
      this.rightCount[head]!++;
    }
  }
}

export const PARSE_FEATURES = 96;

/** Features of a state (after Zhang and Nivre 2011, for arc-hybrid). Returns how many. */
export function parseFeatures(state: State, shapes: Shapes, tags: Int32Array, out: Int32Array): number {
  const { size, depth, next, stack, left1, left2, right1, right2, relation, leftCount, rightCount } = state;
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  const s2 = depth > 2 ? stack[depth - 3]! : -1;
  const b0 = next <= size ? next : -1;
  const b1 = next + 1 < size ? next + 1 : -1;
  const b2 = next + 2 < size ? next + 2 : -1;
  const { norm, cluster, coarse } = shapes;
  const word = (at: number) => (at < 0 ? 3 : at === size ? 5 : norm[at]!);
  const tag = (at: number) => (at < 0 ? 1 : at === size ? 2 : tags[at]! + 3);
  const label = (at: number) => (at < 0 ? 0 : relation[at]! + 2);
  const kind = (at: number) => (at < 0 ? -2 : at === size ? -1 : cluster[at]!);
  const broad = (at: number) => (at < 0 ? -2 : at === size ? -1 : coarse[at]!);
  const child = (list: Int32Array, at: number) => (at < 0 ? -1 : list[at]!);

  const s0l = child(left1, s0);
  const s0r = child(right1, s0);
  const s0l2 = child(left2, s0);
  const s0r2 = child(right2, s0);
  const s1l = child(left1, s1);
  const s1r = child(right1, s1);
  const s1r2 = child(right2, s1);
  const b0l = child(left1, b0);
  const b0l2 = child(left2, b0);
  const s0w = word(s0),
    s1w = word(s1),
    b0w = word(b0),
    b1w = word(b1),
    b2w = word(b2);
  const s0t = tag(s0),
    s1t = tag(s1),
    s2t = tag(s2),
    b0t = tag(b0),
    b1t = tag(b1),
    b2t = tag(b2);
  const s0c = kind(s0),
    s1c = kind(s1),
    b0c = kind(b0),
    b1c = kind(b1);
  const gap = s0 < 0 || b0 < 0 ? 0 : Math.min(b0 - s0, 8) + (b0 - s0 > 12 ? 1 : 0);
  const below = s0 < 0 || s1 < 0 ? 0 : Math.min(s0 - s1, 8);
  const s0rc = s0 < 0 ? 0 : Math.min(rightCount[s0]!, 3);
  const s0lc = s0 < 0 ? 0 : Math.min(leftCount[s0]!, 3);
  const s1rc = s1 < 0 ? 0 : Math.min(rightCount[s1]!, 3);
  const b0lc = b0 < 0 ? 0 : Math.min(leftCount[b0]!, 3);
  let n = 0;
  const put = (template: number, a: number, b = 0, c = 0, d = 0) => {
    out[n++] = finish(mix(mix(mix(mix(template, a), b), c), d));
  };
  // one word
  put(1, s0w, s0t);
  put(2, s0w);
  put(3, s0t);
  put(4, s1w, s1t);
  put(5, s1w);
  put(6, s1t);
  put(7, b0w, b0t);
  put(8, b0w);
  put(9, b0t);
  put(10, b1w, b1t);
  put(11, b1w);
  put(12, b1t);
  put(13, b2t, b2w);
  put(14, b2t);
  put(15, s2t);
  put(16, s0c);
  put(17, s1c);
  put(18, b0c);
  put(19, b1c);
  // two
  put(20, s0w, s0t, b0w, b0t);
  put(21, s0w, s0t, b0w);
  put(22, s0w, b0w, b0t);
  put(23, s0w, s0t, b0t);
  put(24, s0t, b0w, b0t);
  put(25, s0w, b0w);
  put(26, s0t, b0t);
  put(27, b0t, b1t);
  put(28, s0w, s1w);
  put(29, s0t, s1t);
  put(30, s0w, s1t);
  put(31, s0t, s1w);
  put(32, s1t, b0t);
  put(33, s1w, b0t);
  put(34, s1t, b0w);
  put(35, s0c, b0c);
  put(36, s1c, s0c);
  put(37, s1c, b0c);
  put(38, s0c, b0t);
  put(39, s0t, b0c);
  put(40, s1c, s0t);
  put(41, s1t, s0c);
  // three
  put(42, b0t, b1t, b2t);
  put(43, s0t, b0t, b1t);
  put(44, s1t, s0t, b0t);
  put(45, s2t, s1t, s0t);
  put(46, s0t, tag(s0l), b0t);
  put(47, s0t, tag(s0r), b0t);
  put(48, s0t, b0t, tag(b0l));
  put(49, s1t, tag(s1r), s0t);
  put(50, s1t, s0t, tag(s0l));
  put(51, s1t, s0t, tag(s0r));
  put(52, s1t, tag(s1l), s0t);
  put(53, s1w, s0t, b0t);
  put(54, s1t, s0w, b0t);
  put(55, s1t, s0t, b0w);
  put(56, broad(s1), broad(s0), broad(b0));
  put(57, s1t, s0t, b0t, b1t);
  // distance
  put(58, s0t, b0t, gap);
  put(59, s0w, gap);
  put(60, b0t, gap);
  put(61, s1t, s0t, below);
  put(62, s1w, below);
  put(63, s0w, b0t, gap);
  put(64, s0t, b0w, gap);
  // valency
  put(65, s0w, s0rc);
  put(66, s0t, s0rc);
  put(67, s0w, s0lc);
  put(68, s0t, s0lc);
  put(69, s1w, s1rc);
  put(70, s1t, s1rc);
  put(71, b0w, b0lc);
  put(72, b0t, b0lc);
  // children and their labels
  put(73, word(s0l), tag(s0l));
  put(74, word(s0r), tag(s0r));
  put(75, word(s1r), tag(s1r));
  put(76, word(b0l), tag(b0l));
  put(77, label(s0l), s0t);
  put(78, label(s0r), s0t);
  put(79, label(s1l), s1t);
  put(80, label(s1r), s1t);
  put(81, label(b0l), b0t);
  put(82, label(s0l), label(s0l2), s0t);
  put(83, label(s0r), label(s0r2), s0t);
  put(84, label(s1r), label(s1r2), s1t);
  put(85, label(b0l), label(b0l2), b0t);
  put(86, label(s0l), s0t, b0t);
  put(87, label(s1r), s0t, s1t);
  put(88, s0w, label(s0l), label(s0r));
  put(89, s1w, label(s1r), s0t);
  put(90, s1w, word(s1r), s0t);
  put(91, s0w, word(s0l), b0t);
  put(92, label(s0l), label(s0r), s1t, b0t);
  return n;
}

export function marksOf({ markTags }: Pick<Parser, "markTags">, tags: Int32Array): Uint8Array {
  const marks = new Uint8Array(tags.length + 1);
  for (let at = 0; at < tags.length; at++) if (markTags.includes(tags[at]!)) marks[at] = 1;
  return marks;
}

/** Kinds of actions, as bits: only the root governs by the label `root`, and by no other. */
const LEFT = 2;
const LEFT_ROOT = 4;
const RIGHT = 8;
const NEVER = 16;

/** The kind of each action. */
export function kindsOf({ actions, relations }: Pick<Parser, "actions" | "relations">): Uint8Array {
  const kinds = actions.map(({ arc, relation }) => {
    const rooted = relations[relation] === "root";
    return arc === 0 ? (rooted ? LEFT_ROOT : LEFT) : rooted ? NEVER : RIGHT;
  });
  return Uint8Array.of(1, ...kinds);
}

/** The kinds of actions that may be taken. A mark governs nothing. */
export function legalKinds({ size, depth, next, stack, marks }: State): number {
  let kinds = next < size ? 1 : 0;
  if (depth > 0 && marks[next] === 0) kinds |= next === size ? LEFT_ROOT : LEFT;
  if (depth > 1 && marks[stack[depth - 2]!] === 0) kinds |= RIGHT;
  return kinds;
}

export function take(state: State, { actions }: Pick<Parser, "actions">, action: number): void {
  if (action === SHIFT) return state.shift();
  const { arc, relation } = actions[action - 1]!;
  if (arc === 0) state.left(relation);
  else state.right(relation);
}
