import type { Command } from "commander";
import { archiveName, withArchive } from "./archive.ts";
import { say } from "./output.ts";

export function initCommand(program: Command): void {
  program
    .command("init")
    .summary("make the archive, and say where it is")
    .action(async () => {
      await withArchive(async (archive) => {
        const reports = await archive.reports();
        await say(`${archiveName()}: ${reports.length === 0 ? "an empty archive" : `${reports.length} reports`}\n`);
      });
    });
}
