import { expect, test } from "vitest";
import { loadTools, read } from "../../src/index.ts";
import { lastMeant } from "../support/meant.ts";

const own = { outlet: "Office of the President of Kenya" };

test.each([
  ["Kenya received Odo Oru, the foreign minister of Norway. The minister spoke.", "The minister", "Odo Oru"],
  ["Odo Oru, Norway's president, told the president that he would sign.", "he", "Odo Oru"],
  ["President Ana Mwangi hosted Prime Minister Odo Oru. The Prime Minister left.", "The Prime Minister", "Odo Oru"],
  ["The president told the visiting president that Kenya was glad.", "the visiting president", "visiting president"],
  ["The President met the Foreign Minister of Norway, Ana Nkosi. The Minister left.", "The Minister", "Ana Nkosi"],
  ["The President met Odo Oru. He spoke of grain.", "He", "President"],
  ["Odo Oru met the President. He spoke of grain.", "He", "Odo Oru"],
])("a title is its bearer's, be it a guest's: %s: %s", (text, words, name) =>
  expect(lastMeant(text, words, own)).toEqual([name]),
);

test("no office is done to by itself", () =>
  expect(lastMeant("Kenya's president thanked the president.", "the president")).toEqual(["president"]));

test("but a host who holds an office of the kind may be the minister", () =>
  expect(
    lastMeant("The trade minister met Ana Nkosi, Norway's foreign minister. The minister left.", "The minister", own),
  ).toEqual(["trade minister"]));

test("a minister of several affairs is one", () =>
  expect(
    read({ id: "g", text: "The Minister of Foreign Affairs left." }, loadTools()).actors.map(({ kind }) => kind),
  ).toEqual(["office"]));
