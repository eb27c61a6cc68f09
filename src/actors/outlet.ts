import type { Lexicon } from "../lexicon/index.ts";
import type { Actor } from "../record/index.ts";
import { slug } from "./referent.ts";
import type { Registry } from "./registry.ts";
import type { Setting } from "./setting.ts";

export const governmentIn = (country: string, registry: Registry, lexicon: Lexicon): string =>
  governmentActor(country, registry, lexicon).id;

const governmentActor = (country: string, registry: Registry, lexicon: Lexicon): Actor =>
  registry.add({
    kind: "government",
    name: `government of ${lexicon.countryBy(country)?.name ?? country}`,
    key: `gov:${country}`,
    country,
    sector: "GOV",
    form: "description",
  });

/** Who meets others where an outlet tells of it: whoever holds the office it is named for, else the government. */
export function spokesmanOf(home: string, outlet: string, registry: Registry, { lexicon, day }: Setting): Actor {
  const office = ownOffices.find(([words]) => words.test(outlet))?.[1];
  const holders = office === undefined || day === undefined ? [] : lexicon.holdersOn(`${home}:${office}`, day);
  const [holder, another] = holders;
  if (!holder || another) return governmentActor(home, registry, lexicon);
  const { name, aliases } = holder;
  const role = lexicon.officeBy(holder.office)?.role;
  return registry.add({
    kind: "person",
    name,
    key: `person:${slug(name)}`,
    aliases,
    country: home,
    sector: "GOV",
    form: "name",
    ...(role !== undefined && { role }),
  });
}

const ownOffices: readonly (readonly [RegExp, string])[] = [
  [/\bpresident/i, "head-of-state"],
  [/\b(?:prime minister|chancellor|cabinet)/i, "head-of-government"],
  [/\bforeign|external/i, "foreign-minister"],
  [/\bdefen[cs]e/i, "defence-minister"],
];

/** The state that speaks through an outlet: its seat of power, its ministry, its head's office. A paper named for a city is none. */
export function governmentOf(outlet: string, lexicon: Lexicon): string | undefined {
  const words = [...outlet.matchAll(/[\p{L}\p{N}.'’-]+/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const matches = lexicon.names.longest(outlet, words);
  const meanings = matches.flatMap((match) => match.meanings);
  for (const meaning of meanings) {
    if (meaning.kind === "metonym" && lexicon.countryBy(meaning.metonym.of)) return meaning.metonym.of;
    if (
      meaning.kind === "organization" &&
      ["ministry", "agency"].includes(meaning.organization.kind) &&
      meaning.organization.sector === "GOV"
    )
      return meaning.organization.country;
  }
  if (!/\b(?:president|government|ministry|embassy|office|department|cabinet|chancellery|parliament)\b/i.test(outlet))
    return undefined;
  for (const meaning of meanings)
    if (meaning.kind === "country" && meaning.form !== "capital") return meaning.country.id;
  return undefined;
}
