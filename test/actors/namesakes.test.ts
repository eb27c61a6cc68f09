import { expect, test } from "vitest";
import { loadTools, read } from "../../src/index.ts";
import { meant } from "../support/meant.ts";

test.each([
  ["Norman King met Tom French in Nairobi. King said French was right.", "King", "Norman King"],
  ["Norman King met Tom French in Nairobi. King said French was right.", "French", "Tom French"],
  ["Senator Anna King left. Mr. Oru thanked her. King said talks failed.", "King", "Anna King"],
  ["Ambassador David French signed the accord. French thanked the ministers.", "French", "David French"],
  ["John Bishop and Peter Major were jailed. Major was freed.", "Major", "Peter Major"],
  ["Susan Dean, Paul English and Nora German were jailed.", "Paul English", "Paul English"],
  ["Odile London won the prize. London is a poet.", "London", "Odile London"],
  ["Zirelda Nairobi, a Norwegian woman, was held. Nairobi left in 2010.", "Nairobi", "Zirelda Nairobi"],
  ["James Sheriff, 34, was freed on Monday. Sheriff was glad.", "Sheriff", "James Sheriff"],
  ["Robert General said that Sara Norway left.", "Sara Norway", "Sara Norway"],
  ["India Clarke, a nurse, was freed. Clarke thanked the army.", "Clarke", "India Clarke"],
  ["Georgia Mwangi said that Jordan Oru would resign.", "Jordan Oru", "Jordan Oru"],
])("titles, peoples and lands are last and first names too: %s: %s", (text, words, name) => {
  expect(meant(text, words)).toEqual([name]);
  const { actors } = read({ id: "n", text }, loadTools());
  expect(actors.find((each) => each.name === name)?.kind).toBe("person");
});

test.each([
  ["Norman King left. The King stayed.", "The King", ["King"]],
  ["Tom French left. French troops stayed.", "French troops", ["French troops"]],
  ["Norway warned Chad. Peter Norway, 34, was killed. Norway was sorry.", "Norway", ["Norway", "Norway"]],
  ["Norwegian troops left. Peter Norway, 34, was killed. Norway was sorry.", "Norway", ["Norway"]],
  ["Sara Norway left for Nairobi. She wrote to Norway.", "Norway", ["Norway"]],
  ["Charlotte Mayor Odo Oru spoke.", "Charlotte Mayor Odo Oru", ["Odo Oru"]],
  ["Sofia Police said Kenya President Oru left.", "Kenya President Oru", ["Oru"]],
])("and titles, peoples and lands where they stand as such: %s", (text, words, names) =>
  expect(meant(text, words)).toEqual(names),
);

test("a first name that is written like the initials of a body is one", () => {
  expect(meant("Dina Mwangi, a nurse, spoke. Mwangi left.", "Dina Mwangi")).toEqual(["Dina Mwangi"]);
  expect(meant("Officers of the DINA held her.", "the DINA")).not.toEqual([]);
});
