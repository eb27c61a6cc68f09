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

/**
 * Columns for days. A few days far from the rest do not stretch the drawing: over more than four months, the outermost
 * fiftieth at each end is left out and counted.
 */
export function binsOver(days: readonly string[]): Bins {
  const sorted = [...days].sort();
  const spread = sorted.length === 0 ? 0 : daysBetween(sorted[0]!, sorted.at(-1)!);
  const left = spread > 120 ? Math.ceil(sorted.length / 50) : 0;
  const kept = sorted.slice(left, sorted.length - left);
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined) return { unit: "day", bins: [], before: left, after: left };

  const length = daysBetween(first, last) + 1;
  const unit = length <= 92 ? "day" : length <= 730 ? "week" : "month";
  const bins: Bin[] = [];
  for (let from = unit === "month" ? `${first.slice(0, 7)}-01` : first; from <= last;) {
    const next = unit === "day" ? addDays(from, 1) : unit === "week" ? addDays(from, 7) : nextMonth(from);
    bins.push({ from, to: addDays(next, -1) });
    from = next;
  }
  const [start, end] = [bins[0]!.from, bins.at(-1)!.to];
  return {
    unit,
    bins,
    before: sorted.filter((day) => day < start).length,
    after: sorted.filter((day) => day > end).length,
  };
}

const nextMonth = (day: string): string => `${addDays(`${day.slice(0, 7)}-01`, 32).slice(0, 7)}-01`;
