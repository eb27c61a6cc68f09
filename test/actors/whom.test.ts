import { describe, expect, test } from "vitest";
import { meant as meantIn, readText } from "../support/meant.ts";

/** Names of those whom every mention of some words means, in the order of the text. */
const meant = (text: string, words: string, publishedAt = "2024-03-04"): string[] =>
  meantIn(text, words, { publishedAt });

describe("whom words mean", () => {
  test.each([
    ["a pronoun under a verb of saying is who says it", "Kenya said it would answer.", "it", ["Kenya"]],
    [
      "a pronoun under a demand is not who makes it",
      "Kenya rejected a note in which Uganda demanded that it withdraw.",
      "it",
      ["Kenya"],
    ],
    ["what is denied is nobody", "Kenya denied it.", "it", []],
    ["a state of emergency is nobody", "The Kenyan state of emergency ended.", "The Kenyan state", []],
    [
      "he is the subject of the sentence before",
      "President Odo Mwangi of Kenya spoke with Ana Nkosi of Uganda. Later he left.",
      "he",
      ["Odo Mwangi"],
    ],
    [
      "the two governments are the two spoken of",
      "Kenya and Uganda differ. The two governments are to meet.",
      "The two governments",
      ["Kenya", "Uganda"],
    ],
    [
      "both countries are states, whoever spoke for them",
      "President Odo Mwangi of Kenya met President Ana Nkosi of Uganda. Trade between the countries grew.",
      "the countries",
      ["Kenya", "Uganda"],
    ],
    [
      "two rival powers are the two spoken of",
      "Kenya and Uganda differ. The two rival powers are to meet.",
      "The two rival powers",
      ["Kenya", "Uganda"],
    ],
    [
      "the countries of some kind are no pair",
      "Kenya and Uganda met. The coastal countries differ.",
      "The coastal countries",
      ["coastal countries"],
    ],
    [
      "his before the subject is the subject's",
      "President Odo Mwangi of Kenya left. In his letter, President Ben Oru of Uganda agreed.",
      "his",
      ["Ben Oru"],
    ],
    [
      "they is nobody where things were spoken of since",
      "The miners marched. The talks failed. They were too short.",
      "They",
      [],
    ],
    ["they who agree are somebody", "The miners marched. The talks failed. They agreed.", "They", ["miners"]],
    ["he may be whoever a lone name is", "President Odo Mwangi of Kenya spoke. Rigby listened. He left.", "He", []],
    ["each other is nobody", "The envoys spoke to each other.", "each other", []],
    [
      "a ministry is told by its country",
      "Kenya's defence ministry denied it.",
      "defence ministry",
      ["defence ministry of Kenya"],
    ],
    [
      "a quantity is whom it counts",
      "Hundreds of Zambian miners marched.",
      "Hundreds of Zambian miners",
      ["Zambian miners"],
    ],
    ["how many there are is nobody", "The number of miners fell.", "The number of miners", []],
    ["a number that is freed is people", "The rebels freed four on Tuesday.", "four", ["four"]],
    ["hours are not given by an envoy", "Kenya gave the envoy 72 hours.", "the envoy", ["envoy"]],
    ["a lone name that acts is somebody", "Mwangi denied it.", "Mwangi", ["Mwangi"]],
    ["a trade that is written as a name is one", "Mr. Potter left.", "Mr. Potter", ["Potter"]],
    ["a body is told by its last word and a name", "The Zonda front denied it.", "The Zonda front", ["Zonda front"]],
    ["a network that carries power is nobody", "A network carries power.", "A network", []],
    ["a ship that is bombed is somebody's", "Two jets bombed a ship.", "a ship", ["ship"]],
    ["a raid is theirs who make it", "A police raid failed.", "police", ["police"]],
    ["a court case is nobody's deed", "A court case began.", "court", []],
    [
      "his country is his state",
      "President Odo Mwangi of Kenya spoke. Later he praised his country.",
      "country",
      ["Kenya"],
    ],
    [
      "his interlocutor is the other of two",
      "President Odo Mwangi of Kenya met President Ana Nkosi of Uganda. Odo Mwangi thanked his interlocutor.",
      "interlocutor",
      ["Ana Nkosi"],
    ],
    [
      "a turn may begin inside a paragraph",
      "Odo Mwangi: We are glad that you came. The border is open. Ana Nkosi (in translation): Thank you for this. I agree with you.",
      "I",
      ["Ana Nkosi"],
    ],
    [
      "the two presidents are no minister and no ambassador, and are told by whose they are",
      "Kenya's foreign minister, Amina Odo, summoned the Ugandan ambassador. Uganda was silent. The two presidents will speak on Monday.",
      "The two presidents",
      ["Kenya", "Uganda"],
    ],
    ["a state of plural name is no pair", "Kenya wrote to the United States.", "the United States", ["United States"]],
  ])("%s", (_, text, words, names) => {
    expect(meant(text, words)).toEqual(names);
  });

  test("a surname after a title is whoever held the office on the day", () => {
    const text = "President Kennedy met Attorney General Kennedy.";
    expect(meant(text, "President Kennedy", "1962-05-02")).toEqual(["John Kennedy"]);
    expect(meant(text, "Attorney General Kennedy", "1962-05-02")).toEqual(["Robert Kennedy"]);
  });

  test("a surname whose bearer held nothing on the day is a stranger", () => {
    expect(meant("Mr. Keating left.", "Mr. Keating", "1962-05-02")).toEqual(["Keating"]);
  });

  test("a letter is its writer's, and told to whom it is addressed", () => {
    const text = "Nairobi, March 4, 2024.\n\nWe have your note. I ask you to wait.";
    const title = "12. Letter From President Odo Mwangi to Prime Minister Ana Nkosi";
    const named = (words: string) => meantIn(text, words, { title });
    expect(named("We")).toEqual(["Odo Mwangi"]);
    expect(named("I")).toEqual(["Odo Mwangi"]);
    expect(named("you")).toEqual(["Ana Nkosi"]);
  });

  test("it is kept why a source is not named, and that is no saying", () => {
    const text = "A Kenyan diplomat who asked not to be named said that talks had failed.";
    const { actors, attributions } = readText(text, { publishedAt: "2024-03-04" });
    const why = actors.find(({ kind }) => kind === "unnamed")?.whyUnnamed?.[0];
    expect(why && text.slice(why.from, why.to)).toBe("who asked not to be named");
    expect(attributions.map(({ acts }) => acts)).toEqual([["state"]]);
  });
});
