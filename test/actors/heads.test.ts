import { describe, expect, test } from "vitest";
import { found } from "../support/meant.ts";

describe("a head and power are not always somebody", () => {
  test.each([
    ["A bounty was put on his head.", []],
    ["The envoy was shot in the head.", ["The envoy: envoy"]],
    ["The envoy shook her head.", ["The envoy: envoy", "her: envoy"]],
    ["Captain Odo Mbeki seized power in Chad.", ["Captain Odo Mbeki: Odo Mbeki", "Chad: Chad"]],
    ["Chad retains its powers as a state.", ["Chad: Chad", "its: Chad"]],
    ["The head of the bank left.", ["The head: head", "the bank: bank"]],
    ["The world powers met.", ["The world powers: world powers"]],
    ["The Chadian power left.", ["The Chadian power: Chadian power"]],
  ])("%s", (text, who) => expect(found(text)).toEqual(who));
});
