import { type Parser, SHIFT, type State } from "../../src/grammar/parser.ts";
import type { Shapes } from "../../src/grammar/forms.ts";

export interface ParsedExample {
  shapes: Shapes;
  /** Predicted tags, as the parser will meet them. */
  tags: Int32Array;
  /** Gold heads; the root's is the sentence's size. */
  heads: Int32Array;
  relations: Int32Array;
}

/** For each relation, the action that makes an arc to the left with it, and to the right; -1 for none. */
export function arcsOf({ actions, relations }: Pick<Parser, "actions" | "relations">): Int32Array {
  const arcs = new Int32Array(2 * relations.length).fill(-1);
  actions.forEach(({ arc, relation }, at) => (arcs[2 * relation + arc] = at + 1));
  return arcs;
}

/**
 * Actions that lose no arc still within reach (Goldberg and Nivre 2013, arc-hybrid). An arc of the gold tree must bear its
 * label; an arc that is not of it, harmless because its word's head is lost already, may bear any: the gold one is taken.
 */
export function costFree(state: State, example: ParsedExample, arcs: Int32Array): number[] {
  const { heads, relations } = example;
  const { size, stack, depth, next } = state;
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  const free: number[] = [];
  let shift = next < size;
  if (shift) {
    for (let at = 0; at < depth && shift; at++) {
      const each = stack[at]!;
      if (heads[each] === next) shift = false;
      if (heads[next] === each && each !== s0) shift = false;
    }
  }
  if (shift) free.push(SHIFT);
  if (s0 < 0) return free;
  // its dependents still to come would be lost either way
  for (let each = next; each < size; each++) if (heads[each] === s0) return free;
  const head = heads[s0]!;
  const label = relations[s0]!;
  if (head === next || (head !== s1 && head <= next)) free.push(arcs[2 * label]!);
  if (s1 >= 0 && (head === s1 || head < next)) free.push(arcs[2 * label + 1]!);
  return free.filter((action) => action >= 0);
}
