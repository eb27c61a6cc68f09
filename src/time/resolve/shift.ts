import { type Day, dayOf, isDate, mondayOf, partsOf, weekdayOf, yearOf } from "../calendar.ts";
import { anchorOfEvent } from "./event-anchor.ts";
import type { NthMeaning, ShiftMeaning } from "../meaning.ts";
import { resolveCalendar } from "./calendar.ts";
import {
  addUnits,
  daysStretch,
  dayStretch,
  type Grain,
  isInCalendar,
  movedBy,
  type Stretch,
  stretchAround,
  weekendStretch,
  weekStretch,
} from "../stretch.ts";
import type { Resolution, Telling } from "./telling.ts";

/** So many units from the day of the telling, the day told of, a date, or an event that has one. */
export function resolveShift(meaning: ShiftMeaning, index: number, telling: Telling): Resolution {
  const { unit, by } = meaning;
  if (by === undefined) {
    const isPast = meaning.from === "now" && telling.found[index]!.type !== "DURATION";
    return { value: isPast ? "PAST_REF" : openValue(meaning), cues: [], because: ["how many is not said"] };
  }
  const origin = originOf(meaning, index, telling);
  if (!origin) return { value: openValue(meaning), cues: [], because: ["what it is counted from has no date"] };
  const { base, anchor, cues } = origin;
  const stretch = stretchOf(meaning, by, base, index, telling);
  if (stretch && !isInCalendar(stretch))
    return { value: by < 0 ? "PAST_REF" : "FUTURE_REF", cues, because: ["beyond the years of the calendar"] };
  if (!stretch) return { value: openValue(meaning), cues, because: ["what it is counted from is not so exact"] };
  const resolved: Resolution = {
    value: stretch.value,
    stretch,
    anchor,
    cues,
    because: [`${by === 0 ? "the same" : by < 0 ? `${-by} back` : `${by} on`} (${unit}), counted from ${base.value}`],
  };
  if (!meaning.within || unit === "Q") return resolved;
  if (unit === "W" && meaning.within.weekday !== undefined) {
    const day = dayStretch(mondayOf(stretch.first) + meaning.within.weekday - 1);
    return { ...resolved, value: day.value, stretch: day };
  }
  if (unit === "M") {
    const { year, month } = partsOf(stretch.first);
    const { day } = meaning.within;
    if (day === undefined || !isDate(year, month, day)) return resolved;
    const within = dayStretch(dayOf(year, month, day));
    return { ...resolved, value: within.value, stretch: within };
  }
  const inner = resolveCalendar({ ...meaning.within, year: yearOf(stretch.first) }, index, telling);
  return { ...resolved, value: inner.value, ...(inner.stretch && { stretch: inner.stretch }) };
}

interface Counting {
  base: Stretch;
  anchor: NonNullable<Resolution["anchor"]>;
  cues: Resolution["cues"];
}

function originOf(meaning: ShiftMeaning, index: number, telling: Telling): Counting | undefined {
  const now: Counting | undefined =
    telling.now === undefined ? undefined : { base: dayStretch(telling.now), anchor: telling.nowAnchor, cues: [] };
  switch (meaning.from) {
    case "now":
      return now;
    case "then":
      if (meaning.unit === "Q" || meaning.keepsGrain)
        return periodTold(meaning, index, telling) ?? yearNow(meaning, now);
      return telling.then
        ? { base: telling.then.stretch, anchor: telling.then.index, cues: [telling.found[telling.then.index]!] }
        : now;
    case "date": {
      const date = meaning.date!;
      const { stretch, anchor = telling.nowAnchor } =
        date.kind === "calendar" ? resolveCalendar(date, index, telling) : resolveShift(date, index, telling);
      return stretch && { base: stretch, anchor, cues: [] };
    }
    case "event": {
      const at = anchorOfEvent(index, telling);
      const stretch = at === undefined ? undefined : telling.ahead(at)?.stretch;
      return stretch && { base: stretch, anchor: at!, cues: [telling.found[at!]!] };
    }
  }
}

