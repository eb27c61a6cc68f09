import type { Archive } from "./archive/index.ts";
import type { Dossier, Filter } from "./dossier/index.ts";
import {
  type City,
  type Column,
  columns,
  type Count,
  formats,
  type Gazetteer,
  type Story,
  storyOf,
  toCsv,
} from "./export/index.ts";
import { loadLexicon } from "./lexicon/index.ts";

/** A file to take along. */
export interface TakenOut {
  /** The file, part by part. */
  parts: string[];
  /** Media type, and a name for the file. */
  type: string;
  name: string;
  /** What it holds, what of the record it leaves out, and what its reader should know, in words with their numbers. */
  holds: string;
  leftOut: Count[];
  notes: string[];
}

export interface TakeOutTools {
  archive: Archive;
  dossier: Dossier;
  /** The version of Chancery. */
  version: string;
  /** Hears of each report that was looked at, where reports are. */
  onReport?: (done: number, of: number) => void;
}

export interface TakeOutOptions extends Omit<Filter, "limit" | "offset"> {
  /** For CSV: which list. */
  of?: string;
  /** For GDELT: the names of the columns in the first line. */
  header?: boolean;
}

/** What the record can be taken out as. */
export const exportFormats: readonly { name: string; summary: string; without: string }[] = [
  { name: "csv", summary: "one list as a table for a spreadsheet", without: "all other lists" },
  ...formats,
];

type Ask = (dossier: Dossier, filter: Filter) => Promise<{ text: string; rows: number }>;

const table =
  <Row>(list: readonly Column<Row>[], ask: (dossier: Dossier, filter: Filter) => Promise<readonly Row[]>): Ask =>
  async (dossier, filter) => {
    const rows = await ask(dossier, filter);
    return { text: toCsv(list, rows), rows: rows.length };
  };

/** The lists, asked as the command line and the app ask them. */
const lists = new Map<string, Ask>([
  ["reports", table(columns.reports, async (dossier, filter) => (await dossier.reports(filter)).rows)],
  ["timeline", table(columns.timeline, async (dossier, filter) => (await dossier.timeline(filter)).rows)],
  [
    "thread",
    table(columns.thread, async (dossier, filter) =>
      (await dossier.thread(filter)).rows.flatMap(({ messages }) => messages),
    ),
  ],
  ["encounters", table(columns.encounters, async (dossier, filter) => (await dossier.encounters(filter)).rows)],
  ["positions", table(columns.positions, async (dossier, filter) => (await dossier.positions(filter)).rows)],
  ["disputes", table(columns.disputes, async (dossier, filter) => (await dossier.disputes(filter)).rows)],
  ["advisories", table(columns.advisories, async (dossier, filter) => (await dossier.inforce(filter)).advisories)],
  ["access", table(columns.access, async (dossier, filter) => (await dossier.inforce(filter)).access)],
  ["instruments", table(columns.instruments, async (dossier, filter) => (await dossier.inforce(filter)).instruments)],
  ["agenda", table(columns.agenda, async (dossier, filter) => (await dossier.agenda(filter)).rows)],
  ["actors", table(columns.actors, async (dossier, filter) => (await dossier.actors(filter)).rows)],
  ["decisions", table(columns.decisions, async (dossier, filter) => (await dossier.decisions(filter)).rows)],
]);

/** The lists there are a table of. */
export const exportLists: readonly string[] = [...lists.keys()];

/**
 * The record, or one list of it, as a file. The same archive gives the same bytes. Throws a RangeError for a format or a list
 * that there is none of.
 */
export async function takeOut(
  format: string,
  { archive, dossier, version, onReport }: TakeOutTools,
  { of, header = false, ...filter }: TakeOutOptions = {},
): Promise<TakenOut> {
  if (format === "csv") return takeList(of, dossier, filter);
  const chosen = formats.find(({ name }) => name === format);
  if (!chosen)
    throw new RangeError(`unknown format: ${format} (there are ${exportFormats.map(({ name }) => name).join(", ")})`);
  if (of !== undefined) throw new RangeError(`${format} is no table of one list: leave out ${of}`);

  if (header && !chosen.headless) throw new RangeError(`${format} needs no header: only the GDELT formats have none`);
  const whole = await dossier.whole(filter);
  const everybody = await dossier.actors(filter.asOf === undefined ? {} : { asOf: filter.asOf });
  const wanted = new Map(chosen.stories(whole).map((told) => [`${told.report}/${told.version}`, told]));
  const stories = new Map<string, Story>();
  for (const [key, { report, version }] of wanted) {
    // one reading at a time: a story is a small part of it
    const reading = await archive.reading(report, version);
    if (reading) stories.set(key, storyOf(reading, whole.keyIn));
    onReport?.(stories.size, wanted.size);
  }
  const written = chosen.write(
    {
      ...whole,
      inForce: await dossier.inforce(filter),
      actorBy: new Map(everybody.rows.map((actor) => [actor.key, actor])),
      stories,
      gazetteer: chosen.needsGazetteer ? (loaded ??= loadGazetteer()) : noGazetteer,
      version,
    },
    { header },
  );
  return { ...written, type: chosen.type, name: `chancery-${chosen.name}.${chosen.ending}` };
}

async function takeList(of: string | undefined, dossier: Dossier, filter: Filter): Promise<TakenOut> {
  if (of === undefined) throw new RangeError(`csv is of one list: name one of ${exportLists.join(", ")}`);
  const ask = lists.get(of);
  if (!ask) throw new RangeError(`unknown list: ${of} (there are ${exportLists.join(", ")})`);
  const { text, rows } = await ask(dossier, filter);
  return {
    parts: [text],
    type: "text/csv; charset=utf-8",
    name: `chancery-${of}.csv`,
    holds: `${rows} ${rows === 1 ? "row" : "rows"} of ${of}`,
    leftOut: [],
    notes: [],
  };
}

/** For formats that need none. */
const noGazetteer: Gazetteer = { cowOf: () => undefined, capitalOf: () => undefined, cityOf: () => undefined };

let loaded: Gazetteer | undefined;

/** What the lexicon knows of states and their cities. */
function loadGazetteer(): Gazetteer {
  const lexicon = loadLexicon();
  const { countries, cities } = lexicon;
  const seats = cities.filter(({ seat }) => seat === "capital");
  const capitals = new Map(
    countries.flatMap(({ id, capital }): [string, City][] => {
      // a state that is no more has its capital in another
      const seat = seats.find(({ country }) => country === id) ?? seats.find(({ name }) => name === capital);
      return seat ? [[id, seat]] : [];
    }),
  );
  const named = new Map<string, City[]>();
  for (const city of cities)
    for (const name of new Set([city.name, ...city.names])) {
      const key = `${city.country} ${name}`;
      named.set(key, [...(named.get(key) ?? []), city]);
    }
  return {
    cowOf: (country) => lexicon.countryBy(country)?.cow,
    capitalOf: (country) => capitals.get(country),
    cityOf(name, country) {
      const found = named.get(`${country} ${name}`) ?? [];
      const capital = capitals.get(country);
      if (found.length > 1) return found.find((city) => city === capital);
      const state = lexicon.countryBy(country);
      // the capital may have a name that the list of cities does not know it by
      const isCapital = [state?.capital, ...(state?.capitalNames ?? [])].includes(name);
      return found[0] ?? (isCapital ? capital : undefined);
    },
  };
}
