import {
  type Actor,
  type Attribution,
  contentsIn,
  type Event,
  type EventType,
  inTurn,
  type Mention,
  overlaps,
  relationOf,
  type Span,
  type Talk,
  type Token,
  type Tree,
  type When,
} from "../record/index.ts";
import type { Codebook } from "../lexicon/index.ts";
import type { Candidate, Casting } from "./cast.ts";
import { contextsOf } from "./contexts.ts";
import { type Trigger, triggersIn } from "./match.ts";
import { indexRules } from "./rule-index.ts";
import { Elsewhere } from "./elsewhere.ts";
import { type CountryOf, eventOf } from "./event-of.ts";
import { isHousehold } from "./household.ts";
import { inPerson } from "./in-person.ts";
import { type Happening, occurrenceOf } from "./occurrence.ts";
import type { Occurrences } from "./occurrences.ts";
import { isLeftOut } from "./left-out.ts";
import { isMishap, isPolitical, isSport } from "./political.ts";
import { otherOfTwo } from "./of-two.ts";
import { isRefused } from "./refused.ts";
import { isOfAnother, Roles } from "./roles.ts";
import { eventRules } from "./rules/index.ts";
import { learntRules } from "./rules/learnt.ts";
import { willNot } from "./rules/reject.ts";
import type { Senses } from "./senses.ts";
import { isOfEnough, partiesOf, type Sides, spokenTypes, verbalTypes } from "./sides.ts";
import { toldIn } from "./told.ts";
import type { Topics } from "./topics.ts";
import type { Trust } from "./trust.ts";
import { likeliestOf } from "./variants.ts";
import { Ways } from "./ways.ts";

export interface EventInput {
  text: string;
  trees: readonly Tree[];
  mentions: readonly Mention[];
  actors: readonly Actor[];
  attributions: readonly Attribution[];
  codebook: Codebook;
  senses: Senses;
  casting: Casting;
  topics: Topics;
  occurrences: Occurrences;
  trust: Trust;
  /** Id of the state that a place belongs to, as an actor. */
  stateOf: (country: string) => string;
  /** When a word's event was, by the times in its sentence. */
  whenOf: (tree: Tree, token: Token) => When | undefined;
  /** The talk that a sentence belongs to. */
  talkIn: (sentence: Span) => Talk | undefined;
  /** Id of whom the words at a place are spoken or written to, where they are to one. */
  addresseeAt: (token: Token, sentence: Span) => string | undefined;
  /** Ids of those whom the report's title names. */
  titled: readonly string[];
  /** The two states that the report is about, and where each is named first; absent where it is about one or several. */
  pair?: { countries: readonly [string, string]; named: ReadonlyMap<string, Span> };
  /** Id of the government whose own voice the report is; absent for the press. */
  home?: string;
  /** ISO day of the report, where known. */
  day?: string;
}

const rules = indexRules(eventRules);

