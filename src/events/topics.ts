import type { EventType, Token, Tree } from "../record/index.ts";
import { MOST } from "./contexts.ts";
import { isFull, lemmaOf, signWord, wordsOf } from "./look.ts";
import type { Trigger } from "./match.ts";
import { type NetworkWeights, openNetwork, type Sight, softmax } from "./network.ts";
import type { Words } from "./senses.ts";

/** What is said of an act besides its type. */
export interface Topic {
  /** The codebook's mode; undefined where none fits. */
  mode?: string | undefined;
  /** The codebook's contexts, the likeliest first. */
  contexts: string[];
}

/** Tells an act's mode, and what it is about. */
export interface Topics {
  tell(act: Act): Topic;
}

/** An act as its words have it, with what the rules make of it. */
export interface Act {
  trigger: Trigger;
  tree: Tree;
  type: EventType;
  rules: Topic;
}

/** A network (docs/model-card.md) whose outcomes are first no mode, then `modes`, then `contexts`. */
export interface TopicWeights extends NetworkWeights {
  /** As `TYPE mode`. */
  modes: readonly string[];
  contexts: readonly string[];
  /** How likely a mode, and a context, must be to be given. */
  likely: { mode: number; context: number };
}

export function openTopics(json: string, { meaningOf, classOf }: Words): Topics {
  const weights = JSON.parse(json) as TopicWeights;
  const network = openNetwork(weights, meaningOf);
  return { tell: (act) => topicOf(network.sums(topicSight(act, classOf)), act.type, weights) };
}

/** What the sums of a network say. */
export function topicOf(
  sums: Float32Array,
  type: EventType,
  { modes, contexts, likely }: Pick<TopicWeights, "modes" | "contexts" | "likely">,
): Topic {
  const own = modesOf(type, modes);
  const odds = softmax(Float32Array.from([0, ...own], (at) => sums[at]!));
  let best = 0;
  for (let at = 1; at < odds.length; at++)
    if (odds[at]! > likely.mode && (best === 0 || odds[at]! > odds[best]!)) best = at;
  const given = contexts
    .map((context, at) => ({ context, odds: 1 / (1 + Math.exp(-sums[1 + modes.length + at]!)) }))
    .filter((each) => each.odds > likely.context)
    .sort((a, b) => b.odds - a.odds)
    .slice(0, MOST);
  return {
    ...(best > 0 && { mode: modes[own[best - 1]! - 1]!.slice(type.length + 1) }),
    contexts: given.map(({ context }) => context),
  };
}

/** Places of a type's modes among the outcomes. */
export const modesOf = (type: EventType, modes: readonly string[]): number[] =>
  modes.flatMap((mode, at) => (mode.startsWith(`${type} `) ? [at + 1] : []));

/** What is seen of an act and of the words near it. */
export function topicSight({ trigger, tree, type, rules }: Act, classOf: (word: string) => number): Sight {
  const { token, rule } = trigger;
  const verb = trigger.verb ?? token;
  const object = token.upos === "VERB" ? tree.patient(token) : tree.under(token, "of");
  const doer = tree.doer(verb);
  const below = tree.subtree(verb).filter((each) => isFull(each) && each !== token);
  const all = tree.tokens.filter((each) => isFull(each));
  const word = lemmaOf(token);
  const signs = [
    `type ${type}`,
    `word ${type} ${word}`,
    `class ${type} ${classOf(word)}`,
    `rule ${rule.id}`,
    `mode ${type} ${rules.mode ?? "none"}`,
    ...rules.contexts.flatMap((context) => [`context ${context}`, `context ${context} ${type}`]),
    ...(verb === token ? [] : [`verb ${type} ${lemmaOf(verb)}`]),
    ...(object ? [`object ${type} ${signWord(object)}`, `object ${type} class ${classOf(lemmaOf(object))}`] : []),
    ...(doer ? [`doer ${type} class ${classOf(lemmaOf(doer))}`] : []),
    ...below.flatMap((each) => wordSigns("below", each, type, classOf)),
    ...all.flatMap((each) => wordSigns("with", each, undefined, classOf)),
  ];
  const words = (tokens: readonly Token[]) => tokens.map(lemmaOf);
  return {
    signs,
    parts: [[word], object ? [lemmaOf(object)] : [], words(below), wordsOf(tree)],
  };
}

function wordSigns(
  where: string,
  token: Token,
  type: EventType | undefined,
  classOf: (word: string) => number,
): string[] {
  const word = signWord(token);
  if (word === "NAME") return [];
  const own = [`${where} ${word}`, `${where} class ${classOf(lemmaOf(token))}`];
  return type === undefined ? own : [...own, ...own.map((each) => `${each} ${type}`)];
}
