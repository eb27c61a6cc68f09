import { ByteSums } from "./byte-sums.ts";
import { SignTable } from "./sign-table.ts";
import { AROUND_SCALE } from "./surroundings.ts";
import { WordSums } from "./word-sums.ts";

/** A network of one hidden layer over named signs and over what words mean, learnt from sentences that readers marked (docs/model-card.md). */
export interface NetworkWeights {
  /** Columns of the hidden layer, and of a meaning. */
  hidden: number;
  columns: number;
  /** What the bytes of the rows are to be divided by. */
  scale: number;
  signs: readonly string[];
  /** A row of bytes for each sign; for each part, one for each column of a meaning; base64. */
  rows: string;
  /** 32-bit floats, base64: bias of the hidden layer; then, for each outcome, its row and its bias. */
  top: string;
}

/** What is seen of a word in its sentence. */
export interface Sight {
  /** Names of signs; each counts once. */
  signs: readonly string[];
  /** Words that say by their meaning what is told, by the part they play; those of one part count together. */
  parts: readonly (readonly string[])[];
  /** What stands around the words it is about, as it adds to the hidden layer. */
  around?: readonly Int16Array[];
}

export interface Network {
  /** The sum of each outcome. */
  sums(sight: Sight): Float32Array;
}

/** `meaningOf` gives what a word means: columns of a fixed number, alike for words used alike; undefined where unknown. */
export function openNetwork(
  { hidden, columns, scale, signs, rows, top }: NetworkWeights,
  meaningOf: (word: string) => Int8Array | undefined,
): Network {
  const bytes = new Int8Array(bytesOf(rows).buffer);
  const ofSigns = new ByteSums(bytes.subarray(0, signs.length * hidden), hidden);
  const ofParts = bytes.slice(signs.length * hidden);
  const size = columns * hidden;
  const ofWords = Array.from(
    { length: ofParts.length / size },
    (_, part) => new WordSums(ofParts.subarray(part * size, (part + 1) * size), hidden, meaningOf),
  );
  const floats = new Float32Array(bytesOf(top).buffer);
  const outcomes = (floats.length - hidden) / (hidden + 1);
  const table = new SignTable(signs);
  const fromColumns = columnsOf(floats.subarray(hidden), hidden, outcomes);
  const layer = new Float64Array(hidden);
  const biases = fromColumns.subarray(hidden * outcomes);
  const whole = new Float64Array(outcomes);

  return {
    sums({ signs: found, parts, around = [] }) {
      table.begin();
      for (const sign of found) {
        const row = table.take(sign);
        if (row >= 0) ofSigns.add(row);
      }
      ofSigns.moveTo(layer);
      for (let part = 0; part < parts.length; part++)
        if (parts[part]!.length > 0) ofWords[part]!.addTo(layer, parts[part]!);
      for (const row of around) {
        if (row.length !== hidden) throw new Error(`not as long as the hidden layer: ${row.length}, not ${hidden}`);
        for (let column = 0; column < hidden; column++) layer[column]! += (row[column]! * scale) / AROUND_SCALE;
      }
      whole.set(biases);
      for (let column = 0; column < hidden; column++) {
        const value = layer[column]! / scale + floats[column]!;
        if (value <= 0) continue;
        const row = column * outcomes;
        for (let outcome = 0; outcome < outcomes; outcome++) whole[outcome]! += value * fromColumns[row + outcome]!;
      }
      return new Float32Array(whole);
    },
  };
}

/** The rows of outcomes, each with its bias, turned over: what each column of the hidden layer adds to the outcomes, then the biases. */
function columnsOf(rows: Float32Array, hidden: number, outcomes: number): Float64Array {
  const columns = new Float64Array(rows.length);
  for (let outcome = 0; outcome < outcomes; outcome++)
    for (let column = 0; column <= hidden; column++)
      columns[column * outcomes + outcome] = rows[outcome * (hidden + 1) + column]!;
  return columns;
}

/** What sums say of outcomes of which one holds: how likely each is. */
export function softmax(sums: Float32Array): Float32Array {
  let most = -Infinity;
  for (const sum of sums) most = Math.max(most, sum);
  const odds = new Float32Array(sums.length);
  let whole = 0;
  for (let at = 0; at < sums.length; at++) whole += odds[at] = Math.exp(sums[at]! - most);
  for (let at = 0; at < odds.length; at++) odds[at]! /= whole;
  return odds;
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
