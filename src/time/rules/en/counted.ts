import type { CalendarMeaning, Clock, DurationMeaning, Meaning, PartOfDay, ShiftMeaning, Unit } from "../../meaning.ts";
import type { Match } from "../../find/pattern.ts";
import type { RuleReading, TimexRule } from "../../rule.ts";

const durationOf = (match: Match): DurationMeaning | undefined => {
  const meaning = match.get("duration")?.found?.meaning;
  return meaning?.kind === "duration" ? meaning : undefined;
};

const dateOf = (match: Match, name = "date"): CalendarMeaning | ShiftMeaning | undefined => {
  const meaning = match.get(name)?.found?.meaning;
  return meaning?.kind === "calendar" || meaning?.kind === "shift" ? meaning : undefined;
};

function counted(
  match: Match,
  direction: -1 | 1,
  from: ShiftMeaning["from"],
  more: Partial<ShiftMeaning> = {},
): RuleReading | undefined {
  const duration = durationOf(match);
  if (!duration || duration.unit === "X" || duration.side !== undefined) return undefined;
  const { amount } = duration;
  if (amount === undefined) return { meaning: { kind: "shift", unit: duration.unit, by: undefined, from, ...more } };
  // two and a half years are thirty months, and what was so long ago is as near as a month
  const [unit, count] = Number.isInteger(amount) ? [duration.unit, 1] : (parts[duration.unit] ?? [duration.unit, 1]);
  return {
    meaning: { kind: "shift", unit, by: (Math.round(amount * count * 1000) / 1000) * direction, from, ...more },
  };
}

const parts: Partial<Record<Unit, [Unit, number]>> = { Y: ["M", 12], W: ["D", 7] };

const isDay = (meaning: Meaning | undefined): boolean =>
  (meaning?.kind === "calendar" &&
    meaning.clock === undefined &&
    meaning.part === undefined &&
    (meaning.day !== undefined || meaning.weekday !== undefined || meaning.feast !== undefined)) ||
  (meaning?.kind === "shift" && meaning.unit === "D" && meaning.part === undefined);

/** Half past four "this afternoon" is 16:30. */
const within = (part: PartOfDay, clock: Clock): Clock =>
  (part === "AF" && clock.hour < 12) || ((part === "EV" || part === "NI") && clock.hour > 3 && clock.hour < 12)
    ? { ...clock, hour: clock.hour + 12 }
    : clock;

/** A weekday, month, season or quarter by its bare name: "Tuesday", not "last Tuesday" and not "Tuesday, 3 May". */
const isBare = (meaning: CalendarMeaning, name: "weekday" | "month" | "season" | "quarter"): boolean =>
  meaning[name] !== undefined && Object.keys(meaning).every((key) => key === "kind" || key === name);

/** The day before a day that is named by its weekday or date, as far as can be told without a calendar. */
const followsOn = (
  first: CalendarMeaning | ShiftMeaning | undefined,
  next: CalendarMeaning | ShiftMeaning | undefined,
): boolean =>
  first?.kind === "calendar" &&
  next?.kind === "calendar" &&
  (first.weekday !== undefined && next.weekday !== undefined
    ? next.weekday === (first.weekday % 7) + 1
    : next.day !== undefined && (first.day === undefined || next.day === 1 || next.day === first.day + 1));

/** A date, and the night that begins on it; of two dates the first, or of days that belong together. */
function nightOf(match: Match): RuleReading | undefined {
  const [date, next] = [dateOf(match), dateOf(match, "next")];
  if (!date || !isDay(date)) return undefined;
  if (match.get("next")) return followsOn(date, next) ? { meaning: { ...date, part: "NI", goesOn: true } } : undefined;
  if (date.kind === "shift" || date.until === undefined) return undefined;
  const { until, ...first } = date;
  return until === date.day! + 1 ? { meaning: { ...first, part: "NI", goesOn: true } } : undefined;
}

