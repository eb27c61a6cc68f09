import type { EventLine } from "../../src/api/contract.ts";

export type When = NonNullable<EventLine["when"]>;

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const parts = (day: string): { year: string; month: string; date: number } => ({
  year: day.slice(0, 4),
  month: months[Number(day.slice(5, 7)) - 1] ?? "",
  date: Number(day.slice(8, 10)),
});

/** `1962-10-27` → "27 Oct 1962"; a month or a year alone stay so. */
export function dayWords(day: string): string {
  const { year, month, date } = parts(day);
  return [date || "", month, year].filter(Boolean).join(" ");
}

/** "27 Oct": the year is clear from what is around. */
export function shortDay(day: string): string {
  const { month, date } = parts(day);
  return `${date} ${month}`;
}

export const weekday = (day: string): string => weekdays[new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? "";

/** A day, or a day with its time, as ISO 8601 gives it. */
export function momentWords(moment: string): string {
  const time = /T(\d\d:\d\d)/.exec(moment)?.[1];
  return time === undefined ? dayWords(moment) : `${dayWords(moment.slice(0, 10))}, ${time}`;
}

export function whenWords(when: When | undefined): string {
  if (!when) return "day not known";
  const words = stretchWords(when);
  const bound = when.bound === undefined || words === "day not known" ? "" : `${when.bound} `;
  const doubt = /[~%]/.test(when.edtf) ? "about " : when.edtf.includes("?") ? "perhaps " : "";
  return `${bound}${doubt}${words}${when.time === undefined ? "" : `, ${when.time}`}`;
}

function stretchWords({ from, to, bound }: When): string {
  if (from === null && to === null) return "day not known";
  if (from === null) return bound === undefined ? `until ${dayWords(to!)}` : dayWords(to!);
  if (to === null) return bound === undefined ? `from ${dayWords(from)}` : dayWords(from);
  if (from === to) return dayWords(from);
  const [a, b] = [parts(from), parts(to)];
  if (a.year !== b.year) {
    return isWholeYears(from, to) ? `${a.year}–${b.year}` : `${dayWords(from)} – ${dayWords(to)}`;
  }
  if (isWholeYears(from, to)) return a.year;
  if (a.month !== b.month) return `${shortDay(from)} – ${dayWords(to)}`;
  if (a.date === 1 && to === lastOfMonth(to)) return `${a.month} ${a.year}`;
  return `${a.date}–${dayWords(to)}`;
}

const isWholeYears = (from: string, to: string): boolean => from.endsWith("-01-01") && to.endsWith("-12-31");

const lastOfMonth = (day: string): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10);

/** Days from one to the other. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

export function daysToGo(days: number | undefined): string {
  if (days === undefined) return "day open";
  if (days === 0) return "today";
  if (days > 0) return days === 1 ? "tomorrow" : `in ${days} days`;
  return days === -1 ? "yesterday" : `${-days} days ago`;
}
