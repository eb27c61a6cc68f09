import { describe, expect, test } from "vitest";
import { readExample } from "../diplomacy/example.ts";

/** The words of which a government's own text says that they are not so. */
function verdictsIn(example: string, outlet = "Government of Uganda"): string[] {
  const { text, reading } = readExample(example, { outlet });
  return reading.attributions
    .filter(({ acts, rule }) => acts.includes("deny") && rule === "attribution/verdict")
    .flatMap(({ content }) => content.map(({ from, to }) => text.slice(from, to)));
}

describe("a government's own text denies what it says is not so", () => {
  test.each([
    ["It is not true {what:that Ugandan troops crossed the river}."],
    ["It is not accurate {what:that Ugandan troops crossed the river}."],
    ["It is not correct {what:that Ugandan troops crossed the river}."],
    ["It is not the case {what:that Ugandan troops crossed the river}."],
    ["It is untrue {what:that Ugandan troops crossed the river}."],
    ["{what:That Ugandan troops crossed the river} is not true."],
    ["Kenya's claim {what:that Ugandan troops crossed the river} is groundless."],
    ["The claim {what:that Ugandan children go hungry} is wrong."],
    ["Information {what:that Ugandan troops crossed the river} is false."],
    ["The news {what:that Ugandan troops crossed the river} is fake."],
    ["Stories about {what:Uganda arming rebels} are false."],
    ["{what:The report} is false."],
    ["{what:This} is false."],
    ["There is no truth in {what:this}."],
    ["There is no truth to {what:the claim}."],
    ["There is no basis for {what:the report}."],
    ["There is no merit in {what:the claim}."],
    ["There is no substance to {what:the report}."],
    ["{what:The claim} is without truth."],
    ["{what:The report} is entirely without foundation."],
    ["{what:The report} has no basis in fact."],
    ["Kenya's claim {what:that Ugandan troops crossed the river} has no merit."],
    ["There is no truth in the report {what:that Ugandan troops crossed the river}."],
    ["There was no truth in reports on Monday {what:that Ugandan troops had crossed the river}."],
    ["There is no truth in Kenya's claim {what:that Ugandan troops crossed the river}."],
    ["Contrary to Kenyan claims, {what:Ugandan troops have not crossed the river}."],
  ])("%s", (example) => {
    const { text, of } = readExample(example);
    const { from, to } = of("what")[0]!;
    expect(verdictsIn(example)).toEqual([text.slice(from, to)]);
  });

  test.each([
    ["what it says ought not to be", "It is wrong that Ugandan children go hungry."],
    ["what it finds absurd", "It is ridiculous that Ugandan children go hungry."],
    ["a thing", "The map of the Ugandan river is wrong."],
    ["what is so", "It is true that Ugandan troops crossed the river."],
    ["what is not false", "It is not false that Ugandan troops crossed the river."],
    ["what is not without truth", "The report is not without foundation."],
    ["what may not be so", "If it is not true that Ugandan troops crossed the river, the map is of no use."],
    ["what is left open", "Unless the report is false."],
    ["that there may be no truth in it", "Unless there is no truth in the report."],
    ["what is asked", "Is it not true that Ugandan troops crossed the river?"],
    ["that there is a thing", "There is no bread in the report."],
    ["that a thing is of no use", "The Ugandan plan has no merit."],
    ["that a claim is of no use", "The report has no map."],
    ["that there is some truth", "There is some truth in the report."],
    ["what stands against a custom", "Contrary to custom, Ugandan troops have not crossed the river."],
    ["what stands against no comma", "Contrary to Kenyan claims Uganda spoke."],
    ["what opens otherwise", "Kenyan claims aside, Ugandan troops have not crossed the river."],
    ["what another says in it", "“It is not true that Ugandan troops crossed the river,” a Kenyan farmer wrote."],
  ])("and not %s", (_, text) => expect(verdictsIn(text)).toEqual([]));

  test("nor does the press", () => {
    expect(verdictsIn("It is not true that Ugandan troops crossed the river.", "Lakeside Gazette")).toEqual([]);
  });

  test("and states what it sets against another's words", () => {
    const text = "Contrary to Kenyan claims, Uganda has opened the border.";
    const { attributions } = readExample(text, { outlet: "Government of Uganda" }).reading;
    expect(attributions.map(({ acts }) => acts)).toEqual([["state"]]);
  });

  test.fails("a noun that the parse takes for a verb is still a claim", () => {
    expect(verdictsIn("Kenyan claims that Ugandan troops crossed the river are groundless.")).toHaveLength(1);
  });
});
