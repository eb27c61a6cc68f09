import { expect, test } from "vitest";
import { lastMeant } from "../support/meant.ts";

test.each([
  ["alone", "Kenya charged Ernesto Quiroz Mamani. Quiroz fled.", "Quiroz", ["Ernesto Quiroz Mamani"]],
  [
    "behind a title",
    "Kenyan President Ana Quiroz Mamani left. President Quiroz agreed.",
    "President Quiroz",
    ["Ana Quiroz Mamani"],
  ],
  ["unless it is another's last name", "Ana Oru Nkosi met Odo Oru. Oru left.", "Oru", ["Odo Oru"]],
  ["or two bear it", "Ana Quiroz Oru met Odo Quiroz Nkosi. Quiroz left.", "Quiroz", ["Quiroz"]],
  ["or it is the first of two", "Kenya charged Ernesto Mamani. Quiroz fled.", "Quiroz", []],
])("who has two last names is called by the first of them %s", (_, text, words, names) =>
  expect(lastMeant(text, words)).toEqual(names),
);
