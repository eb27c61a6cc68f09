import { describe, expect, test } from "vitest";
import { meant } from "../support/meant.ts";

describe("whoever a speech calls by name is spoken to", () => {
  test.each([
    [
      "NATO Secretary General Ben Oru: President Nkosi, welcome. Miners violated your airspace. We stand with you.",
      "your",
      ["Nkosi"],
    ],
    ['"Mr Mwangi, I thank you for the salt," Foreign Minister Ama Kesse said.', "you", ["Mwangi"]],
    ['"President Nkosi, we need you," Foreign Minister Ama Kesse said.', "you", ["Nkosi"]],
  ])("%s: %s", (text, words, names) => expect(meant(text, words)).toEqual(names));

  test.each([
    ["who is told of", '"Mr Mwangi, who left, thanked you," Foreign Minister Ama Kesse said.'],
    ["whom another called", '"Mr Mwangi, I left," said Ama Kesse. "I thank you," said Ben Oru.'],
    ["whom nobody says it to", "Mr Mwangi, I thank you."],
  ])("and not %s", (_, text) => expect(meant(text, "you")).toEqual([]));
});
