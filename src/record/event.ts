import type { Found, Qualified } from "./certainty.ts";
import type { Place } from "./mention.ts";
import type { Span } from "./span.ts";
import type { When } from "./when.ts";

export const eventTypes = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;
/** The sixteen types of PLOVER 2.0. */
export type EventType = (typeof eventTypes)[number];

export const occurrences = [
  "happened",
  "ongoing",
  "planned",
  "threatened",
  "demanded",
  "hypothetical",
  "called-off",
] as const;
/** Whether it came to be. Alleged is no occurrence: it is an event that happened, or is planned, on others' word. */
export type Occurrence = (typeof occurrences)[number];

export interface EventStanding {
  /** Id of an actor. */
  party: string;
  stance: "asserts" | "confirms" | "denies";
  /** Id of the attribution it is said in. */
  attribution: string;
}

/** Who did what to whom, coded by PLOVER 2.0. */
export interface Event extends Found, Qualified {
  id: string;
  type: EventType;
  mode: string[];
  contexts: string[];
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  quad: 1 | 2 | 3 | 4;
  /** The codebook's own score for the type and mode; no verdict of ours. */
  score: number | null;
  cameo?: string;
  /** What is planned, where the codebook has for it an agreement or a concession: the meeting that is to come. */
  ahead?: { type: EventType; mode?: string };
  /** Ids of actors. Participants of a reciprocal event are all actors, with no recipient. */
  actors: string[];
  recipients: string[];
  when?: When;
  where?: Place;
  occurrence: Occurrence;
  /** History the report recalls, not its news. */
  background: boolean;
  standing: EventStanding[];
  cue: Span[];
}
