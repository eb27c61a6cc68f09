import { indexNames } from "./index-names.ts";
import type { Lexicon, OfficeHolder } from "./lexicon.ts";
import type { NameIndex } from "./names.ts";
import { indexZones } from "./zones.ts";
import { type LineKind, lineKinds, type Lines, shaped } from "./shape.ts";

/** A file of one kind of line; `name` is what errors call it. */
export interface LexiconFile {
  name: string;
  kind: LineKind;
  text: string;
}

/** Lines of one kind, and where each stands. */
interface Filed<Line> {
  lines: Line[];
  at: (index: number) => string;
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
  epithets: ({ epithet }) => epithet,
  "given-names": ({ name }) => name,
};

/** A lexicon from its files: several of one kind are taken together, so that a desk can add its own to the package's. */
export function parseLexicon(files: readonly LexiconFile[]): Lexicon {
  const all = {} as { [Kind in LineKind]: Filed<Lines[Kind]> };
  for (const kind of lineKinds) Object.assign(all, { [kind]: linesOf(kind, files) });

  const countries = byId(all.countries.lines);
  const organizations = byId(all.organizations.lines);
  const offices = byId(all.offices.lines);
  const sources = byId(all.sources.lines);
  const party = (id: string): boolean => countries.has(id) || organizations.has(id);
  for (const kind of lineKinds)
    if (kind !== "sources")
      mustKnow<{ source: string }>(
        all[kind],
        ({ source }) => source,
        "source",
        (id) => sources.has(id),
      );
  for (const kind of ["regions", "organizations", "media", "cities"] as const)
    mustKnow<{ country?: string }>(
      all[kind],
      ({ country }) => country,
      "country",
      (id) => countries.has(id),
    );
  for (const kind of ["metonyms", "offices"] as const)
    mustKnow<{ of: string }>(all[kind], (line) => line.of, "country or organization", party);
  mustKnow(
    all.metonyms,
    ({ office }) => office,
    "office",
    (id) => offices.has(id),
  );
  mustKnow(
    all["office-holders"],
    ({ office }) => office,
    "office",
    (id) => offices.has(id),
  );

  const held = new Map<string, OfficeHolder[]>();
  for (const holder of all["office-holders"].lines) {
    const others = held.get(holder.office);
    if (others === undefined) held.set(holder.office, [holder]);
    else others.push(holder);
  }

  const genders = new Map(all["given-names"].lines.map(({ name, gender }) => [name, gender]));
  const epithets = new Map(all.epithets.lines.map(({ epithet, states }) => [epithet, new Set(states)]));
  let names: NameIndex | undefined;
  let zoneOf: ((place: string) => string | undefined) | undefined;
  const lexicon: Lexicon = {
    countries: all.countries.lines,
    regions: all.regions.lines,
    metonyms: all.metonyms.lines,
    organizations: all.organizations.lines,
    offices: all.offices.lines,
    holders: all["office-holders"].lines,
    roles: all.roles.lines,
    groups: all.groups.lines,
    media: all.media.lines,
    cities: all.cities.lines,
    get names() {
      return (names ??= indexNames(lexicon));
    },
    countryBy: (id) => countries.get(id),
    zoneOf: (place) => (zoneOf ??= indexZones(all.countries.lines, all.cities.lines))(place),
    organizationBy: (id) => organizations.get(id),
    officeBy: (id) => offices.get(id),
    statesCalled: (epithet) => epithets.get(epithet),
    genderOf: (givenName) => genders.get(givenName),
    holdersOn: (office, day) => (held.get(office) ?? []).filter((holder) => isInOffice(holder, day)),
  };
  return lexicon;
}

/** Whether a day may lie in the term: a year or month alone reaches from its first to its last day. */
const isInOffice = ({ from, to }: OfficeHolder, day: string): boolean =>
  from <= day.slice(0, from.length) && (to === null || day.slice(0, to.length) <= to);

function linesOf<Kind extends LineKind>(kind: Kind, files: readonly LexiconFile[]): Filed<Lines[Kind]> {
  const lines: Lines[Kind][] = [];
  const starts: { start: number; name: string }[] = [];
  const at = (index: number): string => {
    const { start, name } = starts.findLast((file) => file.start <= index)!;
    return `${name} line ${index - start + 1}`;
  };
  const seen = new Set<string>();
  const identity = identities[kind];
  for (const file of files) {
    if (file.kind !== kind) continue;
    starts.push({ start: lines.length, name: file.name });
    for (const value of valuesOf(file)) {
      const line = lineOf(kind, value, () => at(lines.length));
      const id = identity?.(line);
      if (id !== undefined) {
        if (seen.has(id)) throw new Error(`${at(lines.length)}: named twice: ${id}`);
        seen.add(id);
      }
      lines.push(line);
    }
  }
  return { lines, at };
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

function lineOf<Kind extends LineKind>(kind: Kind, value: unknown, at: () => string): Lines[Kind] {
  try {
    return shaped(kind, value);
  } catch (error) {
    throw new Error(`${at()}: ${(error as Error).message}`, { cause: error });
  }
}

/** What a line refers to must be there. */
function mustKnow<Line>(
  { lines, at }: Filed<Line>,
  idOf: (line: Line) => string | undefined,
  noun: string,
  isKnown: (id: string) => boolean,
): void {
  const strange = lines.findIndex((line) => {
    const id = idOf(line);
    return id !== undefined && !isKnown(id);
  });
  if (strange >= 0) throw new Error(`${at(strange)}: unknown ${noun}: ${idOf(lines[strange]!)}`);
}

const byId = <Line extends { id: string }>(lines: readonly Line[]): Map<string, Line> =>
  new Map(lines.map((line) => [line.id, line]));
