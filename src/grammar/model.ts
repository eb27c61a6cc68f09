import type { Lemmas } from "./lemmatize.ts";
import { makeMatrices } from "./matrix.ts";
import { arrayNames, arraysOf, emptyNetwork, type Network, type Sizes, VECTOR } from "./network.ts";
import type { Parser } from "./parser.ts";
import type { Splitter } from "./split.ts";
import type { Tagger } from "./tagger.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { tableSize, type Weights } from "./weights.ts";

/** All that was learnt, as one file holds it. */
export interface Model {
  splitter: Splitter;
  tagger: Tagger;
  parser: Parser;
  network: Network;
  lemmas: Lemmas;
  vocabulary: Vocabulary;
}

const MAGIC = "chancery grammar 2\n";

interface Header {
  tags: string[];
  relations: string[];
  actions: Parser["actions"];
  shares: { tags: number; actions: number };
  lemmas: Lemmas;
  tables: Record<"splitter" | "tagger" | "parser", { labels: number; mask: number; pairs: number }>;
  words: number;
  network: Sizes;
  /** What one step of each array's weights is worth. */
  steps: number[];
}

/**
 * A line of magic, the header's length in bytes, the header as JSON, then the sections: for each table the gaps between its
 * kept weights, a byte each (255 goes on), and the weights, a byte each; the vocabulary; the network's arrays, two bytes a
 * weight, the low bytes of an array before its high ones.
 */
export function packModel(model: Model): Uint8Array {
  const tables = {
    splitter: sparse(model.splitter),
    tagger: sparse(model.tagger.weights),
    parser: sparse(model.parser.weights),
  };
  const size = ({ labels, mask }: Weights, { gaps }: { gaps: Uint8Array }) => ({ labels, mask, pairs: gaps.length });
  const { sizes, at, matrices } = model.network;
  const arrays = arraysOf(sizes);
  const whole = arrayNames(sizes).map((name) => {
    const [rows, columns] = arrays[name];
    return inSteps(matrices.numbers.subarray(at[name], at[name] + rows * columns));
  });
  const header: Header = {
    tags: [...model.tagger.tags],
    relations: [...model.parser.relations],
    actions: model.parser.actions,
    shares: { tags: model.tagger.share, actions: model.parser.share },
    lemmas: model.lemmas,
    tables: {
      splitter: size(model.splitter, tables.splitter),
      tagger: size(model.tagger.weights, tables.tagger),
      parser: size(model.parser.weights, tables.parser),
    },
    words: model.vocabulary.hashes.length,
    network: sizes,
    steps: whole.map(({ step }) => step),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const { hashes, fine, coarse, own, vectors } = model.vocabulary;
  return joined([
    new TextEncoder().encode(MAGIC),
    new Uint8Array(new Uint32Array([text.length]).buffer),
    text,
    ...Object.values(tables).flatMap(({ gaps, values }) => [gaps, bytesOf(values)]),
    ...[hashes, fine, coarse, own, vectors].map(bytesOf),
    ...whole.flatMap(({ low, high }) => [low, high]),
  ]);
}

const bytesOf = (array: ArrayBufferView): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

function joined(sections: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(sections.reduce((sum, section) => sum + section.length, 0));
  let at = 0;
  for (const section of sections) {
    whole.set(section, at);
    at += section.length;
  }
  return whole;
}

/** Weights as whole numbers of steps, of which the largest takes 32,767. */
function inSteps(weights: Float32Array): { step: number; low: Uint8Array; high: Uint8Array } {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const step = most / 32767 || 1;
  const low = new Uint8Array(weights.length);
  const high = new Uint8Array(weights.length);
  weights.forEach((weight, at) => {
    const steps = Math.round(weight / step);
    low[at] = steps & 255;
    high[at] = (steps >> 8) & 255;
  });
  return { step, low, high };
}

function sparse({ bytes }: Weights): { gaps: Uint8Array; values: Int8Array } {
  const gaps: number[] = [];
  const values: number[] = [];
  let last = -1;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === 0) continue;
    let gap = at - last - 1;
    for (; gap >= 255; gap -= 255) {
      gaps.push(255);
      values.push(0);
    }
    gaps.push(gap);
    values.push(bytes[at]!);
    last = at;
  }
  return { gaps: Uint8Array.from(gaps), values: Int8Array.from(values) };
}

/** Reads what `packModel` wrote; a file of another kind or version is refused by name. */
export function unpackModel(file: Uint8Array): Model {
  const magic = new TextDecoder().decode(file.subarray(0, MAGIC.length));
  if (magic !== MAGIC)
    throw new Error(
      `not a grammar model of this version: begins ${JSON.stringify(magic)}, not ${JSON.stringify(MAGIC)}`,
    );
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let at = MAGIC.length;
  const length = view.getUint32(at, true);
  at += 4;
  const header = JSON.parse(new TextDecoder().decode(file.subarray(at, at + length))) as Header;
  at += length;
  const table = ({ labels, mask, pairs }: Header["tables"]["parser"]): Weights => {
    const bytes = new Int8Array(tableSize({ labels, mask }));
    let place = -1;
    for (let pair = 0; pair < pairs; pair++) {
      const gap = file[at + pair]!;
      const value = file[at + pairs + pair]!;
      place += gap;
      if (gap === 255 && value === 0) continue;
      bytes[++place] = (value << 24) >> 24;
    }
    at += 2 * pairs;
    return { labels, mask, bytes };
  };
  const splitter = table(header.tables.splitter);
  const tagger = table(header.tables.tagger);
  const parser = table(header.tables.parser);
  const { words } = header;
  const copy = (bytes: number): ArrayBuffer => {
    const part = Uint8Array.from(file.subarray(at, at + bytes));
    at += bytes;
    return part.buffer;
  };
  const vocabulary: Vocabulary = {
    hashes: new Int32Array(copy(words * 4)),
    fine: new Uint16Array(copy(words * 2)),
    coarse: new Uint8Array(copy(words)),
    own: new Uint16Array(copy(words * 2)),
    vectors: new Int8Array(copy(words * VECTOR)),
  };
  const network = emptyNetwork(makeMatrices(), header.network);
  const arrays = arraysOf(header.network);
  arrayNames(header.network).forEach((name, which) => {
    const [rows, columns] = arrays[name];
    const { numbers } = network.matrices;
    const count = rows * columns;
    const step = header.steps[which]!;
    for (let each = 0; each < count; each++)
      numbers[network.at[name] + each] = step * (((file[at + count + each]! << 24) >> 16) | file[at + each]!);
    at += 2 * count;
  });
  return {
    splitter,
    tagger: { tags: header.tags, weights: tagger, share: header.shares.tags },
    parser: {
      markTags: marksIn(header.tags),
      relations: header.relations,
      actions: header.actions,
      weights: parser,
      share: header.shares.actions,
    },
    network,
    lemmas: header.lemmas,
    vocabulary,
  };
}

/** Tags of marks. */
export const marksIn = (tags: readonly string[]): number[] =>
  tags.flatMap((tag, at) => (tag.startsWith("PUNCT ") ? [at] : []));
