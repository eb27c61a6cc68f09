import { type Day, type Days, dayOf, partsOf, weekdayOf } from "../calendar.ts";

/**
 * What some words say of the day they were written on: how much less likely days are that they speak against, as natural
 * logarithms. One of three.
 */
export interface Constraint {
  /** The words. */
  because: string;
  /** Days outside some stretches, by so much. */
  within?: readonly Days[];
  weight?: number;
  /** Each weekday, from Monday on. */
  weekdays?: readonly number[];
  /** Each month, from January on. */
  months?: readonly number[];
  /** They leave some days of a year only: without any such, days are not worth weighing. */
  anchors?: boolean;
}

/** Years in which a report may be written. */
export const YEARS: readonly number[] = Array.from({ length: 150 }, (_, at) => 1900 + at);

const FIRST = dayOf(YEARS[0]!, 1, 1);
const LAST = dayOf(YEARS.at(-1)!, 12, 31);

/** How sure one day must be to be the answer, and how sure it must be that the day is one of several. */
const SURE = 0.9;
const HELD = 0.99;

/** Most candidates that are worth keeping. */
const MOST = 62;

/** Stretches of days that so much more speaks against than against others are weighed as a whole, not day by day. */
const FAR = 8;

/**
 * The days that what is said leaves, in order: one where it is nearly sure, else as many as hold the day nearly surely; none
 * where those would be many. No single word is trusted: a day that some speak against stays possible, the less the more do.
 */
export function weigh(constraints: readonly Constraint[]): { days: Day[]; because: string[] } {
  const nothing = { days: [], because: [] };
  const { weighed, all } = weighDays(constraints);
  const days: Day[] = [];
  let held = 0;
  for (const { day, likely } of weighed.sort((a, b) => b.likely - a.likely || a.day - b.day)) {
    if (held >= (days.length === 1 ? SURE : HELD) * all) break;
    if (days.length === MOST) return nothing;
    days.push(day);
    held += likely;
  }
  if (held < SURE * all) return nothing;
  days.sort((a, b) => a - b);
  const fitting = constraints.filter((each) => days.some((day) => fits(each, day)));
  return { days, because: [...new Set(fitting.map(({ because }) => because))] };
}

/** They do not speak against the day, or less than against most. */
function fits({ within, weekdays, months }: Constraint, day: Day): boolean {
  if (within) return within.some(({ first, last }) => first <= day && day <= last);
  return weekdays ? isLow(weekdays, weekdayOf(day) - 1) : isLow(months!, partsOf(day).month - 1);
}

const isLow = (against: readonly number[], at: number): boolean => against[at]! < Math.max(...against) / 2;

/** How likely days are beside one that nothing speaks against, but for those far less likely than others; and all together. */
function weighDays(constraints: readonly Constraint[]): { weighed: { day: Day; likely: number }[]; all: number } {
  const byWeekday = summed(
    constraints.flatMap(({ weekdays }) => (weekdays ? [weekdays] : [])),
    7,
  );
  const byMonth = summed(
    constraints.flatMap(({ months }) => (months ? [months] : [])),
    12,
  );
  const pieces = piecesOf(constraints);
  const least = Math.min(...pieces.map(({ against }) => against));
  const weighed: { day: Day; likely: number }[] = [];
  let all = 0;
  for (const { first, last, against } of pieces) {
    if (against > least + FAR) {
      all += (last - first + 1) * Math.exp(-against) * mean(byWeekday) * mean(byMonth);
      continue;
    }
    for (let day = first; day <= last; day++) {
      const likely = Math.exp(-against) * byWeekday[weekdayOf(day) - 1]! * byMonth[partsOf(day).month - 1]!;
      weighed.push({ day, likely });
      all += likely;
    }
  }
  return { weighed, all };
}

/** What several speak against each of some, as how likely each is. */
const summed = (against: readonly (readonly number[])[], count: number): number[] =>
  Array.from({ length: count }, (_, at) => Math.exp(-against.reduce((sum, each) => sum + each[at]!, 0)));

const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;

/** The years in question, cut wherever a stretch begins or ends, with what speaks against each piece. */
function piecesOf(constraints: readonly Constraint[]): (Days & { against: number })[] {
  const steps = new Map<Day, number>([[FIRST, 0]]);
  const step = (day: Day, by: number) => steps.set(day, (steps.get(day) ?? 0) + by);
  for (const { within, weight = 0 } of constraints) {
    if (!within) continue;
    step(FIRST, weight);
    for (const { first, last } of apart(within)) {
      step(first, -weight);
      step(last + 1, weight);
    }
  }
  const starts = [...steps].sort(([a], [b]) => a - b);
  let against = 0;
  return starts.flatMap(([first, by], at) => {
    against += by;
    const last = (starts[at + 1]?.[0] ?? LAST + 1) - 1;
    return first > LAST ? [] : [{ first, last, against }];
  });
}

/** The stretches in order, those that touch or overlap joined, cut to the years in question. */
function apart(stretches: readonly Days[]): Days[] {
  const out: Days[] = [];
  for (const each of [...stretches].sort((a, b) => a.first - b.first)) {
    const [first, last] = [Math.max(each.first, FIRST), Math.min(each.last, LAST)];
    const before = out.at(-1);
    if (first > last) continue;
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last);
    else out.push({ first, last });
  }
  return out;
}
