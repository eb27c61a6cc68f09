import type { Asked, Page } from "../record/index.ts";
import { NotFetched } from "./web/not-fetched.ts";

export const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const later = (now: string, by: number): string => new Date(Date.parse(now) + by).toISOString();

/** How long after its words were first seen, or last changed, a page is looked at again: reports are changed while they are new. */
const looks = [HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY];

export function nextLook({ seenAt, changedAt = seenAt }: Page, now: string): { dueAt?: string } {
  const age = Date.parse(now) - Date.parse(changedAt);
  const next = looks.find((look) => look > age);
  return next === undefined ? {} : { dueAt: later(changedAt, next) };
}

/** A host that does not answer is asked again after a while, and after longer and longer. */
const BACK_OFF = 15 * MINUTE;
const MOST_TRIES = 8;
/** What is not there may be put there yet, and robots may be let in. */
const NOT_THERE = DAY;
const FEW_TRIES = 3;

/** What did not answer as it should, as it is kept: why, since when, and when to try again, if at all. */
export function failed<Kind extends Asked>(asked: Kind, error: unknown, now: string, isFeed: boolean): Kind {
  const reason = error instanceof Error ? error.message : String(error);
  const times = (asked.failure?.times ?? 0) + 1;
  const passing = error instanceof NotFetched && error.passing;
  const wait = error instanceof NotFetched ? error.wait : undefined;
  const delay = Math.max(passing || isFeed ? Math.min(BACK_OFF * 2 ** (times - 1), DAY) : NOT_THERE, wait ?? 0);
  const isOver = !isFeed && times >= (passing ? MOST_TRIES : FEW_TRIES);
  const { dueAt: _due, waitUntil: _wait, ...rest } = asked;
  return {
    ...rest,
    askedAt: now,
    failure: { reason, since: asked.failure?.since ?? now, times },
    ...(wait !== undefined && { waitUntil: later(now, wait) }),
    ...(!isOver && { dueAt: later(now, delay) }),
  } as Kind;
}

/** What answered as it should, without what was wrong before. */
export function answered<Kind extends Asked>(
  asked: Kind,
  { etag, lastModified, isNew }: { etag?: string | undefined; lastModified?: string | undefined; isNew: boolean },
  now: string,
): Kind {
  const { failure: _failure, dueAt: _due, waitUntil: _wait, etag: oldEtag, lastModified: oldModified, ...rest } = asked;
  const marks = isNew ? { etag, lastModified } : { etag: etag ?? oldEtag, lastModified: lastModified ?? oldModified };
  return {
    ...rest,
    askedAt: now,
    answeredAt: now,
    ...(marks.etag !== undefined && { etag: marks.etag }),
    ...(marks.lastModified !== undefined && { lastModified: marks.lastModified }),
  } as Kind;
}
