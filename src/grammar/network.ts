import { BLOCK, type Matrices } from "./matrix.ts";
import type { State } from "./parser.ts";
import type { Shapes } from "./shape.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * A small network over the words of a sentence. A word's vector is its known meaning, its own, its ending, its beginning and
 * its look; two layers of gated sums carry each word's surroundings to it from both sides (Bradbury and others 2017). From
 * these it scores tags, and, for the words at the places where the parser stands, actions (Kiperwasser and Goldberg 2016).
 */
export interface Network {
  sizes: Sizes;
  matrices: Matrices;
  /** Where each array of weights stands among the numbers. */
  at: Record<ArrayName, number>;
}

export interface Sizes {
  tags: number;
  relations: number;
  /** Shift counted. */
  actions: number;
  /** Words with a vector of their own, and one for all others. */
  own: number;
}

export const VECTOR = 48;
export const OWN = 16;
export const SUFFIX = 16;
export const PREFIX = 8;
export const LOOK = 8;
export const INPUT = VECTOR + OWN + SUFFIX + PREFIX + LOOK;
export const WINDOW = 3 * INPUT;
/** Both directions. */
export const INNER = 128;
/** Value, keeping gate, output gate. */
export const GATES = 3 * INNER;
export const HIDDEN = 128;
const POSITIONS = 8;
export const PLACES = POSITIONS * HIDDEN;
const ENDINGS = 4096;
const LOOKS = 256;
const LABEL_SLOTS = 9;
/** Distances 10 and 9, four counts of children by 4, and one that is always there. */
const COUNT_SLOTS = 10 + 9 + 4 * 4 + 1;
/** Rows that are added up for a state. */
export const ROWS = POSITIONS + LABEL_SLOTS + 7;

export const padded = (count: number): number => Math.ceil(count / BLOCK) * BLOCK;

/** Rows and columns of each array of weights, in the order in which they are kept. */
export const arraysOf = ({ tags, relations, actions, own }: Sizes) =>
  ({
    own: [own, OWN],
    suffix: [ENDINGS, SUFFIX],
    prefix: [ENDINGS, PREFIX],
    look: [LOOKS, LOOK],
    first: [WINDOW, GATES],
    firstBias: [1, GATES],
    second: [INNER, GATES],
    secondBias: [1, GATES],
    tag: [INNER, padded(tags)],
    tagBias: [1, padded(tags)],
    place: [INNER, PLACES],
    tagPlace: [tags, PLACES],
    /** No word; the root. */
    emptyPlace: [2, PLACES],
    slots: [LABEL_SLOTS * (relations + 2) + COUNT_SLOTS, HIDDEN],
    out: [HIDDEN, padded(actions)],
    outBias: [1, padded(actions)],
  }) satisfies Record<string, [rows: number, columns: number]>;

export type ArrayName = keyof ReturnType<typeof arraysOf>;
export const arrayNames = (sizes: Sizes): ArrayName[] => Object.keys(arraysOf(sizes)) as ArrayName[];

/** A network whose weights are all zero. */
export function emptyNetwork(matrices: Matrices, sizes: Sizes): Network {
  const at = {} as Record<ArrayName, number>;
  const arrays = arraysOf(sizes);
  for (const name of arrayNames(sizes)) at[name] = matrices.reserve(arrays[name][0] * arrays[name][1]);
  return { sizes, matrices, at };
}

/** Rows of the embedding tables a word takes. */
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

/** Writes the vector of the word at `at` into the row at `to`. */
export function embed(
  { matrices: { numbers }, at: place }: Network,
  { vectors }: Vocabulary,
  word: number,
  { own, suffix, prefix, look }: WordRows,
  at: number,
  to: number,
): void {
  if (word < 0) numbers.fill(0, to, to + VECTOR);
  else for (let each = 0; each < VECTOR; each++) numbers[to + each] = vectors[word * VECTOR + each]! / VECTOR_SCALE;
  to += VECTOR;
  for (let each = 0; each < OWN; each++) numbers[to + each] = numbers[place.own + own[at]! * OWN + each]!;
  to += OWN;
  for (let each = 0; each < SUFFIX; each++) numbers[to + each] = numbers[place.suffix + suffix[at]! * SUFFIX + each]!;
  to += SUFFIX;
  for (let each = 0; each < PREFIX; each++) numbers[to + each] = numbers[place.prefix + prefix[at]! * PREFIX + each]!;
  to += PREFIX;
  for (let each = 0; each < LOOK; each++) numbers[to + each] = numbers[place.look + look[at]! * LOOK + each]!;
}

