import { expect, test } from "vitest";
import { mentioned, readText } from "../support/meant.ts";

/** Every mention of a report by Kenya's own government, or by the press, as `words: name (country)`. */
const named = (text: string, outlet?: string): string[] =>
  mentioned(text, { publishedAt: "2024-03-04", ...(outlet !== undefined && { outlet }) }).flatMap(({ words, actor }) =>
    actor ? [`${words}: ${actor.name} (${actor.country ?? ""})`] : [],
  );

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
  ["the mark of a question is no name", "Q Minister Mwangi, will you go?", "Minister Mwangi: Mwangi (KEN)"],
  ["a state's forces are its own in its report", "The Armed Forces are ready.", "The Armed Forces: Armed Forces (KEN)"],
])("%s", (_, text, found) => {
  expect(named(text, home)).toContain(found);
});

test.each([
  ["what an office is for is no person", "He spoke on Harbour Security and Seafarers' Rights."],
  ["a body with no article is no person", "He left Zonda Peace Institute."],
])("%s", (_, text) => {
  const { actors } = readText(text);
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

test.each([
  [
    "a name behind two titles is of the one without an article",
    "Director of the Cabinet of the Prime Minister of Kenya Odo Mwangi left.",
    "Director of the Cabinet of the Prime Minister of Kenya Odo Mwangi: Odo Mwangi (KEN)",
  ],
  [
    "and of the nearest where each has one",
    "The envoy of the President of Kenya Odo Mwangi left.",
    "the President of Kenya Odo Mwangi: Odo Mwangi (KEN)",
  ],
  ["an initial tells which of a name", "President T. Mbeki left.", "President T. Mbeki: Thabo Mbeki (ZAF)"],
  ["or that it is another", "President K. Mbeki left.", "President K. Mbeki: K. Mbeki ()"],
  ["two of a name have led one state", "President Kenyatta left.", "President Kenyatta: Kenyatta (KEN)"],
  ["a first name tells of another", "The aide of President Odo Mbeki left.", "President Odo Mbeki: Odo Mbeki ()"],
  ["a middle name is no owner", "Minister Odo Mbeki Nkosi left.", "Minister Odo Mbeki Nkosi: Odo Mbeki Nkosi ()"],
  ["a first name is no capital", "Victoria Mwangi denied it.", "Victoria Mwangi: Victoria Mwangi ()"],
  ["nor a state, behind a title", "President Chad Oru left.", "President Chad Oru: Chad Oru ()"],
  ["but a club is of its town", "The Nairobi Club met.", "The Nairobi Club: Nairobi Club (KEN)"],
  ["a people is no state's", "Ethnic Somalis left.", "Ethnic Somalis: Ethnic Somalis ()"],
  [
    "another state's department is not the one of that name",
    "The Zambian Department of Defense agreed.",
    "The Zambian Department of Defense: Zambian Department of Defense (ZMB)",
  ],
  [
    "a title in the plural is everyone's in its list",
    "Deputy Ministers Odo Mwangi, Ben Oru and Ana Nkosi left.",
    "Ana Nkosi: Ana Nkosi (KEN)",
    home,
  ],
  [
    "a counterpart is of the state that is said, and not of the other's",
    "Kenya's Foreign Minister Odo Mwangi called his Ugandan counterpart Ana Nkosi.",
    "Ugandan counterpart Ana Nkosi: Ana Nkosi (UGA)",
  ],
  [
    "and of none where none is said",
    "Kenya's Foreign Minister Odo Mwangi called his counterpart Ana Nkosi.",
    "counterpart Ana Nkosi: Ana Nkosi ()",
  ],
  [
    "its own are whose clause it is",
    "Uganda came. Kenya's government advised its citizens to stay.",
    "citizens: citizens (KEN)",
  ],
  [
    "an owner's aide is of the owner's state",
    "Uganda's president came. His spokesman left.",
    "spokesman: spokesman of Uganda (UGA)",
  ],
])("%s: %s", (_, text, wanted, outlet?: string) => {
  expect(named(text, outlet)).toContain(wanted);
});

test.each([
  ["will meet his counterparts in Geneva", ["KEN"]],
  ["met his counterpart in Geneva", ["KEN"]],
  ["told his colleague in Geneva", ["KEN"]],
  ["met his counterpart in Uganda", ["KEN", "UGA"]],
  ["met his counterpart from Kampala", ["KEN", "UGA"]],
  ["met his Ugandan counterpart in Geneva", ["KEN", "UGA"]],
])("a counterpart is of no state for the town where he is met: %s", (told, states) => {
  const { actors } = readText(`Kenya's Foreign Minister Odo Mwangi ${told}.`);
  expect([...new Set(actors.flatMap(({ country }) => country ?? []))]).toEqual(states);
});
