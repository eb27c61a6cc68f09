import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { named } from "../../eval/kinds/actors.ts";
import { loadTools } from "../../src/index.ts";

/** Phrase, state or code, sector ("-" where none, or none in particular), and `limit` where it is not read so yet. */
const rows = readFileSync(new URL("phrases.tsv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => line.split("\t") as [string, string, string, string?]);

const expected = (country: string, sector: string): Partial<ReturnType<typeof named>> => ({
  country: country === "-" ? "" : country,
  ...(sector !== "-" && { sector }),
});

describe("whom a phrase names", () => {
  const tools = loadTools();
  for (const [phrase, country, sector, limit] of rows)
    (limit === undefined ? test : test.fails)(phrase, () => {
      expect(named(phrase, tools)).toMatchObject(expected(country, sector));
    });
});
