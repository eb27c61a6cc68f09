import { offsetAt, type ReportDate } from "../record/index.ts";
import { type Day, parseDay, partsOf, weekdayOf } from "./calendar.ts";
import type { FoundTimex } from "./meaning.ts";

/** A day a report may be of, and its local time where known. */
export interface ReportDay {
  day: Day;
  /** Minutes since midnight. */
  minutes?: number;
  /** The zone by whose clocks it is another day than the one printed. */
  zone?: string;
}

/** Most days that are followed up: beyond, nothing would come to the same for all. */
const MOST = 64;

const DAY = 24 * 60;

/** How a report says where it was filed. */
export interface Filed {
  /** The zone of the place. */
  zone: string | undefined;
  /** Expressions of time in its dateline. */
  times: readonly FoundTimex[];
}

/**
 * The days a report may be of: one where its date is known, all candidates where several remain. A moment told with its
 * offset from UTC is on the day that the clocks of the place it was filed at show, unless its dateline has the other.
 */
export function reportDays(date: ReportDate | undefined, filed?: Filed): ReportDay[] {
  if (!date) return [];
  const values = date.value === undefined ? (date.candidates ?? []).slice(0, MOST) : [date.value];
  return values.flatMap((value) => {
    const printed = parseDay(value);
    if (printed === undefined) return [];
    const [, hour, minute, offset] = /T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?/.exec(value) ?? [];
    if (hour === undefined) return [{ day: printed }];
    const minutes = Number(hour) * 60 + Number(minute);
    const local = offset === undefined ? undefined : localDay(value, filed, printed);
    return [local ?? { day: printed, minutes }];
  });
}

/** Day and time of a moment at the place it was filed; undefined where that is not known, or the dateline has another day. */
function localDay(value: string, filed: Filed | undefined, printed: Day): ReportDay | undefined {
  if (filed?.zone === undefined) return undefined;
  const moment = Date.parse(value);
  const local = Math.floor(moment / 60_000) + offsetAt(filed.zone, moment);
  const day = Math.floor(local / DAY);
  const isOther = filed.times.some(
    ({ meaning }) =>
      meaning.kind === "calendar" &&
      ((meaning.day !== undefined && meaning.day !== partsOf(day).day) ||
        (meaning.weekday !== undefined && meaning.weekday !== weekdayOf(day))),
  );
  return isOther ? undefined : { day, minutes: local - day * DAY, ...(day !== printed && { zone: filed.zone }) };
}
