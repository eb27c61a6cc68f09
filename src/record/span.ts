/** A stretch of a report's text: UTF-16 offsets, `from` included, `to` not. */
export interface Span {
  from: number;
  to: number;
}

export const span = (from: number, to: number): Span => ({ from, to });

export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

export const covers = (outer: Span, inner: Span): boolean => outer.from <= inner.from && inner.to <= outer.to;

export const inOrder = (a: Span, b: Span): number => a.from - b.from || b.to - a.to;

/** What of a list in order overlaps one stretch of the text after another, asked for from the first to the last. */
export function inTurn<T extends Span>(list: readonly T[]): (stretch: Span) => T[] {
  let first = 0;
  return (stretch) => {
    while (first < list.length && list[first]!.to <= stretch.from) first++;
    const found: T[] = [];
    for (let at = first; at < list.length && list[at]!.from < stretch.to; at++)
      if (overlaps(list[at]!, stretch)) found.push(list[at]!);
    return found;
  };
}

/** The smallest span that holds them all. */
export function hull(spans: readonly Span[]): Span {
  let from = Infinity;
  let to = -Infinity;
  for (const each of spans) {
    from = Math.min(from, each.from);
    to = Math.max(to, each.to);
  }
  if (to < from) throw new Error("hull of no spans");
  return { from, to };
}
