import type { Certainty } from "./certainty.ts";
import type { Span } from "./span.ts";
import type { When } from "./when.ts";

export const speechActs = [
  "state",
  "confirm",
  "deny",
  "accuse",
  "demand",
  "propose",
  "warn",
  "promise",
  "ask",
  "agree",
  "reject",
  "refuse-to-say",
] as const;
export type SpeechAct = (typeof speechActs)[number];

/** Who is reported to have said what: source, cue and content, as PARC and PolNeAR mark them. */
export interface Attribution {
  id: string;
  source: Span[];
  cue: Span[];
  content: Span[];
  /** Ids of the actors speaking. */
  speakers: string[];
  standing: "named" | "office" | "anonymous" | "collective" | "document" | "outlet";
  manner: "direct" | "indirect" | "mixed";
  acts: SpeechAct[];
  onBehalfOf?: string[];
  addressees?: string[];
  venue?: string;
  when?: When;
  /** Id of the attribution that passed it on: outlet <- agency <- official. */
  relayedBy?: string;
  rule: string;
  certainty: Certainty;
}
