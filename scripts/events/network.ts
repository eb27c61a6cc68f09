import { MEANING_SCALE, type NetworkWeights, type Sight } from "../../src/events/index.ts";
import { seeded } from "../grammar/perceptron.ts";

export interface Learnt {
  sums: (sight: Sight) => Float32Array;
  pack: () => NetworkWeights;
}

export interface Lesson<R extends Sight> {
  rows: readonly R[];
  outcomes: number;
  /** Puts into `sums` how far each outcome's is to fall. */
  errors: (row: R, sums: Float32Array) => void;
  meaningOf: (word: string) => Int8Array | undefined;
  seed: number;
  rounds?: number;
}

const HIDDEN = 48;
const COLUMNS = 64;
/** A sign in fewer rows says nothing. */
const RARE = 3;
const ROUNDS = 16;
/** It falls to a fifth of this by the last round. */
const RATE = 0.02;
const DECAY = 1e-5;
/** Squares of slopes are counted from here. */
const FIRST = 1e-6;
/** Share of the signs, and of the hidden columns, left out of each step, so that none is leant on alone. */
const LEFT_OUT = 0.4;
const LEFT_OUT_HIDDEN = 0.25;
const SCALE = 32;

/** A network of one hidden layer, by AdaGrad. */
export function learnNetwork<R extends Sight>({
  rows,
  outcomes,
  errors,
  meaningOf,
  seed,
  rounds = ROUNDS,
}: Lesson<R>): Learnt {
  const random = seeded(seed + 1);
  const counts = new Map<string, number>();
  for (const { signs } of rows) for (const sign of new Set(signs)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const names = [...counts]
    .filter(([, count]) => count >= RARE)
    .map(([sign]) => sign)
    .sort();
  const places = new Map(names.map((sign, at) => [sign, at]));
  const parts = rows[0]!.parts.length;
  const low = new Float32Array((names.length + parts * COLUMNS) * HIDDEN).map(() => (random() - 0.5) * 0.1);
  const lowSquares = new Float32Array(low.length).fill(FIRST);
  const bias = new Float32Array(HIDDEN).fill(0.1);
  const biasSquares = new Float32Array(HIDDEN).fill(FIRST);
  const top = new Float32Array(outcomes * (HIDDEN + 1)).map(() => (random() - 0.5) * 0.5);
  const topSquares = new Float32Array(top.length).fill(FIRST);

  const inputs = rows.map((row) => inputOf(row));
  function inputOf({ signs, parts: words }: Sight) {
    const found = Int32Array.from(
      [...new Set(signs)].map((sign) => places.get(sign)).filter((each) => each !== undefined),
    );
    const dense = new Float32Array(parts * COLUMNS);
    words.forEach((each, part) => {
      const meanings = each.map(meaningOf).filter((meaning) => meaning !== undefined);
      for (const meaning of meanings)
        for (let column = 0; column < COLUMNS; column++)
          dense[part * COLUMNS + column]! += meaning[column]! / MEANING_SCALE / meanings.length;
    });
    return { found, dense };
  }
  const forward = (
    found: Int32Array | number[],
    dense: Float32Array,
    boost: number,
    layer: Float32Array,
    sums: Float32Array,
    mask?: Uint8Array,
  ) => {
    layer.set(bias);
    for (const sign of found) {
      const row = sign * HIDDEN;
      for (let at = 0; at < HIDDEN; at++) layer[at]! += boost * low[row + at]!;
    }
    for (let column = 0; column < dense.length; column++) {
      const value = dense[column]!;
      if (value === 0) continue;
      const row = (names.length + column) * HIDDEN;
      for (let at = 0; at < HIDDEN; at++) layer[at]! += value * low[row + at]!;
    }
    if (mask)
      for (let at = 0; at < HIDDEN; at++)
        if (mask[at] === 1) layer[at] = 0;
        else layer[at]! /= 1 - LEFT_OUT_HIDDEN;
    for (let outcome = 0; outcome < outcomes; outcome++) {
      const row = outcome * (HIDDEN + 1);
      let sum = top[row + HIDDEN]!;
      for (let at = 0; at < HIDDEN; at++) if (layer[at]! > 0) sum += top[row + at]! * layer[at]!;
      sums[outcome] = sum;
    }
  };
  const layer = new Float32Array(HIDDEN);
  const sums = new Float32Array(outcomes);
  const slope = new Float32Array(HIDDEN);
  const mask = new Uint8Array(HIDDEN);
  /** Columns of the hidden layer that the error reaches. */
  const reached = new Int32Array(HIDDEN);
  const order = rows.map((_, at) => at);
  let rate = RATE;
  const step = (weights: Float32Array, squares: Float32Array, at: number, gradient: number) => {
    gradient += DECAY * weights[at]!;
    squares[at]! += gradient * gradient;
    weights[at]! -= (rate * gradient) / Math.sqrt(squares[at]!);
  };
  for (let round = 0; round < rounds; round++) {
    rate = RATE * (1 - (0.8 * round) / rounds);
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    for (const index of order) {
      const { found, dense } = inputs[index]!;
      const used = Array.from(found).filter(() => random() >= LEFT_OUT);
      const boost = 1 / (1 - LEFT_OUT);
      for (let at = 0; at < HIDDEN; at++) mask[at] = random() < LEFT_OUT_HIDDEN ? 1 : 0;
      forward(used, dense, boost, layer, sums, mask);
      errors(rows[index]!, sums);
      slope.fill(0);
      for (let outcome = 0; outcome < outcomes; outcome++) {
        const error = sums[outcome]!;
        if (Math.abs(error) < 1e-3) continue;
        const row = outcome * (HIDDEN + 1);
        for (let at = 0; at < HIDDEN; at++)
          if (layer[at]! > 0) {
            slope[at]! += error * top[row + at]!;
            step(top, topSquares, row + at, error * layer[at]!);
          }
        step(top, topSquares, row + HIDDEN, error);
      }
      let many = 0;
      for (let at = 0; at < HIDDEN; at++) {
        if (layer[at]! <= 0) slope[at] = 0;
        slope[at]! /= 1 - LEFT_OUT_HIDDEN;
        if (slope[at] === 0) continue;
        step(bias, biasSquares, at, slope[at]!);
        reached[many++] = at;
      }
      for (const sign of used) {
        const row = sign * HIDDEN;
        for (let each = 0; each < many; each++) {
          const at = reached[each]!;
          step(low, lowSquares, row + at, boost * slope[at]!);
        }
      }
      for (let column = 0; column < dense.length; column++) {
        const value = dense[column]!;
        if (value === 0) continue;
        const row = (names.length + column) * HIDDEN;
        for (let each = 0; each < many; each++) {
          const at = reached[each]!;
          step(low, lowSquares, row + at, value * slope[at]!);
        }
      }
    }
  }
  return {
    sums(sight) {
      const { found, dense } = inputOf(sight);
      const own = new Float32Array(outcomes);
      forward(found, dense, 1, layer, own);
      return own;
    },
    pack: () => ({
      hidden: HIDDEN,
      columns: COLUMNS,
      scale: SCALE,
      signs: names,
      rows: base64(Int8Array.from(low, (weight) => Math.max(-127, Math.min(127, Math.round(weight * SCALE))))),
      top: base64(new Uint8Array(Float32Array.from([...bias, ...top]).buffer)),
    }),
  };
}

const base64 = (bytes: Int8Array | Uint8Array): string => Buffer.from(bytes.buffer).toString("base64");
