/**
 * How fast the stage of time goes on text that is parsed: it finds, dates the report and resolves.
 *
 *   npx tsx bench/time.ts                  # kB a second over the sample dossier
 *   npx tsx bench/time.ts --strings 100000 # and so many random and adversarial strings, the slowest told
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadTools } from "../src/index.ts";
import type { ParsedSentence } from "../src/record/index.ts";
import { layOut } from "../src/text/index.ts";
import { findTimexes, inferReportDates, reportDays, resolveTimexes } from "../src/time/index.ts";
import { hostileStrings } from "../test/support/hostile.ts";

const { values } = parseArgs({ options: { strings: { type: "string" } } });
const { grammar, lexicon } = loadTools();

const folder = fileURLToPath(new URL("../sample/reports", import.meta.url));
const reports = readdirSync(folder).map((file) => {
  const text = readFileSync(`${folder}/${file}`, "utf8");
  const sentences = layOut(text).blocks.flatMap((block): ParsedSentence[] =>
    grammar.parse(text, block).map((each) => ({ ...each, kind: block.kind, paragraph: block.paragraph })),
  );
  return { text, sentences };
});

const rounds = 20;
const bytes = reports.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
let best = Infinity;
// The processor's time, not the clock's: other work on the machine is not counted.
const spent = (): number => process.cpuUsage().user / 1000;
for (let round = 0; round < rounds; round++) {
  const begun = spent();
  for (const { text, sentences } of reports) {
    const found = findTimexes(text, sentences);
    const { publishedAt } = inferReportDates({ text, sentences, found, lexicon });
    resolveTimexes({ found, sentences, report: reportDays(publishedAt) });
  }
  best = Math.min(best, spent() - begun);
}
console.log(`${reports.length} reports, ${(bytes / 1000).toFixed(0)} kB: ${Math.round(bytes / best)} kB/s`);

if (values.strings !== undefined) {
  let slowest = { took: 0, text: "" };
  let at = 0;
  const timed = (text: string): number => {
    const sentences = [{ from: 0, to: text.length, kind: "body" as const, paragraph: 0, tokens: [] }];
    const begun = spent();
    const found = findTimexes(text, sentences);
    const { publishedAt } = inferReportDates({ text, sentences, found, lexicon });
    resolveTimexes({ found, sentences, report: reportDays(publishedAt) });
    return spent() - begun;
  };
  for (const text of hostileStrings(Number(values.strings))) {
    if (++at % 10_000 === 0) process.stderr.write(`\r${at} strings`);
    const first = timed(text);
    // what was collected from memory meanwhile is no string's fault
    const took = first > slowest.took ? Math.min(first, timed(text)) : first;
    if (took > slowest.took) slowest = { took, text };
  }
  const { took, text } = slowest;
  console.log(
    `\n${at} strings, the slowest ${took.toFixed(1)} ms: ${text.length} characters, ${JSON.stringify(text.slice(0, 60))}`,
  );
}
