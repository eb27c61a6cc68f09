import {
  type ArrayName,
  arrayNames,
  arraysOf,
  type Sizes,
  VECTOR,
  VECTOR_SCALE,
  type WordRows,
} from "../../src/grammar/sizes.ts";
import type { Vocabulary } from "../../src/grammar/vocabulary.ts";
import type { Matrices } from "./matrix.ts";

/** A network as it is trained: its weights are 32-bit numbers. */
export interface Network {
  sizes: Sizes;
  matrices: Matrices;
  /** Where each array of weights stands among the numbers. */
  at: Record<ArrayName, number>;
}

/** A network whose weights are all zero. */
export function emptyNetwork(matrices: Matrices, sizes: Sizes): Network {
  const at = {} as Record<ArrayName, number>;
  const arrays = arraysOf(sizes);
  for (const name of arrayNames(sizes)) at[name] = matrices.reserve(arrays[name][0] * arrays[name][1]);
  return { sizes, matrices, at };
}

/** Writes the vector of the word at `at` into the row at `to`. */
export function embed(
  { matrices: { numbers }, at: place, sizes }: Network,
  { vectors }: Vocabulary,
  word: number,
  rows: WordRows,
  at: number,
  to: number,
): void {
  if (word < 0) numbers.fill(0, to, to + VECTOR);
  else for (let each = 0; each < VECTOR; each++) numbers[to + each] = vectors[word * VECTOR + each]! / VECTOR_SCALE;
  to += VECTOR;
  for (const name of ["own", "suffix", "prefix", "look"] as const) {
    const from = place[name] + rows[name][at]! * sizes[name];
    numbers.copyWithin(to, from, from + sizes[name]);
    to += sizes[name];
  }
}

/** Fills `count` rows with the same numbers. */
export function fillRows(numbers: Float32Array, from: number, columns: number, to: number, count: number): void {
  for (let row = 0; row < count; row++) numbers.copyWithin(to + row * columns, from, from + columns);
}

/**
 * The gated sums: c = keep * before + (1 - keep) * value, and out = open * c, in half the columns from left to right, in half
 * from right to left. `gates` holds the three before squashing, and after it what they came to. With `skip` its rows are added.
 */
export function gate(
  numbers: Float32Array,
  inner: number,
  gates: number,
  cells: number,
  out: number,
  count: number,
  skip?: number,
): void {
  const half = inner / 2;
  for (let step = 0; step < count; step++)
    for (let side = 0; side < 2; side++) {
      const row = side === 0 ? step : count - 1 - step;
      const before = step === 0 ? -1 : cells + (side === 0 ? row - 1 : row + 1) * inner;
      for (let column = side * half; column < (side + 1) * half; column++) {
        const at = gates + row * 3 * inner + column;
        const raw = numbers[at]!;
        const rawKeep = numbers[at + inner]!;
        const rawOpen = numbers[at + 2 * inner]!;
        const value = raw / Math.sqrt(1 + raw * raw);
        const keep = 0.5 + (0.5 * rawKeep) / Math.sqrt(1 + rawKeep * rawKeep);
        const open = 0.5 + (0.5 * rawOpen) / Math.sqrt(1 + rawOpen * rawOpen);
        const cell = keep * (before < 0 ? 0 : numbers[before + column]!) + (1 - keep) * value;
        numbers[at] = value;
        numbers[at + inner] = keep;
        numbers[at + 2 * inner] = open;
        numbers[cells + row * inner + column] = cell;
        numbers[out + row * inner + column] =
          open * cell + (skip === undefined ? 0 : numbers[skip + row * inner + column]!);
      }
    }
}
