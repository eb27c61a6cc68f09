import type { Written } from "../stated.ts";
import type { Document } from "./dom.ts";
import { type Metadata, textIn } from "./metadata.ts";
import { wordsOf } from "./plain.ts";

const isUpdate = /\b(?:updated|modified|revised|corrected|amended|edited)\b/i;
const verb =
  /^(?:first |last )?(?:posted|published|publication date|updated|issued|released|modified|filed|date|revised|corrected|amended)\b/i;
/** How long ago it was: says something else at every visit. */
const isRelative = /\b(?:ago|today|yesterday|just now|minutes?|hours?)\b/i;
const LONGEST = 120;

/** Every date that the page states for itself, those most trusted first. */
export function writtenDates(document: Document, { meta, article }: Metadata): Written[] {
  const published: [string | undefined, string][] = [
    [textIn(article["datePublished"]), "JSON-LD datePublished"],
    [meta("article:published_time", "og:article:published_time", "og:published_time"), "Open Graph published_time"],
    [
      meta(
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publication_date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date",
        "date",
        "article.published",
        "cxenseparse:recs:publishtime",
      ),
      "the page's meta",
    ],
    [textIn(article["dateCreated"]), "JSON-LD dateCreated"],
  ];
  const updated: [string | undefined, string][] = [
    [textIn(article["dateModified"]), "JSON-LD dateModified"],
    [meta("article:modified_time", "og:updated_time", "og:modified_time"), "Open Graph modified_time"],
    [
      meta("datemodified", "last-modified", "dcterms.modified", "dc.date.modified", "article.updated"),
      "the page's meta",
    ],
  ];
  return [
    ...published.map(([value, by]): Written => ({ role: "published", value, by })),
    ...updated.map(([value, by]): Written => ({ role: "updated", value, by })),
    ...clocksOf(document).map(({ at, words, role }): Written => ({
      role,
      value: at,
      by: `the page's stamp “${words.slice(0, 60)}”`,
    })),
  ];
}

/** `<time datetime>` as the page's own stamp: of this report and not of one that it links to. */
function clocksOf(document: Document): { at: string; words: string; role: Written["role"] }[] {
  const found: { at: string; words: string; role: Written["role"] }[] = [];
  for (const clock of document.querySelectorAll("time[datetime], time[content]")) {
    if (found.length === 4) break;
    if (clock.closest("aside, footer, nav, li, a, blockquote, figure")) continue;
    const at = clock.getAttribute("datetime") ?? clock.getAttribute("content")!;
    const around = wordsOf(clock.parentNode as never);
    const words = around.length <= LONGEST ? around : wordsOf(clock);
    const what = `${clock.getAttribute("itemprop") ?? ""} ${clock.getAttribute("class") ?? ""} ${before(words, wordsOf(clock))}`;
    found.push({ at, words, role: isUpdate.test(what) || /dateModified/i.test(what) ? "updated" : "published" });
  }
  return found;
}

/** What stands before a clock in its line, back to the clock before it. */
const before = (line: string, clock: string): string => {
  const at = line.indexOf(clock);
  return at < 0 ? line : line.slice(0, at).replace(/^.*\d/, "");
};

/** A line that says how long ago the page was posted or updated, and so is another at every visit. */
export const isRelativeStamp = (line: string): boolean =>
  line.length <= LONGEST && verb.test(line) && isRelative.test(line) && !/[.!?]\s/.test(line);

/** The lines in which the page prints when it was posted and updated, and the paragraphs they stand in. */
export function stampLines(document: Document): { lines: string[]; taken: string[] } {
  const lines: string[] = [];
  const taken: string[] = [];
  for (const element of document.querySelectorAll("time, p, div, span, li, small, dd, em")) {
    if (taken.length === 2) break;
    if (element.closest("aside, footer, nav, a, blockquote")) continue;
    const text = element.textContent ?? "";
    // whitespace of a page's source is no part of a line's length, but a long element is none however it is set
    if (text.length > LONGEST * 8) continue;
    const line = wordsOf(element);
    if (line.length > LONGEST || !verb.test(line) || !/\d/.test(line) || isRelative.test(line)) continue;
    // the same again, or a part of what was taken whole
    if (!taken.some((each) => each.includes(line))) {
      taken.push(line);
      lines.push(...line.split(/[\s|·–—-]+(?=(?:last )?(?:updated|modified)\b)/i));
    }
  }
  return { lines, taken };
}
