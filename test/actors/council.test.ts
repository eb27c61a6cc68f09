import { describe, expect, test } from "vitest";
import { lastMeant as meant } from "../support/meant.ts";

describe("all members of a council that was spoken of are it", () => {
  test.each([
    ["The Lake Council met. The members of the Council agreed.", "The members", ["Lake Council"]],
    ["The Lake Council met. Council members agreed.", "Council members", ["Lake Council"]],
    ["The Committee met. Its members agreed.", "members", ["Committee"]],
    ["The Arab League met. Its members agreed.", "members", ["Arab League"]],
  ])("%s", (text, words, names) => expect(meant(text, words)).toEqual(names));

  test.each([
    ["some of them", "The Lake Council met. Two Council members left.", "Two Council members", "Two Council members"],
    [
      "those of a kind",
      "The Lake Council met. Elected members of the Council left.",
      "Elected members",
      "Elected members",
    ],
    ["whom it deals with", "The Committee met. It dismissed its members.", "members", "members"],
    ["those of a parliament", "The Kenyan parliament met. Its members left.", "members", "members of Kenya"],
    ["those of none told of", "Council members left.", "Council members", "Council members"],
  ])("and not %s", (_, text, words, name) => expect(meant(text, words)).toEqual([name]));
});

test.each([
  [
    "Togo wrote to the President of the Security Council. It asked the Council to meet.",
    "the Council",
    "UN Security Council",
  ],
  ["Togo wrote to the president of the bank. It asked the Council to meet.", "the Council", "Council"],
])("a body that a title names has been spoken of: %s", (text, words, name) => {
  expect(meant(text, words)).toEqual([name]);
});
