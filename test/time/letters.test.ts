import { expect, test } from "vitest";
import { readText } from "../support/meant.ts";

const LETTER =
  "Letter dated 4 May 1999 from the Permanent Representative of Togo addressed to the Secretary-General\n\n";

/** The day of the last act of a type. */
const dayOf = (text: string, type: string): string | null | undefined =>
  readText(text).events.findLast((each) => each.type === type)?.when?.from;

test("what a letter demands it demands on its day", () => {
  expect(dayOf(`${LETTER}Togo demands that Benin withdraw its boats.`, "REQUEST")).toBe("1999-05-04");
});

test("but what it recalls was on no day that it does not tell", () => {
  expect(dayOf(`${LETTER}Benin attacked a boat of Togo.`, "ASSAULT")).toBeUndefined();
});

test('a clause with "when" is of the day that it stands behind', () => {
  const text = "The quarrel began on 3 May 1999, when Benin expelled two envoys of Togo. Nobody was hurt.";
  expect(dayOf(text, "SANCTION")).toBe("1999-05-03");
});
