import { offsetAt } from "../../record/index.ts";
import { type Day, isoOf, pad } from "../calendar.ts";
import type { Clock, PartOfDay } from "../meaning.ts";
import { dayStretch, daysStretch } from "../stretch.ts";
import { type Zone, zoneBy } from "../zones.ts";
import { clocksOf } from "./place.ts";
import type { Resolution, Telling } from "./telling.ts";

const MINUTE = 60_000;
/** Clocks are up to twelve hours behind UTC, and up to fourteen ahead. */
const FARTHEST_BEHIND = 12 * 60;
const FARTHEST_AHEAD = 14 * 60;
const DAY = 24 * 60;

interface Timed {
  clock?: Clock;
  part?: PartOfDay;
  goesOn?: boolean;
}

/** A day, and the time of it that the words name: by a clock, with its zone where that is known, or by a part of the day. */
export function withTime(resolution: Resolution, timed: Timed, index: number, telling: Telling): Resolution {
  const { clock, part, goesOn } = timed;
  if (clock) return withClock(resolution, clock, zoneOf(clock, index, telling));
  if (!part) return resolution;
  const { stretch } = resolution;
  if (!stretch || stretch.grain !== "day") return { ...resolution, value: `${resolution.value}T${part}` };
  const night = goesOn ? daysStretch(stretch.first, stretch.first + 1) : stretch;
  return { ...resolution, value: `${stretch.value}T${part}`, stretch: night };
}

/** A range's zone stands at its end: "between 10:00 and 14:00 local time". */
function zoneOf({ zone }: Clock, index: number, telling: Telling): Zone | undefined {
  const last = telling.found[index]!.isRange ? telling.found[index + 1]?.meaning : undefined;
  const written = zone ?? (last?.kind === "calendar" || last?.kind === "shift" ? last.clock?.zone : undefined);
  return written === undefined ? undefined : zoneBy(written, clocksOf(index, telling));
}

function withClock(resolution: Resolution, { hour, minute = 0 }: Clock, zone: Zone | undefined): Resolution {
  const time = `${pad(hour)}:${pad(minute)}`;
  const day = resolution.stretch?.grain === "day" ? resolution.stretch.first : undefined;
  const moment = zone && day !== undefined ? momentOf(day, hour * 60 + minute, zone) : undefined;
  return {
    ...resolution,
    value: `${resolution.value}T${time}${zone?.iana === "Etc/UTC" ? "Z" : ""}`,
    time,
    ...(zone?.iana !== undefined && { zone: zone.iana }),
    ...(moment !== undefined && { moment }),
    ...(moment !== undefined &&
      zone?.iana !== "Etc/UTC" && {
        because: [...resolution.because, `${instantOf(moment)} by the clocks of ${nameOf(zone!)}`],
      }),
  };
}

const nameOf = ({ iana, minutes = 0 }: Zone): string =>
  iana ?? `UTC${minutes < 0 ? "-" : "+"}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;

/** Minutes from 1970 in UTC, of a day and its minutes by a zone's clocks. */
function momentOf(day: Day, minutes: number, { iana, minutes: fixed }: Zone): number {
  const local = day * DAY + minutes;
  if (fixed !== undefined) return local - fixed;
  const about = offsetAt(iana!, local * MINUTE);
  return local - offsetAt(iana!, (local - about) * MINUTE);
}

/** `2031-05-14T15:20Z`, of minutes from 1970. */
export function instantOf(moment: number): string {
  const day = Math.floor(moment / DAY);
  const minutes = moment - day * DAY;
  return `${isoOf(day)}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}Z`;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/**
 * "6 p.m. (1500 GMT)": the words in brackets are the same moment by other clocks. They are of the day that sets the two
 * clocks least apart, and what is known of the moment holds for both.
 */
export function alignClocks(telling: Telling): void {
  telling.found.forEach(({ isSame }, index) => {
    const [first, second] = [telling.resolved[index], telling.resolved[index + 1]];
    if (!isSame || !first?.stretch || !second?.stretch) return;
    if (first.time === undefined || second.time === undefined || first.zone === second.zone) return;
    if (first.stretch.grain !== "day" || telling.sentenceOf(index) !== telling.sentenceOf(index + 1)) return;
    const apart = minutesOf(first.time) - minutesOf(second.time);
    const days = apart > FARTHEST_AHEAD ? 1 : apart < -FARTHEST_BEHIND ? -1 : 0;
    const day = dayStretch(first.stretch.first + days);
    const own = second.moment === undefined ? undefined : second.moment + (day.first - second.stretch.first) * DAY;
    const moment = own ?? first.moment;
    telling.resolved[index] = { ...first, ...(moment !== undefined && { moment }) };
    telling.resolved[index + 1] = {
      ...second,
      value: `${day.value}${second.value.slice(second.value.indexOf("T"))}`,
      stretch: day,
      anchor: index,
      ...(moment !== undefined && { moment }),
      because: [...first.because, "the same moment by other clocks"],
    };
  });
}

/** "from 10 p.m. to 5 a.m.": the second is of the day after. */
export function orderClocks(telling: Telling): void {
  telling.found.forEach(({ isRange }, index) => {
    const [first, last] = [telling.resolved[index], isRange ? telling.resolved[index + 1] : undefined];
    if (first?.time === undefined || last?.time === undefined || last.time > first.time) return;
    if (first.stretch?.grain !== "day" || last.stretch?.first !== first.stretch.first) return;
    const stretch = dayStretch(first.stretch.first + 1);
    telling.resolved[index + 1] = {
      ...last,
      value: `${stretch.value}${last.value.slice(last.value.indexOf("T"))}`,
      stretch,
      ...(last.moment !== undefined && { moment: last.moment + DAY }),
      because: [...last.because, "earlier by the clock than what it ends, so of the day after"],
    };
  });
}
