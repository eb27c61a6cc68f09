import type { Command } from "commander";
import { withArchive } from "./archive.ts";
import { archiveFile } from "./home.ts";
import { say } from "./output.ts";

export function initCommand(program: Command): void {
  program
    .command("init")
    .summary("make the archive, and say where it is")
    .action(async () => {
      await withArchive(async (archive) => {
        const reports = await archive.reports();
        await say(`${archiveFile()}: ${reports.length === 0 ? "an empty archive" : `${reports.length} reports`}\n`);
      });
    });
}
