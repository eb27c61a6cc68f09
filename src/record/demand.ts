import type { Found, Qualified } from "./certainty.ts";
import type { Span } from "./span.ts";
import type { When } from "./when.ts";

export const positionStances = [
  "demands",
  "offers",
  "accepts",
  "accepts-in-part",
  "rejects",
  "counters",
  "willing-to-discuss",
  "silent",
] as const;
export type PositionStance = (typeof positionStances)[number];

/** What one party says to a demand. */
export interface Position {
  party: string;
  stance: PositionStance;
  when?: When;
  /** Id of the message it was said in. */
  message?: string;
  evidence: Span[];
}

/** Something asked of, or offered to, a party; or a topic both would talk about. */
export interface Demand extends Found, Qualified {
  id: string;
  /** In the report's words. */
  subject: string;
  kind: "demand" | "offer" | "topic";
  by?: string[];
  to?: string[];
  /** Ids of the actors who would be bound. */
  bound?: string[];
  reciprocal?: boolean;
  /** Id of the demand it is a part of. */
  partOf?: string;
  formSought?: "legally-binding" | "written" | "oral";
  positions: Position[];
}
