import { describe, expect, test } from "vitest";
import type { Descriptions } from "../../src/actors/index.ts";
import { loadTools, read, type ReportInput } from "../../src/index.ts";
import { readText } from "../support/meant.ts";

/** What a report makes of some words, where a description is told to mean what `odds` say: nobody, the speaker's own, another. */
function readAs(odds: readonly number[], text: string, words: string, rest: Partial<ReportInput> = {}) {
  const descriptions: Descriptions = { weigh: () => odds };
  const { mentions, actors } = read({ id: "d", text, ...rest }, { ...loadTools(), descriptions });
  const mention = mentions.find(({ from, to }) => text.slice(from, to) === words);
  return { mention, actor: actors.find(({ id }) => id === mention?.actor), names: actors.map(({ name }) => name) };
}

describe("what likely means nobody", () => {
  test("is let go, and stands in no list", () => {
    const { mention, names } = readAs([0.8, 0.1, 0.1], "Kenya spoke of a source of comfort.", "a source");
    expect(mention).toBeUndefined();
    expect(names).toEqual(["Kenya"]);
  });

  test.each([
    ["does something, unless it is nobody almost surely", "Villagers praised Kenya.", "Villagers"],
    ["names a state", "Kenya thanked Ugandan drivers.", "Ugandan drivers"],
    ["is a ministry or an embassy", "Kenya wrote to the embassy.", "the embassy"],
  ])("stays where it %s", (_, text, words) => {
    expect(readAs([0.8, 0.1, 0.1], text, words).mention).toBeDefined();
  });
});

describe("what is likely the speaker's own", () => {
  const text = "The minister promised help to customers. The minister thanked visitors.";

  test("is of the country whose report it is", () => {
    const rest = { outlet: "Government of Kenya" };
    expect(readAs([0, 0.9, 0.1], text, "customers", rest).actor?.country).toBe("KEN");
    expect(readAs([0, 0.1, 0.9], text, "customers", rest).actor?.country).toBeUndefined();
    expect(readAs([0, 0.9, 0.1], text, "visitors", rest).actor?.country).toBeUndefined();
  });

  test("is of none in the press", () => {
    expect(readAs([0, 0.9, 0.1], text, "customers", { outlet: "Lakeside Gazette" }).actor?.country).toBeUndefined();
  });
});

test.each([
  ["The text was a source of comfort to Kenya.", "source"],
  ["Kenya spoke of the foundation of its policy.", "foundation"],
])("what is shipped lets go of what is nobody: %s", (text, name) => {
  expect(readText(text).actors.map((each) => each.name)).not.toContain(name);
});
