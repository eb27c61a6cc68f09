import { describe, expect, test } from "vitest";
import { actorsMeant } from "../support/meant.ts";

/** Country or code of each whom some words mean. */
const ownersOf = (text: string, words: string): (string | undefined)[] =>
  actorsMeant(text, words, { publishedAt: "2026-05-04" }).map(({ country, code }) => country ?? code);

describe("nobody is of a state that is told of besides", () => {
  test.each([
    [
      "nor of whose lands a call is about",
      "The High Representative held a call on the north of Kosovo.",
      "The High Representative",
    ],
    [
      "nor of where they meet",
      "The State Secretary met the negotiators of both parties in Geneva.",
      "The State Secretary",
    ],
    [
      "nor of where the others do",
      "The State Secretary met the negotiators of both parties in Geneva.",
      "the negotiators",
    ],
    ["nor the sides", "The State Secretary met the negotiators of both parties in Geneva.", "both parties"],
    [
      "nor of whose guards seize him",
      "President Odo Mwangi was arrested by Ugandan border guards.",
      "President Odo Mwangi",
    ],
    ["nor of the other's", "MR. BERG: The Chancellor and President Odo Mwangi of Kenya spoke today.", "The Chancellor"],
    ["nor of a namesake's", "MR. TANNER: The Secretary met the Foreign Minister of Kenya.", "MR. TANNER"],
  ])("%s: %s", (_, text, words) => expect(ownersOf(text, words)).toEqual([undefined]));

  test("but of the body that a title names", () => {
    const text = "After talks with the Kenyan president in Nairobi, NATO chief Willem Haverkamp said it would help.";
    expect(ownersOf(text, "NATO chief Willem Haverkamp")).toEqual(["NATO"]);
    expect(ownersOf(text, "the Kenyan president")).toEqual(["KEN"]);
    expect(
      ownersOf("The High Representative for Foreign Affairs met him.", "The High Representative for Foreign Affairs"),
    ).toEqual(["EUR"]);
  });

  test.each([
    ["prisoners where they riot", "The prisoners rioted in northern Uganda.", "The prisoners", "UGA"],
    [
      "a minister whom his own police arrest",
      "Kenyan police arrested Interior Minister Odo Mwangi.",
      "Interior Minister Odo Mwangi",
      "KEN",
    ],
    ["the negotiators of a state", "The negotiators of Kenya met in Geneva.", "The negotiators", "KEN"],
  ])("and others are: %s", (_, text, words, owner) => expect(ownersOf(text, words)).toEqual([owner]));

  test("a label is its report's own, or somebody named in full", () => {
    const named = "Defence Minister Klaudia Tanner of Austria spoke.\n\nMS. TANNER: We met them.";
    expect(actorsMeant(named, "MS. TANNER", { publishedAt: "2026-05-04" })[0]?.country).toBe("AUT");
  });
});
