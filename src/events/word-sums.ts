/** Meanings are kept as bytes: this many to one. */
export const MEANING_SCALE = 64;
/** Words remembered before all are forgotten. */
const LIMIT = 20_000;

/** What words that play one part in a sentence add to a hidden layer by their meanings. */
export class WordSums {
  /** A row of bytes for each column of a meaning. */
  readonly #rows: Int8Array;
  readonly #meaningOf: (word: string) => Int8Array | undefined;
  /** Where in `sums` it stands what a word adds; -1 for a word whose meaning is not known. */
  readonly #places = new Map<string, number>();
  #sums: Float32Array;
  #used = 0;
  /** The words last asked for, and what they add: those of a whole sentence are asked for again and again. */
  #last: readonly string[] = [];
  readonly #mean: Float64Array;

  constructor(rows: Int8Array, hidden: number, meaningOf: (word: string) => Int8Array | undefined) {
    this.#rows = rows;
    this.#meaningOf = meaningOf;
    this.#sums = new Float32Array(64 * hidden);
    this.#mean = new Float64Array(hidden);
  }

  /** Adds to a layer what words add, on the mean of those that are known. */
  addTo(layer: Float64Array, words: readonly string[]): void {
    if (words !== this.#last) this.#take(words);
    const mean = this.#mean;
    for (let at = 0; at < layer.length; at++) layer[at]! += mean[at]!;
  }

  #take(words: readonly string[]): void {
    this.#last = words;
    const mean = this.#mean;
    mean.fill(0);
    let count = 0;
    for (const word of words) {
      const place = this.#placeOf(word);
      if (place < 0) continue;
      count++;
      const sums = this.#sums;
      for (let at = 0; at < mean.length; at++) mean[at]! += sums[place + at]!;
    }
    if (count > 1) for (let at = 0; at < mean.length; at++) mean[at]! /= count;
  }

  #placeOf(word: string): number {
    const known = this.#places.get(word);
    if (known !== undefined) return known;
    if (this.#places.size > LIMIT) {
      this.#places.clear();
      this.#used = 0;
    }
    const meaning = this.#meaningOf(word);
    const place = meaning ? this.#keep(meaning) : -1;
    this.#places.set(word, place);
    return place;
  }

  #keep(meaning: Int8Array): number {
    const rows = this.#rows;
    const hidden = this.#mean.length;
    const whole = new Int32Array(hidden);
    for (let from = 0, column = 0; from < rows.length; from += hidden, column++) {
      const value = meaning[column]!;
      if (value !== 0) for (let at = 0; at < hidden; at++) whole[at]! += value * rows[from + at]!;
    }
    const place = this.#used;
    this.#used += hidden;
    if (this.#used > this.#sums.length) {
      const larger = new Float32Array(2 * this.#sums.length);
      larger.set(this.#sums);
      this.#sums = larger;
    }
    for (let at = 0; at < hidden; at++) this.#sums[place + at] = whole[at]! / MEANING_SCALE;
    return place;
  }
}
