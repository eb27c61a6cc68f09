/**
 * How fast the grammar goes from raw text on one thread, as a ratio to wink-nlp tagging the same text in the same run.
 *
 *   npx tsx bench/grammar.ts [FILE.jsonl]
 *
 * Without a file the sample's reports are read. Both are warmed on a third of the reports, and timed on the rest, which they
 * have not seen: each of them remembers words, so a text read twice would flatter both.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { loadTools } from "../src/index.ts";

const folder = fileURLToPath(new URL("../sample/reports", import.meta.url));
const [file] = process.argv.slice(2);
const texts =
  file === undefined
    ? readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, "utf8"))
    : readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => (JSON.parse(line) as { text: string }).text);
const third = Math.ceil(texts.length / 3);

/** Tokens a second of processor time. */
function rate(work: (text: string) => number): number {
  for (const text of texts.slice(0, third)) work(text);
  const begun = process.cpuUsage();
  const tokens = texts.slice(third).reduce((sum, text) => sum + work(text), 0);
  return (tokens * 1_000_000) / process.cpuUsage(begun).user;
}

const started = performance.now();
const { grammar } = loadTools();
console.log(`tools loaded in ${Math.round(performance.now() - started)} ms`);
const wink = winkNLP(model, ["sbd", "pos"]);
// eslint-disable-next-line @typescript-eslint/unbound-method -- wink takes its helpers bare
const { pos } = wink.its;
const theirs = rate((text) => wink.readDoc(text).tokens().out(pos).length);
console.log(`wink-nlp    ${Math.round(theirs)} tokens/s`);
for (const mode of ["fast", "default", "accurate"] as const) {
  const ours = rate((text) =>
    grammar.parse(text, { from: 0, to: text.length }, { mode }).reduce((sum, { tokens }) => sum + tokens.length, 0),
  );
  console.log(`${mode.padEnd(11)} ${Math.round(ours)} tokens/s, ${(ours / theirs).toFixed(3)} of it`);
}
