import { describe, expect, test } from "vitest";
import { found } from "../support/meant.ts";

describe("what a hyphen ties together is one word", () => {
  test.each([
    ["Far-right minister Odo Mbeki left.", "Far-right minister Odo Mbeki: Odo Mbeki"],
    ["Then-President Odo Mbeki left.", "Then-President Odo Mbeki: Odo Mbeki"],
    ["So-called rebels left.", "So-called rebels: So-called rebels"],
    ["They re-elected the president.", "the president: president"],
  ])("%s", (text, who) => expect(found(text)).toEqual([who]));
});

describe("a name goes on over van and von", () => {
  test.each([
    ["Secretary General Odo van Mbeki left.", "Secretary General Odo van Mbeki: Odo van Mbeki"],
    ["Minister Ana von Oru left.", "Minister Ana von Oru: Ana von Oru"],
    ["Minister Ana Oru left in a van.", "Minister Ana Oru: Ana Oru"],
  ])("%s", (text, who) => expect(found(text)).toEqual([who]));
});
