import { describe, expect, test } from "vitest";
import { loadTools, read } from "../../src/index.ts";
import { lastMeant, mentioned } from "../support/meant.ts";

/** Codes of the states whose governments, or which, a report names. */
function states(text: string, publishedAt?: string): (string | undefined)[] {
  const { mentions, actors } = read({ id: "s", text, ...(publishedAt !== undefined && { publishedAt }) }, loadTools());
  return mentions.flatMap(({ actor: id }) => actors.filter((each) => each.id === id).map(({ country }) => country));
}

test.each([
  ["Belgrade was glad.", "1995-05-04", "YUG"],
  ["Belgrade was glad.", "2004-05-04", "SCG"],
  ["Belgrade was glad.", "2012-05-04", "SRB"],
  ["Prague was glad.", "1985-05-04", "CSK"],
  ["Prague was glad.", "1995-05-04", "CZE"],
  ["Moscow rejected the offer.", "1985-05-04", "SUN"],
  ["Moscow rejected the offer.", "1995-05-04", "RUS"],
  ["Moscow rejected the offer.", undefined, "RUS"],
  ["Belgrade was glad.", undefined, "SRB"],
])("a capital is the seat of the state that was there on the day: %s %s", (text, day, state) =>
  expect(states(text, day)).toEqual([state]),
);

test.each([
  ["La Paz said talks had failed.", "BOL"],
  ["La Paz rejected the offer.", "BOL"],
  ["Buenos Aires rejected the offer.", "ARG"],
  ["Addis Ababa condemned the strike.", "ETH"],
])("a seat of several words does what governments do: %s", (text, state) => expect(states(text)).toEqual([state]));

describe("a capital in which a body between states sits", () => {
  test.each([
    [
      "stands for the body that the report names",
      "The EU signed a deal with Kenya. Brussels said it was fair.",
      "European Union",
    ],
    ["also by an organ of it", "Brussels warned Kenya. The European Commission met.", "European Union"],
    ["for its state where that is told of", "The EU met. Belgium recalled its envoy. Brussels protested.", "Brussels"],
    ["for its state where no such body is", "Brussels and Nairobi signed a deal.", "Brussels"],
  ])("%s", (_, text, name) => expect(lastMeant(text, "Brussels")).toEqual([name]));

  test("is a place where something is in it", () =>
    expect(mentioned("The EU invited Kenya to talks in Brussels.").at(-1)?.place?.name).toBe("Brussels"));
});

describe("a body between states is called next", () => {
  test.each([
    [
      "by what it is, after its ministers",
      "NATO ministers met. The Alliance will send troops.",
      "The Alliance",
      "North Atlantic Treaty Organization",
    ],
    ["by its secretariat", "The UN met. The Secretariat will report.", "The Secretariat", "United Nations"],
    ["and nobody else by that", "Kenya met Norway. The Secretariat will report.", "The Secretariat", "Secretariat"],
  ])("%s", (_, text, words, name) => expect(lastMeant(text, words)).toEqual([name]));
});
