import { indexNames } from "./index-names.ts";
import type { Lexicon, OfficeHolder } from "./lexicon.ts";
import type { NameIndex } from "./names.ts";
import { type LineKind, lineKinds, type Lines, shaped } from "./shape.ts";

/** A file of one kind of line; `name` is what errors call it. */
export interface LexiconFile {
  name: string;
  kind: LineKind;
  text: string;
}

/** A line with the place it stands at. */
interface Placed<Line> {
  line: Line;
  at: string;
}

/** What must not occur twice among lines of a kind. */
const identities: { [Kind in LineKind]?: (line: Lines[Kind]) => string } = {
  sources: ({ id }) => id,
  countries: ({ id }) => id,
  regions: ({ id }) => id,
  organizations: ({ id }) => id,
  offices: ({ id }) => id,
  metonyms: ({ name, of }) => `${name} of ${of}`,
  "office-holders": ({ office, name, from }) => `${office} ${name} ${from}`,
  roles: ({ title }) => title,
  groups: ({ noun }) => noun,
  media: ({ name }) => name,
};

/** A lexicon from its files: several of one kind are taken together, so that a desk can add its own to the package's. */
export function parseLexicon(files: readonly LexiconFile[]): Lexicon {
  const all = {} as { [Kind in LineKind]: Placed<Lines[Kind]>[] };
  for (const kind of lineKinds) Object.assign(all, { [kind]: linesOf(kind, files) });

  const countries = byId(all.countries);
  const organizations = byId(all.organizations);
  const offices = byId(all.offices);
  const sources = byId(all.sources);
  const party = (id: string): boolean => countries.has(id) || organizations.has(id);
  for (const kind of lineKinds)
    if (kind !== "sources")
      for (const { line, at } of all[kind]) must(sources.has(line.source), at, "source", line.source);
  for (const kind of ["regions", "organizations", "media", "cities"] as const)
    for (const { line, at } of all[kind])
      must(line.country === undefined || countries.has(line.country), at, "country", line.country);
  for (const kind of ["metonyms", "offices"] as const)
    for (const { line, at } of all[kind])
      must(party(line.of), at, /^[A-Z]{3}$/.test(line.of) ? "country" : "organization", line.of);
  for (const { line, at } of all.metonyms)
    must(line.office === undefined || offices.has(line.office), at, "office", line.office);
  for (const { line, at } of all["office-holders"]) must(offices.has(line.office), at, "office", line.office);

  const held = new Map<string, OfficeHolder[]>();
  for (const { line } of all["office-holders"]) held.set(line.office, [...(held.get(line.office) ?? []), line]);

  let names: NameIndex | undefined;
  const lexicon: Lexicon = {
    countries: bare(all.countries),
    regions: bare(all.regions),
    metonyms: bare(all.metonyms),
    organizations: bare(all.organizations),
    offices: bare(all.offices),
    holders: bare(all["office-holders"]),
    roles: bare(all.roles),
    groups: bare(all.groups),
    media: bare(all.media),
    cities: bare(all.cities),
    get names() {
      return (names ??= indexNames(lexicon));
    },
    countryBy: (id) => countries.get(id),
    organizationBy: (id) => organizations.get(id),
    officeBy: (id) => offices.get(id),
    holdersOn: (office, day) => (held.get(office) ?? []).filter((holder) => isInOffice(holder, day)),
  };
  return lexicon;
}

/** Whether a day may lie in the term: a year or month alone reaches from its first to its last day. */
const isInOffice = ({ from, to }: OfficeHolder, day: string): boolean =>
  from <= day.slice(0, from.length) && (to === null || day.slice(0, to.length) <= to);

function linesOf<Kind extends LineKind>(kind: Kind, files: readonly LexiconFile[]): Placed<Lines[Kind]>[] {
  const placed: Placed<Lines[Kind]>[] = [];
  const seen = new Set<string>();
  const identity = identities[kind];
  for (const file of files) {
    if (file.kind !== kind) continue;
    for (const [index, value] of valuesOf(file).entries()) {
      const at = `${file.name} line ${index + 1}`;
      const line = lineOf(kind, value, at);
      const id = identity?.(line);
      if (id !== undefined) {
        if (seen.has(id)) throw new Error(`${at}: named twice: ${id}`);
        seen.add(id);
      }
      placed.push({ line, at });
    }
  }
  return placed;
}

/** The values of a file, one a line. Taken as one list, they parse twice as fast; line by line only to say which is wrong. */
function valuesOf({ name, text }: LexiconFile): unknown[] {
  const lines = text.trimEnd().replaceAll("\n", ",\n");
  try {
    return JSON.parse(`[${lines}]`) as unknown[];
  } catch {
    return text
      .trimEnd()
      .split("\n")
      .map((line, index) => parsedLine(line, `${name} line ${index + 1}`));
  }
}

function parsedLine(line: string, at: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`${at}: no JSON: ${line.slice(0, 40)}`, { cause: error });
  }
}

function lineOf<Kind extends LineKind>(kind: Kind, value: unknown, at: string): Lines[Kind] {
  try {
    return shaped(kind, value);
  } catch (error) {
    throw new Error(`${at}: ${(error as Error).message}`, { cause: error });
  }
}

function must(holds: boolean, at: string, kind: string, value: string | undefined): void {
  if (!holds) throw new Error(`${at}: unknown ${kind}: ${value}`);
}

const byId = <Line extends { id: string }>(placed: readonly Placed<Line>[]): Map<string, Line> =>
  new Map(placed.map(({ line }) => [line.id, line]));

const bare = <Line>(placed: readonly Placed<Line>[]): Line[] => placed.map(({ line }) => line);