/** Types of deeds, of which the mere prospect is news. */
const material = new Set<EventType>(["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]);

/** How likely an act must be told for its sentence to be believed where a party is not known. */
const SURE = 0.5;

/** How likely, to be told though too few of its parties are known: the words are there, and the reader is not sure of it. */
const UNMISTAKABLE = 0.6;

/** How likely, to be taken for politics whoever does it. */
const PLAIN = 0.8;

/** What a party refuses by saying that it will not. */
const cooperative = new Set<EventType>(["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"]);

/** The acts that a report tells, in the order of its text: who did what to whom, whether it came to be, and how sure the reader is. */
export function codeEvents(input: EventInput): Event[] {
  const events: Event[] = [];
  const actor = lookUp(input.actors);
  const countryOf: CountryOf = (id) => actor(id)?.country;
  const within = inTurn(input.mentions);
  const ways = new Ways({ ...input, actorOf: actor });
  const elsewhere = new Elsewhere(input.text, ways, actor);
  const saidAt = contentsIn(input.attributions);
  for (const tree of input.trees) {
    const mentions = within(tree.sentence).filter((each) => !isLeftOut(tree, each));
    elsewhere.reach(mentions);
    if (tree.tokens.length === 0 || isSport(tree)) continue;
    const triggers = toldIn(tree, triggersIn(tree, rules), input.senses, { mentions, actor });
    if (triggers.length === 0) continue;
    const contexts = contextsOf(tree);
    const roles = new Roles(tree, { mentions, stateOf: input.stateOf, countryOf });
    const candidates = candidatesAmong(mentions, actor);
    const here = { ...input, attributions: saidAt(tree.sentence), countryOf };
    const seen = new Set<string>();
    for (const { trigger: found, odds } of triggers) {
      const trigger = asObtained(found);
      const telling = tellingOf(trigger, tree, input.occurrences);
      if (!telling) continue;
      const isSure = odds > SURE;
      const known = ways.at(tree, trigger.token);
      const waysOf = (key: string): readonly string[] => known.get(key) ?? [];
      const sides = partiesOf(telling, { tree, roles, candidates, waysOf, events, actor }, here);
      const told = byForce(telling, sides, actor);
      const draft = eventOf(told, sides, contexts, tree, here);
      const waysFor = elsewhere.waysFor({ type: told.trigger.rule.type, token: told.trigger.token }, events);
      const chosen = likeliestOf(sides, { tree, candidates, roles, elsewhere, events, actor }, input, {
        ...here,
        draft,
        trigger: told.trigger,
        tree,
        odds,
        isSure,
        isUnmistakable: odds > UNMISTAKABLE,
        mentions,
        actorOf: actor,
        before: events,
        waysOf: (key) => [...waysOf(key), ...waysFor(key)],
        acts: triggers.length,
      });
      if (!chosen) continue;
      const own = inPerson(chosen.sides, told.trigger, { ...here, tree, mentions, events, actor });
      const last = otherOfTwo(told.trigger, own, input, {
        states: statesOf(candidates),
        within: statesOf(candidatesWithin(told.trigger, tree, candidates)),
        actor,
      });
      const event = last === sides ? draft : eventOf(told, last, contexts, tree, here);
      if (last.named) {
        event.evidence.push(...last.named);
        event.certainty = "implied";
      }
      const isOpen = isHalfTold(event, told) || isOnlyDenied(event) || !isOfEnough(told.trigger.rule, last, isSure);
      if (chosen.likely < input.trust.sure || isOpen) event.certainty = "unknown";
      if (isHousehold(event, input.home, { candidates, actor })) event.certainty = "unknown";
      if (event.contexts.length === 0 && isForeign(event, actor)) event.contexts.push("diplomatic");
      if (!isCoded(event, told, contexts, tree, actor, odds) || isAdvice(event, actor)) continue;
      const same = `${event.type}|${event.occurrence}|${event.actors.join()}|${event.recipients.join()}`;
      if (seen.has(same)) continue;
      seen.add(same);
      events.push({ ...event, id: `e${events.length + 1}` });
    }
  }
  return events;
}

/** "told its citizens to leave", "warned its nationals against travel": advice, and no act between parties. */
function isAdvice({ type, actors, recipients }: Event, actor: ActorOf): boolean {
  if ((type !== "REQUEST" && type !== "THREATEN") || recipients.length === 0) return false;
  const own = new Set(actors.map((id) => actor(id)?.country));
  return recipients.every((id) => {
    const { name = "", country, kind } = actor(id) ?? {};
    const isOwn = country === undefined || own.has(country);
    return isOwn && (kind === "unnamed" || kind === "population" || kind === "group") && travelling.test(name);
  });
}

/** Those whom a state advises on journeys. */
const travelling =
  /\b(?:citizens|dependants|dependents|families|nationals|residents|subjects|tourists|travell?ers|visitors)\b/i;

export type ActorOf = (id: string) => Actor | undefined;

/** Actors by id; states are added to the list while places are taken for them. */
function lookUp(actors: readonly Actor[]): ActorOf {
  const byId = new Map<string, Actor>();
  return (id) => {
    for (const each of actors.slice(byId.size)) byId.set(each.id, each);
    return byId.get(id);
  };
}

/** What is brought about that another does: "secured the release of two nurses". */
const obtaining = /^(?:await|celebrate|ensure|negotiate|obtain|secure|seek|win)$/;

/** Whoever obtains a release or a withdrawal does not release. */
function asObtained(trigger: Trigger): Trigger {
  const { verb, ...bare } = trigger;
  const isObtained =
    verb !== undefined && verb !== trigger.token && trigger.rule.type === "RETREAT" && obtaining.test(verb.lemma);
  return isObtained ? bare : trigger;
}

/** A trigger with whether it came to be. */
export interface Telling {
  trigger: Trigger;
  happening: Happening;
}

/** Whether and how a trigger is told of; undefined where its sentence says that it was not. */
export function tellingOf(trigger: Trigger, tree: Tree, occurrences?: Occurrences): Telling | undefined {
  const { rule, token } = trigger;
  const verb = trigger.verb ?? token;
  if (isOfAnother(rule)) return { trigger, happening: { occurrence: "happened" } };
  // "cannot accept": a refusal by rule, or as learnt of the words
  if ((cooperative.has(rule.type) || rule === learntRules.REJECT) && isRefused(tree, verb))
    return { trigger: { ...trigger, rule: willNot }, happening: { occurrence: "happened" } };
  const own = occurrenceOf(tree, token);
  const carried = trigger.verb ? occurrenceOf(tree, trigger.verb) : own;
  if (!own || !carried) return undefined;
  const hedge = own.hedge ?? carried.hedge;
  // "is weighing an attack": what goes on is the weighing
  const isOwn =
    carried.occurrence === "happened" || (carried.occurrence === "ongoing" && own.occurrence !== "happened");
  // "has a call with Kenya this afternoon": it is on the programme
  const isOnProgramme = rule.type === "CONSULT" && isPresentHave(verb);
  const ruled =
    isOnProgramme && carried.occurrence === "happened" ? "planned" : isOwn ? own.occurrence : carried.occurrence;
  const learnt = isOnProgramme ? ruled : (occurrences?.tell({ trigger, tree, ruled }) ?? ruled);
  // "answered by closing the border": as past as the answer
  const told = learnt === "ongoing" && ruled === "happened" && isMeans(tree, verb) ? ruled : learnt;
  // what is done by saying it does not go on: "blames Uganda", "a letter accusing Uganda"
  const occurrence = told === "ongoing" && spokenTypes.has(rule.type) ? "happened" : told;
  return { trigger, happening: { occurrence, ...(hedge && { hedge }) } };
}

function isMeans(tree: Tree, verb: Token): boolean {
  const head = tree.head(verb);
  const first = relationOf(verb) === "conj" && head?.xpos === "VBG" ? head : verb;
  return (
    verb.xpos === "VBG" &&
    tree.first(verb, "aux") === undefined &&
    tree.all(first, "mark").some(({ form }) => /^by$/i.test(form)) &&
    /^VB[DN]$/.test(tree.head(first)?.xpos ?? "")
  );
}

const isPresentHave = ({ lemma, xpos }: Token): boolean => lemma === "have" && /^VB[PZ]$/.test(xpos);

/** Everybody named in a sentence, and the places that are known to be of a state. */
const candidatesAmong = (mentions: readonly Mention[], actorOf: ActorOf): Candidate[] =>
  mentions.flatMap((mention): Candidate[] => {
    const actor = mention.actor === undefined ? undefined : actorOf(mention.actor);
    const country = mention.place?.country;
    if (actor) return [{ mention, actor }];
    return country === undefined ? [] : [{ mention, country }];
  });

/** States whose own a sentence tells of, or whose towns. */
const statesOf = (candidates: readonly Candidate[]): ReadonlySet<string> =>
  new Set(candidates.flatMap((each) => ("actor" in each ? each.actor.country : each.country) ?? []));

/** Of those named in a sentence those in the clause of an act; of what a noun tells of, all. */
function candidatesWithin(
  { token, verb }: Trigger,
  tree: Tree,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const word = verb ?? token;
  if (word.upos !== "VERB") return candidates;
  const clause = tree.subtree(word, tree.all(word, "conj", "parataxis"));
  return candidates.filter(({ mention }) => clause.some((each) => overlaps(each, mention.head)));
}

/** What parties of two countries say to each other is diplomacy, where no word says what about. */
function isForeign({ type, actors, recipients }: Event, actor: ActorOf): boolean {
  const countries = [...actors, ...recipients].map((id) => actor(id)?.country ?? actor(id)?.code);
  return verbalTypes.has(type) && new Set(countries.filter((each) => each !== undefined)).size > 1;
}

/** Somebody denies it, and nobody says it. */
const isOnlyDenied = ({ standing }: Event): boolean =>
  standing.length > 0 && standing.every(({ stance }) => stance === "denies");

const blocking = /^(?:barricade|block|blockade|close|cut|obstruct|occupy|seal|shut)$/;

/** "Kenya blocked the road": whoever rules or bears arms does not protest by it. */
function byForce(told: Telling, { actors }: Sides, actor: ActorOf): Telling {
  const { trigger } = told;
  if (trigger.rule.type !== "PROTEST" || !blocking.test((trigger.verb ?? trigger.token).lemma)) return told;
  const isForce = actors.every((id) => {
    const { kind, sector } = actor(id) ?? {};
    return /^(?:armed-force|government|state)$/.test(kind ?? "") || /^(?:COP|GOV|MIL)$/.test(sector ?? "");
  });
  return actors.length > 0 && isForce ? { ...told, trigger: { ...trigger, rule: learntRules.COERCE } } : told;
}

/** Talks of one side alone: with whom is missing. */
const isHalfTold = ({ actors, recipients }: Event, { trigger: { rule } }: Telling): boolean =>
  rule.type === "CONSULT" && actors.length + recipients.length < 2;

/** What is ordered of one's own forces is no request. */
function isCommand({ type, actors, recipients }: Event, actor: ActorOf): boolean {
  const [by, to] = [actor(actors[0] ?? ""), actor(recipients[0] ?? "")];
  if (type !== "REQUEST" || !by || !to || (to.kind !== "armed-force" && to.sector !== "MIL")) return false;
  return to.country !== undefined && to.country === by.country;
}

/** Whether an event is one of politics and somebody's doing. */
function isCoded(
  event: Event,
  { trigger }: Telling,
  contexts: readonly string[],
  tree: Tree,
  actor: ActorOf,
  odds: number,
): boolean {
  const parties = [...event.actors, ...event.recipients].map(actor).filter((each) => each !== undefined);
  if (odds <= PLAIN && !isPolitical(event, parties, contexts, tree)) return false;
  if (isCommand(event, actor)) return false;
  // what somebody might say or agree to is nothing yet
  if (event.occurrence === "hypothetical" && !material.has(event.type) && odds <= PLAIN) return false;
  // what somebody comes under is somebody's
  if (event.actors.length > 0 || !material.has(event.type) || trigger.suffered === true) return true;
  return !isMishap(tree, trigger.verb ?? trigger.token);
}
