import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type Archive, openSqlite } from "../../src/archive/index.ts";
import { type Fetched, fetchFeeds } from "../../src/gather/index.ts";
import { ingest } from "../../src/ingest.ts";
import type { ReportInput } from "../../src/record/index.ts";
import { feedOf, outlets, storiesOf, type Story } from "../support/outlets.ts";
import { readingOf } from "../support/reading.ts";
import { ownWeb, type Serve } from "../support/web.ts";

const stories = storiesOf(outlets, 20);
const at = (story: Story, port: number): string => `http://${story.outlet.host}:${port}${story.path}`;
const storyAt = new Map(stories.map((story) => [story.outlet.host + story.path, story]));

const bomb = gzipSync(Buffer.alloc(20_000_000));

/** What is wrong with some of the pages, and how it is to be told. Two of each are in different houses. */
const faults: Record<string, { answer: Serve; told: RegExp }> = {
  "not there": { answer: (_, response) => void response.writeHead(404).end("no"), told: /answered 404, not found$/ },
  "out of order": { answer: (_, response) => void response.writeHead(500).end("no"), told: /answered 500$/ },
  silent: { answer: () => undefined, told: /took longer than 3 s$/ },
  "going round": {
    answer: (_, response, url) => void response.writeHead(302, { location: url.href }).end(),
    told: /redirected more than 5 times$/,
  },
  "leading inside": {
    answer: (_, response, url) =>
      void response.writeHead(302, { location: `http://inside.example:${url.port}/` }).end(),
    told: /refused: inside\.example is 10\.1\.2\.3, not an address of the public network$/,
  },
  "leading to this machine": {
    answer: (_, response, url) =>
      void response.writeHead(301, { location: `http://[::ffff:127.0.0.2]:${url.port}/admin` }).end(),
    told: /refused: ::ffff:7f00:2, not an address of the public network$/,
  },
  "leading to a file": {
    answer: (_, response) => void response.writeHead(302, { location: "file:///etc/hosts" }).end(),
    told: /redirected to what is not http or https: file:/,
  },
  huge: { answer: (_, response) => void response.end("<p>word</p>".repeat(100_000)), told: /larger than 0 MB$/ },
  "a bomb": {
    answer: (_, response) => void response.writeHead(200, { "content-encoding": "gzip" }).end(bomb),
    told: /larger than 0 MB$/,
  },
  "cut off": {
    answer: (_, response) => {
      response.writeHead(200, { "content-length": "5000" }).write("<p>Half of");
      setTimeout(() => response.destroy(), 20);
    },
    told: /the connection broke off|shorter or longer than it says$/,
  },
  "no text": { answer: (_, response) => void response.end(Buffer.alloc(3000)), told: /binary, not text$/ },
  empty: {
    answer: (_, response) => void response.end("<html><body><script>x</script></body></html>"),
    told: /no words on it$/,
  },
  bottomless: {
    answer: (_, response) => void response.end("<div>".repeat(20_000)),
    told: /elements more than 300 deep$/,
  },
  private: {
    answer: (_, response) => void response.end("<p>for nobody"),
    told: /robots\.txt of rail\.example:\d+ asks not to read it$/,
  },
};
const faulty = new Map<Story, string>();
Object.keys(faults).forEach((name, number) => {
  // the rail house alone keeps robots out
  const house = name === "private" ? 7 : number % 10;
  faulty.set(stories[house * 20 + 10 + Math.floor(number / 10)]!, name);
});
const lying = new Map<Story, string>([
  [stories[0]!, "2099-01-01T00:00:00Z"],
  [stories[21]!, "1970-01-01T00:00:00Z"],
]);
const good = stories.filter((story) => !faulty.has(story));

/** The feeds that are broken, and how each is told. */
const badFeeds: Record<string, [Serve, RegExp | undefined]> = {
  "http://coast.example:PORT/world": [(_, response) => void response.writeHead(404).end(), /answered 404, not found$/],
  "http://sierra.example:PORT/world": [
    (_, response) => void response.end("<html><body>Sorry</body></html>"),
    /not a feed$/,
  ],
  "http://lake.example:PORT/world": [() => undefined, /took longer than 3 s$/],
  "http://old.example:PORT/world": [
    (_, response) => void response.end(`<rss version="2.0"><channel><title>Cut</title><item><title>Cut`),
    /a broken feed$/,
  ],
};

