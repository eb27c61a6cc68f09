import type { EventRule } from "../rule.ts";

export const threaten: readonly EventRule[] = [
  {
    id: "events/THREATEN/threaten",
    type: "THREATEN",
    cameo: "130",
    verbs: "threaten menace issue_ultimatum give_ultimatum intimidate brandish blackmail reserve_right set_deadline",
    nouns: "ultimatum threat deadline",
    recipient: ["object", "to", "against", "clause-object", "on"],
    governs: "threatened",
    without:
      "spark become cause lead overshadow derail undermine escalate spill destabilize engulf town city health fall rain economy livelihood species survival",
    examples: ["{actor:Kenya} {event/THREATEN:threatened} to close {recipient:Uganda}'s consulate."],
    not: ["The flood threatens the town."],
  },
  {
    id: "events/THREATEN/warn",
    type: "THREATEN",
    cameo: "130",
    verbs: "warn caution",
    nouns: "warning",
    without: "rain storm wind flood snow weather travel",
    recipient: ["object", "to", "against", "clause-subject", "clause-object"],
    governs: "threatened",
    examples: ["{actor:Kenya} {event/THREATEN:warned} {recipient:Uganda} of consequences."],
    not: ["Forecasters warned of rain."],
  },
  {
    id: "events/THREATEN/vow",
    type: "THREATEN",
    mode: "violence",
    cameo: "138",
    verbs: "vow swear pledge promise",
    adjectives: "ready prepared",
    complement:
      "fight retaliate avenge attack destroy kill strike respond defend punish crush resist eliminate wage revenge hit bomb confront die invade defeat fight_back retake expel wipe use",
    recipient: ["against", "clause-object", "on", "to"],
    governs: "threatened",
    examples: ["{actor:Kenya} {event/THREATEN:vowed} to retaliate against {recipient:Uganda}."],
  },
];
