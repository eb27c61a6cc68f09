import { expect, test } from "vitest";
import { lastMeant, meant, readText } from "../support/meant.ts";

const actorsOf = (text: string) => readText(text).actors;

test.each([
  ["Her father, Odo Oru, was jailed.", "father", ["Odo Oru"]],
  ["Her father, Odo Oru, was jailed.", "Odo Oru", ["Odo Oru"]],
  ["Mr. Nkosi was killed. His father, Odo, left.", "Odo", ["Odo"]],
  ["Her mother said she was innocent.", "mother", ["mother"]],
])("kin are people: %s: %s", (text, words, names) => {
  expect(meant(text, words)).toEqual(names);
  expect(actorsOf(text).some(({ kind }) => kind === "population")).toBe(false);
});

test.each([
  ["Students burned a flag.", "Students", "student"],
  ["Miners went on strike.", "Miners", "worker"],
  ["A miner was killed.", "miner", "worker"],
  ["Rebels took the town.", "Rebels", "rebel"],
  ["Monks left.", "Monks", undefined],
])("plain members have no leader's role: %s", (text, name, role) => {
  const [first] = actorsOf(text);
  expect([first!.name, first!.role]).toEqual([name, role]);
});

test.each([
  ["Union leaders left.", "union leader"],
  ["Rebel commanders left.", "rebel leader"],
  ["Diplomats left.", "diplomat"],
])("but leaders have: %s", (text, role) => expect(actorsOf(text)[0]?.role).toBe(role));

test("a state's neighbours are states, and a man's are people", () => {
  expect(actorsOf("Kenya's neighbours closed their borders.").map(({ name, sector }) => [name, sector])).toContainEqual(
    ["neighbours", undefined],
  );
  expect(actorsOf("Odo Oru left. His neighbours were glad.").at(-1)?.sector).toBe("CVL");
});

test.each([
  ["A Kenyan woman was jailed. Her mother left. She was freed in May.", "She", "Kenyan woman"],
  ["A miner was killed on Monday. His father said he had worked there.", "he", "miner"],
  ["A miner was jailed. He met his mum. He left. He wept. He fled. He was ill.", "He", "miner"],
  ["The minister was jailed. Her sister-in-law was freed after she left.", "she", "minister"],
  ["Odile Oru was jailed in 2010. Her mother left. She said it was wrong.", "She", "Odile Oru"],
  ["A woman joined the army as a teenager. She left in 2010.", "She", "woman"],
  ["The court said the woman was a volunteer. She left in 2010.", "She", "woman"],
])("he and she go on to tell of whose kin, or of what, somebody is: %s: %s", (text, words, name) =>
  expect(lastMeant(text, words)).toEqual([name]),
);

test.each([
  ["Yusuf Mwangi met his wife. She asked for help.", "She", "wife"],
  ["The miner's father spoke on Monday. He said justice was done.", "He", "father"],
  ["Odo Oru wrote that my mum was ill and that he missed her.", "her", "mum"],
])("and of the kin where no other fits, or they are told of themselves: %s: %s", (text, words, name) =>
  expect(lastMeant(text, words)).toEqual([name]),
);

test("who does something after his kin is none of them", () =>
  expect(meant("After speaking with his mother, Odo Mwangi was arrested.", "mother")).toEqual(["mother"]));

test("titles in a list are of as many people", () =>
  expect(
    actorsOf("The President, the First Lady, the Vice President, and the ministers left.").map(({ name }) => name),
  ).toEqual(["President", "First Lady", "Vice President", "ministers"]));

test.each([
  [
    "Kenya's president left. The port is open, a Kenyan army spokesman said. He added that it was calm.",
    "He",
    ["Kenyan army spokesman"],
  ],
  [
    "Kenya's president Odo Mwangi left. The port is open, officials said. He added that it was calm.",
    "He",
    ["Odo Mwangi"],
  ],
])("whoever alone had the word goes on, name or none: %s", (text, words, names) => {
  expect(meant(text, words)).toEqual(names);
});
