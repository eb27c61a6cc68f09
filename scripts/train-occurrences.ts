// Learns whether an act came to be, from acts of which readers marked it:
//   npx tsx scripts/train-occurrences.ts [--shared ../shared] [--out models/en/occurrences.json.gz] [--folds 3]
// What is marked, scripts/events/marked.ts tells.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { loadTools, type Occurrence, occurrences, read } from "../src/index.ts";
import {
  NO_ACT,
  occurrenceOfOdds,
  type Occurrences,
  occurrenceSight,
  outcomeOf,
  OUTCOMES,
  type Senses,
  type Sight,
  softmax,
} from "../src/events/index.ts";
import { type MarkedAct, markedTexts } from "./events/marked.ts";
import { type Learnt, learnNetwork } from "./events/network.ts";

const { values } = parseArgs({
  options: {
    shared: { type: "string", default: "../shared" },
    out: { type: "string", default: "models/en/occurrences.json.gz" },
    folds: { type: "string", default: "3" },
  },
});
const folds = Number(values.folds);

interface Case extends Sight {
  /** What the rules say, and what readers say. */
  ruled: Occurrence;
  told: Occurrence;
  source: string;
  fold: number;
}

const tools = loadTools();
const cases: Case[] = [];
for (const { input, acts, source, fold } of markedTexts(values.shared, folds)) {
  // reports of our own are marked for parties: nearly all that they tell has happened
  if (acts.length === 0 || source === "reports") continue;
  const actAt = (cue: readonly { from: number; to: number }[]): MarkedAct | undefined =>
    acts.find((act) => act.type !== undefined && cue.some(({ from, to }) => from <= act.from && act.from < to));
  // the acts marked, and no others; talks to come are marked as an agreement to them
  const senses: Senses = {
    ...tools.senses,
    weigh({ cue, type }) {
      const act = actAt(cue);
      const own = act?.type === "AGREE" && act.occurrence === "planned" ? "CONSULT" : act?.type;
      const odds = new Float32Array(OUTCOMES);
      odds[own ? outcomeOf(type ?? own) : NO_ACT] = 1;
      return odds;
    },
  };
  const recorder: Occurrences = {
    tell(act) {
      const told = actAt(act.trigger.cue)?.occurrence;
      if (told)
        cases.push({
          ...occurrenceSight(act, tools.grammar.classOf),
          ruled: act.ruled,
          told,
          source,
          fold,
        });
      return act.ruled;
    },
  };
  read(input, { ...tools, senses, occurrences: recorder });
}
console.log(`${cases.length} acts`);

const learn = (without: number, seed: number): Learnt =>
  learnNetwork({
    rows: cases.filter(({ fold }) => fold !== without),
    outcomes: occurrences.length,
    errors({ told }, sums) {
      sums.set(softmax(sums));
      sums[occurrences.indexOf(told)]! -= 1;
    },
    meaningOf: tools.grammar.meaningOf,
    seed,
  });

const odds = new Map<Case, Float32Array>();
for (let fold = 0; fold < folds; fold++) {
  const learnt = learn(fold, fold + 1);
  for (const each of cases) if (each.fold === fold) odds.set(each, softmax(learnt.sums(each)));
}
for (const source of new Set(cases.map((each) => each.source))) {
  const own = cases.filter((each) => each.source === source);
  const rate = (say: (each: Case) => Occurrence): string => {
    const right = own.filter((each) => say(each) === each.told).length;
    const real = (told: Occurrence) => told === "happened" || told === "ongoing";
    const madeNews = own.filter((each) => real(say(each)) && !real(each.told)).length;
    return `${((100 * right) / own.length).toFixed(1)} % right, ${madeNews} of ${own.length} made news`;
  };
  console.log(
    `${source}: rules ${rate((each) => each.ruled)}; learnt ${rate((each) => occurrenceOfOdds(odds.get(each)!, each.ruled))}`,
  );
}

const zipped = gzipSync(JSON.stringify(learn(-1, 0).pack()), { level: 9 });
writeFileSync(values.out, zipped);
console.log(`${zipped.length} bytes in ${values.out}`);
