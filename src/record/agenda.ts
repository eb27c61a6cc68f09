import type { Found, Qualified } from "./certainty.ts";
import type { Place } from "./mention.ts";
import type { When } from "./when.ts";

/** What is still to come, deadlines included. */
export interface AgendaItem extends Found, Qualified {
  id: string;
  /** Id of the encounter that is to be, where it is one. */
  encounter?: string;
  /** Else what it is, in the report's words. */
  what?: string;
  parties: string[];
  when: When;
  where?: Place;
  status: "planned" | "tentative" | "postponed" | "called-off";
}
