import type { City, Country } from "./lexicon.ts";

/** A table of names in lower case, and the IANA zone each is in; undefined where those of one name are in several. */
export function indexZones(
  countries: readonly Country[],
  cities: readonly City[],
): (place: string) => string | undefined {
  const zones = new Map<string, string | undefined>();
  const byId = new Map(countries.map((country) => [country.id, country]));
  // a small town that bears a great city's name is not the one a text means
  for (const city of [...cities].sort((a, b) => b.population - a.population)) {
    const country = byId.get(city.country);
    const zone = city.zone ?? (country?.manyClocks !== true || city.seat === "capital" ? country?.zone : undefined);
    for (const name of [city.name, ...city.names]) if (!zones.has(keyOf(name))) zones.set(keyOf(name), zone);
  }
  for (const { name, names, capital, capitalNames = [], zone, manyClocks, to } of countries) {
    if (to !== undefined) continue;
    for (const each of [name, ...names]) if (manyClocks !== true) zones.set(keyOf(each), zone);
    for (const each of [capital ?? "", ...capitalNames]) zones.set(keyOf(each), zone);
  }
  // "GENEVA/OSLO", "LAGOS, Nigeria"
  const ofOne = (place: string): string | undefined =>
    zones.get(keyOf(place)) ?? zones.get(keyOf(place.replace(/,.*/, "")));
  return (place) => {
    const [first, ...others] = place.split("/").map(ofOne);
    return others.every((each) => each === first) ? first : undefined;
  };
}

const keyOf = (name: string): string => name.trim().toLowerCase();
