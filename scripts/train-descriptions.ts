// Learns what words mean that describe somebody: nobody, somebody of the country that speaks, or another; from what readers marked:
//   npx tsx scripts/train-descriptions.ts [--shared ../shared] [--out models/en/descriptions.json.gz] [--folds 4]
// scripts/actors/descriptions.jsonl places phrases in texts of ../shared/corpora, never the text: {report, from, to, country or
// isNobody}, `report` being the beginning of the SHA-256 of the report's id, an empty country none; phrases.jsonl in sentences of
// our own: {text, from, to, isNobody}.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { loadTools, overlaps, read, type ReportInput } from "../src/index.ts";
import { type Descriptions, descriptionSight, meanings, type Seen } from "../src/actors/index.ts";
import { softmax } from "../src/events/index.ts";
import { type Learnt, learnNetwork } from "./events/network.ts";

const { values } = parseArgs({
  options: {
    shared: { type: "string", default: "../shared" },
    out: { type: "string", default: "models/en/descriptions.json.gz" },
    folds: { type: "string", default: "4" },
  },
});
const folds = Number(values.folds);

interface Marked {
  from: number;
  to: number;
  isNobody?: true;
  country?: string;
}

interface Case extends Seen {
  /** Index among `meanings`; of a sentence by itself, whose country nobody knows, only whether it is the first. */
  told: number;
  isHome: boolean;
  /** The reader does not know whose it is. */
  isOpen: boolean;
  source: string;
  fold: number;
}

const lines = <T>(file: string): T[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
const here = (file: string): string => fileURLToPath(new URL(`actors/${file}`, import.meta.url));
const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

const tools = loadTools();
const cases: Case[] = [];

function take(input: ReportInput, marked: readonly Marked[], source: string): void {
  const fold = parseInt(hashOf(source === "sentences" ? input.text : input.id).slice(0, 4), 16) % folds;
  const descriptions: Descriptions = {
    weigh(described) {
      const { mention, actor, home } = described;
      const mark = marked.find((each) => overlaps(each, mention));
      if (mark) {
        const told = mark.isNobody ? 0 : home !== undefined && mark.country === home ? 1 : 2;
        const seen = descriptionSight(described, tools.grammar.classOf);
        cases.push({
          ...seen,
          told,
          isHome: home !== undefined,
          isOpen: actor.country === undefined && actor.code === undefined,
          source,
          fold,
        });
      }
      return [0, 0, 1];
    },
  };
  read(input, { ...tools, descriptions });
}

const byReport = new Map<string, Marked[]>();
for (const { report, ...mark } of lines<Marked & { report: string }>(here("descriptions.jsonl")))
  byReport.set(report, [...(byReport.get(report) ?? []), mark]);
for (const row of lines<ReportInput & { source: string; published: string | null }>(
  join(values.shared, "corpora", "official-2021.jsonl"),
)) {
  const marked = byReport.get(hashOf(row.id).slice(0, 12));
  const input = { ...row, outlet: row.source, ...(row.published !== null && { publishedAt: row.published }) };
  if (marked) take(input, marked, "official");
}
const bySentence = new Map<string, Marked[]>();
for (const { text, ...mark } of lines<Marked & { text: string }>(here("phrases.jsonl")))
  bySentence.set(text, [...(bySentence.get(text) ?? []), mark]);
for (const [text, marked] of bySentence) take({ id: "sentence", text }, marked, "sentences");
console.log(`${cases.length} phrases, ${cases.filter(({ told }) => told === 0).length} of nobody`);

const learn = (rows: readonly Case[], seed: number): Learnt =>
  learnNetwork({
    rows,
    outcomes: meanings.length,
    errors({ told, isHome }, sums) {
      const odds = softmax(sums);
      sums.set(odds);
      if (isHome || told === 0) sums[told]! -= 1;
      else for (const each of [1, 2]) sums[each]! -= odds[each]! / (odds[1]! + odds[2]!);
    },
    meaningOf: tools.grammar.meaningOf,
    seed,
  });

const odds = new Map<Case, Float32Array>();
for (let fold = 0; fold < folds; fold++) {
  const learnt = learn(
    cases.filter((each) => each.fold !== fold),
    fold + 1,
  );
  for (const each of cases) if (each.fold === fold) odds.set(each, softmax(learnt.sums(each)));
}
for (const source of ["official", "sentences"]) {
  const own = cases.filter((each) => each.source === source);
  const rate = (taken: readonly Case[], told: number, all: readonly Case[]): string =>
    `${taken.filter((each) => each.told === told).length} of ${taken.length} right, of ${all.filter((each) => each.told === told).length}`;
  for (const limit of [0.4, 0.5, 0.6, 0.7])
    console.log(
      `${source}, nobody from ${limit}: ${rate(
        own.filter((each) => odds.get(each)![0]! > limit),
        0,
        own,
      )}`,
    );
  const home = own.filter(({ isHome, isOpen, told }) => isHome && isOpen && told > 0);
  const share = (each: Case): number => odds.get(each)![1]! / (odds.get(each)![1]! + odds.get(each)![2]!);
  for (const limit of [0.4, 0.5, 0.6, 0.7])
    console.log(
      `${source}, own from ${limit}: ${rate(
        home.filter((each) => share(each) > limit),
        1,
        home,
      )}`,
    );
}

const zipped = gzipSync(JSON.stringify(learn(cases, 0).pack()), { level: 9 });
writeFileSync(values.out, zipped);
console.log(`${zipped.length} bytes in ${values.out}`);
