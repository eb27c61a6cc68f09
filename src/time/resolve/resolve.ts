import type { ParsedSentence, Span, Timex, When } from "../../record/index.ts";
import type { Day } from "../calendar.ts";
import { alignClocks, instantOf, orderClocks, withTime } from "./clock.ts";
import { valueOfDuration, whenOfDuration } from "./duration.ts";
import type { CalendarMeaning, FoundTimex } from "../meaning.ts";
import { openValueOf, resolveCalendar } from "./calendar.ts";
import { resolveNth, resolveShift } from "./shift.ts";
import type { ReportDay } from "../report-day.ts";
import { dayStretch, isInCalendar, type Stretch } from "../stretch.ts";
import { type Resolution, Telling } from "./telling.ts";
import type { Clocks } from "../zones.ts";
import { reanchorQuotations } from "./quoted.ts";
import { daysOfShare } from "./share.ts";

export interface ResolveInput {
  found: readonly FoundTimex[];
  sentences: readonly ParsedSentence[];
  /** The days the report may be of, as `reportDays` gives them: one, several, or none. */
  report: readonly ReportDay[];
  quotations?: readonly Span[];
  /** What is known of places' clocks. */
  clocks?: Clocks;
}

/**
 * What each expression of time means. Where the report may be of several days, an expression is resolved when it comes to
 * the same for each of them; otherwise it stays open.
 */
export function resolveTimexes({ found, sentences, report, quotations = [], clocks = {} }: ResolveInput): Timex[] {
  const tellings = (report.length > 0 ? report : [undefined]).map((day) =>
    tell(found, sentences, day, quotations, clocks),
  );
  return found.map((timex, index) => {
    const [first, ...others] = tellings.map((telling) => telling.resolved[index]!);
    const agreed = others.every((other) => other.value === first!.value && other.time === first!.time);
    return timexOf(timex, index, agreed ? finished(first!, timex, tellings[0]!) : openResolution(timex));
  });
}

function tell(
  found: readonly FoundTimex[],
  sentences: readonly ParsedSentence[],
  report: ReportDay | undefined,
  quotations: readonly Span[],
  clocks: Clocks,
): Telling {
  const telling = new Telling(found, sentences, report?.day);
  telling.clocks = clocks;
  telling.minutes = report?.minutes;
  telling.zone = report?.zone;
  telling.ahead = (index) => resolveOne(index, telling);
  found.forEach((_, index) => {
    const resolution = resolveOne(index, telling);
    telling.resolved[index] = resolution;
    if (!resolution.stretch || found[index]!.type === "DURATION") return;
    telling.then = { stretch: resolution.stretch, index };
    if (resolution.stretch.grain === "day" && telling.isTold(index)) telling.thenDay = telling.then;
  });
  reanchorQuotations(telling, quotations, resolveOne);
  alignClocks(telling);
  orderClocks(telling);
  return telling;
}

function resolveOne(index: number, telling: Telling): Resolution {
  const { meaning, type } = telling.found[index]!;
  switch (meaning.kind) {
    case "calendar":
      return type === "TIME" ? resolveTime(meaning, index, telling) : resolveCalendar(meaning, index, telling);
    case "shift": {
      const resolution = resolveShift(meaning, index, telling);
      return type === "TIME" ? withTime(resolution, meaning, index, telling) : resolution;
    }
    case "nth":
      return resolveNth(meaning, index, telling);
    case "reference":
      return { value: meaning.to, cues: [], because: ["names no day"] };
    case "set":
      return { value: meaning.value, cues: [], because: ["names a repetition"] };
    case "duration": {
      const { stretch, ...resolution } = whenOfDuration(meaning, index, telling);
      const value = resolution.type === "DATE" ? resolution.value! : valueOfDuration(meaning);
      return { ...resolution, ...(stretch && isInCalendar(stretch) && { stretch }), value };
    }
  }
}

const isDateless = (meaning: CalendarMeaning): boolean =>
  openValueOf(meaning) === "XXXX-XX-XX" && meaning.year === undefined && meaning.feast === undefined;

/** A time of day is of the date beside it, else of the day told of, else of the report's. */
function resolveTime(meaning: CalendarMeaning, index: number, telling: Telling): Resolution {
  if (!isDateless(meaning)) return withTime(resolveCalendar(meaning, index, telling), meaning, index, telling);
  return withTime(dayOfTime(index, telling), meaning, index, telling);
}

