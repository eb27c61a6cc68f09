import { describe, expect, test } from "vitest";
import { datelines } from "../../src/text/rules/dateline.ts";
import { furniture } from "../../src/text/rules/furniture.ts";
import { marked } from "../support/marked.ts";

describe.each(furniture)("$id", (rule) => {
  test.each(rule.examples)("takes for furniture: %s", (example) => {
    expect(furniture.find((each) => each.match.test(example))?.kind).toBe(rule.kind);
    expect(rule.match.test(example)).toBe(true);
  });
  test.each(rule.not)("takes for news: %s", (example) => {
    expect(furniture.find((each) => each.match.test(example))?.id).toBeUndefined();
  });
});

describe.each(datelines)("$id", (rule) => {
  test.each(rule.examples)("reads %s", (example) => {
    const { text, spans } = marked(example);
    expect(rule.match.exec(text)?.[0].length).toBe(spans[0]!.span.to);
  });
  test.each(rule.not)("leaves alone %s", (example) => {
    expect(datelines.find((each) => each.match.test(example))?.id).toBeUndefined();
  });
});
