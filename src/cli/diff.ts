import type { Command } from "commander";
import { type DiffPart, diffVersions, type VersionDiff } from "../index.ts";
import { withArchive } from "./archive.ts";
import { Failure } from "./failure.ts";
import { say } from "./output.ts";

interface Options {
  from?: number;
  to?: number;
  json?: true;
}

export function diffCommand(program: Command): void {
  program
    .command("diff")
    .summary("what has changed in a report from one version to another")
    .argument("<report>", "its id")
    .option("--from <version>", "the earlier version (default: the one before the later)", parseVersion)
    .option("--to <version>", "the later version (default: the last)", parseVersion)
    .option("--json", "print it as JSON")
    .action((report: string, { json, ...between }: Options) =>
      withArchive(
        async (archive) => {
          let found: VersionDiff | undefined;
          try {
            found = await diffVersions(archive, report, between);
          } catch (error) {
            if (error instanceof RangeError) throw new Failure(1, error.message);
            throw error;
          }
          if (!found) throw new Failure(1, `unknown report: ${report}`);
          await say(json ? `${JSON.stringify(found)}\n` : printed(found));
        },
        { mustExist: true },
      ),
    );
}

function parseVersion(value: string): number {
  const version = Number(value);
  if (!Number.isInteger(version) || version < 1) throw new Failure(2, `not the number of a version: ${value}`);
  return version;
}

/** Marks of one's own besides the colours: a text that is piped or printed has none. */
const removed = (text: string): string => (process.stdout.isTTY ? `\u001b[31m[-${text}-]\u001b[39m` : `[-${text}-]`);
const added = (text: string): string => (process.stdout.isTTY ? `\u001b[32m{+${text}+}\u001b[39m` : `{+${text}+}`);

function printed({ report, before, after, fields, parts }: VersionDiff): string {
  const head = `${report}: version ${before.version}, learnt ${before.learntAt}, and version ${after.version}, learnt ${after.learntAt}\n`;
  const told = fields.map(
    ({ field, before: old, after: now }) =>
      `${field}: ${[old === undefined ? "" : removed(old), now === undefined ? "" : added(now)].join("")}\n`,
  );
  const text = parts.some(({ kind }) => kind !== "same") ? paragraphs(parts) : "The text is the same.\n";
  return [head, ...told, "", text].join(told.length > 0 ? "" : "\n");
}

/** The paragraphs in which something has changed, whole, with the changes marked; between them how many have not. */
function paragraphs(parts: readonly DiffPart[]): string {
  const marked = parts.flatMap(({ kind, text }) => text.split(/(\n+)/).map((piece) => ({ kind, piece })));
  const all: { text: string; isChanged: boolean }[] = [{ text: "", isChanged: false }];
  for (const { kind, piece } of marked) {
    const last = all.at(-1)!;
    if (/^\n+$/.test(piece)) all.push({ text: "", isChanged: false });
    else if (piece !== "") {
      last.text += kind === "same" ? piece : kind === "removed" ? removed(piece) : added(piece);
      last.isChanged ||= kind !== "same";
    }
  }
  let passed = 0;
  const lines: string[] = [];
  const pass = (): void => {
    if (passed > 0) lines.push(`… ${passed} paragraph${passed === 1 ? "" : "s"} as before …`);
    passed = 0;
  };
  for (const { text, isChanged } of all.filter((each) => each.text !== "")) {
    if (!isChanged) passed++;
    else {
      pass();
      lines.push(text);
    }
  }
  pass();
  return `${lines.join("\n\n")}\n`;
}
