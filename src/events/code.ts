import {
  type Actor,
  type Attribution,
  type Event,
  type EventType,
  hull,
  type Mention,
  overlaps,
  Parties,
  relationOf,
  type Span,
  type Token,
  type Tree,
  type When,
} from "../record/index.ts";
import type { Codebook } from "../lexicon/index.ts";
import { contextsOf } from "./contexts.ts";
import { indexRules, type Trigger, triggersIn } from "./match.ts";
import { modeOf } from "./mode.ts";
import { occurrenceOf } from "./occurrence.ts";
import { material } from "./rules/material.ts";
import { verbal } from "./rules/verbal.ts";

export interface EventInput {
  text: string;
  trees: readonly Tree[];
  mentions: readonly Mention[];
  actors: readonly Actor[];
  attributions: readonly Attribution[];
  codebook: Codebook;
  /** Id of the state that a place belongs to, as an actor. */
  stateOf: (country: string) => string;
  /** When a word's event was, by the times in its sentence. */
  whenOf: (tree: Tree, token: Token) => When | undefined;
  /** ISO day of the report, where known. */
  day?: string;
}

/** Prepositions under which a place stands for its state. */
const spatial = new Set(["in", "to", "on", "near", "at", "from", "outside"]);

const rules = indexRules([...verbal, ...material]);

/** Types that only somebody can do: without an actor there is none. */
const verbalTypes = new Set<EventType>([
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
]);

export function codeEvents(input: EventInput): Event[] {
  const events: Event[] = [];
  for (const tree of input.trees) {
    if (tree.tokens.length === 0) continue;
    const contexts = contextsOf(tree);
    const seen = new Set<string>();
    for (const trigger of triggersIn(tree, rules)) {
      const event = codeTrigger(trigger, tree, contexts, input);
      if (!event) continue;
      const same = `${event.type}|${event.occurrence}|${event.actors.join()}|${event.recipients.join()}`;
      if (seen.has(same)) continue;
      seen.add(same);
      events.push({ ...event, id: `e${events.length + 1}` });
    }
  }
  return events;
}

function codeTrigger(trigger: Trigger, tree: Tree, contexts: readonly string[], input: EventInput): Event | undefined {
  const { rule, token } = trigger;
  const happening = occurrenceOf(tree, trigger.verb ?? token) && occurrenceOf(tree, token);
  const verbHappening = trigger.verb ? occurrenceOf(tree, trigger.verb) : happening;
  if (!happening || !verbHappening) return undefined;
  const occurrence = verbHappening.occurrence === "happened" ? happening.occurrence : verbHappening.occurrence;
  const who = new Roles(tree, input);
  let actors = who.actors(trigger);
  let recipients = who.recipients(trigger, actors);
  if (rule.visit === "subject-hosts") [actors, recipients] = [recipients, actors];
  if (rule.reciprocal === true && (recipients.length > 0 || actors.length > 1)) {
    actors = [...actors, ...recipients];
    recipients = [];
  }
  if (actors.length === 0 && (verbalTypes.has(rule.type) || recipients.length === 0)) return undefined;
  if (rule.type === "CONSULT" && actors.length + recipients.length < 2) return undefined;
  if (!actors.some(who.isPolitical) && !recipients.some(who.isPolitical)) return undefined;
  const type = futureType(rule.type, occurrence);
  const mode = type === rule.type ? modeOf(trigger, tree) : undefined;
  const entry = input.codebook.events[type];
  const cue = trigger.cue.map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from);
  const when = input.whenOf(tree, trigger.verb ?? token);
  const said = input.attributions.filter((each) => each.content.some((span) => overlaps(span, token)));
  const event: Event = {
    id: "",
    type,
    mode: mode === undefined ? [] : [mode],
    contexts: [...new Set([...(rule.contexts ?? []), ...contexts])].slice(0, 3),
    quad: entry.quad,
    score: (mode === undefined ? undefined : entry.modes[mode]) ?? entry.score,
    actors,
    recipients,
    occurrence,
    background: isBackground(tree, trigger.verb ?? token, when, input.day),
    standing: standingOf(said),
    cue,
    evidence: [evidenceOf(trigger, tree)],
    rule: rule.id,
    certainty: "stated",
  };
  if (rule.cameo !== undefined && type === rule.type) event.cameo = rule.cameo;
  if (when) event.when = when;
  if (said.length > 0) event.said = said.map((each) => each.id);
  const hedge = happening.hedge ?? verbHappening.hedge;
  if (hedge) event.hedge = hedge;
  const conditions = conditionsOf(trigger.verb ?? token, tree);
  if (conditions.length > 0) event.conditions = conditions;
  return event;
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

