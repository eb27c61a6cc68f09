import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeMarkup } from "../../src/gather/charset.ts";
import { NotText } from "../../src/gather/decode.ts";
import { NotAFeed, parseFeed } from "../../src/gather/feed/parse.ts";
import { feedsIn } from "../../src/gather/feed/discover.ts";
import { NotAPage } from "../../src/gather/page/dom.ts";
import { readPage } from "../../src/gather/page/page.ts";

const lead =
  "Peru on Tuesday sent a letter to Chile and demanded that it withdraw its boats from the disputed grounds.";
const more = "Chile rejected the demand, and denied that any of its boats had crossed the line, an official said.";
const page = (body: string, head = ""): string => `<html lang="en"><head>${head}</head><body>${body}</body></html>`;

describe("the report on a page", () => {
  test.each<[string, string, string[]]>([
    ["paragraphs", `<p>${lead}<p>${more}`, [lead, more]],
    ["line ends instead of paragraphs", `<div>${lead}<br><br>${more}</div>`, [lead, more]],
    [
      "a heading between",
      `<article><p>${lead}</p><h2>What<br>next</h2><p>${more}</p></article>`,
      [lead, "What next", more],
    ],
    ["a list", `<article><p>${lead}</p><ul><li>${more}</li></ul></article>`, [lead, `- ${more}`]],
    [
      "a caption",
      `<article><figure><img src=x><figcaption>The port.</figcaption></figure><p>${lead}</p><p>${more}</p></article>`,
      ["Caption: The port.", lead, more],
    ],
    [
      "a table",
      `<article><p>${lead}</p><p>${more}</p><table><tr><th>State<th>Boats<tr><td>Peru<td>3</table></article>`,
      [lead, more, "State | Boats", "Peru | 3"],
    ],
    [
      "signs by name",
      `<p>Peru&nbsp;&amp; Chile&rsquo;s en&shy;voys</p><p>${more}</p>`,
      ["Peru & Chile’s envoys", more],
    ],
    [
      "scripts and styles",
      `<script>var p="<p>no</p>"</script><style>p{}</style><p>${lead}</p><p>${more}</p>`,
      [lead, more],
    ],
  ])("has %s", (_, body, paragraphs) => expect(readPage(page(body)).words.split("\n\n")).toEqual(paragraphs));

  test("has what stands printed of its posting, each on its own line, and not how long ago that was", () => {
    const { text } = readPage(
      page(
        `<article><h1>Peru writes</h1><p>Published: 4 March 2031 at 10:00 | Updated 4 March 2031, 12:00</p><span>Updated 2 hours ago</span><p>${lead}</p><p>${more}</p></article>`,
      ),
    );
    expect(text.split("\n\n")).toEqual([
      "Peru writes",
      "Published: 4 March 2031 at 10:00",
      "Updated 4 March 2031, 12:00",
      lead,
      more,
    ]);
  });

  test("has a title without the name of the outlet, and one cut short in full", () => {
    const title = "Peru writes to Chile on the fishing grounds";
    expect(readPage(page(`<h1>${title}</h1><p>${lead}</p>`, `<title>${title} | Coast Wire</title>`)).title).toBe(title);
    expect(
      readPage(
        page(
          `<h1>${title}</h1><h1>Menu</h1><p>${lead}</p>`,
          `<meta property="og:title" content="Peru writes to Chile…">`,
        ),
      ).title,
    ).toBe(title);
  });

  test("says who wrote it, in whatever way its page does", () => {
    const ld = (author: unknown): string =>
      `<script type="application/ld+json">${JSON.stringify([{ "@type": "NewsArticle", author }])}</script>`;
    expect(readPage(page(`<p>${lead}`, ld([{ name: "Ana Oru" }, { name: "Jon Pell" }]))).byline).toBe(
      "Ana Oru, Jon Pell",
    );
    expect(readPage(page(`<p>${lead}`, ld("Ana Oru"))).byline).toBe("Ana Oru");
    expect(readPage(page(`<p>${lead}`, `<meta name=author content="Ana Oru">`)).byline).toBe("Ana Oru");
    expect(readPage(page(`<div class=byline>By Ana Oru</div><p>${lead}`)).byline).toBe("Ana Oru");
  });
});

describe("what a page is written in", () => {
  const words = "Señor Núñez “waits”";
  const utf8 = Buffer.from(`<meta charset="iso-8859-1"><p>${words}`);
  const latin = Buffer.from(`<meta charset="utf-8"><p>Señor Núñez`, "latin1");
  test.each<[string, Uint8Array, string, string]>([
    ["UTF-8 that says it is Latin-1", utf8, "text/html; charset=iso-8859-1", words],
    ["Latin-1 that says it is UTF-8", latin, "text/html; charset=utf-8", "Señor Núñez"],
    [
      "Cyrillic, as its server says",
      Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]),
      "text/html; charset=windows-1251",
      "Москва",
    ],
    [
      "Cyrillic, as it says itself",
      Buffer.concat([Buffer.from("<meta charset=windows-1251>"), Buffer.from([0xcc, 0xee, 0xf1])]),
      "",
      "Мос",
    ],
    [
      "UTF-8 that was cut in the middle of a sign",
      Buffer.concat([Buffer.from(words.repeat(9)), Buffer.from([0xe2, 0x80])]),
      "",
      `${words}\ufffd`,
    ],
    ["what nobody knows", Buffer.from("<p>plain"), "text/html; charset=klingon", "plain"],
  ])("is told: %s", (_, bytes, type, expected) => expect(decodeMarkup(bytes, type)).toContain(expected));
});

