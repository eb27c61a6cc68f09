import type { Token } from "./sentence.ts";

/** Whoever of the press asks, as transcripts call him. */
const askers = /^(?:correspondent|interviewer|journalist|question|reporter)s?$/i;

/** "Q", "Question:", "REPORTER (in translation):", "Journalist Anna Mbeki:": whether a sentence begins a turn of the floor, which asks. */
export function beginsAsking(tokens: readonly Token[]): boolean {
  const [first, ...others] = tokens;
  if (first?.form === "Q") return true;
  if (!first || !askers.test(first.form)) return false;
  const colon = others.findIndex(({ form }) => form === ":");
  const between = others.slice(0, colon);
  return colon >= 0 && (between[0]?.form === "(" || between.every(({ upos }) => upos === "PROPN"));
}
