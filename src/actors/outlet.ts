import type { Lexicon, Organization } from "../lexicon/index.ts";
import type { Actor } from "../record/index.ts";
import { namesIn } from "./matches.ts";
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

/** The state that speaks through an outlet: its seat of power, its ministry, its head's office, its site. A paper named for a city is none. */
export function governmentOf(outlet: string, lexicon: Lexicon): string | undefined {
  const named = governmentNamed(outlet, lexicon);
  if (named !== undefined) return named;
  const land = landOfSite(outlet) ?? "";
  return meaningsIn(land, lexicon).find((meaning) => meaning.kind === "country")?.country.id;
}

const meaningsIn = (words: string, lexicon: Lexicon) => namesIn(words, lexicon).flatMap(({ meanings }) => meanings);

/** The body between states that speaks through an outlet. */
export function bodyOf(outlet: string, lexicon: Lexicon): Organization | undefined {
  const body = meaningsIn(outlet, lexicon).find((meaning) => meaning.kind === "organization");
  return body?.kind === "organization" && body.organization.sector === "IGO" ? body.organization : undefined;
}

function governmentNamed(outlet: string, lexicon: Lexicon): string | undefined {
  const meanings = meaningsIn(outlet, lexicon);
  const land = meanings.find((meaning) => meaning.kind === "country" && meaning.form !== "capital");
  const seat = meanings.find((meaning) => meaning.kind === "country" && meaning.form === "capital");
  // "Ministry of Foreign Affairs, Nairobi"; an embassy sits in another's capital
  const seated =
    seat?.kind === "country" &&
    seats.test(outlet) &&
    !/\b(?:ambassade|botschaft|embass|embaixada|embajada)/i.test(outlet)
      ? seat.country.id
      : undefined;
  const country = land?.kind === "country" ? land.country.id : powers.test(outlet) ? seated : undefined;
  for (const meaning of meanings) {
    if (meaning.kind === "metonym" && lexicon.countryBy(meaning.metonym.of)) return meaning.metonym.of;
    if (
      meaning.kind === "organization" &&
      ["ministry", "agency"].includes(meaning.organization.kind) &&
      meaning.organization.sector === "GOV"
    )
      // "Cabinet Office of Japan": whose it is, whoever has one of the name
      return country ?? meaning.organization.country;
  }
  return powers.test(outlet) ? country : undefined;
}

/** What is a government's by itself, in English and in the languages in which English pages keep their own names. */
const own = "presiden(?:t|cy|tial)|(?:prime )?minister|premier|chancell(?:or|ery)|government|ministry|cabinet";
const ownAbroad = "gobierno|gouvernement|governo|minist(?:ère|erio|ério)|presid[eê]ncia|présidence|secretaría de";
/** What is of one where a land is named too: others have offices and departments in a capital as well. */
const part = "embassy|office|department|council of ministers|state house|parliament";
const partAbroad = "ambassade|botschaft|cancillería|embaixada|embajada";

const calledSo = (english: string, other: string): RegExp =>
  new RegExp(`\\b(?:${english})\\b|(?<!\\p{L})(?:${other})(?!\\p{L})`, "iu");

const seats = calledSo(own, ownAbroad);
/** What governments and their parts are called. */
const powers = calledSo(`${own}|${part}`, `${ownAbroad}|${partAbroad}`);

const regions = new Intl.DisplayNames("en", { type: "region" });

/** "mfa.gov.xx": what the land of a government's site is called; undefined where it is no government's. */
function landOfSite(outlet: string): string | undefined {
  const site = /(?:(?:^|[./\s])(?:gob|gouv|gov|govt|go|mil)\.(?<land>[a-z]{2})|\.(?:gov|mil))(?=$|[/\s:])/i.exec(
    outlet,
  );
  // ".gov" and ".mil" alone are the United States'
  return site ? regions.of((site.groups?.["land"] ?? "us").toUpperCase()) : undefined;
}