/** What has changed since the first visit. */
const changes = { text: new Set<Story>(), furniture: new Set<Story>() };

const serve: Serve = (request, response, url) => {
  const house = outlets.find(({ host }) => host === url.hostname)!;
  const own = stories.filter(({ outlet }) => outlet === house);
  const plain = `http://${house.host}:PORT${url.pathname}`;
  if (url.pathname === "/robots.txt")
    return void (house.host === "rail.example"
      ? response.end(`User-agent: *\nDisallow: ${[...faulty].find(([, name]) => name === "private")![0].path}\n`)
      : response.writeHead(404).end());
  if (plain in badFeeds) return badFeeds[plain]![0](request, response, url);
  if (/^\/(?:all|world|late)$/.test(url.pathname)) {
    const part = url.pathname === "/all" ? own : url.pathname === "/world" ? own.slice(0, 10) : own.slice(10);
    const way =
      url.pathname === "/all"
        ? ""
        : url.pathname === "/world"
          ? "?utm_source=rss&utm_medium=feed"
          : "?at_medium=RSS&fbclid=1";
    const path = (story: Story): string =>
      house.host === "twin.example" && way !== "" ? `/m${story.path}` : story.path;
    const form =
      url.pathname === "/all" ? "rss" : url.pathname === "/world" ? "atom" : house.host.length % 2 ? "json" : "rdf";
    let text = feedOf(form, house.name, part, (story) => `http://${house.host}:${url.port}${path(story)}${way}`);
    // signs that stand for themselves
    if (house.host === "rail.example") text = text.replace(/&amp;/g, "&");
    const etag = `"${Buffer.from(text).length}-${changes.text.size}"`;
    if (request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
    return void (house.host === "lake.example"
      ? response.writeHead(200, { etag, "content-encoding": "gzip" }).end(gzipSync(text))
      : response.writeHead(200, { etag, "content-type": "text/xml" }).end(text));
  }
  const story = storyAt.get(url.hostname + url.pathname.replace(/^\/m(?=\/)/, ""));
  if (!story) return void response.writeHead(404).end();
  const fault = faulty.get(story);
  if (fault !== undefined) return faults[fault]!.answer(request, response, url);
  const told = changes.text.has(story)
    ? {
        ...story,
        paragraphs: [story.paragraphs[0]!.replace("on Tuesday", "on Wednesday"), ...story.paragraphs.slice(1)],
      }
    : story;
  const set = house.style({ ...told, publishedAt: lying.get(story) ?? story.publishedAt });
  const html =
    typeof set === "string"
      ? set
          .replaceAll("PORT", url.port)
          .replace("</body>", changes.furniture.has(story) ? "<aside>New: read this</aside></body>" : "</body>")
      : set;
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html);
};

async function run(archive: Archive, web: Awaited<ReturnType<typeof ownWeb>>["web"], now: string): Promise<Fetched[]> {
  const results: Fetched[] = [];
  const tools = { web, memory: archive, now: () => now, every: 30 };
  const read = (input: ReportInput) => readingOf(input);
  for await (const each of fetchFeeds(await archive.feeds(), tools)) {
    results.push(each);
    if (!("report" in each)) continue;
    await ingest(each.report, { archive, read, now: () => now });
    await each.settle();
  }
  return results;
}

