/**
 * How often a report's own day is told right from its words and title alone, `published` and `url` being withheld.
 *
 *   npx tsx eval/report-dates.ts CORPUS… [--errors] [--sheet FILE]
 *
 * With a sheet, only the reports that stand on it, those that a reader marked as datable to the day apart from the others.
 *
 * Of each half of each corpus: reports; the share answered with one day, right and wrong; the share left with several, and
 * how many of those hold the day. `--errors` tells what is wrong in the even half.
 */
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { loadTools, read } from "../src/index.ts";
import { halfOf, readLines } from "./lines.ts";

interface Doc {
  id: string;
  text: string;
  title?: string | null;
  /** "2021-11-01T11:13:51-04:00" or "July 23, 2024". */
  published?: string | null;
}

const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: "boolean", default: false }, sheet: { type: "string" } },
});
if (files.length === 0) {
  console.error("usage: eval/report-dates.ts CORPUS… [--errors] [--sheet FILE]");
  process.exit(2);
}

const tools = loadTools();
const dayOf = (published: string): string =>
  /^\d{4}-/.test(published) ? published.slice(0, 10) : new Date(`${published} UTC`).toISOString().slice(0, 10);
const share = (part: number, of: number): string =>
  (of === 0 ? "-" : `${((100 * part) / of).toFixed(1)} %`).padStart(8);

/** Marks of readers by the beginning of the SHA-256 of the report's id. */
const sheet =
  options.sheet === undefined
    ? undefined
    : new Map(
        readLines<{ report: string; datable: boolean }>(options.sheet).map((each) => [each.report, each.datable]),
      );
const markOf = (id: string) => sheet?.get(createHash("sha256").update(id).digest("hex").slice(0, 12));
const groups = sheet ? (["datable", "not datable"] as const) : (["even", "odd"] as const);
const groupOf = (id: string) => {
  if (!sheet) return halfOf(id);
  const mark = markOf(id);
  return mark === undefined ? undefined : mark ? "datable" : "not datable";
};

console.log("".padEnd(28), " reports    right    wrong  several  holding the day");
for (const file of files)
  for (const group of groups) {
    const count = { reports: 0, right: 0, wrong: 0, several: 0, holding: 0 };
    for (const { id, text, title, published } of readLines<Doc>(file)) {
      if (published == null || groupOf(id) !== group) continue;
      count.reports++;
      const { report } = read({ id, text, ...(title != null && { title }) }, tools);
      // of a page that tells of its last change alone, that day is its own
      const publishedAt = report.publishedAt ?? report.updatedAt;
      const day = dayOf(published);
      if (publishedAt?.candidates) {
        count.several++;
        if (publishedAt.candidates.some((each) => each.startsWith(day))) count.holding++;
        else if (options.errors && halfOf(id) === "even") console.log(`  ${id}: ${day} is none of the candidates`);
      } else if (publishedAt?.value?.startsWith(day)) count.right++;
      else if (publishedAt?.value !== undefined) {
        count.wrong++;
        if (options.errors && halfOf(id) === "even")
          console.log(`  ${id}: ${publishedAt.value} for ${day}: ${publishedAt.because.join("; ")}`);
      }
    }
    const { reports, right, wrong, several, holding } = count;
    console.log(
      `${basename(file, ".jsonl")}, ${group}`.padEnd(28),
      String(reports).padStart(8),
      share(right, reports),
      share(wrong, reports),
      share(several, reports),
      share(holding, several),
    );
  }
