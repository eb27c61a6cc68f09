import { expect, test } from "vitest";
import type { Casting } from "../../src/events/index.ts";
import { loadTools, read } from "../../src/index.ts";
import { actorsOf, namesOf, readText, sidesOf } from "../support/meant.ts";
import { rulesAlone } from "../support/rules-alone.ts";

const rules = rulesAlone();

/** Who acts and who bears it, where the party named so is told to have a part, and all others what the rules say. */
function partiesOf(text: string, name: string, odds: readonly number[]) {
  const casting: Casting = {
    ...rules.casting,
    weigh: (candidate, scene) =>
      text.slice(candidate.mention.from, candidate.mention.to) === name ? odds : rules.casting.weigh(candidate, scene),
  };
  const reading = read({ id: "c", text }, { ...rules, casting });
  return reading.events.map((event) => sidesOf(reading, event))[0];
}

test("a party is taken where it is likely to have a part, and let go where it is not", () => {
  const text = "Kenya attacked Uganda while Rwanda watched.";
  expect(partiesOf(text, "Rwanda", [1, 0, 0])).toEqual([["Kenya"], ["Uganda"]]);
  expect(partiesOf(text, "Rwanda", [0.3, 0.7, 0])).toEqual([["Kenya", "Rwanda"], ["Uganda"]]);
  expect(partiesOf(text, "Rwanda", [0.3, 0, 0.7])).toEqual([["Kenya"], ["Uganda", "Rwanda"]]);
  expect(partiesOf(text, "Uganda", [1, 0, 0])).toEqual([["Kenya"], []]);
});

test("a place that is taken stands for its state", () => {
  expect(partiesOf("Kenya fired shells at Mbarara.", "Mbarara", [0, 0, 1])).toEqual([["Kenya"], ["Uganda"]]);
});

test("the odds of the parts add up to one", () => {
  const seen: number[][] = [];
  const { casting } = loadTools();
  const spy: Casting = {
    ...casting,
    weigh(candidate, scene) {
      const odds = casting.weigh(candidate, scene);
      seen.push(Array.from(odds));
      return odds;
    },
  };
  read({ id: "c", text: "Kenya attacked Uganda." }, { ...rules, casting: spy });
  expect(seen.length).toBeGreaterThan(1);
  for (const odds of seen) expect(odds.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1);
});

test("what is shipped finds parties that no rule names", () => {
  const text = "Envoys from Kenya and Uganda sat down with Rwanda in Kigali on Monday.";
  const reading = readText(text);
  const parties = reading.events.flatMap((event) => actorsOf(reading, event.actors));
  expect(new Set(parties.map(({ country }) => country))).toEqual(new Set(["KEN", "UGA", "RWA"]));
});

test.each([
  ["Kenya received praise from Uganda.", ["Uganda"], ["Kenya"]],
  ["Kenya has gained the full support of Uganda and Rwanda.", ["Uganda", "Rwanda"], ["Kenya"]],
])("what is received is another's act: %s", (text, givers, takers) => {
  const reading = readText(text);
  expect(sidesOf(reading, reading.events[0])).toEqual([givers, takers]);
});

test("a state and whoever acts for it are one side of an act", () => {
  const text = "President Odo Mwangi of Kenya met President Ana Nkosi of Uganda.";
  const reading = read({ id: "s", text }, { ...loadTools(), casting: { weigh: () => [0, 1, 0] } });
  expect(namesOf(reading, reading.events[0]!.actors)).toEqual(["Odo Mwangi", "Ana Nkosi"]);
});

test("who is urged does not urge, however likely it looks", () => {
  const reading = readText("Uganda has been urged to free the prisoners.");
  expect(sidesOf(reading, reading.events[0])).toEqual([[], ["Uganda"]]);
});

test("nobody thanks the state that he acts for", () => {
  const text = "Kenya's president thanked Kenya.";
  expect(partiesOf(text, "Kenya", [0, 0, 1])).toEqual([["president of Kenya"], []]);
  expect(partiesOf("Kenya's president thanked Uganda.", "Uganda", [0, 0, 1])).toEqual([
    ["president of Kenya"],
    ["Uganda"],
  ]);
});

test("where they meet is no party, however likely it looks", () => {
  expect(partiesOf("Kenya held talks with Uganda in Lusaka.", "Lusaka", [0, 1, 0])).toEqual([["Kenya", "Uganda"], []]);
});

test("those who stand side by side have a part together", () => {
  const text = "Kenya attacked Uganda, Rwanda and Burundi.";
  expect(partiesOf(text, "Rwanda", [1, 0, 0])).toEqual([["Kenya"], ["Uganda", "Rwanda", "Burundi"]]);
  expect(partiesOf("Kenya attacked Uganda and, in Rwanda, kept silent.", "Rwanda", [1, 0, 0])![1]).toEqual(["Uganda"]);
});

test("whose a party is has not its part too", () => {
  expect(partiesOf("Kenya praised the tribes of Uganda.", "Uganda", [0, 0, 1])![1]).toEqual(["tribes"]);
  expect(partiesOf("Kenya praised the tribes and Uganda.", "Uganda", [0, 0, 1])![1]).toEqual(["tribes", "Uganda"]);
});

test.each([
  ["Kenya condemned the attack on Uganda.", []],
  ["Norway strongly condemned the shelling of Kampala.", []],
  ["Norway condemned the killing of Ugandan soldiers by Rwandan rebels.", ["Rwandan rebels"]],
  ["Norway expressed concern about Kenya's threats against Uganda.", ["Kenya"]],
  ["Norway condemned the cruelty of Uganda.", ["Uganda"]],
  ["Kenya drew the Norwegian minister's attention to the cruel acts.", []],
])("who bore a deed is not accused of it: %s", (text, accused) => {
  const reading = readText(text);
  const accusation = reading.events.find(({ type }) => type === "ACCUSE");
  expect(accusation).toBeDefined();
  expect(sidesOf(reading, accusation)[1]).toEqual(accused);
});

test("whose an act is, by name, does it, and nobody who speaks of it", () => {
  const reading = readText("Kenya supported Uganda's initiative to hold a summit.");
  const asked = reading.events.filter(({ type }) => type === "REQUEST");
  expect(asked.map((event) => sidesOf(reading, event)[0])).toEqual([["Uganda"]]);
});
