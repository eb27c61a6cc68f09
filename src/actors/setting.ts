import type { Actor } from "../record/index.ts";
import type { Lexicon, Meaning, NameMatch, OfficeHolder, Organization, OrganizationKind } from "../lexicon/index.ts";

/** What the interpreter may ask of the report. */
export interface Setting {
  lexicon: Lexicon;
  /** ISO day the report speaks on, where known: who held an office then. */
  day?: string;
  /** State whose own voice the report is: its "the president" is its own. */
  home?: string;
  /** Surnames that the report itself gives to somebody by a full name. */
  surnames?: ReadonlySet<string>;
  /** Role and sector of the one whose counterpart is spoken of. */
  counterpart?: { role: string; sector?: string };
  /** Those of other states who hold the talk that is told of. */
  guests?: readonly Actor[];
  /** Those of the report's own state who do. */
  hosts?: readonly Actor[];
  /** Whoever the report has introduced by name as holder of an office of some state or body. */
  holderNamed?: (
    role: string,
    of: Pick<Belonging, "country" | "organization"> | undefined,
    likely: string | undefined,
  ) => Actor | undefined;
  /** Title of several that stands before the first of a list: "Ministers" for the second of "Ministers Mwangi and Oru". */
  shared?: NameMatch;
  /** Whom the phrase means by a title and a first name. */
  firstNamed?: Actor;
  /** Whether the report has spoken of whoever has a key. */
  isSpokenOf?: (key: string) => boolean;
  /** The only one of a last name whom the report has spoken of. */
  bySurname?: (name: string) => Actor | undefined;
  /** Whose it is, where the sentence tells and the phrase does not: "its forces", "Kenya sent troops". */
  owner?: Belonging;
  /** Whether the report names somebody anywhere, in its title or later on too. */
  names?: (name: string) => boolean;
  /** Whether it does so by more than the surname. */
  namesInFull?: (name: string) => boolean;
  /** States that the report names anywhere, and whose report it is. */
  states?: ReadonlySet<string>;
  /** States and bodies that the report names anywhere by other words than a capital's name, and whose report it is. */
  besideCapitals?: ReadonlySet<string>;
  /** It is the subject of what its sentence says, and no other state than the report's own has been told of before. */
  leads?: boolean;
  /** Sector of the body that the phrase's complement names: "of a rebel group". */
  behind?: string;
  /** Whoever the phrase's possessor means: "the union's", "its". */
  ownedBy?: Actor;
}

export type MeaningOf<K extends Meaning["kind"]> = Extract<Meaning, { kind: K }>;

/** A name that may be a title: a role's, or an office's. */
export const isTitle = ({ meanings }: NameMatch): boolean =>
  meanings.some(({ kind }) => kind === "role" || kind === "office");

export const meaningOf = <K extends Meaning["kind"]>(
  match: NameMatch | undefined,
  kind: K,
  fits: (meaning: MeaningOf<K>) => boolean = () => true,
): MeaningOf<K> | undefined =>
  match?.meanings.find((meaning): meaning is MeaningOf<K> => meaning.kind === kind && fits(meaning as MeaningOf<K>));

/** Nations and bodies that a phrase's modifiers name: whose official, whose troops. */
export interface Belonging {
  country?: string;
  /** Organization it belongs to. */
  organization?: Organization;
  /** What says so, where words of the phrase do. */
  match?: NameMatch;
}

/** On the day, as far as it is known; on any day, where none is. */
export const holdsOn = (holder: OfficeHolder, day: string | undefined): boolean =>
  day === undefined || (holder.from <= day && (holder.to === null || holder.to >= day.slice(0, holder.to.length)));

/** A body that is no organ of a state, whatever state it is of: its president is no head of state. */
export const isPrivate = ({ organization }: Pick<Belonging, "organization">): boolean =>
  organization !== undefined && privates.has(organization.kind);

const privates: ReadonlySet<OrganizationKind> = new Set(["company", "ngo", "party"]);
