import { expect, test } from "vitest";
import { loadTools } from "../../src/index.ts";
import { beginsAsking } from "../../src/record/index.ts";

const { grammar } = loadTools();
const tokensOf = (text: string) => grammar.parse(text, { from: 0, to: text.length })[0]!.tokens;

test.each(["Q Are we late?", "Question: Are we late?", "REPORTER (in translation): Are we late?"])(
  "the floor asks: %s",
  (text) => expect(beginsAsking(tokensOf(text))).toBe(true),
);

test.each(["Mr. Oru: Are we late?", "Questions about the fee remain: nobody answers.", "Reporters were sent away."])(
  "it does not: %s",
  (text) => expect(beginsAsking(tokensOf(text))).toBe(false),
);
