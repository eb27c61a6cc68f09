import { existsSync } from "node:fs";
import type { Command } from "commander";
import {
  type Archive,
  type Feed,
  feedAddress,
  feedState,
  findFeeds,
  type NamedFeed,
  openWeb,
  type Page,
  readFeedList,
} from "../index.ts";
import { withArchive } from "./archive.ts";
import { Failure } from "./failure.ts";
import { addressOf } from "./fetch.ts";
import { counted, note, now, say } from "./output.ts";

export function feedCommand(program: Command): void {
  const feed = program
    .command("feed")
    .summary("add, list and remove the feeds that are followed")
    .action(() => feed.help({ error: true }));
  feed
    .command("add")
    .summary("follow feeds: by address, by a page that names one, or a whole list (OPML)")
    .argument("<what...>", "addresses of feeds, of pages or of lists, or files with lists (OPML)")
    .option("--outlet <name>", "whose reports they list, where their pages do not say")
    .option("--allow-private", "reach private networks and this machine too")
    .action((what: string[], options: { outlet?: string; allowPrivate?: boolean }) =>
      withArchive((archive) => addFeeds(archive, what, options)),
    );
  feed
    .command("list")
    .summary("the feeds that are followed, and how each stands")
    .option("--pages", "with every page that could not be read")
    .option("--json", "print them as JSON")
    .action((options: { pages?: true; json?: true }) =>
      withArchive((archive) => listFeeds(archive, options), { mustExist: true }),
    );
  feed
    .command("remove")
    .summary("follow feeds no longer; the reports stay")
    .argument("<url...>", "addresses of feeds")
    .action((urls: string[]) => withArchive((archive) => removeFeeds(archive, urls), { mustExist: true }));
}

async function addFeeds(
  archive: Archive,
  what: readonly string[],
  { outlet, allowPrivate = false }: { outlet?: string; allowPrivate?: boolean },
): Promise<void> {
  const web = await openWeb({ allowPrivate });
  let failed = 0;
  const known = new Set((await archive.feeds()).map(({ url }) => url));
  const add = async ({ url, title }: NamedFeed): Promise<void> => {
    const address = feedAddress(url);
    const status = known.has(address) ? "known" : "added";
    if (status === "added")
      await archive.keepFeed({
        url: address,
        addedAt: now(),
        ...(title !== undefined && { title }),
        ...(outlet !== undefined && { outlet }),
      });
    known.add(address);
    await say(`${status}\t${address}\t${title ?? ""}\n`);
  };
  const tried = async (name: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      failed++;
      note(`not added: ${name}: ${(error as Error).message}`);
    }
  };
  try {
    for (const each of what)
      await tried(each, async () => {
        if (existsSync(each)) {
          for (const named of await readFeedList(each)) await tried(named.url, () => add(named));
          return;
        }
        const [first, ...others] = await findFeeds(each, web);
        const isList = others.length > 0 && /\.opml\b/i.test(each);
        await add(first!);
        if (isList) for (const named of others) await tried(named.url, () => add(named));
        else for (const { url, title } of others) note(`it names another feed too: ${url}${title ? `  ${title}` : ""}`);
      });
  } finally {
    await web.close();
  }
  if (failed > 0) throw new Failure(1, "");
}

async function removeFeeds(archive: Archive, urls: readonly string[]): Promise<void> {
  let failed = 0;
  for (const url of urls) {
    const found = (await archive.removeFeed(url)) || (await archive.removeFeed(addressOf(url) ?? url));
    if (found) await say(`removed\t${url}\n`);
    else {
      failed++;
      note(`unknown feed: ${url}: chancery feed list names those that are followed`);
    }
  }
  if (failed > 0) throw new Failure(1, "");
}

async function listFeeds(archive: Archive, { pages, json }: { pages?: boolean; json?: boolean }): Promise<void> {
  const at = now();
  const failing = new Map<string, Page[]>();
  for (const page of await archive.failingPages())
    failing.set(page.feed ?? "", [...(failing.get(page.feed ?? "") ?? []), page]);
  const feeds = (await archive.feeds()).map((feed) => ({
    ...feed,
    state: feedState(feed, at),
    failingPages: failing.get(feed.url) ?? [],
  }));
  if (json) return say(`${JSON.stringify({ asOf: at, feeds, otherPages: failing.get("") ?? [] })}\n`);
  if (feeds.length === 0) await say("No feed is followed.\n");
  for (const feed of feeds) await say(lineOf(feed, at, pages === true));
  const named = failing.get("") ?? [];
  if (named.length > 0 && pages) await say(`Pages added by hand\n${pagesOf(named, true)}\n`);
}

/** To the minute, in UTC. */
const short = (time: string): string => `${time.slice(0, 10)} ${time.slice(11, 16)}Z`;

function lineOf(feed: Feed & { state: string; failingPages: Page[] }, at: string, pages: boolean): string {
  const { state, answeredAt, failure, newAt, dueAt, waitUntil, failingPages } = feed;
  const says: Record<string, string> = {
    unasked: "NOT ASKED YET",
    failing: `FAILING since ${short(failure?.since ?? "")}, ${counted(failure?.times ?? 0, "time")}: ${failure?.reason}`,
    stale: `NOT ASKED since ${short(answeredAt ?? "")}: whether it has anything new is not known`,
    silent: `SILENT: it answers, and has listed nothing new ${newAt === undefined ? "since it was added" : `since ${short(newAt)}`}`,
    well: "well",
  };
  const notes = [
    ...(answeredAt === undefined ? [] : [`answered ${short(answeredAt)}`]),
    ...(newAt === undefined ? [] : [`listed something new ${short(newAt)}`]),
    ...(waitUntil !== undefined && waitUntil > at ? [`asks to be left alone until ${short(waitUntil)}`] : []),
    ...(dueAt === undefined ? [] : [`due ${short(dueAt)}`]),
  ];
  return (
    `${feed.title ?? feed.url}\n    ${says[state]}\n` +
    (notes.length > 0 ? `    ${notes.join("; ")}\n` : "") +
    (failingPages.length > 0 ? pagesOf(failingPages, pages) : "") +
    `    ${feed.url}\n\n`
  );
}

function pagesOf(failing: readonly Page[], named: boolean): string {
  if (!named) return `    ${counted(failing.length, "page")} could not be read (--pages names them)\n`;
  return failing
    .map(({ url, failure, dueAt }) => {
      const next = dueAt === undefined ? "given up" : `tried again ${short(dueAt)}`;
      return `    not read: ${url}: ${failure!.reason} (${counted(failure!.times, "time")}, ${next})\n`;
    })
    .join("");
}
