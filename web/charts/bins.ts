import { addDays, daysBetween } from "../words/when.ts";

/** A stretch of days drawn as one column; both ends are included. */
export interface Bin {
  from: string;
  to: string;
}

export interface Bins {
  unit: "day" | "week" | "month";
  bins: Bin[];
  /** How many days lie before the first column and after the last. */
  before: number;
  after: number;
}

/** Days between two that still stand together in a drawing. */
const NEAR = 31;

/**
 * Columns for days. A few days far from the rest do not stretch the drawing: over more than four months, the outermost
 * fiftieth at each end is left out and counted.
 */
export function binsOver(days: readonly string[]): Bins {
  const sorted = [...days].sort();
  const spread = sorted.length === 0 ? 0 : daysBetween(sorted[0]!, sorted.at(-1)!);
  const left = spread > 120 ? Math.ceil(sorted.length / 50) : 0;
  let [begin, end] = [left, sorted.length - left];
  // what lies next to the rest is not far
  while (begin > 0 && daysBetween(sorted[begin - 1]!, sorted[begin]!) <= NEAR) begin--;
  while (end < sorted.length && daysBetween(sorted[end - 1]!, sorted[end]!) <= NEAR) end++;
  const kept = sorted.slice(begin, end);
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined)
    return { unit: "day", bins: [], before: begin, after: sorted.length - end };

  const length = daysBetween(first, last) + 1;
  const unit = length <= 92 ? "day" : length <= 730 ? "week" : "month";
  const bins: Bin[] = [];
  for (let from = unit === "month" ? `${first.slice(0, 7)}-01` : first; from <= last;) {
    const next = unit === "day" ? addDays(from, 1) : unit === "week" ? addDays(from, 7) : nextMonth(from);
    bins.push({ from, to: addDays(next, -1) });
    from = next;
  }
  const [start, until] = [bins[0]!.from, bins.at(-1)!.to];
  return {
    unit,
    bins,
    before: sorted.filter((day) => day < start).length,
    after: sorted.filter((day) => day > until).length,
  };
}

const nextMonth = (day: string): string => `${addDays(`${day.slice(0, 7)}-01`, 32).slice(0, 7)}-01`;
