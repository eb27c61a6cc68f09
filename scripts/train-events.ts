// Learns which of the events that the rules find are told of as acts, from events judged by readers:
//   npx tsx scripts/train-events.ts [--shared ../shared] [--out models/en/events.json]
// scripts/events/judged.jsonl holds the judgements, by place: {report, from, type, verdict}, never the text; `report` is
// the beginning of the SHA-256 of the report's id. The texts are those of
// ../shared/corpora. The verdict N says that there is no such act; every other says that there is.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadTools, read, type ReportInput } from "../src/index.ts";
import { sumOf, type Weights } from "../src/events/index.ts";

const { values } = parseArgs({
  options: {
    shared: { type: "string", default: "../shared" },
    out: { type: "string", default: "models/en/events.json" },
  },
});

/** A sign that stands by fewer judged events says nothing. */
const RARE = 4;
const FOLDS = 10;
/** Hexadecimal digits by which a judgement names its report. */
const NAME = 12;
const ROUNDS = 400;
const RATE = 0.5;
const DECAY = 0.004;
/** Share of the acts told that is given up for the sake of those that are not. */
const GIVEN_UP = 0.1;

interface Judged {
  report: string;
  from: number;
  type: string;
  verdict: "R" | "N" | "A" | "O";
}
interface Case {
  signs: readonly string[];
  isAct: boolean;
  fold: number;
  source: string;
}

const lines = <T>(file: string): T[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

const judged = new Map(
  lines<Judged>(here("events/judged.jsonl")).map((each) => [`${each.report} ${each.from} ${each.type}`, each.verdict]),
);
const reportsJudged = new Set([...judged.keys()].map((key) => key.split(" ")[0]!));
const cases = [
  ...["official-2021", "frus-letters"].flatMap((corpus) =>
    lines<ReportInput>(join(values.shared, "corpora", `${corpus}.jsonl`)).flatMap((report) => casesOf(report, corpus)),
  ),
  ...lines<{ file: string } & Omit<ReportInput, "text">>(here("../sample/manifest.jsonl")).flatMap(
    ({ file, ...report }) => casesOf({ ...report, text: readFileSync(here(`../sample/${file}`), "utf8") }, "sample"),
  ),
  ...lines<{ text: string; acts: string[] }>(here("events/sentences.jsonl")).flatMap(({ text, acts }, at) =>
    casesOf({ id: `sentence ${at}`, text }, "sentences", acts),
  ),
];
for (const source of new Set(cases.map((each) => each.source))) {
  const own = cases.filter((each) => each.source === source);
  console.log(`${source}: ${own.length} events, ${own.filter((each) => each.isAct).length} of them acts`);
}

// each judged by what the other folds teach
const sums = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = learn(cases.filter((each) => each.fold !== fold));
  return cases.filter((each) => each.fold === fold).map((each) => ({ ...each, sum: sumOf(each.signs, weights) }));
}).flat();
const least = threshold(sums);
for (const giveUp of [0, 0.05, 0.1, 0.15, 0.2, 0.3]) tell(sums, threshold(sums, giveUp), giveUp);
for (const source of new Set(cases.map((each) => each.source))) {
  const own = sums.filter((each) => each.source === source);
  console.log(`${source}:`);
  tell(own, -Infinity);
  tell(own, least);
}

const learnt = learn(cases);
const signs = Object.fromEntries(
  Object.entries(learnt.signs)
    .map(([sign, weight]): [string, number] => [sign, Number(weight.toFixed(2))])
    .filter(([, weight]) => weight !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
const model: Weights = { bias: Number(learnt.bias.toFixed(2)), least: Number(least.toFixed(2)), signs };
writeFileSync(values.out, `${JSON.stringify(model, undefined, 1)}\n`);
console.log(`${Object.keys(signs).length} signs in ${values.out}`);

/** The events found in a text, judged one by one or by the types of act that it is known to tell. */
function casesOf(report: ReportInput, source: string, acts?: readonly string[]): Case[] {
  const hash = createHash("sha256").update(report.id).digest();
  const name = hash.toString("hex").slice(0, NAME);
  if (!acts && !reportsJudged.has(name)) return [];
  const seen: (readonly string[])[] = [];
  const scale = {
    holds: (signs: readonly string[]) => {
      seen.push(signs);
      return true;
    },
  };
  const fold = hash[0]! % FOLDS;
  const { events } = read(report, { ...loadTools(), scale });
  return events.flatMap((event, at): Case[] => {
    const verdict = judged.get(`${name} ${event.cue[0]!.from} ${event.type}`);
    if (!acts && verdict === undefined) return [];
    const isAct = acts ? acts.includes(event.type) || acts.includes(event.rule.split("/")[1]!) : verdict !== "N";
    return [{ signs: seen[at]!, isAct, fold, source }];
  });
}

/** Logistic regression by full-batch gradient descent. */
function learn(from: readonly Case[]): Weights {
  const counts = new Map<string, number>();
  for (const { signs } of from) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= RARE).map(([sign]) => sign);
  const at = new Map(known.map((sign, index) => [sign, index]));
  const rows = from.map(({ signs, isAct }) => ({
    found: signs.map((sign) => at.get(sign)).filter((each) => each !== undefined),
    isAct,
  }));
  const weights = new Float64Array(known.length);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(known.length);
    let biasSlope = 0;
    for (const { found, isAct } of rows) {
      const sum = found.reduce((total, index) => total + weights[index]!, bias);
      const error = (isAct ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      biasSlope += error;
      for (const index of found) slope[index]! += error;
    }
    bias += (RATE * biasSlope) / rows.length;
    for (let index = 0; index < weights.length; index++)
      weights[index]! += RATE * (slope[index]! / rows.length - DECAY * weights[index]!);
  }
  return { bias, least: 0, signs: Object.fromEntries(known.map((sign, index) => [sign, weights[index]!])) };
}

/** The sum under which the given share of the acts lies. */
function threshold(of: readonly (Case & { sum: number })[], giveUp = GIVEN_UP): number {
  const acts = of.filter((each) => each.isAct).map((each) => each.sum);
  return acts.sort((a, b) => a - b)[Math.floor(acts.length * giveUp)] ?? 0;
}

/** Of the cases whose sum is high enough, how many are acts, and how many of the acts they are. */
function tell(of: readonly (Case & { sum: number })[], at: number, giveUp?: number): void {
  const kept = of.filter((each) => each.sum >= at);
  const acts = kept.filter((each) => each.isAct).length;
  const all = of.filter((each) => each.isAct).length;
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  console.log(
    `at ${at.toFixed(2)}${giveUp === undefined ? "" : `, ${(100 * giveUp).toFixed(0)} % of the acts given up`}: ` +
      `${share(acts, kept.length)} of what is kept are acts, ${share(acts, all)} of the acts`,
  );
}
