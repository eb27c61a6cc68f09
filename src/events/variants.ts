import type { Event, Tree } from "../record/index.ts";
import { type Candidate, keyOf, keyOfActor } from "./cast.ts";
import type { ActorOf, EventInput } from "./code.ts";
import type { Elsewhere } from "./elsewhere.ts";
import type { Trigger } from "./match.ts";
import { onceASide, withoutOwnState } from "./once-a-side.ts";
import type { Roles } from "./roles.ts";
import type { EventRule } from "./rule.ts";
import { isOfEnough, type Sides, toOthers } from "./sides.ts";
import type { Coded } from "./trust.ts";

/** The sides of an act as rules and casting tell them, or as they might be otherwise. */
export interface Variant {
  sides: Sides;
  /** What was done to them: "nothing", "without actor", "absent recipient" … */
  made: string;
}

interface Around {
  tree: Tree;
  candidates: readonly Candidate[];
  roles: Pick<Roles, "lists">;
  elsewhere: Elsewhere;
  /** The events before. */
  events: readonly Event[];
  actor: ActorOf;
}

/** How likely one of the sentence must have a part for it to be weighed with that part. */
const LIKELY = [0.1, 0.05] as const;
/** How many of the likeliest. */
const MOST = 2;

/** The sides of an act as they would be without one of those told, with another whom the sentence names, or with one it does not. */
function othersThan(
  told: Sides,
  { rule, token }: Trigger,
  { tree, candidates, roles, elsewhere, events, actor }: Around,
  { stateOf }: Pick<EventInput, "stateOf">,
): Variant[] {
  const { actors, recipients, odds } = told;
  const isMutual = rule.reciprocal === true;
  const variants: Variant[] = [];
  const add = (by: readonly string[], to: readonly string[], made: string, named: Sides["named"] = []): void => {
    const sides = settled(by, to, rule, actor);
    if (isSame(told, sides) || variants.some((each) => isSame(each.sides, sides))) return;
    const spans = [...(told.named ?? []), ...named];
    variants.push({
      sides: { ...sides, ...(odds && { odds }), ...(spans.length > 0 && { named: spans }) },
      made,
    });
  };
  const likeliest = (part: 0 | 1): string[] =>
    likeliestIn(part, told, candidates, actor).map((each) => each.actor?.id ?? stateOf(each.country!));
  // of a list all have the part or none
  const isListed = (id: string, others: readonly string[]): boolean =>
    others.some(
      (other) =>
        other !== id &&
        roles.lists.some((list) => [id, other].every((one) => list.some(({ actor: member }) => member === one))),
    );
  if (actors.length > 1)
    for (const id of actors) if (!isListed(id, actors)) add(without(actors, id), recipients, "without actor");
  for (const id of recipients) if (!isListed(id, recipients)) add(actors, without(recipients, id), "without recipient");
  for (const id of likeliest(0)) add([...actors, id], recipients, "with actor");
  if (!isMutual)
    for (const id of likeliest(1)) {
      add(actors, [...recipients, id], "with recipient");
      if (recipients.length > 0) add(actors, [id], "other recipient");
    }
  const sidesTold = new Set([...actors, ...recipients].map((id) => actor(id)?.country));
  // those of one state may meet one another
  const isAmongThemselves = isMutual && sidesTold.size === 1 && actors.length > 1;
  const sought = { type: rule.type, token };
  for (const { id, named } of elsewhere.at(tree, sought, { taken: [...actors, ...recipients], events })) {
    // named here, and outside of the act
    const part = actors.length === 0 || isMutual ? 0 : 1;
    if (odds?.get(keyOfActor(actor(id), id))?.[part] === 0) continue;
    const country = actor(id)?.country;
    // who acts for a side that is told adds none
    if (country !== undefined && sidesTold.has(country) && !isAmongThemselves) continue;
    const spans = named && [named];
    if (actors.length === 0 || isMutual) add([...actors, id], recipients, "absent actor", spans);
    else if (recipients.length === 0) add(actors, [id], "absent recipient", spans);
  }
  return variants;
}

