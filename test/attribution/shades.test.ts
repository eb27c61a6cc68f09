import { describe, expect, test } from "vitest";
import { means, readExample, touches } from "../diplomacy/example.ts";

const acts = (example: string) => {
  const { reading, of } = readExample(example);
  const what = of("what")[0]!;
  const found = reading.attributions.find(({ content }) => touches(content, what));
  return { reading, of, found };
};

describe("what is done by plainly saying it", () => {
  test.each([
    ["Kenya said {what:its troops had not crossed the border}.", "deny"],
    ["Kenya said {what:it had nothing to do with the raid}.", "deny"],
    ["Uganda said {what:no such order had been given}.", "deny"],
    ["{what:No pardon was ever discussed}, the Ugandan defence ministry said.", "deny"],
    ["Kenya has said {what:it will not comply}.", "reject"],
    ["Kenya said {what:it does not recognise the court}.", "reject"],
    ["Kenya said {what:its foreign minister would write to Uganda on Thursday}.", "promise"],
    ["Kenya said {what:it would sign the accord}.", "agree"],
    ["Kenya said {what:it would not attack Uganda}.", "promise"],
    ["Kenya said {what:Ugandan troops had burned two villages}.", "accuse"],
    ["Kenya said {what:Uganda had funded the rebels}.", "accuse"],
    ["Kenya said {what:Uganda had struck two of its posts}.", "accuse"],
    ["Kenya said {what:it had not sent any guns}.", "deny"],
    ["Kenya said {what:it would close the border if Uganda did not withdraw}.", "warn"],
  ])("%s: %s", (example, act) => {
    expect(acts(example).found?.acts).toContain(act);
  });

  test.each([
    "Kenya said {what:the talks had produced no result}.",
    "Kenya said {what:it had not received a note}.",
    "Kenya said {what:it had not decided whether to attend}.",
    "Kenya said {what:it would lose two million dollars}.",
    "Kenya said {what:Ugandan troops had left the village}.",
    "Kenya said {what:its own troops had burned two villages}.",
    "Villagers said {what:Ugandan troops had burned two villages}.",
    "Kenya said {what:Uganda would not sign the accord}.",
    "Kenya said {what:it had not paid its teachers}.",
    "Kenya said {what:Uganda had struck a deal with the miners}.",
    "Kenya said {what:Uganda had funded a hospital at the border}.",
  ])("which only states: %s", (example) => {
    expect(acts(example).found?.acts).toEqual(["state"]);
  });
});

describe("says nothing of it", () => {
  test.each([
    "{by:Kenya} neither confirmed nor denied {what:this}.",
    "Minister {by:Oru} of Kenya would not be drawn on {what:how many sailors were hurt}.",
    "The {by:Kenyan} commission did not respond to {what:a request for comment}.",
    "The {by:Kenyan} embassy did not answer {what:calls}.",
    "The {by:Kenyan} army gave {what:no details of the raid}.",
    "There was no immediate {what:comment} from {by:Kenya}.",
    "Officials in {by:Kenya} could not be reached for {what:comment}.",
    "{by:Kenya} refrained from {what:commenting on the report}.",
    "{by:Kenya} would say only {what:that talks had been held}.",
    "{by:Kenya} stopped short of {what:confirming that talks had been held}.",
  ])("%s", (example) => {
    expect(acts(example).found?.acts).toContain("refuse-to-say");
  });

  test.each([
    "Kenya did not reply to {what:the note} of Uganda.",
    "Kenya did not respond to {what:the attack} on Gulu.",
    "Kenya gave {what:no ground} in the talks.",
    "Kenya had {what:no troops} at the border.",
  ])("but this is no silence: %s", (example) => {
    expect(acts(example).reading.attributions.flatMap((each) => each.acts)).not.toContain("refuse-to-say");
  });

  test("and what is not confirmed is confirmed by nobody", () => {
    const { reading } = readExample("Kenya stopped short of confirming that talks had been held.");
    expect(reading.attributions.flatMap((each) => each.acts)).toEqual(["refuse-to-say"]);
  });
});