test("30 feeds and 200 pages of ten houses: every good report once, every failure with its reason, every change a version", async () => {
  const { web, port, asked } = await ownWeb(serve, { limits: { bytes: 300_000, time: 3000 } });
  const archive = openSqlite(":memory:");
  const now = "2031-03-05T12:00:00.000Z";
  for (const { host } of outlets)
    for (const name of ["all", "world", "late"])
      await archive.keepFeed({ url: `http://${host}:${port}/${name}`, addedAt: now });

  const first = await run(archive, web, now);

  // every good report, once, under its own address and in its own words
  const kept = await archive.reports();
  expect(kept.map(({ url }) => url).sort()).toEqual(good.map((story) => at(story, port)).sort());
  expect(kept.every(({ versions }) => versions === 1)).toBe(true);
  for (const story of good) {
    const { report } = kept.find(({ url }) => url === at(story, port))!;
    const { text, title, outlet, publishedAt, stated = [] } = (await archive.version(report, 1))!;
    expect({ title, outlet }, at(story, port)).toEqual({ title: story.title, outlet: story.outlet.name });
    for (const paragraph of story.paragraphs) expect(text.split("\n\n"), at(story, port)).toContain(paragraph);
    expect(text, at(story, port)).not.toMatch(/Home|More from us|©|By Jon/);
    if (lying.has(story)) {
      expect(publishedAt, "the feed's").toBe(new Date(story.publishedAt).toISOString().slice(0, 19) + "Z");
      expect(stated.find(({ disbelieved }) => disbelieved !== undefined)?.value).toBe(lying.get(story));
    } else if (story.outlet.host === "ministry.example") expect(publishedAt).toBe(story.publishedAt.slice(0, 10));
    else expect(Date.parse(publishedAt!), at(story, port)).toBe(Date.parse(story.publishedAt));
  }

  // every failure, with its reason
  const failures = first.flatMap((each) =>
    "failure" in each && "from" in each ? [`${each.from}: ${each.failure}`] : [],
  );
  for (const [story, name] of faulty) {
    const own = failures.filter(
      (failure) =>
        failure.startsWith(`${at(story, port)}: `) ||
        failure.startsWith(`${at(story, port).replace(/(?<=\d)\/news/, "/m/news")}: `),
    );
    expect(own.length, name).toBeGreaterThan(0);
    for (const failure of own) expect(failure, name).toMatch(faults[name]!.told);
  }
  const feeds = await archive.feeds();
  for (const [address, [, told]] of Object.entries(badFeeds))
    expect(feeds.find(({ url }) => url === address.replace("PORT", String(port)))!.failure?.reason).toMatch(told!);
  expect(feeds.filter(({ failure }) => failure).length).toBe(Object.keys(badFeeds).length);
  expect(asked.filter((url) => /inside|127\.0\.0\.2/.test(url))).toEqual([]);

  // again, and nothing has changed: the feeds are asked, no page is before its time, and nothing is kept
  const before = asked.length;
  const second = await run(archive, web, "2031-03-05T12:10:00.000Z");
  expect(second.filter((each) => "report" in each)).toEqual([]);
  expect(asked.length - before).toBeLessThan(40);

  // some hours later one report has other words, and one page other furniture
  changes.text.add(good[5]!);
  changes.furniture.add(good[6]!);
  const third = await run(archive, web, "2031-03-05T15:00:00.000Z");
  const changed = third.flatMap((each) => ("report" in each ? [each.from] : []));
  expect(changed).toEqual([at(good[5]!, port)]);
  const report = kept.find(({ url }) => url === at(good[5]!, port))!.report;
  expect(await archive.versions(report)).toHaveLength(2);
  expect((await archive.version(report, 2))!.text).toContain("on Wednesday");
  await archive.close();
}, 60_000);

test("a report that its feed carries whole stays whole when its page, which shows its beginning, is looked at again", async () => {
  const whole = [
    "Peru told Chile on Tuesday that the border posts would stay, an official said.",
    "It waits. ".repeat(100),
  ];
  let updated = "2031-03-04T10:00:00Z";
  const { web, port } = await ownWeb((_, response, url) => {
    if (url.pathname === "/news/1") return void response.end(`<title>Peru waits</title><p>${whole[0]}</p>`);
    if (url.pathname !== "/feed") return void response.writeHead(404).end();
    const html = whole.map((each) => `<p>${each}</p>`).join("");
    const item = { id: "1", url: "/news/1", title: "Peru waits", date_modified: updated, content_html: html };
    response.end(JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Coast Wire", items: [item] }));
  });
  const archive = openSqlite(":memory:");
  await archive.keepFeed({ url: `http://coast.example:${port}/feed`, addedAt: "2031-03-05T12:00:00.000Z" });
  const had = async (now: string) => (await run(archive, web, now)).filter((each) => !("feed" in each));

  expect(await had("2031-03-05T12:00:00.000Z")).toMatchObject([
    { report: { text: expect.stringContaining("It waits.") as string } },
  ]);
  expect(await had("2031-03-05T14:00:00.000Z")).toMatchObject([{ unchanged: true }]);
  updated = "2031-03-05T14:30:00Z";
  whole.push("Chile answered.");
  expect(await had("2031-03-05T15:00:00.000Z")).toMatchObject([
    { report: { text: expect.stringContaining("Chile answered.") as string } },
  ]);
  await archive.close();
});
