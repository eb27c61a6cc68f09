import { describe, expect, test } from "vitest";
import { readExample } from "./example.ts";

describe("an instrument is found with its kind and how it stands", () => {
  test.each([
    ["Kenya and Uganda signed a treaty on the lake.", "treaty", "signed"],
    ["Kenya and Uganda signed a memorandum of understanding on fisheries.", "treaty", "signed"],
    ["Kenya and Uganda have signed two memoranda of cooperation.", "treaty", "signed"],
    ["Norway lifted the sanctions on Chad.", "sanction", "ended"],
    ["The parliament of Kenya adopted a law on ports.", "law", "adopted"],
  ])("%s", (text, kind, status) => {
    expect(readExample(text).reading.instruments).toMatchObject([{ kind, status }]);
  });
});

describe("no instrument", () => {
  test.each([
    "The president of Kenya signed a memorandum to the minister.",
    "Kenya adopted a memorandum on the lake.",
    "Kenya will sign a treaty with Uganda.",
    "Kenya has not ratified the convention.",
  ])("%s", (text) => {
    expect(readExample(text).reading.instruments).toEqual([]);
  });
});
