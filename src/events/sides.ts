import type { Event, EventType, Span, Tree } from "../record/index.ts";
import { answeredBy } from "./answered.ts";
import { type Candidate, castParties } from "./cast.ts";
import type { ActorOf, EventInput, Telling } from "./code.ts";
import { sidesLeftOut } from "./other-side.ts";
import { onceASide, withoutOwnState } from "./once-a-side.ts";
import type { Roles } from "./roles.ts";
import { sidesOfSameTalk } from "./same-talk.ts";
import type { Ways } from "./ways.ts";

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

/** Types of what is said or promised to others than the state that one acts for. */
const toOthers = new Set<EventType>(["AGREE", "CONSULT", "SUPPORT", "REQUEST", "ACCUSE"]);

/** Types that nobody does alone. */
const mutual = new Set<EventType>(["CONSULT", "COOPERATE", "AID"]);

export interface Sides {
  actors: readonly string[];
  recipients: readonly string[];
  /** Where the text names those whom the sentence leaves out. */
  named?: readonly Span[];
}

/** What is known of a sentence when the parties of its acts are sought. */
export interface Scenery {
  tree: Tree;
  roles: Roles;
  candidates: readonly Candidate[];
  ways: Ways;
  /** The events before. */
  events: readonly Event[];
  actor: ActorOf;
  isSure: boolean;
}

export function partiesOf(
  told: Telling,
  { tree, roles, candidates, ways, events, actor, isSure }: Scenery,
  input: Pick<
    EventInput,
    "text" | "casting" | "senses" | "stateOf" | "talkIn" | "addresseeAt" | "attributions" | "home"
  >,
): Sides | undefined {
  const { trigger } = told;
  const { casting, senses, stateOf } = input;
  const { rule } = trigger;
  let actors = roles.actors(trigger);
  let recipients = roles.recipients(trigger, actors);
  const answered = recipients.length === 0 ? answeredBy(trigger, tree, actors, { events, actor }) : undefined;
  if (answered) recipients = [...answered.recipients];
  if (rule.visit === "subject-hosts") [actors, recipients] = [recipients, actors];
  const known = ways.at(tree, trigger.token);
  const waysOf = (key: string): readonly string[] => known.get(key) ?? [];
  const scene = { trigger, tree, candidates, actorOf: actor, classOf: senses.classOf, waysOf, actors, recipients };
  // who bears it in "received thanks from Kenya" is told by the verb
  if (trigger.suffered !== true || actors.length === 0 || recipients.length === 0)
    ({ actors, recipients } = castParties(scene, casting, stateOf));
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
    return { actors, recipients: left.recipients.filter((id) => !actors.includes(id)), named: left.named };
  }
  if (actors.length === 0 && (recipients.length === 0 || (verbalTypes.has(rule.type) && !isSure))) return undefined;
  if (mutual.has(rule.type) && actors.length + recipients.length < 2 && !(isSure && rule.type === "CONSULT"))
    return undefined;
  if (rule.needsRecipient === true && recipients.length === 0) return undefined;
  const isAnswer = answered?.recipients.some((id) => recipients.includes(id)) === true;
  return { actors, recipients, ...(isAnswer && { named: answered.named }) };
}
