import type { Found, Qualified } from "./certainty.ts";
import type { When } from "./when.ts";

/** A treaty, resolution, sanction or law the report speaks of. */
export interface Instrument extends Found, Qualified {
  id: string;
  kind: "treaty" | "resolution" | "sanction" | "law";
  name: string;
  parties: string[];
  status: "draft" | "adopted" | "vetoed" | "signed" | "in-force" | "ended";
  when?: When;
}
