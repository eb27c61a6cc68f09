import { type Actor, type Event, type Mention, overlaps, relationOf, type Token, type Tree } from "../record/index.ts";
import type { Trigger } from "./match.ts";

/** Decides whether what a rule found is told of as an act at all, by signs that single rules do not see. */
export interface Scale {
  holds(signs: readonly string[]): boolean;
}

/** Weights learnt from events judged by readers (see docs/model-card.md): a sign counts for or against. */
export interface Weights {
  bias: number;
  /** The sum at and above which an event is kept. */
  least: number;
  signs: Record<string, number>;
}

export function openScale(json: string): Scale {
  const weights = JSON.parse(json) as Weights;
  return { holds: (signs) => sumOf(signs, weights) >= weights.least };
}

/** How much speaks for an act, by the signs it shows. */
export const sumOf = (found: readonly string[], { bias, signs }: Weights): number =>
  found.reduce((sum, sign) => sum + (signs[sign] ?? 0), bias);

const habits = new Set(
  "often always usually regularly traditionally generally typically never constantly frequently every".split(" "),
);
const now = new Set("today yesterday recently now ago week month morning".split(" "));

export interface Found {
  event: Event;
  trigger: Trigger;
  contexts: readonly string[];
  mentions: readonly Mention[];
  actor: (id: string) => Actor | undefined;
}

/** What an event looks like in its sentence: names of signs, each once. */
export function signsOf({ event, trigger, contexts, mentions, actor }: Found, tree: Tree): string[] {
  const { rule, token } = trigger;
  const verb = trigger.verb ?? token;
  const doer = tree.doer(verb);
  const patient = tree.patient(verb);
  const parties = [...event.actors, ...event.recipients].map(actor);
  const countries = new Set(parties.map((each) => each?.country ?? each?.code).filter((each) => each !== undefined));
  const relation = relationOf(verb);
  const word = tree.tokens.find((each) => each.upos !== "PUNCT")?.form.toLowerCase() ?? "";
  return [
    `rule ${rule.id.slice("events/".length)}`,
    `type ${event.type}`,
    `type ${event.type} ${event.occurrence}`,
    `occurrence ${event.occurrence}`,
    `cue ${token.lemma.toLowerCase()}`,
    `cue ${trigger.verb && trigger.verb !== token ? "noun under a verb" : trigger.verb ? "verb" : "noun"}`,
    ...(trigger.suffered === true ? ["suffered"] : []),
    ...(trigger.stative === true ? ["state"] : []),
    `actors ${Math.min(event.actors.length, 3)}`,
    `recipients ${Math.min(event.recipients.length, 2)}`,
    `sides ${event.actors.length > 0 ? 1 : 0}${event.recipients.length > 0 ? 1 : 0} ${event.type}`,
    `actor ${actor(event.actors[0] ?? "")?.kind ?? "none"}`,
    `recipient ${actor(event.recipients[0] ?? "")?.kind ?? "none"}`,
    ...event.actors.slice(0, 1).map((id) => `actor sector ${actor(id)?.sector ?? "none"}`),
    ...event.recipients.slice(0, 1).map((id) => `recipient sector ${actor(id)?.sector ?? "none"}`),
    `countries ${Math.min(countries.size, 3)}`,
    `doer ${wordOf(doer, verb)}`,
    ...(doer ? [`doer is ${formOf(doer, mentions)}`] : []),
    `object ${wordOf(patient, verb)}`,
    ...(patient ? [`object is ${formOf(patient, mentions)}`] : []),
    `form ${verb.xpos} ${auxiliariesOf(tree, verb)}`,
    `under ${relation}`,
    `under ${relation} ${tree.head(verb)?.upos ?? "nothing"}`,
    `depth ${Math.min(depthOf(tree, verb), 5)}`,
    `told ${event.said === undefined ? "by the outlet" : Math.min(event.said.length, 3)}`,
    event.when ? "dated" : "undated",
    ...(event.background ? ["background"] : []),
    `contexts ${Math.min(contexts.length, 2)}`,
    ...(contexts.length > 0 ? [`context ${contexts[0]}`] : []),
    `kind ${tree.sentence.kind}`,
    `length ${Math.min(Math.floor(tree.tokens.length / 12), 5)}`,
    ...(/^(?:but|so|and|if|as|that|what|it|this|there|well)$/.test(word) ? [`begins ${word}`] : []),
    ...(tree.children(verb).some((each) => habits.has(each.lemma.toLowerCase())) ? ["habit"] : []),
    ...(tree.subtree(verb).some((each) => now.has(each.lemma.toLowerCase())) ? ["news"] : []),
    ...(event.conditions ? ["conditional"] : []),
    ...(event.hedge ? ["hedged"] : []),
  ];
}

const auxiliariesOf = (tree: Tree, verb: Token): string =>
  tree
    .all(verb, "aux", "cop")
    .map((each) => each.lemma.toLowerCase())
    .join(" ");

function depthOf(tree: Tree, token: Token): number {
  let depth = 0;
  for (let at = tree.head(token); at && depth < 6; at = tree.head(at)) depth++;
  return depth;
}

const wordOf = (token: Token | undefined, verb: Token): string => {
  if (!token) return "none";
  if (token.upos === "PRON") return token.form.toLowerCase();
  return `${token.upos}${token.id > verb.id ? " after" : ""}`;
};

const formOf = (token: Token, mentions: readonly Mention[]): string => {
  const mention = mentions.find((each) => overlaps(each.head, token));
  if (!mention) return "nobody";
  return mention.actor === undefined ? "a place" : mention.form;
};
