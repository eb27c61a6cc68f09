import { type Command, Option } from "commander";
import { columns, type Filter } from "../index.ts";
import { withDossier } from "./archive.ts";
import { give, parseLimit, parseTime } from "./questions.ts";
import { print } from "./print.ts";

interface Options extends Filter {
  json?: true;
  csv?: true;
}

/** What people decided, as a list of its own. */
export function decisionsCommand(program: Command): void {
  program
    .command("decisions")
    .summary("what people decided, the newest first")
    .option("--as-of <when>", "as known at this time: a day or a date-time, ISO 8601", parseTime)
    .option("--limit <n>", "at most so many", parseLimit)
    .option("--json", "print the answer as JSON")
    .addOption(new Option("--csv", "print the answer as CSV").conflicts("json"))
    .action((options: Options) =>
      withDossier(async (dossier) =>
        give(options, await dossier.decisions(options), columns.decisions, print.decision, {
          none: "Nothing was decided.",
        }),
      ),
    );
}
