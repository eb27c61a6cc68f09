import { type ParsedSentence, Tree } from "../../record/index.ts";
import { type Days, dayOf, isDate, weekdayOf } from "../calendar.ts";
import type { CalendarMeaning, FoundTimex } from "../meaning.ts";
import { type Tense, tenseOf } from "../tense.ts";
import { dayOfMeaning } from "./printed.ts";
import { type Constraint, YEARS } from "./weigh.ts";

/** Longest stretch, in days, over which a date is named without its year. */
const YEARLESS = 300;
/** Longest stretch, in days, over which a date is named with its weekday and without its year; and over which it mostly is. */
const WITH_WEEKDAY = 45;
const MOSTLY = 13;
/** Farthest month, counted from the current one, that is told as to come without its year. */
const MONTHS_AHEAD = 6;

/**
 * How much less likely a day is that such words speak against, as a natural logarithm. Set by hand, after looking at how often such
 * words hold in dated reports and how often they would by chance; no procedure makes them anew.
 */
const weights = {
  weekdayAndDate: 8,
  near: 2,
  pastOn: 3,
  datePastOn: 4,
  direction: 1,
  toldFirst: 6,
  today: 6,
  eve: 5,
  weekdayToCome: 1,
  monthToCome: 2,
  monthPast: 1,
  yearPast: 4,
};

/** The same, set likewise, for a weekday told as past, by how many days ago it was: in a first paragraph it is mostly the report's own. */
const daysAgo = { first: [0, 1.5, 2.6, 2.9, 3.6, 3.6, 4.2], later: [0, 0.6, 1, 1.4, 1.9, 2.3, 3] };

/** Everything a report's expressions of time say of its own day. */
export function constraintsOf(
  text: string,
  sentences: readonly ParsedSentence[],
  found: readonly FoundTimex[],
): Constraint[] {
  const constraints = new Map<string, Constraint>();
  let at = 0;
  let tree: Tree | undefined;
  const lead = sentences.find((each) => each.kind === "body")?.paragraph;
  // Who writes "today" names other days only.
  const saysToday = found.some(({ meaning }) => meaning.kind === "shift" && meaning.unit === "D" && meaning.by === 0);
  for (const timex of found) {
    const { meaning } = timex;
    if (meaning.kind !== "calendar") continue;
    while (at < sentences.length && sentences[at]!.to <= timex.from) at++;
    const sentence = sentences[at];
    if (
      !sentence ||
      sentence.from > timex.from ||
      sentence.kind === "stamp" ||
      sentence.kind === "credit" ||
      sentence.kind === "caption"
    )
      continue;
    if (tree?.sentence !== sentence) tree = new Tree(sentence);
    const told: Told = {
      words: text.slice(timex.from, timex.to),
      tense: tenseOf(tree, timex),
      isFirst: sentence.kind === "body" && sentence.paragraph === lead,
      isOn: timex.lead === "on",
      isAfterEve: /\beve of\b/i.test(text.slice(sentence.from, timex.from)),
      saysToday,
    };
    // Said twice, it is no surer.
    for (const each of constraintOf(meaning, told, timex))
      if (!constraints.has(each.because)) constraints.set(each.because, each);
  }
  return [...constraints.values()];
}

/** How an expression of time is told of. */
interface Told {
  words: string;
  tense: Tense | undefined;
  /** In the first paragraph. */
  isFirst: boolean;
  /** "on" stands before it: it is when something was done, not a date that is told of. */
  isOn: boolean;
  /** "on the eve of" stands before it in its sentence. */
  isAfterEve: boolean;
  saysToday: boolean;
}

function constraintOf(meaning: CalendarMeaning, told: Told, timex: FoundTimex): Constraint[] {
  const { words, tense } = told;
  const direction = tense?.direction;
  const { year, month, day, weekday, step, clock, from } = meaning;
  if (from === "then" || meaning.until !== undefined) return [];
  if (year !== undefined)
    return tense?.isPlain &&
      direction === "past" &&
      (day !== undefined || timex.lead === "in" || timex.lead === "since")
      ? yearConstraint(meaning, words)
      : [];
  if (month !== undefined && day !== undefined)
    return step !== undefined
      ? []
      : weekday === undefined
        ? yearlessConstraint(month, day, told)
        : dateConstraints({ month, day, weekday }, told);
  if (weekday !== undefined && step === undefined && month === undefined && clock === undefined)
    return weekdayConstraint(weekday, told);
  if (weekday !== undefined && step === 0 && meaning.part !== undefined && direction === "past")
    return [{ because: `“${words}” is today`, weekdays: only(weekday, weights.today) }];
  if (month !== undefined && day === undefined && step === undefined)
    return monthConstraint(month, direction, words, timex);
  return [];
}

