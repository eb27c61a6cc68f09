import type { Feed } from "../record/index.ts";
import type { Named } from "./feed/discover.ts";
import type { Fetched, FetchTools } from "./fetch.ts";
import type { PageAsked } from "./pages.ts";
import type { Web, WebOptions } from "./web/open.ts";

// What speaks HTTP and reads pages takes a while to load; a command that asks for neither does not wait for it.

export async function openWeb(options?: WebOptions): Promise<Web> {
  return (await import("./web/open.ts")).openWeb(options);
}

/** The feeds that an address leads to: its own, those of a list, or those that a page names. Throws with the reason. */
export async function findFeeds(address: string, web: Web): Promise<Named[]> {
  return (await import("./feed/find.ts")).findFeeds(address, web);
}

/** The feeds of a list (OPML) in a file. Throws with the reason. */
export async function readFeedList(path: string): Promise<Named[]> {
  return (await import("./feed/find.ts")).readFeedList(path);
}

/**
 * Asks some feeds, and then for every page of theirs that is due. Each feed and each page gives one result, as it comes; whatever
 * is wrong with one stops no other. A report is remembered as read only once it has been settled.
 */
export async function* fetchFeeds(feeds: readonly Feed[], tools: FetchTools): AsyncGenerator<Fetched> {
  yield* (await import("./fetch.ts")).fetchFeeds(feeds, tools);
}

/** Asks for the pages at some addresses, as a person names them. Throws for what is no address of the web. */
export async function* fetchNamed(urls: readonly string[], tools: FetchTools): AsyncGenerator<PageAsked> {
  const { fetchPages, namedPages } = await import("./fetch.ts");
  yield* fetchPages(await namedPages(urls, tools), tools);
}
