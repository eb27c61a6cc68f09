import {
  type Actor,
  type Attribution,
  type Event,
  type Mention,
  overlaps,
  relationOf,
  type Talk,
  type Token,
  type Tree,
} from "../record/index.ts";
import { type Cast, keyOfActor } from "./cast.ts";
import type { ActorOf } from "./code.ts";
import { lemmaOf, signWord } from "./look.ts";
import type { Trigger } from "./match.ts";
import { type NetworkWeights, openNetwork, type Sight, softmax } from "./network.ts";
import type { Words } from "./senses.ts";

/** Tells how likely an act is right in all that is told of it: that there is such an act, its type, its parties, whether it came to be. */
export interface Trust {
  /** From 0 to 1. */
  weigh(coded: Coded): number;
  /** Below this the certainty of an act is unknown. */
  sure: number;
  /** From this other sides than those told are told instead, where they are likelier. */
  instead: number;
}

/** An act as it would be told. */
export interface Coded {
  event: Event;
  trigger: Trigger;
  tree: Tree;
  /** How likely its word tells an act of its type. */
  odds: number;
  /** How likely each part is of each of those named in the sentence; absent where the rule alone tells. */
  cast?: Cast["odds"];
  /** Who is named in the sentence. */
  mentions: readonly Mention[];
  actorOf: ActorOf;
  /** Who says what in the sentence. */
  attributions: readonly Attribution[];
  talk?: Talk;
  home?: string;
  /** How many acts its sentence may tell. */
  acts: number;
  /** What was done to the sides that rules and casting tell. */
  made: string;
  /** The events before. */
  before: readonly Event[];
  /** How the report knows of somebody there, by `keyOfActor`. */
  waysOf: (key: string) => readonly string[];
}

export type TrustWeights = NetworkWeights & Pick<Trust, "sure" | "instead">;

/** A network (docs/model-card.md) of two outcomes: the act is right in all, or not. */
export function openTrust(json: string, { meaningOf }: Pick<Words, "meaningOf">): Trust {
  const weights = JSON.parse(json) as TrustWeights;
  const network = openNetwork(weights, meaningOf);
  return {
    sure: weights.sure,
    instead: weights.instead,
    weigh: (coded) => softmax(network.sums(trustSight(coded)))[1]!,
  };
}

/** How many of the events before are looked at. */
const LAST = 2;

/** In tenths. */
const tenth = (odds: number | undefined): string => (odds === undefined ? "none" : String(Math.floor(odds * 10)));

/** What is seen of an act as it would be told. */
export function trustSight(coded: Coded): Sight {
  const { trigger, tree } = coded;
  const { token } = trigger;
  const verb = trigger.verb ?? token;
  const wordsOf = (...tokens: readonly (Token | undefined)[]): string[] =>
    tokens.filter((each) => each !== undefined && each.upos !== "PROPN").map((each) => lemmaOf(each!));
  return {
    signs: trustSigns(coded),
    parts: [
      wordsOf(token),
      wordsOf(verb === token ? undefined : verb),
      wordsOf(tree.patient(verb)),
      wordsOf(tree.head(verb)),
    ],
  };
}

