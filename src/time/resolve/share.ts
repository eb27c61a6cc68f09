import type { TimexMod, When } from "../../record/index.ts";
import { addMonths, type Days } from "../calendar.ts";
import type { Share } from "../meaning.ts";
import type { Grain, Stretch } from "../stretch.ts";

/** From which of its days, months or years to which, counted from 0; the last of a month is its last. */
type Part = readonly [from: number, to: number];
type Parts = Partial<Record<TimexMod, Part>>;

interface Division {
  /** Months in what is counted; 0 where it is days. */
  months: number;
  third?: Parts;
  half?: Parts;
}

const LAST = Infinity;

const divisions: Partial<Record<Grain, Division>> = {
  week: { months: 0, third: { START: [0, 2], MID: [1, 3], END: [3, 6] } },
  month: {
    months: 0,
    third: { START: [0, 9], MID: [10, 19], END: [20, LAST] },
    half: { START: [0, 14], END: [15, LAST] },
  },
  quarter: { months: 1, third: { START: [0, 0], MID: [1, 1], END: [2, 2] } },
  season: { months: 1, third: { START: [0, 0], MID: [1, 1], END: [2, 2] } },
  half: { months: 1, third: { START: [0, 1], MID: [2, 3], END: [4, 5] }, half: { START: [0, 2], END: [3, 5] } },
  year: { months: 1, third: { START: [0, 2], MID: [4, 7], END: [9, 11] }, half: { START: [0, 5], END: [6, 11] } },
  decade: { months: 12, third: { START: [0, 3], MID: [4, 6], END: [7, 9] }, half: { START: [0, 4], END: [5, 9] } },
  century: {
    months: 12,
    third: { START: [0, 32], MID: [33, 66], END: [67, 99] },
    half: { START: [0, 49], END: [50, 99] },
  },
};

/**
 * The days that "early", "late" or "the first half of" leaves of a stretch: "late January" is its last days, "early next year" its
 * first quarter. Of a day that something is to be done by, only the end counts; what lies before or after a stretch lies so of all of it.
 */
export function daysOfShare(
  stretch: Stretch,
  mod: TimexMod | undefined,
  share: Share | undefined,
  bound: When["bound"],
): Days {
  const { first, last } = stretch;
  const division = divisions[stretch.grain];
  const part = mod && share && division?.[share]?.[mod];
  if (!division || !part || bound === "before" || bound === "after") return { first, last };
  const { months } = division;
  const at = (count: number) => (months === 0 ? first + count : addMonths(first, count * months));
  const end = part[1] === LAST ? last : at(part[1] + 1) - 1;
  return { first: bound === "by" ? first : at(part[0]), last: Math.min(end, last) };
}