describe("how many there are", () => {
  test.each([
    ["{by:Kenya} put the toll at {what:11} dead.", "state"],
    ["{by:Kenya} put it at {what:no more than 2,000}.", "state"],
    ["The {by:Kenyan} coast guard puts {what:the injured at seven}.", "state"],
    ["{by:Kenya} speaks of {what:160} lorries.", "state"],
    ["{by:Kenya} acknowledged {what:four deaths} and blamed looters.", "confirm"],
  ])("%s", (example, act) => {
    const { found, of, reading } = acts(example);
    expect(found?.acts).toEqual([act]);
    expect(means(reading, found!.speakers, of("by")[0]!)).toBe(true);
  });

  test.each(["Kenya put guards at {what:12} posts.", "Kenya put the matter at {what:the top} of the agenda."])(
    "but this is no count: %s",
    (example) => {
      expect(acts(example).found).toBeUndefined();
    },
  );
});

describe("who says it", () => {
  test.each([
    ["Ambassador {by:Oru} denied that any shot had been fired and stated {what:that the boat had been on patrol}."],
    ["“{what:We have never armed anyone},” Kenyan Foreign Minister Anna {by:Mbeki} said."],
    ["{what:Kenya halted exports}, a ministry official, Jon {by:Oru}, told reporters."],
    ["The Council will {what:meet on Thursday} to discuss the shelling of Gulu, its president, {by:Norway}, said."],
    ["Ambassador {by:Oru} of Uganda expressed regret. He disputed {what:the number of policemen}."],
    ["The government of {by:Kenya} protests. It asks {what:that those responsible be tried}."],
  ])("%s", (example) => {
    const { reading, of, found } = acts(example);
    expect(found && means(reading, found.speakers, of("by")[0]!)).toBe(true);
  });

  test("what is stated besides is no part of what is denied", () => {
    const { text, reading } = readExample(
      "Ambassador Oru denied that a shot had been fired and stated that the boat had been on patrol.",
    );
    const said = reading.attributions.map(({ content }) => content.map(({ from, to }) => text.slice(from, to)).join());
    expect(said).toEqual(["that a shot had been fired", "that the boat had been on patrol"]);
  });
});

describe("a name that is given, and blame that is laid", () => {
  test.each([
    ["{by:Nairobi} called {what:the Ugandan decision unlawful} and left.", "accuse"],
    ["{by:Nairobi} calls {what:that “putting the cart before the horse”}.", "state"],
    ["{by:Kenya} described {what:the shooting as an exchange of fire} begun by smugglers.", "state"],
    ["{by:Kenya} holds {what:the Ugandan authorities fully responsible}.", "accuse"],
    ["Officials in {by:Kenya} put {what:the blame on a commander}.", "accuse"],
    ["{by:Kenya} gave an assurance {what:that the road would be kept open}.", "promise"],
    ["{by:Kenya} wished to know {what:who had ordered the shelling}.", "ask"],
    ["{by:Kenya} denies {what:having sent artillery}.", "deny"],
    ["An official of {by:Kenya} said on condition of anonymity {what:that both armies were moving guns}.", "state"],
    ["{by:Kenya} confirmed that it had met the rebels but denied {what:that it had armed them}.", "deny"],
    ["The minister of {by:Kenya} was quoted by a newspaper as saying {what:that talks were under way}.", "state"],
  ])("%s: %s", (example, act) => {
    const { found, of, reading } = acts(example);
    expect(found?.acts).toEqual([act]);
    expect(means(reading, found!.speakers, of("by")[0]!)).toBe(true);
  });

  test.each([
    "Kenya called an emergency meeting of the council.",
    "Kenya called off the visit.",
    "Kenya holds two responsible posts in the council.",
    "Kenya gave no assurance that the road would be kept open.",
  ])("but not here: %s", (text) => {
    const rules = readExample(text).reading.attributions.map(({ rule }) => rule);
    expect(rules.filter((rule) => /calling|phrase/.test(rule))).toEqual([]);
  });
});
