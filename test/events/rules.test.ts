import { describe, expect, test } from "vitest";
import { eventRules } from "../../src/events/rules/index.ts";
import { overlaps, read, type Reading, type Span } from "../../src/index.ts";
import { rulesAlone } from "../support/rules-alone.ts";
import { marked } from "../support/marked.ts";

/** What the rules find, whether or not the scale would keep it of so short a text. */
const tools = rulesAlone();

/** The mention marked is of that actor, or of one of the same country. */
const isMeant = (reading: Reading, id: string, span: Span): boolean => {
  const countryOf = (actor: string | undefined) => reading.actors.find((each) => each.id === actor)?.country;
  return reading.mentions.some(
    (mention) =>
      overlaps(mention, span) &&
      (mention.actor === id || countryOf(id) === (countryOf(mention.actor) ?? mention.place?.country)),
  );
};

describe.each(eventRules.filter((rule) => rule.examples.length > 0))("$id", (rule) => {
  test.each(rule.examples)("codes %s", (example) => {
    const { text, spans } = marked(example);
    const reading = read({ id: "example", text }, tools);
    const cue = spans.find(({ label }) => label.startsWith("event/"))!;
    const event = reading.events.find((each) => each.cue.some((span) => overlaps(span, cue.span)));
    expect(event?.rule).toBe(rule.id);
    expect(event?.type).toBe(cue.label.slice("event/".length));
    for (const { label, span } of spans) {
      if (label === "actor")
        expect(
          event!.actors.some((id) => isMeant(reading, id, span)),
          `actor ${text.slice(span.from, span.to)}`,
        ).toBe(true);
      if (label === "recipient")
        expect(
          event!.recipients.some((id) => isMeant(reading, id, span)),
          `recipient ${text.slice(span.from, span.to)}`,
        ).toBe(true);
    }
  });
});

describe.each(eventRules.filter((rule) => rule.not !== undefined))("$id", (rule) => {
  test.each(rule.not!)("leaves alone %s", (example) => {
    const reading = read({ id: "example", text: example }, tools);
    expect(reading.events.filter((event) => event.rule === rule.id)).toEqual([]);
  });
});

/** Lists of which each word is compared with one lemma, and those whose words may be joined. */
const single = ["object", "subject", "complement", "without", "notBy", "nearby"] as const;
const joined = ["verbs", "adjectives", "nouns", "phrases"] as const;

test.each(eventRules)("$id holds no word twice, and none that cannot match", (rule) => {
  for (const key of [...single, ...joined]) {
    const words = rule[key]?.split(" ") ?? [];
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  }
  for (const key of single) expect((rule[key] ?? "").split(" ").filter((word) => word.includes("_"))).toEqual([]);
});
