import type { Decision } from "../../record/index.ts";

/** By which decision each decision that is taken back was: an undo that was itself undone takes nothing back. */
export function undoneIn(log: readonly Decision[]): ReadonlyMap<number, number> {
  const undone = new Map<number, number>();
  // the last word first: whether an undo holds is known once all that came after it is
  for (const { number, undoes } of [...log].reverse())
    if (undoes !== undefined && !undone.has(number) && !undone.has(undoes)) undone.set(undoes, number);
  return undone;
}

/** The decisions that hold, in the order they were made. */
export function standingOf(log: readonly Decision[]): Decision[] {
  const undone = undoneIn(log);
  return log.filter(({ kind, number }) => kind !== "undo" && !undone.has(number));
}
