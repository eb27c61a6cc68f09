import {
  type Attribution,
  type Event,
  type EventType,
  overlaps,
  type Span,
  type Token,
  type Tree,
} from "../record/index.ts";
import { answeredBy } from "./answered.ts";
import { type Candidate, type Cast, castParties } from "./cast.ts";
import type { ActorOf, EventInput, Telling } from "./code.ts";
import { sidesLeftOut } from "./other-side.ts";
import { onceASide, withoutOwnState } from "./once-a-side.ts";
import { asidesOf, outsideOf } from "./outside.ts";
import type { Roles } from "./roles.ts";
import type { EventRule } from "./rule.ts";
import { sidesOfSameTalk } from "./same-talk.ts";
import { victimsIn } from "./victims.ts";

/** Types that only somebody can do: without an actor there is none. */
export const verbalTypes = new Set<EventType>([
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
]);

/** Of these, what is done by saying it: on the day on which it is said, whatever day it is about. */
export const spokenTypes = new Set<EventType>(["REQUEST", "ACCUSE", "REJECT", "THREATEN"]);

/** Types of what is said or promised to others than the state that one acts for. */
export const toOthers = new Set<EventType>(["AGREE", "CONSULT", "SUPPORT", "REQUEST", "ACCUSE", "REJECT"]);

/** Types of which a sentence tells why or when they were done by telling of others. */
const asideTypes = new Set<EventType>([
  "AID",
  "ASSAULT",
  "COERCE",
  "MOBILIZE",
  "REQUEST",
  "RETREAT",
  "SANCTION",
  "SUPPORT",
  "THREATEN",
]);

/** Types that nobody does alone. */
const mutual = new Set<EventType>(["CONSULT", "COOPERATE", "AID"]);

export interface Sides {
  actors: readonly string[];
  recipients: readonly string[];
  /** Where the text names those whom the sentence leaves out. */
  named?: readonly Span[];
  /** How likely each part is of each of those named in the sentence, by `keyOf`; absent where the rule alone tells. */
  odds?: Cast["odds"];
}

/** What is known of a sentence when the parties of its acts are sought. */
export interface Scenery {
  tree: Tree;
  roles: Roles;
  candidates: readonly Candidate[];
  /** How the report knows of somebody there, by `keyOfActor`. */
  waysOf: (key: string) => readonly string[];
  /** The events before. */
  events: readonly Event[];
  actor: ActorOf;
}

/**
 * Who does an act and who bears it: those whom rules find and those of the sentence whom casting takes; and whom the sentence leaves out, where the report's
 * own talk or an act told before says.
 */
export function partiesOf(
  told: Telling,
  { tree, roles, candidates, waysOf, events, actor }: Scenery,
  input: Pick<
    EventInput,
    "text" | "casting" | "senses" | "stateOf" | "talkIn" | "addresseeAt" | "attributions" | "home"
  >,
): Sides {
  const { trigger } = told;
  const { casting, senses, stateOf } = input;
  const { rule } = trigger;
  const shut = outsideOf(trigger, tree);
  const asides = asideTypes.has(rule.type) ? asidesOf(trigger, tree) : new Set<Token>();
  const victims = victimsIn(trigger, tree);
  // those in an aside have a part only where the act has no others
  const withoutAsides = (shutOut: ReadonlySet<Token>, find: (from: Roles) => string[]) => {
    const without = new Set([...shutOut, ...asides]);
    const ids = asides.size > 0 ? find(roles.apart(without)) : [];
    return ids.length > 0 ? { ids, without } : { ids: find(roles.apart(shutOut)), without: shutOut };
  };
  const acts = withoutAsides(shut.acts, (from) => from.actors(trigger));
  let actors = acts.ids;
  const bears = withoutAsides(shut.bears, (from) => from.recipients(trigger, actors, victims));
  let recipients = bears.ids;
  const outside = { acts: acts.without, bears: bears.without };
  const answered = recipients.length === 0 ? answeredBy(trigger, tree, actors, { events, actor }) : undefined;
  if (answered) recipients = [...answered.recipients];
  if (rule.visit === "subject-hosts") [actors, recipients] = [recipients, actors];
  let odds: Cast["odds"] | undefined;
  const scene = {
    trigger,
    tree,
    candidates,
    actorOf: actor,
    classOf: senses.classOf,
    waysOf,
    actors,
    recipients,
    victims,
    outside,
  };
  // who bears it in "received thanks from Kenya" is told by the verb
  if (trigger.suffered !== true || actors.length === 0 || recipients.length === 0)
    ({ actors, recipients, odds } = castParties(scene, casting, stateOf));
  if (rule.reciprocal === true && (recipients.length > 0 || actors.length > 1)) {
    actors = [...actors, ...recipients];
    recipients = [];
  }
  actors = onceASide(actors, actor);
  recipients = onceASide(recipients, actor);
  if (toOthers.has(rule.type) || recipients.length > 1) recipients = withoutOwnState(actors, recipients, actor);
  const isAlone = actors.length < 2 && recipients.length === 0;
  const named = actors.map(actor);
  const left = isAlone
    ? (sidesLeftOut(told, tree, named, { ...input, actor }) ??
      sidesOfSameTalk(told, tree, named, { events, actor, text: input.text }))
    : undefined;
  if (left) {
    actors = onceASide([...new Set([...(left.instead ? [] : actors), ...left.actors])], actor);
    return {
      actors,
      recipients: left.recipients.filter((id) => !actors.includes(id)),
      named: left.named,
      ...(odds && { odds }),
    };
  }
  const said = actors.length === 0 ? saidBy(told, input.attributions) : undefined;
  if (said)
    return {
      actors: onceASide(said.speakers, actor),
      recipients: recipients.filter((id) => !said.speakers.includes(id)),
      named: said.source,
      ...(odds && { odds }),
    };
  const isAnswer = answered?.recipients.some((id) => recipients.includes(id)) === true;
  return { actors, recipients, ...(odds && { odds }), ...(isAnswer && { named: answered.named }) };
}

/** "The note accuses Kenya": what is done by saying it is done by whoever is told to say it by the same word. */
function saidBy(
  { trigger: { rule, token, verb } }: Telling,
  attributions: readonly Attribution[],
): Attribution | undefined {
  if (!spokenTypes.has(rule.type)) return undefined;
  const word = verb ?? token;
  return attributions.find(
    ({ cue, speakers, standing }) =>
      speakers.length > 0 && standing !== "anonymous" && cue.some((span) => overlaps(span, word)),
  );
}

/** Whether an act is told of sides enough. */
export function isOfEnough(
  { type, needsRecipient }: EventRule,
  { actors, recipients }: Sides,
  isSure: boolean,
): boolean {
  if (actors.length === 0 && (recipients.length === 0 || (verbalTypes.has(type) && !isSure))) return false;
  if (mutual.has(type) && actors.length + recipients.length < 2 && !(isSure && type === "CONSULT")) return false;
  return needsRecipient !== true || recipients.length > 0;
}
