import { hashText } from "./hash.ts";
import type { Word } from "./tokenize.ts";
import { indexOf, type Vocabulary } from "./vocabulary.ts";

/** What the scorers see of each word of a sentence, as numbers: no string is looked at twice. */
export interface Shapes {
  size: number;
  /** Lower case, digits alike. */
  norm: Int32Array;
  suffix2: Int32Array;
  suffix3: Int32Array;
  suffix4: Int32Array;
  prefix2: Int32Array;
  prefix3: Int32Array;
  /** Case, digits and marks. */
  shape: Int32Array;
  /** Index in the vocabulary; -1 where unknown. */
  word: Int32Array;
  /** Class of words used alike; 0 where unknown. */
  cluster: Int32Array;
  /** The coarser class it belongs to. */
  coarse: Int32Array;
}

export const normalForm = (form: string): string =>
  form
    .toLowerCase()
    .replace(/[0-9]/g, "0")
    .replace(/[’‘`]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[–—]/g, "-");

export function shapesOf(words: readonly Pick<Word, "form">[], vocabulary: Vocabulary): Shapes {
  const size = words.length;
  const make = () => new Int32Array(size);
  const shapes: Shapes = {
    size,
    norm: make(),
    suffix2: make(),
    suffix3: make(),
    suffix4: make(),
    prefix2: make(),
    prefix3: make(),
    shape: make(),
    word: make(),
    cluster: make(),
    coarse: make(),
  };
  for (let at = 0; at < size; at++) {
    const { form } = words[at]!;
    const normal = normalForm(form);
    const { length } = normal;
    shapes.norm[at] = hashText(normal);
    shapes.suffix2[at] = hashText(normal, Math.max(0, length - 2), length);
    shapes.suffix3[at] = hashText(normal, Math.max(0, length - 3), length);
    shapes.suffix4[at] = hashText(normal, Math.max(0, length - 4), length);
    shapes.prefix2[at] = hashText(normal, 0, Math.min(2, length));
    shapes.prefix3[at] = hashText(normal, 0, Math.min(3, length));
    shapes.shape[at] = shapeOf(form);
    const word = indexOf(vocabulary, shapes.norm[at]!);
    shapes.word[at] = word;
    if (word < 0) continue;
    shapes.cluster[at] = vocabulary.fine[word]!;
    shapes.coarse[at] = vocabulary.coarse[word]!;
  }
  return shapes;
}

/** A few bits: how it begins, whether it goes on in capitals, digits, hyphens, stops, other marks, and a short length. */
function shapeOf(form: string): number {
  const first = form.charCodeAt(0);
  let bits = isUpper(first) ? 1 : isLower(first) ? 2 : isDigit(first) ? 3 : 0;
  let upper = 0;
  let digits = 0;
  let letters = 0;
  let marks = 0;
  for (let at = 0; at < form.length; at++) {
    const code = form.charCodeAt(at);
    if (isUpper(code)) upper++;
    if (isDigit(code)) digits++;
    else if (isUpper(code) || isLower(code)) letters++;
    else if (code === 0x2d) bits |= 8;
    else if (code === 0x2e) bits |= 16;
    else marks++;
  }
  if (upper > 1) bits |= upper === letters ? 32 : 64;
  if (digits > 0) bits |= digits === form.length ? 128 : 256;
  if (marks > 0) bits |= 512;
  if (digits === form.length && digits === 4) bits |= 1024;
  return bits | (Math.min(form.length, 5) << 11);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde) || (code >= 0x410 && code <= 0x42f);
const isLower = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 0xdf && code <= 0xff) ||
  (code >= 0x430 && code <= 0x44f) ||
  (code >= 0x100 && code <= 0x24f);
