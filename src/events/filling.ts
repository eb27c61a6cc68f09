import type { Actor, Event, Span } from "../record/index.ts";
import type { Bystander } from "./bystanders.ts";
import { keyOfActor, type Odds, type Scene } from "./cast.ts";
import { lemmaOf } from "./look.ts";
import { type NetworkWeights, openNetwork, type Sight } from "./network.ts";
import type { Words } from "./senses.ts";

/** Finds the side of an act that its sentence leaves open among those whom the report names near it. */
export interface Filling {
  /** Whom it adds to each side; undefined where no side is open, or nobody is likely enough. */
  fill(gap: Gap): Filled | undefined;
}

/** An act with the parties its own words give it. */
export interface Gap {
  scene: Scene;
  /** Ids of those who act and who bear it, as far as known. */
  actors: readonly string[];
  recipients: readonly string[];
  /** How likely those named in the sentence act and bear it, by key. */
  odds: Odds;
  bystanders: () => readonly Bystander[];
  /** The event told last, and the last of the same type. */
  last: Event | undefined;
  lastAlike: Event | undefined;
}

export interface Filled {
  actors: readonly string[];
  recipients: readonly string[];
  /** Where those added were named last. */
  named: readonly Span[];
}

/** A network (docs/model-card.md) with two outcomes, each by itself: that a bystander acts, that he bears it. */
export function openFilling(json: string, { meaningOf }: Pick<Words, "meaningOf">): Filling {
  const network = openNetwork(JSON.parse(json) as NetworkWeights, meaningOf);
  return {
    fill: (gap) =>
      isOpen(gap)
        ? fillFrom(
            gap,
            gap.bystanders().map((one) => ({ one, odds: fillOdds(network.sums(fillSight(one, gap))) })),
          )
        : undefined,
  };
}

/** What sums say of two outcomes of which each may hold. */
export const fillOdds = (sums: ArrayLike<number>): [actor: number, recipient: number] => [
  1 / (1 + Math.exp(-sums[0]!)),
  1 / (1 + Math.exp(-sums[1]!)),
];

/** Done by all who take part. */
const isMutual = ({ scene: { trigger } }: Gap): boolean =>
  trigger.rule.reciprocal === true || trigger.rule.type === "CONSULT" || trigger.rule.type === "COOPERATE";

/** Whether a side has nobody. */
export const isOpen = (gap: Gap): boolean =>
  isMutual(gap)
    ? gap.actors.length + gap.recipients.length < 2
    : gap.actors.length === 0 || gap.recipients.length === 0;

/** How likely the likeliest must be to be added, to talks and to other acts; and any other beside him. */
const LIKELY = { mutual: 0.3, actor: 0.3, recipient: 0.4 };
const ALSO = 0.8;

/** Whom odds add to the sides of an act that are open. */
export function fillFrom(
  gap: Gap,
  weighed: readonly { one: Bystander; odds: readonly [actor: number, recipient: number] }[],
): Filled | undefined {
  const taken = new Set([...gap.actors, ...gap.recipients].map((id) => keyOfActor(gap.scene.actorOf(id), id)));
  const free = weighed.filter(({ one }) => !taken.has(one.key));
  const pick = (oddsOf: (odds: readonly [number, number]) => number, likely: number): Bystander[] => {
    const sorted = free.map(({ one, odds }) => ({ one, odds: oddsOf(odds) })).sort((a, b) => b.odds - a.odds);
    return sorted.filter(({ odds }, rank) => odds > (rank === 0 ? likely : ALSO)).map(({ one }) => one);
  };
  let actors: Bystander[] = [];
  let recipients: Bystander[] = [];
  if (isMutual(gap)) {
    const added = pick(([actor, recipient]) => Math.max(actor, recipient), LIKELY.mutual);
    if (gap.actors.length === 0 || gap.scene.trigger.rule.reciprocal === true) actors = added;
    else recipients = added;
  } else {
    if (gap.actors.length === 0) actors = pick(([actor]) => actor, LIKELY.actor);
    if (gap.recipients.length === 0)
      recipients = pick(([, recipient]) => recipient, LIKELY.recipient).filter((one) => !actors.includes(one));
  }
  const added = [...actors, ...recipients];
  if (added.length === 0) return undefined;
  return {
    actors: actors.map(({ actor }) => actor.id),
    recipients: recipients.map(({ actor }) => actor.id),
    named: added.flatMap(({ named }) => named ?? []),
  };
}

