import { look, makeGlimpse } from "./glimpse.ts";
import type { Machine } from "./machine.ts";
import type { Desk } from "./network.ts";
import { legalKinds, type Parser, State, take } from "./parser.ts";

/** One network, or two that decide together. */
export type Desks = readonly [Desk, Desk?];

/** The best tag of each word, by what the networks say together. They have read the sentence. */
export function tagWords(desks: Desks, machine: Machine, size: number, count: number): Int32Array {
  const found = new Int32Array(size);
  for (let word = 0; word < size; word++) {
    const { shorts } = machine;
    const begin = desks[0].tagScores(word);
    const other = desks[1]?.tagScores(word);
    let most = -Infinity;
    for (let tag = 0; tag < count; tag++) {
      const score = shorts[begin + tag]! + (other === undefined ? 0 : shorts[other + tag]!);
      if (score > most) {
        most = score;
        found[word] = tag;
      }
    }
  }
  return found;
}

const glimpse = makeGlimpse();
const state = new State();

/**
 * Heads (the root is `size`) and labels, one best action after another, by what the networks say together. The state is good
 * until the next sentence.
 */
export function parse(parser: Parser, tags: Int32Array, desks: Desks, machine: Machine): State {
  state.begin(parser, tags);
  const [first, second] = desks;
  first.place(tags);
  second?.place(tags);
  while (!state.done) {
    look(state, glimpse);
    const begin = first.score(glimpse);
    const other = second?.score(glimpse);
    const actions = parser.ofKinds[legalKinds(state)]!;
    take(state, parser, bestOf(machine.shorts, actions, begin, other));
  }
  return state;
}

function bestOf(shorts: Int16Array, actions: Int32Array, begin: number, other: number | undefined): number {
  let best = -1;
  let most = -Infinity;
  for (let each = 0; each < actions.length; each++) {
    const action = actions[each]!;
    const score = shorts[begin + action]! + (other === undefined ? 0 : shorts[other + action]!);
    if (score > most) {
      most = score;
      best = action;
    }
  }
  return best;
}
