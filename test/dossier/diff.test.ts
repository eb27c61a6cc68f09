import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffTexts } from "../../src/dossier/diff.ts";

describe("what has changed in a text", () => {
  test.each<[string, string, string, string]>([
    ["nothing", "Peru waits.", "Peru waits.", "Peru waits."],
    ["a word", "Peru sent 3 boats.", "Peru sent 5 boats.", "Peru sent [3]{5} boats."],
    ["a paragraph that is new", "One.\n\nTwo.", "One.\n\nAnd a half.\n\nTwo.", "One.\n\n{And a half.\n\n}Two."],
    ["a paragraph that is gone", "One.\n\nTwo.\n\nThree.", "One.\n\nThree.", "One.\n\n[Two.\n\n]Three."],
    ["all of it", "One.", "Two.", "[One]{Two}."],
  ])("is %s", (_, before, after, marked) =>
    expect(
      diffTexts(before, after)
        .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[${text}]` : `{${text}}`))
        .join(""),
    ).toBe(marked),
  );

  test("gives both texts back, each stretch at its place", () => {
    const text = fc
      .array(fc.constantFrom("Peru", "Chile", " ", "\n", "\n\n", "waits", ".", "ñ", "🕊"), { maxLength: 60 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffTexts(before, after);
        const of = (side: "before" | "after", whole: string): string =>
          parts
            .flatMap(({ [side]: span, text: own }) => {
              if (!span) return [];
              expect(whole.slice(span.from, span.to)).toBe(own);
              return [own];
            })
            .join("");
        expect(of("before", before)).toBe(before);
        expect(of("after", after)).toBe(after);
      }),
      { numRuns: 200, seed: 1962 },
    );
  });

  test.each([" ", "\n\n"])("is told of two long texts that have nothing in common, soon (between words: %j)", (gap) => {
    const long = (word: string): string => Array.from({ length: 20_000 }, (_, at) => `${word}${at}`).join(gap);
    expect(diffTexts(long("a"), long("b")).map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });
});
