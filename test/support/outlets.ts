import { seeded } from "./random.ts";

/** A report of an invented outlet, before it is set as a page. */
export interface Story {
  outlet: Outlet;
  number: number;
  path: string;
  title: string;
  paragraphs: string[];
  /** ISO 8601, with its zone. */
  publishedAt: string;
  updatedAt?: string;
}

export interface Outlet {
  name: string;
  host: string;
  style: (story: Story) => string | Uint8Array;
}

const states = ["Peru", "Chile", "Ecuador", "Bolivia", "Uruguay", "Paraguay"];
const things = ["the fishing grounds", "the border posts", "the water of the lake", "the rail link", "the two islands"];
const sources = ["an official said", "two diplomats said", "the ministry said in a statement", "a spokeswoman said"];
const deeds = [
  "sent a letter about",
  "recalled its envoy over",
  "asked the neighbours to mediate over",
  "proposed a joint patrol of",
  "closed its side of",
];

/** Every story of every outlet; the same for the same seed. */
export function storiesOf(outlets: readonly Outlet[], each: number, seed = 1962): Story[] {
  const { below, pick } = seeded(seed);
  return outlets.flatMap((outlet) =>
    Array.from({ length: each }, (_, number): Story => {
      const [one, other] = [pick(states), pick(states)];
      const thing = pick(things);
      const mark = `case ${outlet.host.split(".")[0]}-${number}`;
      const sentence = (): string =>
        `${pick(states)} ${pick(deeds)} ${pick(things)} on the ${below(27) + 2}th, and ${pick(states)} answered after ${below(9) + 2} days, ${pick(sources)}.`;
      return {
        outlet,
        number,
        path: `/news/${number}-${thing.split(" ").at(-1)}`,
        title: `${one} and ${other} differ over ${thing}, ${mark}`,
        paragraphs: [
          `${one} told ${other} on Tuesday that ${thing} would stay as they were, ${pick(sources)}, in what both call ${mark}. “Señor Núñez waits,” he added.`,
          ...Array.from({ length: 3 }, () => `${sentence()} ${sentence()}`),
        ],
        publishedAt: `2031-03-0${(number % 4) + 1}T${String(8 + (number % 10)).padStart(2, "0")}:30:00+01:00`,
      };
    }),
  );
}

const list = (paragraphs: readonly string[]): string => paragraphs.map((each) => `<p>${each}</p>`).join("\n");
const around = (body: string, host: string): string =>
  `<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>${body}
  <aside><h3>More from us</h3><ul><li><a href="/news/x">Somebody else did something else</a></li></ul></aside><footer><p>© ${host}</p></footer>`;
