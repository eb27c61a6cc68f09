import { describe, expect, test } from "vitest";
import { actorNamed, mentioned, readText } from "../support/meant.ts";

/** Names of those whom words mean, and of the places they stand for, in a government's own report or in the press. */
const meant = (text: string, words: string, outlet?: string): string[] =>
  mentioned(text, outlet === undefined ? {} : { outlet })
    .filter((each) => each.words === words)
    .map(({ actor, place }) => place?.name ?? actor?.name ?? "");

const OWN = "President of Kenya";

describe("which state the country is", () => {
  test.each([
    ["the one whose own report it is", "New wells serve the country.", "the country", ["Kenya"], OWN],
    ["a place, where something is in it", "Wells were dug across the country.", "the country", ["Kenya"], OWN],
    [
      "the other that has been named before it",
      "Rwanda borders lakes. The country exports fish.",
      "The country",
      ["Rwanda"],
      OWN,
    ],
    [
      "its own, where those who speak say we",
      "Zambia asks. We will defend the country.",
      "the country",
      ["Kenya"],
      OWN,
    ],
    ["nobody in particular where two were named", "Kenya warned Uganda. The country answered.", "The country", [], OWN],
    ["not what its own words tell more of", "Help went to the country that asked.", "the country", [], OWN],
    [
      "in the press the only one named",
      "Kenya rejected the note. The country recalled its envoy.",
      "The country",
      ["Kenya"],
    ],
    ["in the press nobody, where none was named", "Nothing is settled. The country waits.", "The country", []],
  ])("%s", (_, text, words, expected, outlet?: string) => {
    expect(meant(text, words, outlet)).toEqual(expected);
  });
});

describe("what is a state's own in its own report", () => {
  test.each([
    ["our state is the state", "“Our state will pay,” the president said.", "state", ["Kenya"]],
    [
      "our countries are both of those who are spoken of",
      "“Uganda is a friend. Our countries agree,” the president said.",
      "countries",
      ["Kenya", "Uganda"],
    ],
    [
      "and so are our peoples",
      "“Trade with Uganda helps our peoples,” the president said.",
      "our",
      ["Kenya", "Uganda"],
    ],
    [
      "of three, no two are told apart",
      "“Uganda and Rwanda are friends. Our countries trade,” the president said.",
      "Our",
      ["Kenya"],
    ],
  ])("%s", (_, text, words, expected) => {
    expect(meant(text, words, OWN)).toEqual(expected);
  });

  test.each([
    ["The Interior Ministry answered Uganda.", "KEN"],
    ["The deputy head of the Office of the President thanked Uganda.", "KEN"],
    ["The Intergovernmental Commission visited Uganda.", undefined],
  ])("%s", (text, country) => {
    const { actors } = readText(text, { outlet: OWN });
    expect(actors.find(({ name }) => /Interior Ministry|^Office|Commission/.test(name))?.country).toBe(country);
  });

  test("several countries are of none", () => {
    const text = "European countries held talks in Somalia.";
    expect(actorNamed(text, "European countries", { outlet: OWN })?.country).toBeUndefined();
  });
});

describe("names beside titles", () => {
  test.each([
    [
      "several are not the one named next",
      "Addressing the ministers, Odo Mbeki praised them.",
      "the ministers",
      ["ministers"],
    ],
    [
      "nor the one named before",
      "According to Odo Mbeki, foreign leaders left.",
      "foreign leaders",
      ["foreign leaders"],
    ],
    ["who is spoken to is not who speaks", "Turning to the envoy, Ana Nkosi asked for time.", "the envoy", ["envoy"]],
    ["a title and its bearer are one", "The envoy, Ana Nkosi, asked for time.", "The envoy", ["Ana Nkosi"]],
  ])("%s", (_, text, words, expected) => {
    expect(meant(text, words)).toEqual(expected);
  });
});
