import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Country } from "./lexicon.ts";

let names: ReadonlyMap<string, string> | undefined;

/** Names of all states and territories by their codes, without the rest of the lexicon: a question needs no more. */
export function countryNames(): ReadonlyMap<string, string> {
  names ??= new Map(
    readFileSync(fileURLToPath(new URL("../../data/countries.jsonl", import.meta.url)), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Country)
      .map(({ id, name }) => [id, name]),
  );
  return names;
}

/** Whether a code is that of a state or territory, present or past. */
export const isCountry = (code: string): boolean => countryNames().has(code);
