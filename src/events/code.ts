import {
  type Actor,
  type Attribution,
  contentsIn,
  type Event,
  type EventType,
  hull,
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
import { contextsOf, MOST } from "./contexts.ts";
import { indexRules, type Trigger, triggersIn } from "./match.ts";
import { modeOf } from "./mode.ts";
import { type Happening, isRefused, occurrenceOf } from "./occurrence.ts";
import type { Occurrences } from "./occurrences.ts";
import { isMishap, isPolitical, isSport } from "./political.ts";
import { isOfAnother, Roles } from "./roles.ts";
import { eventRules } from "./rules/index.ts";
import { willNot } from "./rules/reject.ts";
import type { Senses } from "./senses.ts";
import { partiesOf, type Sides, verbalTypes } from "./sides.ts";
import { toldIn } from "./told.ts";
import type { Topics } from "./topics.ts";
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

/** How likely, to be taken for politics whoever does it. */
const PLAIN = 0.8;

/** What a party refuses by saying that it will not. */
const cooperative = new Set<EventType>(["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"]);

export function codeEvents(input: EventInput): Event[] {
  const events: Event[] = [];
  const actor = lookUp(input.actors);
  const countryOf: CountryOf = (id) => actor(id)?.country;
  const within = inTurn(input.mentions);
  const ways = new Ways({ ...input, actorOf: actor });
  const saidAt = contentsIn(input.attributions);
  for (const tree of input.trees) {
    if (tree.tokens.length === 0 || isSport(tree)) continue;
    const mentions = within(tree.sentence);
    const triggers = toldIn(tree, triggersIn(tree, rules), input.senses, { mentions, actor });
    if (triggers.length === 0) continue;
    const contexts = contextsOf(tree);
    const roles = new Roles(tree, { mentions, stateOf: input.stateOf, countryOf });
    const candidates = candidatesAmong(mentions, actor);
    const here = { ...input, attributions: saidAt(tree.sentence), countryOf };
    const seen = new Set<string>();
    for (const { trigger, odds } of triggers) {
      const told = tellingOf(trigger, tree, input.occurrences);
      if (!told) continue;
      const isSure = odds > SURE;
      const parties = partiesOf(told, { tree, roles, candidates, ways, events, actor, isSure }, here);
      const event = parties && eventOf(told, parties, contexts, tree, here);
      if (event && parties.named) {
        event.evidence.push(...parties.named);
        event.certainty = "implied";
      }
      if (event?.contexts.length === 0 && isForeign(event, actor)) event.contexts.push("diplomatic");
      if (!event || !isCoded(event, told, contexts, tree, actor, odds)) continue;
      const same = `${event.type}|${event.occurrence}|${event.actors.join()}|${event.recipients.join()}`;
      if (seen.has(same)) continue;
      seen.add(same);
      events.push({ ...event, id: `e${events.length + 1}` });
    }
  }
  return events;
}

export type ActorOf = (id: string) => Actor | undefined;

/** Actors by id; states are added to the list while places are taken for them. */
function lookUp(actors: readonly Actor[]): ActorOf {
  const byId = new Map<string, Actor>();
  return (id) => {
    for (const each of actors.slice(byId.size)) byId.set(each.id, each);
    return byId.get(id);
  };
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
  if (cooperative.has(rule.type) && isRefused(tree, verb))
    return { trigger: { ...trigger, rule: willNot }, happening: { occurrence: "happened" } };
  const own = occurrenceOf(tree, token);
  const carried = trigger.verb ? occurrenceOf(tree, trigger.verb) : own;
  if (!own || !carried) return undefined;
  const hedge = own.hedge ?? carried.hedge;
  // "is weighing an attack": what goes on is the weighing
  const isOwn =
    carried.occurrence === "happened" || (carried.occurrence === "ongoing" && own.occurrence !== "happened");
  const ruled = isOwn ? own.occurrence : carried.occurrence;
  return {
    trigger,
    happening: {
      occurrence: occurrences?.tell({ trigger, tree, ruled }) ?? ruled,
      ...(hedge && { hedge }),
    },
  };
}

/** Everybody named in a sentence, and the places that are known to be of a state. */
const candidatesAmong = (mentions: readonly Mention[], actorOf: ActorOf): Candidate[] =>
  mentions.flatMap((mention): Candidate[] => {
    const actor = mention.actor === undefined ? undefined : actorOf(mention.actor);
    const country = mention.place?.country;
    if (actor) return [{ mention, actor }];
    return country === undefined ? [] : [{ mention, country }];
  });

/** What parties of two countries say to each other is diplomacy, where no word says what about. */
function isForeign({ type, actors, recipients }: Event, actor: ActorOf): boolean {
  const countries = [...actors, ...recipients].map((id) => actor(id)?.country ?? actor(id)?.code);
  return verbalTypes.has(type) && new Set(countries.filter((each) => each !== undefined)).size > 1;
}

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
  if (event.occurrence === "hypothetical" && !material.has(event.type)) return false;
  if (event.actors.length > 0) return true;
  return !isMishap(tree, trigger.verb ?? trigger.token);
}

type CountryOf = (actor: string) => string | undefined;

/** Sides from which on talks are no longer between two. */
const MANY = 3;

