import type { Found, Qualified } from "./certainty.ts";
import type { When } from "./when.ts";

export const encounterKinds = ["call", "meeting", "session", "visit", "summons", "demarche", "exercise"] as const;
export type EncounterKind = (typeof encounterKinds)[number];

/** Parties met, spoke or acted together, or are to. */
export interface Encounter extends Found, Qualified {
  id: string;
  kind: EncounterKind;
  parties: string[];
  host?: string;
  requestedBy?: string;
  venue?: string;
  when?: When;
  status: "planned" | "tentative" | "postponed" | "called-off" | "held";
  readouts: { by: string; attribution: string }[];
}
