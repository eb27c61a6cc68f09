import { getTimezonesForCountry, type Timezone } from "countries-and-timezones";

/** The zones of a country that are its own, by their names of today. */
const zonesOf = (cca2: string): Timezone[] =>
  (getTimezonesForCountry(cca2) ?? []).filter(({ aliasOf, countries }) => aliasOf === null && countries[0] === cca2);

/** Whether the clocks of a country's zones differ at some time of the year. */
export const hasManyClocks = (cca2: string): boolean =>
  new Set(zonesOf(cca2).map(({ utcOffset, dstOffset }) => `${utcOffset}/${dstOffset}`)).size > 1;

/** The zone named after a city, as America/Chicago is; not one named after a county's seat, as America/Indiana/Knox is. */
export const zoneNamedAfter = (cca2: string, city: string): string | undefined =>
  zonesOf(cca2).find(
    ({ name }) => name.split("/").length === 2 && plain(name.split("/")[1]!.replaceAll("_", " ")) === plain(city),
  )?.name;

const plain = (name: string): string =>
  name
    .replace(/(?: City)?(?:,.*)?$/, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