/** How many of the limits a number reaches. */
const step = (value: number, limits: readonly number[]): number => limits.filter((limit) => value >= limit).length;

const ACTOR_STEPS = [0, 0.05, 0.15, 0.3, 0.5, 0.7, 0.9];
const RECIPIENT_STEPS = [0, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75];
const BEST_STEPS = [0, 0.3, 0.5, 0.8];

/** What is seen of a bystander and an act: how near he was named and as what, what the sentence says of him, and who has a part already. */
export function fillSight(one: Bystander, gap: Gap): Sight {
  const { scene, actors, recipients, odds, last, lastAlike } = gap;
  const { trigger, tree, actorOf } = scene;
  const { token, rule } = trigger;
  const verb = trigger.verb ?? token;
  const keys = (ids: readonly string[] = []): string[] => ids.map((id) => keyOfActor(actorOf(id), id));
  const partIn = (who: readonly string[], whom: readonly string[]): string =>
    who.includes(one.key) ? "actor" : whom.includes(one.key) ? "recipient" : "none";
  const mine = partIn(keys(actors), keys(recipients));
  const sides = `${Math.min(actors.length, 2)} ${Math.min(recipients.length, 2)}`;
  const [acts, bears] = odds.get(one.key) ?? [-1, -1];
  const best = (at: 0 | 1): number => step(Math.max(-1, ...[...odds.values()].map((each) => each[at])), BEST_STEPS);
  const acting = step(acts, ACTOR_STEPS);
  const bearing = step(bears, RECIPIENT_STEPS);
  const place = odds.has(one.key) ? "here" : `back ${Math.min(one.back, 6)}`;
  const doer = tree.doer(verb);
  const doing = doer?.upos === "PRON" ? doer.form.toLowerCase() : doer ? "told" : "none";
  const voice = `${token.upos === "NOUN" ? "noun" : "verb"} ${tree.isPassive(verb) ? "passive" : "active"}`;
  const isHome = [...actors, ...recipients].some((id) => countryOf(actorOf(id)) === (countryOf(one.actor) ?? ""));
  const own = [
    `acting ${acting}`,
    `bearing ${bearing}`,
    `place ${place}`,
    `mine ${mine}`,
    `since ${step(one.since, [1, 2, 3, 5, 8])}`,
    `times ${step(one.times, [2, 4, 8, 16])}`,
    `kind ${one.actor.kind}`,
    `sector ${one.actor.sector ?? "none"}`,
    `form ${one.form ?? "none"}`,
    `home ${isHome}`,
    `best ${best(0)}`,
    `best other ${best(1)}`,
    `last ${partIn(keys(last?.actors), keys(last?.recipients))}`,
    `alike ${partIn(keys(lastAlike?.actors), keys(lastAlike?.recipients))}`,
    `relation ${one.relation ?? "none"}`,
    ...one.ways.map((way) => `way ${way}`),
  ];
  const signs = [
    ...own,
    ...own.flatMap((sign) => [
      `${rule.type} ${sign}`,
      `${sides} ${sign}`,
      `${place} ${sign}`,
      `${mine} ${sign}`,
      ...(/^(?:way|since|last|alike|kind|relation)/.test(sign)
        ? [`${rule.type} ${sides} ${sign}`, `${doing} ${sign}`, `${sides} ${place} ${sign}`]
        : []),
    ]),
    `type ${rule.type}`,
    `sides ${sides}`,
    `doing ${doing}`,
    `voice ${voice}`,
    `type ${rule.type} ${sides} ${mine}`,
    `type ${rule.type} ${doing}`,
    `type ${rule.type} ${voice} ${sides}`,
    `odds ${acting} ${bearing} ${mine}`,
    `odds ${acting} best ${best(0)}`,
    `bears ${bearing} best ${best(1)}`,
    `word ${lemmaOf(token)} ${sides}`,
  ];
  return { signs: [...new Set(signs)], parts: [[lemmaOf(token)], verb === token ? [] : [lemmaOf(verb)]] };
}

const countryOf = (actor: Actor | undefined): string | undefined => actor?.country;
