import {
  type ArrayName,
  arraysOf,
  gatesOf,
  inputOf,
  listRows,
  padded,
  placesOf,
  ROWS,
  type Sizes,
  VECTOR,
  type WordRows,
  wordRows,
} from "../../src/grammar/sizes.ts";
import { look, makeGlimpse } from "../../src/grammar/glimpse.ts";
import { legalKinds, type Parser, State, take } from "../../src/grammar/parser.ts";
import type { Vocabulary } from "../../src/grammar/vocabulary.ts";
import { embed, emptyNetwork, fillRows, gate, type Network } from "./float-network.ts";
import { makeMatrices, type Matrices } from "./matrix.ts";
import { seeded, shuffle } from "./perceptron.ts";
import { arcsOf, costFree, type ParsedExample } from "./oracle.ts";

export interface NetworkExample extends ParsedExample {
  /** The tags that the words have. */
  gold: Int32Array;
}

export interface NetworkOptions {
  epochs: number;
  seed: number;
  /** Words in a batch, about. */
  batch: number;
  rate: number;
  /** Sentences of an epoch; the written ones may take turns. */
  sentences: (epoch: number) => NetworkExample[];
  report?: (epoch: number, network: Network, trainer: Trainer) => void;
}

const ROOM = 800;
const STATES = 2 * ROOM;

type Embedding = "own" | "suffix" | "prefix" | "look";

/** Trains with Adam on the states that its own actions lead to, falling to a rate of nothing. */
export function trainNetwork(
  sizes: Sizes,
  structure: Parser,
  vocabulary: Vocabulary,
  options: NetworkOptions,
): Network {
  const random = seeded(options.seed);
  const trainer = new Trainer(sizes, structure, vocabulary, random);
  const total = options.epochs * countBatches(options.sentences(0), options.batch);
  let done = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const order = shuffle([...options.sentences(epoch)], random);
    for (let from = 0; from < order.length;) {
      const batch: NetworkExample[] = [];
      let words = 0;
      while (from < order.length && words < options.batch) {
        const example = order[from++]!;
        if (example.shapes.size > ROOM / 2) continue;
        batch.push(example);
        words += example.shapes.size;
      }
      const left = Math.max(0, 1 - done++ / total);
      trainer.learn(batch, options.rate * Math.min(1, done / 200) * (0.02 + 0.98 * left), epoch > 0 ? 0.9 : 0.5);
    }
    options.report?.(epoch, trainer.network, trainer);
  }
  return trainer.network;
}

function countBatches(examples: readonly NetworkExample[], size: number): number {
  return examples.reduce((words, { shapes }) => words + shapes.size, 0) / (size + 9);
}

class Trainer {
  readonly network: Network;
  readonly #matrices: Matrices;
  readonly #vocabulary: Vocabulary;
  readonly #structure: Parser;
  readonly #random: () => number;
  readonly #arrays: ReturnType<typeof arraysOf>;
  /** Gradients lie as far from the weights as this. */
  readonly #shift: number;
  readonly #begin: number;
  readonly #dense: number;
  readonly #end: number;
  readonly #mean: Float32Array;
  readonly #square: Float32Array;
  #step = 0;
  readonly #glimpse = makeGlimpse();
  readonly #kinds: Uint8Array;
  readonly #arcs: Int32Array;
  readonly #labels: number;
  readonly #tagColumns: number;
  readonly #work: Record<
    | "input"
    | "dInput"
    | "gates1"
    | "gates2"
    | "dGates"
    | "cells1"
    | "cells2"
    | "first"
    | "second"
    | "dFirst"
    | "dSecond"
    | "tags"
    | "places"
    | "dPlaces"
    | "lists"
    | "hidden"
    | "dHidden"
    | "scores"
    | "turned",
    number
  >;
  readonly #columns: { inputs: number; window: number; gates: number; inner: number; places: number; hidden: number };
  readonly #masks: Record<"input" | "first" | "second", Float32Array>;

