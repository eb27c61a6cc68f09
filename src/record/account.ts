import type { Access } from "./access.ts";
import type { Actor } from "./actor.ts";
import type { Advisory } from "./advisory.ts";
import type { AgendaItem } from "./agenda.ts";
import type { Attribution } from "./attribution.ts";
import type { Claim } from "./claim.ts";
import type { Demand } from "./demand.ts";
import type { Encounter } from "./encounter.ts";
import type { Event } from "./event.ts";
import type { Instrument } from "./instrument.ts";
import type { Message } from "./message.ts";
import type { Quantity } from "./quantity.ts";

/** What an account may tell of, by kind. */
export interface Told {
  event: Event;
  message: Message;
  encounter: Encounter;
  demand: Demand;
  claim: Claim;
  advisory: Advisory;
  instrument: Instrument;
  access: Access;
  agenda: AgendaItem;
  attribution: Attribution;
}

export type AccountKind = keyof Told;
export const accountKinds = [
  "event",
  "message",
  "encounter",
  "demand",
  "claim",
  "advisory",
  "instrument",
  "access",
  "agenda",
  "attribution",
] as const satisfies readonly AccountKind[];

/** Who an actor of a reading is, as far as an account needs to say it. */
export type Party = Pick<Actor, "id" | "key" | "name" | "kind" | "country" | "code" | "sector" | "role" | "anonymous">;

export const partyOf = ({ id, key, name, kind, country, code, sector, role, anonymous }: Party): Party => ({
  id,
  key,
  name,
  kind,
  ...(country !== undefined && { country }),
  ...(code !== undefined && { code }),
  ...(sector !== undefined && { sector }),
  ...(role !== undefined && { role }),
  anonymous,
});

/** One report's telling of one item of its reading; it stands without the reading. */
export interface AccountOf<Kind extends AccountKind> {
  /** `<report>/<version>/<item>`. */
  id: string;
  kind: Kind;
  report: string;
  version: number;
  /** When the archive learnt it: record time. */
  learntAt: string;
  outlet?: string;
  title?: string;
  /** The report's own day, ISO 8601, where it is known. */
  publishedAt?: string;
  item: Told[Kind];
  /** The actors the item speaks of, by the ids it uses. */
  parties: Record<string, Party>;
  /** The attributions it is said in, and those its stances rest on, by id. */
  attributions: Record<string, Attribution>;
  /** The number a claim states. */
  quantity?: Quantity;
  /** The words of every span of the item, by `from-to`. */
  words: Record<string, string>;
}

export type Account = { [Kind in AccountKind]: AccountOf<Kind> }[AccountKind];
