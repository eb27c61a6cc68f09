import { describe, expect, test } from "vitest";
import { lastMeant, readText, sidesOf } from "../support/meant.ts";

describe("a label of a transcript only tells of what two did", () => {
  test.each([
    ["MR. BERG: The Chancellor and President Odo Oru of Kenya spoke today.", ["Chancellor", "Odo Oru"]],
    ["MR. BERG: We met the envoys.", ["BERG", "envoys"]],
  ])("%s", (text, names) => {
    const reading = readText(text, { publishedAt: "2026-05-04" });
    expect(sidesOf(reading, reading.events[0])[0]).toEqual(names);
  });
});

test.each([
  ["MR. BERG: The Chancellor and President Odo Oru of Kenya spoke. They discussed peace.", ["Chancellor", "Odo Oru"]],
  ["MR. BERG: The rebels and the army met. The miners fled. They discussed it.", ["miners"]],
])("whom he told of as meeting go on as they: %s", (text, names) =>
  expect(lastMeant(text, "They", { publishedAt: "2026-05-04" })).toEqual(names),
);
