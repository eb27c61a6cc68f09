import type { Event, Tree } from "../record/index.ts";
import { type Candidate, keyOf, keyOfActor } from "./cast.ts";
import type { ActorOf, EventInput } from "./code.ts";
import type { Elsewhere } from "./elsewhere.ts";
import type { Trigger } from "./match.ts";
import { onceASide, withoutOwnState } from "./once-a-side.ts";
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
  elsewhere: Elsewhere;
  /** The events before. */
  events: readonly Event[];
  actor: ActorOf;
}

/** How likely one of the sentence must have a part for it to be weighed with that part. */
const LIKELY = [0.1, 0.05] as const;
/** How many of the likeliest. */
const MOST = 2;

/** The sides of an act as told, then as they would be without one of them, with another whom the sentence names, or with one it does not. */
export function variantsOf(
  told: Sides,
  { rule, token }: Trigger,
  { tree, candidates, elsewhere, events, actor }: Around,
  { stateOf }: Pick<EventInput, "stateOf">,
): Variant[] {
  const { actors, recipients, odds } = told;
  const isMutual = rule.reciprocal === true;
  const variants: Variant[] = [{ sides: told, made: "nothing" }];
  // the verb says who does it and who bears it
  if (!odds) return variants;
  const add = (by: readonly string[], to: readonly string[], made: string, named: Sides["named"] = []): void => {
    const sides = settled(by, to, rule, actor);
    if (variants.some((each) => isSame(each.sides, sides))) return;
    const spans = [...(told.named ?? []), ...named];
    variants.push({
      sides: { ...sides, odds, ...(spans.length > 0 && { named: spans }) },
      made,
    });
  };
  const likeliest = (part: 0 | 1): string[] =>
    likeliestIn(part, told, candidates, actor).map((each) => each.actor?.id ?? stateOf(each.country!));
  if (actors.length > 1) for (const id of actors) add(without(actors, id), recipients, "without actor");
  for (const id of recipients) add(actors, without(recipients, id), "without recipient");
  for (const id of likeliest(0)) add([...actors, id], recipients, "with actor");
  if (!isMutual)
    for (const id of likeliest(1)) {
      add(actors, [...recipients, id], "with recipient");
      if (recipients.length > 0) add(actors, [id], "other recipient");
    }
  const sidesTold = new Set([...actors, ...recipients].map((id) => actor(id)?.country));
  for (const { id, named } of elsewhere.at(tree, token, { taken: [...actors, ...recipients], events })) {
    const country = actor(id)?.country;
    // who acts for a side that is told adds none
    if (country !== undefined && sidesTold.has(country)) continue;
    const spans = named && [named];
    if (actors.length === 0 || isMutual) add([...actors, id], recipients, "absent actor", spans);
    else if (recipients.length === 0) add(actors, [id], "absent recipient", spans);
  }
  return variants;
}

const isSame = (one: Sides, other: Sides): boolean =>
  one.actors.join() === other.actors.join() && one.recipients.join() === other.recipients.join();

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
  };

/** The sides as told, unless others are likelier to be right and likely enough; undefined where there are too few of them to tell the act. */
export function likeliestOf(variants: readonly Variant[], told: Told): { sides: Sides; likely: number } | undefined {
  const { trust, draft, trigger, tree, isSure, talkIn } = told;
  const talk = talkIn(tree.sentence);
  let best: { sides: Sides; likely: number } | undefined;
  for (const { sides, made } of variants) {
    if (!isOfEnough(trigger.rule, sides, isSure)) continue;
    const likely = trust.weigh({
      ...told,
      event: { ...draft, actors: [...sides.actors], recipients: [...sides.recipients] },
      made,
      ...(sides.odds && { cast: sides.odds }),
      ...(talk && { talk }),
    });
    const isPlain = made === "nothing";
    if (isPlain || (likely >= trust.instead && likely > (best?.likely ?? 0))) best = { sides, likely };
  }
  return best;
}
