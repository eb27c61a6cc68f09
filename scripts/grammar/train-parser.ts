import {
  kindsOf,
  legalKinds,
  marksOf,
  PARSE_FEATURES,
  type Parser,
  parseFeatures,
  SHIFT,
  State,
  take,
} from "../../src/grammar/parser.ts";
import type { Shapes } from "../../src/grammar/shape.ts";
import { Perceptron, seeded, shuffle } from "./perceptron.ts";

export interface ParsedExample {
  shapes: Shapes;
  /** Predicted tags, as the parser will meet them. */
  tags: Int32Array;
  /** Gold heads; the root's is the sentence's size. */
  heads: Int32Array;
  relations: Int32Array;
}

export type Structure = Omit<Parser, "weights" | "share">;

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

export function trainParser(
  examples: readonly ParsedExample[],
  structure: Structure,
  options: { epochs: number; bits: number; seed: number; explore: number; report?: (epoch: number) => void },
): Perceptron {
  const labels = structure.actions.length + 1;
  const learner = new Perceptron(labels, options.bits);
  const random = seeded(options.seed);
  const order = [...examples];
  const features = new Int32Array(PARSE_FEATURES);
  const scores = new Float64Array(labels);
  const kinds = kindsOf(structure);
  const arcs = arcsOf(structure);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const example of order) {
      const state = new State(example.shapes.size, marksOf(structure, example.tags));
      while (!state.done) {
        const count = parseFeatures(state, example.shapes, example.tags, features);
        learner.score(features, count, scores);
        const legal = legalKinds(state);
        const free = costFree(state, example, arcs);
        let best = -1;
        for (let action = 0; action < labels; action++)
          if ((kinds[action]! & legal) !== 0 && (best < 0 || scores[action]! > scores[best]!)) best = action;
        let right = -1;
        for (const action of free)
          if ((kinds[action]! & legal) !== 0 && (right < 0 || scores[action]! > scores[right]!)) right = action;
        learner.step();
        if (right >= 0 && !free.includes(best)) learner.update(features, count, right, best);
        take(state, structure, right >= 0 && (epoch === 0 || random() > options.explore) ? right : best);
      }
    }
    options.report?.(epoch);
  }
  return learner;
}
