import { isDate, mondayOf, pad, weekdayOf, yearOf } from "../calendar.ts";
import type { CalendarMeaning } from "../meaning.ts";
import { candidatesOf, datesOf, pick } from "./pick.ts";
import { feastBy } from "../rules/feasts.ts";
import {
  centuryStretch,
  dayStretch,
  decadeStretch,
  halfStretch,
  monthStretch,
  quarterStretch,
  seasonStretch,
  type Stretch,
  weekendStretch,
  weekStretch,
  yearsStretch,
  yearStretch,
} from "../stretch.ts";
import type { Resolution, Telling } from "./telling.ts";

/** The stretch a calendar meaning names; where its year is left out, by the telling. */
export function resolveCalendar(meaning: CalendarMeaning, index: number, telling: Telling): Resolution {
  const absolute = absoluteOf(meaning, telling);
  if (absolute) return { ...held(absolute, meaning), cues: [], because: ["named in full"] };
  const told = toldYear(meaning, index, telling);
  if (told) return told;
  const next = weekdayAfter(meaning, index, telling);
  if (next) return next;
  const fromThen = meaning.from === "then" && telling.then !== undefined;
  const around = fromThen
    ? meaning.step === -1
      ? telling.then!.stretch.first
      : telling.then!.stretch.last
    : telling.now;
  if (around === undefined)
    return { value: openValueOf(meaning), cues: [], because: ["the day of the report is not known"] };
  const anchor = fromThen ? telling.then!.index : telling.nowAnchor;
  const isTimeOnly = candidatesOf(meaning, around).length === 0;
  if (isTimeOnly) return { value: openValueOf(meaning), cues: [], because: [] };
  const tense = meaning.step === undefined || meaning.step === 0 ? telling.tense(index) : undefined;
  const direction = boundDirection(index, telling) ?? tense?.direction;
  const stretch = pick(
    candidatesOf(meaning, around),
    around + (isBesideTomorrow(meaning, index, telling) ? 1 : 0),
    meaning,
    direction,
  );
  const end = endOfRange(meaning, index, telling, stretch);
  if (end) return end;
  if (!stretch) return { value: openValueOf(meaning), cues: [], because: [] };
  return {
    ...held(stretch, meaning),
    anchor,
    cues: tense && meaning.step === undefined ? [tense.cue] : [],
    because: [
      stretch.first > around
        ? "after the day it is told"
        : stretch.last < around
          ? "before the day it is told"
          : "on the day it is told",
    ],
  };
}

/** "tomorrow, and again next Tuesday", said on a Monday: two days, and not one told twice. */
const isBesideTomorrow = ({ step, weekday, day }: CalendarMeaning, index: number, telling: Telling): boolean =>
  step === 1 &&
  weekday !== undefined &&
  day === undefined &&
  [index - 1, index - 2].some((before) => {
    const meaning = telling.found[before]?.meaning;
    const isDayOn = meaning?.kind === "shift" && meaning.unit === "D" && meaning.by === 1;
    return isDayOn && telling.resolved[before]?.stretch?.first === telling.now! + 1;
  });

/** What needs no telling: everything with its year. */
function absoluteOf(meaning: CalendarMeaning, telling: Telling): Stretch | undefined {
  const { century, decade, month, day, quarter, half, season, feast } = meaning;
  if (century !== undefined) return centuryStretch(century);
  if (decade !== undefined && !meaning.short) return decadeStretch(decade);
  if (meaning.year === undefined) return undefined;
  const year = meaning.short ? fullYear(meaning.year, telling) : meaning.year;
  if (feast !== undefined) return dayStretch(feastBy(feast).dayIn(year));
  if (month !== undefined) {
    if (day === undefined) return monthStretch(year, month);
    return isDate(year, month, day) ? datesOf(meaning, year, month, day) : monthStretch(year, month);
  }
  if (quarter !== undefined) return quarterStretch(year, quarter);
  if (half !== undefined) return halfStretch(year, half);
  if (season !== undefined) return seasonStretch(year, season);
  return meaning.untilYear === undefined ? yearStretch(year) : yearsStretch(year, meaning.untilYear);
}

/** A year of two digits: the one nearest the telling, at most twenty years ahead. */
function fullYear(short: number, telling: Telling): number {
  const now = telling.now === undefined ? undefined : yearOf(telling.now);
  if (now === undefined) return short + (short < 50 ? 2000 : 1900);
  const latest = now + 20;
  return latest - ((((latest - short) % 100) + 100) % 100);
}

