import readability from "@mozilla/readability";
import { canonicalAddress, parseWebAddress } from "../web/address.ts";
import type { Written } from "../stated.ts";
import { type Document, type Element, NotAPage, parseDocument } from "./dom.ts";
import { metadataOf, type Metadata, textIn } from "./metadata.ts";
import { paragraphsIn, tidy, wordsOf } from "./plain.ts";
import { isRelativeStamp, stampLines, writtenDates } from "./stamps.ts";

/** A report as its page has it. */
export interface PageFound {
  title?: string;
  byline?: string;
  outlet?: string;
  language?: string;
  /** What the page calls its own address, where it is believed. */
  canonical?: string;
  /** Every date it states, believed or not. */
  dates: Written[];
  /** Title, printed stamps and text, each paragraph apart. */
  text: string;
  /** Title and text without the stamps: what changes when the report does. */
  words: string;
}

/** The report on a page. Throws NotAPage where there is none, or none that can be got at. */
export function readPage(html: string, url?: URL): PageFound {
  const document = parseDocument(html);
  const metadata = metadataOf(document);
  const { meta, article } = metadata;
  const outlet = textIn(meta("og:site_name")) ?? textIn(article["publisher"]) ?? textIn(meta("application-name"));
  const title = titleOf(document, metadata, outlet);
  const byline = bylineOf(document, metadata);
  const language = languageOf(document);
  const canonical = canonicalOf(document, metadata, url);
  const dates = writtenDates(document, metadata);
  const stamps = stampLines(document);
  const isStamp = (paragraph: string): boolean =>
    stamps.taken.includes(paragraph) || stamps.lines.includes(paragraph) || isRelativeStamp(paragraph);
  const body = bodyOf(document).filter((paragraph, at) => !(at < 3 && paragraph === title) && !isStamp(paragraph));
  if (body.length === 0) throw new NotAPage("no words on it");
  const head = title === undefined ? [] : [title];
  return {
    ...(title !== undefined && { title }),
    ...(byline !== undefined && { byline }),
    ...(outlet !== undefined && { outlet }),
    ...(language !== undefined && { language }),
    ...(canonical !== undefined && { canonical }),
    dates,
    text: [...head, ...stamps.lines, ...body].join("\n\n"),
    words: [...head, ...body].join("\n\n"),
  };
}

function titleOf(document: Document, { meta, article }: Metadata, outlet: string | undefined): string | undefined {
  const headings = [...document.querySelectorAll("h1")].map(wordsOf).filter((text) => text !== "");
  const named = textIn(article["headline"]) ?? textIn(meta("og:title", "twitter:title", "dc.title"));
  const title =
    named !== undefined
      ? // cut short for whoever shares it: the heading has it whole
        (headings.find((heading) => heading.startsWith(named.replace(/\s*(?:…|\.\.\.)$/, ""))) ?? named)
      : headings.length === 1
        ? headings[0]
        : tidy(document.querySelector("title")?.textContent ?? "");
  // longer than any headline: a list of what a search engine should find
  if (title === undefined || title === "" || title.length > 400) return undefined;
  const parts = /^(.{10,}?)\s+[|–—-]\s+([^|–—]{2,60})$/u.exec(title);
  const isOutlet = parts !== null && (parts[2] === outlet || (named === undefined && headings.includes(parts[1]!)));
  return isOutlet ? parts[1] : title;
}

function bylineOf(document: Document, { meta, article }: Metadata): string | undefined {
  const given =
    textIn(article["author"]) ?? textIn(meta("author", "article:author", "parsely-author", "dc.creator", "byl"));
  const shown = given ?? wordsOf(document.querySelector('[rel="author"], [itemprop="author"], .byline, .author'));
  const name = shown.replace(/^by:?\s+/i, "");
  return name === "" || name.length > 150 || /^https?:/.test(name) ? undefined : name;
}

function languageOf(document: Document): string | undefined {
  const given = document.documentElement.getAttribute("lang") ?? "";
  return /^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(given.trim()) ? given.trim() : undefined;
}

function canonicalOf(document: Document, { meta }: Metadata, url: URL | undefined): string | undefined {
  const given = document.querySelector('link[rel~="canonical"]')?.getAttribute("href") ?? meta("og:url");
  if (url) return canonicalAddress(given ?? undefined, url);
  // a page that was saved has no address but the one it gives itself
  const own = given == null ? undefined : parseWebAddress(given);
  return own && canonicalAddress(own.href, own);
}

const nowhere =
  "script, style, noscript, template, svg, iframe, object, embed, canvas, form button, input, select, textarea";

/** The paragraphs of the report itself, without what stands around it. */
function bodyOf(document: Document): string[] {
  for (const element of [...document.querySelectorAll(nowhere)]) element.remove();
  const whole = document.body ? paragraphsIn(document.body) : paragraphsIn(document.documentElement);
  const marked = [...document.querySelectorAll('[itemprop~="articleBody"]')];
  const own = marked.length === 1 ? paragraphsIn(marked[0]!) : [];
  if (lengthOf(own) > 300) return own;
  const { Readability } = readability;
  const found = new Readability<Element>(document, {
    charThreshold: 200,
    disableJSONLD: true,
    serializer: (node: unknown) => node as Element,
  }).parse();
  const read = found?.content ? paragraphsIn(found.content) : [];
  return lengthOf(read) > 0 ? read : whole;
}

const lengthOf = (paragraphs: readonly string[]): number => paragraphs.reduce((sum, each) => sum + each.length, 0);
