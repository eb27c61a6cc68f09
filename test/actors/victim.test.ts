import { describe, expect, test } from "vitest";
import { lastActorsMeant } from "../support/meant.ts";

/** Countries of those whom some words mean where they stand last. */
const statesOf = (text: string, words: string): (string | undefined)[] =>
  lastActorsMeant(text, words, { publishedAt: "2026-05-04" }).map(({ country }) => country);

describe("whom somebody harms are not his own", () => {
  test.each([
    ["Kenya recalled its ambassador after Uganda shot down one of its drones.", "one of its drones", "KEN"],
    ["Kenya said Uganda had killed two of its generals.", "two of its generals", "KEN"],
    ["Kenya fears Uganda could attack its police.", "police", "KEN"],
    ["Kenya protested after Uganda arrested three of its diplomats.", "three of its diplomats", "KEN"],
    ["Kenya said Uganda had arrested dozens of its citizens.", "dozens of its citizens", "KEN"],
    ["The Kenyan ministry said Ugandan forces had detained two of its officers.", "two of its officers", "KEN"],
    ["After Uganda shot down one of its drones, Norway recalled its ambassador.", "one of its drones", "NOR"],
    ["Kenya protested that Ugandan troops had fired on its patrol.", "patrol", "KEN"],
  ])("%s", (text, words, state) => expect(statesOf(text, words)).toEqual([state]));

  test.each([
    ["Norway and Kenya protested after Uganda seized their ships.", "their", ["NOR", "KEN"]],
    ["Kenya accused Uganda of seizing its ships.", "its", ["KEN"]],
  ])("nor is what they have his: %s", (text, words, states) => expect(statesOf(text, words)).toEqual(states));

  test.each([
    ["of his own", "Kenya condemned Uganda for killing its own people.", "its", "UGA"],
    ["of people", "Kenya said Uganda had attacked its people.", "its", "UGA"],
    ["of what is no harm", "Kenya said Uganda had withdrawn its troops.", "its", "UGA"],
    ["where no other is told of", "Uganda arrested three of its officers.", "its", "UGA"],
    ["of one state alone", "The Kenyan army said Kenya had arrested two of its officers.", "its", "KEN"],
  ])("but %s they are: %s", (_, text, words, state) => expect(statesOf(text, words)).toEqual([state]));
});