const isSame = (one: Sides, other: Sides): boolean =>
  areSame(one.actors, other.actors) && areSame(one.recipients, other.recipients);

const areSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

const without = (ids: readonly string[], id: string): string[] => ids.filter((each) => each !== id);

/** Those named in the sentence who have no part yet and are likeliest to have one. */
function likeliestIn(
  part: 0 | 1,
  { actors, recipients, odds }: Sides,
  candidates: readonly Candidate[],
  actorOf: ActorOf,
): Candidate[] {
  const taken = new Set([...actors, ...recipients].map((id) => keyOfActor(actorOf(id), id)));
  const found = new Map<string, Candidate>();
  const likely = (key: string): number => odds?.get(key)?.[part] ?? 0;
  for (const each of candidates) {
    const key = keyOf(each);
    if (!taken.has(key) && likely(key) > LIKELY[part]) found.set(key, each);
  }
  return [...found]
    .sort(([a], [b]) => likely(b) - likely(a))
    .slice(0, MOST)
    .map(([, candidate]) => candidate);
}

/** Each side once, nobody on both. */
function settled(by: readonly string[], to: readonly string[], { type }: EventRule, actorOf: ActorOf): Sides {
  const actors = onceASide([...new Set(by)], actorOf);
  const others = onceASide([...new Set(to)], actorOf).filter((id) => !actors.includes(id));
  return {
    actors,
    recipients: toOthers.has(type) || others.length > 1 ? withoutOwnState(actors, others, actorOf) : others,
  };
}

type Told = Pick<Coded, "trigger" | "tree" | "odds" | "mentions" | "actorOf" | "before" | "acts" | "waysOf"> &
  Pick<EventInput, "attributions" | "talkIn" | "home" | "trust"> & {
    /** The act with the sides that rules and casting tell. */
    draft: Event;
    isSure: boolean;
    /** It is told whatever is known of its sides. */
    isUnmistakable: boolean;
  };

/** How many changes, one upon the other, may be made to the sides as told. */
const STEPS = 2;
/** So likely to be right, an act is changed no further. */
const ENOUGH = 0.7;

/**
 * The sides as told, unless others are likelier to be right and likely enough: those a change away, then those a change away from the
 * likeliest of them. Undefined where there are too few of them to tell the act.
 */
export function likeliestOf(
  sides: Sides,
  around: Around,
  input: Pick<EventInput, "stateOf">,
  told: Told,
): { sides: Sides; likely: number } | undefined {
  const { trust, draft, trigger, tree, isSure, isUnmistakable, talkIn } = told;
  const talk = talkIn(tree.sentence);
  const weigh = ({ sides: each, made }: Variant): number =>
    isUnmistakable || isOfEnough(trigger.rule, each, isSure)
      ? trust.weigh({
          ...told,
          event: { ...draft, actors: [...each.actors], recipients: [...each.recipients] },
          made,
          ...(each.odds && { cast: each.odds }),
          ...(talk && { talk }),
        })
      : -1;
  const plain: Variant = { sides, made: "nothing" };
  const own = { variant: plain, likely: weigh(plain) };
  let best = own;
  const seen = [plain];
  // where the verb says who does it and who bears it there is nothing to change
  for (let step = 0; sides.odds && step < STEPS && best.likely < ENOUGH; step++) {
    const from = best;
    for (const other of othersThan(from.variant.sides, trigger, around, input)) {
      if (seen.some((each) => isSame(each.sides, other.sides))) continue;
      const variant = step === 0 ? other : { ...other, made: `${from.variant.made}, ${other.made}` };
      seen.push(variant);
      const likely = weigh(variant);
      if (likely > best.likely) best = { variant, likely };
    }
    if (best === from) break;
  }
  const chosen = best.likely >= trust.instead ? best : own;
  return chosen.likely < 0 ? undefined : { sides: chosen.variant.sides, likely: chosen.likely };
}
