import type { Shapes } from "./forms.ts";
import { COUNTS, type Glimpse, LABELS, POSITIONS } from "./glimpse.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * The layers of a network that read a sentence. A word's vector is its known meaning, its own, its ending, its beginning and its look; two
 * layers of gated sums carry each word's surroundings to it from both sides (Bradbury and others 2017).
 */
export interface LayerSizes {
  /** Words with a vector of their own, and one for all others. */
  ownRows: number;
  /** Columns of a word's vectors; even numbers. */
  own: number;
  suffix: number;
  prefix: number;
  look: number;
  /** Columns of a layer, half of them for each direction; a multiple of 32. */
  inner: number;
}

/**
 * What a network of the grammar is made of: from its layers it scores tags, and, for the words at the places where the parser stands,
 * actions (Kiperwasser and Goldberg 2016).
 */
export interface Sizes extends LayerSizes {
  tags: number;
  relations: number;
  /** Shift counted. */
  actions: number;
  /** Columns of a state's layer; a multiple of 32. */
  hidden: number;
}

/** Columns of a known meaning. */
export const VECTOR = 64;
/** Known meanings are kept as bytes: this many to one. */
export const VECTOR_SCALE = 64;
/** Columns come in multiples of this. */
export const BLOCK = 32;
const ENDINGS = 4096;
const LOOKS = 256;
/** One is always there. */
const COUNT_SLOTS = COUNTS.reduce<number>((sum, values) => sum + values, 1);
/** Rows that are added up for a state. */
export const ROWS = POSITIONS + LABELS + COUNTS.length + 1;

export const padded = (count: number): number => Math.ceil(count / BLOCK) * BLOCK;

/** Columns of a word's whole vector. */
export const inputOf = ({ own, suffix, prefix, look }: LayerSizes): number => VECTOR + own + suffix + prefix + look;
/** Columns of a layer's gates: value, keeping gate, output gate. */
export const gatesOf = ({ inner }: LayerSizes): number => 3 * inner;
export const placesOf = ({ hidden }: Sizes): number => POSITIONS * hidden;

/** Rows and columns of each array of weights of the layers, in the order in which they are kept. */
export const layerArraysOf = (sizes: LayerSizes) =>
  ({
    own: [sizes.ownRows, sizes.own],
    suffix: [ENDINGS, sizes.suffix],
    prefix: [ENDINGS, sizes.prefix],
    look: [LOOKS, sizes.look],
    /** A word's vector beside the word before it, for itself, and beside the word after it. */
    first: [3 * inputOf(sizes), gatesOf(sizes)],
    firstBias: [1, gatesOf(sizes)],
    second: [sizes.inner, gatesOf(sizes)],
    secondBias: [1, gatesOf(sizes)],
  }) satisfies Record<string, [rows: number, columns: number]>;

export type LayerName = keyof ReturnType<typeof layerArraysOf>;

/** The same of a whole network. */
export const arraysOf = (sizes: Sizes) =>
  ({
    ...layerArraysOf(sizes),
    tag: [sizes.inner, padded(sizes.tags)],
    tagBias: [1, padded(sizes.tags)],
    place: [sizes.inner, placesOf(sizes)],
    tagPlace: [sizes.tags, placesOf(sizes)],
    /** No word; the root. */
    emptyPlace: [2, placesOf(sizes)],
    slots: [LABELS * (sizes.relations + 2) + COUNT_SLOTS, sizes.hidden],
    out: [sizes.hidden, padded(sizes.actions)],
    outBias: [1, padded(sizes.actions)],
  }) satisfies Record<string, [rows: number, columns: number]>;

export type ArrayName = keyof ReturnType<typeof arraysOf>;
export const arrayNames = (sizes: Sizes): ArrayName[] => Object.keys(arraysOf(sizes)) as ArrayName[];

/** Rows of the embedding tables that a word takes. */
export interface WordRows {
  own: Int32Array;
  suffix: Int32Array;
  prefix: Int32Array;
  look: Int32Array;
}

export function wordRows(shapes: Shapes, { own }: Vocabulary): WordRows {
  return {
    own: shapes.word.map((word) => (word < 0 ? 0 : own[word]!)),
    suffix: shapes.suffix3.map((hash) => hash & (ENDINGS - 1)),
    prefix: shapes.prefix3.map((hash) => hash & (ENDINGS - 1)),
    look: shapes.shape.map((look) => Math.imul(look, 0x9e3779b1) >>> 24),
  };
}

/**
 * Lists the rows that a state's hidden layer adds up, as addresses: `bytes` times their place. `places`: where the rows of
 * the sentence's words begin; `size`: how many there are.
 */
export function listRows(
  { emptyPlace, slots }: Record<"emptyPlace" | "slots", number>,
  { relations, hidden }: Sizes,
  bytes: number,
  { words, labels, counts }: Glimpse,
  size: number,
  places: number,
  list: Int32Array,
  to: number,
): void {
  const rowSize = POSITIONS * hidden;
  for (let position = 0; position < POSITIONS; position++) {
    const word = words[position]!;
    const row = word < 0 ? emptyPlace : word === size ? emptyPlace + rowSize : places + word * rowSize;
    list[to++] = bytes * (row + position * hidden);
  }
  let from = slots;
  for (let each = 0; each < LABELS; each++) {
    list[to++] = bytes * (from + hidden * labels[each]!);
    from += hidden * (relations + 2);
  }
  for (let each = 0; each < COUNTS.length; each++) {
    list[to++] = bytes * (from + hidden * counts[each]!);
    from += hidden * COUNTS[each]!;
  }
  list[to] = bytes * from;
}
