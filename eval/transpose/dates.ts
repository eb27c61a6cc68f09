import type { Gold } from "./gold.ts";

/** Dates moved by whole weeks, so that weekdays stay: those the gold gives, and their words in the text. */
export interface MovedDates {
  /** What each dated expression is called now. */
  words: ReadonlyMap<string, string>;
  /** Every ISO date in a string, moved. */
  iso(text: string): string;
  /** First and last day of a stretch: a whole month stays a whole month, a year a year. */
  stretch(from: string, to: string): [string, string];
}

const months = "January February March April May June July August September October November December".split(" ");
const DAY = 86_400_000;

export function dates(gold: Gold, weeks: number): MovedDates {
  const move = (day: string, by = weeks * 7): string =>
    new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY).toISOString().slice(0, 10);
  const report = gold.report.publishedAt.value.slice(0, 10);
  const years = Number(move(report).slice(0, 4)) - Number(report.slice(0, 4));

  const stretch = (from: string, to: string): [string, string] => {
    if (from.slice(4) === "-01-01" && to.slice(4) === "-12-31") return [moveYear(from), moveYear(to)];
    if (from.slice(0, 7) !== to.slice(0, 7) || !from.endsWith("-01") || !move(to, 1).endsWith("-01"))
      return [move(from), move(to)];
    const [year, month] = move(from, weeks * 7 + 14).split("-");
    return [`${year}-${month}-01`, move(`${month === "12" ? Number(year) + 1 : year}-${next(month!)}-01`, -1)];
  };
  const moveYear = (day: string): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  const next = (month: string): string => String((Number(month) % 12) + 1).padStart(2, "0");

  const words = new Map<string, string>();
  for (const { text, from, to } of gold.timexes) {
    const [first] = stretch(from, to);
    const year = /\b(?:19|20)\d\d\b/.exec(text)?.[0];
    if (year !== undefined) words.set(year, first.slice(0, 4));
    const name = months.find((month) => text.includes(month));
    if (name === undefined) continue;
    const dated = new RegExp(`${name} \\d+`).exec(text)?.[0];
    const moved = months[Number(first.slice(5, 7)) - 1]!;
    if (dated === undefined) words.set(name, moved);
    else words.set(dated, `${moved} ${Number(first.slice(8))}`);
  }
  return {
    words,
    iso: (text) => text.replace(/\b\d{4}-\d\d-\d\d(?=\b|T)/g, (day) => move(day)),
    stretch,
  };
}
