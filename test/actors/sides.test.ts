import { describe, expect, test } from "vitest";
import { actorsMeant } from "../support/meant.ts";

/** Countries, or else names, and sectors of those whom words of a text mean. */
const meant = (text: string, words: string, outlet?: string): string[] =>
  actorsMeant(text, words, outlet === undefined ? {} : { outlet }).map(({ country, name, sector }) =>
    `${country ?? name} ${sector ?? ""}`.trim(),
  );

describe("a side that has a state's name is its government", () => {
  test.each([
    [
      "The Zambian side explained the closure to the Malawian side. Both sides agreed to talk.",
      "the Malawian side",
      ["MWI GOV"],
    ],
    [
      "The Zambian side explained the closure to the Malawian side. Both sides agreed to talk.",
      "Both sides",
      ["ZMB GOV", "MWI GOV"],
    ],
    ["The Zambian side and the Malawian side met. The two sides agreed.", "The two sides", ["ZMB GOV", "MWI GOV"]],
    ["The Zambian and Malawian sides agreed. They left.", "They", ["ZMB GOV", "MWI GOV"]],
    ["Officials asked the Zambian Side to wait.", "the Zambian Side", ["ZMB GOV"]],
    ["The EU side asked Zambia to wait.", "The EU side", ["European Union IGO"]],
  ])("%s: %s", (text, words, names) => expect(meant(text, words)).toEqual(names));

  test.each([
    ["a place", "Shots were fired from the Zambian side of the lake.", "the Zambian side", ["ZMB UNK"]],
    ["where something is", "Miners on the Zambian side fled.", "the Zambian side", ["ZMB UNK"]],
    ["where somebody goes", "Miners crossed to the Zambian side.", "the Zambian side", ["ZMB UNK"]],
    ["of others than states", "The other side refused.", "The other side", ["other side UNK"]],
    ["a party, to the press", "The Zambian party refused.", "The Zambian party", ["ZMB PTY"]],
    ["of rebels", "The Zambian rebel side refused.", "The Zambian rebel side", ["ZMB UNK"]],
  ])("and not %s", (_, text, words, names) => expect(meant(text, words)).toEqual(names));
});

describe("both sides are those who are brought together", () => {
  test.each([
    ["Eritrea rejected the note of Ethiopia. Kenya offered to host talks in Nairobi. Both sides were silent."],
    ["Eritrea rejected the note of Ethiopia. Kenya is mediating. Both sides were silent."],
  ])("%s", (text) => {
    expect(meant(text, "Both sides").toSorted()).toEqual(["ERI", "ETH"]);
  });
});

describe("the other of two sides in a government's own words is itself", () => {
  const outlet = "Ministry of Foreign Affairs of Zambia";

  test.each([
    [
      "Ana Nkosi: We urge the Malawian side to wait. The two sides are in contact.",
      "The two sides",
      ["ZMB GOV", "MWI GOV"],
    ],
    ["Ana Nkosi: We urge the Malawian side to wait. The two sides are in contact.", "We", ["ZMB"]],
    ["The envoy thanked the Malawian party for its help.", "the Malawian party", ["MWI GOV"]],
    ["The Malawian and Togolese parties met.", "The Malawian and Togolese parties", ["MWI GOV", "TGO GOV"]],
    ["The Malawian parties met.", "The Malawian parties", ["MWI PTY"]],
    ["The envoy congratulated the Malawian party on its victory at the polls.", "the Malawian party", ["MWI PTY"]],
    ["The Malawian party won nine seats.", "The Malawian party", ["MWI PTY"]],
  ])("%s: %s", (text, words, names) => expect(meant(text, words, outlet)).toEqual(names));

  test("but not where others were told of", () => {
    const text = "Ana Nkosi: Togo attacked the Malawian side. The two sides are at war.";
    expect(meant(text, "The two sides", outlet)).toEqual(["TGO", "MWI GOV"]);
  });
});
