import { expect, test } from "vitest";
import { meant } from "../support/meant.ts";

const PEOPLE = "President Odo Mwangi received Minister Ana Nkosi in Nairobi.";

test.each([
  [`${PEOPLE} The two talked about salt.`, "two", ["Odo Mwangi", "Ana Nkosi"]],
  [`${PEOPLE} Captain Ben Oru thanked them both.`, "both", ["Odo Mwangi", "Ana Nkosi"]],
  [`${PEOPLE} Captain Ben Oru thanked both.`, "both", ["Odo Mwangi", "Ana Nkosi"]],
  [`${PEOPLE} Captain Ben Oru brought along the two rivals.`, "the two rivals", ["Odo Mwangi", "Ana Nkosi"]],
  ["Kenya shelled Uganda. The bishop warned each side.", "each side", ["Kenya", "Uganda"]],
  ["Minister Odo Mwangi freed two farmers. The two were tired.", "two", ["two farmers"]],
  ["Kenya, Uganda and Rwanda met. The bishop thanked both.", "both", []],
  ["Kenya and Uganda opened their border. The bishop stayed both in Kenya and in Uganda.", "both", []],
])("the two who were spoken of: %s", (text, words, names) => {
  expect(meant(text, words)).toEqual(names);
});

test.each([
  ["The bishop asked Kenya and Uganda to wait. They agreed.", "They", ["Kenya", "Uganda"]],
  ["Captain Odo Mwangi stopped Ana Nkosi and Ben Oru and thanked them.", "them", ["Ana Nkosi", "Ben Oru"]],
  ["The bishop asked Kenya and Uganda to wait. Miners struck. They left.", "They", ["Miners"]],
  ["Officers stopped miners and searched them.", "them", ["miners"]],
])("those who were named together: %s", (text, word, names) => {
  expect(meant(text, word)).toEqual(names);
});
