import { describe, expect, test } from "vitest";
import type { Reading } from "../../src/record/index.ts";
import { actorsOf } from "../support/meant.ts";
import { readExample } from "./example.ts";

/** Who asks what of whom: "KEN>UGA". */
const asked = (reading: Reading, kind = "demand"): string[] => {
  const sides = (ids?: readonly string[]): string =>
    actorsOf(reading, ids)
      .map(({ country, code }) => country ?? code)
      .join();
  return reading.demands.filter((each) => each.kind === kind).map(({ by, to }) => `${sides(by)}>${sides(to)}`);
};

const outlet = "Ministry of Foreign Affairs of Kenya";

describe("a government asks in its own text", () => {
  test.each([
    ["Uganda must return to the talks.", "UGA"],
    ["Uganda should withdraw its troops from the island.", "UGA"],
    ["Uganda has to stop shelling the port.", "UGA"],
    ["The Ugandan government must release the sailors.", "UGA"],
    ["We believe that Uganda should reopen the border.", "UGA"],
    ["MS. ADEYO: Uganda should return to the talks.", "UGA"],
    ["MS. ADEYO: Uganda should return to the talks.\n\nQ When?\n\nMS. ADEYO: At once.", "UGA"],
  ])("%s", (text, to) => {
    expect(asked(readExample(text, { outlet }).reading)).toEqual([`KEN>${to}`]);
  });

  test("of two, each in its own words", () => {
    const { demands } = readExample("Uganda must stop the works, and Chad must withdraw its missiles.", {
      outlet,
    }).reading;
    expect(demands.map(({ subject }) => subject)).toEqual([
      "Uganda must stop the works",
      "Chad must withdraw its missiles",
    ]);
  });

  test.each([
    "Should Uganda return to the talks?",
    "Kenya must modernise its ports.",
    "Uganda should receive the first trains in March.",
    "Uganda must be stopped.",
    "Ugandan citizens should apply for a visa.",
    "The paper describes how Uganda should use the money.",
    "“Uganda must return to the talks,” a newspaper wrote.",
    "Q Uganda must return to the talks, some say. Will it?\n\nMS. ADEYO: I will leave that to Uganda.",
    "Uganda should have left earlier.",
  ])("nothing: %s", (text) => {
    expect(asked(readExample(text, { outlet }).reading)).toEqual([]);
  });

  test("nor does the press", () => {
    expect(asked(readExample("Uganda must return to the talks.").reading)).toEqual([]);
  });
});
