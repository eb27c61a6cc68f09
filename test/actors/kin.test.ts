import { expect, test } from "vitest";
import { meant, readText } from "../support/meant.ts";

const actorsOf = (text: string) => readText(text).actors;

test.each([
  ["Her father, Odo Oru, was jailed.", "father", ["Odo Oru"]],
  ["Her father, Odo Oru, was jailed.", "Odo Oru", ["Odo Oru"]],
  ["Mr. Nkosi was killed. His father, Odo, left.", "Odo", ["Odo"]],
  ["Her mother said she was innocent.", "mother", ["mother"]],
])("kin are people: %s: %s", (text, words, names) => {
  expect(meant(text, words)).toEqual(names);
  expect(actorsOf(text).some(({ kind }) => kind === "population")).toBe(false);
});

test.each(["Students burned a flag.", "Miners went on strike.", "Rebels took the town."])(
  "plain members have no leader's role: %s",
  (text) => expect(actorsOf(text)[0]?.role).toBeUndefined(),
);

test.each([
  ["Union leaders left.", "union leader"],
  ["Rebel commanders left.", "rebel leader"],
  ["Diplomats left.", "diplomat"],
])("but leaders have: %s", (text, role) => expect(actorsOf(text)[0]?.role).toBe(role));

test("a state's neighbours are states, and a man's are people", () => {
  expect(actorsOf("Kenya's neighbours closed their borders.").map(({ name, sector }) => [name, sector])).toContainEqual(
    ["neighbours", undefined],
  );
  expect(actorsOf("Odo Oru left. His neighbours were glad.").at(-1)?.sector).toBe("CVL");
});
