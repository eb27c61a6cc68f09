import type { Certainty } from "./certainty.ts";

/** When something is, as calendar days. Both ends are included; null means open. */
export interface When {
  /** Extended Date/Time Format (ISO 8601-2), level 2 at most. */
  edtf: string;
  /** ISO calendar date, or null when the beginning is open. */
  from: string | null;
  /** ISO calendar date, or null when the end is open. */
  to: string | null;
  /** Local time of day, `HH:MM`. */
  time?: string;
  /** IANA zone of `time`, or of the day where the place is known. */
  zone?: string;
  /** The moment in UTC, `2031-05-14T15:20Z`, where day, time and zone are all known. */
  instant?: string;
  bound?: "by" | "before" | "after" | "since";
  /** Id of the timex it was read from. */
  timex?: string;
  certainty: Certainty;
}
