// Learns the mode of an act and what it is about, from sentences in which readers marked both:
//   npx tsx scripts/train-topics.ts [--shared ../shared] [--out models/en/topics.json.gz] [--folds 5]
// The sentences are those of events/marked.ts, of which only some acts have {mode, contexts}.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { type EventType, eventTypes, loadTools, read } from "../src/index.ts";
import {
  modesOf,
  NO_ACT,
  outcomeOf,
  OUTCOMES,
  type Senses,
  type Sight,
  softmax,
  type Topic,
  topicOf,
  type Topics,
  topicSight,
} from "../src/events/index.ts";
import { type Marked, markedTexts } from "./events/marked.ts";
import { learnNetwork, type Learnt } from "./events/network.ts";

const { values } = parseArgs({
  options: {
    shared: { type: "string", default: "../shared" },
    out: { type: "string", default: "models/en/topics.json.gz" },
    folds: { type: "string", default: "5" },
    /** Learn from all but this fold, and measure nothing: for measuring the whole reader on what it has not seen. */
    without: { type: "string" },
  },
});
const folds = Number(values.folds);

/** How likely a mode, and a context, must be to be given: chosen by the figures this script prints. */
const likely = { mode: 0.3, context: 0.25 };

interface Case extends Sight {
  type: EventType;
  /** What the rules say, and what readers say. */
  rules: Topic;
  told: { mode: string; contexts: readonly string[] };
  source: string;
  fold: number;
}

const tools = loadTools();
const { contexts } = tools.codebook;
const modes = eventTypes.flatMap((type) =>
  Object.keys(tools.codebook.events[type].modes).map((mode) => `${type} ${mode}`),
);
const cases: Case[] = [];
for (const { input, sentences, source, fold } of markedTexts(values.shared, folds)) {
  const acts = sentences.flatMap(({ events }) => events).filter((each) => each.contexts !== undefined);
  if (acts.length === 0) continue;
  const actAt = (cue: readonly { from: number; to: number }[]): Marked | undefined =>
    acts.find((act) => cue.some(({ from, to }) => from <= act.from && act.from < to));
  // the acts marked, and no others
  const senses: Senses = {
    ...tools.senses,
    weigh({ cue }) {
      const act = actAt(cue);
      const odds = new Float32Array(OUTCOMES);
      odds[act ? outcomeOf(act.type) : NO_ACT] = 1;
      return odds;
    },
  };
  const topics: Topics = {
    tell(act) {
      const told = actAt(act.trigger.cue);
      if (told?.type === act.type)
        cases.push({
          ...topicSight(act, tools.grammar.classOf),
          type: act.type,
          rules: act.rules,
          told: { mode: told.mode ?? "", contexts: told.contexts! },
          source,
          fold,
        });
      return act.rules;
    },
  };
  read(input, { ...tools, senses, topics });
}
console.log(`${cases.length} acts`);

/** Learns from all cases but those of a fold. */
const learn = (without: number, seed: number): Learnt =>
  learnNetwork({
    rows: cases.filter(({ fold }) => fold !== without),
    outcomes: 1 + modes.length + contexts.length,
    errors({ type, told }, sums) {
      const own = [0, ...modesOf(type, modes)];
      const odds = softmax(Float32Array.from(own, (at) => sums[at]!));
      sums.fill(0, 0, 1 + modes.length);
      own.forEach((at, index) => (sums[at] = odds[index]!));
      sums[told.mode === "" ? 0 : modes.indexOf(`${type} ${told.mode}`) + 1]! -= 1;
      contexts.forEach((context, index) => {
        const at = 1 + modes.length + index;
        sums[at] = 1 / (1 + Math.exp(-sums[at]!)) - (told.contexts.includes(context) ? 1 : 0);
      });
    },
    meaningOf: tools.grammar.meaningOf,
    seed,
  });

if (values.without === undefined) {
  const sums = new Map<Case, Float32Array>();
  for (let fold = 0; fold < folds; fold++) {
    const learnt = learn(fold, fold + 1);
    for (const each of cases) if (each.fold === fold) sums.set(each, learnt.sums(each));
  }
  for (const source of new Set(cases.map((each) => each.source))) {
    console.log(source);
    tell("rules", source, (each) => each.rules);
    for (const each of [0.2, 0.25, 0.3, 0.4, 0.5])
      tell(`${each}`, source, (one) =>
        topicOf(sums.get(one)!, one.type, { modes, contexts, likely: { mode: each, context: each } }),
      );
    tell("as shipped", source, (one) => topicOf(sums.get(one)!, one.type, { modes, contexts, likely }));
  }
}

function tell(name: string, source: string, say: (each: Case) => Topic): void {
  const own = cases.filter((each) => each.source === source);
  const counts = { modes: 0, modesSaid: 0, modesRight: 0, said: 0, told: 0, right: 0 };
  for (const each of own) {
    const { mode, contexts: given } = say(each);
    if (each.told.mode !== "") counts.modes++;
    if (mode !== undefined) counts.modesSaid++;
    if (mode !== undefined && mode === each.told.mode) counts.modesRight++;
    counts.said += given.length;
    counts.told += each.told.contexts.length;
    counts.right += given.filter((context) => each.told.contexts.includes(context)).length;
  }
  const f1 = (right: number, said: number, told: number): string =>
    `${((100 * right) / said).toFixed(1)} % right, ${((100 * right) / told).toFixed(1)} % of ${told}, F1 ${((200 * right) / (said + told)).toFixed(1)}`;
  console.log(`  ${name}: modes ${f1(counts.modesRight, counts.modesSaid, counts.modes)}`);
  console.log(`  ${name}: contexts ${f1(counts.right, counts.said, counts.told)}`);
}

const json = JSON.stringify({ ...learn(Number(values.without ?? -1), 0).pack(), modes, contexts, likely });
const zipped = gzipSync(json, { level: 9 });
writeFileSync(values.out, zipped);
console.log(`${zipped.length} bytes in ${values.out}`);
