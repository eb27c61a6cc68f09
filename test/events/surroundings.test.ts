import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openSurroundings } from "../../src/events/index.ts";
import { loadTools, type Token } from "../../src/index.ts";
import { Tree } from "../../src/record/index.ts";

const tools = loadTools();
const treeOf = (text: string): Tree => {
  const [sentence] = tools.grammar.parse(text, { from: 0, to: text.length });
  return new Tree({ ...sentence!, kind: "body", paragraph: 0 });
};
const word = (tree: Tree, form: string): Token => tree.tokens.find((token) => token.form === form)!;

test("a sentence is read once, with any name and number for its own", () => {
  const asked: string[] = [];
  const around = openSurroundings({
    columns: 144,
    width: 144,
    read(words) {
      asked.push(words.map(({ form }) => form).join(" "));
      return Int16Array.from({ length: 144 * words.length }, (_, at) => at);
    },
  });
  const tree = treeOf("In May Kenya sent 40 Norwegian nurses.");
  expect(around(tree, word(tree, "sent"), "word")[0]).toBe(3 * 144);
  expect(around(tree, word(tree, "sent"), "act")[0]).toBe(3 * 144 + 48);
  expect(around(tree, word(tree, "nurses"), "party")[47]).toBe(6 * 144 + 143);
  expect(asked).toEqual(["In Qxname Qxname sent 0 Qxnational nurses ."]);
});

test("a file of another kind is refused by name", () => {
  expect(() => tools.grammar.surroundings(Buffer.from("chancery grammar 3"))).toThrow("not a file of surroundings");
});

test("what stands around a word is not what stands around it elsewhere", () => {
  const file = gunzipSync(readFileSync(new URL("../../models/en/surroundings.bin.gz", import.meta.url)));
  const near = openSurroundings(tools.grammar.surroundings(file));
  const [one, other] = [treeOf("Kenya sent troops."), treeOf("Kenya sent flowers.")];
  const first = [...near(one, word(one, "sent"), "word")];
  expect([...near(other, word(other, "sent"), "word")]).not.toEqual(first);
  expect([...near(one, word(one, "sent"), "word")]).toEqual(first);
});
