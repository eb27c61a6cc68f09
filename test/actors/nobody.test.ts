import { expect, test } from "vitest";
import { mentioned } from "../support/meant.ts";

test.each([
  ["agreements named for a town", "The Kisumu Agreements hold.", []],
  ["a mountain", "Mount Zonda erupted.", []],
  ["a make with a letter", "Doses of Vanka B arrived.", []],
  ["a road between two towns", "The Nairobi-Kisumu Motorway opened.", []],
  ["figures", "Growth was 1.1 percent.", []],
  ["a government that has a head", "The heads of state and government met.", ["heads of state"]],
  ["a compact between two states, with a dash", "The Kenya–Uganda Trade Compact holds.", ["Kenya", "Uganda"]],
  ["a partnership", "The United Nations joined Zonda Peace Partnership.", ["United Nations"]],
  ["sectors", "Kenya helps Salt Sectors.", ["Kenya"]],
  ["administration, where it is what is done", "Kenya will reform public administration.", ["Kenya"]],
  ["markets", "Kenya sells tea to markets.", ["Kenya"]],
  ["a nation's market", "Prices on the Kenyan stock market fell.", ["Kenya"]],
  ["but markets that are bombed are people", "Kenya bombed markets.", ["Kenya", "markets"]],
  ["and an administration that acts is somebody", "Public administration refused it.", ["Public administration"]],
  ["but whoever has a short name is somebody", "Ana Weeks denied it.", ["Ana Weeks"]],
])("%s", (_, text, expected) => {
  expect(mentioned(text).flatMap(({ actor }) => actor?.name ?? [])).toEqual(expected);
});
