import { hashText } from "./hash.ts";
import { indexOf, type Vocabulary } from "./vocabulary.ts";

/** What the scorers see of each word of a text, as numbers: no form is looked at twice. */
export interface Shapes {
  size: number;
  /** Number of the form, until `Forms` forgets it. */
  form: Int32Array;
  /** Lower case, digits alike. */
  norm: Int32Array;
  suffix3: Int32Array;
  prefix3: Int32Array;
  /** Case, digits and marks. */
  shape: Int32Array;
  /** Index in the vocabulary; -1 where unknown. */
  word: Int32Array;
  /** Class of words used alike; 0 where unknown. */
  cluster: Int32Array;
  /** The coarser class it belongs to. */
  coarse: Int32Array;
  /** Kinds of how it ends and how it begins, for whoever looks for the ends of sentences. */
  end: Int32Array;
  begin: Int32Array;
}

type Feature = Exclude<keyof Shapes, "size" | "form">;
const features = [
  "norm",
  "suffix3",
  "prefix3",
  "shape",
  "word",
  "cluster",
  "coarse",
  "end",
  "begin",
] as const satisfies readonly Feature[];

/** Forms remembered before all are forgotten. */
const LIMIT = 20_000;

/** The forms met so far, each looked at once. */
export class Forms {
  readonly vocabulary: Vocabulary;
  readonly #ids = new Map<string, number>();
  #known: Record<Feature, Int32Array>;
  #room = 1024;
  /** How often all forms were forgotten. */
  generation = 0;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.#known = table(this.#room);
  }

  get count(): number {
    return this.#ids.size;
  }

  shapes(words: readonly { form: string }[]): Shapes {
    if (this.#ids.size > LIMIT) {
      this.#ids.clear();
      this.generation++;
    }
    const size = words.length;
    const form = new Int32Array(size);
    for (let at = 0; at < size; at++) form[at] = this.#idOf(words[at]!.form);
    const shapes = { size, form, ...table(size) };
    for (const feature of features) {
      const known = this.#known[feature];
      const to = shapes[feature];
      for (let at = 0; at < size; at++) to[at] = known[form[at]!]!;
    }
    return shapes;
  }

  #idOf(form: string): number {
    const found = this.#ids.get(form);
    if (found !== undefined) return found;
    const id = this.#ids.size;
    // the form may be a slice that holds a whole text in memory
    this.#ids.set(id < this.#room ? ownCopy(form) : ownCopy(this.#grown(form)), id);
    this.#look(form, id);
    return id;
  }

  #grown(form: string): string {
    this.#room *= 2;
    const larger = table(this.#room);
    for (const feature of features) larger[feature].set(this.#known[feature]);
    this.#known = larger;
    return form;
  }

  #look(form: string, id: number): void {
    const known = this.#known;
    const { fine, coarse } = this.vocabulary;
    const normal = normalForm(form);
    const { length } = normal;
    const norm = hashText(normal);
    const word = indexOf(this.vocabulary, norm);
    known.norm[id] = norm;
    known.suffix3[id] = hashText(normal, Math.max(0, length - 3), length);
    known.prefix3[id] = hashText(normal, 0, Math.min(3, length));
    known.shape[id] = shapeOf(form);
    known.word[id] = word;
    known.cluster[id] = word < 0 ? 0 : fine[word]!;
    known.coarse[id] = word < 0 ? 0 : coarse[word]!;
    known.end[id] = endOf(form);
    known.begin[id] = beginOf(form);
  }
}

const table = (room: number): Record<Feature, Int32Array> => ({
  norm: new Int32Array(room),
  suffix3: new Int32Array(room),
  prefix3: new Int32Array(room),
  shape: new Int32Array(room),
  word: new Int32Array(room),
  cluster: new Int32Array(room),
  coarse: new Int32Array(room),
  end: new Int32Array(room),
  begin: new Int32Array(room),
});

const ownCopy = (text: string): string => text.split("").join("");

/** The words from `from` to `to`. */
export function partOf(shapes: Shapes, from: number, to: number): Shapes {
  if (from === 0 && to === shapes.size) return shapes;
  return {
    size: to - from,
    form: shapes.form.subarray(from, to),
    norm: shapes.norm.subarray(from, to),
    suffix3: shapes.suffix3.subarray(from, to),
    prefix3: shapes.prefix3.subarray(from, to),
    shape: shapes.shape.subarray(from, to),
    word: shapes.word.subarray(from, to),
    cluster: shapes.cluster.subarray(from, to),
    coarse: shapes.coarse.subarray(from, to),
    end: shapes.end.subarray(from, to),
    begin: shapes.begin.subarray(from, to),
  };
}

export const normalForm = (form: string): string =>
  form
    .toLowerCase()
    .replace(/[0-9]/g, "0")
    .replace(/[’‘`]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[–—]/g, "-");

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

/** How a form ends: 11 as a word does. */
export const PLAIN_END = 11;
export const COMMA_END = 8;
export const COLON_END = 7;
/** An initial with its stop. */
export const INITIAL_END = 12;
/** How an address of the web or of mail ends, and how it begins: it has no capitals to go by. */
const ADDRESS = 13;
const isAddress = (form: string): boolean => /^(?:https?:|www\.)|\w@\w/i.test(form);
function endOf(form: string): number {
  const last = form.charCodeAt(form.length - 1);
  if (isAddress(form)) return ADDRESS;
  if (form === ".") return 1;
  if (form === "?" || form === "!") return 2;
  if (/^\p{Lu}\.$/u.test(form)) return INITIAL_END;
  if (last === 0x2e && form.length > 1) return form.charCodeAt(0) === 0x2e ? 3 : 4;
  if (/^[?!.…]+$/.test(form)) return 3;
  if (/^["”»'’]+$/.test(form)) return 5;
  if (/^[)\]}]$/.test(form)) return 6;
  if (form === ":" || form === ";") return COLON_END;
  if (form === "," || /^[-–—]+$/.test(form)) return COMMA_END;
  return /^\p{P}+$/u.test(form) ? 10 : PLAIN_END;
}

/** How a form begins: in a capital, in small letters, with a digit. */
export const CAPITAL_BEGIN = 1;
export const SMALL_BEGIN = 2;
export const DIGIT_BEGIN = 3;
function beginOf(form: string): number {
  if (form === "") return 0;
  const first = form[0]!;
  if (isAddress(form)) return ADDRESS;
  if (/\p{Lu}/u.test(first)) return CAPITAL_BEGIN;
  if (/\p{Ll}/u.test(first)) return SMALL_BEGIN;
  if (/\d/.test(first)) return DIGIT_BEGIN;
  if (/^["“«‘'’”»]/.test(first)) return 4;
  if (/^[([{]/.test(first)) return 5;
  if (/^[-–—*•]/.test(first)) return 6;
  return 7;
}
