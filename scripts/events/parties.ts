import { type Actor, type Mention, overlaps, type Reading } from "../../src/index.ts";
import { type Candidate, keyOf, keyOfActor, type Scene } from "../../src/events/index.ts";
import type { Marked, MarkedAct, MarkedParty } from "./marked.ts";

type Party = Pick<Candidate, "actor" | "country">;

/** The act marked at a trigger; undefined where readers marked none with its parties. */
export function actAt<A extends Marked | MarkedAct>(
  { trigger }: Pick<Scene, "trigger">,
  acts: readonly A[],
): A | undefined {
  return acts.find((each) => each.actors && trigger.cue.some(({ from, to }) => from <= each.from && each.from < to));
}

/**
 * The part that a marked act gives to somebody. A government or its official stands for its state, and a state for it, where
 * none of the others is whom readers chose.
 */
export function castIn(
  { actors = [], recipients = [] }: MarkedAct,
  one: Party,
  others: readonly Party[],
  reading: Reading,
): number {
  const isIts = (party: MarkedParty): boolean => {
    const meant = actorsAt(party, reading);
    const isMeant = (each: Party): boolean => meant.some((actor) => keyOfActor(actor, actor.id) === keyOf(each));
    return isMeant(one) || (!others.some(isMeant) && isOfOneSide(one, meant[0]));
  };
  return actors.some(isIts) ? 1 : recipients.some(isIts) ? 2 : 0;
}

function isOfOneSide({ actor, country }: Party, other: Actor | undefined): boolean {
  const isRule = (each: Actor): boolean => each.kind === "state" || each.kind === "government";
  if (!other || (actor?.country ?? country) !== other.country || other.country === undefined) return false;
  if (!actor) return isRule(other);
  return (isRule(actor) || isRule(other)) && [actor, other].every((each) => isRule(each) || each.sector === "GOV");
}

/** Whom a marked place, or a key, means in a reading. */
function actorsAt(party: MarkedParty, { actors, mentions }: Reading): Actor[] {
  if (typeof party === "string") return actors.filter((each) => each.key === party);
  const [from, to] = party;
  const named = mentions.filter((each) => overlaps(each, { from, to }));
  const exact = named.filter((each) => each.from === from && each.to === to);
  const meant = (exact.length > 0 ? exact : named).map((each: Mention) => each.actor);
  return actors.filter(({ id }) => meant.includes(id));
}