/** Talks of many sides are multilateral, where no word says how they were held. */
function sizeOf(type: EventType, sides: readonly string[], countryOf: CountryOf): string | undefined {
  if (type !== "CONSULT") return undefined;
  const countries = new Set(sides.map(countryOf).filter((each) => each !== undefined));
  return countries.size >= MANY ? "multilateral" : undefined;
}

/** The event that a trigger tells of, between the sides given. */
export function eventOf(
  { trigger, happening }: Telling,
  { actors, recipients }: Sides,
  contexts: readonly string[],
  tree: Tree,
  input: Pick<EventInput, "codebook" | "attributions" | "whenOf" | "day" | "topics"> & { countryOf: CountryOf },
): Event {
  const { rule, token } = trigger;
  const verb = trigger.verb ?? token;
  const isJoint = rule.together !== undefined && actors.length > 1;
  const own = isJoint ? rule.together! : rule.type;
  const conditions = conditionsOf(verb, tree);
  const quad = input.codebook.events[own].quad;
  // "would sink them if": harm that hangs on what others do is a threat of it
  const hangs = happening.occurrence === "planned" && conditions.length > 0 && quad === 4;
  // what does good is promised
  const isGood = happening.occurrence === "threatened" && (quad === 1 || quad === 2);
  const occurrence = hangs ? "threatened" : isGood ? "planned" : happening.occurrence;
  const type = futureType(own, occurrence);
  const topic = input.topics.tell({
    trigger,
    tree,
    type: own,
    rules: {
      mode:
        own === rule.type
          ? (modeOf(trigger, tree) ?? sizeOf(own, [...actors, ...recipients], input.countryOf))
          : undefined,
      contexts: [...new Set([...(rule.contexts ?? []), ...contexts])].slice(0, MOST),
    },
  });
  const mode = type === own ? topic.mode : undefined;
  const entry = input.codebook.events[type];
  const when = input.whenOf(tree, verb);
  const said = input.attributions.filter((each) => each.content.some((span) => overlaps(span, token)));
  return {
    id: "",
    type,
    mode: mode === undefined ? [] : [mode],
    contexts: topic.contexts,
    quad: entry.quad,
    score: (mode === undefined ? undefined : entry.modes[mode]) ?? entry.score,
    actors: [...actors],
    recipients: [...recipients],
    occurrence,
    background: isBackground(tree, verb, when, input.day),
    standing: standingOf(said),
    cue: trigger.cue.map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from),
    evidence: [evidenceOf(trigger, tree)],
    rule: rule.id,
    certainty: "stated",
    ...(rule.cameo !== undefined && type === rule.type && { cameo: rule.cameo }),
    ...(when && { when }),
    ...(said.length > 0 && { said: said.map((each) => each.id) }),
    ...(happening.hedge && { hedge: happening.hedge }),
    ...(conditions.length > 0 && { conditions }),
  };
}

/** Days before a report after which what it tells of is history to it. */
const RECENT = 14;

/** Told in the past perfect, or dated well before the report: history the report recalls. */
function isBackground(tree: Tree, verb: Token, when: When | undefined, day: string | undefined): boolean {
  if (tree.all(verb, "aux").some((aux) => /^(?:had|['’]d)$/i.test(aux.form)) && verb.xpos === "VBN") return true;
  if (!when?.to || day === undefined) return false;
  return (Date.parse(day) - Date.parse(when.to)) / 86_400_000 > RECENT;
}

/** The codebook's precedence: cooperation that is still to come is an agreement to it, a withdrawal to come a concession. */
function futureType(type: EventType, occurrence: Event["occurrence"]): EventType {
  if (occurrence !== "planned") return type;
  if (type === "CONSULT" || type === "SUPPORT" || type === "COOPERATE" || type === "AID") return "AGREE";
  return type === "RETREAT" ? "CONCEDE" : type;
}

const standingOf = (said: readonly Attribution[]): Event["standing"] =>
  said.flatMap(({ id, speakers, acts }) =>
    speakers.map((party) => ({
      party,
      stance: acts.includes("deny")
        ? ("denies" as const)
        : acts.includes("confirm")
          ? ("confirms" as const)
          : ("asserts" as const),
      attribution: id,
    })),
  );

/** The clause of the trigger, up to what a reader needs to see. */
function evidenceOf({ token, verb, cue }: Trigger, tree: Tree): Span {
  const head = verb ?? token;
  const clause = tree.subtree(head).filter((each) => Math.abs(each.id - head.id) <= 25);
  const span = hull([...cue, ...clause]);
  return span.to - span.from <= 380 ? span : hull(cue);
}

const conditionWords: Record<string, "if" | "unless" | "until"> = {
  if: "if",
  unless: "unless",
  until: "until",
  provided: "if",
  should: "if",
};

/** "if", "unless" and "until" clauses that hang on the event, or on what it governs. */
function conditionsOf(head: Token, tree: Tree): NonNullable<Event["conditions"]> {
  const found: NonNullable<Event["conditions"]> = [];
  for (const token of tree.subtree(head)) {
    if (relationOf(token) !== "advcl") continue;
    const mark = tree.first(token, "mark");
    const kind = mark && conditionWords[mark.form.toLowerCase()];
    if (!mark || !kind) continue;
    found.push({ kind, text: [hull(tree.subtree(token))] });
  }
  return found;
}
