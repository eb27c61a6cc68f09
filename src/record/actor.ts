import type { Span } from "./span.ts";

export const actorKinds = [
  "state",
  "government",
  "office",
  "person",
  "organization",
  "armed-force",
  "group",
  "population",
  "unnamed",
] as const;
export type ActorKind = (typeof actorKinds)[number];

/** Somebody who can say or do something in a report. */
export interface Actor {
  id: string;
  /** The same across reports for the same actor: `state:KEN`, `org:NATO`, `person:…`; unnamed sources are keyed to their report. */
  key: string;
  name: string;
  kind: ActorKind;
  /** ISO 3166-1 alpha-3. */
  country?: string;
  /** PLOVER's code for those with no country: IGO, NGO, …, or an organization's own, such as NATO. */
  code?: string;
  /** PLOVER sector. */
  sector?: string;
  sectors?: string[];
  /** The office held, in plain words: `foreign minister`. */
  role?: string;
  /** Country or organization an envoy is sent to. */
  accreditedTo?: string;
  /** Ids of the actors it is a member of. */
  memberOf?: string[];
  wikidata?: string;
  /** The report does not say who it is. */
  anonymous: boolean;
  aliases: string[];
  /** For unnamed sources: how many, and why unnamed, in the report's words. */
  count?: number;
  whyUnnamed?: Span[];
}
