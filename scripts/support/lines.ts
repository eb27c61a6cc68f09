import { readFileSync, writeFileSync } from "node:fs";

export const readLines = <Line>(file: string): Line[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One record a line, sorted by what identifies it, so that a change is one line of a diff. */
export function writeLines<Line>(file: string, lines: readonly Line[], identity: (line: Line) => string): void {
  const sorted = lines.toSorted((a, b) => byCodeUnit(identity(a), identity(b)));
  writeFileSync(file, sorted.map((line) => `${JSON.stringify(line)}\n`).join(""));
  console.log(`${file}: ${lines.length} lines`);
}

/** Without repetitions, empty ones and those in `besides`; the first of a kind stays. */
export const unique = (names: readonly string[], besides: readonly string[] = []): string[] =>
  [...new Set(names)].filter((name) => name !== "" && !besides.includes(name));
