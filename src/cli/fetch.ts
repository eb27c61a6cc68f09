import type { Command } from "commander";
import {
  type Archive,
  type Feed,
  feedAddress,
  type Fetched,
  fetchFeeds,
  type Ingested,
  openReaders,
  type Readers,
} from "../index.ts";
import { parseCount } from "./add.ts";
import { withArchive } from "./archive.ts";
import { Failure } from "./failure.ts";
import { keepEach, readBy } from "./keep.ts";
import { counted, note, now, say } from "./output.ts";
import { type Progress, startProgress } from "./progress.ts";
import { withWeb } from "./web.ts";

interface Options {
  workers?: number;
  allowPrivate?: boolean;
}

/** Minutes from one time that a feed is asked to the next, where nobody says otherwise. */
export const EVERY = 30;

export function fetchCommand(program: Command): void {
  program
    .command("fetch")
    .summary("ask the feeds, and read and keep what is new")
    .description(
      "Asks the feeds that are followed (or those named), reads the pages that are new or may have changed, and keeps them. What could not be had is named with the reason.",
    )
    .argument("[url...]", "feeds, by their addresses; all of them when none is named")
    .option("--workers <n>", "threads that read (default: one a core)", parseCount)
    .option("--allow-private", "reach private networks and this machine too")
    .action(async (urls: string[], { workers, allowPrivate = false }: Options) => {
      const failures = await withArchive(async (archive) => {
        const { feeds, waiting } = await chosen(archive, urls);
        for (const { url, waitUntil } of waiting)
          note(`not asked: ${url}: it asks to be left alone until ${waitUntil}`);
        const readers = openReaders(workers);
        try {
          return waiting.length + (await fetchInto(archive, feeds, readers, { allowPrivate, every: EVERY }));
        } finally {
          await readers.close();
        }
      });
      if (failures > 0) throw new Failure(1, "");
    });
}

/** The feeds to be asked; one whose server asks to be left alone only where it is named. */
async function chosen(archive: Archive, urls: readonly string[]): Promise<{ feeds: Feed[]; waiting: Feed[] }> {
  const followed = await archive.feeds();
  if (urls.length > 0) {
    const feeds = urls.map((url) => followed.find((feed) => feed.url === url || feed.url === addressOf(url)) ?? url);
    const unknown = feeds.filter((feed) => typeof feed === "string");
    if (unknown.length > 0)
      throw new Failure(1, `unknown feed: ${unknown.join(", ")}: follow it first, by chancery feed add`);
    return { feeds: feeds as Feed[], waiting: [] };
  }
  if (followed.length === 0) throw new Failure(1, "no feed is followed: chancery feed add URL");
  const waits = ({ waitUntil }: Feed): boolean => waitUntil !== undefined && waitUntil > now();
  return { feeds: followed.filter((feed) => !waits(feed)), waiting: followed.filter(waits) };
}

export function addressOf(url: string): string | undefined {
  try {
    return feedAddress(url);
  } catch {
    return undefined;
  }
}

interface Tally {
  feeds: number;
  feedsFailed: number;
  new: number;
  changed: number;
  known: number;
  failed: number;
}

/** Asks some feeds, reads and keeps what is new, and says what came of it. Gives how many feeds and pages failed. */
export async function fetchInto(
  archive: Archive,
  feeds: readonly Feed[],
  readers: Readers,
  { allowPrivate, every, until = () => false }: { allowPrivate: boolean; every: number; until?: () => boolean },
): Promise<number> {
  const progress = startProgress("fetching");
  const tally: Tally = { feeds: 0, feedsFailed: 0, new: 0, changed: 0, known: 0, failed: 0 };
  try {
    const found = withWeb({ allowPrivate }, (web) =>
      fetchFeeds(feeds, { web, memory: archive, now, every, expect: (count) => progress.expect(count) }),
    );
    for await (const each of keepEach(found, readers.threads * 2, readBy(readers, archive))) {
      await tell(each, tally, progress);
      if (until()) break;
    }
  } finally {
    progress.stop();
  }
  const at = now();
  const waiting = (await archive.failingPages()).filter(({ dueAt }) => dueAt !== undefined && dueAt > at).length;
  note(
    `${counted(tally.feeds, "feed")} asked` +
      (tally.feedsFailed > 0 ? `, ${tally.feedsFailed} failed` : "") +
      `; ${counted(tally.new, "new report")}, ${tally.changed} changed, ${tally.known} known already` +
      (tally.failed > 0 ? `, ${tally.failed} failed` : "") +
      (waiting > 0 ? `; ${counted(waiting, "page")} to be tried again later` : ""),
  );
  return tally.feedsFailed + tally.failed;
}

type Told = Ingested | { from: string; failure: string } | Exclude<Fetched, { report: unknown }>;

async function tell(each: Told, tally: Tally, progress: Progress): Promise<void> {
  progress.step();
  if ("feed" in each) {
    tally.feeds++;
    if (each.failure === undefined) return;
    if (each.fresh === undefined) tally.feedsFailed++;
    progress.note(
      each.fresh === undefined
        ? `not fetched: ${each.feed.url}: ${each.failure}`
        : `fetched with faults: ${each.feed.url}: ${each.failure}`,
    );
  } else if ("failure" in each) {
    tally.failed++;
    progress.note(`not fetched: ${each.from}: ${each.failure}`);
  } else if ("unchanged" in each) tally.known++;
  else {
    tally[each.status]++;
    if (each.status !== "known") await say(`${each.status}\t${each.id}\t${each.version}\n`);
  }
}
