import { offsetAt } from "../record/index.ts";
import type { LinkKey } from "./key.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Two read-outs of one call give its hour to within so much. */
const ROUNDED = HOUR / 2;

/** Hours that two whole days must share for both to be of one call: no fewer than their clocks are apart. */
const SHARED = 6 * HOUR;

/** Whether two accounts, each on one day by the clocks of another place, may be of one moment. */
export function isOneMoment(a: LinkKey, b: LinkKey): boolean {
  const [one, other] = [stretchOf(a), stretchOf(b)];
  if (!one || !other || a.clock!.zone === b.clock!.zone) return false;
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return one.isHour || other.isHour ? shared > 0 : shared >= SHARED;
}

/** The moments an account may be of, in milliseconds since 1970 in UTC: about its hour, else its day there. */
function stretchOf({ from, to, clock }: LinkKey): { start: number; end: number; isHour: boolean } | undefined {
  if (!clock || from === null || from !== to) return undefined;
  const midnight = Date.parse(from);
  const start = midnight - offsetAt(clock.zone, midnight + DAY / 2) * 60_000;
  const at = clock.time === undefined ? NaN : Date.parse(`${from}T${clock.time}Z`) - midnight;
  return Number.isNaN(at)
    ? { start, end: start + DAY, isHour: false }
    : { start: start + at - ROUNDED, end: start + at + ROUNDED, isHour: true };
}
