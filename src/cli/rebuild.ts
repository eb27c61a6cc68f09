import type { Command } from "commander";
import { type Archive, ArchiveError, inOrder, openReaders, readAnew, type Readers } from "../index.ts";
import { parseCount } from "./add.ts";
import { withArchive } from "./archive.ts";
import { Failure } from "./failure.ts";
import { counted, say } from "./output.ts";
import { type Progress, startProgress } from "./progress.ts";

export function rebuildCommand(program: Command): void {
  program
    .command("rebuild")
    .summary("read every version once more, and put what is read in the place of what was")
    .description(
      "Makes all that is derived anew from the versions that are kept. One version at a time is put in its place whole, so it may be stopped or killed at any moment, and the record be asked meanwhile.",
    )
    .option("--workers <n>", "threads that read (default: one a core)", parseCount)
    .action(({ workers }: { workers?: number }) =>
      withArchive(
        async (archive) => {
          const readers = openReaders(workers);
          const progress = startProgress("reading");
          try {
            const before = await archive.hash();
            const done = await rebuild(archive, readers, progress);
            progress.stop();
            const after = await archive.hash();
            await say(
              `${counted(done.read, "version")} read again: ${after === before ? "all as before" : "the record has changed"}\nsha256 ${after}\n`,
            );
            if (done.failed > 0) throw new Failure(1, `${counted(done.failed, "version")} could not be read again`);
          } finally {
            progress.stop();
            await readers.close();
          }
        },
        { mustExist: true },
      ),
    );
}

async function rebuild(
  archive: Archive,
  readers: Readers,
  progress: Progress,
): Promise<{ read: number; failed: number }> {
  const versions = await archive.everyVersion();
  progress.expect(versions.length);
  const done = { read: 0, failed: 0 };
  const results = inOrder(versions, readers.threads * 2, async (each) => {
    try {
      return {
        ...each,
        found: await readAnew(each, { archive, read: (input, options) => readers.read(input, options) }),
      };
    } catch (error) {
      // what cannot be kept now cannot be kept next either
      if (error instanceof ArchiveError) throw error;
      return { ...each, found: (error as Error).message };
    }
  });
  for await (const { report, version, found } of results) {
    progress.step();
    if (found === "replaced") done.read++;
    else {
      done.failed++;
      progress.note(`not read again: ${report} version ${version}: ${found}`);
    }
  }
  return done;
}
