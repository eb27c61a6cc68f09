import type { Command } from "commander";
import { verify } from "../index.ts";
import { withArchive } from "./archive.ts";
import { Failure } from "./failure.ts";
import { counted, say } from "./output.ts";
import { startProgress } from "./progress.ts";

export function verifyCommand(program: Command): void {
  program
    .command("verify")
    .summary("check that all is as it was kept, and print its hash")
    .action(() =>
      withArchive(
        async (archive) => {
          const progress = startProgress("checking");
          let faults = 0;
          const fault = (what: string): void => {
            faults++;
            progress.note(what);
          };
          try {
            for (const each of await archive.check()) fault(each);
            const versions = await archive.everyVersion();
            progress.expect(versions.length);
            for (const version of versions) {
              const found = await verify(archive, version);
              for (const each of found.faults) fault(`${found.report} version ${found.version}: ${each}`);
              progress.step();
            }
            progress.stop();
            const decisions = await archive.decisions();
            await say(
              `${counted(versions.length, "version")} and ${counted(decisions.length, "decision")}: ` +
                `${faults === 0 ? "all as they were kept" : counted(faults, "fault")}\nsha256 ${await archive.hash()}\n`,
            );
          } finally {
            progress.stop();
          }
          if (faults > 0) throw new Failure(1, "");
        },
        { mustExist: true },
      ),
    );
}
