import { type Forms, partOf, type Shapes } from "./forms.ts";
import { type Machine, paired } from "./machine.ts";
import {
  gatesOf,
  inputOf,
  type LayerName,
  layerArraysOf,
  type LayerSizes,
  VECTOR,
  wordRows,
  type WordRows,
} from "./sizes.ts";

/** Trained layers: weights in 1/1024, word vectors in 1/4096. */
export interface LayerWeights {
  sizes: LayerSizes;
  arrays: Record<LayerName, Int16Array>;
}

/** Layers, in 1/4096, times weights, in 1/1024, are brought to 1/1024 by this many places. */
export const LAYER = 12;
const LEAST = -32768;

/** Forms whose part in the first layer is remembered. */
const REMEMBERED = 4096;

/** The two layers that read a sentence, at work on a machine: what they hold there, and room for a sentence, made larger when a longer one comes. */
export class Layers {
  readonly #sizes: LayerSizes;
  readonly #arrays: LayerWeights["arrays"];
  readonly #forms: Forms;
  readonly #machine: Machine;
  readonly #secondWeights: number;
  readonly #firstBias: number;
  readonly #secondBias: number;
  /** The first layer's three matrices: for a word beside the one before it, for itself, for the one after. */
  readonly #beside: readonly number[];
  readonly #inputs: number;
  readonly #gatesWidth: number;
  readonly #nothing: number;
  #input = 0;
  #gates = 0;
  #first = 0;
  #second = 0;
  #lists = 0;
  #room = 0;
  #size = 0;
  /** What the first layer makes of each remembered form. */
  #memory: number[] = [];
  #remembered = 0;
  #held = 0;
  #slots = new Int32Array(0);
  #generation = -1;

  constructor({ sizes, arrays }: LayerWeights, forms: Forms, machine: Machine) {
    this.#sizes = sizes;
    this.#arrays = arrays;
    this.#forms = forms;
    this.#machine = machine;
    this.#inputs = inputOf(sizes);
    this.#gatesWidth = gatesOf(sizes);
    this.#secondWeights = keep(arrays.second, machine, layerArraysOf(sizes).second[1]);
    this.#firstBias = keep(arrays.firstBias, machine);
    this.#secondBias = keep(arrays.secondBias, machine);
    const part = this.#inputs * this.#gatesWidth;
    this.#beside = [0, 1, 2].map((each) =>
      keep(arrays.first.subarray(each * part, (each + 1) * part), machine, this.#gatesWidth),
    );
    this.#nothing = machine.reserve(2 * Math.max(this.#gatesWidth, sizes.inner));
  }

  /** Words of the sentence read last. */
  get size(): number {
    return this.#size;
  }

  /** Where the second layer's rows of the sentence read last begin, in bytes, in 1/4096. */
  get rows(): number {
    return this.#second;
  }

