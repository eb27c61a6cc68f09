import type { EventType, Token, Tree } from "../record/index.ts";

/** Types of what a state does with its own forces. */
const movedBy: ReadonlySet<EventType> = new Set(["MOBILIZE", "RETREAT"]);
const forces =
  /^(?:aircraft|battalion|brigade|carrier|company|convoy|corvette|destroyer|division|fighter|fleet|force|frigate|gunboat|helicopter|infantry|missile|patrol|regiment|reinforcement|reservist|ship|soldier|squadron|submarine|tank|troop|unit|vessel|warplane|warship)s?$/i;

/** "Two Kenyan destroyers have been sent": the forces that an act without a doer moves. */
export function forcesMoved(tree: Tree, verb: Token, type: EventType): Token | undefined {
  const moved = movedBy.has(type) && tree.isPassive(verb) ? tree.patient(verb) : undefined;
  return moved && forces.test(moved.lemma) ? moved : undefined;
}
