import { describe, expect, test } from "vitest";
import { actorsMeant } from "../support/meant.ts";

/** Whoever some words mean: what they are called, their sector and role. */
const meant = (text: string, words: string) =>
  actorsMeant(text, words, { publishedAt: "2014-05-06" }).map(({ name, sector, role }) => [name, sector, role])[0];

describe("who heads a body that is no state's heads no state", () => {
  test.each([
    ["told by its noun", "The union's president, Ana Vela, left.", "Ana Vela", ["Ana Vela", "LAB", "leader"]],
    ["of whatever kind", "The company's president met miners.", "president", ["president", "BUS", "leader"]],
    ["or after the title", "The president of the union left.", "The president", ["president", "LAB", "leader"]],
    ["or before it", "Union president Ana Vela left.", "Union president Ana Vela", ["Ana Vela", "LAB", "leader"]],
    ["or by a noun of any", "The group's president, Ana Vela, left.", "Ana Vela", ["Ana Vela", undefined, "leader"]],
    ["by a pronoun", "Miners struck. Their chairman, Odo Oru, left.", "Odo Oru", ["Odo Oru", "LAB", "executive"]],
    ["of the armed", "The rebels fled. Their leader hid.", "leader", ["leader", "REB", "leader"]],
    ["by a name", "The Kenyan Red Cross's head, Odo Oru, left.", "Odo Oru", ["Odo Oru", "NGO", "leader"]],
    [
      "by a party's word",
      "Conservative leader Odo Oru said he was wrong.",
      "Conservative leader Odo Oru",
      ["Odo Oru", "PTY", "leader"],
    ],
    ["and no union", "Labour leader Odo Oru left.", "Labour leader Odo Oru", ["Odo Oru", "PTY", "party leader"]],
  ])("%s", (_, text, words, expected) => expect(meant(text, words)).toEqual(expected));

  test.each([
    ["Kenya held talks. Its president, Ana Vela, left.", "Ana Vela", ["Ana Vela", "GOV", "head of state"]],
    ["The republic's president left.", "president", ["president", "GOV", "head of state"]],
    ["The government's leader left.", "leader", ["leader", "GOV", "leader"]],
    ["Its president, Ana Vela, met the charity.", "Ana Vela", ["Ana Vela", "GOV", "head of state"]],
    ["The bank's governor left.", "governor", ["governor", "GOV", "governor"]],
    ["The president's party lost.", "The president", ["president", "GOV", "head of state"]],
    ["The labour leader left.", "The labour leader", ["labour leader", "LAB", "union leader"]],
  ])("but a state's does: %s", (text, words, expected) => expect(meant(text, words)).toEqual(expected));
});
