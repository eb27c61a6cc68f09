import type { Feed, Listing, Page } from "../record/index.ts";
import { decodeMarkup } from "./charset.ts";
import { type FeedFound, parseFeed } from "./feed/parse.ts";
import type { FetchTools } from "./fetch.ts";
import { webAddress } from "./web/address.ts";
import { answered, failed, later, MINUTE } from "./when-next.ts";

/** What came of asking a feed. */
export interface FeedAsked {
  feed: Feed;
  /** How many of what it lists had not been listed before. Absent where it could not be had. */
  fresh?: number;
  /** Why it could not be had, or what was wrong with it though it was. */
  failure?: string;
}

/** No feed may ask to be left alone for longer, in minutes. */
const LONGEST_REST = 24 * 60;

/**
 * Asks a feed and keeps how it went, with the pages it lists: those that are new, and those it says were changed. The pages are
 * kept in the same transaction as the mark by which its server knows what we have, so that none is ever passed over.
 */
export async function askFeed(feed: Feed, { web, memory, now, every }: FetchTools): Promise<FeedAsked> {
  try {
    const answer = await web.get(webAddress(feed.url), { since: feed });
    const found = answer.bytes && parseFeed(decodeMarkup(answer.bytes, answer.type), answer.url.href);
    const at = now();
    const heard = { ...answered(feed, { ...answer, isNew: found !== undefined }, at), dueAt: restOf(found, every, at) };
    if (!found) {
      await memory.keepFeed(heard);
      return { feed: heard, fresh: 0 };
    }
    const known = new Map((await memory.pages(found.items.map(({ url }) => url))).map((page) => [page.url, page]));
    const fresh = found.items.filter(({ url }) => !known.has(url));
    const pages = found.items.flatMap(({ url, listing }): Page[] => {
      const page = known.get(url);
      if (page) return isChanged(page, listing) ? [{ ...page, listed: ownOf(listing, feed, found), dueAt: at }] : [];
      return [{ url, feed: feed.url, seenAt: at, listed: ownOf(listing, feed, found), dueAt: at }];
    });
    const title = found.title ?? feed.title;
    const kept = {
      ...heard,
      ...(title !== undefined && { title }),
      ...(fresh.length > 0 && { newAt: at }),
    };
    await memory.keepFeed(kept, pages);
    return { feed: kept, fresh: fresh.length, ...(found.flaw !== undefined && { failure: found.flaw }) };
  } catch (error) {
    const kept = failed(feed, error, now(), true);
    await memory.keepFeed(kept);
    return { feed: kept, failure: kept.failure!.reason };
  }
}

const restOf = (found: FeedFound | undefined, every: number, now: string): string =>
  later(now, Math.max(every, Math.min(found?.rest ?? 0, LONGEST_REST)) * MINUTE);

/** Whether a feed now gives another date to a page that was read. */
const isChanged = ({ listed = {}, address }: Page, listing: Listing): boolean =>
  address !== undefined &&
  (["updatedAt", "publishedAt"] as const).some(
    (date) => listing[date] !== undefined && listed[date] !== undefined && listing[date] !== listed[date],
  );

/** Whose reports a feed lists: as the user says, else as it calls itself. */
const ownOf = (listing: Listing, feed: Feed, { title }: FeedFound): Listing => {
  const outlet = feed.outlet ?? title;
  return { ...listing, ...(outlet !== undefined && { outlet }) };
};
