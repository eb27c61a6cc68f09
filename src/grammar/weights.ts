/**
 * Weights of a linear scorer over hashed features. A feature's hash is the place of its row of labels; rows overlap, and
 * training learns around it. Stored as bytes with square-root companding: small weights matter more than large ones' exactness.
 */
export interface Weights {
  /** Number of labels. */
  labels: number;
  /** Places less one; a power of two less one. */
  mask: number;
  bytes: Int8Array;
}

/** What each byte stands for: sign times its square, in hundredths. */
const values = Float64Array.from({ length: 256 }, (_, at) => {
  const byte = at - 128;
  return (Math.sign(byte) * byte * byte) / 100;
});

/** Nearest byte for a weight measured so that the largest is about 161. */
export const encodeWeight = (weight: number): number =>
  Math.max(-127, Math.min(127, Math.round(Math.sign(weight) * Math.sqrt(Math.abs(weight) * 100))));

export const tableSize = (weights: { labels: number; mask: number }): number => weights.mask + 1 + weights.labels;

/** Adds up the rows of the features into `scores`, which it clears first. */
export function score(
  { labels, mask, bytes }: Weights,
  features: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  for (let label = 0; label < labels; label++) scores[label] = 0;
  for (let at = 0; at < count; at++) {
    const row = features[at]! & mask;
    for (let label = 0; label < labels; label++) scores[label]! += values[bytes[row + label]! + 128]!;
  }
}
