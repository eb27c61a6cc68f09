import { describe, expect, test } from "vitest";
import { lastMeant } from "../support/meant.ts";

/** Whom the last mention of some words means. */
const meant = (text: string, words: string): string | undefined =>
  lastMeant(text, words, { publishedAt: "2021-05-05", outlet: "Government of Kenya" }).at(-1);

const talks = "Saudi Crown Prince Odo bin Turki met Uganda's Foreign Minister Ben Oru. ";

describe("a title beside a name", () => {
  test.each([
    [
      "is another's where both are known",
      `${talks}Ana Nkosi saw the Crown Prince, Ben Oru, and Mr. Kamau.`,
      "the Crown Prince",
      "Odo bin Turki",
    ],
    [
      "and the name is not his",
      `${talks}Ana Nkosi saw the Crown Prince, Ben Oru, and Mr. Kamau.`,
      "Ben Oru",
      "Ben Oru",
    ],
    [
      "nor is it told later",
      `${talks}Ana Nkosi saw the Crown Prince, Ben Oru, and Mr. Kamau. The Crown Prince left.`,
      "The Crown Prince",
      "Odo bin Turki",
    ],
    [
      "is another's in a list, where nothing tells what he is who follows",
      `${talks}Odo Kamau came. Ana Nkosi saw the Crown Prince, Odo Kamau, and Mr. Ali.`,
      "the Crown Prince",
      "Odo bin Turki",
    ],
    [
      "is his who has no other",
      `${talks}Ben Kamau came. Uganda praised its envoy, Ben Kamau, on Monday.`,
      "envoy",
      "Ben Kamau",
    ],
    [
      "is his who has the same",
      `${talks}Kenya's Foreign Minister Ana Nkosi spoke. The Foreign Minister, Ben Oru, left.`,
      "The Foreign Minister",
      "Ben Oru",
    ],
  ])("%s", (_, text, words, name) => {
    expect(meant(text, words)).toBe(name);
  });
});

test("he is nobody with whom he does it", () => {
  expect(meant(`${talks}Ben Oru left. With Ben Oru, he reviewed trade.`, "he")).not.toBe("Ben Oru");
});

describe("whoever is named with an office is its holder, whoever else the data know", () => {
  test.each([
    ["Ben Oru, Prime Minister of Greece, arrived.", "Prime Minister", "Ben Oru"],
    ["Envoys met Ana Nkosi, Foreign Minister of Ghana.", "Foreign Minister", "Ana Nkosi"],
    ["Ben Oru, Ghanaian Defence Minister, left.", "Ghanaian Defence Minister", "Ben Oru"],
    ["Signed: Odo Mwangi, President of Zambia", "President", "Odo Mwangi"],
  ])("%s", (text, words, name) => {
    expect(meant(text, words)).toBe(name);
  });

  test.each([
    "According to Ana Nkosi, Prime Minister of Greece agreed.",
    "Ana Nkosi, the envoy of Kenya, met the Prime Minister of Greece.",
    "Ana Nkosi, adviser to the Prime Minister of Greece, left.",
  ])("and not of another's: %s", (text) => {
    expect(meant(text, text.includes("the Prime") ? "the Prime Minister" : "Prime Minister")).not.toBe("Ana Nkosi");
  });
});

test("the envoy to talks, or the leader of rebels, is whoever is named behind them", () => {
  expect(meant("The Ugandan envoy to the talks, Odo Mwangi, denied it.", "The Ugandan envoy")).toBe("Odo Mwangi");
  expect(meant("The leader of the rebels, Odo Mwangi, denied it.", "The leader")).toBe("Odo Mwangi");
  expect(meant("The minister wrote to the leaders, Odo Mwangi said.", "The minister")).not.toBe("Odo Mwangi");
});
