// Learns how likely an act is right in all that is told of it, from acts of which readers marked all parties:
//   npx tsx scripts/train-trust.ts --held FOLDER [--shared ../shared] [--out models/en/trust.json.gz] [--sure 0.3] [--instead 0.4]
// The trust that is shipped says which changes are followed by a second one. FOLDER holds the folders 0 and 1 of train_acts.py: what was learnt without that
// fold of two, so that no act is weighed by what was learnt from it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync, gzipSync } from "node:zlib";
import { type Event, loadTools, read, type Tools } from "../src/index.ts";
import { openCasting, openSenses, openSurroundings, type Sight, softmax, trustSight } from "../src/events/index.ts";
import { markedTexts } from "./events/marked.ts";
import { learnNetwork, type Learnt } from "./events/network.ts";
import { isRightIn } from "./events/parties.ts";
import { packed } from "./support/models.ts";

const { values } = parseArgs({
  options: {
    shared: { type: "string", default: "../shared" },
    out: { type: "string", default: "models/en/trust.json.gz" },
    held: { type: "string" },
    sure: { type: "string", default: "0.3" },
    instead: { type: "string", default: "0.4" },
  },
});
if (values.held === undefined) throw new Error("--held FOLDER is missing: models learnt without each of two folds");
const held = values.held;
const sure = Number(values.sure);
const instead = Number(values.instead);
const own = loadTools();

/** More say little of so many alike. */
const ROUNDS = 12;

/** An act as it might be told. */
interface Case extends Sight {
  isRight: boolean;
  /** It is told so without what is learnt here. */
  isPlain: boolean;
  /** All the ways in which one act might be told. */
  act: number;
  source: string;
  fold: number;
}

const toolsOf = [0, 1].map((fold): Tools => {
  const opened = (name: string): string => packed(join(held, `${fold}`, `${name}.json.gz`));
  const surroundings = openSurroundings(
    own.grammar.surroundings(gunzipSync(readFileSync(join(held, `${fold}`, "surroundings.bin.gz")))),
  );
  return {
    ...own,
    senses: openSenses(opened("senses"), own.grammar, surroundings),
    casting: openCasting(opened("casting"), own.grammar, surroundings),
  };
});

const cases: Case[] = [];
let acts = 0;
for (const text of markedTexts(values.shared, 2)) {
  const seen: { sight: Sight; event: Event; trigger: unknown; isPlain: boolean }[] = [];
  const trust: Tools["trust"] = {
    ...own.trust,
    weigh(coded) {
      const { event, trigger, made } = coded;
      seen.push({ sight: trustSight(coded), event, trigger, isPlain: made === "nothing" });
      return own.trust.weigh(coded);
    },
  };
  const reading = read(text.input, { ...toolsOf[text.fold]!, trust });
  let last: unknown;
  for (const { sight, event, trigger, isPlain } of seen) {
    const isRight = isRightIn(event, text, reading);
    if (trigger !== last) acts++;
    last = trigger;
    if (isRight !== undefined)
      cases.push({ ...sight, isRight, isPlain, act: acts, source: text.source, fold: text.fold });
  }
}
const plain = cases.filter(({ isPlain }) => isPlain);
console.log(
  `${plain.length} acts told, ${plain.filter(({ isRight }) => isRight).length} right in all; ${cases.length} ways to tell them and others`,
);

const judged = new Map<Case, number>();
for (const fold of [0, 1]) {
  const { sums } = learn(
    cases.filter((each) => each.fold !== fold),
    fold + 1,
  );
  for (const each of cases) if (each.fold === fold) judged.set(each, softmax(sums(each))[1]!);
}
for (const source of new Set(cases.map((each) => each.source))) {
  const of = cases.filter((each) => each.source === source);
  const all = of.filter(({ isRight, isPlain }) => isRight && isPlain).length;
  for (const instead of [2, 0.5, 0.4, 0.3])
    for (const limit of [0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5]) {
      const told = chosen(of, instead).filter((each) => judged.get(each)! >= limit);
      const right = told.filter(({ isRight }) => isRight).length;
      const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
      console.log(
        `${source}, others from ${instead}, told from ${limit}: ${told.length} told, ${right} right, ${share(right, told.length)}, to ${all} right as told before`,
      );
    }
}

/** Of each act the way it is told, or another that is likelier and likely enough. */
function chosen(of: readonly Case[], instead: number): Case[] {
  const byAct = new Map<number, Case>();
  for (const each of of) {
    const best = byAct.get(each.act);
    const likely = judged.get(each)!;
    if (each.isPlain || (likely >= instead && likely > (best ? judged.get(best)! : 0))) byAct.set(each.act, each);
  }
  return [...byAct.values()];
}

const json = JSON.stringify({ ...learn(cases, 1).pack(), sure, instead });
const zipped = gzipSync(json, { level: 9 });
writeFileSync(values.out, zipped);
console.log(`${zipped.length} bytes in ${values.out}`);

function learn(from: readonly Case[], seed: number): Learnt {
  return learnNetwork({
    rows: from,
    outcomes: 2,
    errors({ isRight }, sums) {
      sums.set(softmax(sums));
      sums[isRight ? 1 : 0]! -= 1;
    },
    meaningOf: own.grammar.meaningOf,
    seed,
    rounds: ROUNDS,
  });
}
