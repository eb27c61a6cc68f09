import { statSync } from "node:fs";
import type { Command } from "commander";
import {
  type Archive,
  ArchiveError,
  enqueue,
  gatherFiles,
  ingest,
  type Ingested,
  inOrder,
  loadTools,
  openReaders,
  type Queue,
  QueueError,
  read,
  type Readers,
} from "../index.ts";
import { withArchive } from "./archive.ts";
import { Failure } from "./failure.ts";
import { counted, note, now, say } from "./output.ts";
import { natsHelp, withQueue } from "./nats.ts";
import { type Progress, startProgress } from "./progress.ts";

export function addCommand(program: Command): void {
  program
    .command("add")
    .summary("read reports and keep them")
    .description(
      "Reads reports and keeps them: text files, lists of reports (.jsonl), folders of these, and - for what is piped in.",
    )
    .argument("<path...>", "files, folders or -")
    .option("--workers <n>", "threads that read (default: one a core)", parseCount)
    .option("--queue", "keep them unread, for the workers of a team to read: see work")
    .option("--nats <url>", natsHelp)
    .action(async (paths: string[], { workers, queue, nats }: Options) => {
      const result = await withArchive((archive) =>
        queue
          ? withQueue(nats, (queue) => addAll(archive, paths, { queue }))
          : addAll(archive, paths, workers === undefined ? {} : { workers }),
      );
      note(
        `${counted(result.new, "new report")}, ${result.changed} changed, ${result.known} known already` +
          (result.failed > 0 ? `, ${result.failed} failed` : ""),
      );
      if (result.failed > 0) throw new Failure(1, "");
    });
}

interface Options {
  workers?: number;
  queue?: true;
  nats?: string;
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

/**
 * Reads and keeps all that is found under some paths, or keeps it unread and queues it. Each report is named on standard output
 * once it is safe on the disk.
 */
export async function addAll(
  archive: Archive,
  paths: readonly string[],
  { workers, quiet = false, queue }: { workers?: number; quiet?: boolean; queue?: Queue } = {},
): Promise<Added> {
  const readers = queue || isOneText(paths) ? ownThread() : openReaders(workers);
  const progress = startProgress(queue ? "adding" : "reading");
  const result: Added = { new: 0, changed: 0, known: 0, failed: 0 };
  try {
    const found = progress.count(gatherFiles(paths, process.stdin));
    const kept = inOrder(found, readers.threads * 2, async (gathered, before) => {
      if ("failure" in gathered) return gathered;
      try {
        if (!queue)
          return await ingest(gathered.report, { archive, read: (input) => readers.read(input), now, before });
        const added = await enqueue(gathered.report, { archive, now, before });
        if (added.status !== "known") await queue.put([{ report: added.id, version: added.version }]);
        return added;
      } catch (error) {
        // what cannot be kept now cannot be kept next either
        if (error instanceof ArchiveError) throw new Failure(3, error.message);
        if (error instanceof QueueError)
          throw new Failure(3, `${error.message}: what was added is safe, and waits for chancery queue fill`);
        return { from: gathered.from, failure: (error as Error).message };
      }
    });
    for await (const each of kept) await tell(each, result, progress, quiet);
  } finally {
    progress.stop();
    await readers.close();
  }
  return result;
}

async function tell(
  each: Ingested | { from: string; failure: string },
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
  read: (input, options) => Promise.resolve().then(() => read(input, loadTools(), options)),
  close: () => Promise.resolve(),
});
