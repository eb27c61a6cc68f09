/**
 * How fast the grammar goes from raw text on one thread, as a ratio to wink-nlp tagging the same text in the same run.
 *
 *   npx tsx bench/grammar.ts
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { loadTools } from "../src/index.ts";

const folder = fileURLToPath(new URL("../sample/reports", import.meta.url));
const texts = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, "utf8"));
const { grammar } = loadTools();
const wink = winkNLP(model, ["sbd", "pos"]);

const rounds = 5;

/** Tokens a second in the quickest round. */
function rate(work: (text: string) => number): number {
  let best = 0;
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    const tokens = texts.reduce((sum, text) => sum + work(text), 0);
    best = Math.max(best, (tokens * 1000) / (performance.now() - begun));
  }
  return best;
}

const tokensOf = (text: string, mode: "fast" | "default"): number =>
  grammar.parse(text, { from: 0, to: text.length }, { mode }).reduce((sum, { tokens }) => sum + tokens.length, 0);

// eslint-disable-next-line @typescript-eslint/unbound-method -- wink takes its helpers bare
const { pos } = wink.its;
const theirs = rate((text) => wink.readDoc(text).tokens().out(pos).length);
console.log(`wink-nlp    ${Math.round(theirs)} tokens/s`);
for (const mode of ["fast", "default"] as const) {
  const ours = rate((text) => tokensOf(text, mode));
  console.log(`${mode.padEnd(11)} ${Math.round(ours)} tokens/s, ${(ours / theirs).toFixed(3)} of it`);
}
