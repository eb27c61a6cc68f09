import { type Day, dayOf, isDate, partsOf, weekdayOf, yearOf } from "../calendar.ts";
import type { CalendarMeaning } from "../meaning.ts";
import { feastBy } from "../rules/feasts.ts";
import {
  decadeStretch,
  dayStretch,
  daysStretch,
  halfStretch,
  monthStretch,
  quarterStretch,
  seasonStretch,
  type Stretch,
} from "../stretch.ts";
import type { Direction } from "../tense.ts";

/** Every stretch a meaning without its year may name, in the years around a day, in order. */
export function candidatesOf(meaning: CalendarMeaning, around: Day): Stretch[] {
  const { year, month } = partsOf(around);
  const years = [year - 2, year - 1, year, year + 1, year + 2];
  const { feast, day, quarter, half, season, weekday } = meaning;
  if (feast !== undefined) return years.map((each) => dayStretch(feastBy(feast).dayIn(each)));
  if (meaning.month !== undefined) {
    const named = meaning.month;
    if (day === undefined) return years.map((each) => monthStretch(each, named));
    const wide = weekday === undefined ? years : Array.from({ length: 13 }, (_, at) => year - 6 + at);
    const dates = wide.filter((each) => isDate(each, named, day)).map((each) => datesOf(meaning, each, named, day));
    const onWeekday = dates.filter((each) => weekday === undefined || weekdayOf(each.first) === weekday);
    return onWeekday.length > 0 ? onWeekday : dates;
  }
  if (quarter !== undefined) return years.map((each) => quarterStretch(each, quarter));
  if (half !== undefined) return years.map((each) => halfStretch(each, half));
  if (season !== undefined) return years.map((each) => seasonStretch(each, season));
  if (weekday !== undefined && day === undefined) {
    const first = around - weekdayOf(around) + weekday - 14;
    return [0, 7, 14, 21, 28].map((days) => dayStretch(first + days));
  }
  if (day !== undefined)
    return (weekday === undefined ? [-2, -1, 0, 1, 2] : aYear).flatMap((by) => {
      const [y, m] = [year + Math.floor((month - 1 + by) / 12), ((((month - 1 + by) % 12) + 12) % 12) + 1];
      if (!isDate(y, m, day)) return [];
      const date = dayOf(y, m, day);
      return weekday === undefined || weekdayOf(date) === weekday ? [dayStretch(date)] : [];
    });
  if (meaning.decade !== undefined) {
    const decade = meaning.decade;
    const century = Math.floor(year / 100) * 10;
    return [century - 10, century].map((each) => decadeStretch(each + decade));
  }
  return [];
}

/** Months counted from the current one: of every weekday some month of seven begins with it. */
const aYear = Array.from({ length: 25 }, (_, at) => at - 12);

/** A date, or the days from it to the last named. */
export function datesOf(meaning: CalendarMeaning, year: number, month: number, day: number): Stretch {
  const first = dayOf(year, month, day);
  const { until } = meaning;
  return until !== undefined && isDate(year, month, until)
    ? daysStretch(first, dayOf(year, month, until))
    : dayStretch(first);
}

/** How far, in days, a tense is believed against a candidate much nearer the other way. */
const NEAR = 60;
const FAR = 200;

/**
 * The one meant of several stretches. "last" is strictly before now, "next" strictly after; without them the tense
 * decides, and without a tense what news mostly does: weekdays and quarters are past, dates and months the nearest.
 */
export function pick(
  candidates: readonly Stretch[],
  now: Day,
  meaning: CalendarMeaning,
  direction: Direction | undefined,
): Stretch | undefined {
  const past = candidates.findLast((each) => each.first <= now);
  const future = candidates.find((each) => each.last >= now);
  const before = candidates.findLast((each) => each.last < now);
  if (meaning.step === -1) {
    // In March, "last February" is mostly not the month just over: that one is "last month".
    if (before?.grain === "month" && now - before.last < 31) return candidates[candidates.indexOf(before) - 1];
    return before;
  }
  if (meaning.step === 1) return candidates.find((each) => each.first > now);
  if (meaning.step === 0) return stepZero(candidates, now, direction);
  if (meaning.decade !== undefined) return past;
  // Results of a quarter just over are told as still to come.
  if (meaning.quarter !== undefined && past && now - past.last <= NEAR) return past;
  // A date with its weekday is that of few years: the nearest.
  if (meaning.day !== undefined && meaning.weekday !== undefined && past && future)
    return distance(past, now) <= distance(future, now) ? past : future;
  const isDated = meaning.month !== undefined || meaning.feast !== undefined;
  if (direction === "past") {
    if (isDated && past && future && future.first - now <= NEAR && now - past.last > FAR) return future;
    return past;
  }
  if (direction === "future") {
    if (isDated && past && future && now - past.last <= NEAR && future.first - now > FAR) return past;
    return future;
  }
  if (!isDated) return past;
  if (!past || !future) return past ?? future;
  return distance(past, now) <= distance(future, now) ? past : future;
}

const distance = (each: Stretch, now: Day): number =>
  each.first <= now && now <= each.last ? 0 : Math.min(Math.abs(each.first - now), Math.abs(each.last - now));

/** "this September" is in the year of telling, "this summer" too or it is now, "this Sunday" is in or just after its week. */
function stepZero(candidates: readonly Stretch[], now: Day, direction: Direction | undefined): Stretch | undefined {
  const grain = candidates[0]?.grain;
  if (grain === "month" || grain === "quarter" || grain === "half")
    return candidates.find((each) => yearOf(each.first) === yearOf(now));
  if (grain === "season")
    return (
      candidates.find((each) => each.first <= now && now <= each.last) ??
      candidates.find((each) => yearOf(each.first) === yearOf(now))
    );
  if (direction === "past") return candidates.findLast((each) => each.first <= now);
  return candidates.find((each) => each.last >= now);
}
