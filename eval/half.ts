/** One half of a gold file: `npx tsx eval/half.ts GOLD even|odd OUT` */
import { halfOf, readLines, writeLines } from "./lines.ts";

const [gold, half, out] = process.argv.slice(2);
if (gold === undefined || out === undefined || (half !== "even" && half !== "odd")) {
  console.error("usage: eval/half.ts GOLD even|odd OUT");
  process.exit(2);
}
writeLines(
  out,
  readLines<{ id?: string; doc?: string }>(gold).filter((row) => halfOf((row.id ?? row.doc)!) === half),
);
