import type { Lemmas } from "./lemmatize.ts";
import type { Parser } from "./parser.ts";
import type { Clusters } from "./shape.ts";
import type { Splitter } from "./split.ts";
import type { Tagger } from "./tagger.ts";
import { tableSize, type Weights } from "./weights.ts";

/** All that was learnt, as one file holds it. */
export interface Model {
  splitter: Splitter;
  tagger: Tagger;
  parser: Parser;
  lemmas: Lemmas;
  clusters: ClusterTable;
}

/** Classes of the commonest words; `hashes` in ascending order. */
export interface ClusterTable {
  hashes: Int32Array;
  fine: Uint16Array;
  coarse: Uint8Array;
}

const MAGIC = "chancery grammar 1\n";

interface Header {
  tags: string[];
  relations: string[];
  actions: Parser["actions"];
  lemmas: Lemmas;
  tables: Record<"splitter" | "tagger" | "parser", { labels: number; mask: number; pairs: number }>;
  words: number;
}

/**
 * A line of magic, the header's length in bytes, the header as JSON, then the sections: for each table the gaps between its
 * kept weights, a byte each (255 goes on), and the weights, a byte each; then the word classes.
 */
export function packModel(model: Model): Uint8Array {
  const tables = {
    splitter: sparse(model.splitter),
    tagger: sparse(model.tagger.weights),
    parser: sparse(model.parser.weights),
  };
  const size = ({ labels, mask }: Weights, { gaps }: { gaps: Uint8Array }) => ({ labels, mask, pairs: gaps.length });
  const header: Header = {
    tags: [...model.tagger.tags],
    relations: [...model.parser.relations],
    actions: model.parser.actions,
    lemmas: model.lemmas,
    tables: {
      splitter: size(model.splitter, tables.splitter),
      tagger: size(model.tagger.weights, tables.tagger),
      parser: size(model.parser.weights, tables.parser),
    },
    words: model.clusters.hashes.length,
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(new Uint32Array([text.length]).buffer);
  const sections = [
    new TextEncoder().encode(MAGIC),
    length,
    text,
    ...Object.values(tables).flatMap(({ gaps, values }) => [gaps, new Uint8Array(values.buffer)]),
    bytesOf(model.clusters.hashes),
    bytesOf(model.clusters.fine),
    model.clusters.coarse,
  ];
  const whole = new Uint8Array(sections.reduce((sum, section) => sum + section.length, 0));
  let at = 0;
  for (const section of sections) {
    whole.set(section, at);
    at += section.length;
  }
  return whole;
}

const bytesOf = (array: Int32Array | Uint16Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

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
  const clusters = {
    hashes: new Int32Array(copy(words * 4)),
    fine: new Uint16Array(copy(words * 2)),
    coarse: new Uint8Array(copy(words)),
  };
  return {
    splitter,
    tagger: { tags: header.tags, weights: tagger },
    parser: { markTags: marksIn(header.tags), relations: header.relations, actions: header.actions, weights: parser },
    lemmas: header.lemmas,
    clusters,
  };
}

/** Tags of marks. */
export const marksIn = (tags: readonly string[]): number[] =>
  tags.flatMap((tag, at) => (tag.startsWith("PUNCT ") ? [at] : []));

/** Looks a word's classes up by binary search. */
export function clustersOf({ hashes, fine, coarse }: ClusterTable): Clusters {
  return {
    of(norm) {
      let low = 0;
      let high = hashes.length - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const hash = hashes[middle]!;
        if (hash === norm) return { cluster: fine[middle]!, coarse: coarse[middle]! };
        if (hash < norm) low = middle + 1;
        else high = middle - 1;
      }
      return undefined;
    },
  };
}
