import { expect, test } from "vitest";
import { type Coded, openTrust } from "../../src/events/index.ts";
import { loadTools, read } from "../../src/index.ts";
import { rulesAlone } from "../support/rules-alone.ts";

const rules = rulesAlone();
const text = "Kenya accused Uganda of lying. Rwanda attacked Burundi.";

test("the certainty of an act that is not likely enough to be right is unknown", () => {
  const trust = { sure: 0.5, instead: 1, weigh: ({ event }: Coded) => (event.type === "ACCUSE" ? 0.4 : 0.5) };
  const { events } = read({ id: "t", text }, { ...rules, trust });
  expect(events.map(({ type, certainty }) => [type, certainty])).toEqual([
    ["ACCUSE", "unknown"],
    ["ASSAULT", "stated"],
  ]);
});

test("how likely an act is right is told by what is seen of it, and told alike again", () => {
  const { trust, grammar } = loadTools();
  expect(trust.sure).toBeGreaterThan(0);
  const odds: number[] = [];
  const spy = { ...trust, weigh: (coded: Coded) => odds[odds.push(trust.weigh(coded)) - 1]! };
  read({ id: "t", text }, { ...loadTools(), trust: spy });
  read({ id: "t", text }, { ...loadTools(), trust: spy });
  expect(odds.length).toBeGreaterThan(2);
  expect(odds.slice(odds.length / 2)).toEqual(odds.slice(0, odds.length / 2));
  for (const each of odds) expect(each > 0 && each < 1).toBe(true);
  expect(() => openTrust("{}", grammar)).toThrow();
});