const allDays = [1, 2, 3, 4, 5, 6, 7];
const only = (weekday: number, weight: number): number[] => allDays.map((each) => (each === weekday ? 0 : weight));

/** What is told as past, with its year, is past. */
function yearConstraint(meaning: CalendarMeaning, words: string): Constraint[] {
  if (meaning.short || meaning.fiscal) return [];
  const first = dayOfMeaning(meaning) ?? dayOf(meaning.year!, meaning.month ?? 1, 1);
  return [{ because: `“${words}” is past`, weight: weights.yearPast, within: [{ first, last: Infinity }] }];
}

/** What was done "on 3 May" is past; of what else is told beside such a date, one in four is not. */
function yearlessConstraint(month: number, day: number, { words, tense, isOn }: Told): Constraint[] {
  if (!isOn || !tense?.isPlain || tense.direction !== "past") return [];
  const within = YEARS.flatMap((year) => {
    if (!isDate(year, month, day)) return [];
    const first = dayOf(year, month, day);
    return [{ first, last: first + YEARLESS }];
  });
  return [{ because: `“${words}” is past`, weight: weights.pastOn, within }];
}

/**
 * A date with its weekday and without its year falls so in few years, and is near; what a first paragraph tells of such a day
 * is not a week old.
 */
function dateConstraints(
  { month, day, weekday }: { month: number; day: number; weekday: number },
  { words, tense, isFirst, isOn }: Told,
): Constraint[] {
  const direction = tense?.isPlain === true ? tense.direction : undefined;
  const because = `“${words}”`;
  const around = (back: number, ahead: number): Days[] =>
    YEARS.flatMap((year) => {
      if (!isDate(year, month, day)) return [];
      const date = dayOf(year, month, day);
      return weekdayOf(date) === weekday ? [{ first: date - ahead, last: date + back }] : [];
    });
  const constraints: Constraint[] = [
    { because, weight: weights.weekdayAndDate, anchors: true, within: around(WITH_WEEKDAY, WITH_WEEKDAY) },
    { because: `${because} is near`, weight: weights.near, within: around(MOSTLY, MOSTLY) },
  ];
  if (direction !== undefined)
    constraints.push({
      because: `${because} is ${direction === "past" ? "past" : "still to come"}`,
      weight: direction === "past" && isOn ? weights.datePastOn : weights.direction,
      within: direction === "past" ? around(WITH_WEEKDAY, 0) : around(0, WITH_WEEKDAY),
    });
  if (isFirst && direction === "past")
    constraints.push({ because: `${because} of what is told first`, weight: weights.toldFirst, within: around(6, 0) });
  return constraints;
}

/**
 * A weekday told as past is mostly that of the report or the day before, in the press; one to come is mostly not today's, and
 * what is told to be on its eve is told the day before.
 */
function weekdayConstraint(weekday: number, { words, tense, isFirst, isAfterEve, saysToday }: Told): Constraint[] {
  if (tense?.direction === "future" && isAfterEve)
    return [{ because: `the eve of “${words}”`, weekdays: only(((weekday + 5) % 7) + 1, weights.eve) }];
  if (!tense?.isPlain) return [];
  if (tense.direction === "future")
    return [
      {
        because: `“${words}” is still to come`,
        weekdays: allDays.map((each) => (each === weekday ? weights.weekdayToCome : 0)),
      },
    ];
  if (tense.direction !== "past" || saysToday) return [];
  const by = isFirst ? daysAgo.first : daysAgo.later;
  return [
    {
      because: `“${words}” ${isFirst ? "of what is told first" : "is past"}`,
      weekdays: allDays.map((each) => by[(each - weekday + 7) % 7]!),
    },
  ];
}

/** A month named alone is not the current one when still to come, and has begun when past. */
function monthConstraint(
  month: number,
  direction: Tense["direction"] | undefined,
  words: string,
  timex: FoundTimex,
): Constraint[] {
  if (direction === undefined || (timex.mod !== undefined && direction === "past")) return [];
  const mayBeNow = timex.mod === "END" || timex.mod === "MID";
  const isPast = direction === "past";
  return [
    {
      because: `“${words}” is ${isPast ? "past" : "still to come"}`,
      months: Array.from({ length: 12 }, (_, at) => {
        const since = (at + 1 - month + 12) % 12;
        const holds = isPast ? since <= 10 : since >= 12 - MONTHS_AHEAD || (mayBeNow && since === 0);
        return holds ? 0 : isPast ? weights.monthPast : weights.monthToCome;
      }),
    },
  ];
}
