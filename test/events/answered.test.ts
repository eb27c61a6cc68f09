import { expect, test } from "vitest";
import { loadTools, read } from "../../src/index.ts";
import { namesOf, readText, sidesOf } from "../support/meant.ts";

/** Of whom the last refusal of a text is, and whom it refuses. */
function refusalIn(text: string): string[][] {
  const reading = readText(text);
  return sidesOf(
    reading,
    reading.events.findLast(({ type }) => type === "REJECT"),
  );
}

test("demands are refused to whoever made them, not to whoever promised something since", () => {
  const text = "Kenya demanded that Uganda open the border. Rwanda promised to help. Uganda rejected these demands.";
  expect(refusalIn(text)).toEqual([["Uganda"], ["Kenya"]]);
});

test("a plan is refused to whoever offered it", () => {
  expect(refusalIn("Kenya offered to host talks. Uganda rejected the offer.")).toEqual([["Uganda"], ["Kenya"]]);
});

test("who cannot accept an offer refuses it", () => {
  expect(refusalIn("Kenya offered to host talks. Uganda cannot accept the offer as it stands.")).toEqual([
    ["Uganda"],
    ["Kenya"],
  ]);
});

test("as does who could not support it", () => {
  expect(refusalIn("Kenya said it could not support the text proposed by Uganda.")).toEqual([["Kenya"], ["Uganda"]]);
});

test.each([
  "Kenya and Uganda could not agree on a date for the talks.",
  "Kenya could not support its troops in Uganda.",
])("but what cannot be agreed on or kept up is not refused: %s", (text) => {
  expect(readText(text).events.filter(({ type }) => type === "REJECT")).toEqual([]);
});

test.each([
  ["Kenya accused Uganda of theft. Uganda denied it.", ["Kenya"]],
  ["Kenya accused Uganda of shelling Rwanda. Uganda denied the charge.", ["Kenya"]],
  ["Kenya accused Uganda of theft. Rwanda denied it.", []],
  ["Kenya accused Uganda of theft. Rwanda left. Burundi met Chad. Uganda denied it.", []],
])("a charge is denied to whoever brought it: %s", (text, whom) => expect(refusalIn(text)[1]).toEqual(whom));

/** Whom the last act of a text concerns. */
function concerned(text: string): string[] {
  const reading = readText(text);
  return namesOf(reading, reading.events.at(-1)!.recipients);
}

test.each([
  ["Kenya expelled two Ugandan diplomats on Monday. Rwanda condemned the move.", ["Kenya"]],
  ["Kenya promised to open the border. Uganda welcomed the decision.", ["Kenya"]],
  ["Kenya shelled a camp in Uganda. Rwanda condemned the attack.", ["Kenya"]],
  ["Kenya shelled a camp in Uganda. Uganda protested.", ["Kenya"]],
  ["Kenya invited Uganda to send observers. Uganda accepted the invitation.", ["Kenya"]],
  ["Kenya promised to open the border. Uganda condemned the attack.", []],
])("an act is answered to whoever did it: %s", (text, whom) => expect(concerned(text)).toEqual(whom));

test("whom an act answers is implied, and told where the words stand that name him", () => {
  const text = "Kenya shelled a camp in Uganda. Rwanda condemned the attack.";
  const tools = loadTools();
  const answer = read({ id: "t", text }, { ...tools, trust: { ...tools.trust, sure: 0 } }).events.at(-1)!;
  expect(answer.certainty).toBe("implied");
  expect(answer.evidence.some(({ from }) => text.slice(from).startsWith("Kenya"))).toBe(true);
});
