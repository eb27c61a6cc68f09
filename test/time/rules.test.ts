import { describe, expect, test } from "vitest";
import { findIn } from "../../src/time/find/find.ts";
import { english } from "../../src/time/rules/en/index.ts";
import { marked } from "../support/marked.ts";

const rules = english.flat();

test("every rule has its own id", () => {
  const ids = rules.map((rule) => rule.id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

describe.each(rules)("$id", (rule) => {
  test.each(rule.examples)("reads %s", (example) => {
    const { text, spans } = marked(example);
    const found = findIn(text, { from: 0, to: text.length });
    expect(found.map(({ from, to, rules: ids }) => ({ label: ids.at(-1)!, words: text.slice(from, to) }))).toEqual(
      spans.map(({ label, span }) => ({ label, words: text.slice(span.from, span.to) })),
    );
  });
  test.each(rule.not)("leaves alone %s", (example) => {
    const found = findIn(example, { from: 0, to: example.length });
    expect(
      found.filter(({ rules: ids }) => ids.includes(rule.id)).map(({ from, to }) => example.slice(from, to)),
    ).toEqual([]);
  });
});
