import { expect, test } from "vitest";
import { meant } from "../support/meant.ts";

test.each([
  ["The Ministry of Foreign Affairs, Trade and Tourism protested.", "Ministry of Foreign Affairs, Trade and Tourism"],
  ["The Ministry of Labour, Health and Social Affairs agreed.", "Ministry of Labour, Health and Social Affairs"],
  ["The Department of Climate Change, Energy, and Water agreed.", "Department of Climate Change, Energy, and Water"],
  ["The Committee on Foreign Affairs met.", "Committee on Foreign Affairs"],
  ["The Political and Security Committee met.", "Political and Security Committee"],
  ["The Economic and Financial Committee met.", "Economic and Financial Committee"],
  ["The Lake Union Peace and Security Council met.", "Lake Union Peace and Security Council"],
])("a body has all that it is for in its name: %s", (text, name) => {
  expect(meant(text, `The ${name}`)).toEqual([name]);
  expect(meant(text, "Foreign Affairs")).toEqual([]);
  expect(meant(text, "Security Council")).toEqual([]);
  expect(meant(text, "Labour")).toEqual([]);
});

test.each([
  [
    "The Department of Defense Policy of Kenya agreed.",
    "The Department of Defense Policy",
    "Department of Defense Policy",
  ],
  ["The US Department of Defense agreed.", "The US Department of Defense", "US Defense Department"],
])("a longer name is another body's: %s", (text, words, name) => {
  expect(meant(text, words)).toEqual([name]);
});

test("and no day is a part of it", () => {
  expect(meant("She will brief Parliament on Tuesday.", "Parliament")).toEqual(["Parliament"]);
});

test.each([
  ["The Minister of Trade, Industry and Fisheries, Odo Mwangi, left.", "The Minister of Trade, Industry and Fisheries"],
  ["The Minister for Labour, Gender and Family, Odo Mwangi, left.", "The Minister for Labour, Gender and Family"],
  ["The Minister of Trade, Industry and Fisheries Odo Mwangi left.", undefined],
])("a minister has one office, whatever it is for: %s", (text, title) => {
  expect(meant(text, title ?? text.slice(0, text.indexOf(" left")))).toEqual(["Odo Mwangi"]);
});

test.each([
  ["Foreign Affairs published an article.", "Foreign Affairs", "Foreign Affairs"],
  ["The spokesman for Labour left.", "Labour", "Labour Party"],
  ["Kenya and the Security Council agreed.", "the Security Council", "UN Security Council"],
  ["The Ministry of Health, Kenya and Uganda met.", "The Ministry of Health", "Ministry of Health"],
  ["The Ministry of Health, Kenya and Uganda met.", "Kenya", "Kenya"],
  ["The Ministry of Health, Parliament and Police met.", "Parliament", "Parliament"],
])("but others keep theirs: %s", (text, words, name) => {
  expect(meant(text, words)).toEqual([name]);
});

test("two who have an office each stay two", () => {
  const text = "The Secretary of State, the Secretary of Trade, and Odo Mwangi agreed.";
  expect(meant(text, "Odo Mwangi")).toEqual(["Odo Mwangi"]);
  expect(meant(text, "The Secretary of State")).toEqual(["Secretary of State"]);
});
