/** A calendar day, counted from 1970-01-01. Gregorian throughout, as newspapers are. */
export type Day = number;

/** Days from first to last, both included. */
export interface Days {
  first: Day;
  last: Day;
}

const MILLISECONDS = 86_400_000;

export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / MILLISECONDS);
}

export interface YearMonthDay {
  year: number;
  month: number;
  day: number;
}

export function partsOf(day: Day): YearMonthDay {
  const date = new Date(day * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const yearOf = (day: Day): number => partsOf(day).year;

export const pad = (value: number, width = 2): string => String(value).padStart(width, "0");

export function isoOf(day: Day): string {
  const { year, month, day: dom } = partsOf(day);
  return `${pad(year, 4)}-${pad(month)}-${pad(dom)}`;
}

/** The day an ISO date or date-time begins with; nothing when it names no day of the calendar. */
export function parseDay(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDate(year, month, day) ? dayOf(year, month, day) : undefined;
}

export const lengthOfMonth = (year: number, month: number): number => dayOf(year, month + 1, 1) - dayOf(year, month, 1);

export const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

export const mondayOf = (day: Day): Day => day - weekdayOf(day) + 1;

/** ISO 8601 week: the one that holds the year's first Thursday is week 1. */
export function weekOf(day: Day): { year: number; week: number } {
  const thursday = mondayOf(day) + 3;
  const year = yearOf(thursday);
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 };
}

export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dom } = partsOf(day);
  const count = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return dayOf(y, m, Math.min(dom, lengthOfMonth(y, m)));
}

/** Western Easter Sunday (Meeus, Jones, Butcher). */
export function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** Easter Sunday of the churches that reckon it by the Julian calendar (Meeus), as a day of the Gregorian. */
export function orthodoxEasterOf(year: number): Day {
  const moon = (19 * (year % 19) + 15) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const days = moon + sunday + 114;
  const behind = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return dayOf(year, Math.floor(days / 31), (days % 31) + 1) + behind;
}

/** The nth such weekday of a month; negative counts from its end. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  if (nth > 0) {
    const first = dayOf(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  }
  const last = dayOf(year, month, lengthOfMonth(year, month));
  return last - ((weekdayOf(last) - weekday + 7) % 7) + (nth + 1) * 7;
}