/** A month or date beside one with its year is of that year: "from December to March 2009", "in May 1962 … in June". */
function toldYear(meaning: CalendarMeaning, index: number, telling: Telling): Resolution | undefined {
  if (meaning.step !== undefined || meaning.weekday !== undefined) return undefined;
  const next = telling.found[index]!.isOfRow ? telling.found[index + 1]?.meaning : undefined;
  if (
    meaning.quarter !== undefined &&
    next?.kind === "calendar" &&
    next.quarter !== undefined &&
    next.year !== undefined
  )
    return resolveCalendar({ ...meaning, year: next.year }, index, telling);
  if (meaning.month === undefined) return undefined;
  if (next?.kind === "calendar" && next.year !== undefined && !next.short && next.month !== undefined) {
    const year = meaning.month > next.month ? next.year - 1 : next.year;
    return resolveCalendar({ ...meaning, year }, index, telling);
  }
  return undefined;
}

/** "Friday through Sunday", "Monday and Tuesday": the weekday that comes next after the one before it. */
function weekdayAfter(meaning: CalendarMeaning, index: number, telling: Telling): Resolution | undefined {
  const before = telling.found[index - 1];
  const first = telling.resolved[index - 1]?.stretch;
  if (before?.isOfRow !== true || first?.grain !== "day" || !isBareWeekday(meaning)) return undefined;
  if (before.meaning.kind !== "calendar" || !isBareWeekday(before.meaning)) return undefined;
  const ahead = (meaning.weekday! - before.meaning.weekday! + 7) % 7;
  const isOver = telling.now !== undefined && first.first + ahead <= telling.now;
  if (ahead === 0 || (!isOver && telling.tense(index)?.direction === "past")) return undefined;
  const stretch = dayStretch(first.first + ahead);
  return {
    value: stretch.value,
    stretch,
    anchor: index - 1,
    cues: [before],
    because: ["next after the day before it"],
  };
}

/** "from today to Friday", "28 December to 3 January": what would end before it began is the next after that. */
function endOfRange(
  meaning: CalendarMeaning,
  index: number,
  telling: Telling,
  told: Stretch | undefined,
): Resolution | undefined {
  const start = telling.found[index - 1];
  const from = telling.resolved[index - 1]?.stretch;
  if (
    start?.isRange !== true ||
    !from ||
    (told && told.first >= from.first) ||
    meaning.step !== undefined ||
    meaning.from !== undefined
  )
    return undefined;
  if (start.meaning.kind === "calendar" && start.meaning.year !== undefined && meaning.month === undefined)
    return undefined;
  const stretch = candidatesOf(meaning, from.first).find(
    (each) => each.first >= from.first && each.grain === from.grain,
  );
  return (
    stretch && {
      value: stretch.value,
      stretch,
      anchor: index - 1,
      cues: [start],
      because: ["next after what it is told from"],
    }
  );
}

const isBareWeekday = (meaning: CalendarMeaning): boolean =>
  meaning.weekday !== undefined && Object.keys(meaning).every((key) => key === "kind" || key === "weekday");

/** "by Friday", "until May": what has not yet come, unless the verb says otherwise. */
function boundDirection(index: number, telling: Telling): "future" | undefined {
  const { bound, lead } = telling.found[index]!;
  if (bound !== "by" && bound !== "before") return undefined;
  const tense = telling.tense(index);
  if (tense?.direction !== "past") return bound === "by" ? "future" : undefined;
  // "was postponed until Friday", "gave them until Friday"
  return /^(?:until|till|to)$/.test(lead) && prolonging.has(tense.verb) ? "future" : undefined;
}

/** What is done once and lasts until a day to come. */
const prolonging = new Set("postpone delay adjourn extend renew prolong suspend defer push put remand give".split(" "));

/** The day, or the week or weekend it is said to be of: for a Monday or Tuesday the weekend before. */
function held(day: Stretch, meaning: CalendarMeaning): { value: string; stretch: Stretch } {
  const stretch =
    meaning.holding === "W"
      ? weekStretch(day.first)
      : meaning.holding === "WE"
        ? weekendStretch(mondayOf(day.first - (weekdayOf(day.first) <= 2 ? 7 : 0)))
        : day;
  return { value: stretch.value, stretch };
}

/** TIMEX3 for what stays open. */
export function openValueOf(meaning: CalendarMeaning): string {
  const { month, day, weekday, quarter, half, season, feast } = meaning;
  if (feast !== undefined) return `XXXX-${feastBy(feast).fixed ?? "XX-XX"}`;
  if (month !== undefined) return `XXXX-${pad(month)}${day === undefined ? "" : `-${pad(day)}`}`;
  if (quarter !== undefined) return `XXXX-Q${quarter}`;
  if (half !== undefined) return `XXXX-H${half}`;
  if (season !== undefined) return `XXXX-${season}`;
  if (weekday !== undefined) return `XXXX-WXX-${weekday}`;
  if (day !== undefined) return `XXXX-XX-${pad(day)}`;
  if (meaning.decade !== undefined) return `XX${meaning.decade}`;
  return "XXXX-XX-XX";
}