const page = (head: string, body: string, attributes = 'lang="en"'): string =>
  `<!doctype html><html ${attributes}><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const ld = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const day = (iso: string): string => `${Number(iso.slice(8, 10))} March ${iso.slice(0, 4)}`;

/** Ten houses, each with its own way to set a page. */
export const outlets: readonly Outlet[] = [
  {
    name: "Coast Wire",
    host: "coast.example",
    style: ({ title, paragraphs, publishedAt, updatedAt = publishedAt, outlet, path }) =>
      page(
        `<title>${title} | Coast Wire</title><link rel="canonical" href="http://${outlet.host}:PORT${path}">` +
          ld({
            "@type": "NewsArticle",
            headline: title,
            datePublished: publishedAt,
            dateModified: updatedAt,
            author: { name: "Ana Oru" },
            publisher: { name: "Coast Wire" },
          }),
        around(`<article><h1>${title}</h1>${list(paragraphs)}</article>`, outlet.host),
      ),
  },
  {
    name: "Sierra Sheet",
    host: "sierra.example",
    style: ({ title, paragraphs, publishedAt, outlet }) =>
      page(
        `<title>Sierra Sheet</title><meta property="og:title" content="${title}"><meta property="og:site_name" content="Sierra Sheet"><meta property="article:published_time" content="${publishedAt}">`,
        around(
          `<div class="story-body"><h1>${title}</h1><div class="byline">By Jon Pell</div>${list(paragraphs)}</div>`,
          outlet.host,
        ),
      ),
  },
  {
    name: "Lake Gazette",
    host: "lake.example",
    style: ({ title, paragraphs, publishedAt, outlet }) =>
      page(
        `<title>${title} - Lake Gazette</title><meta property="og:site_name" content="Lake Gazette">`,
        around(
          `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${title}</h1><p>Published: <time itemprop="datePublished" datetime="${publishedAt}">${day(publishedAt)}</time></p><div itemprop="articleBody">${list(paragraphs)}</div></div>`,
          outlet.host,
        ),
      ),
  },
  {
    name: "The Old Post",
    host: "old.example",
    style: ({ title, paragraphs, publishedAt }) =>
      `<HTML><HEAD><TITLE>${title}</TITLE></HEAD><BODY BGCOLOR=white><TABLE><TR><TD WIDTH=120><A HREF=/>Front</A><BR><A HREF=/w>World</A><TD><H1>${title}</H1><FONT SIZE=2>Posted: ${day(publishedAt)}</FONT><P>${paragraphs.join("<P>")}</TABLE></BODY></HTML>`,
  },
  {
    name: "Ministry of the Coast",
    host: "ministry.example",
    style: ({ title, paragraphs, publishedAt, outlet }) =>
      page(
        `<title>Ministry of the Coast</title><meta name="dcterms.issued" content="${publishedAt.slice(0, 10)}"><meta property="og:site_name" content="Ministry of the Coast">`,
        around(
          `<main><h1>${title}</h1>${paragraphs.map((each) => `<div class="text"><p>${each}</p></div>`).join("")}</main>`,
          outlet.host,
        ),
      ),
  },
  {
    name: "Island Review",
    host: "island.example",
    style: ({ title, paragraphs, publishedAt, outlet }) =>
      page(
        `<title>${title}</title>` +
          ld({
            "@graph": [
              { "@type": "WebPage", name: "x" },
              {
                "@type": ["NewsArticle"],
                headline: title,
                datePublished: publishedAt,
                publisher: { name: "Island Review" },
              },
            ],
          }),
        around(`<section class="content"><header><h1>${title}</h1></header>${list(paragraphs)}</section>`, outlet.host),
      ),
  },
  {
    // its server says UTF-8 and its bytes are Windows-1252
    name: "Border Mail",
    host: "border.example",
    style: ({ title, paragraphs, publishedAt, outlet }) =>
      windows1252(
        page(
          `<title>${title}</title><meta property="og:site_name" content="Border Mail"><meta name="date" content="${publishedAt}">`,
          around(`<article><h1>${title}</h1>${list(paragraphs)}</article>`, outlet.host),
        ),
      ),
  },
  {
    // its page says Latin-1 and its bytes are UTF-8
    name: "Rail Courier",
    host: "rail.example",
    style: ({ title, paragraphs, publishedAt, outlet }) =>
      `<html lang=en><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>${title}</title><meta property="og:site_name" content="Rail Courier"><meta name="pubdate" content="${publishedAt}"></head><body>${around(`<article><h1>${title}</h1>${list(paragraphs)}</article>`, outlet.host)}</body></html>`,
  },
  {
    // a page for telephones beside each, which names the page it is of
    name: "Twin Herald",
    host: "twin.example",
    style: ({ title, paragraphs, publishedAt, outlet, path }) =>
      page(
        `<title>${title}</title><link rel="canonical" href="${path}"><meta property="og:site_name" content="Twin Herald"><meta property="article:published_time" content="${publishedAt}">`,
        around(`<article><h1>${title}</h1>${list(paragraphs)}</article>`, outlet.host),
      ),
  },
  {
    name: "Andes Agency",
    host: "andes.example",
    style: ({ title, paragraphs, publishedAt }) =>
      page(
        `<title>${title}</title><meta property="og:site_name" content="Andes Agency"><meta name="parsely-pub-date" content="${publishedAt}">`,
        `<h1>${title}</h1><div>${paragraphs.join("<br><br>")}</div>`,
      ),
  },
];

const windows1252 = (text: string): Uint8Array =>
  Buffer.from(
    text.replace(/[“”’—]/g, (sign) => ({ "“": "\x93", "”": "\x94", "’": "\x92", "—": "\x97" })[sign]!),
    "latin1",
  );

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** A feed of some stories, in one of the four forms; `link` says by which address each is reached. */
export function feedOf(
  form: "rss" | "atom" | "json" | "rdf",
  name: string,
  stories: readonly Story[],
  link: (story: Story) => string,
) {
  if (form === "json")
    return JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: name,
      items: stories.map((story) => ({
        id: link(story),
        url: link(story),
        title: story.title,
        date_published: story.publishedAt,
      })),
    });
  if (form === "atom")
    return `<feed xmlns="http://www.w3.org/2005/Atom"><title>${name}</title>${stories
      .map(
        (story) =>
          `<entry><id>${escaped(link(story))}</id><title>${escaped(story.title)}</title><link rel="alternate" href="${escaped(link(story))}"/><published>${story.publishedAt}</published><updated>${story.updatedAt ?? story.publishedAt}</updated></entry>`,
      )
      .join("")}</feed>`;
  const items = stories
    .map(
      (story) =>
        `<item><title>${escaped(story.title)}</title><link>${escaped(link(story))}</link><pubDate>${new Date(story.publishedAt).toUTCString()}</pubDate></item>`,
    )
    .join("");
  return form === "rss"
    ? `<?xml version="1.0"?><rss version="2.0"><channel><title>${name}</title>${items}</channel></rss>`
    : `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>${name}</title></channel>${items}</rdf:RDF>`;
}
