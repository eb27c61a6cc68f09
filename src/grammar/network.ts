import type { Forms, Shapes } from "./forms.ts";
import type { Glimpse } from "./glimpse.ts";
import { fillRows, keep, LAYER, Layers } from "./layers.ts";
import type { Machine } from "./machine.ts";
import { type ArrayName, arraysOf, listRows, padded, placesOf, ROWS, type Sizes } from "./sizes.ts";

/** A trained network: its weights in 1/1024, its word vectors in 1/4096. */
export interface Network {
  sizes: Sizes;
  arrays: Record<ArrayName, Int16Array>;
}

/** Arrays that are multiplied by, in the machine's own order. */
const matrices = ["tag", "place", "out"] as const satisfies readonly ArrayName[];
/** Arrays whose rows are taken as they are. */
const tables = ["tagBias", "tagPlace", "emptyPlace", "slots", "outBias"] as const satisfies readonly ArrayName[];

/** Sums in 1/1024 times weights in 1/1024 are brought to 1/1024 by this many places. */
const SUM = 10;

/** A network at work on a machine: what it holds there, and room for a sentence, made larger when a longer one comes. */
export class Desk {
  readonly #sizes: Sizes;
  readonly #layers: Layers;
  readonly #machine: Machine;
  readonly #at = {} as Record<(typeof matrices)[number] | (typeof tables)[number], number>;
  readonly #placesWidth: number;
  readonly #tagsWidth: number;
  readonly #actionsWidth: number;
  readonly #list: number;
  readonly #hidden: number;
  readonly #scores: number;
  #tags = 0;
  #places = 0;
  #room = 0;

  constructor({ sizes, arrays }: Network, forms: Forms, machine: Machine) {
    this.#sizes = sizes;
    this.#machine = machine;
    this.#layers = new Layers({ sizes, arrays }, forms, machine);
    this.#placesWidth = placesOf(sizes);
    this.#tagsWidth = padded(sizes.tags);
    this.#actionsWidth = padded(sizes.actions);
    const shape = arraysOf(sizes);
    for (const name of matrices) this.#at[name] = keep(arrays[name], machine, shape[name][1]);
    for (const name of tables) this.#at[name] = keep(arrays[name], machine);
    this.#list = machine.reserve(4 * ROWS);
    this.#hidden = machine.reserve(2 * sizes.hidden);
    this.#scores = machine.reserve(2 * this.#actionsWidth);
  }

  /** Reads the sentence from word `from` to before `to`: afterwards the tags of its words can be scored. */
  read(shapes: Shapes, from: number, to: number): void {
    const layers = this.#layers;
    const machine = this.#machine;
    layers.read(shapes, from, to);
    if (layers.size > this.#room) this.#makeRoom(Math.max(64, 2 * layers.size));
    fillRows(machine, this.#at.tagBias, this.#tagsWidth, this.#tags, layers.size);
    machine.multiply(layers.rows, this.#at.tag, this.#tags, layers.size, this.#sizes.inner, this.#tagsWidth, LAYER);
  }

  /** The scores of a word's tags begin here, among the machine's 16-bit numbers. */
  tagScores(word: number): number {
    return (this.#tags >> 1) + word * this.#tagsWidth;
  }

  /** Takes the tags: afterwards the actions of a state can be scored. */
  place(tags: Int32Array): void {
    const machine = this.#machine;
    const width = this.#placesWidth;
    const { shorts } = machine;
    const from = this.#at.tagPlace >> 1;
    const to = this.#places >> 1;
    const { size, rows } = this.#layers;
    for (let word = 0; word < size; word++) {
      const row = from + tags[word]! * width;
      shorts.copyWithin(to + word * width, row, row + width);
    }
    machine.multiply(rows, this.#at.place, this.#places, size, this.#sizes.inner, width, LAYER);
  }

  /** The scores of the actions at a place begin here, among the machine's 16-bit numbers. */
  score(glimpse: Glimpse): number {
    const machine = this.#machine;
    const { hidden } = this.#sizes;
    const { emptyPlace, slots, outBias, out } = this.#at;
    const begin = { emptyPlace: emptyPlace >> 1, slots: slots >> 1 };
    listRows(begin, this.#sizes, 2, glimpse, this.#layers.size, this.#places >> 1, machine.ints, this.#list >> 2);
    machine.sum(this.#list, ROWS, this.#hidden, hidden, 0);
    machine.shorts.copyWithin(this.#scores >> 1, outBias >> 1, (outBias >> 1) + this.#actionsWidth);
    machine.multiplyRow(this.#hidden, out, this.#scores, hidden, this.#actionsWidth, SUM);
    return this.#scores >> 1;
  }

  #makeRoom(words: number): void {
    const room = (columns: number) => this.#machine.reserve(2 * (words + 2) * columns);
    this.#room = words;
    this.#tags = room(this.#tagsWidth);
    this.#places = room(this.#placesWidth);
  }
}
