import { statSync } from "node:fs";
import type { Command } from "commander";
import {
  type Archive,
  ArchiveError,
  enqueue,
  fetchNamed,
  gatherFiles,
  type Given,
  type Ingested,
  openReaders,
  type Queue,
  type Readers,
  readReport,
} from "../index.ts";
import { withArchive } from "./archive.ts";
import { Failure } from "./failure.ts";
import { type Keep, keepEach, readBy, type Report } from "./keep.ts";
import { counted, note, now, say } from "./output.ts";
import { natsHelp, withQueue } from "./nats.ts";
import { type Progress, startProgress } from "./progress.ts";
import { parseTime } from "./questions.ts";
import { withWeb } from "./web.ts";

export function addCommand(program: Command): void {
  program
    .command("add")
    .summary("read reports and keep them")
    .description(
      "Reads reports and keeps them: text, pages (.html), notes (.md), mails (.eml), lists of reports (.jsonl), folders of these, addresses of pages on the web, and - for what is piped in.",
    )
    .argument("<path...>", "files, folders, addresses or -")
    .option(
      "--published-at <when>",
      "when they were published, where they do not say: an ISO 8601 day or date-time",
      parseTime,
    )
    .option("--outlet <name>", "who published them, where they do not say")
    .option("--workers <n>", "threads that read (default: one a core)", parseCount)
    .option("--queue", "keep them unread, for the workers of a team to read: see work")
    .option("--nats <url>", natsHelp)
    .option("--allow-private", "take pages of private networks and of this machine too")
    .action(async (paths: string[], { workers, queue, nats, allowPrivate = false, ...given }: Options) => {
      const result = await withArchive((archive) =>
        queue
          ? withQueue(nats, (queue) => addAll(archive, paths, { queue, allowPrivate, given }))
          : addAll(archive, paths, { workers, allowPrivate, given }),
      );
      note(
        `${counted(result.new, "new report")}, ${result.changed} changed, ${result.known} known already` +
          (result.failed > 0 ? `, ${result.failed} failed` : ""),
      );
      if (result.failed > 0) throw new Failure(1, "");
    });
}

/** What is told of the reports besides what they say themselves. */
type Known = Pick<Given, "publishedAt" | "outlet">;

interface Options extends Known {
  workers?: number;
  queue?: true;
  nats?: string;
  allowPrivate?: boolean;
}

export function parseCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new Failure(2, `not a number of threads: ${value}`);
  return count;
}

export interface Added {
  new: number;
  changed: number;
  known: number;
  failed: number;
}

interface Ways {
  workers?: number | undefined;
  quiet?: boolean;
  queue?: Queue;
  allowPrivate?: boolean;
  given?: Known;
}

/**
 * Reads and keeps all that is found under some paths, or keeps it unread and queues it. Each report is named on standard output
 * once it is safe on the disk.
 */
export async function addAll(
  archive: Archive,
  paths: readonly string[],
  { workers, quiet = false, queue, allowPrivate = false, given = {} }: Ways = {},
): Promise<Added> {
  const readers = queue || isOneText(paths) ? ownThread() : openReaders(workers);
  const progress = startProgress(queue ? "adding" : "reading");
  const result: Added = { new: 0, changed: 0, known: 0, failed: 0 };
  try {
    const found = progress.count(withKnown(given, gather(archive, paths, allowPrivate)));
    const keep: Keep = queue ? queued(archive, queue) : readBy(readers, archive);
    for await (const each of keepEach(found, readers.threads * 2, keep)) await tell(each, result, progress, quiet);
  } finally {
    progress.stop();
    await readers.close();
  }
  return result;
}

/** Keeps a report as it is and has a team's workers read it. */
const queued =
  (archive: Archive, queue: Queue): Keep =>
  async (report, before) => {
    const added = await enqueue(report, { archive, now, before });
    if (added.status !== "known") await queue.put([{ report: added.id, version: added.version }]);
    return added;
  };

type Found = Report | { from: string; failure: string } | { from: string; unchanged: true };

/** Reports say first themselves when, and by whom, they were published. */
async function* withKnown(given: Known, found: AsyncIterable<Found>): AsyncGenerator<Found> {
  for await (const each of found) yield "report" in each ? { ...each, report: { ...given, ...each.report } } : each;
}

/** What is on disk, and then what is on the web. */
async function* gather(archive: Archive, paths: readonly string[], allowPrivate: boolean): AsyncGenerator<Found> {
  const isAddress = (path: string): boolean => /^[a-z][a-z\d+.-]+:\/\//i.test(path);
  yield* gatherFiles(
    paths.filter((path) => !isAddress(path)),
    process.stdin,
  );
  const addresses = paths.filter(isAddress);
  if (addresses.length > 0)
    yield* withWeb({ allowPrivate }, async function* (web) {
      const tools = { web, memory: archive, now, every: 0 };
      for (const address of addresses)
        try {
          yield* fetchNamed([address], tools);
        } catch (error) {
          if (error instanceof ArchiveError) throw error;
          yield { from: address, failure: (error as Error).message };
        }
    });
}

async function tell(
  each: Ingested | { from: string; failure: string } | { from: string; unchanged: true },
  result: Added,
  progress: Progress,
  quiet: boolean,
): Promise<void> {
  progress.step();
  if ("failure" in each) {
    result.failed++;
    progress.note(`not added: ${each.from}: ${each.failure}`);
    return;
  }
  if ("unchanged" in each) {
    result.known++;
    return;
  }
  result[each.status]++;
  if (!quiet) await say(`${each.status}\t${each.id}\t${each.version}\n`);
}

const isOneText = (paths: readonly string[]): boolean =>
  paths.length === 1 &&
  (paths[0] === "-" ||
    (!/\.(?:jsonl|ndjson)$/i.test(paths[0]!) && (statSync(paths[0]!, { throwIfNoEntry: false })?.isFile() ?? false)));

/** For a single report threads would take longer to start than to read it. */
const ownThread = (): Readers => ({
  threads: 1,
  read: (input, options) => Promise.resolve().then(() => readReport(input, options)),
  close: () => Promise.resolve(),
});
