import { createHash } from "node:crypto";
import type { Given } from "../ingest.ts";
import type { Listing } from "../record/index.ts";
import { NotAPage } from "./page/dom.ts";
import { type PageFound, readPage } from "./page/page.ts";
import { believe, type Written } from "./stated.ts";

export interface PageReport {
  given: Given;
  /** Hash of its words. */
  words: string;
  canonical?: string;
}

/**
 * The report on a page: what it says of itself, and where it does not, what its feed says of it. Throws NotAPage.
 */
export function reportOf(html: string, { url, listing = {}, now }: From): PageReport {
  return made(readPage(html, url), { url, listing, now });
}

export interface From {
  url?: URL | undefined;
  listing?: Listing | undefined;
  /** ISO 8601: no report is of later. */
  now: string;
}

/** A page that says next to nothing, of which the feed has the whole report. */
const FEW = 400;

/** The same, where the feed may carry more than the page: one that shows only its beginning to whoever has not paid. */
export function fullestOf(html: string, from: From): PageReport {
  const { html: own } = from.listing ?? {};
  let page: PageReport | undefined;
  try {
    page = reportOf(html, from);
  } catch (error) {
    if (!(error instanceof NotAPage) || own === undefined) throw error;
  }
  if (own === undefined || (page && page.given.text.length >= FEW)) return page!;
  const listed = reportOfListing(from);
  return page ? { ...listed, ...(page.canonical !== undefined && { canonical: page.canonical }) } : listed;
}

/** The report as its feed carries it, where the page itself cannot be had. */
export function reportOfListing(from: From): PageReport {
  return made(readPage(from.listing?.html ?? ""), from);
}

function made(page: PageFound, { url, listing = {}, now }: From): PageReport {
  const title = page.title ?? listing.title;
  const byline = page.byline ?? listing.byline;
  const outlet = page.outlet ?? listing.outlet ?? url?.hostname.replace(/^www\./, "");
  const told: Written[] = [
    { role: "published", value: listing.publishedAt, by: "the feed" },
    { role: "updated", value: listing.updatedAt, by: "the feed" },
  ];
  const { stated, publishedAt, updatedAt } = believe([...page.dates, ...told], now);
  const isHeaded = title === undefined || page.title !== undefined;
  return {
    given: {
      text: isHeaded ? page.text : `${title}\n\n${page.text}`,
      ...(title !== undefined && { title }),
      ...(byline !== undefined && { byline }),
      ...(outlet !== undefined && { outlet }),
      ...(page.language !== undefined && { language: page.language }),
      ...(publishedAt !== undefined && { publishedAt }),
      ...(updatedAt !== undefined && { updatedAt }),
      ...(stated.length > 0 && { stated }),
    },
    words: createHash("sha256").update(page.words).digest("hex"),
    ...(page.canonical !== undefined && { canonical: page.canonical }),
  };
}
