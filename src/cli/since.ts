import { type Command, Option } from "commander";
import { columns, type Filter, toCsv } from "../index.ts";
import { withDossier } from "./archive.ts";
import { say } from "./output.ts";
import { parseLimit, parseTime } from "./questions.ts";
import { print } from "./print.ts";

interface Options extends Pick<Filter, "asOf" | "limit"> {
  json?: true;
  csv?: true;
}

export function sinceCommand(program: Command): void {
  program
    .command("since")
    .summary("what has changed in the record since a time")
    .argument("<when>", "a day (from its beginning) or a date-time, ISO 8601", parseTime)
    .option("--as-of <when>", "up to what was known at this time: a day or a date-time, ISO 8601", parseTime)
    .option("--limit <n>", "at most so many lines", parseLimit)
    .option("--json", "print the answer as JSON")
    .addOption(new Option("--csv", "print the changed lines as CSV").conflicts("json"))
    .action((when: string, { json, csv, ...options }: Options) =>
      withDossier(async (dossier) => {
        const found = await dossier.since(when, options);
        if (json) return say(`${JSON.stringify(found)}\n`);
        if (csv) return say(toCsv(columns.since, found.rows));
        for (const row of found.rows) await say(print.change(row));
        for (const decision of found.decisions) await say(`${print.decision(decision)}\n`);
        if (found.rows.length + found.decisions.length === 0) await say("Nothing has changed.\n");
      }),
    );
}
