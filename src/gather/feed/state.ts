import type { Feed } from "../../record/index.ts";

/**
 * How a feed stands. `unasked`: it was never asked; `failing`: it does not answer as it should; `stale`: it answered, and too long ago
 * to say that nothing is new; `silent`: it answers, and has long listed nothing new; `well`: none of these.
 */
export type FeedState = "unasked" | "failing" | "stale" | "silent" | "well";

const DAY = 24 * 60 * 60_000;
/** Without an answer for so long nobody knows whether it has anything new. */
const STALE = 2 * DAY;
/** A feed of news is hardly ever without any for so long. */
const SILENT = 14 * DAY;

export function feedState({ addedAt, answeredAt, failure, newAt = addedAt }: Feed, now: string): FeedState {
  if (failure) return "failing";
  if (answeredAt === undefined) return "unasked";
  const since = (time: string): number => Date.parse(now) - Date.parse(time);
  return since(answeredAt) > STALE ? "stale" : since(newAt) > SILENT ? "silent" : "well";
}
