import { expect, test } from "vitest";
import { actorNamed, lastMeant } from "../support/meant.ts";

const countryOf = (text: string, name: string) => actorNamed(text, name, { publishedAt: "2019-06-12" })?.country;

test.each([
  ["The Kenyan charge d'affaires, Odo Mwangi, said the note would be answered.", "Odo Mwangi", "KEN"],
  ["Ana Nkosi, spokeswoman for the Kenyan Foreign Ministry, called the move absurd.", "Ana Nkosi", "KEN"],
  [
    "Norway expelled four Kenyan diplomats. The ambassador, Odo Mwangi, was summoned to the Norwegian Foreign Ministry.",
    "Odo Mwangi",
    "KEN",
  ],
])("what somebody is called between commas tells whose he is: %s", (text, name, country) => {
  expect(countryOf(text, name)).toBe(country);
});

test("and means nobody else", () => {
  const text = "Ana Nkosi, spokeswoman for the Kenyan Foreign Ministry, called the move absurd.";
  expect(lastMeant(text, "spokeswoman")).toEqual(["Ana Nkosi"]);
});

test("a name that goes on is a thing's", () => {
  const text = "The council has closed Hassan Mbodj International Airport.";
  expect(lastMeant(text, "Hassan", { publishedAt: "2026-02-19" })).toEqual([]);
});

test("a lake is no capital", () => {
  expect(lastMeant("Kenya recalled its envoy over Lake Victoria arrests.", "Victoria")).toEqual([]);
});

test("a body by its whole name is no other that was told of", () => {
  const text = "South Korea convened its National Security Council. The Security Council will meet on Thursday.";
  expect(lastMeant(text, "The Security Council")).toEqual(["UN Security Council"]);
});

test("two diplomats are not the two who met", () => {
  const text = "Minister Odo Mwangi of Kenya met Minister Ana Nkosi of Uganda. Two diplomats said they had agreed.";
  expect(lastMeant(text, "Two diplomats")).toEqual(["Two diplomats"]);
});

test("whoever asks a state by its name is of another", () => {
  const text =
    "NAIROBI, June 6 (AW) - Kenya told its people to leave Uganda.\n\nPrime Minister Odo Lule refused to step down, and asked Kenya and Rwanda to send police.";
  expect(countryOf(text, "Odo Lule")).toBe("UGA");
});
