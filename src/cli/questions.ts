import { type Command, InvalidArgumentError, Option } from "commander";
import { type Answer, type Column, columns, type Dossier, type Filter, toCsv } from "../index.ts";
import { withDossier } from "./archive.ts";
import { Failure } from "./failure.ts";
import { say } from "./output.ts";
import { print } from "./print.ts";

interface Options extends Filter {
  json?: true;
  csv?: true;
  all?: true;
}

/** The questions whose lines people decide on. */
const ofLines: ReadonlySet<string> = new Set([
  "timeline",
  "thread",
  "encounters",
  "positions",
  "disputes",
  "inforce",
  "agenda",
]);

/** A command that asks the archive a question, with what every question can be asked with. */
function question(program: Command, name: string, summary: string): Command {
  const command = program
    .command(name)
    .summary(summary)
    .option("--as-of <when>", "as known at this time: a day or a date-time, ISO 8601", parseTime)
    .option("--from <day>", "first day, ISO 8601", parseDay)
    .option("--to <day>", "last day, ISO 8601", parseDay)
    .option("--country <code>", "only what this country is part of: ISO 3166-1 alpha-3", parseCountry)
    .option("--report <id>", "only what this report tells of")
    .option("--limit <n>", "at most so many", parseLimit)
    .option("--json", "print the answer as JSON")
    .addOption(new Option("--csv", "print the answer as CSV").conflicts("json"));
  if (!ofLines.has(name)) return command;
  return command
    .option("--since <when>", "only what is new or has changed since this time", parseTime)
    .option("--rejected", "only what people rejected");
}

const isDay = (value: string): boolean => {
  const date = new Date(value);
  // a day that a month has not is counted into the next
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};
export const parseDay = (value: string): string => {
  if (!isDay(value)) throw new InvalidArgumentError("Not a day such as 2022-01-31.");
  return value;
};
/** A time without its zone would be another one on another machine. */
export const parseTime = (value: string): string => {
  const time = /^T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/;
  if (
    !isDay(value.slice(0, 10)) ||
    (value.length > 10 && (!time.test(value.slice(10)) || Number.isNaN(Date.parse(value))))
  )
    throw new InvalidArgumentError("Not a day or time such as 2022-01-31 or 2022-01-31T18:00Z.");
  return value;
};
export const parseCountry = (value: string): string => {
  if (!/^[A-Za-z]{3}$/.test(value)) throw new InvalidArgumentError("Not a country code such as KEN.");
  return value.toUpperCase();
};
export const parseLimit = (value: string): number => {
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1) throw new InvalidArgumentError("Not a number from 1.");
  return limit;
};

/** Prints an answer as it is wanted: for a person, as JSON or as CSV. */
export async function give<Row, Flat = Row>(
  { json, csv }: Pick<Options, "json" | "csv">,
  answer: Answer<Row>,
  table: readonly Column<Flat>[],
  row: (row: Row) => string,
  {
    flat = (rows) => rows as unknown as Flat[],
    none = "Nothing is known.",
  }: { flat?: (rows: Row[]) => Flat[]; none?: string } = {},
): Promise<void> {
  if (json) return say(`${JSON.stringify(answer)}\n`);
  if (csv) return say(toCsv(table, flat(answer.rows)));
  for (const each of answer.rows) await say(`${row(each)}\n`);
  if (answer.rows.length === 0) await say(`${none}\n`);
}

export function questionCommands(program: Command): void {
  const ask = (command: Command, work: (dossier: Dossier, options: Options) => Promise<void>): void => {
    command.action((options: Options) => withDossier((dossier) => work(dossier, options)));
  };
  ask(
    question(program, "timeline", "what happened, is planned, threatened or called off, by day"),
    async (dossier, options) => give(options, await dossier.timeline(options), columns.timeline, print.event),
  );
  ask(question(program, "thread", "who wrote to whom, reply under letter, and what waits"), async (dossier, options) =>
    give(options, await dossier.thread(options), columns.thread, print.thread, {
      flat: (rows) => rows.flatMap(({ messages }) => messages),
    }),
  );
  ask(
    question(program, "encounters", "calls, meetings, sessions and visits, with each side's read-out"),
    async (dossier, options) => give(options, await dossier.encounters(options), columns.encounters, print.encounter),
  );
  ask(question(program, "positions", "demands, and what each party says to each"), async (dossier, options) =>
    give(options, await dossier.positions(options), columns.positions, print.position),
  );
  ask(
    question(program, "disputes", "claims with opposing sides, numbers that differ").option(
      "--all",
      "undisputed claims too",
    ),
    async (dossier, { all, ...options }) =>
      give(options, await dossier.disputes({ ...options, all: all === true }), columns.disputes, print.dispute),
  );
  ask(
    question(program, "inforce", "advisories, ways in and out, and instruments as they stand"),
    async (dossier, options) => {
      const answer = await dossier.inforce(options);
      if (options.json) return say(`${JSON.stringify(answer)}\n`);
      if (options.csv) return say(toCsv(columns.advisories, answer.advisories));
      const text = print.inforce(answer);
      return say(text === "" ? "Nothing is known.\n" : `${text}\n`);
    },
  );
  ask(question(program, "agenda", "what is to come, and what was to come"), async (dossier, options) =>
    give(options, await dossier.agenda(options), columns.agenda, print.agenda),
  );
  ask(question(program, "actors", "who is spoken of, the most often first"), async (dossier, options) =>
    give(options, await dossier.actors(options), columns.actors, print.actor),
  );

  question(program, "search", "reports whose words match")
    .argument("<query...>", 'words, "phrases" and begin*')
    .action((query: string[], options: Options) =>
      withDossier(async (dossier) =>
        give(options, await dossier.search(query.join(" "), options), columns.search, print.hit),
      ),
    );

  program
    .command("why")
    .summary("the words a line rests on")
    .argument("<id>", "a line's id (event-…), or an item of a report's reading (REPORT/VERSION/e3)")
    .option("--as-of <when>", "as known at this time", parseTime)
    .option("--json", "print the answer as JSON")
    .action((id: string, options: Options) =>
      withDossier(async (dossier) => {
        const found = await dossier.why(id, options);
        if (!found) throw new Failure(1, `unknown line: ${id}`);
        await say(options.json ? `${JSON.stringify(found)}\n` : print.why(found));
      }),
    );
}
