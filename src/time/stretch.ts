import {
  addMonths,
  type Day,
  dayOf,
  type Days,
  isoOf,
  lengthOfMonth,
  mondayOf,
  pad,
  partsOf,
  weekOf,
  yearOf,
} from "./calendar.ts";
import type { Season, Unit } from "./meaning.ts";

export type Grain =
  "day" | "week" | "weekend" | "month" | "quarter" | "half" | "season" | "year" | "decade" | "century" | "days";

/** A named stretch of the calendar: a day, a week, a quarter, a century; in TIMEX3, in EDTF and as days. */
export interface Stretch extends Days {
  grain: Grain;
  value: string;
  edtf: string;
}

const stretch = (grain: Grain, first: Day, last: Day, value: string, edtf = value): Stretch => ({
  grain,
  first,
  last,
  value,
  edtf,
});

const EARLIEST = dayOf(1, 1, 1);
const LATEST = dayOf(9999, 12, 31);

/** Whether its years have four digits: "20,000 years ago" names no date. */
export const isInCalendar = ({ first, last }: Days): boolean => first >= EARLIEST && last <= LATEST;

const interval = (first: Day, last: Day): string => `${isoOf(first)}/${isoOf(last)}`;

export const dayStretch = (day: Day): Stretch => stretch("day", day, day, isoOf(day));

/** Days that have no name of their own: "8-10 May". */
export const daysStretch = (first: Day, last: Day): Stretch =>
  first === last ? dayStretch(first) : stretch("days", first, last, interval(first, last));

export function weekStretch(day: Day): Stretch {
  const monday = mondayOf(day);
  const { year, week } = weekOf(day);
  return stretch("week", monday, monday + 6, `${pad(year, 4)}-W${pad(week)}`, interval(monday, monday + 6));
}

export function weekendStretch(day: Day): Stretch {
  const saturday = mondayOf(day) + 5;
  const { year, week } = weekOf(day);
  return stretch(
    "weekend",
    saturday,
    saturday + 1,
    `${pad(year, 4)}-W${pad(week)}-WE`,
    interval(saturday, saturday + 1),
  );
}

export const monthStretch = (year: number, month: number): Stretch =>
  stretch(
    "month",
    dayOf(year, month, 1),
    dayOf(year, month, lengthOfMonth(year, month)),
    `${pad(year, 4)}-${pad(month)}`,
  );

/** Quarters, halves and seasons go by the codes of EDTF level 2. */
export const quarterStretch = (year: number, quarter: number): Stretch =>
  stretch(
    "quarter",
    dayOf(year, quarter * 3 - 2, 1),
    dayOf(year, quarter * 3 + 1, 1) - 1,
    `${pad(year, 4)}-Q${quarter}`,
    `${pad(year, 4)}-${32 + quarter}`,
  );

export const halfStretch = (year: number, half: number): Stretch =>
  stretch(
    "half",
    dayOf(year, half * 6 - 5, 1),
    dayOf(year, half * 6 + 1, 1) - 1,
    `${pad(year, 4)}-H${half}`,
    `${pad(year, 4)}-${39 + half}`,
  );

const seasonMonths: Record<Season, number> = { SP: 3, SU: 6, FA: 9, WI: 12 };
const seasonCodes: Record<Season, number> = { SP: 21, SU: 22, FA: 23, WI: 24 };

/** Seasons of the northern year by whole months; a winter bears the year it begins in. */
export const seasonStretch = (year: number, season: Season): Stretch =>
  stretch(
    "season",
    dayOf(year, seasonMonths[season], 1),
    dayOf(year, seasonMonths[season] + 3, 1) - 1,
    `${pad(year, 4)}-${season}`,
    `${pad(year, 4)}-${seasonCodes[season]}`,
  );

export const yearStretch = (year: number): Stretch =>
  stretch("year", dayOf(year, 1, 1), dayOf(year, 12, 31), pad(year, 4));

/** "1990-91" */
export const yearsStretch = (first: number, last: number): Stretch =>
  stretch("days", dayOf(first, 1, 1), dayOf(last, 12, 31), `${pad(first, 4)}/${pad(last, 4)}`);

export const decadeStretch = (decade: number): Stretch =>
  stretch("decade", dayOf(decade * 10, 1, 1), dayOf(decade * 10 + 9, 12, 31), pad(decade, 3), `${pad(decade, 3)}X`);

export const centuryStretch = (century: number): Stretch =>
  stretch("century", dayOf(century * 100, 1, 1), dayOf(century * 100 + 99, 12, 31), pad(century), `${pad(century)}XX`);

/** The stretch of a unit that a day lies in. */
export function stretchAround(day: Day, unit: Unit): Stretch {
  const { year, month } = partsOf(day);
  switch (unit) {
    case "S":
    case "MI":
    case "H":
    case "D":
      return dayStretch(day);
    case "W":
      return weekStretch(day);
    case "WE":
      return weekendStretch(day);
    case "M":
      return monthStretch(year, month);
    case "Q":
      return quarterStretch(year, Math.ceil(month / 3));
    case "HY":
      return halfStretch(year, Math.ceil(month / 6));
    case "Y":
      return yearStretch(year);
    case "DE":
      return decadeStretch(Math.floor(year / 10));
    case "CE":
      return centuryStretch(Math.floor(year / 100));
  }
}

const monthsIn: Partial<Record<Unit, number>> = { M: 1, Q: 3, HY: 6, Y: 12, DE: 120, CE: 1200 };

/** A day so many units on; whole units from months up keep the day of the month where it exists. */
export function addUnits(day: Day, unit: Unit, by: number): Day {
  const months = monthsIn[unit];
  if (months !== undefined) {
    // so many twelfths of a year are whole months, whatever the division leaves
    const count = Math.round(by * months * 1000) / 1000;
    const whole = Math.trunc(count);
    return addMonths(day, whole) + Math.round((count - whole) * 30);
  }
  const days: Partial<Record<Unit, number>> = { D: 1, W: 7, WE: 7, H: 1 / 24, MI: 1 / 1440, S: 1 / 86400 };
  return day + Math.round(by * (days[unit] ?? 1));
}

/** The same kind of stretch some units away: the third quarter a year before. */
export function movedBy(from: Stretch, unit: Unit, by: number): Stretch {
  const first = addUnits(from.first, unit, by);
  switch (from.grain) {
    case "day":
      return dayStretch(first);
    case "days":
      return daysStretch(first, addUnits(from.last, unit, by));
    case "week":
      return weekStretch(first + 3);
    case "weekend":
      return weekendStretch(first);
    case "month":
      return stretchAround(first, "M");
    case "quarter":
      return stretchAround(first, "Q");
    case "half":
      return stretchAround(first, "HY");
    case "season":
      return seasonStretch(yearOf(first), from.value.slice(-2) as Season);
    case "year":
      return stretchAround(first, "Y");
    case "decade":
      return stretchAround(first, "DE");
    case "century":
      return stretchAround(first, "CE");
  }
}
