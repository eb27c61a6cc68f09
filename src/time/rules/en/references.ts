import type { ReferenceMeaning } from "../../meaning.ts";
import type { RuleReading, TimexRule } from "../../rule.ts";

const reference = (to: ReferenceMeaning["to"]) => (): RuleReading => ({ meaning: { kind: "reference", to } });

export const references: readonly TimexRule[] = [
  {
    id: "en/reference/now",
    match: [
      "now",
      "currently",
      "nowadays",
      "presently",
      "these days",
      "at present",
      "at the ( present )? ( moment | time )",
      "at this ( moment | point | time )",
    ],
    read: (match) => {
      if (match.from + 1 === match.end && match.before() === "-") return undefined;
      if (match.has("time") && match.has("the") && !match.has("present")) return undefined;
      return reference("PRESENT_REF")();
    },
    examples: ["He {en/reference/now:now} leads it.", "It {en/reference/now:currently} holds ten."],
    not: ["The then-now divide is old.", "He knows."],
  },
  {
    id: "en/reference/current",
    match: ["current", "ongoing"],
    read: (match) =>
      /^(?:events|affairs|account|accounts|and)$/.test(match.after()) ||
      match.has("ongoing") ||
      match.before() === "then"
        ? undefined
        : reference("PRESENT_REF")(),
    examples: ["The {en/reference/current:current} truce holds."],
    not: ["The strong currents took them.", "She follows current affairs."],
  },
  {
    id: "en/reference/recent",
    match: [
      "recent ( <units> | history | times ) ( and <units> )?",
      "( more | most )? recently",
      "recent",
      "( very | just )? lately",
    ],
    read: (match) => (match.before() === "most" && match.end - match.from === 1 ? undefined : reference("PAST_REF")()),
    examples: [
      "It fell {en/reference/recent:recently}.",
      "In {en/reference/recent:recent years} it grew.",
      "The {en/reference/recent:recent} truce holds.",
    ],
    not: ["The most recent one is here."],
  },
  {
    id: "en/reference/past",
    match: [
      "the ( distant | recent )? past",
      "past <units>",
      "the time",
      "that time",
      "long ago",
      "some time ago",
      "the other day",
    ],
    read(match) {
      if (match.has("past") && match.has("the") && !/^(?:in|from|of|over)$/.test(match.before())) return undefined;
      if (match.has("time") && !match.has("ago") && match.before() !== "at") return undefined;
      if (match.has("time") && match.has("the") && /^(?:of|when|that|to)$/.test(match.after())) return undefined;
      return reference("PAST_REF")();
    },
    examples: ["In {en/reference/past:the past} they fought.", "At {en/reference/past:the time} he agreed."],
    not: ["They walked past the gate.", "At the time of the raid"],
  },
  {
    id: "en/reference/future",
    match: [
      "the ( near | immediate | distant )? future",
      "soon",
      "one day",
      "someday",
      "as soon as possible",
      "a later date",
      "sooner or later",
      "any ( day | time | moment | minute ) now",
    ],
    read(match) {
      if (match.has("future") && !/^(?:in|for|of|to|about|over)$/.test(match.before())) return undefined;
      if (match.has("soon") && (match.before() === "as" || match.before() === "too") && match.end - match.from === 1)
        return undefined;
      if (match.has("soon") && /^(?:after|afterwards)$/.test(match.after())) return undefined;
      if (match.has("one") && /^(?:after|before|earlier|later|of)$/.test(match.after())) return undefined;
      if (
        match.has("one") &&
        !/^(?:will|may|might|could|would|be|'|,)$/.test(match.before()) &&
        !/^(?:be|will|they|he|she|it|we|become)$/.test(match.after())
      )
        return undefined;
      return reference("FUTURE_REF")();
    },
    examples: [
      "They will {en/reference/future:soon} meet.",
      "In {en/reference/future:the near future} it ends.",
      "They may come {en/reference/future:any day now}.",
    ],
    not: ["The future looks bleak.", "As soon as they met, it rained.", "It may rain one day after they left."],
  },
];