/** "a year earlier" than nothing that was named is last year. */
const yearNow = (meaning: ShiftMeaning, now: Counting | undefined): Counting | undefined =>
  now && meaning.unit === "Y" ? { ...now, base: stretchAround(now.base.first, "Y") } : now;

const order: readonly Grain[] = [
  "day",
  "days",
  "weekend",
  "week",
  "month",
  "quarter",
  "season",
  "half",
  "year",
  "decade",
  "century",
];

function stretchOf(
  meaning: ShiftMeaning,
  by: number,
  base: Stretch,
  index: number,
  telling: Telling,
): Stretch | undefined {
  const { unit } = meaning;
  if (unit === "S" || unit === "MI" || unit === "H") return hours(unit, by, base, meaning, telling);
  if (unit === "Q" && meaning.from === "then") return quarterOf(base, meaning, telling);
  const edge = by > 0 ? base.last : base.first;
  if (meaning.from === "now") {
    const period = meaning.keepsGrain && unit === "Y" && by === -1 ? periodBefore(index, telling, 1) : undefined;
    if (period) return movedBy(telling.resolved[period]!.stretch!, unit, by);
    if (unit === "WE") return weekend(by, edge, index, telling);
    if (meaning.keepsGrain && (unit === "DE" || unit === "CE")) return stretchAround(addUnits(edge, unit, by), "Y");
    return stretchAround(addUnits(firstOf(edge, unit, by), unit, by), unit);
  }
  if (meaning.from === "date" || meaning.from === "event")
    return by === 0 ? base : meaning.keepsGrain ? movedBy(base, unit, by) : dayStretch(addUnits(edge, unit, by));
  const grain = stretchAround(edge, unit).grain;
  if (order.indexOf(base.grain) > order.indexOf(grain)) return meaning.keepsGrain ? movedBy(base, unit, by) : undefined;
  return meaning.keepsGrain && by !== 0
    ? movedBy(base, unit, by)
    : stretchAround(addUnits(firstOf(edge, unit, by), unit, by), unit);
}

/** "the quarter" is the one told of, else the last that is over; "the 1988 quarter" the same one of that year. */
function quarterOf(base: Stretch, { within }: ShiftMeaning, telling: Telling): Stretch | undefined {
  const isTold = base.grain === "quarter";
  if (!isTold && telling.now === undefined) return undefined;
  const quarter = isTold ? base : stretchAround(addUnits(telling.now!, "Q", -1), "Q");
  return within?.year === undefined ? quarter : movedBy(quarter, "Y", within.year - yearOf(quarter.first));
}

/** Whole months and years are counted from their beginning, so that 31 March less a month is February. */
const firstOf = (day: number, unit: ShiftMeaning["unit"], by: number): number =>
  Number.isInteger(by) && (unit === "M" || unit === "Q" || unit === "HY") ? stretchAround(day, "M").first : day;

function hours(
  unit: "S" | "MI" | "H",
  by: number,
  base: Stretch,
  meaning: ShiftMeaning,
  telling: Telling,
): Stretch | undefined {
  const minutes = by * (unit === "H" ? 60 : unit === "MI" ? 1 : 1 / 60);
  if (minutes % 1440 === 0) return dayStretch(base.first + minutes / 1440);
  if (meaning.from !== "now" || telling.minutes === undefined) return undefined;
  return dayStretch(base.first + Math.floor((telling.minutes + minutes) / 1440));
}

/** "last weekend" on a Monday is the one just over; "the weekend" is that too when told in the past, else the one to come. */
function weekend(by: number, now: number, index: number, telling: Telling): Stretch {
  const inside = weekdayOf(now) >= 6;
  const tense = telling.tense(index)?.direction;
  if (by === 0) return weekendStretch(inside || tense !== "past" ? now : now - 7);
  return weekendStretch(now + 7 * (by > 0 ? (inside ? by : by - 1 || 1) : by));
}

