import { expect, test } from "vitest";
import { read } from "../../src/index.ts";
import { rulesAlone } from "../support/rules-alone.ts";

/** Of whom the last refusal of a text is, and whom it refuses. */
function refusalIn(text: string): (string | undefined)[][] {
  const { events, actors } = read({ id: "t", text }, rulesAlone());
  const names = (ids: readonly string[] = []) => ids.map((id) => actors.find((each) => each.id === id)?.name);
  const refusal = events.findLast(({ type }) => type === "REJECT");
  return [names(refusal?.actors), names(refusal?.recipients)];
}

test("demands are refused to whoever made them, not to whoever promised something since", () => {
  const text = "Kenya demanded that Uganda open the border. Rwanda promised to help. Uganda rejected these demands.";
  expect(refusalIn(text)).toEqual([["Uganda"], ["Kenya"]]);
});

test("a plan is refused to whoever offered it", () => {
  expect(refusalIn("Kenya offered to host talks. Uganda rejected the offer.")).toEqual([["Uganda"], ["Kenya"]]);
});
