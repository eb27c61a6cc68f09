import { expect, test } from "vitest";
import { loadTools, read } from "../../src/index.ts";

const namesIn = (text: string): string[] => {
  const { mentions, actors } = read({ id: "l", text }, loadTools());
  return mentions.flatMap(({ actor, place }) => place?.name ?? actors.find(({ id }) => id === actor)?.name ?? []);
};

test.each([
  ["what is spoken", "He spoke Norwegian.", []],
  ["what is written in", "In English, the word is long.", []],
  ["what is taught", "The Russian language is taught.", []],
  ["one of two", "The text was translated into French and English.", []],
  ["an avenue", "The fair was held on Kenya Avenue.", []],
  ["a hotel", "The Hotel Norway closed.", []],
  ["an opposition to something", "Kenya told of its opposition to taxes.", ["Kenya", "Kenya"]],
  ["a division of something", "A division of the archive closed.", []],
  ["a time that has gone by", "The Zonda Council left. It has been two weeks since.", ["Zonda Council"]],
  ["a mine of ours", '"We closed our mine," Zonda Motors said.', ["Zonda Motors", "Zonda Motors", "Zonda Motors"]],
])("no nation is meant by %s: %s", (_, text, names) => expect(namesIn(text)).toEqual(names));

test.each([
  ["a nation behind a time", "Last month Kenya sold tea.", ["Kenya"]],
  ["a nation behind today", "He said that today Kenya sells tea.", ["Kenya"]],
  ["an opposition that has no object", "The opposition left.", ["opposition"]],
  ["a part of the world behind a time", "This year Europe bought less gas.", ["Europe"]],
  ["a nation that does something", "The French left.", ["French"]],
  ["a nation by its deeds", "Russian shelling went on.", ["Russia"]],
])("but is by %s: %s", (_, text, names) => expect(namesIn(text)).toEqual(names));
