/**
 * Arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez and Satta 2011): shift; left-arc, by which the next word becomes head
 * of the stack's top; right-arc, by which the word below it does. A root stands after the last word.
 */
export const SHIFT = 0;

export interface Parser {
  /** Whether each tag is a mark's. */
  isMark: Uint8Array;
  /** Labels of arcs. */
  relations: readonly string[];
  /** Actions: shift, then for each its direction (0 left, 1 right) and its label. */
  actions: readonly Action[];
  /** The kind of each action, shift's first. */
  kinds: Uint8Array;
}

export interface Action {
  arc: 0 | 1;
  relation: number;
}

export const parserOf = (
  tags: readonly string[],
  relations: readonly string[],
  actions: readonly Action[],
): Parser => ({
  isMark: Uint8Array.from(tags, (tag) => (tag.startsWith("PUNCT ") ? 1 : 0)),
  relations,
  actions,
  kinds: kindsOf(relations, actions),
});

const none = (size: number): Int32Array => new Int32Array(size + 1).fill(-1);

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
    this.head = none(size);
    this.relation = none(size);
    this.left1 = none(size);
    this.left2 = none(size);
    this.right1 = none(size);
    this.right2 = none(size);
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

export const marksOf = ({ isMark }: Parser, tags: Int32Array): Uint8Array => {
  const marks = new Uint8Array(tags.length + 1);
  for (let at = 0; at < tags.length; at++) marks[at] = isMark[tags[at]!]!;
  return marks;
};

/** Kinds of actions, as bits: only the root governs by the label `root`, and by no other. */
const LEFT = 2;
const LEFT_ROOT = 4;
const RIGHT = 8;
const NEVER = 16;

function kindsOf(relations: readonly string[], actions: readonly Action[]): Uint8Array {
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
