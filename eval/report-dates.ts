/**
 * How often a report's own day is told right from its words and title alone, `published` and `url` being withheld.
 *
 *   npx tsx eval/report-dates.ts CORPUS… [--errors]
 *
 * Of each half of each corpus: reports; the share answered with one day, right and wrong; the share left with several, and
 * how many of those hold the day. `--errors` tells what is wrong in the even half.
 */
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
  options: { errors: { type: "boolean", default: false } },
});
if (files.length === 0) {
  console.error("usage: eval/report-dates.ts CORPUS… [--errors]");
  process.exit(2);
}

const tools = loadTools();
const dayOf = (published: string): string =>
  /^\d{4}-/.test(published) ? published.slice(0, 10) : new Date(`${published} UTC`).toISOString().slice(0, 10);
const share = (part: number, of: number): string =>
  (of === 0 ? "-" : `${((100 * part) / of).toFixed(1)} %`).padStart(8);

console.log("".padEnd(28), " reports    right    wrong  several  holding the day");
for (const file of files)
  for (const half of ["even", "odd"] as const) {
    const count = { reports: 0, right: 0, wrong: 0, several: 0, holding: 0 };
    for (const { id, text, title, published } of readLines<Doc>(file)) {
      if (published == null || halfOf(id) !== half) continue;
      count.reports++;
      const { publishedAt } = read({ id, text, ...(title != null && { title }) }, tools).report;
      const day = dayOf(published);
      if (publishedAt?.candidates) {
        count.several++;
        if (publishedAt.candidates.some((each) => each.startsWith(day))) count.holding++;
        else if (options.errors && half === "even") console.log(`  ${id}: ${day} is none of the candidates`);
      } else if (publishedAt?.value?.startsWith(day)) count.right++;
      else if (publishedAt?.value !== undefined) {
        count.wrong++;
        if (options.errors && half === "even")
          console.log(`  ${id}: ${publishedAt.value} for ${day}: ${publishedAt.because.join("; ")}`);
      }
    }
    const { reports, right, wrong, several, holding } = count;
    console.log(
      `${basename(file, ".jsonl")}, ${half}`.padEnd(28),
      String(reports).padStart(8),
      share(right, reports),
      share(wrong, reports),
      share(several, reports),
      share(holding, several),
    );
  }