  /** Reads the sentence from word `from` to before `to`. */
  read(shapes: Shapes, from: number, to: number): void {
    const size = to - from;
    const { inner } = this.#sizes;
    const machine = this.#machine;
    const width = this.#gatesWidth;
    if (size + 2 > this.#room) this.#makeRoom(Math.max(64, 2 * size));
    this.#size = size;
    const slots = this.#slotsOf(shapes, from, to);
    const { form } = shapes;
    const [before, own, after] = this.#memory as [number, number, number];
    const { ints } = machine;
    for (let word = from, at = this.#lists >> 2; word < to; word++) {
      ints[at++] = this.#firstBias;
      ints[at++] = word === from ? this.#nothing : before + 2 * width * slots[form[word - 1]!]!;
      ints[at++] = own + 2 * width * slots[form[word]!]!;
      ints[at++] = word + 1 === to ? this.#nothing : after + 2 * width * slots[form[word + 1]!]!;
    }
    for (let word = 0; word < size; word++)
      machine.sum(this.#lists + 16 * word, 4, this.#gates + 2 * width * word, width, LEAST);
    this.#gate(this.#first, this.#nothing, 0);
    fillRows(machine, this.#secondBias, width, this.#gates, size);
    machine.multiply(this.#first, this.#secondWeights, this.#gates, size, inner, width, LAYER);
    this.#gate(this.#second, this.#first, 2 * inner);
  }

  /** Half of the columns are summed from left to right, half from right to left. */
  #gate(out: number, skip: number, skipStep: number): void {
    const { inner } = this.#sizes;
    const step = 2 * this.#gatesWidth;
    const last = this.#size - 1;
    const half = inner / 2;
    this.#machine.gate(this.#gates, step, out, 2 * inner, skip, skipStep, this.#size, half, inner);
    this.#machine.gate(
      this.#gates + last * step + inner,
      -step,
      out + last * 2 * inner + inner,
      -2 * inner,
      skip + last * skipStep + inner,
      -skipStep,
      this.#size,
      half,
      inner,
    );
  }

  /** Where each form of the sentence stands among those remembered. */
  #slotsOf(shapes: Shapes, from: number, to: number): Int32Array {
    const forms = this.#forms;
    const size = to - from;
    if (forms.generation !== this.#generation || this.#held + size > this.#remembered) {
      this.#generation = forms.generation;
      this.#held = 0;
      this.#slots.fill(-1);
    }
    if (size > this.#remembered) this.#makeMemory(Math.max(REMEMBERED, 2 * size));
    if (this.#slots.length < forms.count) {
      const larger = new Int32Array(2 * forms.count).fill(-1);
      larger.set(this.#slots);
      this.#slots = larger;
    }
    const slots = this.#slots;
    const first = this.#held;
    let rows: WordRows | undefined;
    for (let word = from; word < to; word++) {
      const form = shapes.form[word]!;
      if (slots[form]! >= 0) continue;
      rows ??= wordRows(partOf(shapes, from, to), forms.vocabulary);
      this.#embed(shapes.word[word]!, rows, word - from, (this.#input >> 1) + (this.#held - first) * this.#inputs);
      slots[form] = this.#held++;
    }
    const width = this.#gatesWidth;
    if (this.#held > first)
      this.#beside.forEach((matrix, each) => {
        const to = this.#memory[each]! + 2 * width * first;
        this.#machine.shorts.fill(0, to >> 1, (to >> 1) + width * (this.#held - first));
        this.#machine.multiply(this.#input, matrix, to, this.#held - first, this.#inputs, width, LAYER);
      });
    return slots;
  }

  #embed(word: number, rows: WordRows, at: number, to: number): void {
    const { shorts } = this.#machine;
    const { vectors } = this.#forms.vocabulary;
    if (word < 0) shorts.fill(0, to, to + VECTOR);
    else for (let each = 0; each < VECTOR; each++) shorts[to + each] = vectors[word * VECTOR + each]! << 6;
    to += VECTOR;
    for (const name of ["own", "suffix", "prefix", "look"] as const) {
      const width = this.#sizes[name];
      const from = rows[name][at]! * width;
      for (let each = 0; each < width; each++) shorts[to + each] = this.#arrays[name][from + each]!;
      to += width;
    }
  }

  #makeRoom(words: number): void {
    const machine = this.#machine;
    const room = (columns: number) => machine.reserve(2 * (words + 2) * columns);
    this.#room = words;
    this.#input = room(this.#inputs);
    this.#gates = room(this.#gatesWidth);
    this.#first = room(this.#sizes.inner);
    this.#second = room(this.#sizes.inner);
    this.#lists = machine.reserve(16 * words);
  }

  #makeMemory(forms: number): void {
    this.#remembered = forms;
    this.#memory = this.#beside.map(() => this.#machine.reserve(2 * (forms + 2) * this.#gatesWidth));
  }
}

/** Puts weights on a machine, as a matrix to multiply by where columns are given; its address. */
export function keep(rows: Int16Array, machine: Machine, columns?: number): number {
  const address = machine.reserve(2 * rows.length);
  if (columns === undefined) machine.shorts.set(rows, address >> 1);
  else paired(rows, columns, machine.shorts, address >> 1);
  return address;
}

/** Fills `count` rows with the same numbers. */
export function fillRows({ shorts }: Machine, from: number, columns: number, to: number, count: number): void {
  for (let row = 0; row < count; row++) shorts.copyWithin((to >> 1) + row * columns, from >> 1, (from >> 1) + columns);
}
