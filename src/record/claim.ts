import type { Found, Qualified } from "./certainty.ts";
import type { Span } from "./span.ts";
import type { When } from "./when.ts";

export const claimStances = ["asserts", "confirms", "denies", "doubts", "reframes", "declines-to-say"] as const;
export type ClaimStance = (typeof claimStances)[number];

export interface Stance {
  party: string;
  stance: ClaimStance;
  /** Id of the attribution it is said in. */
  attribution: string;
  /** For `reframes`: what the party calls the same thing. */
  as?: string;
  /** For `denies`: the words say no themselves, "its troops had not fired", and are not what is denied. */
  saysNo?: true;
  evidence: Span[];
}

/** One proposition, and who asserts or disputes it. Denying an intent is not denying a number: those are two claims. */
export interface Claim extends Found, Qualified {
  id: string;
  /** In the report's words. */
  proposition: string;
  about: string[];
  /** Id of the quantity it states. */
  quantity?: string;
  when?: When;
  stances: Stance[];
}

/** Whether a claim is known only by words that say no themselves: those who say them say so, and deny it of nobody's words. */
export const isOfDenials = ({ stances }: Claim): boolean => stances.every(({ saysNo }) => saysNo === true);
