import type { Actor, ActorKind, Mention, Place } from "../record/index.ts";

/** Whom a phrase speaks of, before it is known whether the report has named them already. */
export interface Referent {
  kind: ActorKind;
  name: string;
  /** Same key, same actor. Absent where only the discourse can tell. */
  key?: string;
  country?: string;
  /** Nothing tells the country but whose report it is. */
  assumed?: boolean;
  code?: string;
  sector?: string;
  role?: string;
  /** Id of the body that the words say it is of. */
  body?: string;
  /** The noun that tells what the body of a name is. */
  called?: string;
  /** It is of a body that is no state's, of which no id is known. */
  apart?: boolean;
  /** Initials of which nothing tells that they are a body's, unless the report has named it. */
  bare?: boolean;
  /** The office is one that somebody held on other days. */
  past?: boolean;
  accreditedTo?: string;
  anonymous?: boolean;
  count?: number;
  gender?: "m" | "f";
  plural?: boolean;
  /** "the minister": somebody the report has named, if it has. */
  definite?: boolean;
  aliases?: string[];
  form: Mention["form"];
  /** A name that does what takes a will: somebody, whoever it is. */
  acts?: boolean;
  /** Nobody, where something happens in it. */
  site?: boolean;
  /** Somebody only where it acts, is struck, or is somebody's. */
  thing?: boolean;
  /** Where the words may mean a place instead. */
  place?: Place;
}

/** A name as a key: letters and digits of any script, lower case, without accents. */
export const slug = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** Somebody already told of, as a phrase may mean him again. */
export const asReferent = ({ kind, name, key, country, code, sector, role, aliases }: Actor): Referent => ({
  kind,
  name,
  key,
  form: "name",
  aliases,
  ...(country !== undefined && { country }),
  ...(code !== undefined && { code }),
  ...(sector !== undefined && { sector }),
  ...(role !== undefined && { role }),
});
