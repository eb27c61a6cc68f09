import { describe, expect, test } from "vitest";
import { lastMeant } from "../support/meant.ts";

describe("a state without its name", () => {
  test.each([
    [
      "is the one of a part of the world",
      "Mali expelled a French envoy. The West African nation left.",
      "The West African nation",
      "Mali",
    ],
    ["whoever else acts", "France warned Chad. The landlocked nation sent an envoy.", "The landlocked nation", "Chad"],
    ["by what it is", "Iran met Saudi Arabia. The kingdom said it was ready.", "The kingdom", "Saudi Arabia"],
    [
      "by two such words",
      "Japan warned Nepal. The landlocked Himalayan state left.",
      "The landlocked Himalayan state",
      "Nepal",
    ],
    ["in one word", "Singapore warned Iran. The city-state seized a tanker.", "The city-state", "Singapore"],
    ["by a name for it", "Japan met North Korea. The hermit kingdom left.", "The hermit kingdom", "North Korea"],
    [
      "of several the one that was told of",
      "Cuba warned Vietnam. The communist state left.",
      "The communist state",
      "Cuba",
    ],
    ["of any the only one", "ECOWAS warned Togo. The impoverished country left.", "The impoverished country", "Togo"],
  ])("%s", (_, text, words, name) => expect(lastMeant(text, words)).toEqual([name]));

  test.each([
    ["of two side by side", "Peru and Chile talked. The Andean nation left.", "The Andean nation"],
    ["where none of them is named", "France warned Japan. The West African nation left.", "The West African nation"],
    [
      "that was named long ago",
      "Togo left. He slept. She ate. They went home. The West African nation slept.",
      "The West African nation",
    ],
    ["which may be a part of one", "France warned Nigeria. The northern state blamed bandits.", "The northern state"],
    ["who has a part in something", "France warned Togo. The host nation paid.", "The host nation"],
  ])("is not guessed: %s", (_, text, words) => {
    const names = lastMeant(text, words);
    for (const name of ["Peru", "Chile", "France", "Japan", "Togo", "Nigeria"]) expect(names).not.toContain(name);
  });

  test("is a place where something is put there", () =>
    expect(
      lastMeant("Rebels took towns in Mali. They hold a market in the West African nation.", "the West African nation"),
    ).toEqual([]));

  test("is told where its name follows", () =>
    expect(lastMeant("Togo left. The West African nation of Mali agreed.", "The West African nation")).not.toContain(
      "Togo",
    ));
});
