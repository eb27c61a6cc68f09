import type { Found, Qualified } from "./certainty.ts";
import type { Place } from "./mention.ts";
import type { When } from "./when.ts";

/** A way in or out that is open, limited or closed. */
export interface Access extends Found, Qualified {
  id: string;
  kind: "airspace" | "airport" | "border" | "road" | "port";
  place: Place;
  status: "open" | "limited" | "closed";
  by?: string;
  when?: When;
}
