import { expect, test } from "vitest";
import { read } from "../../src/index.ts";
import { rulesAlone } from "../support/rules-alone.ts";

const told = (text: string) =>
  read({ id: "p", text }, rulesAlone()).events.map(({ type, occurrence }) => `${type} ${occurrence}`);

test.each([
  ["“I would like to ask Uganda to open the border,” Kenya's president said.", "REQUEST happened"],
  ["“I would ask Uganda to open the border,” Kenya's president said.", "REQUEST happened"],
  ["“We must thank Uganda for its support,” Kenya's president said.", "SUPPORT happened"],
  ["“I must reject the charge by Uganda,” Kenya's president said.", "REJECT happened"],
  ["“I would like to reject the charge by Uganda,” Kenya's president said.", "REJECT happened"],
  ["“Our government must reject this,” Kenya's president told Uganda.", "REJECT happened"],
])("who says it in the first person does it: %s", (text, event) => {
  expect(told(text)).toContain(event);
});

test.each([
  "“I would thank Uganda if it opened the border,” Kenya's president said.",
  "“I would reject the charge by Uganda,” Kenya's president said.",
  "“We would welcome a ceasefire by Uganda,” Kenya's president said.",
  "“I would not ask Uganda to open the border,” Kenya's president said.",
  "Kenya would ask Uganda to open the border if the talks failed.",
])("but not what hangs on something, is denied, or is said of others: %s", (text) => {
  expect(told(text).filter((each) => each.endsWith("happened"))).toEqual([]);
});

test("of several bare verbs under a demand none has happened", () => {
  const text =
    "Kenya demanded that Uganda halt the work, dismantle the camps and withdraw its troops under the eyes of the Union.";
  expect(told(text)).not.toContain("RETREAT happened");
});
