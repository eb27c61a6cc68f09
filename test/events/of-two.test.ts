import { expect, test } from "vitest";
import { namesOf, readText } from "../support/meant.ts";

const lead = "NAIROBI, March 11 (AW) - Kenya closed its border with Uganda on Tuesday.\n\n";

/** Whom the last act of a type concerns, and how sure the reader is that it does. */
function borneBy(text: string, type: string): string[] | undefined {
  const reading = readText(lead + text, { publishedAt: "2014-03-11" });
  const act = reading.events.findLast((each) => each.type === type);
  return act && namesOf(reading, act.recipients);
}

test.each([
  ["Kenya demanded an apology and the release of the crew.", "REQUEST", ["Uganda"]],
  ["Kenya wrote to Uganda, and demanded that the crew be freed.", "REQUEST", ["Uganda"]],
  ["Lorries waited. Kenya and Uganda were silent. Rwanda has offered to host talks.", "AGREE", ["Kenya", "Uganda"]],
])(
  "whom an act between the two leaves out is the other, and what a third offers is to both: %s",
  (text, type, whom) => {
    expect(borneBy(text, type)?.toSorted()).toEqual(whom);
  },
);

test.each([
  ["Kenya shelled a camp.", "ASSAULT", "Uganda"],
  ["Kenya demanded an apology from Rwanda.", "REQUEST", "Uganda"],
  ["Kenya condemned the attack.", "ACCUSE", "Uganda"],
  ["Kenya opposed the sanctions against Uganda.", "REJECT", "Uganda"],
  ["Kenya's opposition demanded early elections.", "REQUEST", "Uganda"],
])("but nobody is attacked, condemned or asked for it whom the sentence does not mean: %s", (text, type, whom) => {
  expect(borneBy(text, type) ?? []).not.toContain(whom);
});
