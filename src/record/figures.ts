import type { Token } from "./sentence.ts";
import type { Tree } from "./tree.ts";

const figures =
  /^(?:casualty|chance|count|cost|crowd|damage|dead|death|figure|injured|injury|loss|missing|number|odds|strength|toll|total|turnout|wounded)$/;

/** "put the toll at 40": what a verb says a number of. */
export function figurePut(tree: Tree, verb: Token): Token | undefined {
  const figure = /^(?:estimate|place|put)$/.test(verb.lemma) ? tree.first(verb, "obj") : undefined;
  return figure && figures.test(figure.lemma) ? figure : undefined;
}
