import { describe, expect, test } from "vitest";
import { lastActorsMeant, lastMeant, meant } from "../support/meant.ts";

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

describe("several of an office are meant again", () => {
  const two = "Foreign Minister Odo Oru of Kenya and Foreign Minister Ana Nkosi of Uganda co-chaired the meeting.";
  const met = "President Kari Olsen received President Anna Mbeki of Kenya.";
  test.each([
    [`${two} The Ministers expressed concern. They urged Norway to stop.`, "They", ["Odo Oru", "Ana Nkosi"]],
    [`${met} The Head of State thanked Norway.`, "The Head of State", ["Kari Olsen"]],
    [`${met} Olsen thanked her colleague.`, "colleague", ["Anna Mbeki"]],
    [`${met} Olsen thanked her colleague in the ministry.`, "colleague", ["colleague"]],
  ])("%s", (text, words, names) => expect(lastMeant(text, words, { publishedAt: "2026-05-04" })).toEqual(names));

  test("so are those who attended", () => {
    const text =
      "The meeting was attended by the foreign ministers of Kenya and Uganda. The participants rejected the plan.";
    const states = lastActorsMeant(text, "The participants", { publishedAt: "2026-05-04" }).map(
      ({ country }) => country,
    );
    expect(states).toEqual(["KEN", "UGA"]);
  });
});
