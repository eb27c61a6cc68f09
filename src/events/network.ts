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
  /** Names of signs, each once. */
  signs: readonly string[];
  /** Words that say by their meaning what is told, by the part they play; those of one part count together. */
  parts: readonly (readonly string[])[];
}

export interface Network {
  /** The sum of each outcome. */
  sums(sight: Sight): Float32Array;
}

/** Meanings are kept as bytes: this many to one. */
export const MEANING_SCALE = 64;
/** Sums remembered before all are forgotten. */
const LIMIT = 20_000;

/** `meaningOf` gives what a word means: columns of a fixed number, alike for words used alike; undefined where unknown. */
export function openNetwork(
  { hidden, columns, scale, signs, rows, top }: NetworkWeights,
  meaningOf: (word: string) => Int8Array | undefined,
): Network {
  const bytes = new Int8Array(bytesOf(rows).buffer);
  const floats = new Float32Array(bytesOf(top).buffer);
  const outcomes = (floats.length - hidden) / (hidden + 1);
  const rowOf = new Map(signs.map((sign, at) => [sign, at * hidden]));
  /** For each part, what each word adds. */
  const known: Map<string, Float32Array | undefined>[] = [];
  /** For each part, the words last asked for, and what they add: the words of a whole sentence are asked for again and again. */
  const last: { words: readonly string[]; sum: Float32Array }[] = [];

  const sumOf = (part: number, word: string): Float32Array | undefined => {
    const sums = (known[part] ??= new Map<string, Float32Array | undefined>());
    if (sums.has(word)) return sums.get(word);
    if (sums.size > LIMIT) sums.clear();
    const meaning = meaningOf(word);
    const sum = meaning && new Float32Array(hidden);
    if (meaning)
      for (let column = 0; column < columns; column++) {
        const row = (signs.length + part * columns + column) * hidden;
        const value = meaning[column]! / MEANING_SCALE;
        if (value !== 0) for (let at = 0; at < hidden; at++) sum![at]! += value * bytes[row + at]!;
      }
    sums.set(word, sum);
    return sum;
  };

  const meanOf = (part: number, words: readonly string[]): Float32Array => {
    if (last[part]?.words === words) return last[part].sum;
    const sum = new Float32Array(hidden);
    let count = 0;
    for (const word of words) {
      const own = sumOf(part, word);
      if (own === undefined) continue;
      count++;
      for (let at = 0; at < hidden; at++) sum[at]! += own[at]!;
    }
    if (count > 1) for (let at = 0; at < hidden; at++) sum[at]! /= count;
    last[part] = { words, sum };
    return sum;
  };

  return {
    sums({ signs: found, parts }) {
      const layer = new Float32Array(hidden);
      for (const sign of found) {
        const row = rowOf.get(sign);
        if (row !== undefined) for (let at = 0; at < hidden; at++) layer[at]! += bytes[row + at]!;
      }
      for (let part = 0; part < parts.length; part++) {
        if (parts[part]!.length === 0) continue;
        const mean = meanOf(part, parts[part]!);
        for (let at = 0; at < hidden; at++) layer[at]! += mean[at]!;
      }
      for (let at = 0; at < hidden; at++) layer[at] = layer[at]! / scale + floats[at]!;
      const sums = new Float32Array(outcomes);
      for (let outcome = 0, at = hidden; outcome < outcomes; outcome++, at += hidden + 1) {
        let sum = floats[at + hidden]!;
        for (let column = 0; column < hidden; column++)
          if (layer[column]! > 0) sum += floats[at + column]! * layer[column]!;
        sums[outcome] = sum;
      }
      return sums;
    },
  };
}

/** What sums say of outcomes of which one holds: how likely each is. */
export function softmax(sums: Float32Array): Float32Array {
  const most = sums.reduce((a, b) => Math.max(a, b), -Infinity);
  const odds = sums.map((sum) => Math.exp(sum - most));
  const whole = odds.reduce((sum, each) => sum + each, 0);
  return odds.map((each) => each / whole);
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
