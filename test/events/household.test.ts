import { expect, test } from "vitest";
import { readText } from "../support/meant.ts";

const certainties = (text: string, outlet?: string) =>
  readText(text, { publishedAt: "2014-03-11", ...(outlet !== undefined && { outlet }) }).events.map(
    ({ type, certainty }) => `${type} ${certainty === "unknown" ? "unsure" : "sure"}`,
  );

test("of what a government asks of its own at home the reader is not sure that it is of the record", () => {
  const text = "President Ana Mbeki asked the Kenyan government to repair the roads.";
  expect(certainties(text, "Government of Kenya")).not.toContain("REQUEST sure");
  expect(
    certainties("President Ana Mbeki of Kenya asked Uganda to repair the roads.", "Government of Kenya"),
  ).toContain("REQUEST sure");
});

test.each([
  ["The president of Kenya will make it clear when he speaks with the president of Uganda.", "planned"],
  ["The president of Kenya has a call with the president of Uganda this afternoon.", "planned"],
  ["The president of Kenya made it clear when he spoke with the president of Uganda.", "happened"],
])("what is on the programme is to come: %s", (text, occurrence) => {
  const talks = readText(text, { publishedAt: "2014-03-11" }).events.filter(({ type }) =>
    /^(?:AGREE|CONSULT)$/.test(type),
  );
  expect(talks.map((each) => each.occurrence)).toEqual([occurrence]);
});
