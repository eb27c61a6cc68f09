import { expect, test } from "vitest";
import { actorsMeant } from "../support/meant.ts";

/** Of which countries those are whom some words mean, in the order of the text. */
const countriesOf = (text: string, words: string): string[] =>
  actorsMeant(text, words, { publishedAt: "2014-05-06" }).flatMap(({ country }) => country ?? []);

const three = ["KEN", "UGA", "RWA"];

test.each([
  ["The presidents of Kenya, Uganda and Rwanda met on Monday.", "The presidents"],
  ["The Presidents of Kenya, Uganda and Rwanda met on Monday. The three leaders discussed trade.", "The three leaders"],
  [
    "Ministers from Kenya, Uganda and Rwanda signed an accord. The three countries will build a railway.",
    "The three countries",
  ],
  ["The presidents of Kenya, Uganda and Rwanda signed an accord. The three leaders were tired. They left.", "They"],
])("an office of several states is held by one of each: %s", (text, words) =>
  expect(countriesOf(text, words)).toEqual(three),
);

test.each([
  ["The presidents of Kenya and Uganda's foreign minister met.", "The presidents", ["KEN"]],
  ["The president of Kenya, Uganda and Rwanda met.", "The president", ["KEN"]],
  ["The presidents of Kenya and Uganda met. The three leaders discussed trade.", "The three leaders", []],
])("and not elsewhere: %s", (text, words, countries) => expect(countriesOf(text, words)).toEqual(countries));
