import fc from "fast-check";
import { expect, test } from "vitest";
import { findIn } from "../../src/time/find/find.ts";
import { inferReportDates, reportDays, resolveTimexes } from "../../src/time/index.ts";
import { dayOf, isoOf } from "../../src/time/calendar.ts";
import { hostileStrings } from "../support/hostile.ts";

const word = fc.constantFrom(
  ..."the a of on in at by to from until since last next this that early late mid end day week month year years ago later Monday Friday May March 3 12 31st 1999 2031 noon 5 p.m. and - , ; “ ” Christmas morning two dozen half quarter today tomorrow now weekend eve".split(
    " ",
  ),
);
const told = fc.array(word, { maxLength: 24 }).map((words) => words.join(" "));

const findings = (text: string) => findIn(text, { from: 0, to: text.length });

test("any text is read without a throw, and what is found lies in it, in order and apart", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), told), (text) => {
      let end = 0;
      for (const { from, to } of findings(text)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500, seed: 1 },
  );
});

test("what is resolved has a first day that is not after its last, on any day of telling", () => {
  fc.assert(
    fc.property(told, fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2049, 12, 31) }), (text, day) => {
      const sentences = [{ from: 0, to: text.length, kind: "body" as const, paragraph: 0, tokens: [] }];
      for (const { when, value } of resolveTimexes({ found: findings(text), sentences, report: [{ day }] })) {
        expect(value).not.toMatch(/NaN|undefined/);
        if (when?.from == null || when.to == null) continue;
        expect(when.from).toMatch(/^-?\d{4}-\d\d-\d\d$/);
        expect(when.from <= when.to, `${text}, told ${isoOf(day)}: ${when.from} to ${when.to}`).toBe(true);
      }
    }),
    { numRuns: 500, seed: 1 },
  );
});

test("no string takes the stage long", () => {
  // the processor's time and the better of three goes: what else the machine does is not held against the stage
  const spent = (): number => process.cpuUsage().user / 1000;
  const took = (text: string): number => {
    const sentences = [{ from: 0, to: text.length, kind: "body" as const, paragraph: 0, tokens: [] }];
    const begun = spent();
    const found = findings(text);
    resolveTimexes({ found, sentences, report: reportDays(inferReportDates({ text, sentences, found }).publishedAt) });
    return spent() - begun;
  };
  const slow = [...hostileStrings(8000)].filter((text) => took(text) > 50 && took(text) > 50 && took(text) > 50);
  expect(slow).toEqual([]);
});
