import {
  type Actor,
  type Event,
  type EventType,
  type Mention,
  overlaps,
  type Reading,
  relationOf,
} from "../../src/index.ts";
import { type Candidate, keyOf, keyOfActor, type Scene, type Sight } from "../../src/events/index.ts";
import type { Marked, MarkedAct, MarkedParty, MarkedText } from "./marked.ts";

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
function castIn(
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

/** A party as the reader met it while it read; what it made of it is known when the report is read. */
export interface Met {
  candidate: Candidate;
  scene: Scene;
  sight: Sight;
  /** Index among `casts` of what the rules say. */
  rule: number;
}

/** The part, an index among `casts`, that readers gave to one whom a sentence names; undefined where none marked it. */
export function partOf(met: Met, text: MarkedText, reading: Reading): number | undefined {
  const part = partMarked(met, text, reading);
  // whoever takes part in what is mutual is a party, whatever the rule calls it
  const isMutual = met.scene.trigger.rule.reciprocal === true && part !== undefined && part > 0;
  return isMutual ? Math.max(met.rule, 1) : part;
}

function partMarked({ candidate, scene }: Met, { acts, sentences }: MarkedText, reading: Reading): number | undefined {
  const whole = actAt(scene, acts);
  if (whole) return castIn(whole, candidate, scene.candidates, reading);
  const act = actAt(
    scene,
    sentences.flatMap(({ events }) => events),
  );
  if (!act) return undefined;
  const headOf = ({ mention }: Candidate) => scene.tree.within(mention.head)[0];
  const isIn = ({ mention }: Candidate, [from, to]: readonly [number, number]) => overlaps(mention, { from, to });
  // "Kenya's ministry of defence": the ministry
  const isOwner = (span: readonly [number, number]) => {
    const head = headOf(candidate);
    return scene.candidates.some((other) => {
      const top = headOf(other);
      return (
        head && top && head !== top && isIn(other, span) && relationOf(head) !== "conj" && scene.tree.isUnder(head, top)
      );
    });
  };
  const isOne = (spans: readonly (readonly [number, number])[] = []) =>
    spans.some((span) => isIn(candidate, span) && !isOwner(span));
  return isOne(act.actors) ? 1 : isOne(act.recipients) ? 2 : 0;
}

function isOfOneSide({ actor, country }: Party, other: Actor | undefined): boolean {
  const isRule = (each: Actor): boolean => each.kind === "state" || each.kind === "government";
  if (!other || (actor?.country ?? country) !== other.country || other.country === undefined) return false;
  if (!actor) return isRule(other);
  return (
    (isRule(actor) || isRule(other)) &&
    [actor, other].every((each) => isRule(each) || each.sector === "GOV" || each.sector === "MIL")
  );
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

/**
 * Whether an event is what readers marked: its type, all its parties and no others, whether it came to be. Undefined where no reader
 * looked at it.
 */
export function isRightIn(event: Event, { acts, sentences }: MarkedText, reading: Reading): boolean | undefined {
  const isAt = ({ from }: { from: number }): boolean => event.cue.some((cue) => cue.from <= from && from < cue.to);
  const whole = acts.find(isAt);
  if (whole?.isOpen) return undefined;
  if (whole) return isSame(event, whole, reading);
  const place = event.cue[0]!.from;
  const sentence = sentences.find(({ from, to }) => from <= place && place < to);
  if (!sentence) return undefined;
  const act = sentence.events.find(isAt);
  if (!act) return false;
  return act.actors === undefined || acts.length > 0 ? undefined : isSame(event, act, reading);
}

/** What is told as come to be. */
const isReal = (occurrence: Event["occurrence"]): boolean => occurrence === "happened" || occurrence === "ongoing";

function isSame({ type, occurrence, actors, recipients }: Event, act: MarkedAct, reading: Reading): boolean {
  if (type !== act.type || act.actors === undefined) return false;
  if (act.occurrence !== undefined && type !== "AGREE" && isReal(occurrence) !== isReal(act.occurrence)) return false;
  const actorOf = (id: string) => reading.actors.find((each) => each.id === id)!;
  const isOne = (id: string, party: MarkedParty): boolean =>
    actorsAt(party, reading).some(
      (actor) =>
        keyOfActor(actor, actor.id) === keyOfActor(actorOf(id), id) || isOfOneSide({ actor: actorOf(id) }, actor),
    );
  const isSide = (ids: readonly string[], parties: readonly MarkedParty[]): boolean =>
    ids.every((id) => parties.some((party) => isOne(id, party))) &&
    parties.every((party) => ids.some((id) => isOne(id, party)));
  const [by, to] = [act.actors ?? [], act.recipients ?? []];
  return (
    (isSide(actors, by) && isSide(recipients, to)) ||
    (mutual.has(type) && isSide([...actors, ...recipients], [...by, ...to]))
  );
}

/** Types in which it is all one who acts and who bears it. */
const mutual = new Set<EventType>(["CONSULT", "AGREE", "COOPERATE"]);
