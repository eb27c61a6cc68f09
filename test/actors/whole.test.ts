import { describe, expect, test } from "vitest";
import { actorsMeant } from "../support/meant.ts";

/** Whom some words mean last. */
const meant = (text: string, words: string) => actorsMeant(text, words, { publishedAt: "2024-03-04" }).at(-1)!;

describe("who is told of by what he is, has the state he is of in his name", () => {
  test.each([
    ["The government of Kenya denied it.", "The government", "government of Kenya"],
    ["Kenya's government denied it.", "government", "government of Kenya"],
    ["Troops from Kenya left.", "Troops", "Troops of Kenya"],
    ["The central bank of Kenya denied it.", "The central bank", "central bank of Kenya"],
    ["The ministry of defence of Kenya denied it.", "The ministry", "defence ministry of Kenya"],
    ["Kenya's ministry of the interior denied it.", "ministry", "interior ministry of Kenya"],
    ["Kenya's ministry of water and mines denied it.", "ministry", "ministry of water and mines of Kenya"],
    ["The leaders of the Kenyan parliament met.", "The leaders", "leaders"],
  ])("%s", (text, words, name) => expect(meant(text, words).name).toBe(name));
});

test("a ministry is the one for its field, whichever way it is named", () => {
  const other = meant("Kenya's defence ministry left.", "defence ministry");
  expect(meant("Kenya's ministry of defence denied it.", "ministry").key).toBe(other.key);
  expect(meant("Kenya's ministry of health agreed.", "ministry").key).not.toBe(other.key);
});

test("a ministry is of the only state that is told of", () =>
  expect(meant("Kenya was calm. The interior ministry denied it.", "The interior ministry").country).toBe("KEN"));