describe("a feed", () => {
  const item = "<item><title>A</title><link>https://a.example/1?utm_source=rss</link></item>";
  test.each<[string, string, string[], string | undefined]>([
    [
      "RSS",
      `<rss version="2.0"><channel><title>W</title>${item}${item}</channel></rss>`,
      ["https://a.example/1"],
      undefined,
    ],
    [
      "with signs that stand for themselves",
      `<rss version="2.0"><channel><title>A < B & C</title>${item}</channel></rss>`,
      ["https://a.example/1"],
      "not well-formed",
    ],
    [
      "broken off",
      `<rss version="2.0"><channel>${item}<item><title>B & C</ti`,
      ["https://a.example/1"],
      "broken off: what came after may be missing",
    ],
    [
      "with links of no use",
      `<rss version="2.0"><channel><title>W</title><item><link>javascript:x</link></item><item><guid>https://a.example/2</guid></item></channel></rss>`,
      ["https://a.example/2"],
      undefined,
    ],
    [
      "with links as from its own place",
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>W</title><entry><title>x</title><link href="/3"/></entry></feed>`,
      ["https://a.example/3"],
      undefined,
    ],
    [
      "JSON",
      `{"version":"https://jsonfeed.org/version/1.1","title":"W","items":[{"id":"1","url":"https://a.example/4"}]}`,
      ["https://a.example/4"],
      undefined,
    ],
  ])("is read: %s", (_, text, urls, flaw) => {
    const found = parseFeed(text, "https://a.example/feed");
    expect(found.items.map(({ url }) => url)).toEqual(urls);
    expect(found.flaw).toBe(flaw);
  });

  test("is found from a list and from a page that names it", () => {
    const opml = `<opml version="2.0"><body><outline text="Wires"><outline text="W" xmlUrl="https://a.example/feed"/></outline><outline xmlUrl="https://b.example/feed" text=""/></body></opml>`;
    expect(feedsIn(opml, "file:///")).toEqual([
      { url: "https://a.example/feed", title: "W" },
      { url: "https://b.example/feed" },
    ]);
    const html = page("", `<link rel="alternate" type="application/rss+xml" href="/rss" title="All">`);
    expect(feedsIn(html, "https://a.example/x")).toEqual([{ url: "https://a.example/rss", title: "All" }]);
    expect(() => feedsIn(page("hello"), "https://a.example/")).toThrow("a page that names no feed");
  });
});

/** Reads a page as it comes; what is wrong with it is named. */
function named(html: string): string {
  try {
    return readPage(decodeMarkup(Buffer.from(html))).text;
  } catch (error) {
    if (error instanceof NotAPage || error instanceof NotText) return error.message;
    throw error;
  }
}

describe("a hostile page neither hangs the reader nor breaks it", () => {
  const filled = (what: string, size: number): string => what.repeat(Math.ceil(size / what.length));
  test.each<[string, string]>([
    ["nested without end", filled("<div>", 5_000_000)],
    ["of many small elements", filled("<b>x</b>", 5_000_000)],
    ["of scripts that are not closed", filled("<script ", 5_000_000)],
    ["of comments that are not closed", filled("<!--", 5_000_000)],
    ["of styles that are not closed", filled("<style>", 5_000_000)],
    ["of entities", filled("&amp;lt;&#0;&#x110000;&nbsp", 1_000_000)],
    ["of one long word", filled("a", 5_000_000)],
    ["of one long attribute", `<a title="${filled("a", 5_000_000)}`],
    ["of attributes", `<a ${filled("a ", 1_000_000)}`],
    ["of brackets", filled("<", 1_000_000)],
    ["of spaces", `<p>${filled(" ", 1_000_000)}x`],
    [
      "of metadata that nests",
      `<script type="application/ld+json">${filled('{"@graph":[', 500_000)}</script><p>${lead}`,
    ],
    ["of paragraphs left open", filled("<p><i>x", 20_000)],
    ["of stamps", filled("<p>Updated 4 March 2031</p>", 100_000)],
    ["of titles", `<title>${filled("a | ", 500_000)}</title><p>${lead}`],
  ])("%s", (_, html) => expect(typeof named(html)).toBe("string"), 20_000);

  test.each<[string, string]>([
    ["of CDATA that is not closed", filled("<![CDATA[", 1_000_000)],
    ["of items that are not closed", filled("<item>", 1_000_000)],
    ["of signs that stand for themselves", filled("& < ", 1_000_000)],
  ])(
    "as a feed %s",
    (_, text) => {
      expect(() => parseFeed(`<rss version="2.0"><channel>${text}`, "https://a.example/")).toThrow(NotAFeed);
    },
    5000,
  );

  test("of NULs", () => expect(named(filled("\0<p>", 4000))).toBe("binary, not text"));

  test("of any tags at all, or of any feed", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<h1>",
        "<table>",
        "<td>",
        "</table>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<svg>",
        "<html>",
        "<body>",
        "<time datetime=x>",
        "<br>",
        "<li>",
        "<noscript>",
        "<template>",
        "&",
        "&lt;",
        "<",
        ">",
        "<![CDATA[",
        "]]>",
        '<script type="application/ld+json">',
        "{",
        "<item>",
        "<rss>",
        "<channel>",
        "<link>",
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        named(pieces.join(""));
        try {
          parseFeed(`<rss version="2.0"><channel>${pieces.join("")}`, "https://a.example/");
        } catch (error) {
          expect(error).toBeInstanceOf(NotAFeed);
        }
      }),
      { numRuns: 150, seed: 1962 },
    );
  });
});
