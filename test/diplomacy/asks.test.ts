import { describe, expect, test } from "vitest";
import type { Reading } from "../../src/record/index.ts";
import { actorsOf } from "../support/meant.ts";
import { readExample } from "./example.ts";

/** Who asks what of whom: "KEN>UGA". */
const asked = (reading: Reading, kind = "demand"): string[] => {
  const sides = (ids?: readonly string[]): string =>
    actorsOf(reading, ids)
      .map(({ country, code }) => country ?? code)
      .join();
  return reading.demands.filter((each) => each.kind === kind).map(({ by, to }) => `${sides(by)}>${sides(to)}`);
};

const outlet = "Ministry of Foreign Affairs of Kenya";

describe("a government asks in its own text", () => {
  test.each([
    ["Uganda must return to the talks.", "UGA"],
    ["Uganda should withdraw its troops from the island.", "UGA"],
    ["Uganda has to stop shelling the port.", "UGA"],
    ["The Ugandan government must release the sailors.", "UGA"],
    ["We believe that Uganda should reopen the border.", "UGA"],
    ["We in Nairobi believe that Uganda should reopen the border.", "UGA"],
    ["Nor should Uganda block the port.", "UGA"],
    ["Under no circumstances should Uganda block the port.", "UGA"],
    ["Only then should Uganda return to the talks.", "UGA"],
    ["MS. ADEYO: Uganda should return to the talks.", "UGA"],
    ["MS. ADEYO: Uganda should return to the talks.\n\nQ When?\n\nMS. ADEYO: At once.", "UGA"],
  ])("%s", (text, to) => {
    expect(asked(readExample(text, { outlet }).reading)).toEqual([`KEN>${to}`]);
  });

  test("of two, each in its own words", () => {
    const { demands } = readExample("Uganda must stop the works, and Chad must withdraw its missiles.", {
      outlet,
    }).reading;
    expect(demands.map(({ subject }) => subject)).toEqual([
      "Uganda must stop the works",
      "Chad must withdraw its missiles",
    ]);
  });

  test.each([
    "Should Uganda return to the talks?",
    "Kenya must modernise its ports.",
    "Uganda should receive the first trains in March.",
    "Uganda must be stopped.",
    "Ugandan citizens should apply for a visa.",
    "The paper describes how Uganda should use the money.",
    "“Uganda must return to the talks,” a newspaper wrote.",
    "Q Uganda must return to the talks, some say. Will it?\n\nMS. ADEYO: I will leave that to Uganda.",
    "Uganda should have left earlier.",
    "Why should Uganda return to the talks?",
    "Uganda must return to the talks, right?",
    "Should Uganda leave the talks, Kenya will act.",
    "But should Uganda leave the talks, Kenya will act.",
    "Kenya said that should Uganda leave the talks, the port would close.",
    "A newspaper wrote that Uganda must return to the talks.",
    "Uganda must return to the talks.\n\nMS. ADEYO: We thank the ferrymen for waiting.",
    "Some say that Uganda must return to the talks.",
    "It was said that Uganda must return to the talks.",
    "Uganda must return to the talks\n\nThe ministers met in Nairobi on Monday.",
    "The map reads “Uganda must return to the talks” in red.",
    "Q Thank you.\n\nUganda must return to the talks.",
    "Ugandan farmers must leave the port.",
    "Ana Nkosi must leave the port.",
    "Uganda should get the trains.",
    "What Uganda should leave is old.",
  ])("nothing: %s", (text) => {
    expect(asked(readExample(text, { outlet }).reading)).toEqual([]);
  });

  test.each([
    ["Roads: Uganda must return to the talks.", "Uganda must return to the talks"],
    ["And Uganda must return to the talks.", "Uganda must return to the talks"],
    ["Nor should Uganda leave the talks.", "Nor should Uganda leave the talks"],
  ])("in its own words, without what leads to them: %s", (text, subject) => {
    const { demands } = readExample(text, { outlet }).reading;
    expect(demands.map((each) => each.subject)).toEqual([subject]);
  });

  test("nor does the press", () => {
    expect(asked(readExample("Uganda must return to the talks.").reading)).toEqual([]);
  });
});