/** Known meanings are kept as bytes: this many to one. */
export const VECTOR_SCALE = 64;

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
  gates: number,
  cells: number,
  out: number,
  count: number,
  skip?: number,
): void {
  const half = INNER / 2;
  for (let step = 0; step < count; step++)
    for (let side = 0; side < 2; side++) {
      const row = side === 0 ? step : count - 1 - step;
      const before = step === 0 ? -1 : cells + (side === 0 ? row - 1 : row + 1) * INNER;
      for (let column = side * half; column < (side + 1) * half; column++) {
        const at = gates + row * GATES + column;
        const raw = numbers[at]!;
        const rawKeep = numbers[at + INNER]!;
        const rawOpen = numbers[at + 2 * INNER]!;
        const value = raw / Math.sqrt(1 + raw * raw);
        const keep = 0.5 + (0.5 * rawKeep) / Math.sqrt(1 + rawKeep * rawKeep);
        const open = 0.5 + (0.5 * rawOpen) / Math.sqrt(1 + rawOpen * rawOpen);
        const cell = keep * (before < 0 ? 0 : numbers[before + column]!) + (1 - keep) * value;
        numbers[at] = value;
        numbers[at + INNER] = keep;
        numbers[at + 2 * INNER] = open;
        numbers[cells + row * INNER + column] = cell;
        numbers[out + row * INNER + column] =
          open * cell + (skip === undefined ? 0 : numbers[skip + row * INNER + column]!);
      }
    }
}

/** Room for a sentence, made larger when a longer one comes. */
export class Desk {
  readonly network: Network;
  readonly vocabulary: Vocabulary;
  #room = 0;
  #input = 0;
  #gates = 0;
  #cells = 0;
  #first = 0;
  #second = 0;
  #tags = 0;
  #places = 0;
  readonly #list: number;
  readonly #hidden: number;
  readonly #scores: number;
  #size = 0;

  constructor(network: Network, vocabulary: Vocabulary) {
    this.network = network;
    this.vocabulary = vocabulary;
    this.#list = network.matrices.reserve(ROWS);
    this.#hidden = network.matrices.reserve(HIDDEN);
    this.#scores = network.matrices.reserve(padded(network.sizes.actions));
  }

