import { expect, test } from "vitest";
import { read } from "../../src/read.ts";
import { loadTools } from "../../src/reader.ts";

/** The days of the events that a report tells, told on Wednesday, 14 May 2031. */
const daysOf = (paragraphs: readonly string[]) =>
  read(
    { id: "r", text: `${paragraphs.join("\n\n")}\n`, title: "The river", publishedAt: "2031-05-14" },
    loadTools(),
  ).events.map(({ when }) => when?.from);

test("what a timeline tells is of the day that its entry begins with", () => {
  const entries = ["May 2: Kenya closes the border with Uganda.", "May 5: Kenya expels the Ugandan ambassador."];
  expect(daysOf(entries)).toEqual(["2031-05-02", "2031-05-05"]);
  expect(daysOf(entries.slice(0, 1))).not.toContain("2031-05-02");
});

test("a day in the midst of a paragraph begins no entry", () => {
  const days = daysOf([
    "Kenya accuses Uganda of theft. May 2: there is a note. Kenya expels the Ugandan ambassador.",
    "Uganda protests. May 5: there is another. Uganda recalls its ambassador from Kenya.",
  ]);
  expect(days).not.toContain("2031-05-02");
  expect(days).not.toContain("2031-05-05");
});

const diary = [
  "MONDAY, MAY 5",
  "Kenya closes the border with Uganda.",
  "TUESDAY, MAY 6",
  "Uganda expels Kenyan diplomats.",
];

test("what stands under the heading of a day is of that day, until another heading", () => {
  expect(daysOf(diary)).toEqual(["2031-05-05", "2031-05-06"]);
  expect(
    daysOf([...diary, "What lies behind it", "Kenya accuses Uganda of theft.", "The river is wide."]).at(-1),
  ).not.toBe("2031-05-06");
});

test("the dates above and below a page head nothing", () => {
  expect(daysOf(["May 5, 2031", "Kenya closes the border with Uganda.", "May 6, 2031"])).not.toContain("2031-05-05");
});
