import { describe, expect, test } from "vitest";
import type { Reading } from "../../src/index.ts";
import { actorsOf, type Given, meant as meantIn, namesOf, readText, sidesOf } from "../support/meant.ts";

const readingOf = (text: string, given: Given = {}): Reading => readText(text, { publishedAt: "2014-05-06", ...given });

/** Names of those whom every mention of some words means, in the order of the text. */
const meant = (text: string, words: string, given: Given = {}): string[] =>
  meantIn(text, words, { publishedAt: "2014-05-06", ...given });

const met = "President Odo Mwangi of Kenya met with Uganda's Foreign Minister Ana Nkosi on Monday.";
const both = ["Odo Mwangi", "Ana Nkosi"];

describe("those whom a report brings together", () => {
  test.each([
    ["The interlocutors discussed trade.", "The interlocutors"],
    ["Rwanda was on the agenda too. The parties agreed to open the border.", "The parties"],
    ["They spoke about the border.", "They"],
    ["Both sides praised the ports.", "Both sides"],
    ["The sides praised their ports.", "their"],
  ])("%s", (text, words) => expect(meant(`${met} ${text}`, words)).toEqual(both));

  test.each([
    ["The leaders of the region discussed trade.", "The leaders"],
    ["The presidents discussed trade.", "The presidents"],
    ["The parties that lost left.", "The parties"],
    ["Odo Mwangi called on the parties to respect the ceasefire.", "the parties"],
    ["Odo Mwangi repeated Kenya's call on the parties to respect the ceasefire.", "the parties"],
    ["They were made in Rwanda by Ben Habi and Eva Oru in their workshop.", "their"],
  ])("are not all who are called so: %s", (text, words) => expect(meant(`${met} ${text}`, words)).not.toEqual(both));

  test("are told of by long titles, a phone, a day and each other's posts", () => {
    const text =
      "National Security Adviser Odo Mwangi of Kenya spoke by phone on Friday with his Ugandan counterpart Ana Nkosi and Defence Minister Ben Oru of Uganda. They discussed trade.";
    expect(meant(text, "They")).toEqual(["Odo Mwangi", "Ana Nkosi", "Ben Oru"]);
  });

  test("are in the title, where the text goes on without their names, beside whose report it is", () => {
    const title = "Telephone conversation with President of Uganda Ana Nkosi";
    const text = "The presidents exchanged views on the railway. They agreed to meet.";
    expect(meant(text, "They", { title, outlet: "Government of Kenya" })).toEqual(["government of Kenya", "Ana Nkosi"]);
    expect(meant(text, "They", { title, outlet: "Lakeside Gazette" })).not.toContain("Ana Nkosi");
  });

  test("change where a whole sentence tells that others met", () => {
    const text = `${met} The parties discussed trade. President Odo Mwangi also met with Rwanda's President Ben Habi. The parties discussed water.`;
    expect(meant(text, "The parties")).toEqual([...both, "Odo Mwangi", "Ben Habi"]);
  });
});

/** What is coded as talks, with those who hold them, and how certain it is. */
const talksIn = (text: string) => {
  const reading = readingOf(text);
  return reading.events
    .filter(({ type }) => type === "CONSULT")
    .map(({ actors, certainty }) => [namesOf(reading, actors), certainty]);
};

describe("talks of which a sentence names one side", () => {
  test("are with the other, which the words before name", () => {
    const text = `${met} The president informed about the situation at the border.`;
    expect(talksIn(text).at(-1)).toEqual([both, "implied"]);
    const { events } = readingOf(text);
    expect(events.at(-1)!.evidence.map(({ from, to }) => text.slice(from, to))).toContain("Foreign Minister Ana Nkosi");
  });

  test("are with nobody more, where the sentence says with whom or somebody else says it", () => {
    expect(talksIn(`${met} The president had spoken with the miners about it.`).at(-1)![0]).not.toContain("Ana Nkosi");
    expect(talksIn(`${met} “The president briefed well,” said Ben Oru.`)).toHaveLength(1);
  });
});

test("what two who talk call ours is of both, and their own each one's", () => {
  const text =
    "President of Kenya Odo Mwangi: Mr President, our relations are good. Our army is small.\n\nPresident of Uganda Ben Oru: Our bilateral trade grew.";
  const states = (words: string) => meant(text, words, { outlet: "President of Kenya" });
  expect(states("our")).toEqual(["Kenya", "Uganda"]);
  expect(states("Our")).toEqual(["Kenya", "Uganda", "Kenya"]);
});

test("who has the word by surname in a government's transcript speaks for it", () => {
  const text = "MS. MWANGI: We have sent rice.\n\nQ And water?\n\nMS. MWANGI: No.";
  expect(meant(text, "We", { outlet: "Government of Kenya" })).toEqual(["Kenya"]);
});

test.each([
  ["We agreed to open the border.", ["Kenya", "Uganda"]],
  ["We agreed to it with Rwanda.", ["Kenya", "Rwanda"]],
  ["We accept the terms of the bank.", ["Kenya"]],
])("what we agree on, said by one of two who talk, both do: %s", (said, wanted) => {
  const text = `Good morning.\n\nPresident of Kenya Odo Mwangi: ${said}\n\nPresident of Uganda Ben Oru: Good.`;
  const reading = readingOf(text, { title: "Kenyan-Ugandan talks", outlet: "President of Kenya" });
  const agreed = reading.events.filter(({ type }) => type === "AGREE").flatMap((each) => each.actors);
  expect(namesOf(reading, agreed)).toEqual(wanted);
});

describe("in talks told in turns", () => {
  const title = "Talks with President of Uganda Ben Oru";
  const outlet = "Government of Kenya";
  const turns = (first: string, second: string) =>
    `Beginning of talks. President of Kenya Odo Mwangi: ${first}\n\nPresident of Uganda Ben Oru Oru BenPresident of the Republic of Uganda: ${second}`;

  test("you are the other, however long a speech is, and a name run together is read once", () => {
    const long = "We have talked about the railway, about the ports and about the price of maize. ".repeat(60);
    const text = turns(`${long}I thank you for coming.`, "Thank you. I am glad to be here.");
    expect(meant(text, "you", { title, outlet })).toEqual(["Ben Oru", "Odo Mwangi"]);
    expect(meant(text, "President of Uganda Ben Oru", { title, outlet })).toEqual(["Ben Oru"]);
    expect(
      meant(text, "you", { title: "Press statements after talks with President of Uganda Ben Oru", outlet }),
    ).not.toContain("Ben Oru");
  });

  test("who is grateful is grateful to the other, and what is ours is both's", () => {
    const text = turns("We are grateful for the maize.", "We held our last talks in May.");
    const reading = readingOf(text, { title, outlet });
    const support = reading.events.find(({ type }) => type === "SUPPORT");
    expect(sidesOf(reading, support)).toEqual([["Kenya"], ["Uganda"]]);
    const talks = reading.events.find(({ type }) => type === "CONSULT");
    expect(namesOf(reading, talks?.actors)).toEqual(["Uganda", "Kenya"]);
  });
});

test("a government that tells of talks with another was in them", () => {
  const reading = readingOf("During the talks with Uganda, agreements were reached.", {
    outlet: "Government of Kenya",
  });
  const talks = reading.events.find(({ type }) => type === "CONSULT")!;
  expect(talks.certainty).toBe("implied");
  expect(actorsOf(reading, talks.actors).map(({ country }) => country)).toEqual(["UGA", "KEN"]);
});
