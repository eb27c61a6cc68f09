import { expect, test } from "vitest";
import { read } from "../../src/index.ts";
import { rulesAlone } from "../support/rules-alone.ts";

const tools = rulesAlone();

test.each([
  ["Kenya, Uganda and Rwanda agreed to reopen the railway.", ["Kenya", "Uganda", "Rwanda"], []],
  ["Kenya thanked Uganda, Rwanda and Burundi.", ["Kenya"], ["Uganda", "Rwanda", "Burundi"]],
  ["Kenya condemned Uganda, the ministry said.", ["Kenya"], ["Uganda"]],
])("everyone in a list has a part: %s", (text, actors, recipients) => {
  const reading = read({ id: "list", text }, tools);
  const named = (ids: readonly string[]) => ids.map((id) => reading.actors.find((each) => each.id === id)!.name);
  expect(named(reading.events[0]!.actors)).toEqual(actors);
  expect(named(reading.events[0]!.recipients)).toEqual(recipients);
});

test("whose a president is is no member of a list", () => {
  const text = "The president of Kenya, Odo Mbeki, and the president of Uganda, Ana Nkosi, condemned Rwanda.";
  const reading = read({ id: "list", text }, tools);
  const kinds = reading.events[0]!.actors.map((id) => reading.actors.find((each) => each.id === id)!.kind);
  expect(kinds).toEqual(["person", "person"]);
});
