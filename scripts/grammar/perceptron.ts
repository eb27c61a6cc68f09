import { encodeWeight, type Weights } from "../../src/grammar/weights.ts";

/** An averaged perceptron over hashed features (Collins 2002), in the layout of `Weights`. */
export class Perceptron {
  readonly labels: number;
  readonly mask: number;
  readonly weights: Float32Array;
  readonly #sums: Float64Array;
  #steps = 1;

  constructor(labels: number, bits: number) {
    this.labels = labels;
    this.mask = 2 ** bits - 1;
    this.weights = new Float32Array(this.mask + 1 + labels);
    this.#sums = new Float64Array(this.weights.length);
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { labels, mask, weights } = this;
    for (let label = 0; label < labels; label++) scores[label] = 0;
    for (let at = 0; at < count; at++) {
      const row = features[at]! & mask;
      for (let label = 0; label < labels; label++) scores[label]! += weights[row + label]!;
    }
  }

  step(): void {
    this.#steps++;
  }

  update(features: Int32Array, count: number, right: number, wrong: number): void {
    this.add(features, count, right, 1);
    this.add(features, count, wrong, -1);
  }

  /** Makes one label of these features more likely, or less by -1. */
  add(features: Int32Array, count: number, label: number, by: 1 | -1): void {
    for (let at = 0; at < count; at++) {
      const place = (features[at]! & this.mask) + label;
      this.weights[place]! += by;
      this.#sums[place]! += by * this.#steps;
    }
  }

  /** A weight averaged over all steps. */
  averageAt(place: number): number {
    return this.weights[place]! - this.#sums[place]! / this.#steps;
  }

  /** The averaged weights, as bytes; those smaller than `least` are dropped. */
  packed(least: number): Weights {
    return packTogether([this], least);
  }
}

/** The mean of what several learners of one size have learnt, as bytes; weights smaller than `least` are dropped. */
export function packTogether(learners: readonly [Perceptron, ...Perceptron[]], least: number): Weights {
  const [{ labels, mask, weights }] = learners;
  const bytes = new Int8Array(weights.length);
  for (let at = 0; at < bytes.length; at++) {
    const mean = learners.reduce((sum, learner) => sum + learner.averageAt(at), 0) / learners.length;
    if (Math.abs(mean) >= least) bytes[at] = encodeWeight(mean);
  }
  return { labels, mask, bytes };
}

/** A seeded generator of numbers in [0, 1) (mulberry32): the same training from the same seed. */
export function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shuffle<T>(items: T[], random: () => number): T[] {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
  return items;
}
