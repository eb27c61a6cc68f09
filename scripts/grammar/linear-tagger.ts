import { normalForm, type Shapes } from "../../src/grammar/forms.ts";
import { finish, hashText, mix } from "../../src/grammar/hash.ts";
import { score, type Weights } from "../../src/grammar/weights.ts";

/** What the tagger sees of each word of a sentence. */
export interface WideShapes extends Shapes {
  suffix2: Int32Array;
  suffix4: Int32Array;
  prefix2: Int32Array;
}

export function widened(shapes: Shapes, words: readonly { form: string }[]): WideShapes {
  const normals = words.map(({ form }) => normalForm(form));
  const last = (count: number) =>
    Int32Array.from(normals, (normal) => hashText(normal, Math.max(0, normal.length - count), normal.length));
  const prefix2 = Int32Array.from(normals, (normal) => hashText(normal, 0, Math.min(2, normal.length)));
  return { ...shapes, suffix2: last(2), suffix4: last(4), prefix2 };
}

/** Joint universal and Penn tags, `NOUN NN`, left to right, each seeing the two before it. */
export interface Tagger {
  tags: readonly string[];
  weights: Weights;
}

export const TAG_FEATURES = 40;

/** Features of the word at `at`, given the tags of those before it. Returns how many. */
export function tagFeatures(shapes: WideShapes, at: number, tags: Int32Array, out: Int32Array): number {
  const { size, norm, suffix2, suffix3, suffix4, prefix2, prefix3, shape, cluster, coarse } = shapes;
  const w0 = norm[at]!;
  const w1 = at + 1 < size ? norm[at + 1]! : 1;
  const w2 = at + 2 < size ? norm[at + 2]! : 1;
  const p1 = at > 0 ? norm[at - 1]! : 2;
  const p2 = at > 1 ? norm[at - 2]! : 2;
  const t1 = at > 0 ? tags[at - 1]! + 1 : 0;
  const t2 = at > 1 ? tags[at - 2]! + 1 : 0;
  const c0 = cluster[at]!;
  const c1 = at + 1 < size ? cluster[at + 1]! : -1;
  const c2 = at + 2 < size ? cluster[at + 2]! : -1;
  const q1 = at > 0 ? cluster[at - 1]! : -1;
  const s0 = shape[at]!;
  const s1 = at + 1 < size ? shape[at + 1]! : 0;
  const first = at === 0 ? 1 : 0;
  let n = 0;
  const put = (template: number, a: number, b = 0, c = 0) => {
    out[n++] = finish(mix(mix(mix(template, a), b), c));
  };
  put(1, w0);
  put(2, suffix4[at]!);
  put(3, suffix3[at]!);
  put(4, suffix2[at]!);
  put(5, prefix3[at]!);
  put(6, prefix2[at]!);
  put(7, s0, first);
  put(8, t1);
  put(9, t1, t2);
  put(10, w0, t1);
  put(11, p1);
  put(12, p1, w0);
  put(13, p2);
  put(14, w1);
  put(15, w0, w1);
  put(16, w2);
  put(17, at + 1 < size ? suffix3[at + 1]! : 0);
  put(18, at > 0 ? suffix3[at - 1]! : 0);
  put(19, c0);
  put(20, coarse[at]!, t1);
  put(21, c1);
  put(22, c0, c1);
  put(23, q1, c0);
  put(24, c0, t1, t2);
  put(25, s0, suffix3[at]);
  put(26, s0, t1);
  put(27, s1, s0);
  put(28, suffix3[at]!, t1);
  put(29, c1, t1);
  put(30, suffix2[at]!, t1, t2);
  put(31, c1, c2);
  put(32, w0, c1);
  put(33, p1, w1);
  put(34, w0, t1, c1);
  put(35, coarse[at]!, s0, first);
  put(36, p2, p1);
  put(37, w1, w2);
  put(38, 0);
  return n;
}

const features = new Int32Array(TAG_FEATURES);

/** Index of each word's tag. */
export function tag({ tags, weights }: Tagger, shapes: WideShapes): Int32Array {
  const found = new Int32Array(shapes.size);
  const scores = new Float64Array(tags.length);
  for (let at = 0; at < shapes.size; at++) {
    const count = tagFeatures(shapes, at, found, features);
    score(weights, features, count, scores);
    let best = 0;
    for (let label = 1; label < tags.length; label++) if (scores[label]! > scores[best]!) best = label;
    found[at] = best;
  }
  return found;
}
