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
import type { Issue } from "./issue.ts";
import type { Mention } from "./mention.ts";
import type { Message } from "./message.ts";
import type { Quantity } from "./quantity.ts";
import type { Report } from "./report.ts";
import type { Sentence, Token } from "./sentence.ts";
import type { Timex } from "./timex.ts";

/** Everything found in one version of one report. Lists are always present, empty when nothing was found. */
export interface Reading {
  report: Report;
  sentences: Sentence[];
  /** With the grammar asked for: every token, with the number of its sentence. */
  tokens?: (Token & { sentence: number })[];
  timexes: Timex[];
  actors: Actor[];
  mentions: Mention[];
  quantities: Quantity[];
  attributions: Attribution[];
  events: Event[];
  messages: Message[];
  encounters: Encounter[];
  demands: Demand[];
  claims: Claim[];
  advisories: Advisory[];
  instruments: Instrument[];
  access: Access[];
  agenda: AgendaItem[];
  issues: Issue[];
}
