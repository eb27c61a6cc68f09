import type { EventType } from "../../record/index.ts";
import type { EventRule } from "../rule.ts";

/** Where the parties stand for words that no rule lists and that are told to be acts by what they mean (`senses.ts`). */
const parties: Record<EventType, Pick<EventRule, "recipient" | "reciprocal" | "governs">> = {
  AGREE: { recipient: ["with", "iobj", "object", "to", "object-of"], governs: "planned" },
  CONSULT: { recipient: ["with", "object", "to", "between", "object-of", "in"], reciprocal: true },
  SUPPORT: { recipient: ["object", "object-of", "to", "with", "for", "behind", "of", "on"] },
  CONCEDE: { recipient: ["to", "object", "object-of", "for", "on", "of", "from", "in"] },
  COOPERATE: { recipient: ["with", "object", "to", "object-of", "from"] },
  AID: { recipient: ["iobj", "to", "object", "for", "in", "into", "object-of"] },
  RETREAT: { recipient: ["from", "object", "object-of", "of", "with", "to", "in"] },
  REQUEST: { recipient: ["object", "on", "to", "from", "of", "clause-subject", "object-of"], governs: "demanded" },
  ACCUSE: { recipient: ["object", "object-of", "against", "at", "of", "on", "over", "by"] },
  REJECT: { recipient: ["object", "object-of", "from", "with", "by", "to"] },
  THREATEN: { recipient: ["object", "against", "to", "on", "clause-object", "object-of"], governs: "threatened" },
  PROTEST: { recipient: ["against", "object", "object-of", "at", "outside", "over", "in"] },
  SANCTION: { recipient: ["object", "on", "against", "with", "from", "to", "object-of", "of"] },
  MOBILIZE: { recipient: ["against", "to", "in", "near", "along", "into", "object-of"] },
  COERCE: { recipient: ["object", "object-of", "on", "against", "in", "of", "at", "from"] },
  ASSAULT: { recipient: ["object", "object-of", "on", "against", "at", "in", "of", "into"] },
};

/** The rule of a type for words that no list holds. */
export const learntRules = Object.fromEntries(
  Object.entries(parties).map(([type, where]): [string, EventRule] => [
    type,
    { id: `events/${type}/learnt`, type: type as EventType, ...where, examples: [] },
  ]),
) as Record<EventType, EventRule>;
