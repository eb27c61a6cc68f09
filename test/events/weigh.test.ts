import { expect, test } from "vitest";
import { openScale } from "../../src/events/index.ts";
import { loadTools, read } from "../../src/index.ts";

const scale = openScale(JSON.stringify({ bias: 1, least: 0.5, signs: { "type AID": -1, "under root": 0.7 } }));

test.each([
  [["type CONSULT"], true],
  [["type AID"], false],
  [["type AID", "under root"], true],
  [["a sign that nobody has learnt"], true],
])("%j is kept: %s", (signs, isKept) => {
  expect(scale.holds(signs)).toBe(isKept);
});

test("what the scale lets go is in no reading, and what it keeps is as the rule found it", () => {
  const report = { id: "r", text: "Kenya attacked Uganda. Kenya condemned Uganda." };
  const tools = loadTools();
  const all = read(report, { ...tools, scale: { holds: () => true } }).events;
  const some = read(report, { ...tools, scale: { holds: (signs) => !signs.includes("type ASSAULT") } }).events;
  expect(all.map(({ type }) => type)).toEqual(["ASSAULT", "ACCUSE"]);
  expect(some).toEqual([{ ...all[1], id: "e1" }]);
});
