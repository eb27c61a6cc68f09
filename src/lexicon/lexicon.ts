import type { NameIndex } from "./names.ts";

/** What the reader knows before it opens a report. Loaded from data/; stages are given it and take it as a type only. */
export interface Lexicon {
  countries: readonly Country[];
  regions: readonly Region[];
  metonyms: readonly Metonym[];
  organizations: readonly Organization[];
  offices: readonly Office[];
  holders: readonly OfficeHolder[];
  roles: readonly RoleTitle[];
  groups: readonly GroupNoun[];
  media: readonly Outlet[];
  cities: readonly City[];
  /** Every name above, found in a text in one pass. Built on first use. */
  readonly names: NameIndex;
  countryBy(id: string): Country | undefined;
  /** IANA zone of a state or city by its name; undefined where it has several, or is not known. */
  zoneOf(place: string): string | undefined;
  organizationBy(id: string): Organization | undefined;
  officeBy(id: string): Office | undefined;
  /** Whether a given name is a man's or a woman's; undefined where it is either's, or not known. */
  genderOf(givenName: string): Gender | undefined;
  /** ISO alpha-3 of the states that an epithet may mean; undefined where it is none. */
  statesCalled(epithet: string): ReadonlySet<string> | undefined;
  /** Everyone who held an office on a day, as far as the data know; `day` is an ISO date. */
  holdersOn(office: string, day: string): OfficeHolder[];
}

/** A state or territory, present or past. */
export interface Country {
  /** ISO 3166-1 alpha-3; for states that are no more, the code they last had (SUN, DDR, YUG, CSK). */
  id: string;
  name: string;
  /** Other names and spellings, without article. */
  names: string[];
  /** As in "a Kenyan official". */
  adjectives: string[];
  /** Plural names of its people: "Kenyans", "the French". */
  demonyms: string[];
  capital?: string;
  /** Other spellings of the capital. */
  capitalNames?: string[];
  /** Other codes in use for it, such as XKX. */
  codes?: string[];
  /** Correlates of War code. */
  cow?: string;
  /** IANA zone of the capital. */
  zone?: string;
  /** Its clocks do not all show the same hour. */
  manyClocks?: true;
  /** First and last year it existed under this code, where not today. */
  from?: number;
  to?: number;
  source: string;
}

/** A part of a state, a breakaway territory, or a part of the world that is no state: Crimea, Scotland, Europe. */
export interface Region {
  id: string;
  name: string;
  names: string[];
  adjectives: string[];
  demonyms: string[];
  /** ISO alpha-3 of the state PLOVER counts it to; absent for parts of the world that span states. */
  country?: string;
  /** PRE where it acts as a state that few or none recognize. */
  sector?: string;
  source: string;
}

/** A building, street or city that stands for those who work there. Capitals need no entry of their own. */
export interface Metonym {
  name: string;
  /** Other spellings. */
  names: string[];
  /** ISO alpha-3, or the id of an organization. */
  of: string;
  /** Id of the office meant, where it is one. */
  office?: string;
  sector: string;
  source: string;
}

export const organizationKinds = [
  "igo",
  "alliance",
  "ministry",
  "agency",
  "armed-force",
  "armed-group",
  "party",
  "company",
  "ngo",
  "court",
  "parliament",
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

export interface Organization {
  id: string;
  name: string;
  aliases: string[];
  kind: OrganizationKind;
  /** ISO alpha-3 of the state it belongs to. */
  country?: string;
  /** PLOVER's code for what has no country: IGO, UNO, EUR, NGO, ISM, IMG, MNC. */
  code?: string;
  /** PLOVER sector; IGO for international organizations. */
  sector: string;
  wikidata?: string;
  source: string;
}

export interface Office {
  /** `KEN:foreign-minister`, `UNO:secretary-general`. */
  id: string;
  /** ISO alpha-3, or the id of an organization. */
  of: string;
  /** In plain words, the same for all states: `foreign minister`, `head of government`. */
  role: string;
  /** As it is called there: "Secretary of State", "Chancellor". */
  titles: string[];
  sector: string;
  source: string;
}

export interface OfficeHolder {
  name: string;
  /** Other spellings of the whole name. */
  aliases: string[];
  /** What the press calls them once introduced: the surname mostly, in its spellings. */
  short: string[];
  /** Id of the office. */
  office: string;
  /** ISO date, as precise as is known. */
  from: string;
  /** Null while in office, as far as the data know. */
  to: string | null;
  wikidata?: string;
  source: string;
}

/** A title that says what somebody is, whoever it is: "foreign minister", "spokeswoman", "retired general". */
export interface RoleTitle {
  title: string;
  plural: string;
  /** In plain words; the same word as `Office.role` where it is an office. */
  role: string;
  sector: string;
  /** Whose title says nothing of who it is: official, source, diplomat. */
  anonymous?: boolean;
  /** Its sector is that of the body it is told to be of: official, spokesman, leader. */
  follows?: boolean;
  /** No title: with a capital it is somebody's name, as Miller is. */
  plain?: boolean;
  /** As it is cut short before a name: "Gen."; before those of several it has an "s". */
  short?: string[];
  source: string;
}

/** A noun for people who act together: soldiers, rebels, protesters, lawmakers. */
export interface GroupNoun {
  noun: string;
  plural: string;
  sector: string;
  kind: "armed-force" | "group" | "population";
  /** Its sector is that of the body it is told to be of: members, staff, units. */
  follows?: boolean;
  /** Somewhere people are: who is at a market acts elsewhere, and the market itself can only be struck. */
  site?: boolean;
  /** Mostly a mere thing: somebody where it does what takes a will, is struck, or is told to be somebody's. */
  thing?: boolean;
  source: string;
}

/** What a state may be called by, besides its name: "West African", "landlocked", "kingdom"; and which states are so. */
export interface Epithet {
  epithet: string;
  /** ISO alpha-3 of each. */
  states: string[];
  source: string;
}

/** A man's or a woman's. */
export type Gender = "m" | "f";

/** A first name that is borne by men alone, or by women alone. */
export interface GivenName {
  name: string;
  gender: Gender;
  source: string;
}

export interface Outlet {
  name: string;
  aliases: string[];
  kind: "agency" | "paper" | "broadcaster" | "site";
  country?: string;
  /** PLOVER sector: JRN, or GOV where it is a government's voice by its own statute. */
  sector: string;
  source: string;
}

export interface City {
  name: string;
  names: string[];
  /** ISO alpha-3. */
  country: string;
  lat: number;
  lon: number;
  population: number;
  /** Seat of a state's government, or of a first-level division's. */
  seat?: "capital" | "division";
  /** IANA zone, of a city in a country whose clocks differ; absent where it is not sure. */
  zone?: string;
  source: string;
}
