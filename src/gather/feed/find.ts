import { readFile } from "node:fs/promises";
import { decodeMarkup } from "../charset.ts";
import { feedAddress, webAddress } from "../web/address.ts";
import { NotFetched } from "../web/not-fetched.ts";
import type { Web } from "../web/open.ts";
import { feedsIn, type Named } from "./discover.ts";

/** The feeds that an address leads to: its own, those of a list, or those that a page names. Throws with the reason. */
export async function findFeeds(address: string, web: Web): Promise<Named[]> {
  const url = webAddress(feedAddress(address));
  const answer = await web.get(url);
  if (!answer.bytes)
    throw new NotFetched("answered 304, not changed, to whoever has nothing of it yet", { status: 304 });
  const found = feedsIn(decodeMarkup(answer.bytes, answer.type), answer.url.href);
  // what has moved is kept under the address it was given by
  return found.map((feed) => (feed.url === answer.url.href ? { ...feed, url: url.href } : feed));
}

/** The feeds of a list (OPML) in a file. Throws with the reason. */
export async function readFeedList(path: string): Promise<Named[]> {
  return feedsIn(decodeMarkup(await readFile(path)), "file:///");
}
