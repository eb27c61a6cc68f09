import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import type { Command } from "commander";
import { loadTools, read } from "../index.ts";
import { archiveName, archivePlace, withArchive } from "./archive.ts";
import { Failure } from "./failure.ts";
import { archiveFile, homeFolder } from "./home.ts";
import { counted, say } from "./output.ts";

/** Less than this on the disk is said to be short, in bytes. */
const SHORT = 500_000_000;

export function doctorCommand(program: Command): void {
  program
    .command("doctor")
    .summary("look whether all is well, and say what is not")
    .action(async () => {
      let ill = 0;
      const check = async (what: string, look: () => Promise<string> | string): Promise<void> => {
        try {
          await say(`well  ${what}: ${await look()}\n`);
        } catch (error) {
          ill++;
          await say(`ILL   ${what}: ${(error as Error).message}\n`);
        }
      };
      await check("node", () => process.version);
      await check("reader", () => {
        const start = performance.now();
        const reading = read({ id: "doctor", text: "Kenya rejected the proposal on 3 May 1995." }, loadTools());
        if (reading.timexes.length === 0) throw new Error("it reads no date in a plain sentence");
        return `reads, after ${Math.round(performance.now() - start)} ms`;
      });
      await check("disk", async () => {
        const folder = existsSync(homeFolder()) ? homeFolder() : process.cwd();
        const { bavail, bsize } = await statfs(folder);
        const free = bavail * bsize;
        if (free < SHORT) throw new Error(`only ${Math.round(free / 1e6)} MB left at ${folder}`);
        return `${Math.round(free / 1e9)} GB free`;
      });
      if (archivePlace() !== archiveFile() || existsSync(archiveFile())) {
        await check("archive", () =>
          withArchive(
            async (archive) => {
              const faults = await archive.check();
              if (faults.length > 0) throw new Error(`${archiveName()}: ${faults.slice(0, 3).join("; ")}`);
              return `${archiveName()}: whole, ${counted((await archive.reports()).length, "report")}`;
            },
            { mustExist: true },
          ),
        );
      } else await say(`      archive: none yet at ${archiveName()}\n`);
      if (ill > 0) throw new Failure(1, "");
    });
}
