/**
 * What it costs to find 100,000 names in a text, against reading it, and to tell names by the grammar, against parsing it.
 *
 *   npx tsx bench/names.ts
 *
 * The names are the lexicon's own and, up to the number, pairs of its words that no text holds. Both are timed on the sample's
 * reports by the processor's clock, the best of five runs.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { indexNames } from "../src/lexicon/index-names.ts";
import type { Organization } from "../src/lexicon/lexicon.ts";
import { loadTools, read } from "../src/index.ts";

const NAMES = 100_000;
const { lexicon, ...tools } = loadTools();
const words = [...new Set(lexicon.organizations.flatMap(({ name }) => name.split(" ")))].filter((word) =>
  /^\p{Lu}\p{L}{3,}$/u.test(word),
);
const invented: Organization[] = [];
for (let at = 0; invented.length + lexicon.names.size < NAMES; at++) {
  const name = `${words[at % words.length]} ${words[Math.floor(at / words.length) + (at % 7)]} Undertaking`;
  invented.push({ id: `invented:${at}`, name, aliases: [], kind: "company", sector: "BUS", source: "from-memory" });
}
const names = indexNames({ ...lexicon, organizations: [...lexicon.organizations, ...invented] });

const sample = join(import.meta.dirname, "../sample/reports");
const inputs = readdirSync(sample).map((file) => ({ id: file, text: readFileSync(join(sample, file), "utf8") }));
const parse = () => inputs.map(({ text }) => tools.grammar.parse(text, { from: 0, to: text.length }));
const parsed = parse();
const sentences = parsed.flatMap((each, at) => each.map(({ tokens }) => ({ text: inputs[at]!.text, tokens })));

function best(work: () => void): number {
  let least = Infinity;
  for (let run = 0; run < 5; run++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const reading = best(() => inputs.forEach((input) => read(input, { lexicon, ...tools })));
const lookup = best(() => sentences.forEach(({ text, tokens }) => names.longest(text, tokens)));
console.log(`names ${names.size}, sentences ${sentences.length}`);
console.log(
  `lookup ${lookup.toFixed(0)} ms, reading ${reading.toFixed(0)} ms: ${((100 * lookup) / reading).toFixed(1)} %`,
);
const parsing = best(parse);
const telling = best(() => parsed.forEach((each) => tools.grammar.names(each)));
console.log(
  `names told ${telling.toFixed(0)} ms, parsing ${parsing.toFixed(0)} ms: ${((100 * telling) / parsing).toFixed(1)} %`,
);
