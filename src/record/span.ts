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

/** What of a list, in the order in which each begins, overlaps a stretch of the text: for whoever asks often, of any place. */
export function overlapsIn<T extends Span>(list: readonly T[]): (stretch: Span) => T[] {
  /** How far the text is covered up to each place of the list. */
  const reached = new Int32Array(list.length);
  for (let at = 0, most = 0; at < list.length; at++) reached[at] = most = Math.max(most, list[at]!.to);
  return (stretch) => {
    let [first, end] = [0, list.length];
    while (first < end) {
      const middle = (first + end) >> 1;
      if (reached[middle]! <= stretch.from) first = middle + 1;
      else end = middle;
    }
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
