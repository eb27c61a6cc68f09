import { expect, test } from "vitest";
import { read } from "../../src/index.ts";
import { rulesAlone } from "../support/rules-alone.ts";

const rules = rulesAlone();

const told = (text: string) => {
  const { events, actors } = read({ id: "l", text }, rules);
  const name = (id: string): string => actors.find((each) => each.id === id)!.name;
  return events.map(({ type, actors: by, certainty }) => `${by.map(name).join(" and ")} ${type} ${certainty}`);
};

test.each([
  ["It was Uganda, not Rwanda, that armed the rebels.", "Uganda AID stated"],
  ["Chad rather than Niger expelled the French ambassador.", "Chad SANCTION stated"],
  ["Chad and Niger, but not Mali, signed the accord with Kenya.", "Chad and Niger and Kenya SUPPORT stated"],
])("who is named as one who did not do it has no part: %s", (text, event) => {
  expect(told(text)).toContain(event);
});

test.each([
  ["Not only Chad but also Niger condemned Mali.", "Chad and Niger ACCUSE stated"],
  ["Chad, along with Niger, condemned Mali.", "Chad and Niger ACCUSE stated"],
])("and who did it too has one: %s", (text, event) => {
  expect(told(text)).toContain(event);
});

test.each([
  "Kenyan soldiers did not take part in the raid on Uganda, the army said.",
  "Kenyan troops had no role in the bombing of Uganda, the army said.",
  "Kenya was not involved in the bombing of Uganda, the army said.",
])("whoever is said to have had no part in an attack did not attack: %s", (text) => {
  expect(told(text).filter((each) => /^Kenya.* ASSAULT/.test(each))).toEqual([]);
});

test("of an act that is only denied the reader is not sure", () => {
  expect(told("Kenya denied that its coast guard had fired on a Ugandan boat.")).toContain(
    "coast guard of Kenya ASSAULT unknown",
  );
});
