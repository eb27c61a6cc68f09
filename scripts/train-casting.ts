// Learns who of those named in a sentence does an act and who bears it, from what readers marked:
//   npx tsx scripts/train-casting.ts [--shared ../shared] [--out models/en/casting.json.gz] [--folds 3] [--without FOLD] [--senses FILE]
// Sentences are those of train-senses.ts, an act's parties being stretches of them; acts are those of parties.jsonl, whose parties may
// stand anywhere in the report (scripts/events/marked.ts). Learnt after the senses, over the acts that the reader finds.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { loadTools, overlaps, read, type Reading, relationOf } from "../src/index.ts";
import {
  type Candidate,
  type Casting,
  casts,
  castSight,
  openSenses,
  type Scene,
  type Sight,
  softmax,
} from "../src/events/index.ts";
import { type MarkedText, markedTexts } from "./events/marked.ts";
import { learnNetwork, type Learnt } from "./events/network.ts";
import { actAt, castIn } from "./events/parties.ts";
import { packed } from "./support/models.ts";

const { values } = parseArgs({
  options: {
    shared: { type: "string", default: "../shared" },
    out: { type: "string", default: "models/en/casting.json.gz" },
    folds: { type: "string", default: "3" },
    /** Learn from all but this fold, and measure nothing: for measuring what is built on it. */
    without: { type: "string" },
    /** Other senses than those shipped. */
    senses: { type: "string" },
  },
});
const folds = Number(values.folds);
const own = loadTools();
const tools = values.senses === undefined ? own : { ...own, senses: openSenses(packed(values.senses), own.grammar) };

/** How often an act counts of which all parties are marked, where others are marked by their own sentence alone. */
const WHOLE = 2;

interface Case extends Sight {
  /** Index among `casts`: what the rules say, and what readers say. */
  rule: number;
  told: number;
  /** Of an act of which all parties are marked. */
  isWhole: boolean;
  fold: number;
}

/** A party as the reader met it while it read: what it made of it is known when the report is read. */
interface Met {
  scene: Scene;
  sight: Sight;
  rule: number;
  told: (reading: Reading) => number | undefined;
}

const texts = [...markedTexts(values.shared, folds)].filter(({ source }) => source !== "occurrences");

const cases: Case[] = [];
for (const text of texts) {
  const met: Met[] = [];
  const casting: Casting = {
    weigh(candidate, scene) {
      const sight = castSight(candidate, scene);
      const rule = casts.findIndex((cast) => sight.signs.includes(`part ${cast}`));
      met.push({ scene, sight, rule, told: (reading) => partOf(candidate, scene, text, reading) });
      return only(rule);
    },
  };
  const reading = read(text.input, { ...tools, casting });
  for (const each of met) take(each, reading, text, cases);
}
console.log(`${cases.length} parties named beside acts`);

if (values.without === undefined) measure();

const without = Number(values.without ?? -1);
const known = cases.filter((each) => each.fold !== without);
const zipped = gzipSync(JSON.stringify(learn(known, 1).pack()), { level: 9 });
writeFileSync(values.out, zipped);
console.log(`${zipped.length} bytes in ${values.out}`);

function measure(): void {
  const judged = new Map<Case, Float32Array>();
  for (let fold = 0; fold < folds; fold++) {
    const { sums } = learn(
      cases.filter((each) => each.fold !== fold),
      fold + 1,
    );
    for (const each of cases) if (each.fold === fold) judged.set(each, softmax(sums(each)));
  }
  for (const cast of [1, 2]) {
    tell(cast, cases, judged);
    tell(
      cast,
      cases.filter(({ isWhole }) => isWhole),
      judged,
    );
  }
}

function only(cast: number): number[] {
  return casts.map((_, at) => (at === cast ? 1 : 0));
}

function take({ scene, sight, rule, told }: Met, reading: Reading, { acts, fold }: MarkedText, into: Case[]): void {
  const part = told(reading);
  if (part === undefined) return;
  // whoever takes part in what is mutual is a party, whatever the rule calls it
  const isMutual = scene.trigger.rule.reciprocal === true && part > 0;
  into.push({
    ...sight,
    rule,
    told: isMutual ? Math.max(rule, 1) : part,
    isWhole: actAt(scene, acts) !== undefined,
    fold,
  });
}

/** The part of one whom a sentence names; undefined where no reader marked it. */
function partOf(candidate: Candidate, scene: Scene, { acts, sentences }: MarkedText, reading: Reading) {
  const whole = actAt(scene, acts);
  if (whole) return castIn(whole, candidate, scene.candidates, reading);
  const act = actAt(
    scene,
    sentences.flatMap(({ events }) => events),
  );
  if (!act) return undefined;
  const headOf = ({ mention }: Candidate) => scene.tree.within(mention.head)[0];
  const isIn = ({ mention }: Candidate, [from, to]: readonly [number, number]) => overlaps(mention, { from, to });
  // "Kenya's ministry of defence": the ministry
  const isOwner = (span: readonly [number, number]) => {
    const head = headOf(candidate);
    return scene.candidates.some((other) => {
      const top = headOf(other);
      return (
        head && top && head !== top && isIn(other, span) && relationOf(head) !== "conj" && scene.tree.isUnder(head, top)
      );
    });
  };
  const isOne = (spans: readonly (readonly [number, number])[] = []) =>
    spans.some((span) => isIn(candidate, span) && !isOwner(span));
  return isOne(act.actors) ? 1 : isOne(act.recipients) ? 2 : 0;
}

function learn(from: readonly Case[], seed: number): Learnt {
  return learnNetwork({
    rows: from.flatMap((each) => (each.isWhole ? new Array<Case>(WHOLE).fill(each) : [each])),
    outcomes: casts.length,
    errors({ told }, sums) {
      sums.set(softmax(sums));
      sums[told]! -= 1;
    },
    meaningOf: tools.grammar.meaningOf,
    seed,
  });
}

/** What each fold makes of it by what the others teach. */
function tell(cast: number, of: readonly Case[], judged: ReadonlyMap<Case, Float32Array>): void {
  const all = of.filter((each) => each.told === cast).length;
  const rate = (taken: readonly Case[]): string => {
    const right = taken.filter((each) => each.told === cast).length;
    const share = (whole: number): string => `${((100 * right) / whole).toFixed(1)} %`;
    return `${share(taken.length)} right, ${share(all)} of ${all}, F1 ${((200 * right) / (taken.length + all)).toFixed(1)}`;
  };
  console.log(`${casts[cast]} of ${of.length}, rules: ${rate(of.filter((each) => each.rule === cast))}`);
  for (const taken of [0.4, 0.5, 0.6])
    for (const letGo of [0.1, 0.15, 0.3, 0.5])
      console.log(
        `${casts[cast]} of ${of.length}, ${taken} ${letGo}: ` +
          rate(of.filter((each) => judged.get(each)![cast]! > (each.rule === cast ? letGo : taken))),
      );
}
