import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { type Command, Option } from "commander";
import {
  exportFormats,
  exportLists,
  isCountry,
  openDossier,
  type TakenOut,
  takeOut,
  type TakeOutOptions,
} from "../index.ts";
import { withArchive } from "./archive.ts";
import { Failure } from "./failure.ts";
import { note, now, say } from "./output.ts";
import { startProgress } from "./progress.ts";
import { parseCountry, parseDay, parseTime } from "./questions.ts";
import { packageVersion } from "./serve.ts";

interface Options extends TakeOutOptions {
  out?: string;
}

export function exportCommand(program: Command): void {
  program
    .command("export")
    .summary("the record as a file for other programs")
    .argument("<format>", `one of ${exportFormats.map(({ name }) => name).join(", ")}`)
    .option("--out <file>", "where it goes, if not to standard output")
    .addOption(new Option("--of <list>", "for csv: which list").choices(exportLists))
    .option("--as-of <when>", "as known at this time: a day or a date-time, ISO 8601", parseTime)
    .option("--from <day>", "first day, ISO 8601", parseDay)
    .option("--to <day>", "last day, ISO 8601", parseDay)
    .option("--country <code>", "only what this country is part of: ISO 3166-1 alpha-3", parseCountry)
    .option("--report <id>", "only what this report tells of")
    .option("--header", "for gdelt: the names of the columns in the first line")
    .addHelpText("after", formatsHelp)
    .action((format: string, { out, ...options }: Options) =>
      withArchive(
        async (archive) => {
          const progress = startProgress("Writing");
          try {
            const file = await takeOut(
              format,
              {
                archive,
                dossier: openDossier(archive, now, isCountry),
                version: packageVersion(),
                onReport: (done, of) => progress.at(done, of),
              },
              options,
            );
            progress.stop();
            await write(file, out);
            tell(format, file);
          } catch (error) {
            throw error instanceof RangeError ? new Failure(2, error.message) : error;
          } finally {
            progress.stop();
          }
        },
        { mustExist: true },
      ),
    );
}

const formatsHelp = `\nFormats:\n${exportFormats
  .map(({ name, summary, without }) => `  ${name.padEnd(15)} ${summary}; not in it: ${without}`)
  .join("\n")}`;

/** To a file the whole of it or nothing: what stood there before stays until all is written. */
async function write({ parts }: TakenOut, out: string | undefined): Promise<void> {
  if (out === undefined || out === "-") {
    for (const part of parts) await say(part);
    return;
  }
  const draft = `${out}.${process.pid}.part`;
  try {
    const file = await open(draft, "w");
    try {
      for (const part of parts) await file.write(part);
    } finally {
      await file.close();
    }
    await rename(draft, out);
  } catch (error) {
    await rm(draft, { force: true });
    throw new Failure(1, `cannot write ${out}: ${whyNot(error as NodeJS.ErrnoException, dirname(out))}`);
  }
}

/** Why a file cannot be written, without the name of the draft. */
function whyNot({ code = "", message }: NodeJS.ErrnoException, folder: string): string {
  const reasons: Record<string, string> = {
    ENOENT: `no such folder: ${folder}: make it first`,
    ENOTDIR: `not a folder: ${folder}`,
    EISDIR: "a folder, not a file: name a file in it",
    EACCES: `not allowed to write in ${folder}`,
    ENOSPC: "the disk is full",
  };
  return reasons[code] ?? message.replace(/, \w+ '.*$/, "");
}

/** What the file holds and what it does not, for the person who takes it along. */
function tell(format: string, { holds, leftOut, notes }: TakenOut): void {
  note(`${format}: ${holds}`);
  if (leftOut.length > 0) note(`left out: ${leftOut.map(({ count, what }) => `${count} ${what}`).join(", ")}`);
  for (const each of notes) note(`note: ${each}`);
}
