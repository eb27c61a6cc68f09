import { type EventType, eventTypes } from "../record/index.ts";
import type { Look } from "./look.ts";
import { type NetworkWeights, openNetwork, softmax } from "./network.ts";
import type { Surroundings } from "./surroundings.ts";

/** What is known of words beforehand. */
export interface Words {
  /** What a word means: columns of a fixed number, alike for words used alike; undefined where unknown. */
  meaningOf: (word: string) => Int8Array | undefined;
  /** The class of words used alike that it belongs to; 0 where unknown. */
  classOf: (word: string) => number;
}

/** Tells of a word in its sentence whether it tells an act, and of which type. */
export interface Senses {
  /** How likely each is, adding up to one: no act first, then the types in the order of `eventTypes`. */
  weigh(look: Look): Float32Array;
  /** Whether a word, by lemma and part of speech, is of those that tell no act unless a rule says so: it need not be weighed. */
  isIdle(word: string): boolean;
  classOf: (word: string) => number;
  limits: Limits;
}

/** How likely is likely enough. */
export interface Limits {
  /** No act, from here on: what a rule found is let go. */
  drop: number;
  /** Below this a rule's own type gives way to one above `change`. */
  doubt: number;
  change: number;
  /** An act no rule lists. */
  find: number;
}

/** A network whose outcomes are no act, then the types in the order of `eventTypes`. */
export interface SenseWeights extends NetworkWeights {
  limits: Limits;
  /** Words that readers met often and never marked. */
  idle: readonly string[];
}

export const OUTCOMES = eventTypes.length + 1;
export const NO_ACT = 0;
export const outcomeOf = (type: EventType): number => eventTypes.indexOf(type) + 1;

/** The likeliest act. */
export function likeliest(odds: Float32Array): { outcome: number; type: EventType } {
  let outcome = 1;
  for (let each = 2; each < odds.length; each++) if (odds[each]! > odds[outcome]!) outcome = each;
  return { outcome, type: eventTypes[outcome - 1]! };
}

export function openSenses(json: string, { meaningOf, classOf }: Words, surroundings: Surroundings): Senses {
  const weights = JSON.parse(json) as SenseWeights;
  const network = openNetwork(weights, meaningOf);
  const idle = new Set(weights.idle);
  return {
    limits: weights.limits,
    classOf,
    isIdle: (word) => idle.has(word),
    weigh: (look) => softmax(network.sums({ ...look, around: [surroundings(look.tree, look.cue[0]!, "word")] })),
  };
}
