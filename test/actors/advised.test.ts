import { expect, test } from "vitest";
import { lastActorsMeant } from "../support/meant.ts";

const outlet = "SafeTravel, Ministry of Foreign Affairs and Trade of New Zealand";
const advice = "Do not travel to Enga.\n\nExercise increased caution elsewhere in Papua New Guinea.\n\n";
const countriesOf = (text: string, words: string, from: string) =>
  lastActorsMeant(text, words, { outlet: from, publishedAt: "2022-07-26" }).map(({ country }) => country);

test.each([
  ["On Sunday the Government declared a curfew.", "the Government", "PNG"],
  ["On Sunday police fired on looters.", "police", "PNG"],
  ["Our Government will review it.", "Government", "NZL"],
  ["The New Zealand Government will review it.", "The New Zealand Government", "NZL"],
])("the organs that advice to travellers tells of are of the land it is about: %s", (told, words, country) => {
  expect(countriesOf(advice + told, words, outlet)).toContain(country);
});

test("and those of a statement that gives none are its own", () => {
  const text = "Papua New Guinea has asked for help. On Sunday the Government declared a curfew.";
  expect(countriesOf(text, "the Government", "Ministry of Foreign Affairs of New Zealand")).toEqual(["NZL"]);
});
