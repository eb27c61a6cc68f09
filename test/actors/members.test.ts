import { describe, expect, test } from "vitest";
import { lastMeant } from "../support/meant.ts";

/** Names of those whom the last mention of some words means. */
const meant = (text: string, words: string, outlet = "Government of Kenya"): string[] =>
  lastMeant(text, words, { publishedAt: "2024-03-04", outlet });

describe("all who make up a body of states are that body", () => {
  test.each([
    ["The leaders of the African Union met.", "The leaders", "African Union"],
    ["The heads of state and government of the African Union met.", "The heads of state", "African Union"],
    ["African Union foreign ministers met.", "African Union foreign ministers", "African Union"],
    ["Members of the Arab League agreed.", "Members", "Arab League"],
    ["African Union member states agreed.", "African Union member states", "African Union"],
    ["The African Union's leaders met.", "leaders", "African Union"],
    ["African Union leaders met. Later the leaders agreed.", "the leaders", "African Union"],
    ["African Union leaders met. They agreed.", "They", "African Union"],
  ])("%s", (text, words, name) => expect(meant(text, words)).toEqual([name]));

  test.each([
    ["some of them", "Two members of the Arab League agreed.", "Two members"],
    ["those of a kind", "The coastal members of the Arab League agreed.", "The coastal members"],
    ["others", "Other African Union leaders met.", "Other African Union leaders"],
    ["who works for it", "Officials of the African Union met.", "Officials"],
    ["who comes from it", "Leaders from the African Union met.", "Leaders"],
    ["those of a body in a state", "The leaders of the Kenyan parliament met.", "The leaders"],
    ["those of an armed group", "The leaders of Boko Haram met.", "The leaders", "leaders of Boko Haram"],
  ])("and not %s", (_, text, words, name = words.replace(/^The /, "")) => expect(meant(text, words)).toEqual([name]));
});

test.each([
  ["We, the leaders of the African Union, met today.\n\nWe urge Togo to wait.", "We"],
  ["At our meeting in Nairobi today we, the leaders of the African Union, met Ghana.\n\nWe urge Togo to wait.", "We"],
  ["At our meeting in Nairobi today, we, the leaders of the African Union, met Ghana.", "our"],
])("and speak for it as we: %s", (text, words) => expect(meant(text, words)).toEqual(["African Union"]));
