import { createReadStream, statSync } from "node:fs";
import type { Command } from "commander";
import {
  cleanse,
  gatherFiles,
  gatherLines,
  type Given,
  inOrder,
  loadTools,
  openReaders,
  read,
  type Reading,
  type ReportInput,
} from "../index.ts";
import { parseCount } from "./add.ts";
import { Failure } from "./failure.ts";
import { note, say } from "./output.ts";
import { digest } from "./print.ts";
import { parseTime } from "./questions.ts";

interface Options {
  json?: true;
  jsonl?: true;
  grammar?: true;
  workers?: number;
  publishedAt?: string;
  outlet?: string;
}

export function readCommand(program: Command): void {
  program
    .command("read")
    .summary("read one report, or many as lines, without keeping them")
    .description(
      "Reads a report and prints what it says. With --jsonl, reads lines {id, text, title?, url?, publishedAt?} and prints lines {id, reading} in the same order.",
    )
    .argument("<file>", "a text file, with --jsonl a list of reports, or - for what is piped in")
    .option("--json", "print the whole reading as JSON")
    .option("--jsonl", "read a list of reports and print a list of readings")
    .option("--grammar", "with every token, its tags and its head")
    .option("--published-at <when>", "when it was published, if you know: an ISO 8601 day or date-time", parseTime)
    .option("--outlet <name>", "who published it")
    .option("--workers <n>", "threads that read (default: one a core)", parseCount)
    .action(async (file: string, options: Options) => {
      await (options.jsonl ? readLines(file, options) : readOne(file, options));
    });
}

async function readOne(file: string, { json, grammar, publishedAt, outlet }: Options): Promise<void> {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new Failure(1, `cannot read: ${file}: a folder, not a file`);
  for await (const gathered of gatherFiles([file], process.stdin)) {
    if ("failure" in gathered) throw new Failure(1, `cannot read: ${gathered.from}: ${gathered.failure}`);
    const { report } = gathered;
    const input = inputOf({
      ...report,
      id: report.id ?? "stdin",
      ...(publishedAt !== undefined && { publishedAt }),
      ...(outlet !== undefined && { outlet }),
    });
    let reading: Reading;
    try {
      reading = read(input, loadTools(), { tokens: grammar === true });
    } catch (error) {
      throw new Failure(1, `cannot read: ${file}: ${(error as Error).message}`);
    }
    await say(json ? `${JSON.stringify(reading)}\n` : digest(reading));
  }
}

async function readLines(file: string, { grammar, workers }: Options): Promise<void> {
  const stream = file === "-" ? process.stdin : createReadStream(file);
  const readers = openReaders(workers);
  let failed = 0;
  try {
    const lines = inOrder(gatherLines(stream, file), readers.threads * 2, async (gathered) => {
      if ("failure" in gathered) return { id: gathered.id ?? gathered.from, error: gathered.failure };
      const input = inputOf({ ...gathered.report, id: gathered.report.id ?? gathered.from });
      try {
        return { id: input.id, reading: await readers.read(input, { tokens: grammar === true }) };
      } catch (error) {
        return { id: input.id, error: (error as Error).message };
      }
    });
    for await (const line of lines) {
      if ("error" in line) {
        failed++;
        note(`cannot read: ${line.id}: ${line.error}`);
      }
      await say(`${JSON.stringify(line)}\n`);
    }
  } catch (error) {
    throw new Failure(
      1,
      `cannot read: ${file}: ${(error as NodeJS.ErrnoException).code === "ENOENT" ? "no such file" : (error as Error).message}`,
    );
  } finally {
    await readers.close();
  }
  if (failed > 0) throw new Failure(1, "");
}

/** What is given, as the reader takes it: where it was found is no part of it. */
function inputOf(given: Given & { id: string }): ReportInput {
  const input = cleanse(given);
  delete input.address;
  return input;
}
