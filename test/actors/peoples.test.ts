import { expect, test } from "vitest";
import { loadTools, read } from "../../src/index.ts";

const namesIn = (text: string): string[] => {
  const { mentions, actors } = read({ id: "p", text }, loadTools());
  return mentions.flatMap(({ actor }) => actors.find(({ id }) => id === actor)?.name ?? []);
};

test.each([
  ["The People's Reform Movement left.", ["People's Reform Movement"]],
  ["The Norwegian Workers' Unity Front left.", ["Norwegian Workers' Unity Front"]],
  ["Women's Rights Watch protested.", ["Women's Rights Watch"]],
  ["The Workers' and Farmers' Party won the vote.", ["Workers' and Farmers' Party"]],
  ["The Farmers' Land Union protested.", ["Farmers' Land Union"]],
])("a body has in its name whose it is: %s", (text, names) => expect(namesIn(text)).toEqual(names));

test.each([
  ["Kenya's Defence Council left.", ["Kenya", "Defence Council"]],
  ["The miners' union left.", ["miners", "union"]],
])("but not the state it is of, nor whose it is in plain words: %s", (text, names) =>
  expect(namesIn(text)).toEqual(names),
);
