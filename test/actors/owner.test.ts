import { describe, expect, test } from "vitest";
import { actorsMeant } from "../support/meant.ts";

/** Country or code of each whom some words mean. */
const ownersOf = (text: string, words: string): (string | undefined)[] =>
  actorsMeant(text, words, { publishedAt: "1998-05-06" }).map(({ country, code }) => country ?? code);

describe("forces are theirs who send them", () => {
  test.each([
    ["Kenya sent soldiers to Mombasa.", "soldiers", "KEN"],
    ["Uganda has decided to withdraw troops from the border.", "troops", "UGA"],
    ["NATO deployed army troops in the north.", "army troops", "NATO"],
    ["Uganda ordered its forces to leave.", "forces", "UGA"],
    ["President Odo Mwangi of Kenya said his troops would stay.", "troops", "KEN"],
  ])("%s", (text, words, owner) => expect(ownersOf(text, words)).toEqual([owner]));

  test("each state's are its own", () => {
    const text = "Uganda moved troops. Later Kenya moved troops. Zambia withdrew its troops.";
    expect(ownersOf(text, "troops")).toEqual(["UGA", "KEN", "ZMB"]);
  });

  test.each([
    ["Kenya and Uganda sent soldiers.", "soldiers"],
    ["Kenya met its allies.", "allies"],
    ["Kenya saw soldiers.", "soldiers"],
  ])("and nobody's in: %s", (text, words) => expect(ownersOf(text, words)).toEqual([undefined]));
});

describe("several nations before one noun are several", () => {
  test.each([
    ["We thank our Polish and Lithuanian partners.", "Polish and Lithuanian partners", ["POL", "LTU"]],
    ["Japanese, Kenyan and Zambian officials met.", "Japanese, Kenyan and Zambian officials", ["JPN", "KEN", "ZMB"]],
    [
      "Foreign minister Odo Mwangi spoke with his Ugandan and Zambian counterparts.",
      "Ugandan and Zambian counterparts",
      ["UGA", "ZMB"],
    ],
    ["European and Kenyan officials met.", "European and Kenyan officials", [undefined, "KEN"]],
    ["Kenyan allies met.", "Kenyan allies", [undefined]],
    ["The post-Soviet countries met.", "post-Soviet countries", []],
  ])("%s", (text, words, owners) => expect(ownersOf(text, words)).toEqual(owners));

  test("and they are all of them", () => {
    expect(ownersOf("The Kenyan and Ugandan envoys met. They agreed.", "They")).toEqual(["KEN", "UGA"]);
  });
});
