import { expect, test } from "vitest";
import { loadTools, read } from "../../src/index.ts";

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
