import { type EventType, eventTypes } from "../record/index.ts";
import { type Look, PARTS } from "./look.ts";

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

/** A network of one hidden layer, learnt from sentences in which readers marked the acts (docs/model-card.md). */
export interface SenseWeights {
  /** Columns of the hidden layer, and of a meaning. */
  hidden: number;
  columns: number;
  /** What the bytes of the rows are to be divided by. */
  scale: number;
  limits: Limits;
  signs: readonly string[];
  /** A row of bytes for each sign; for each part, one for each column of a meaning; base64. */
  rows: string;
  /** 32-bit floats, base64: bias of the hidden layer; then, for each outcome, its row and its bias. */
  top: string;
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

/** Meanings are kept as bytes: this many to one. */
export const MEANING_SCALE = 64;
/** Sums remembered before all are forgotten. */
const LIMIT = 20_000;

export function openSenses(json: string, { meaningOf, classOf }: Words): Senses {
  const { hidden, columns, scale, limits, signs, rows, top } = JSON.parse(json) as SenseWeights;
  const bytes = new Int8Array(bytesOf(rows).buffer);
  const floats = new Float32Array(bytesOf(top).buffer);
  const rowOf = new Map(signs.map((sign, at) => [sign, at * hidden]));
  const sums = Array.from({ length: PARTS }, () => new Map<string, Float32Array | undefined>());

  const sumOf = (part: number, word: string): Float32Array | undefined => {
    const known = sums[part]!;
    if (known.has(word)) return known.get(word);
    if (known.size > LIMIT) known.clear();
    const meaning = meaningOf(word);
    const sum = meaning && new Float32Array(hidden);
    if (meaning)
      for (let column = 0; column < columns; column++) {
        const row = (signs.length + part * columns + column) * hidden;
        const value = meaning[column]! / MEANING_SCALE / scale;
        if (value !== 0) for (let at = 0; at < hidden; at++) sum![at]! += value * bytes[row + at]!;
      }
    known.set(word, sum);
    return sum;
  };

  return {
    limits,
    classOf,
    weigh({ signs: found, parts }) {
      const layer = floats.slice(0, hidden);
      for (const sign of found) {
        const row = rowOf.get(sign);
        if (row !== undefined) for (let at = 0; at < hidden; at++) layer[at]! += bytes[row + at]! / scale;
      }
      parts.forEach((words, part) => {
        const known = words.map((word) => sumOf(part, word)).filter((each) => each !== undefined);
        for (const sum of known) for (let at = 0; at < hidden; at++) layer[at]! += sum[at]! / known.length;
      });
      const odds = new Float32Array(OUTCOMES);
      let whole = 0;
      for (let outcome = 0, at = hidden; outcome < OUTCOMES; outcome++, at += hidden + 1) {
        let sum = floats[at + hidden]!;
        for (let column = 0; column < hidden; column++)
          if (layer[column]! > 0) sum += floats[at + column]! * layer[column]!;
        whole += odds[outcome] = Math.exp(sum);
      }
      for (let outcome = 0; outcome < OUTCOMES; outcome++) odds[outcome]! /= whole;
      return odds;
    },
  };
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