  /** Reads a sentence: afterwards the tags of its words can be scored. */
  read(shapes: Shapes): void {
    const { network } = this;
    const { matrices, at, sizes } = network;
    const { size } = shapes;
    this.#size = size;
    if (size > this.#room) this.#makeRoom(Math.max(64, size * 2));
    const { numbers } = matrices;
    const rows = wordRows(shapes, this.vocabulary);
    numbers.fill(0, this.#input, this.#input + INPUT);
    for (let word = 0; word < size; word++)
      embed(network, this.vocabulary, shapes.word[word]!, rows, word, this.#input + (word + 1) * INPUT);
    const end = this.#input + (size + 1) * INPUT;
    numbers.fill(0, end, end + INPUT);
    fillRows(numbers, at.firstBias, GATES, this.#gates, size);
    matrices.multiply(this.#input, INPUT, 1, at.first, this.#gates, size, WINDOW, GATES);
    gate(numbers, this.#gates, this.#cells, this.#first, size);
    fillRows(numbers, at.secondBias, GATES, this.#gates, size);
    matrices.multiply(this.#first, INNER, 1, at.second, this.#gates, size, INNER, GATES);
    gate(numbers, this.#gates, this.#cells, this.#second, size, this.#first);
    const tags = padded(sizes.tags);
    fillRows(numbers, at.tagBias, tags, this.#tags, size);
    matrices.multiply(this.#second, INNER, 1, at.tag, this.#tags, size, INNER, tags);
  }

  tagScore(word: number, tag: number): number {
    return this.network.matrices.numbers[this.#tags + word * padded(this.network.sizes.tags) + tag]!;
  }

  /** Takes the tags: afterwards the actions of a state can be scored. */
  place(tags: Int32Array): void {
    const { matrices, at } = this.network;
    const { numbers } = matrices;
    const size = this.#size;
    for (let word = 0; word < size; word++) {
      const from = at.tagPlace + tags[word]! * PLACES;
      numbers.copyWithin(this.#places + word * PLACES, from, from + PLACES);
    }
    matrices.multiply(this.#second, INNER, 1, at.place, this.#places, size, INNER, PLACES);
  }

  /** The place of the scores of the actions, one after another. */
  score(state: State): number {
    const { matrices, at, sizes } = this.network;
    listRows(this.network, state, this.#places, matrices.addresses, this.#list);
    matrices.gather(this.#list, ROWS, this.#hidden, HIDDEN);
    const columns = padded(sizes.actions);
    matrices.numbers.copyWithin(this.#scores, at.outBias, at.outBias + columns);
    matrices.multiply(this.#hidden, 0, 1, at.out, this.#scores, 1, HIDDEN, columns);
    return this.#scores;
  }

  #makeRoom(words: number): void {
    const { matrices, sizes } = this.network;
    this.#room = words;
    this.#input = matrices.reserve((words + 2) * INPUT);
    this.#gates = matrices.reserve(words * GATES);
    this.#cells = matrices.reserve(words * INNER);
    this.#first = matrices.reserve(words * INNER);
    this.#second = matrices.reserve(words * INNER);
    this.#tags = matrices.reserve(words * padded(sizes.tags));
    this.#places = matrices.reserve(words * PLACES);
  }
}

/** Lists the addresses of the rows that a state's hidden layer adds up. `places`: where the rows of its words begin. */
export function listRows(
  { at: { emptyPlace, slots }, sizes: { relations } }: Network,
  state: State,
  places: number,
  list: Int32Array,
  to: number,
): void {
  const { size, depth, next, stack, left1, left2, right1, right2, relation, leftCount, rightCount } = state;
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  const s2 = depth > 2 ? stack[depth - 3]! : -1;
  const b0 = next <= size ? next : -1;
  const b1 = next + 1 < size ? next + 1 : -1;
  const child = (children: Int32Array, of: number) => (of < 0 ? -1 : children[of]!);
  const s0l = child(left1, s0);
  const s0r = child(right1, s0);
  const s1r = child(right1, s1);
  const b0l = child(left1, b0);
  let position = 0;
  const put = (word: number) => {
    const row = word < 0 ? emptyPlace : word === size ? emptyPlace + PLACES : places + word * PLACES;
    list[to++] = 4 * (row + HIDDEN * position++);
  };
  put(s0);
  put(s1);
  put(s2);
  put(b0);
  put(b1);
  put(s0r);
  put(s1r);
  put(b0l);
  let row = slots;
  const pick = (value: number, values: number) => {
    list[to++] = 4 * (row + HIDDEN * value);
    row += HIDDEN * values;
  };
  const label = (word: number) => pick(word < 0 ? 0 : relation[word]! + 2, relations + 2);
  label(s0l);
  label(child(left2, s0));
  label(s0r);
  label(child(right2, s0));
  label(child(left1, s1));
  label(s1r);
  label(child(right2, s1));
  label(b0l);
  label(child(left2, b0));
  pick(s0 < 0 || b0 < 0 ? 0 : Math.min(b0 - s0, 8) + (b0 - s0 > 12 ? 1 : 0), 10);
  pick(s0 < 0 || s1 < 0 ? 0 : Math.min(s0 - s1, 8), 9);
  pick(s0 < 0 ? 0 : Math.min(leftCount[s0]!, 3), 4);
  pick(s0 < 0 ? 0 : Math.min(rightCount[s0]!, 3), 4);
  pick(s1 < 0 ? 0 : Math.min(rightCount[s1]!, 3), 4);
  pick(b0 < 0 ? 0 : Math.min(leftCount[b0]!, 3), 4);
  pick(0, 1);
}