function dayOfTime(index: number, telling: Telling): Resolution {
  const beside = dateBeside(index, telling);
  if (beside) return { ...beside.resolution, anchor: beside.index, cues: [telling.found[beside.index]!] };
  if (telling.thenDay && telling.sentenceOf(index) - telling.sentenceOf(telling.thenDay.index) <= 2) {
    const { stretch, index: at } = telling.thenDay;
    return { value: stretch.value, stretch, anchor: at, cues: [telling.found[at]!], because: ["on the day told of"] };
  }
  if (telling.now === undefined)
    return { value: "XXXX-XX-XX", cues: [], because: ["the day of the report is not known"] };
  const stretch = dayStretch(telling.now);
  return { value: stretch.value, stretch, anchor: telling.nowAnchor, cues: [], because: ["on the day it is told"] };
}

/** The nearest date of the same sentence that is a day and has no time of its own; one that follows is looked at ahead. */
function dateBeside(index: number, telling: Telling): { index: number; resolution: Resolution } | undefined {
  const sentence = telling.sentenceOf(index);
  for (const at of [index + 1, index - 1, index + 2, index - 2]) {
    const other = telling.found[at];
    if (!other || telling.sentenceOf(at) !== sentence || other.type !== "DATE") continue;
    if (other.meaning.kind !== "calendar" && other.meaning.kind !== "shift") continue;
    if (!telling.areBeside(index, at)) continue;
    const resolution = at < index ? telling.resolved[at] : telling.ahead(at);
    if (resolution?.stretch?.grain === "day") return { index: at, resolution };
  }
  return undefined;
}

/** With its bound, and whose clocks the report's day goes by where they are on another. */
function finished(resolution: Resolution, { bound, lead }: FoundTimex, { now, zone }: Telling): Resolution {
  const { anchor, because, stretch } = resolution;
  const isOver = stretch !== undefined && now !== undefined && stretch.first <= now;
  // "as of 1 June" is from then on where that is to come; what is told as of a day that is over is told of that day
  const isBound = bound !== undefined && !(bound === "since" && lead === "of" && isOver);
  return {
    ...(isBound && { bound }),
    ...resolution,
    because:
      anchor === "report" && zone !== undefined
        ? [...because, `the report is of ${isoDay(now!)} by the clocks of ${zone}`]
        : because,
  };
}

function openResolution(timex: FoundTimex): Resolution {
  return resolveOne(0, new Telling([timex], [], undefined));
}

function timexOf(timex: FoundTimex, index: number, resolution: Resolution): Timex {
  const { from, to, meaning, mod, rules } = timex;
  const { stretch, anchor, type = timex.type } = resolution;
  const names = type === "DURATION" || type === "SET" || meaning.kind === "reference";
  const certainty = stretch ? (anchor === undefined ? "stated" : "implied") : names ? "stated" : "unknown";
  const when = stretch && whenOf(stretch, timex, resolution, certainty === "stated" ? "stated" : "implied", index);
  return {
    id: idOf(index),
    from,
    to,
    type,
    value: resolution.value,
    ...(mod && { mod }),
    ...(when && type !== "DURATION" && { edtf: when.edtf }),
    ...(when && { when }),
    ...(timex.isRange && when && { through: idOf(index + 1) }),
    ...(anchor !== undefined && { anchor: typeof anchor === "number" ? idOf(anchor) : anchor }),
    evidence: [{ from, to }, ...resolution.cues.map((cue) => ({ from: cue.from, to: cue.to }))],
    rule: rules.at(-1)!,
    because: resolution.because,
    certainty,
  };
}

const idOf = (index: number): string => `t${index + 1}`;

function whenOf(
  stretch: Stretch,
  { mod, share }: FoundTimex,
  { time, zone, moment, bound }: Resolution,
  certainty: "stated" | "implied",
  index: number,
): When {
  const dated =
    time === undefined || stretch.grain !== "day"
      ? stretch.edtf
      : `${stretch.edtf}T${time === "24:00" ? "23:59" : time}:00`;
  const { first, last } = daysOfShare(stretch, mod, share, bound);
  return {
    edtf: mod === "APPROX" ? `${dated}~` : dated,
    from: isoDay(first),
    to: isoDay(last),
    ...(time !== undefined && { time }),
    ...(zone !== undefined && { zone }),
    ...(moment !== undefined && { instant: instantOf(moment) }),
    ...(bound && { bound }),
    timex: idOf(index),
    certainty,
  };
}

const isoDay = (day: Day): string => dayStretch(day).value;
