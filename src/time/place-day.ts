import type { When } from "../record/index.ts";
import { dayOf, isoOf, pad, parseDay } from "./calendar.ts";

const MINUTES = 1440;

/** Formatters are dear to make and few are needed. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
    formats.set(zone, format);
  }
  return format;
}

/** Local minutes since 1970 of a moment given in minutes of UTC. */
function localMinutes(moment: number, zone: string): number {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(moment * 60_000)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return dayOf(parts["year"]!, parts["month"]!, parts["day"]!) * MINUTES + parts["hour"]! * 60 + parts["minute"]!;
}

/** Minutes of UTC of local minutes; where clocks are put back, the earlier of the two. */
function momentOf(local: number, zone: string): number {
  let moment = local;
  for (let tries = 0; tries < 3; tries++) moment += local - localMinutes(moment, zone);
  return moment;
}

/**
 * The same moment by the calendar of another place: a call at 23:30 in one capital is on the next day in the other. A day
 * without its time, or without its zone, stays as it is told; its zone is set where it had none.
 */
export function whenAt(when: When, zone: string): When {
  if (when.zone === undefined) return { ...when, zone };
  const day = when.from === null || when.from !== when.to ? undefined : parseDay(when.from);
  if (when.zone === zone || when.time === undefined || day === undefined) return when;
  const [hour, minute] = when.time.split(":").map(Number) as [number, number];
  const local = localMinutes(momentOf(day * MINUTES + hour * 60 + minute, when.zone), zone);
  const iso = isoOf(Math.floor(local / MINUTES));
  const rest = ((local % MINUTES) + MINUTES) % MINUTES;
  const time = `${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`;
  return { ...when, edtf: `${iso}T${time}:00`, from: iso, to: iso, time, zone };
}

/**
 * Whether two tellings may be of one moment though their dates differ, as when two capitals date one call. Days without a
 * zone may be any place's; two of the same zone, or none, must share a day.
 */
export function mayCoincide(a: When, b: When): boolean {
  const [first, second] = [momentsOf(a), momentsOf(b)];
  return first.from < second.to && second.from < first.to;
}

/** First and last moment, in minutes of UTC, that a date may be. */
function momentsOf(when: When): { from: number; to: number } {
  const zone = when.zone ?? "Etc/UTC";
  const first = when.from === null ? undefined : parseDay(when.from);
  const last = when.to === null ? undefined : parseDay(when.to);
  if (first !== undefined && first === last && when.time !== undefined && when.zone !== undefined) {
    const [hour, minute] = when.time.split(":").map(Number) as [number, number];
    const at = momentOf(first * MINUTES + hour * 60 + minute, zone);
    return { from: at, to: at + 1 };
  }
  return {
    from: first === undefined ? -Infinity : momentOf(first * MINUTES, zone),
    to: last === undefined ? Infinity : momentOf((last + 1) * MINUTES, zone),
  };
}
