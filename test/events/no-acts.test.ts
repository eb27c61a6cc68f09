import { describe, expect, test } from "vitest";
import { noActs } from "../../src/events/rules/no-acts.ts";
import { loadTools } from "../../src/index.ts";
import { Tree } from "../../src/record/index.ts";

const { grammar } = loadTools();

/** The tree of an example, and the word in its braces. */
function marked(example: string) {
  const from = example.indexOf("{");
  const text = example.replace(/[{}]/g, "");
  const [sentence] = grammar.parse(text, { from: 0, to: text.length });
  const tree = new Tree({ ...sentence!, kind: "body", paragraph: 0 });
  return { tree, word: tree.tokens.find((token) => token.from === from)! };
}

describe.each(noActs)("$id", ({ isSo, examples, not }) => {
  test.each(examples)("tells nothing: %s", (example) => {
    const { tree, word } = marked(example);
    expect(isSo(tree, word)).toBe(true);
  });
  test.each(not)("leaves alone: %s", (example) => {
    const { tree, word } = marked(example);
    expect(isSo(tree, word)).toBe(false);
  });
});
