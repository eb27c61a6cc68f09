import { parseOpml } from "feedsmith";
import { parseDocument } from "../page/dom.ts";
import { parseWebAddress } from "../web/address.ts";
import { NotAFeed, parseFeed } from "./parse.ts";

/** Feeds as a list (OPML) or a page names them: address and title. */
export interface Named {
  url: string;
  title?: string;
}

/**
 * What feeds some text leads to: itself where it is one, those that it lists where it is OPML, those that it names where it is a
 * page. Throws NotAFeed.
 */
export function feedsIn(text: string, base: string): Named[] {
  if (/<opml\b/i.test(text.slice(0, 2000))) return listed(text);
  try {
    const { title } = parseFeed(text, base);
    return [{ url: base, ...(title !== undefined && { title }) }];
  } catch (error) {
    if (!/<(?:!doctype html|html|head|body)\b/i.test(text.slice(0, 5000))) throw error;
    const named = onPage(text, base);
    if (named.length === 0) throw new NotAFeed("a page that names no feed");
    return named;
  }
}

type Outlines = NonNullable<NonNullable<ReturnType<typeof parseOpml>["body"]>["outlines"]>;

function listed(text: string): Named[] {
  let outlines: Outlines;
  try {
    outlines = parseOpml(text).body?.outlines ?? [];
  } catch (error) {
    throw new NotAFeed(`a broken list of feeds: ${(error as Error).message}`);
  }
  const found: Named[] = [];
  const waiting = [...outlines];
  for (let outline = waiting.shift(); outline; outline = waiting.shift()) {
    waiting.unshift(...(outline.outlines ?? []));
    if (outline.xmlUrl === undefined) continue;
    const title = outline.title ?? outline.text;
    // an address that is none is told when it is added
    found.push({ url: outline.xmlUrl.trim(), ...(title !== undefined && title !== "" && { title }) });
  }
  if (found.length === 0) throw new NotAFeed("a list of no feeds");
  return found;
}

function onPage(html: string, base: string): Named[] {
  const found: Named[] = [];
  for (const link of parseDocument(html).querySelectorAll('link[rel~="alternate"]')) {
    if (!/^application\/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml)/i.test(link.getAttribute("type") ?? "")) continue;
    const url = parseWebAddress(link.getAttribute("href") ?? "", base);
    const title = link.getAttribute("title");
    if (url && !found.some((each) => each.url === url.href)) found.push({ url: url.href, ...(title && { title }) });
  }
  return found;
}
