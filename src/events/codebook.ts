import type { EventType } from "../record/index.ts";

/** PLOVER's table of types: quad class, score, and each mode's score. Read from data/plover.json. */
export interface Codebook {
  events: Record<
    EventType,
    { quad: 1 | 2 | 3 | 4; requires_recipient: boolean; score: number; modes: Record<string, number | null> }
  >;
}