function trustSigns({
  event,
  trigger,
  tree,
  odds,
  cast,
  mentions,
  actorOf,
  attributions,
  talk,
  home,
  acts,
  made,
  before,
  waysOf,
}: Coded): string[] {
  const { token, rule } = trigger;
  const { type, occurrence } = event;
  const verb = trigger.verb ?? token;
  const actors = event.actors.map(actorOf).filter((each) => each !== undefined);
  const recipients = event.recipients.map(actorOf).filter((each) => each !== undefined);
  const sides = `${Math.min(actors.length, 3)}${Math.min(recipients.length, 2)}`;
  const voice = token.upos === "NOUN" ? "noun" : tree.isPassive(verb) ? "passive" : "active";
  const doer = tree.doer(verb);
  const patient = tree.patient(verb);
  const wordOf = (word: Token | undefined): string =>
    !word ? "none" : word.upos === "PRON" ? word.form.toLowerCase() : word.upos === "PROPN" ? "NAME" : "named";
  const keysOf = (list: readonly Actor[]): string[] => list.map((each) => keyOfActor(each, each.id));
  const oddsOf = (list: readonly Actor[], part: 0 | 1): number[] =>
    keysOf(list).flatMap((key) => cast?.get(key)?.[part] ?? []);
  const taken = [...keysOf(actors), ...keysOf(recipients)];
  const least = (list: readonly number[]): number | undefined => (list.length > 0 ? Math.min(...list) : undefined);
  const most = (list: readonly number[]): number | undefined => (list.length > 0 ? Math.max(...list) : undefined);
  const leftOut = (part: 0 | 1): number | undefined =>
    most([...(cast ?? [])].flatMap(([key, likely]) => (taken.includes(key) ? [] : [likely[part]])));
  const [byLeast, toLeast] = [least(oddsOf(actors, 0)), least(oddsOf(recipients, 1))];
  const [byLeft, toLeft] = [leftOut(0), leftOut(1)];
  const countryOf = (actor: Actor): string | undefined => actor.country ?? actor.code;
  const homeCountry = home === undefined ? undefined : countryOf(actorOf(home)!);
  const said = attributions.filter(({ content }) => content.some((span) => overlaps(span, token)));
  const speakers = said.flatMap((each) => each.speakers);
  const party = (actor: Actor, part: string): string[] => {
    const own = mentions.filter((mention) => mention.actor === actor.id);
    const forms = [...new Set(own.map(({ form }) => form))].sort().join(" ");
    const found = own[0]?.rule ?? "not here";
    const country = countryOf(actor);
    const land = country === undefined ? "no country" : country === homeCountry ? "home" : "abroad";
    return [
      `${part} ${actor.kind} ${forms}`,
      `${part} ${actor.kind} ${land} ${type}`,
      `${part} found ${found}`,
      `${part} found ${found} ${actor.kind}`,
      `${part} sector ${actor.sector ?? "none"} ${type}`,
      `${part} ${speakers.includes(actor.id) ? "speaks" : "silent"} ${type} ${wordOf(doer)}`,
      ...waysOf(keyOfActor(actor, actor.id)).flatMap((way) => [
        `${part} way ${way} ${own.length > 0 ? "named" : "absent"}`,
        `${part} way ${way} ${type} ${sides} ${own.length > 0 ? "named" : "absent"}`,
      ]),
      ...before.slice(-LAST).map((earlier, at) => {
        const isIn = (ids: readonly string[]): boolean =>
          ids.some((id) => keyOfActor(actorOf(id), id) === keyOfActor(actor, actor.id));
        const role = isIn(earlier.actors) ? "actor" : isIn(earlier.recipients) ? "recipient" : "none";
        return `${part} ${own.length > 0 ? "named" : "absent"} before ${at} ${role} ${earlier.type === type ? "same" : earlier.quad === event.quad ? "like" : "unlike"}`;
      }),
      ...own.slice(0, 1).flatMap((mention) => {
        const head = tree.tokens.find((each) => overlaps(each, mention.head));
        const word = head && (head.upos === "PROPN" ? "NAME" : signWord(head));
        return head ? [`${part} word ${word}`, `${part} ${relationOf(head)} ${voice} ${type}`] : [];
      }),
    ];
  };
  const lands = new Set([...actors, ...recipients].map(countryOf).filter((each) => each !== undefined));
  const head = tree.head(verb);
  const manner = said.map((each) => each.manner).sort()[0] ?? "told";
  const isAsked = tree.tokens.some(({ form }) => form === "?");
  const length = Math.min(Math.floor(tree.tokens.length / 8), 6);
  const others = Math.min(mentions.filter((each) => each.actor !== undefined).length, 7);
  return [
    `made ${made}`,
    `made ${made} ${type}`,
    `made ${made} ${type} ${sides} ${voice}`,
    `made ${made} ${wordOf(doer)} ${wordOf(patient)}`,
    `type ${type}`,
    `rule ${rule.id}`,
    `rule ${rule.id} ${sides}`,
    `type ${type} ${occurrence}`,
    `type ${type} sides ${sides} ${voice}`,
    `word ${lemmaOf(token)} ${token.upos}`,
    `word ${lemmaOf(token)} ${sides}`,
    `odds ${tenth(odds)}`,
    `odds ${tenth(odds)} ${type}`,
    `by ${tenth(byLeast)}`,
    `by ${tenth(byLeast)} ${type} ${sides}`,
    `to ${tenth(toLeast)}`,
    `to ${tenth(toLeast)} ${type} ${sides}`,
    `by left ${tenth(byLeft)}`,
    `by left ${tenth(byLeft)} ${type} ${sides}`,
    `to left ${tenth(toLeft)}`,
    `to left ${tenth(toLeft)} ${type} ${sides}`,
    `all ${tenth(odds)} ${tenth(least([byLeast ?? 1, toLeast ?? 1]))} ${tenth(most([byLeft ?? 0, toLeft ?? 0]))}`,
    `doer ${wordOf(doer)} ${sides}`,
    `doer ${wordOf(doer)} ${type} ${voice}`,
    `patient ${wordOf(patient)} ${sides}`,
    `patient ${wordOf(patient)} ${type} ${voice}`,
    `place ${relationOf(verb)} ${sides}`,
    `place ${relationOf(verb)} ${voice} ${type}`,
    `under ${head ? signWord(head) : "nothing"}`,
    `manner ${manner} ${sides}`,
    `manner ${manner} ${wordOf(doer)} ${type}`,
    `talk ${talk ? (talk.isSpoken ? "spoken" : talk.isPublic ? "public" : "told") : "none"} ${type} ${sides}`,
    `lands ${Math.min(lands.size, 3)} ${type} ${sides}`,
    `asked ${isAsked} ${occurrence} ${type}`,
    `length ${length}`,
    `length ${length} ${sides}`,
    `acts ${Math.min(acts, 5)} ${sides}`,
    `others ${others} ${sides}`,
    `others ${others} ${type} ${sides}`,
    `kind ${tree.sentence.kind}`,
    ...actors.flatMap((each) => party(each, "actor")),
    ...recipients.flatMap((each) => party(each, "recipient")),
  ];
}
