import type { Given } from "../ingest.ts";
import type { Page } from "../record/index.ts";
import { decodeMarkup } from "./charset.ts";
import type { FetchTools } from "./fetch.ts";
import { fullestOf, type PageReport, reportOfListing } from "./report.ts";
import { plainAddress, webAddress } from "./web/address.ts";
import { NotFetched } from "./web/not-fetched.ts";
import type { Answer } from "./web/request.ts";
import { answered, failed, nextLook } from "./when-next.ts";

/** What came of asking for a page: a report to be read and kept, nothing new, or why not. */
export type PageAsked = { from: string } & (
  { report: Given; settle: (failure?: string) => Promise<void> } | { unchanged: true } | { failure: string }
);

/** What a page gave, before it is known whether another page gave the same. */
export type PageHad = { page: Page } & ({ answer: Answer; found?: PageReport; instead?: string } | { error: unknown });

/** Asks for a page. Where it cannot be had and its feed carries the whole report, that is taken. */
export async function askPage(page: Page, { web, now }: FetchTools): Promise<PageHad> {
  const url = webAddress(page.url);
  const listing = page.listed;
  try {
    const since = page.words === undefined ? {} : page;
    const answer = await web.get(url, { since, heedRobots: true });
    if (!answer.bytes) return { page, answer };
    const html = decodeMarkup(answer.bytes, answer.type);
    return { page, answer, found: fullestOf(html, { url: answer.url, listing, now: now() }) };
  } catch (error) {
    if (listing?.html === undefined || (error instanceof NotFetched && error.passing)) return { page, error };
    const found = reportOfListing({ url, listing, now: now() });
    return { page, answer: { url, type: "" }, found };
  }
}

/**
 * What to do with what a page gave. Several addresses may lead to one report: it is kept under one of them, that of its page
 * where it names it, and how it stands is kept with that. `taken` holds what has been given since the run began.
 */
export async function sortOut(had: PageHad, taken: Map<string, string>, tools: FetchTools): Promise<PageAsked> {
  const { page } = had;
  const { memory } = tools;
  const now = tools.now();
  const from = page.url;
  if ("error" in had) {
    const kept = failed(page, had.error, now, false);
    await memory.keepPage(kept);
    return { from, failure: kept.failure!.reason };
  }
  const { answer, found } = had;
  if (!found) {
    const asked = answered(page, { ...answer, isNew: false }, now);
    await memory.keepPage({ ...asked, ...nextLook(asked, now) });
    return { from, unchanged: true };
  }
  const address = found.canonical ?? plainAddress(answer.url);
  const [other] = address === page.url ? [] : await memory.pages([address]);
  const own: Page = address === page.url ? page : (other ?? { ...page, url: address });
  const asked = { ...answered(own, { ...answer, isNew: true }, now), address };
  const alias: Page | undefined =
    address === page.url
      ? undefined
      : { url: page.url, seenAt: page.seenAt, askedAt: now, answeredAt: now, address, ...feedOf(page) };
  const keep = async (each: Page): Promise<void> => {
    await memory.keepPage({ ...each, ...nextLook(each, now) });
    if (alias) await memory.keepPage(alias);
  };
  if ((taken.get(address) ?? own.words) === found.words) {
    if (!taken.has(address)) await keep(asked);
    else if (alias) await memory.keepPage(alias);
    return { from, unchanged: true };
  }
  taken.set(address, found.words);
  return {
    from,
    report: { ...found.given, address, url: address },
    settle: (failure) =>
      failure === undefined
        ? keep({ ...asked, words: found.words, ...(own.words !== undefined && { changedAt: now }) })
        : memory.keepPage(failed(page, new Error(failure), now, false)),
  };
}

const feedOf = ({ feed, listed }: Page): Partial<Page> => ({
  ...(feed !== undefined && { feed }),
  ...(listed !== undefined && { listed }),
});
