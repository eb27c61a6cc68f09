import { describe, expect, test } from "vitest";
import { found } from "../support/meant.ts";

describe("a number's bounds are no part of a name", () => {
  test.each([
    ["At least nine miners were killed.", "nine miners: nine miners"],
    ["At most 12 villagers died.", "12 villagers: 12 villagers"],
    ["Some 30 rebels fled.", "Some 30 rebels: 30 rebels"],
    ["Some thirty rebels fled.", "Some thirty rebels: thirty rebels"],
    ["Some rebels fled.", "Some rebels: Some rebels"],
    ["Most villagers fled.", "Most villagers: Most villagers"],
  ])("%s", (text, who) => expect(found(text)).toEqual([who]));

  test("some of them are not they", () =>
    expect(found("At least three of them were killed.")).toEqual(["three: three"]));
});
