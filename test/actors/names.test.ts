import { expect, test } from "vitest";
import { loadTools, read } from "../../src/index.ts";

/** Every mention of a report by Kenya's own government, or by the press, as `words: name (country)`. */
function named(text: string, outlet?: string): string[] {
  const input = { id: "names", text, publishedAt: "2024-03-04", ...(outlet !== undefined && { outlet }) };
  const { mentions, actors } = read(input, loadTools());
  return mentions.flatMap(({ from, to, actor: id }) => {
    const actor = actors.find((each) => each.id === id);
    return actor ? [`${text.slice(from, to)}: ${actor.name} (${actor.country ?? ""})`] : [];
  });
}

const home = "Office of the President of Kenya";

test.each([
  [
    "what a minister is for is none of his name",
    "Minister of Culture, Youth and Sport Odo Mwangi spoke.",
    "Minister of Culture, Youth and Sport Odo Mwangi: Odo Mwangi (KEN)",
  ],
  [
    "nor is the body somebody leads",
    "Chair of Zonda Rossa Odo Mwangi spoke.",
    "Chair of Zonda Rossa Odo Mwangi: Odo Mwangi (KEN)",
  ],
  [
    "the head of an office is not whose office it is",
    "The Deputy Head of the Office of the President Odo Mwangi spoke.",
    "The Deputy Head of the Office of the President Odo Mwangi: Odo Mwangi (KEN)",
  ],
  [
    "a name after a kinswoman's title stays whole",
    "The wife of Juan Carlos Ortega spoke.",
    "Juan Carlos Ortega: Juan Carlos Ortega ()",
  ],
  [
    "a ministry is named with what it is for",
    "The Ministry of Water and Tourism agreed.",
    "The Ministry of Water and Tourism: Ministry of Water and Tourism (KEN)",
  ],
  [
    "a body between states is nobody's own",
    "The Joint Trade Council met.",
    "The Joint Trade Council: Joint Trade Council ()",
  ],
  ["a republic is its state", "It wrote to the Republic of Zambia.", "the Republic of Zambia: Zambia (ZMB)"],
  [
    "an official who has the word in a report is of whose report it is",
    "OFFICIAL: I agree. It is fair.\n\nQ Is it?\n\nOFFICIAL: We agree.",
    "We: Kenya (KEN)",
  ],
  ["the mark of a question is no name", "Q President Mwangi, will you go?", "President Mwangi: Mwangi (KEN)"],
  ["a state's forces are its own in its report", "The Armed Forces are ready.", "The Armed Forces: Armed Forces (KEN)"],
])("%s", (_, text, found) => {
  expect(named(text, home)).toContain(found);
});

test.each([
  ["what an office is for is no person", "He spoke on Harbour Security and Seafarers' Rights."],
  ["a body with no article is no person", "He left Zonda Peace Institute."],
])("%s", (_, text) => {
  const { actors } = read({ id: "names", text }, loadTools());
  expect(actors.filter(({ kind }) => kind === "person")).toEqual([]);
});

test("a ministry of the press is of no state that is not said", () => {
  expect(named("The Ministry of Water agreed.")).toEqual(["The Ministry of Water: Ministry of Water ()"]);
});

test("whose an office is stays open where its state is not known, wherever its holder is met", () => {
  expect(named("Kenya's president met Norland's prime minister in Geneva.")).toContain(
    "prime minister: prime minister ()",
  );
});