  constructor(sizes: Sizes, structure: Parser, vocabulary: Vocabulary, random: () => number) {
    const inputs = inputOf(sizes);
    this.#columns = {
      inputs,
      window: 3 * inputs,
      gates: gatesOf(sizes),
      inner: sizes.inner,
      places: placesOf(sizes),
      hidden: sizes.hidden,
    };
    const matrices = makeMatrices();
    this.#matrices = matrices;
    this.#vocabulary = vocabulary;
    this.#structure = structure;
    this.#random = random;
    this.network = emptyNetwork(matrices, sizes);
    this.#arrays = arraysOf(sizes);
    this.#begin = this.network.at.own;
    this.#dense = this.network.at.first;
    this.#end = matrices.reserve(0);
    this.#shift = matrices.reserve(this.#end - this.#begin) - this.#begin;
    this.#mean = new Float32Array(this.#end);
    this.#square = new Float32Array(this.#end);
    this.#kinds = structure.kinds;
    this.#arcs = arcsOf(structure);
    this.#labels = padded(sizes.actions);
    this.#tagColumns = padded(sizes.tags);
    const rows = (columns: number) => matrices.reserve((ROOM + 2) * columns);
    this.#work = {
      input: rows(this.#columns.inputs),
      dInput: rows(this.#columns.window),
      gates1: rows(this.#columns.gates),
      gates2: rows(this.#columns.gates),
      dGates: rows(this.#columns.gates),
      cells1: rows(this.#columns.inner),
      cells2: rows(this.#columns.inner),
      first: rows(this.#columns.inner),
      second: rows(this.#columns.inner),
      dFirst: rows(this.#columns.inner),
      dSecond: rows(this.#columns.inner),
      tags: rows(this.#tagColumns),
      places: rows(this.#columns.places),
      dPlaces: rows(this.#columns.places),
      lists: matrices.reserve(STATES * ROWS),
      hidden: matrices.reserve(STATES * this.#columns.hidden),
      dHidden: matrices.reserve(STATES * this.#columns.hidden),
      scores: matrices.reserve(STATES * this.#labels),
      turned: matrices.reserve(
        Math.max(this.#columns.window * this.#columns.gates, this.#columns.places * this.#columns.inner),
      ),
    };
    this.#masks = {
      input: new Float32Array((ROOM + 2) * this.#columns.inputs),
      first: new Float32Array((ROOM + 2) * this.#columns.inner),
      second: new Float32Array((ROOM + 2) * this.#columns.inner),
    };
    this.#initialize();
  }

  #initialize(): void {
    const { at } = this.network;
    const { numbers } = this.#matrices;
    const fill = (name: ArrayName, width: number) => {
      const [rows, columns] = this.#arrays[name];
      for (let each = 0; each < rows * columns; each++) numbers[at[name] + each] = (2 * this.#random() - 1) * width;
    };
    const glorot = (name: ArrayName) =>
      fill(name, Math.sqrt(6 / (this.#arrays[name][0] + Math.min(this.#columns.inner, this.#arrays[name][1]))));
    fill("own", 0.3);
    fill("suffix", 0.3);
    fill("prefix", 0.3);
    fill("look", 0.5);
    glorot("first");
    glorot("second");
    fill("tag", 0.05);
    glorot("place");
    fill("tagPlace", 0.1);
    fill("emptyPlace", 0.1);
    fill("slots", 0.1);
    fill("out", 0.1);
  }

  #mask(mask: Float32Array, count: number, drop: number): void {
    const kept = 1 / (1 - drop);
    for (let each = 0; each < count; each++) mask[each] = this.#random() < drop ? 0 : kept;
  }

  /** One step on a batch of sentences. `explore`: how often its own action is followed. */
  learn(batch: readonly NetworkExample[], rate: number, explore: number): void {
    const { network } = this;
    const { at, sizes } = network;
    const matrices = this.#matrices;
    const { numbers } = matrices;
    const work = this.#work;
    const random = this.#random;
    const shift = this.#shift;
    const tagColumns = this.#tagColumns;
    const labels = this.#labels;

    // rows: a sentence, a row of nothing, a sentence, …
    const starts: number[] = [];
    const wordsRows: WordRows[] = [];
    let rows = 1;
    for (const { shapes } of batch) {
      starts.push(rows);
      rows += shapes.size + 1;
    }
    numbers.fill(0, work.input, work.input + (rows + 1) * this.#columns.inputs);
    numbers.fill(0, work.first, work.first + rows * this.#columns.inner);
    numbers.fill(0, work.second, work.second + rows * this.#columns.inner);
    this.#mask(this.#masks.input, rows * this.#columns.inputs, 0.1);
    this.#mask(this.#masks.first, rows * this.#columns.inner, 0.2);
    this.#mask(this.#masks.second, rows * this.#columns.inner, 0.25);
    batch.forEach(({ shapes }, which) => {
      const rowsOf = wordRows(shapes, this.#vocabulary);
      for (let word = 0; word < shapes.size; word++) if (random() < 0.12) rowsOf.own[word] = 0;
      wordsRows.push(rowsOf);
      for (let word = 0; word < shapes.size; word++)
        embed(
          network,
          this.#vocabulary,
          shapes.word[word]!,
          rowsOf,
          word,
          work.input + (starts[which]! + word) * this.#columns.inputs,
        );
    });
    multiplyBy(numbers, work.input, this.#masks.input, rows * this.#columns.inputs);

    // forward
    const inside = rows - 1;
    fillRows(numbers, at.firstBias, this.#columns.gates, work.gates1, rows);
    matrices.multiply(
      work.input,
      this.#columns.inputs,
      1,
      at.first,
      work.gates1 + this.#columns.gates,
      inside,
      this.#columns.window,
      this.#columns.gates,
    );
    each(batch, starts, (row, size) =>
      gate(
        numbers,
        this.#columns.inner,
        work.gates1 + row * this.#columns.gates,
        work.cells1 + row * this.#columns.inner,
        work.first + row * this.#columns.inner,
        size,
      ),
    );
    multiplyBy(numbers, work.first, this.#masks.first, rows * this.#columns.inner);
    fillRows(numbers, at.secondBias, this.#columns.gates, work.gates2, rows);
    matrices.multiply(
      work.first,
      this.#columns.inner,
      1,
      at.second,
      work.gates2,
      rows,
      this.#columns.inner,
      this.#columns.gates,
    );
    each(batch, starts, (row, size) =>
      gate(
        numbers,
        this.#columns.inner,
        work.gates2 + row * this.#columns.gates,
        work.cells2 + row * this.#columns.inner,
        work.second + row * this.#columns.inner,
        size,
        work.first + row * this.#columns.inner,
      ),
    );
    multiplyBy(numbers, work.second, this.#masks.second, rows * this.#columns.inner);

    // tags: what is lost, and its gradient in place of the scores
    fillRows(numbers, at.tagBias, tagColumns, work.tags, rows);
    matrices.multiply(work.second, this.#columns.inner, 1, at.tag, work.tags, rows, this.#columns.inner, tagColumns);
    const isWord = new Uint8Array(rows);
    batch.forEach(({ gold, shapes }, which) => {
      for (let word = 0; word < shapes.size; word++) {
        const row = starts[which]! + word;
        isWord[row] = 1;
        softmax(numbers, work.tags + row * tagColumns, sizes.tags);
        numbers[work.tags + row * tagColumns + gold[word]!]! -= 1;
      }
    });
    for (let row = 0; row < rows; row++)
      numbers.fill(
        0,
        work.tags + row * tagColumns + (isWord[row] ? sizes.tags : 0),
        work.tags + (row + 1) * tagColumns,
      );

    // states
    numbers.fill(0, work.places, work.places + rows * this.#columns.places);
    batch.forEach(({ tags, shapes }, which) => {
      for (let word = 0; word < shapes.size; word++) {
        const from = at.tagPlace + tags[word]! * this.#columns.places;
        numbers.copyWithin(
          work.places + (starts[which]! + word) * this.#columns.places,
          from,
          from + this.#columns.places,
        );
      }
    });
    matrices.multiply(
      work.second,
      this.#columns.inner,
      1,
      at.place,
      work.places,
      rows,
      this.#columns.inner,
      this.#columns.places,
    );
    let states = 0;
    const kinds = this.#kinds;
    batch.forEach((example, which) => {
      const state = new State().begin(this.#structure, example.tags);
      while (!state.done) {
        const list = work.lists + states * ROWS;
        const hidden = work.hidden + states * this.#columns.hidden;
        const scores = work.scores + states * labels;
        look(state, this.#glimpse);
        const places = work.places + starts[which]! * this.#columns.places;
        listRows(at, sizes, 4, this.#glimpse, state.size, places, matrices.addresses, list);
        matrices.gather(list, ROWS, hidden, this.#columns.hidden);
        numbers.copyWithin(scores, at.outBias, at.outBias + labels);
        matrices.multiply(hidden, 0, 1, at.out, scores, 1, this.#columns.hidden, labels);
        const legal = legalKinds(state);
        let best = -1;
        let most = -Infinity;
        for (let action = 0; action < kinds.length; action++) {
          const score = numbers[scores + action]!;
          if ((kinds[action]! & legal) !== 0 && score > most) {
            best = action;
            most = score;
          }
        }
        let sum = 0;
        for (let action = 0; action < labels; action++) {
          const weight =
            action < kinds.length && (kinds[action]! & legal) !== 0 ? Math.exp(numbers[scores + action]! - most) : 0;
          numbers[scores + action] = weight;
          sum += weight;
        }
        const free = costFree(state, example, this.#arcs).filter((action) => (kinds[action]! & legal) !== 0);
        let good = 0;
        let right = -1;
        for (const action of free) {
          good += numbers[scores + action]!;
          if (right < 0 || numbers[scores + action]! > numbers[scores + right]!) right = action;
        }
        if (right < 0) numbers.fill(0, scores, scores + labels);
        else {
          const shares = free.map((action) => numbers[scores + action]! / Math.max(good, 1e-30));
          for (let action = 0; action < labels; action++) numbers[scores + action]! /= sum;
          free.forEach((action, which) => (numbers[scores + action]! -= shares[which]!));
        }
        states++;
        take(state, this.#structure, right < 0 || random() < explore ? best : right);
      }
    });

    // backward: actions
    matrices.multiply(
      work.hidden,
      1,
      this.#columns.hidden,
      work.scores,
      at.out + shift,
      this.#columns.hidden,
      states,
      labels,
    );
    addRows(numbers, work.scores, labels, at.outBias + shift, states);
    numbers.fill(0, work.dHidden, work.dHidden + states * this.#columns.hidden);
    this.#backThrough("out", work.scores, work.dHidden, states);
    numbers.fill(0, work.dPlaces, work.dPlaces + rows * this.#columns.places);
    const placesEnd = work.places + rows * this.#columns.places;
    for (let state = 0; state < states; state++) {
      const from = work.dHidden + state * this.#columns.hidden;
      const hidden = work.hidden + state * this.#columns.hidden;
      for (let column = 0; column < this.#columns.hidden; column++)
        if (numbers[hidden + column] === 0) numbers[from + column] = 0;
      for (let row = 0; row < ROWS; row++) {
        const place = matrices.addresses[work.lists + state * ROWS + row]! >> 2;
        const to = place >= work.places && place < placesEnd ? place - work.places + work.dPlaces : place + shift;
        for (let column = 0; column < this.#columns.hidden; column++) numbers[to + column]! += numbers[from + column]!;
      }
    }
    batch.forEach(({ tags, shapes }, which) => {
      for (let word = 0; word < shapes.size; word++) {
        const from = work.dPlaces + (starts[which]! + word) * this.#columns.places;
        const to = at.tagPlace + shift + tags[word]! * this.#columns.places;
        for (let column = 0; column < this.#columns.places; column++) numbers[to + column]! += numbers[from + column]!;
      }
    });
    matrices.multiply(
      work.second,
      1,
      this.#columns.inner,
      work.dPlaces,
      at.place + shift,
      this.#columns.inner,
      rows,
      this.#columns.places,
    );
    numbers.fill(0, work.dSecond, work.dSecond + rows * this.#columns.inner);
    this.#backThrough("place", work.dPlaces, work.dSecond, rows);
    // tags
    matrices.multiply(
      work.second,
      1,
      this.#columns.inner,
      work.tags,
      at.tag + shift,
      this.#columns.inner,
      rows,
      tagColumns,
    );
    addRows(numbers, work.tags, tagColumns, at.tagBias + shift, rows);
    this.#backThrough("tag", work.tags, work.dSecond, rows);
    multiplyBy(numbers, work.dSecond, this.#masks.second, rows * this.#columns.inner);
    // second layer, whose input also goes round it
    numbers.fill(0, work.dGates, work.dGates + rows * this.#columns.gates);
    each(batch, starts, (row, size) =>
      backGate(
        numbers,
        this.#columns.inner,
        work.gates2 + row * this.#columns.gates,
        work.cells2 + row * this.#columns.inner,
        work.dSecond + row * this.#columns.inner,
        work.dGates + row * this.#columns.gates,
        size,
      ),
    );
    matrices.multiply(
      work.first,
      1,
      this.#columns.inner,
      work.dGates,
      at.second + shift,
      this.#columns.inner,
      rows,
      this.#columns.gates,
    );
    addRows(numbers, work.dGates, this.#columns.gates, at.secondBias + shift, rows);
    numbers.copyWithin(work.dFirst, work.dSecond, work.dSecond + rows * this.#columns.inner);
    this.#backThrough("second", work.dGates, work.dFirst, rows);
    multiplyBy(numbers, work.dFirst, this.#masks.first, rows * this.#columns.inner);
    // first layer
    numbers.fill(0, work.dGates, work.dGates + rows * this.#columns.gates);
    each(batch, starts, (row, size) =>
      backGate(
        numbers,
        this.#columns.inner,
        work.gates1 + row * this.#columns.gates,
        work.cells1 + row * this.#columns.inner,
        work.dFirst + row * this.#columns.inner,
        work.dGates + row * this.#columns.gates,
        size,
      ),
    );
    matrices.multiply(
      work.input,
      1,
      this.#columns.inputs,
      work.dGates + this.#columns.gates,
      at.first + shift,
      this.#columns.window,
      inside,
      this.#columns.gates,
    );
    addRows(numbers, work.dGates, this.#columns.gates, at.firstBias + shift, rows);
    numbers.fill(0, work.dInput, work.dInput + rows * this.#columns.window);
    this.#backThrough("first", work.dGates + this.#columns.gates, work.dInput + this.#columns.window, inside);

    // embeddings: a word is in the windows of its neighbours too
    const touched: Record<Embedding, Set<number>> = {
      own: new Set(),
      suffix: new Set(),
      prefix: new Set(),
      look: new Set(),
    };
    batch.forEach(({ shapes }, which) => {
      for (let word = 0; word < shapes.size; word++) {
        const row = starts[which]! + word;
        let column = VECTOR;
        for (const name of ["own", "suffix", "prefix", "look"] as const) {
          const width = sizes[name];
          const index = wordsRows[which]![name][word]!;
          touched[name].add(index);
          const to = at[name] + shift + index * width;
          for (let part = 0; part < width; part++, column++) {
            let sum = numbers[work.dInput + row * this.#columns.window + this.#columns.inputs + column]!;
            if (row > 1)
              sum += numbers[work.dInput + (row - 1) * this.#columns.window + 2 * this.#columns.inputs + column]!;
            sum += numbers[work.dInput + (row + 1) * this.#columns.window + column]!;
            numbers[to + part]! += sum * this.#masks.input[row * this.#columns.inputs + column]!;
          }
        }
      }
    });
    this.#step++;
    for (const name of ["own", "suffix", "prefix", "look"] as const)
      for (const index of touched[name]) {
        const from = at[name] + index * sizes[name];
        this.#adam(from, from + sizes[name], rate);
      }
    this.#adam(this.#dense, this.#end, rate);
  }

  /** What came out of `a × weights` had this gradient: adds that of `a`. */
  #backThrough(name: ArrayName, from: number, to: number, rows: number): void {
    const [inner, columns] = this.#arrays[name];
    const { numbers } = this.#matrices;
    const { turned } = this.#work;
    const weights = this.network.at[name];
    for (let row = 0; row < inner; row++)
      for (let column = 0; column < columns; column++)
        numbers[turned + column * inner + row] = numbers[weights + row * columns + column]!;
    this.#matrices.multiply(from, columns, 1, turned, to, rows, columns, inner);
  }

  #adam(from: number, to: number, rate: number): void {
    const { numbers } = this.#matrices;
    const shift = this.#shift;
    const mean = this.#mean;
    const square = this.#square;
    const slow = 0.9;
    const slower = 0.98;
    const step = Math.min(this.#step, 1000);
    const by = (rate * Math.sqrt(1 - slower ** step)) / (1 - slow ** step);
    for (let each = from; each < to; each++) {
      const slope = numbers[each + shift]!;
      numbers[each + shift] = 0;
      const first = (mean[each] = slow * mean[each]! + (1 - slow) * slope);
      const second = (square[each] = slower * square[each]! + (1 - slower) * slope * slope);
      numbers[each]! -= (by * first) / (Math.sqrt(second) + 1e-8);
    }
  }
}

function each(
  batch: readonly NetworkExample[],
  starts: readonly number[],
  visit: (row: number, size: number) => void,
): void {
  batch.forEach(({ shapes }, which) => visit(starts[which]!, shapes.size));
}

function multiplyBy(numbers: Float32Array, at: number, factors: Float32Array, count: number): void {
  for (let each = 0; each < count; each++) numbers[at + each]! *= factors[each]!;
}

function addRows(numbers: Float32Array, from: number, columns: number, to: number, rows: number): void {
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) numbers[to + column]! += numbers[from + row * columns + column]!;
}

function softmax(numbers: Float32Array, at: number, count: number): void {
  let most = -Infinity;
  for (let each = 0; each < count; each++) most = Math.max(most, numbers[at + each]!);
  let sum = 0;
  for (let each = 0; each < count; each++) sum += numbers[at + each] = Math.exp(numbers[at + each]! - most);
  for (let each = 0; each < count; each++) numbers[at + each]! /= sum;
}

/** The gated sums backwards: from the gradient of what came out to that of what the gates were before squashing. */
function backGate(
  numbers: Float32Array,
  inner: number,
  gates: number,
  cells: number,
  dOut: number,
  dGates: number,
  count: number,
): void {
  const half = inner / 2;
  const slope = (squashed: number) => {
    const rest = Math.max(0, 1 - squashed * squashed);
    return rest * Math.sqrt(rest);
  };
  for (let side = 0; side < 2; side++) {
    const carry = new Float64Array(half);
    for (let step = count - 1; step >= 0; step--) {
      const row = side === 0 ? step : count - 1 - step;
      const before = step === 0 ? -1 : cells + (side === 0 ? row - 1 : row + 1) * inner;
      for (let each = 0; each < half; each++) {
        const column = side * half + each;
        const at = gates + row * 3 * inner + column;
        const value = numbers[at]!;
        const keep = numbers[at + inner]!;
        const open = numbers[at + 2 * inner]!;
        const out = numbers[dOut + row * inner + column]!;
        const cell = carry[each]! + out * open;
        const past = before < 0 ? 0 : numbers[before + column]!;
        carry[each] = cell * keep;
        const to = dGates + row * 3 * inner + column;
        numbers[to] = cell * (1 - keep) * slope(value);
        numbers[to + inner] = cell * (past - value) * 0.5 * slope(2 * keep - 1);
        numbers[to + 2 * inner] = out * numbers[cells + row * inner + column]! * 0.5 * slope(2 * open - 1);
      }
    }
  }
}
