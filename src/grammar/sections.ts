import { tableSize, type Weights } from "./weights.ts";

/** A line of magic, the header's length in bytes, the header as JSON. */
export function headed(magic: string, header: object): Uint8Array[] {
  const text = new TextEncoder().encode(JSON.stringify(header));
  return [new TextEncoder().encode(magic), new Uint8Array(new Uint32Array([text.length]).buffer), text];
}

/** The header of a file that begins with the magic, and where it ends; a file of another kind or version is refused by name. */
export function headOf<Kind>(file: Uint8Array, magic: string, what: string): { header: Kind; at: number } {
  const begins = new TextDecoder().decode(file.subarray(0, magic.length));
  if (begins !== magic)
    throw new Error(`not a ${what} of this version: begins ${JSON.stringify(begins)}, not ${JSON.stringify(magic)}`);
  const length = new DataView(file.buffer, file.byteOffset, file.byteLength).getUint32(magic.length, true);
  const from = magic.length + 4;
  const header = JSON.parse(new TextDecoder().decode(file.subarray(from, from + length))) as Kind;
  return { header, at: from + length };
}

/** Weights of two bytes: the low bytes of all of them, then the high ones. */
export function weightsIn(file: Uint8Array, at: number, count: number): Int16Array {
  const weights = new Int16Array(count);
  for (let each = 0; each < count; each++) weights[each] = file[at + each]! | (file[at + count + each]! << 8);
  return weights;
}

export const bytesOf = (array: ArrayBufferView): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

export function joined(sections: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(sections.reduce((sum, section) => sum + section.length, 0));
  let at = 0;
  for (const section of sections) {
    whole.set(section, at);
    at += section.length;
  }
  return whole;
}

/** Weights of which most are none: what a header tells of them. */
export interface SparseHeader {
  labels: number;
  mask: number;
  pairs: number;
}

/** The gaps between the kept weights, a byte each (255 goes on), and the weights, a byte each. */
export function sparse({ bytes }: Weights): { gaps: Uint8Array; values: Int8Array } {
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

/** Reads what `sparse` wrote. */
export function spread({ labels, mask, pairs }: SparseHeader, from: Uint8Array): Weights {
  const bytes = new Int8Array(tableSize({ labels, mask }));
  let place = -1;
  for (let pair = 0; pair < pairs; pair++) {
    const gap = from[pair]!;
    const value = from[pairs + pair]!;
    place += gap;
    if (gap === 255 && value === 0) continue;
    bytes[++place] = (value << 24) >> 24;
  }
  return { labels, mask, bytes };
}