/** Most expressions that are looked back over. */
const FARTHEST = 60;

/** The last quarter or half named, at most so many sentences ago; not one that is itself a year before another. */
function periodBefore(index: number, telling: Telling, sentences: number): number | undefined {
  const farthest = Math.max(0, index - FARTHEST);
  for (let at = index - 1; at >= farthest && telling.sentenceOf(index) - telling.sentenceOf(at) <= sentences; at--) {
    const { meaning } = telling.found[at]!;
    const grain = telling.resolved[at]?.stretch?.grain;
    if ((grain === "quarter" || grain === "half") && !(meaning.kind === "shift" && meaning.keepsGrain)) return at;
  }
  return undefined;
}

/** What "the quarter" and "a year earlier" are counted from: the period told of; else a date of the same sentence. */
function periodTold(meaning: ShiftMeaning, index: number, telling: Telling): Counting | undefined {
  const at = periodBefore(index, telling, meaning.unit === "Q" ? Infinity : 3) ?? sameSentence(index, telling);
  if (at === undefined) return undefined;
  return { base: telling.resolved[at]!.stretch!, anchor: at, cues: [telling.found[at]!] };
}

function sameSentence(index: number, telling: Telling): number | undefined {
  const at = telling.then?.index;
  if (at === undefined || telling.sentenceOf(at) !== telling.sentenceOf(index)) return undefined;
  const { meaning } = telling.found[at]!;
  return meaning.kind === "shift" && meaning.keepsGrain ? undefined : at;
}

/** "the first Tuesday of November", "the last week of May". */
export function resolveNth(meaning: NthMeaning, index: number, telling: Telling): Resolution {
  const of =
    meaning.of.kind === "calendar"
      ? resolveCalendar(meaning.of, index, telling)
      : resolveShift(meaning.of, index, telling);
  if (!of.stretch) return { ...of, value: meaning.unit === "D" ? "XXXX-XX-XX" : "XXXX-WXX" };
  const { first, last } = of.stretch;
  const steps = meaning.weekday === undefined && meaning.unit === "D" ? 1 : 7;
  const offset =
    meaning.weekday !== undefined
      ? (meaning.weekday - weekdayOf(first) + 7) % 7
      : meaning.unit === "WE"
        ? (6 - weekdayOf(first) + 7) % 7
        : 0;
  let day = first + offset + (meaning.n - 1) * steps;
  if (meaning.n < 0) {
    day = first + offset;
    while (day + steps <= last) day += steps;
  }
  if (day > last) return { ...of, value: "XXXX-XX-XX" };
  if (meaning.unit === "W") return { ...of, ...nthWeek(day, meaning.n, of.stretch) };
  const stretch = meaning.unit === "WE" ? weekendStretch(day) : dayStretch(day);
  return { ...of, value: stretch.value, stretch };
}

/** "the first week of January", "the last week of the year": seven days from its first, or to its last; in TIMEX3, the week most of them are in. */
function nthWeek(day: Day, n: number, { last }: Stretch): { value: string; stretch: Stretch } {
  const first = n < 0 ? last - 6 : day;
  return { value: weekStretch(n < 0 ? day : day + 3).value, stretch: daysStretch(first, first + 6) };
}

function openValue({ unit }: ShiftMeaning): string {
  switch (unit) {
    case "S":
    case "MI":
    case "H":
    case "D":
      return "XXXX-XX-XX";
    case "W":
      return "XXXX-WXX";
    case "WE":
      return "XXXX-WXX-WE";
    case "M":
      return "XXXX-XX";
    case "Q":
      return "XXXX-QX";
    case "Y":
    case "HY":
      return "XXXX";
    case "DE":
      return "XXX";
    case "CE":
      return "XX";
  }
}
