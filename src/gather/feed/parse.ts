import { parseFeed as parse } from "feedsmith";
import type { Listing } from "../../record/index.ts";
import { textIn } from "../page/metadata.ts";
import { tidy } from "../page/plain.ts";
import { parseWebAddress, plainAddress } from "../web/address.ts";

/** What a feed lists. */
export interface FeedFound {
  title?: string;
  /** Minutes for which it asks not to be asked again. */
  rest?: number;
  items: { url: string; listing: Listing }[];
  /** What was wrong with it, where it could be read in spite of that. */
  flaw?: string;
}

/** Why some text is no feed. */
export class NotAFeed extends Error {
  override name = "NotAFeed";
}

/** A feed lists some dozens; one of a whole archive is taken so far. */
const MOST_ITEMS = 1000;
/** A text of less than this is a summary, not the report. */
const WHOLE = 800;

/** RSS, RDF, Atom or JSON Feed. Faults that are common are mended and told. Throws NotAFeed. */
export function parseFeed(text: string, base: string): FeedFound {
  const bare = text.replace(/^[\ufeff\s]+/, "");
  const whole = tried(bare);
  if (whole) return itemsOf(whole, base);
  const mended = mend(bare);
  const found = mended && tried(mended.text);
  if (!found) throw new NotAFeed(/<(?:rss|feed|rdf:RDF)\b/i.test(bare.slice(0, 2000)) ? "a broken feed" : "not a feed");
  return { ...itemsOf(found, base), flaw: mended.flaw };
}

type Parsed = NonNullable<ReturnType<typeof tried>>;

function tried(text: string) {
  try {
    return parse(text, { maxItems: MOST_ITEMS, parseDateFn: (raw) => raw });
  } catch {
    return undefined;
  }
}

/** XML that is not quite: signs that stand for themselves, characters that XML has not, an end that is missing. */
function mend(text: string): { text: string; flaw: string } | undefined {
  const root = /<(rss|feed|rdf:RDF)\b/i.exec(text.slice(0, 2000))?.[1];
  if (root === undefined) return undefined;
  const legal = text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .split(/(<!\[CDATA\[(?:(?!<!\[CDATA\[)[^])*?\]\]>)/)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part.replace(/<(?![a-z/!?])/gi, "&lt;").replace(/&(?!(?:[a-z]\w{1,20}|#\d{1,7}|#x[\da-f]{1,6});)/gi, "&amp;"),
    )
    .join("");
  if (tried(legal)) return { text: legal, flaw: "not well-formed" };
  const item = root.toLowerCase() === "feed" ? "entry" : "item";
  const end = legal.lastIndexOf(`</${item}>`);
  if (end < 0) return undefined;
  const close = root.toLowerCase() === "rss" ? "</channel></rss>" : `</${root}>`;
  return { text: `${legal.slice(0, end)}</${item}>${close}`, flaw: "broken off: what came after may be missing" };
}

interface Item {
  link: string | undefined;
  title: string | undefined;
  byline?: string | undefined;
  publishedAt: string | undefined;
  updatedAt?: string | undefined;
  html: string | undefined;
}

function itemsOf(parsed: Parsed, base: string): FeedFound {
  const { title, items, rest } = shapeOf(parsed);
  const found = new Map<string, Listing>();
  for (const { link, html, ...told } of items) {
    const url = link === undefined ? undefined : parseWebAddress(link, base);
    if (!url || found.has(plainAddress(url))) continue;
    const entries = Object.entries({ ...told, title: plain(told.title) }).map(([key, value]) => [key, value?.trim()]);
    const listing = Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== "")) as Listing;
    if (html !== undefined && plain(html).length >= WHOLE) listing.html = html;
    found.set(plainAddress(url), listing);
  }
  const name = plain(title);
  return {
    ...(name !== "" && { title: name }),
    ...(rest !== undefined && rest > 0 && { rest }),
    items: [...found].map(([url, listing]) => ({ url, listing })),
  };
}

/** Without its marks; what stands for a sign twice over is unwrapped once more. */
const plain = (text = ""): string =>
  tidy(text.replace(/<[^<>]{0,2000}>/g, " "))
    .replace(/&(?:#39|apos|rsquo|lsquo);/g, "’")
    .replace(/&(?:quot|ldquo|rdquo);/g, '"')
    .replace(/&nbsp;/g, " ")
    .replace(/&amp;/g, "&");

function shapeOf({ format, feed }: Parsed): { title: string | undefined; items: Item[]; rest?: number | undefined } {
  if (format === "json")
    return {
      title: feed.title,
      items: (feed.items ?? []).map((item) => ({
        link: item.url ?? item.external_url ?? item.id,
        title: item.title,
        byline: textIn(item.authors),
        publishedAt: item.date_published,
        updatedAt: item.date_modified,
        html: item.content_html ?? item.content_text,
      })),
    };
  if (format === "atom")
    return {
      title: feed.title?.value,
      items: (feed.entries ?? []).map((entry) => ({
        link: resolved(
          (entry.links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? entry.links?.[0])?.href ??
            entry.id,
          feed.xml?.base,
        ),
        title: entry.title?.value,
        byline: textIn(entry.authors),
        publishedAt: entry.published,
        updatedAt: entry.updated,
        html: entry.content?.value,
      })),
    };
  if (format === "rdf")
    return {
      title: feed.title,
      items: (feed.items ?? []).map((item) => ({
        link: item.link ?? item.rdf?.about,
        title: item.title,
        byline: textIn(item.dc?.creators),
        publishedAt: item.dc?.dates?.[0],
        html: item.content?.encoded,
      })),
    };
  return {
    title: feed.title,
    rest: feed.ttl,
    items: (feed.items ?? []).map((item) => ({
      link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
      title: item.title,
      byline: textIn(item.dc?.creators) ?? textIn(item.authors),
      publishedAt: item.pubDate ?? item.dc?.dates?.[0],
      updatedAt: item.atom?.updated,
      html: item.content?.encoded ?? item.description,
    })),
  };
}

const resolved = (link: string | undefined, base: string | undefined): string | undefined =>
  link === undefined || base === undefined ? link : (parseWebAddress(link, base)?.href ?? link);