/** Who the actors and recipients of a trigger are, among those the sentence mentions. */
class Roles {
  readonly #tree: Tree;
  readonly #input: EventInput;
  readonly #parties: Parties;

  constructor(tree: Tree, input: EventInput) {
    this.#tree = tree;
    this.#input = input;
    this.#parties = new Parties(tree, input.mentions, input.stateOf);
  }

  isPolitical = (id: string): boolean => {
    const actor = this.#input.actors.find((each) => each.id === id);
    return (
      actor !== undefined &&
      (actor.country !== undefined ||
        actor.code !== undefined ||
        (actor.sector !== undefined && actor.sector !== "JRN"))
    );
  };

  actors({ token, verb }: Trigger): string[] {
    if (verb) return this.#parties.doers(verb);
    const tree = this.#tree;
    for (const child of [
      ...tree.all(token, "nmod:poss"),
      tree.under(token, "by"),
      ...tree.all(token, "amod", "compound"),
    ]) {
      const named = child ? this.#parties.named(child) : [];
      if (named.length > 0) return named;
    }
    const between = tree.under(token, "between");
    return between ? this.#parties.named(between) : [];
  }

  recipients({ rule, token, verb }: Trigger, actors: readonly string[]): string[] {
    const heads = [...new Set([verb, token])].filter((each): each is Token => each !== undefined);
    const object = verb && this.#tree.patient(verb);
    const places = rule.recipient ?? ["object"];
    const others = (ids: readonly string[]) => ids.filter((id) => !actors.includes(id));
    for (const place of places)
      for (const noun of this.#at(place, heads, object)) {
        const found = others(this.#reading(place)(noun));
        if (found.length > 0) return found;
      }
    // nothing of the kind is itself an actor: whose it is
    for (const place of places)
      for (const noun of this.#at(place, heads, object)) {
        const found = others(this.#parties.owners(noun));
        if (found.length > 0) return found;
      }
    return [];
  }

  #reading(place: string): (noun: Token) => string[] {
    if (place === "object-of") return (noun) => this.#parties.owners(noun);
    if (spatial.has(place)) return (noun) => this.#parties.namedOrPlace(noun);
    return (noun) => this.#parties.named(noun);
  }

  *#at(place: string, heads: readonly Token[], object: Token | undefined): Iterable<Token> {
    const tree = this.#tree;
    if (place === "object" || place === "object-of") {
      if (object) yield object;
      return;
    }
    if (place === "iobj") {
      for (const head of heads) yield* tree.all(head, "iobj");
      return;
    }
    if (place === "clause-subject" || place === "clause-object") {
      for (const head of heads)
        for (const clause of tree.all(head, "ccomp", "xcomp", "advcl")) {
          const noun =
            place === "clause-subject"
              ? tree.first(clause, "nsubj", "nsubj:pass")
              : (tree.patient(clause) ??
                tree.under(clause, "with") ??
                tree.under(clause, "against") ??
                tree.under(clause, "to") ??
                tree.under(clause, "from"));
          if (noun) yield noun;
        }
      return;
    }
    for (const head of heads) {
      const noun = tree.under(head, place);
      if (noun) yield noun;
    }
    const below = object && tree.under(object, place);
    if (below) yield below;
  }
}
