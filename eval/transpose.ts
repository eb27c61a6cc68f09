/**
 * The same report, told of other powers on other days: what a reader finds only by rote it does not find there.
 *
 *   npx tsx eval/transpose.ts REPORT GOLD OUTDIR [--verbose]
 *
 * Makes three transpositions of a report, of its gold and of the check that stands beside the gold, each in a folder of
 * its own under OUTDIR, reads them, and prints how much of each gold the reading holds.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { read } from "../src/read.ts";
import { loadTools } from "../src/reader.ts";
import { reorder } from "./transpose/clauses.ts";
import { dates } from "./transpose/dates.ts";
import { transpositions } from "./transpose/others.ts";
import { type Gold, rewriteGold } from "./transpose/gold.ts";
import { wordsOf } from "./transpose/words.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: "boolean", default: false } },
});
const [reportFile, goldFile, out] = positionals;
if (reportFile === undefined || goldFile === undefined || out === undefined) {
  console.error("usage: eval/transpose.ts REPORT GOLD OUTDIR [--verbose]");
  process.exit(2);
}

const report = readFileSync(reportFile, "utf8");
const gold = JSON.parse(readFileSync(goldFile, "utf8")) as Gold;
const check = readFileSync(join(dirname(goldFile), "check.mjs"), "utf8");
const tools = loadTools();

for (const other of transpositions) {
  const moved = dates(gold, other.weeks);
  const words = wordsOf(gold, other, moved, tools.lexicon);
  const text = reorder(words.rewrite(report), other.reordered);
  const folder = join(out, other.name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "report.txt"), text);
  writeFileSync(join(folder, "gold.json"), `${JSON.stringify(rewriteGold(gold, text, words, moved), null, 1)}\n`);
  writeFileSync(join(folder, "check.mjs"), moved.iso(words.substitute(check)));
  const reading = JSON.stringify(read({ id: other.name, text }, tools));
  writeFileSync(join(folder, "reading.json"), reading);
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, "check.mjs"), "--verbose"], {
    input: reading,
    encoding: "utf8",
  });
  const lines = stdout.split("\n");
  console.log(`${other.name}: ${lines.find((line) => line.startsWith("found")) ?? stderr.trim()}`);
  if (values.verbose) for (const line of lines) if (line.includes("missing:")) console.log(line);
}
