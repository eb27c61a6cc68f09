import type { Feed, Page } from "../record/index.ts";
import { askFeed, type FeedAsked } from "./feeds.ts";
import { merged } from "./merged.ts";
import { askPage, type PageAsked, sortOut } from "./pages.ts";
import { parseWebAddress, plainAddress, webAddress } from "./web/address.ts";
import type { Web } from "./web/open.ts";

/** What is remembered of feeds and pages from one time to the next; an archive does. */
export interface Memory {
  keepFeed(feed: Feed, pages?: readonly Page[]): Promise<void>;
  pages(urls: readonly string[]): Promise<Page[]>;
  duePages(at: string): Promise<Page[]>;
  keepPage(page: Page): Promise<void>;
}

export interface FetchTools {
  web: Web;
  memory: Memory;
  /** ISO 8601 in UTC. */
  now: () => string;
  /** Minutes from one time that a feed is asked to the next. */
  every: number;
  /** Told how many feeds or pages are about to be asked for. */
  expect?: (count: number) => void;
}

export type Fetched = FeedAsked | PageAsked;

/**
 * Asks some feeds, and then for every page of theirs that is due. Each feed and each page gives one result, as it comes; whatever
 * is wrong with one stops no other. A report is remembered as read only once it has been settled.
 */
export async function* fetchFeeds(feeds: readonly Feed[], tools: FetchTools): AsyncGenerator<Fetched> {
  tools.expect?.(feeds.length);
  const bySite = grouped(feeds, ({ url }) => hostOf(url));
  yield* merged([...bySite.values()].map((group) => each(group, (feed) => askFeed(feed, tools))));
  const asked = new Set(feeds.map(({ url }) => url));
  const due = await tools.memory.duePages(tools.now());
  yield* fetchPages(
    due.filter(({ feed }) => feed !== undefined && asked.has(feed)),
    tools,
  );
}

/** Asks for some pages. */
export async function* fetchPages(pages: readonly Page[], tools: FetchTools): AsyncGenerator<PageAsked> {
  tools.expect?.(pages.length);
  const bySite = grouped(pages, ({ url }) => hostOf(url));
  const had = merged([...bySite.values()].map((group) => each(group, (page) => askPage(page, tools))));
  const taken = new Map<string, string>();
  // one after another: of two that are one report the second is to know of the first
  for await (const found of had) yield await sortOut(found, taken, tools);
}

/** Pages that a person names; those known already are as they were. */
export async function namedPages(urls: readonly string[], { memory, now }: FetchTools): Promise<Page[]> {
  const plain = urls.map((url) => plainAddress(webAddress(url)));
  const known = new Map((await memory.pages(plain)).map((page) => [page.url, page]));
  return plain.map((url) => known.get(url) ?? { url, seenAt: now() });
}

async function* each<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>) {
  for (const item of items) yield await work(item);
}

const hostOf = (url: string): string => parseWebAddress(url)?.host ?? "";

function grouped<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
