import type { ReportDate } from "../record/index.ts";
import { type Day, parseDay } from "./calendar.ts";

/** A day a report may be of, and its local time where known. */
export interface ReportDay {
  day: Day;
  /** Minutes since midnight. */
  minutes?: number;
}

/** Most days that are followed up: beyond, nothing would come to the same for all. */
const MOST = 64;

/** The days a report may be of: one where its date is known, all candidates where several remain. */
export function reportDays(date: ReportDate | undefined): ReportDay[] {
  if (!date) return [];
  const values = date.value === undefined ? (date.candidates ?? []).slice(0, MOST) : [date.value];
  return values.flatMap((value) => {
    const day = parseDay(value);
    if (day === undefined) return [];
    const time = /T(\d\d):(\d\d)/.exec(value);
    return [{ day, ...(time && { minutes: Number(time[1]) * 60 + Number(time[2]) }) }];
  });
}
