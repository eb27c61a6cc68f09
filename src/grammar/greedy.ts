import type { Desk } from "./network.ts";
import { kindsOf, legalKinds, marksOf, PARSE_FEATURES, type Parser, parseFeatures, State, take } from "./parser.ts";
import type { Shapes } from "./shape.ts";
import { score } from "./weights.ts";

const features = new Int32Array(PARSE_FEATURES);

/** Heads (the root is `size`) and labels, one best action after another. With a desk, the network has its say. */
export function parse(parser: Parser, shapes: Shapes, tags: Int32Array, desk?: Desk): State {
  const state = new State(shapes.size, marksOf(parser, tags));
  const kinds = kindsOf(parser);
  const scores = new Float64Array(kinds.length);
  desk?.place(tags);
  while (!state.done) {
    const count = parseFeatures(state, shapes, tags, features);
    score(parser.weights, features, count, scores);
    if (desk) {
      const at = desk.score(state);
      const { numbers } = desk.network.matrices;
      for (let action = 0; action < kinds.length; action++)
        scores[action] = scores[action]! * parser.share + numbers[at + action]!;
    }
    const legal = legalKinds(state);
    let best = -1;
    for (let action = 0; action < kinds.length; action++)
      if ((kinds[action]! & legal) !== 0 && (best < 0 || scores[action]! > scores[best]!)) best = action;
    take(state, parser, best);
  }
  return state;
}
