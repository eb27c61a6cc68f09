import { userInfo } from "node:os";
import { type Command, InvalidArgumentError } from "commander";
import { type Decided, decide, type Decision, openDossier } from "../index.ts";
import { withArchive } from "./archive.ts";
import { Failure } from "./failure.ts";
import { now, say } from "./output.ts";

interface Options {
  by?: string;
  because?: string;
  force?: boolean;
}

/** The commands by which a person changes the record. What is decided is kept in a log, and can be undone. */
export function decideCommands(program: Command): void {
  const command = (name: string, summary: string): Command =>
    program
      .command(name)
      .summary(summary)
      .option("--because <text>", "why")
      .option("--by <name>", "who decides (default: the user of this system)");

  command("confirm", "say that a line is right")
    .argument("<id>", lineHelp)
    .action((id: string, options: Options) => keep({ kind: "confirm", ids: [id] }, options));

  command("reject", "take a line out of the record")
    .argument("<id>", lineHelp)
    .action((id: string, options: Options) => keep({ kind: "reject", ids: [id] }, options));

  command("correct", "set what a line says; its words stay")
    .argument("<id>", lineHelp)
    .argument("<field=value...>", "such as occurrence=planned, when=2024-03-15, actors=KEN,TZA")
    .action((id: string, fields: string[], options: Options) =>
      keep({ kind: "correct", ids: [id], set: Object.fromEntries(fields.map(parseField)) }, options),
    );

  command("merge", "say that lines, or actors, are one")
    .argument("<id...>", "lines of one kind, or the keys of actors; the first actor's name is kept")
    .option("--force", "even where they are different states")
    .action((ids: string[], { force = false, ...options }: Options) => keep({ kind: "merge", ids, force }, options));

  command("split", "say that what was taken for one is not")
    .argument("<id>", "a line, or the key of an actor")
    .argument(
      "[other...]",
      "of a line the tellings that leave it (all part where none is named); of an actor the reports in which it is another",
    )
    .action((id: string, others: string[], options: Options) => keep({ kind: "split", ids: [id, ...others] }, options));

  command("undo", "take a decision back")
    .argument("<number>", "its number in chancery decisions", parseNumber)
    .action((undoes: number, options: Options) => keep({ kind: "undo", ids: [], undoes }, options));
}

const lineHelp = "a line's id (event-…), or that of one report's telling of it (REPORT/VERSION/e3)";

function parseField(text: string): [string, string] {
  const at = text.indexOf("=");
  if (at < 1) throw new Failure(2, `not a field and its value, such as occurrence=planned: ${text}`);
  return [text.slice(0, at), text.slice(at + 1)];
}

function parseNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("Not the number of a decision.");
  return number;
}

const keep = (decided: Omit<Decided, "by">, { by = systemUser(), because }: Options): Promise<void> =>
  withArchive(
    async (archive) => {
      let kept: Decision;
      try {
        kept = await decide(archive, { ...decided, by, ...(because !== undefined && { because }) }, now());
      } catch (error) {
        if (error instanceof RangeError) throw new Failure(1, error.message);
        throw error;
      }
      const [line] = (await openDossier(archive, now).decisions({ limit: 1 })).rows;
      const about =
        kept.undoes === undefined ? line!.about.map(({ says, now }) => now ?? says) : [`decision ${kept.undoes}`];
      const more = about.length > 1 ? ` (and ${about.length - 1} more)` : "";
      const set = Object.entries(decided.set ?? {}).map(([field, value]) => `${field}=${value}`);
      await say(`${kept.number}\t${kept.kind}\t${about[0]}${more}${set.length > 0 ? `: ${set.join(" ")}` : ""}\n`);
    },
    { mustExist: true },
  );

/** Whose account this runs under; a system may have no name for it. */
export function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env["USER"] ?? process.env["LOGNAME"] ?? "unknown";
  }
}
