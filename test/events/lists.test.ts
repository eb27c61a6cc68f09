import { expect, test } from "vitest";
import { read } from "../../src/index.ts";
import { actorsOf, sidesOf } from "../support/meant.ts";
import { rulesAlone } from "../support/rules-alone.ts";

const tools = rulesAlone();

test.each([
  ["Kenya, Uganda and Rwanda agreed to reopen the railway.", ["Kenya", "Uganda", "Rwanda"], []],
  ["Kenya thanked Uganda, Rwanda and Burundi.", ["Kenya"], ["Uganda", "Rwanda", "Burundi"]],
  ["Kenya condemned Uganda, the ministry said.", ["Kenya"], ["Uganda"]],
])("everyone in a list has a part: %s", (text, actors, recipients) => {
  const reading = read({ id: "list", text }, tools);
  expect(sidesOf(reading, reading.events[0])).toEqual([actors, recipients]);
});

test("whose a president is is no member of a list", () => {
  const text = "The president of Kenya, Odo Mbeki, and the president of Uganda, Ana Nkosi, condemned Rwanda.";
  const reading = read({ id: "list", text }, tools);
  expect(actorsOf(reading, reading.events[0]!.actors).map(({ kind }) => kind)).toEqual(["person", "person"]);
});
