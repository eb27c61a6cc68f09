import type { Lemmas } from "./lemmatize.ts";
import type { Network } from "./network.ts";
import { type Action, type Parser, parserOf } from "./parser.ts";
import { arrayNames, arraysOf, type Sizes, VECTOR } from "./sizes.ts";
import type { Splitter } from "./split.ts";
import type { Namer } from "./names.ts";
import { bytesOf, headed, headOf, joined, sparse, type SparseHeader, spread, weightsIn } from "./sections.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** All that was learnt, as one file holds it. */
export interface Model {
  splitter: Splitter;
  /** Joint universal and Penn tags, `NOUN NN`. */
  tags: readonly string[];
  parser: Parser;
  network: (name: NetworkName) => Network;
  lemmas: Lemmas;
  vocabulary: Vocabulary;
}

const networkNames = ["fast", "default"] as const;
/** The networks in the grammar's own file. */
export type NetworkName = (typeof networkNames)[number];

const MAGIC = "chancery grammar 3\n";
const NETWORK_MAGIC = "chancery network 1\n";
const NAMER_MAGIC = "chancery names 1\n";

interface Header {
  tags: readonly string[];
  relations: readonly string[];
  actions: readonly Action[];
  lemmas: Lemmas;
  splitter: SparseHeader;
  words: number;
  networks: Record<NetworkName, Sizes>;
}

/**
 * A line of magic, the header's length in bytes, the header as JSON, then the sections: the gaps between the splitter's
 * kept weights, a byte each (255 goes on), and the weights, a byte each; the vocabulary; each network's arrays, two bytes a
 * weight, the low bytes of an array before its high ones.
 */
export function packModel({ splitter, tags, parser, network, lemmas, vocabulary }: Model): Uint8Array {
  const table = sparse(splitter);
  const header: Header = {
    tags,
    relations: parser.relations,
    actions: parser.actions,
    lemmas,
    splitter: { labels: splitter.labels, mask: splitter.mask, pairs: table.gaps.length },
    words: vocabulary.hashes.length,
    networks: { fast: network("fast").sizes, default: network("default").sizes },
  };
  const { hashes, fine, coarse, own, vectors } = vocabulary;
  return joined([
    ...headed(MAGIC, header),
    table.gaps,
    bytesOf(table.values),
    ...[hashes, fine, coarse, own, vectors].map(bytesOf),
    ...networkNames.flatMap((name) => planesOf(network(name))),
  ]);
}

/** A network in a file of its own: a line of magic, its sizes as a header, its arrays. */
export const packNetwork = (network: Network): Uint8Array =>
  joined([...headed(NETWORK_MAGIC, network.sizes), ...planesOf(network)]);

/** Reads what `packNetwork` wrote; a file of another kind or version is refused by name. */
export function unpackNetwork(file: Uint8Array): Network {
  const { header, at } = headOf<Sizes>(file, NETWORK_MAGIC, "network of the grammar");
  return networkIn(file, at, header);
}

const planesOf = ({ sizes, arrays }: Network): Uint8Array[] =>
  arrayNames(sizes).flatMap((name) => [
    Uint8Array.from(arrays[name], (weight) => weight & 255),
    Uint8Array.from(arrays[name], (weight) => weight >> 8),
  ]);

/** The namer in a file of its own. */
export function packNamer({ labels, mask, bytes }: Namer): Uint8Array {
  const table = sparse({ labels, mask, bytes });
  const header: SparseHeader = { labels, mask, pairs: table.gaps.length };
  return joined([...headed(NAMER_MAGIC, header), table.gaps, bytesOf(table.values)]);
}

/** Reads what `packNamer` wrote; a file of another kind or version is refused by name. */
export function unpackNamer(file: Uint8Array): Namer {
  const { header, at } = headOf<SparseHeader>(file, NAMER_MAGIC, "file of names");
  return spread(header, file.subarray(at));
}

/** Reads what `packModel` wrote; a file of another kind or version is refused by name. */
export function unpackModel(file: Uint8Array): Model {
  const { header, at: begin } = headOf<Header>(file, MAGIC, "grammar model");
  let at = begin;
  const splitter = spread(header.splitter, file.subarray(at));
  at += 2 * header.splitter.pairs;
  const copy = (bytes: number): ArrayBuffer => {
    const part = Uint8Array.from(file.subarray(at, at + bytes));
    at += bytes;
    return part.buffer;
  };
  const { words } = header;
  const vocabulary: Vocabulary = {
    hashes: new Int32Array(copy(words * 4)),
    fine: new Uint16Array(copy(words * 2)),
    coarse: new Uint8Array(copy(words)),
    own: new Uint16Array(copy(words * 2)),
    vectors: new Int8Array(copy(words * VECTOR)),
  };
  const begins = {} as Record<NetworkName, number>;
  for (const name of networkNames) {
    begins[name] = at;
    for (const [rows, columns] of Object.values(arraysOf(header.networks[name]))) at += 2 * rows * columns;
  }
  const parser = parserOf(header.tags, header.relations, header.actions);
  return {
    splitter,
    tags: header.tags,
    parser,
    network: (name) => networkIn(file, begins[name], header.networks[name]),
    lemmas: header.lemmas,
    vocabulary,
  };
}

function networkIn(file: Uint8Array, at: number, sizes: Sizes): Network {
  const arrays = {} as Network["arrays"];
  for (const name of arrayNames(sizes)) {
    const [rows, columns] = arraysOf(sizes)[name];
    arrays[name] = weightsIn(file, at, rows * columns);
    at += 2 * rows * columns;
  }
  return { sizes, arrays };
}