describe("what is asked is asked of whoever can do it", () => {
  test.each([
    ["Kenya demanded the withdrawal of Ugandan troops.", "UGA"],
    ["Rwanda shelled the port. Kenya demanded a withdrawal of Ugandan troops.", "UGA"],
    ["Kenya demanded the release of the sailors held by Uganda.", "UGA"],
    ["Kenya demanded the lifting of Ugandan sanctions.", "UGA"],
    ["Kenya demanded the lifting of Ugandan sanctions and Rwandan tariffs.", "UGA,RWA"],
    ["Kenya demanded the release of Ugandan sailors.", ""],
    ["Kenya demanded the withdrawal of peacekeepers from Uganda.", ""],
    ["Only on Monday did Kenya ask Uganda to leave the port.", "UGA"],
    ["Kenya demanded the release of the sailors captured by Al Shabaab.", ""],
    ["Kenya would like to see Uganda join the talks.", "UGA"],
    ["Kenya wants to see Uganda join the talks.", "UGA"],
    ["Kenya would love to see Uganda leave the port.", "UGA"],
    ["Kenya demanded that Uganda guarantee freedom of passage.", "UGA"],
    ["Kenya demanded that water support life.", ""],
  ])("%s", (text, to) => expect(asked(readExample(text).reading)).toEqual([`KEN>${to}`]));

  test.each([
    "Kenya likes to see Uganda join the talks.",
    "Kenya would like to hear Uganda join the talks.",
    "Kenya would like to help Uganda join the talks.",
    "Kenya would like to see Uganda become a member.",
    "Kenya would like to see Ugandan farmers join the talks.",
    "Kenya said that Uganda support the talks.",
    "Did Kenya ask Uganda to leave the port?",
  ])("and nothing here: %s", (text) => expect(asked(readExample(text).reading)).toEqual([]));

  test.each([
    ["The restrictions of Uganda must be lifted.", "UGA"],
    ["The rebel forces of Rwanda must be withdrawn.", "RWA"],
    ["The sailors held by Uganda must be released.", "UGA"],
  ])("by whoever speaks for himself: %s", (text, to) => {
    expect(asked(readExample(text, { outlet }).reading)).toEqual([`KEN>${to}`]);
  });

  test.each([
    ["Kenya demanded that Uganda release data.", "Uganda release data"],
    ["Kenya demanded that the Uganda support be paid.", "that the Uganda support be paid"],
  ])("in the words of its clause: %s", (text, subject) => {
    expect(readExample(text).reading.demands.map((each) => each.subject)).toEqual([subject]);
  });

  test.fails("of whom a thing is, that is told behind it", () => {
    const text = "Kenya demanded the lifting of the sanctions of Uganda.";
    expect(asked(readExample(text).reading)).toEqual(["KEN>UGA"]);
  });

  test("a rise of the voice asks no less", () => {
    expect(asked(readExample("Kenya asked Uganda to leave the port?").reading)).toEqual(["KEN>UGA"]);
  });
});

describe("what is said of both, of a case or as a warning asks and offers nothing", () => {
  test.each([
    "Kenya will act should Uganda choose to leave the talks.",
    "Kenya said that Uganda should know what it wants.",
    "Kenya expressed hope that Kenya and Uganda would stay in touch.",
    "Kenya expects that Kenya and Uganda will open the port.",
    "Kenya is ready to impose sanctions on Uganda.",
    "Kenya expressed its readiness to resist Uganda.",
    "Kenya is ready to respond to an attack by Uganda.",
    "Kenya is ready to defend itself against Uganda.",
    "Kenya is ready to defend the border with Uganda.",
    "Kenya is ready to strike targets in Uganda.",
  ])("%s", (text) => {
    const { reading } = readExample(text);
    expect([...asked(reading), ...asked(reading, "offer")]).toEqual([]);
  });

  test.each([
    ["Kenya is ready to respond to the needs of the victims in Uganda.", "KEN>UGA"],
    ["Kenya is ready to fight poverty together with Uganda.", "KEN>UGA"],
    ["Kenya and Uganda expressed their readiness to fight poverty together.", "KEN,UGA>"],
    ["Kenya is ready to defend Uganda against pirates.", "KEN>UGA"],
  ])("what is done for another, or with him, is offered: %s", (text, way) => {
    expect(asked(readExample(text).reading, "offer")).toEqual([way]);
  });

  test.each([
    "President William Ruto called for doctors to work at night.",
    "The government offered assistance to farmers.",
    "The government is ready to help farmers.",
    "The government repeated its demand for a new school.",
  ])("nor what a government says at home: %s", (text) => {
    const { reading } = readExample(text, { outlet });
    expect([...asked(reading), ...asked(reading, "offer")]).toEqual([]);
  });

  test.each(["The government offered talks to the rebels.", "The government is ready for dialogue with the rebels."])(
    "but what it offers those in arms: %s",
    (text) => expect(asked(readExample(text, { outlet }).reading, "offer")).toEqual(["KEN>"]),
  );
});
