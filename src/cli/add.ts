import { statSync } from "node:fs";
import type { Command } from "commander";
import {
  type Archive,
  ArchiveError,
  gatherFiles,
  ingest,
  type Ingested,
  inOrder,
  loadTools,
  openReaders,
  read,
  type Readers,
} from "../index.ts";
import { withArchive } from "./archive.ts";
import { Failure } from "./failure.ts";
import { counted, note, now, say } from "./output.ts";
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
    .action(async (paths: string[], { workers }: { workers?: number }) => {
      const result = await withArchive((archive) => addAll(archive, paths, workers));
      note(
        `${counted(result.new, "new report")}, ${result.changed} changed, ${result.known} known already` +
          (result.failed > 0 ? `, ${result.failed} failed` : ""),
      );
      if (result.failed > 0) throw new Failure(1, "");
    });
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

/** Reads and keeps all that is found under some paths. Each report is named on standard output once it is safe on the disk. */
export async function addAll(
  archive: Archive,
  paths: readonly string[],
  workers?: number,
  quiet = false,
): Promise<Added> {
  const readers = isOneText(paths) ? ownThread() : openReaders(workers);
  const progress = startProgress("reading");
  const result: Added = { new: 0, changed: 0, known: 0, failed: 0 };
  try {
    const found = progress.count(gatherFiles(paths, process.stdin));
    const kept = inOrder(found, readers.threads * 2, async (gathered, before) => {
      if ("failure" in gathered) return gathered;
      try {
        return await ingest(gathered.report, { archive, read: (input) => readers.read(input), now, before });
      } catch (error) {
        // what cannot be kept now cannot be kept next either
        if (error instanceof ArchiveError) throw new Failure(3, error.message);
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
