import { fnv } from "./name.ts";

/**
 * A sample of the five-word runs of a text, as sorted hashes: one run in eight, the same one in every text that holds it. Two
 * texts that share much of their samples share much of their words.
 */
export function sketchOf(text: string): number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at++) {
    const hash = fnv(words.slice(at, at + RUN).join(" "));
    if (hash % ONE_IN === 0) found.add(hash);
  }
  return [...found].sort((a, b) => a - b);
}

const RUN = 5;
const ONE_IN = 8;

/** Share of the shorter text's sample that the other holds too; 0 where either is too short to tell. */
export function sharedOf(shared: number, a: number, b: number): number {
  const least = Math.min(a, b);
  return least < FEWEST ? 0 : shared / least;
}

/** Fewer runs than this, and one long quotation looks like a copy. */
const FEWEST = 6;

/** Share at which two reports count as one story: a paper cuts a wire's end and writes its own headline. */
export const ONE_STORY = 0.5;
