import type {
  City,
  Country,
  Epithet,
  GivenName,
  GroupNoun,
  Metonym,
  Office,
  OfficeHolder,
  Organization,
  Outlet,
  Region,
  RoleTitle,
} from "./lexicon.ts";
import { organizationKinds } from "./lexicon.ts";

/** A package or way of working that records of data/ came from. */
export interface Source {
  id: string;
  title: string;
  version: string;
  licence: string;
  url?: string;
}

/** The kinds of line, by the file of data/ they stand in. */
export interface Lines {
  sources: Source;
  countries: Country;
  regions: Region;
  organizations: Organization;
  metonyms: Metonym;
  offices: Office;
  "office-holders": OfficeHolder;
  roles: RoleTitle;
  groups: GroupNoun;
  media: Outlet;
  cities: City;
  epithets: Epithet;
  "given-names": GivenName;
}
export type LineKind = keyof Lines;

/** One field: what it wants, in words for the error, and whether it may be left out. */
interface Field {
  wants: string;
  is: (value: unknown) => boolean;
  optional?: true;
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "" && value.trim() === value;
// A comma would break a name in two where it is looked up.
const isName = (value: unknown): boolean => isText(value) && !value.includes(",");

const text: Field = { wants: "text", is: isText };
const name: Field = { wants: "a name without comma", is: isName };
const names: Field = { wants: "a list of names", is: (value) => Array.isArray(value) && value.every(isName) };
const number: Field = { wants: "a number", is: Number.isFinite };
const alpha3: Field = { wants: "a code of three capitals", is: (value) => isText(value) && /^[A-Z]{3}$/.test(value) };
const day: Field = {
  wants: "YYYY, YYYY-MM or YYYY-MM-DD",
  is: (value) => isText(value) && /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value),
};
const sectors =
  "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC IGO NGO".split(
    " ",
  );
const oneOf = (...values: readonly string[]): Field => ({
  wants: `one of ${values.join(", ")}`,
  is: (value) => isText(value) && values.includes(value),
});
const sector = oneOf(...sectors);
const yes: Field = { wants: "true", is: (value) => value === true };
const maybe = (field: Field): Field => ({ ...field, optional: true });

const shapes: { [Kind in LineKind]: { [Key in keyof Required<Lines[Kind]>]: Field } } = {
  sources: { id: text, title: text, version: text, licence: text, url: maybe(text) },
  countries: {
    id: alpha3,
    name,
    names,
    adjectives: names,
    demonyms: names,
    capital: maybe(name),
    capitalNames: maybe(names),
    codes: maybe(names),
    cow: maybe(text),
    zone: maybe(text),
    manyClocks: maybe(yes),
    from: maybe(number),
    to: maybe(number),
    source: text,
  },
  regions: {
    id: text,
    name,
    names,
    adjectives: names,
    demonyms: names,
    country: maybe(alpha3),
    sector: maybe(oneOf("PRE")),
    source: text,
  },
  organizations: {
    id: text,
    name,
    aliases: names,
    kind: oneOf(...organizationKinds),
    country: maybe(alpha3),
    code: maybe(oneOf("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC")),
    sector,
    wikidata: maybe(text),
    source: text,
  },
  metonyms: { name, names, of: text, office: maybe(text), sector, source: text },
  offices: { id: text, of: text, role: text, titles: names, sector, source: text },
  "office-holders": {
    name,
    aliases: names,
    short: names,
    office: text,
    from: day,
    to: { wants: `${day.wants}, or null`, is: (value) => value === null || day.is(value) },
    wikidata: maybe(text),
    source: text,
  },
  roles: {
    title: name,
    plural: name,
    role: text,
    sector,
    anonymous: maybe(yes),
    follows: maybe(yes),
    plain: maybe(yes),
    short: maybe(names),
    source: text,
  },
  groups: {
    noun: name,
    plural: name,
    sector,
    kind: oneOf("armed-force", "group", "population"),
    follows: maybe(yes),
    site: maybe(yes),
    thing: maybe(yes),
    source: text,
  },
  media: {
    name,
    aliases: names,
    kind: oneOf("agency", "paper", "broadcaster", "site"),
    country: maybe(alpha3),
    sector: oneOf("JRN", "GOV"),
    source: text,
  },
  cities: {
    name,
    names,
    country: alpha3,
    lat: number,
    lon: number,
    population: number,
    seat: maybe(oneOf("capital", "division")),
    zone: maybe(text),
    source: text,
  },
  epithets: {
    epithet: name,
    states: {
      wants: "a list of codes of three capitals",
      is: (value) => Array.isArray(value) && value.every(alpha3.is),
    },
    source: text,
  },
  "given-names": { name, gender: oneOf("m", "f"), source: text },
};

export const lineKinds = Object.keys(shapes) as LineKind[];

/** The value as a line of its kind; throws what is wrong with it. */
export function shaped<Kind extends LineKind>(kind: Kind, value: unknown): Lines[Kind] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("not a record");
  const record = value as Record<string, unknown>;
  const shape: Record<string, Field> = shapes[kind];
  for (const key in shape) {
    const field = shape[key]!;
    const given = record[key];
    if (given === undefined) {
      if (!field.optional) throw new Error(`missing field: ${key}`);
    } else if (!field.is(given)) throw new Error(`${key} wants ${field.wants}: ${JSON.stringify(given)}`);
  }
  for (const key in record) if (!(key in shape)) throw new Error(`unknown field: ${key}`);
  return value as Lines[Kind];
}
