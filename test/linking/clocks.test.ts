import { expect, test } from "vitest";
import { accountsOf, link, linkKeyOf } from "../../src/linking/index.ts";
import { read } from "../../src/read.ts";
import { loadTools } from "../../src/reader.ts";

interface Told {
  /** Whose report it is; a government's own by its name. */
  outlet: string;
  text: string;
}

const chile = (text: string): Told => ({ outlet: "Government of Chile", text });
const japan = (text: string): Told => ({ outlet: "Government of Japan", text });
const press = (text: string): Told => ({ outlet: "Harbour Post", text });

/** How many calls several reports of 9 May 2031 tell of. */
function calls(reports: readonly Told[]): number {
  const accounts = reports.flatMap(({ outlet, text }, at) =>
    accountsOf(
      read({ id: `r${at}`, text: `${text}\n`, title: "", publishedAt: "2031-05-09", outlet }, loadTools()),
      `2031-05-09T10:0${at}:00Z`,
    ),
  );
  const keys = accounts.flatMap((account) =>
    account.kind === "encounter" && account.item.kind === "call" ? (linkKeyOf(account) ?? []) : [],
  );
  expect(keys).toHaveLength(reports.length);
  return link(keys).length;
}

test.each<[string, Told[], number]>([
  [
    "one evening in the west and the next day in the east is one call",
    [
      chile("The foreign minister of Chile spoke by phone with the foreign minister of Japan on May 5."),
      japan("The foreign minister of Japan spoke by phone with the foreign minister of Chile on May 6."),
    ],
    1,
  ],
  [
    "the east is not a day behind the west",
    [
      chile("The foreign minister of Chile spoke by phone with the foreign minister of Japan on May 6."),
      japan("The foreign minister of Japan spoke by phone with the foreign minister of Chile on May 5."),
    ],
    2,
  ],
  [
    "capitals a few hours apart share a day too seldom",
    [
      {
        outlet: "Government of Kenya",
        text: "The president of Kenya spoke by phone with the president of France on May 6.",
      },
      {
        outlet: "Government of France",
        text: "The president of France spoke by phone with the president of Kenya on May 5.",
      },
    ],
    2,
  ],
  [
    "an hour at which it is the next day over there is that of one call",
    [
      chile("The foreign minister of Chile spoke by phone with the foreign minister of Japan at 9 p.m. on May 5."),
      japan("The foreign minister of Japan spoke by phone with the foreign minister of Chile on May 6."),
    ],
    1,
  ],
  [
    "an hour at which it is the same day over there is not",
    [
      chile("The foreign minister of Chile spoke by phone with the foreign minister of Japan at 9 a.m. on May 5."),
      japan("The foreign minister of Japan spoke by phone with the foreign minister of Chile on May 6."),
    ],
    2,
  ],
  [
    "the day of the press is by no known clock",
    [
      press("The foreign minister of Chile spoke by phone with the foreign minister of Japan on May 5."),
      japan("The foreign minister of Japan spoke by phone with the foreign minister of Chile on May 6."),
    ],
    2,
  ],
  [
    "calls of two days that both sides tell of are two",
    [
      chile("The foreign minister of Chile spoke by phone with the foreign minister of Japan on May 5."),
      chile("The foreign minister of Chile spoke by phone with the foreign minister of Japan on May 6."),
      japan("The foreign minister of Japan spoke by phone with the foreign minister of Chile on May 5."),
      japan("The foreign minister of Japan spoke by phone with the foreign minister of Chile on May 6."),
    ],
    2,
  ],
])("%s", (_, reports, count) => expect(calls(reports)).toBe(count));
