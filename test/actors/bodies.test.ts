import { describe, expect, test } from "vitest";
import { meant as meantIn } from "../support/meant.ts";

/** Names of those whom words mean, in a government's own report or in the press. */
const meant = (text: string, words: string, outlet?: string): string[] =>
  meantIn(text, words, outlet === undefined ? {} : { outlet });

const OWN = "President of Kenya";

describe("a body that is called by its noun", () => {
  test.each([
    [
      "is the last whose name ends so",
      "The Lake Council met. Later the council agreed.",
      "the council",
      ["Lake Council"],
    ],
    [
      "or begins so",
      "The Council for River Trade met. Later the council agreed.",
      "the council",
      ["Council for River Trade"],
    ],
    ["or who was told of", "A Zambian team left. The team came home.", "The team", ["Zambian team"]],
    ["with all of it", "The Lake Council met. The entire council agreed.", "The entire council", ["Lake Council"]],
    ["by its kind", "CENTO met in Nairobi. The alliance agreed.", "The alliance", ["Central Treaty Organization"]],
    [
      "is nobody's where two are as near",
      "The Lake Council met the River Council. The council agreed.",
      "The council",
      ["council"],
    ],
    [
      "is another where its words go on",
      "The Lake Council met. The council of the city agreed.",
      "The council",
      ["council"],
    ],
    [
      "is a state's own in its own report, where it has one",
      "The Zambian army left. The army stays.",
      "The army",
      ["army"],
      OWN,
    ],
    [
      "is many who were told of by more",
      "Two river miners struck. Police met the miners.",
      "the miners",
      ["Two river miners"],
    ],
    [
      "is the only one that fights a state",
      "Fighters of the Salt Valley Front left. The rebels came home.",
      "The rebels",
      ["Salt Valley Front"],
    ],
    [
      "is none that stands inside another's name",
      "Ana Nkosi met Ben Oru, Chair of Uganda's Commission on Crimes by Boko Haram. The group agreed.",
      "The group",
      ["group"],
    ],
    [
      "is another than whom it acts on by name",
      "The Lake Council met. The council praised a call of the Lake Council.",
      "The council",
      ["council"],
    ],
    [
      "but is one of whom something is",
      "A spokesman for Boko Haram left. The group denied it.",
      "The group",
      ["Boko Haram"],
    ],
    [
      "is the one named there",
      "The Ministry of Roads met. The Ministry agreed.",
      "The Ministry",
      ["Ministry of Roads"],
      OWN,
    ],
  ])("%s", (_, text, words, expected, outlet?: string) => {
    expect(meant(text, words, outlet)).toEqual(expected);
  });
});
