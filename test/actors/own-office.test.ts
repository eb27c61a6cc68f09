import { describe, expect, test } from "vitest";
import { lastActorsMeant } from "../support/meant.ts";

/** Whom some words mean in a report of Kenya's own government, or of another, as `name (country)`. */
function meant(text: string, words: string, outlet = "Government of Kenya"): string | undefined {
  const actor = lastActorsMeant(text, words, { publishedAt: "2023-05-05", outlet }).at(-1);
  return actor && `${actor.name} (${actor.country ?? ""})`;
}

const US = "The White House";

describe("in a government's own report, of no state that is not told", () => {
  test.each([
    [
      "is a head of state where its own is another",
      "We met President Ana Nkosi.",
      "President Ana Nkosi",
      "Ana Nkosi ()",
    ],
    ["is a minister", "We met Defence Minister Ana Nkosi.", "Defence Minister Ana Nkosi", "Ana Nkosi ()"],
    ["is one whose name stands beside", "We met the President, Ana Nkosi.", "Ana Nkosi", "Ana Nkosi ()"],
    ["is one whose title stands beside", "We met Ana Nkosi, the President.", "Ana Nkosi", "Ana Nkosi ()"],
    ["is a crown prince of a republic", "We met Crown Prince Odo.", "Crown Prince Odo", "Odo ()"],
    ["is an office that a republic has not", "The Crown Prince left.", "The Crown Prince", "Crown Prince ()"],
    [
      "is a minister where a secretary holds the office",
      "We met the Foreign Minister.",
      "the Foreign Minister",
      "Foreign Minister ()",
      US,
    ],
    [
      "is whoever has the word in it",
      "PRESIDENT RUTO: It is good that you came to Nairobi.\n\nPRESIDENT NKOSI: I agree with you on this. We do.",
      "PRESIDENT NKOSI",
      "NKOSI ()",
    ],
  ])("%s", (_, text, words, expected, outlet?: string) => {
    expect(meant(text, words, outlet)).toBe(expected);
  });

  test.each([
    [
      "a minister of state, of whom there are more",
      "We met Minister Ana Nkosi.",
      "Minister Ana Nkosi",
      "Ana Nkosi (KEN)",
    ],
    ["a deputy", "We met Deputy Foreign Minister Ana Nkosi.", "Deputy Foreign Minister Ana Nkosi", "Ana Nkosi (KEN)"],
    [
      "one who stands in for a minister",
      "We met Deputy Secretary of Defense Ana Nkosi.",
      "Deputy Secretary of Defense Ana Nkosi",
      "Ana Nkosi (USA)",
      US,
    ],
    ["one who was it once", "We met former President Ana Nkosi.", "former President Ana Nkosi", "Ana Nkosi (KEN)"],
    ["one of whom the name tells more", "We met President Samoei Ruto.", "President Samoei Ruto", "Samoei Ruto (KEN)"],
    ["where it is told", "We met President Ana Nkosi of Uganda.", "President Ana Nkosi", "Ana Nkosi (UGA)"],
  ])("and not %s", (_, text, words, expected, outlet?: string) => {
    expect(meant(text, words, outlet)).toBe(expected);
  });
});

test("a name is whose it is with a junior behind it", () => {
  expect(meant("President William Ruto Jr. left.", "President William Ruto Jr.")).toBe("William Ruto (KEN)");
});

describe("a report is newer than the data: its own is whoever it begins with by that title", () => {
  const opening = "President Ana Nkosi opened a school in Mombasa. ";
  test.each([
    [`${opening}The crowd thanked the President.`, "President Ana Nkosi", "Ana Nkosi (KEN)"],
    [`${opening}The crowd thanked the President.`, "the President", "Ana Nkosi (KEN)"],
    ["The President, Ana Nkosi, opened a school. The crowd left.", "Ana Nkosi", "Ana Nkosi (KEN)"],
    ["President Ana Nkosi went to Sweden. The President met farmers.", "The President", "Ana Nkosi (KEN)"],
    ["We met President Ana Nkosi. The President thanked us.", "The President", "Ana Nkosi ()"],
    ["President Ana Nkosi came to Nairobi. The President met farmers.", "The President", "Ana Nkosi ()"],
  ])("%s %s", (text, words, expected) => {
    expect(meant(text, words)).toBe(expected);
  });

  test.each([
    ["who comes to it", "President Ana Nkosi visited Kenya. The crowd left.", "President Ana Nkosi", "Ana Nkosi ()"],
    [
      "who is received",
      "We met President Ana Nkosi. The President received her.",
      "The President",
      "William Ruto (KEN)",
    ],
    ["who follows a state", "A Ugandan left. President Ana Nkosi spoke.", "President Ana Nkosi", "Ana Nkosi ()"],
    [
      "who tells what another state does",
      "President Ana Nkosi said that Uganda would help.",
      "President Ana Nkosi",
      "Ana Nkosi ()",
    ],
    [
      "where it names the other too",
      `${opening}William Ruto was there. The crowd thanked the President.`,
      "the President",
      "William Ruto (KEN)",
    ],
    [
      "where the other is spoken of before",
      "The President met President Ana Nkosi. The crowd thanked the President.",
      "the President",
      "William Ruto (KEN)",
    ],
  ])("and not one %s", (_, text, words, expected) => {
    expect(meant(text, words)).toBe(expected);
  });
});
