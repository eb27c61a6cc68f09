import { expect, test } from "vitest";
import { actorsMeant, meant } from "../support/meant.ts";

test.each([
  ["H.E. Odo Mwangi visited Ghana.", "H.E. Odo Mwangi"],
  ["The Hon. Odo Mwangi visited Ghana.", "The Hon. Odo Mwangi"],
  ["The Right Honourable Odo Mwangi visited Ghana.", "The Right Honourable Odo Mwangi"],
  ["Dame Odo Mwangi MP criticised the government.", "Dame Odo Mwangi"],
  ["Odo Mwangi OBE criticised the government.", "Odo Mwangi"],
  ["Senator the Hon. Odo Mwangi met the ambassador.", "Senator the Hon. Odo Mwangi"],
  ["Lt. Gen. Odo Mwangi met the ambassador.", "Lt. Gen. Odo Mwangi"],
  ["U.S. Sen. Odo Mwangi met the ambassador.", "U.S. Sen. Odo Mwangi"],
])("a name is told without its honours: %s", (text, words) => {
  expect(meant(text, words)).toEqual(["Odo Mwangi"]);
});

test.each([
  ["DPM Nkosi denied it.", "DPM Nkosi", "deputy head of government"],
  ["Sir Odo Nkosi MP denied it.", "Sir Odo Nkosi", "lawmaker"],
  ["Amb. Ana Nkosi denied it.", "Amb. Ana Nkosi", "ambassador"],
])("short titles and honours tell an office: %s", (text, words, role) => {
  expect(actorsMeant(text, words)[0]).toMatchObject({ kind: "person", role });
});

test("a knight is told again by his first name", () => {
  expect(meant("Sir Odo Nkosi MP denied it. Sir Odo later left.", "Sir Odo")).toEqual(["Odo Nkosi"]);
});

test("what a name is honoured by is nobody's own", () => {
  const text = "Minister Ana Nkosi met His Excellency Odo Mwangi of Ghana.";
  expect(meant(text, "Excellency Odo Mwangi")).toEqual(["Odo Mwangi"]);
  expect(meant(text, "His")).toEqual([]);
  expect(meant("Minister Odo Nkosi met his envoy Ana Mwangi.", "his")).toEqual(["Odo Nkosi"]);
});

test.each([
  ["whoever sits for a place", "The East Oru MP denied it.", "The East Oru MP", "East Oru MP"],
  ["a bank", "VP Bank denied it.", "VP Bank", "VP Bank"],
  ["a name that a title is like", "Mr. Sen denied it.", "Mr. Sen", "Sen"],
])("but %s has a name of its own", (_, text, words, name) => {
  expect(meant(text, words)).toEqual([name]);
});
