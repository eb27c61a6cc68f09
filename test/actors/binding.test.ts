import { describe, expect, test } from "vitest";
import { meant as meantIn } from "../support/meant.ts";

/** Names of those whom a word means each time, in the order of the text. */
const meant = (text: string, word: string, title?: string): string[] =>
  meantIn(text, word, title === undefined ? {} : { title });

describe("whom a sentence's own build ties a pronoun to", () => {
  test.each([
    ["who is thanked has done it", "Minister Odo Mwangi thanked Ana Nkosi for her work.", "her", ["Ana Nkosi"]],
    ["what is thanked is a state too", "Uganda thanked Kenya for its help.", "its", ["Kenya"]],
    ["what stands beside it is the same one's", "Odo Mbeki saw Uganda's ports and its roads.", "its", ["Uganda"]],
    ["whose ability it is", "Kenya supports Uganda's ability to guard its coast.", "its", ["Uganda"]],
    ["who is asked to act", "Kenya asked Uganda to open its border.", "its", ["Uganda"]],
    ["who agrees to act", "Kenya agreed to open its border.", "its", ["Kenya"]],
    ["a thing is extended", "Kenya signed the treaty. It was extended.", "It", []],
    [
      "what another sentence tells of has nothing here",
      "Kenya left. Odo Mbeki praised the plan and its aims.",
      "its",
      [],
    ],
    ["but at the head of a sentence it has", "Kenya left. Its plan failed.", "Its", ["Kenya"]],
    ["and wherever it owns what is told of", "Kenya left. On Monday its parliament voted.", "its", ["Kenya"]],
    ["behind a word that joins", "Kenya left. But its roads were open.", "its", ["Kenya"]],
    ["before whoever says it", "Kenya left. Last month its roads were open, Odo Mbeki said.", "its", ["Kenya"]],
    ["but not behind another subject", "Kenya left. The lake is large and its fish are many.", "its", []],
    ["nor before one", "Kenya left. While its plan failed, Odo Mbeki slept.", "its", []],
    ["nor joined to one", "Kenya left. The treaty and its annex failed.", "its", []],
    ["nor what was no subject", "Odo Mbeki spoke of Kenya. But its roads were open.", "its", []],
    ["what is no subject there does nothing here", "Odo Mbeki spoke of Kenya. It sent a wave of heat.", "It", []],
    ["but what is does", "Kenya left. It sent an envoy.", "It", ["Kenya"]],
    [
      "who is dealt with is so twice",
      "Odo Mbeki spoke. Kenya summoned the Ugandan ambassador and handed him a note.",
      "him",
      ["Ugandan ambassador"],
    ],
    ["but not by another", "Odo Mbeki left. Kenya summoned the envoy and Chad wrote to him.", "him", ["Odo Mbeki"]],
    ["nor what is only for him", "Odo Mbeki left. Kenya summoned the envoy and spoke for him.", "him", ["Odo Mbeki"]],
    ["but what is said to him", "Odo Mbeki left. Kenya summoned the envoy and wrote to him.", "him", ["envoy"]],
    ["who says so beside accusing another", "Kenya accused Uganda and said it would appeal.", "it", ["Kenya"]],
    ["the main subject goes on", "Kenya asked that Uganda open the port. It sent an envoy.", "It", ["Kenya"]],
    [
      "whose counterpart is rung up",
      "An official spoke. Kenya's president telephoned his Ugandan counterpart on Wednesday.",
      "his",
      ["president of Kenya"],
    ],
    ["a party is accused", "Kenya left. It was accused of theft.", "It", ["Kenya"]],
  ])("%s", (_, text, word, expected) => {
    expect(meant(text, word)).toEqual(expected);
  });
});

test.each([
  ["Minister Ben Oru spoke. President Odo Mwangi met him.", "him", ["Ben Oru"]],
  ["Minister Ben Oru spoke. President Odo Mwangi rose and thanked him.", "him", ["Ben Oru"]],
  ["President Odo Mwangi saw himself.", "himself", ["Odo Mwangi"]],
])("who does it is another than to whom it is done: %s", (text, word, expected) => {
  expect(meant(text, word)).toEqual(expected);
});

describe("who is spoken of where the floor asks", () => {
  const text =
    "MS. NKOSI: President Odo Mwangi of Uganda called.\n\nQ Thanks, Ana. Did he ask for help?\n\nMS. NKOSI: He did.";

  test("is called by a first name that the title knows", () => {
    expect(meant(text, "Ana", "Press Briefing by Press Secretary Ana Nkosi")).toEqual(["Ana Nkosi"]);
  });

  test("is another than who answers", () => {
    const answers =
      "PRESIDENT MWANGI: I met Minister Ben Oru of Uganda.\n\nQ Did he agree?\n\nPRESIDENT MWANGI: He did not.";
    expect([...meant(answers, "he"), ...meant(answers, "He")]).toEqual(["Ben Oru", "Ben Oru"]);
  });
});

describe("first names", () => {
  test.each([
    ["mean whoever was named with one", "Vanko Oru, a farmer, spoke. Vanko left.", ["Vanko Oru"]],
    ["mean nobody where two bear it", "Vanko Oru met Vanko Nkosi. Vanko left.", ["Vanko"]],
  ])("%s", (_, text, expected) => {
    expect(meant(text, "Vanko")).toEqual(expected);
  });
});

describe("whom they are", () => {
  test.each([
    ["those who do what is theirs", "Miners sell their tools abroad.", "their", ["Miners"]],
    ["all who do it together", "Kenya and Uganda recalled their envoys.", "their", ["Kenya", "Uganda"]],
    [
      "both of two who were named",
      "Kenya and Uganda met. The two countries opened their border.",
      "their",
      ["Kenya", "Uganda"],
    ],
    ["those who are asked to", "The miners asked the farmers to open their gates.", "their", ["farmers"]],
    ["those who fear", "The migrants left because they feared war.", "they", ["migrants"]],
    ["those who need", "The citizens found the roads that they need.", "they", ["citizens"]],
    ["those who are thanked", "Officials thanked the miners for their work.", "their", ["miners"]],
    ["nobody in particular where two meet", "The miners met the farmers in their village.", "their", []],
    ["and no one state", "The Philippines will be their partner.", "their", []],
  ])("%s", (_, text, word, expected) => {
    expect(meant(text, word)).toEqual(expected);
  });
});

describe("how far back a pronoun reaches", () => {
  test.each([
    ["they go on telling of the last subject", "The miners met farmers. They left.", "They", ["miners"]],
    ["not of those before the last sentence", "The miners marched. It rained. They were few.", "They", []],
    [
      "of several people he is nobody long after",
      "Odo Mwangi met Ben Oru in Kisumu. It rained there. Nothing came of it. Roads were closed. He left.",
      "He",
      [],
    ],
  ])("%s", (_, text, word, expected) => {
    expect(meant(text, word)).toEqual(expected);
  });
});
