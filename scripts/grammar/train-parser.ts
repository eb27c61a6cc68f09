import {
  isLegal,
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

export type Structure = Omit<Parser, "weights">;

/**
 * Actions that lose no arc still within reach (Goldberg and Nivre 2013, arc-hybrid). An arc of the gold tree must bear its
 * label; an arc that is not of it, harmless because its word's head is lost already, may bear any: the gold one is taken.
 */
export function costFree(state: State, example: ParsedExample, { actions }: Structure): (action: number) => boolean {
  const { heads, relations } = example;
  const { size, stack, depth, next } = state;
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  let shift = next < size;
  if (shift) {
    for (let at = 0; at < depth && shift; at++) {
      const each = stack[at]!;
      if (heads[each] === next) shift = false;
      if (heads[next] === each && each !== s0) shift = false;
    }
  }
  let left = s0 >= 0;
  let right = s1 >= 0;
  if (s0 >= 0) {
    const head = heads[s0]!;
    // its dependents still to come would be lost either way
    let lost = false;
    for (let each = next; each < size && !lost; each++) if (heads[each] === s0) lost = true;
    if (lost) left = right = false;
    if (left && head !== next && (head === s1 || head > next)) left = false;
    if (right && head !== s1 && head >= next) right = false;
  }
  return (action) => {
    if (action === SHIFT) return shift;
    const { arc, relation } = actions[action - 1]!;
    return (arc === 0 ? left : right) && relation === relations[s0];
  };
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
  const parser = structure as Parser;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const example of order) {
      const state = new State(example.shapes.size, marksOf(structure, example.tags));
      while (!state.done) {
        const count = parseFeatures(state, example.shapes, example.tags, features);
        learner.score(features, count, scores);
        const free = costFree(state, example, structure);
        let best = -1;
        let right = -1;
        for (let action = 0; action < labels; action++) {
          if (!isLegal(state, parser, action)) continue;
          if (best < 0 || scores[action]! > scores[best]!) best = action;
          if (free(action) && (right < 0 || scores[action]! > scores[right]!)) right = action;
        }
        learner.step();
        if (right >= 0 && best !== right && !free(best)) learner.update(features, count, right, best);
        take(state, parser, right >= 0 && (epoch === 0 || random() > options.explore) ? right : best);
      }
    }
    options.report?.(epoch);
  }
  return learner;
}
