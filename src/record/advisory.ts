import type { Found, Qualified } from "./certainty.ts";
import type { Span } from "./span.ts";
import type { When } from "./when.ts";

export const audiences = ["nationals", "families", "non-emergency-staff", "all-staff", "local-staff"] as const;
export type Audience = (typeof audiences)[number];
export const travelAdvices = ["do-not-travel", "all-but-essential", "reconsider", "caution", "leave-now"] as const;
export type TravelAdvice = (typeof travelAdvices)[number];

/** What a government tells its people about being in a place. */
export interface Advisory extends Found, Qualified {
  id: string;
  /** Id of the actor whose government issues it. */
  issuer: string;
  area: { country: string; part?: string; except?: string };
  audience: Audience[];
  departure?: "authorized" | "ordered";
  travel?: { advice: TravelAdvice; scheme?: string; level?: number; words: Span };
  mission?: "open" | "reduced" | "suspended" | "moved";
  reason?: Span[];
  when?: When;
  until?: When;
  reviewBy?: When;
  /** Id of the advisory it replaces. */
  supersedes?: string;
  change?: "new" | "raised" | "lowered" | "lifted";
}
