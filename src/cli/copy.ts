import type { Command } from "commander";
import { ArchiveError, copyArchive, nameOf } from "../index.ts";
import { withArchive } from "./archive.ts";
import { Failure } from "./failure.ts";
import { counted, note, say } from "./output.ts";
import { startProgress } from "./progress.ts";

export function copyCommand(program: Command): void {
  program
    .command("copy")
    .summary("copy an archive: from a file to a database, back, or to another of its kind")
    .description(
      "Copies all that an archive keeps into an empty one, and compares the hashes of both. A copy that was cut short goes on where it stopped when it is asked for again.",
    )
    .argument("<from>", "a file, or postgres://USER@HOST/DATABASE")
    .argument("<to>", "the same; it must be empty, or hold part of such a copy")
    .action(async (from: string, to: string) => {
      if (from === to) throw new Failure(2, `from and to are one archive: ${nameOf(from)}`);
      const progress = startProgress("copying");
      const tools = {
        name: nameOf(to),
        begins: (parts: number) => progress.expect(parts),
        step: () => progress.step(),
        compares: () => progress.note("comparing what is kept in both"),
      };
      const copied = await withArchive(
        (source) => withArchive((target) => copyArchive(source, target, tools), { where: to }),
        { where: from, mustExist: true },
      )
        .catch((error: unknown) => {
          throw error instanceof ArchiveError ? new Failure(3, error.message) : error;
        })
        .finally(() => progress.stop());
      if (copied.already > 0) note(`${counted(copied.already, "version")} were there already`);
      if (copied.from !== copied.to)
        throw new Failure(
          1,
          `not the same: ${nameOf(from)} has ${copied.from}, ${nameOf(to)} has ${copied.to}: it was written meanwhile, or one of them read anew`,
        );
      await say(`${copied.to}  ${counted(copied.versions, "version")}, ${counted(copied.decisions, "decision")}\n`);
    });
}
