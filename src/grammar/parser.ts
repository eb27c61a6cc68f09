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
  /** For every set of kinds, the actions that are of one of them. */
  ofKinds: readonly Int32Array[];
}

export interface Action {
  arc: 0 | 1;
  relation: number;
}

export const parserOf = (tags: readonly string[], relations: readonly string[], actions: readonly Action[]): Parser => {
  const kinds = kindsOf(relations, actions);
  const legal = (set: number) => Int32Array.from([...kinds.keys()].filter((action) => (kinds[action]! & set) !== 0));
  return {
    isMark: Uint8Array.from(tags, (tag) => (tag.startsWith("PUNCT ") ? 1 : 0)),
    relations,
    actions,
    kinds,
    ofKinds: Array.from({ length: NEVER }, (_, set) => legal(set)),
  };
};

const nothing = new Int32Array(0);

/** Where the parser stands in a sentence of `size` words. The root is word `size`. */
export class State {
  size = 0;
  stack = nothing;
  depth = 0;
  /** Next word not yet on the stack. */
  next = 0;
  head = nothing;
  relation = nothing;
  /** Leftmost and rightmost children, and the second such; -1 for none. */
  left1 = nothing;
  left2 = nothing;
  right1 = nothing;
  right2 = nothing;
  leftCount = nothing;
  rightCount = nothing;
  /** Words that are marks: they govern nothing. */
  marks = nothing;
  #room = -1;

  /** Stands before the first of the words with these tags. The arrays are used again, for they cost more than what fills them. */
  begin({ isMark }: Pick<Parser, "isMark">, tags: Int32Array): this {
    const size = tags.length;
    this.size = size;
    this.depth = this.next = 0;
    if (size > this.#room) this.#makeRoom(2 * size);
    for (const row of [this.head, this.relation, this.left1, this.left2, this.right1, this.right2])
      row.fill(-1, 0, size + 1);
    this.leftCount.fill(0, 0, size + 1);
    this.rightCount.fill(0, 0, size + 1);
    for (let at = 0; at < size; at++) this.marks[at] = isMark[tags[at]!]!;
    this.marks[size] = 0;
    return this;
  }

  #makeRoom(words: number): void {
    const row = () => new Int32Array(words + 1);
    this.#room = words;
    [this.stack, this.head, this.relation, this.marks] = [row(), row(), row(), row()];
    [this.left1, this.left2, this.right1, this.right2] = [row(), row(), row(), row()];
    [this.leftCount, this.rightCount] = [row(), row()];
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
