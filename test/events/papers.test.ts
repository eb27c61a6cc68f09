import { expect, test } from "vitest";
import { readText, sidesOf } from "../support/meant.ts";

const lead = "NAIROBI, May 4 (AW) - Kenya on Tuesday sent a note to Uganda over the raid on Busia.\n\n";

/** Who does the last act of a type, and to whom. */
function told(text: string, type: string): { sides: string[][]; occurrence: string | undefined } {
  const reading = readText(lead + text, { publishedAt: "2014-05-04" });
  const act = reading.events.findLast((each) => each.type === type);
  return { sides: sidesOf(reading, act), occurrence: act?.occurrence };
}

test.each([
  ["The note accuses Kampala of shelling the town and demands an apology.", "ACCUSE", ["Kenya"], ["Kampala"]],
  ["The note accuses Kampala of shelling the town and demands an apology.", "REQUEST", ["Kenya"], ["Kampala"]],
])("what a paper says is said by whoever wrote it: %s: %s", (text, type, actors, recipients) => {
  expect(told(text, type).sides).toEqual([actors, recipients]);
});

test("what is done by doing it is as past as the answer", () => {
  const { sides, occurrence } = told("Uganda responded by stationing 200 soldiers at the village.", "MOBILIZE");
  expect([sides[0], occurrence]).toEqual([["Uganda"], "happened"]);
});

test("forces that are moved are moved by whose they are", () => {
  const { sides } = told("Two Ugandan gunboats based at Entebbe have been sent to the border.", "MOBILIZE");
  expect(sides[0]).toEqual(["Two Ugandan gunboats"]);
});

test.each([
  ["Two Kenyan nurses held in Uganda for more than a year arrived in Paris.", "COERCE"],
  ["Norway secured the release of two nurses last month.", "RETREAT"],
  ["The two Kenyan guides had been convicted and were pardoned.", "CONCEDE"],
])("whoever bears it, or brings it about, does not do it: %s", (text, type) => {
  expect(told(text, type).sides[0]).toEqual([]);
});

test("the day by which somebody is to act is not that of the threat", () => {
  const reading = readText(`${lead}Kenya gave Uganda until Friday to agree to a truce or face sanctions.`, {
    publishedAt: "2014-05-04",
  });
  expect(reading.events.find(({ type }) => type === "THREATEN")?.when).toBeUndefined();
});
