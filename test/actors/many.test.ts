import { describe, expect, test } from "vitest";
import { lastMeant } from "../support/meant.ts";

/** Names of those whom the last mention of some words means, in a government's own report or in the press. */
const meant = (text: string, words: string, outlet?: string): string[] =>
  lastMeant(text, words, { publishedAt: "2024-03-04", ...(outlet !== undefined && { outlet }) });

const OWN = "Government of Kenya";
const FILLER = "It rained. ".repeat(13);

describe("many who have been told of", () => {
  test.each([
    [
      "are meant by their noun, with or without a number",
      "Ana Nkosi met with 14 leaders representing island towns. Ana Nkosi and the leaders discussed fish.",
      "the leaders",
      ["14 leaders"],
    ],
    [
      "in a government's own report too",
      "Ana Nkosi met elected officials from these towns. The officials praised the law.",
      "The officials",
      ["elected officials"],
      OWN,
    ],
    [
      "with what was said of them",
      "The city called elected officials and bank officials. The elected officials praised the law.",
      "The elected officials",
      ["elected officials"],
    ],
    [
      "of several states at once",
      "Kenyan and Ugandan officials met. The officials agreed.",
      "The officials",
      ["Kenyan officials", "Ugandan officials"],
    ],
    [
      "whatever they are told, and wherever",
      "Ana Nkosi met five workers. She told the workers that it was so.",
      "the workers",
      ["five workers"],
    ],
    [
      "as a group, where no other is near",
      "Ana Nkosi met 14 leaders of island towns. She praised this group.",
      "this group",
      ["14 leaders"],
      OWN,
    ],
    [
      "by their number",
      "Five workers met six workers. These five workers agreed.",
      "These five workers",
      ["Five workers"],
    ],
  ])("%s", (_, text, words, expected, outlet?: string) => {
    expect(meant(text, words, outlet)).toEqual(expected);
  });

  test.each([
    ["new ones", "Ana Nkosi met workers of the port. The new workers agreed.", "The new workers"],
    ["those of whom more is said", "Ana Nkosi met two workers. The workers of the port agreed.", "The workers"],
    ["as many as are not told of", "Ana Nkosi met five workers. The six workers agreed.", "The six workers"],
    ["all of a kind", "Ana Nkosi met two workers of the port. Workers agreed.", "Workers"],
    ["those of whom it is left open", "Kenyan workers met Ugandan workers. The workers agreed.", "The workers"],
    [
      "whoever may be among them",
      "Ana Nkosi met two workers, and other workers left. The workers agreed.",
      "The workers",
    ],
    ["any far back", `Ana Nkosi met two workers. ${FILLER}The workers agreed.`, "The workers"],
    [
      "those told apart by what they did",
      "Ana Nkosi met two workers. Police praised the workers hired by Uganda.",
      "the workers",
    ],
    ["a whole people", "Police met two people. Ana Nkosi praised the people.", "the people"],
    ["one of two groups", "Five miners met six workers. The group agreed.", "The group"],
    ["a group of a few", "Two miners left. The group agreed.", "The group"],
    ["any who are not", "No workers came. The workers agreed.", "The workers"],
  ])("and are not %s", (_, text, words) => {
    expect(meant(text, words)).toEqual([words.replace(/^the /i, "")]);
  });
});

test.each([
  ["We invited a broad group of Kenyan lawmakers.", "a broad group of Kenyan lawmakers", ["Kenyan lawmakers"]],
  ["A crowd of students marched.", "A crowd of students", ["students"]],
  ["The group of lawmakers left.", "The group of lawmakers", []],
  ["A group of seven met.", "A group of seven", []],
])("a group of people is they: %s", (text, words, names) => {
  expect(meant(text, words)).toEqual(names);
});

test("an ambassador extraordinary and plenipotentiary is one", () => {
  const text = "Kenya thanked Ambassador Extraordinary and Plenipotentiary of Norway to Kenya Anna Oru.";
  expect(meant(text, text.slice(14, -1))).toEqual(["Anna Oru"]);
});
