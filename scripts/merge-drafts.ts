// Merges two drafts of a file of data/ that were written from memory, one without a look at the other:
//   npx tsx scripts/merge-drafts.ts KIND FIRST.jsonl SECOND.jsonl
// The first holds whole records. The second may give less: what names a thing and what it claims of it. A record is added to
// the file where both have the thing and agree in all that both claim; dates are cut to what both say. What the file has, stays.
import { fold } from "../src/lexicon/atoms.ts";
import type { LineKind } from "../src/lexicon/shape.ts";
import { readLines, writeLines } from "./support/lines.ts";

type Draft = Record<string, unknown>;

/** What a kind is told apart by, what must agree, and what it is sorted by. */
interface Kind {
  keys: (line: Draft) => string[];
  agree: string[];
  sort: (line: Draft) => string;
}

const words = (value: unknown): string[] =>
  Array.isArray(value) ? (value as string[]) : value === undefined ? [] : [value as string];
const folded = (name: string): string => fold(name).replace(/^the |[^\p{L}\p{N}+]/gu, "");
const names = (line: Draft, place: unknown): string[] =>
  [...words(line["name"]), ...words(line["aliases"]), ...words(line["names"])].map(
    (name) => `${String(place)} ${folded(name)}`,
  );
const text = (value: unknown): string => (typeof value === "string" ? value : "");

const kinds: Partial<Record<LineKind, Kind>> = {
  roles: { keys: (line) => words(line["title"]), agree: ["sector"], sort: (line) => text(line["title"]) },
  groups: { keys: (line) => words(line["noun"]), agree: ["sector"], sort: (line) => text(line["noun"]) },
  organizations: {
    keys: (line) => names(line, line["country"] ?? line["code"]),
    agree: ["sector", "country", "code"],
    sort: (line) => text(line["id"]),
  },
  metonyms: {
    keys: (line) => names(line, line["of"]),
    agree: ["of"],
    sort: (line) => `${text(line["name"])} ${text(line["of"])}`,
  },
  media: {
    keys: (line) => names(line, line["country"]),
    agree: ["kind", "country"],
    sort: (line) => text(line["name"]),
  },
  regions: {
    keys: (line) => names(line, line["country"] ?? "-"),
    agree: ["country"],
    sort: (line) => text(line["id"]),
  },
  offices: { keys: (line) => words(line["id"]), agree: [], sort: (line) => text(line["id"]) },
  "given-names": { keys: (line) => words(line["name"]), agree: ["gender"], sort: (line) => text(line["name"]) },
  "office-holders": {
    keys: (line) =>
      [...words(line["name"]), ...words(line["aliases"]), ...words(line["short"])].flatMap((name) =>
        [name, name.split(" ").at(-1)!].map((part) => `${text(line["office"])} ${folded(part)}`),
      ),
    agree: ["office"],
    sort: (line) => ["office", "from", "name"].map((key) => text(line[key])).join(" "),
  },
};

/** As far as two dates say the same, a year at least; null is no end. */
function common(a: unknown, b: unknown): string | null | undefined {
  if (a === null || b === null) return a === b ? null : undefined;
  const [first, second] = [text(a), text(b)];
  for (const length of [10, 7, 4]) {
    const part = first.slice(0, length);
    if (part.length === length && part === second.slice(0, length)) return part;
  }
  return undefined;
}

function merged(kind: Kind, first: Draft, second: Draft): Draft | undefined {
  for (const field of kind.agree) if (second[field] !== undefined && second[field] !== first[field]) return undefined;
  if (first["from"] !== undefined && "short" in first) {
    const [from, to] = [common(first["from"], second["from"]), common(first["to"], second["to"])];
    return from === undefined || to === undefined ? undefined : { ...first, from, to };
  }
  if (Array.isArray(second["titles"])) {
    const titles = words(first["titles"]).filter((title) => words(second["titles"]).includes(title));
    return titles.length === 0 ? undefined : { ...first, titles };
  }
  return first;
}

const [name, firstFile, secondFile] = process.argv.slice(2);
const kind = kinds[name as LineKind];
if (kind === undefined || firstFile === undefined || secondFile === undefined)
  throw new Error(`usage: merge-drafts.ts ${Object.keys(kinds).join("|")} FIRST SECOND`);

const second = new Map<string, Draft[]>();
for (const line of readLines<Draft>(secondFile))
  for (const key of new Set(kind.keys(line))) second.set(key, [...(second.get(key) ?? []), line]);

const count = { both: 0, agreed: 0, alone: 0 };
const kept = readLines<Draft>(firstFile).flatMap((line): Draft[] => {
  const others = [...new Set(kind.keys(line).flatMap((key) => second.get(key) ?? []))];
  if (others.length === 0) count.alone++;
  else count.both++;
  // A person can hold an office twice: the term that agrees is the one meant.
  const [found] = others.map((other) => merged(kind, line, other)).filter((each) => each !== undefined);
  if (found !== undefined) count.agreed++;
  return found === undefined ? [] : [found];
});
const file = `data/${name}.jsonl`;
const before = readLines<Draft>(file);
const known = new Set(before.flatMap(kind.keys));
const isNew = (line: Draft): boolean =>
  "short" in line
    ? !before.some((each) => each["office"] === line["office"] && each["name"] === line["name"])
    : !kind.keys(line).some((key) => known.has(key));
const added = kept.filter(isNew);
writeLines(file, [...before, ...added], kind.sort);
console.log(
  `${name}: ${count.both} in both drafts, of these ${count.agreed} agree (${((100 * count.agreed) / count.both).toFixed(1)} %); ${count.alone} in the first alone; ${added.length} new`,
);
