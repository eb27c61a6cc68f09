import { describe, expect, test } from "vitest";
import { loadTools } from "../../src/index.ts";
import { lastMeant } from "../support/meant.ts";

test("given names that men or women alone bear are known, and others not", () => {
  const { lexicon } = loadTools();
  expect(["Odile", "Yusuf", "Kim", "Zzyzx"].map((name) => lexicon.genderOf(name))).toEqual([
    "f",
    "m",
    undefined,
    undefined,
  ]);
});

describe("he and she are those whose first names fit", () => {
  test.each([
    ["President Vladimir Oru thanked Chancellor Ursula Nkosi, focusing on her work.", "her", "Ursula Nkosi"],
    ["Minister Yusuf Oru met Odile Nkosi. She asked for grain.", "She", "Odile Nkosi"],
    ["Odile Nkosi met Minister Yusuf Oru. He asked for grain.", "He", "Yusuf Oru"],
  ])("%s", (text, words, name) => expect(lastMeant(text, words)).toEqual([name]));

  test.each([
    ["General Yusuf Oru said her fate was sealed.", "her"],
    ["Minister Odile Oru left. He was tired.", "He"],
  ])("and nobody else: %s", (text, words) => expect(lastMeant(text, words)).toEqual([]));
});