/** Expressions made of others: they come after those. */
export const counteds: readonly TimexRule[] = [
  {
    id: "en/counted/night-between",
    match: [
      "( the )? <part> ( of | from | between ) <date> ( to | into | and | - | / ) <next:date>",
      "( the )? <part> ( of | from | between ) <date>",
      "( the )? <date> ( to | into | - | / ) <next:date> <part>",
      "<overnight:date> ( of | from | between )? <date> ( to | into | and | - | / ) <next:date>",
      "<overnight:date> ( of | from | between | on )? <date>",
    ],
    read(match) {
      if (match.get("part") && match.value("part") !== "NI") return undefined;
      const overnight = match.get("overnight");
      if (!overnight) return nightOf(match);
      if (!overnight.found!.rules.includes("en/relative/overnight")) return undefined;
      const date = dateOf(match);
      return (
        nightOf(match) ?? (date && isDay(date) && !match.get("next") ? { meaning: { ...date, part: "NI" } } : undefined)
      );
    },
    examples: [
      "It burned on {en/counted/night-between:the night of 4 to 5 June}.",
      "It burned in {en/counted/night-between:the night from Saturday to Sunday}.",
      "It burned {en/counted/night-between:overnight from 30 April to 1 May}.",
      "It burned {en/counted/night-between:overnight on Tuesday}.",
    ],
    not: ["The night of Monday was calm.", "The nights from May to June are short."],
  },
  {
    id: "en/counted/early-hours",
    match: [
      "( the )? ( early | small | wee ) ( <part> )? hours ( of | on ) <date> <night:part>?",
      "( the )? ( late | evening ) ( <part> )? hours ( of | on ) <date>",
    ],
    read(match) {
      const date = dateOf(match);
      if (!date || !isDay(date)) return undefined;
      const isLate = match.has("late") || match.value("part") === "EV";
      return { meaning: { ...date, part: isLate ? "EV" : "MO" } };
    },
    examples: ["They fled in {en/counted/early-hours:the early hours of Monday}."],
    not: ["The early hours of the war were quiet."],
  },
  {
    id: "en/counted/ago",
    match: [
      "<duration> ago",
      "<duration> ago ( on | this )? <date>",
      "<date> <duration> ago",
      "<n:cardinal> <weekdays> ago",
    ],
    read(match) {
      const weekday = match.number("weekdays");
      if (weekday !== undefined)
        return {
          meaning: {
            kind: "shift",
            unit: "W",
            by: 1 - match.number("n", "cardinal")!,
            from: "date",
            date: { kind: "calendar", weekday, step: -1 },
          },
        };
      const date = dateOf(match);
      if (!match.get("date")) return counted(match, -1, "now", { keepsGrain: true });
      const unit = durationOf(match)?.unit;
      if (date?.kind === "calendar")
        return unit === "W" && isBare(date, "weekday") ? counted(match, -1, "now", { within: date }) : undefined;
      const isNow = date?.from === "now" && date.by === 0 && (date.unit === "D" || date.unit === "M");
      return isNow && match.lexemes[match.end - 1]?.senses.date !== undefined
        ? counted(match, -1, "date", { date, keepsGrain: true })
        : undefined;
    },
    examples: [
      "They left {en/counted/ago:two years ago}.",
      "They left {en/counted/ago:a week ago on Monday}.",
      "They left {en/counted/ago:a year ago today}.",
      "They left {en/counted/ago:two Fridays ago}.",
    ],
    not: ["They left along the coast."],
  },
  {
    id: "en/counted/earlier",
    match: ["<duration> ( earlier | before )"],
    read: (match) =>
      match.has("before") && !/^[,.;:"')]?$/.test(match.after())
        ? undefined
        : counted(match, -1, "then", { keepsGrain: true }),
    examples: [
      "It fell from ten {en/counted/earlier:a year earlier}.",
      "{en/counted/earlier:Two years before}, it had lost a fifth.",
    ],
    not: ["They left earlier.", "It rained two days before the raid."],
  },
  {
    id: "en/counted/hence",
    match: ["<duration> hence", "<duration> from <reference>", "<duration> from <date>"],
    read(match) {
      const reference = match.get("reference")?.found?.meaning;
      const date = dateOf(match);
      const isNow =
        match.has("hence") ||
        (reference?.kind === "reference" && reference.to === "PRESENT_REF") ||
        (date?.kind === "shift" && date.unit === "D" && date.by === 0 && date.from === "now");
      return isNow ? counted(match, 1, "now") : undefined;
    },
    examples: [
      "It opens {en/counted/hence:three weeks from now}.",
      "They vote {en/counted/hence:two weeks from today}.",
      "It may fall {en/counted/hence:a year hence}.",
    ],
    not: ["Hence they left."],
  },
  {
    id: "en/counted/from-date",
    match: ["<duration> from <date>", "<date> ( week | fortnight )", "( the )? eve of <date>"],
    read(match) {
      const date = dateOf(match);
      if (!date) return undefined;
      const isWeekday = date.kind === "calendar" && isBare(date, "weekday");
      if (match.has("week") || match.has("fortnight"))
        return isWeekday && /^[.,;:)]?$/.test(match.after())
          ? {
              meaning: {
                kind: "shift",
                unit: "W",
                by: match.has("week") ? 1 : 2,
                from: "date",
                date: { ...date, step: 0 },
              },
            }
          : undefined;
      if (match.has("eve"))
        return isDay(date) ? { meaning: { kind: "shift", unit: "D", by: -1, from: "date", date } } : undefined;
      return counted(match, 1, "date", { date });
    },
    examples: ["They meet {en/counted/from-date:a week from Monday}.", "They meet {en/counted/from-date:Monday week}."],
    not: ["A week from hell ended."],
  },
  {
    id: "en/counted/day-part",
    match: ["<date> ( - | 's )? <part>", "( the )? ( early | late )? <part> of <date>"],
    read(match) {
      const date = dateOf(match);
      if (!date || !isDay(date)) return undefined;
      const part = match.value("part") as PartOfDay;
      if (match.get("part")!.form.endsWith("s") && !match.has("of")) return undefined;
      return { meaning: { ...date, part } };
    },
    examples: ["He fled {en/counted/day-part:Friday night}.", "It rained {en/counted/day-part:yesterday morning}."],
    not: ["Every night it rained."],
  },
  {
    id: "en/counted/clock-date",
    match: ["<timeofday> ( , )? <date>", "<date> ( , )? ( at )? <timeofday>"],
    read(match) {
      const date = dateOf(match);
      const time = dateOf(match, "timeofday");
      if (!date || time?.kind !== "calendar") return undefined;
      const { part, ...day } = date;
      if (!isDay(day) || (part !== undefined && !time.clock)) return undefined;
      if (match.has(",") && time.part !== undefined) return undefined;
      const clock = time.clock && (part === undefined ? time.clock : within(part, time.clock));
      return { meaning: { ...day, ...(clock && { clock }), ...(time.part && { part: time.part }) } };
    },
    examples: [
      "It opens {en/counted/clock-date:5 p.m. Friday}.",
      "They meet {en/counted/clock-date:this afternoon at four o'clock}.",
      "They meet at {en/counted/clock-date:9 o'clock this morning}.",
    ],
    not: ["It opens at five places."],
  },
  {
    id: "en/counted/nth-of-every",
    match: ["( the )? ( <ordinal> | <ordinalword> ) ( <date> | <oneunit> ) of <set>"],
    read: (match) => ({ meaning: match.get("set")!.found!.meaning }),
    examples: ["They meet on {en/counted/nth-of-every:the first Monday of every month}."],
    not: ["They meet on the first day of May."],
  },
  {
    id: "en/counted/day-of-month",
    match: ["( the )? <dom> of <date>"],
    read(match) {
      const of = dateOf(match);
      const day = match.number("dom")!;
      return of?.kind === "shift" && of.unit === "M" && of.within === undefined && match.get("dom")!.senses.ordinal
        ? { meaning: { ...of, within: { kind: "calendar", day } } }
        : undefined;
    },
    examples: ["They met on {en/counted/day-of-month:the 12th of last month}."],
    not: ["They met on the 12th of the line."],
  },
  {
    id: "en/counted/part-of-unit",
    match: ["<inner:date> of <date>", "<inner:date> <date>", "<date> ( on )? <inner:date>"],
    read(match) {
      const isWeekOnly = !match.has("of");
      const inner = dateOf(match, "inner");
      const of = dateOf(match);
      if (inner?.kind !== "calendar" || of?.kind !== "shift" || of.within !== undefined) return undefined;
      const isPart =
        of.unit === "Y"
          ? !isWeekOnly && (isBare(inner, "month") || isBare(inner, "season") || isBare(inner, "quarter"))
          : of.unit === "W" && of.from === "now" && isBare(inner, "weekday");
      return isPart ? { meaning: { ...of, within: inner } } : undefined;
    },
    examples: [
      "It fell in {en/counted/part-of-unit:April of last year}.",
      "It fell in {en/counted/part-of-unit:the first quarter of last year}.",
      "They met on {en/counted/part-of-unit:Monday of last week}.",
      "They meet on {en/counted/part-of-unit:Tuesday next week}.",
      "They meet {en/counted/part-of-unit:next week on Tuesday}.",
    ],
    not: ["It fell in April of 1961.", "They speak of last week."],
  },
  {
    id: "en/counted/day-beside",
    match: ["( the )? day ( before | after ) <date>"],
    read(match) {
      const date = dateOf(match);
      return date && isDay(date)
        ? { meaning: { kind: "shift", unit: "D", by: match.has("before") ? -1 : 1, from: "date", date } }
        : undefined;
    },
    examples: ["He wrote {en/counted/day-beside:the day before last Tuesday}."],
    not: ["The day before the raid, it rained."],
  },
  {
    id: "en/counted/possessive",
    match: ["<date> 's <inner:date>", "<date> 's quarter", "<date> 's ( first | second ) ( - )? half"],
    read(match) {
      const date = dateOf(match);
      const inner = dateOf(match, "inner");
      if (date?.kind !== "shift" || date.unit !== "Y" || date.within) return undefined;
      if (match.has("half"))
        return { meaning: { ...date, within: { kind: "calendar", half: match.has("first") ? 1 : 2 } } };
      if (!match.get("inner")) return { meaning: { ...date, keepsGrain: true } };
      if (inner?.kind !== "calendar" || (inner.quarter ?? inner.half ?? inner.month ?? inner.season) === undefined)
        return undefined;
      return { meaning: { ...date, within: inner } };
    },
    examples: [
      "It lost less than in {en/counted/possessive:last year's third quarter}.",
      "It rose in {en/counted/possessive:next year's first half}.",
    ],
    not: ["The year's work is done."],
  },
  {
    id: "en/counted/nth",
    match: [
      "( the )? ( <ordinal> | <ordinalword> ) ( <oneunit> | <named:date> | weekend ) ( of | in ) <date>",
      "( the )? ( first | second | latter | last | <ordinal> ) ( half | quarter ) of ( the )? <date>",
    ],
    read(match) {
      const of = dateOf(match);
      if (!of) return undefined;
      const last = match.get("ordinalword") !== undefined || match.has("last") || match.has("latter");
      const n = last ? -1 : match.has("first") ? 1 : match.has("second") ? 2 : (match.number("ordinal") ?? 0);
      if (match.has("half") || match.has("quarter")) {
        const within: CalendarMeaning = match.has("half")
          ? { kind: "calendar", half: n === 1 ? 1 : 2 }
          : { kind: "calendar", quarter: n < 0 ? 4 : n };
        if (of.kind === "shift")
          return of.unit === "Y" && of.within === undefined ? { meaning: { ...of, within } } : undefined;
        return of.year !== undefined && of.month === undefined
          ? { meaning: { ...of, ...within } }
          : { meaning: of, mod: n === 1 ? "START" : "END", ...(match.has("half") && { share: "half" }) };
      }
      const named = dateOf(match, "named");
      const weekday = named?.kind === "calendar" && isBare(named, "weekday") ? named.weekday : undefined;
      const unit = match.value("oneunit");
      if (weekday === undefined && unit !== "D" && unit !== "W" && unit !== "WE") return undefined;
      return {
        meaning: {
          kind: "nth",
          n,
          of,
          unit: weekday !== undefined ? "D" : (unit as "D" | "W" | "WE"),
          ...(weekday !== undefined && { weekday }),
        },
      };
    },
    examples: [
      "It fell in {en/counted/nth:the first half of last year}.",
      "They vote on {en/counted/nth:the first Tuesday of November}.",
    ],
    not: ["The first half of them left."],
  },
];
