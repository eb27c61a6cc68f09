import { expect, test } from "vitest";
import { loadTools, read } from "../../src/index.ts";

const countryOf = (text: string, name: string) =>
  read({ id: "w", text }, loadTools()).actors.find((each) => each.name === name)?.country;

test.each([
  ["Prisoners rioted on Monday at a jail in northern Uganda.", "Prisoners", "UGA"],
  ["Villagers blocked the road to the mine near Lubumbashi and pelted the police with stones.", "police", "COD"],
  ["Gunmen killed a judge outside his home in Karachi.", "judge", "PAK"],
])("who acts or suffers in a place is taken for one of it: %s", (text, name, country) => {
  expect(countryOf(text, name)).toBe(country);
});

test.each([
  ["Tourists were robbed at a hotel in Mombasa.", "Tourists"],
  ["Diplomats met in Nairobi on Monday.", "Diplomats"],
  ["Soldiers fired on a crowd in Nairobi.", "Soldiers"],
  ["Students in London and villagers near Lubumbashi protested.", "villagers"],
  ["Villagers said that a mine near Lubumbashi had been closed.", "Villagers"],
])("who only comes to it, acts elsewhere or in more countries than one is left open: %s", (text, name) => {
  expect(countryOf(text, name)).toBeUndefined();
});
