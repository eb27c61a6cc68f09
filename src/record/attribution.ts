import type { Certainty } from "./certainty.ts";
import { overlapsIn, type Span } from "./span.ts";
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

/** The attributions, in their order, of which a stretch of the text holds something that is said: for whoever asks often. */
export function contentsIn(attributions: readonly Attribution[]): (stretch: Span) => Attribution[] {
  const contents = attributions.flatMap(({ content }, number) => content.map(({ from, to }) => ({ from, to, number })));
  const contentsAt = overlapsIn(contents.sort((a, b) => a.from - b.from));
  return (stretch) => {
    const numbers = new Set(contentsAt(stretch).map(({ number }) => number));
    return [...numbers].sort((a, b) => a - b).map((number) => attributions[number]!);
  };
}
