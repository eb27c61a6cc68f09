import type { Span } from "../../src/record/index.ts";

/** Every stretch of text that something holds, with the way to it. */
export function spansIn(value: unknown, path = ""): { path: string; span: Span }[] {
  if (typeof value !== "object" || value === null) return [];
  const { from, to } = value as { from?: unknown; to?: unknown };
  // the ends of a date are strings
  const own = typeof from === "number" && typeof to === "number" ? [{ path, span: { from, to } }] : [];
  return own.concat(Object.entries(value).flatMap(([key, each]) => spansIn(each, `${path}/${key}`)));
}

/** The stretches that are not inside a text, or are empty: there should be none. */
export const spansOutside = (value: unknown, text: string): string[] =>
  spansIn(value)
    .filter(({ span: { from, to } }) => !(Number.isInteger(from) && from >= 0 && from < to && to <= text.length))
    .map(({ path, span }) => `${path}: ${span.from}-${span.to}`);
