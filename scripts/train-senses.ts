// Learns which words of a sentence tell an act, and of which type, from sentences in which readers marked the acts:
//   npx tsx scripts/train-senses.ts [--shared ../shared] [--out models/en/senses.json.gz] [--folds 5]
// What is marked, scripts/events/marked.ts tells.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { type Event, type EventType, eventTypes, loadTools, read, type ReportInput, type Token } from "../src/index.ts";
import { type Limits, type Look, NO_ACT, outcomeOf, OUTCOMES, type Senses } from "../src/events/index.ts";
import { type Marked, markedTexts } from "./events/marked.ts";
import { learnNetwork, type Row } from "./events/sense-network.ts";

const { values } = parseArgs({
  options: {
    shared: { type: "string", default: "../shared" },
    out: { type: "string", default: "models/en/senses.json.gz" },
    folds: { type: "string", default: "5" },
    /** Learn from all but this fold, and measure nothing: for measuring the whole reader on what it has not seen. */
    without: { type: "string" },
  },
});
const folds = Number(values.folds);

/** A word of a sentence with what readers made of it; undefined where they leave it open. */
interface Case extends Row {
  look: Look;
  told: number | undefined;
  sentence: number;
  source: string;
  fold: number;
}

const tools = loadTools();
const cases: Case[] = [];
let sentences = 0;
/** Acts marked, those that no word looked at stands for among them. */
const marks: { sentence: number; type: EventType; source: string; fold: number; from: number }[] = [];

const seen: Look[] = [];
const recorder: Senses = {
  classOf: (word) => tools.grammar.classOf(word),
  limits: { drop: 2, doubt: -1, change: 2, find: 2 },
  weigh(look) {
    seen.push(look);
    return new Float32Array(OUTCOMES);
  },
};

for (const { input, sentences, source, fold } of markedTexts(values.shared, folds)) {
  seen.length = 0;
  read(input, { ...tools, senses: recorder });
  for (const { from, to, events } of sentences)
    take(
      seen.filter(({ cue }) => cue[0]!.from >= from && cue[0]!.from < to),
      events,
      source,
      fold,
    );
}

/** Looks of one sentence with the acts marked in it. */
function take(looks: readonly Look[], events: readonly Marked[], source: string, fold: number): void {
  const sentence = sentences++;
  const covers = ({ cue }: Look, { from }: Marked) => cue.some((each) => each.from <= from && from < each.to);
  const cues: Token[] = looks
    .filter((look) => events.some((each) => covers(look, each)))
    .flatMap(({ cue }) => [...cue]);
  for (const look of looks) {
    const event = events.find((each) => covers(look, each));
    const isBeside = look.cue.some((word) => cues.some((cue) => cue.head === word.id || word.head === cue.id));
    const told = event
      ? outcomeOf(event.type)
      : isBeside && look.type === undefined && look.cue[0]!.upos === "NOUN"
        ? undefined
        : NO_ACT;
    const meanings = look.parts.map((words) =>
      words.map((word) => tools.grammar.meaningOf(word)).filter((each) => each !== undefined),
    );
    cases.push({ look, signs: look.signs, meanings, outcome: told ?? NO_ACT, told, sentence, source, fold });
  }
  for (const { from, type } of events) marks.push({ sentence, type, source, fold, from });
}
console.log(
  `${sentences} sentences, ${marks.length} acts marked, ${cases.length} words, ${cases.filter((each) => each.told === undefined).length} left open`,
);

// each judged by what the other folds teach
const odds: Float32Array[] = new Array<Float32Array>(cases.length);
const limits: Limits = { drop: 0.75, doubt: 0.1, change: 0.6, find: 0.35 };
for (let fold = 0; fold < (values.without === undefined ? folds : 0); fold++) {
  const { weigh } = learnNetwork(
    cases.filter((each) => each.fold !== fold && each.told !== undefined),
    fold + 1,
  );
  cases.forEach((each, at) => {
    if (each.fold === fold) odds[at] = weigh(each);
  });
}
const sources = [...new Set(marks.map((each) => each.source)), "all"];
for (const source of values.without === undefined ? sources : []) {
  console.log(source);
  tell("rules alone", source, { drop: 2, doubt: -1, change: 2, find: 2 });
  for (const drop of [0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
    tell(`drop ${drop}`, source, { drop, doubt: -1, change: 2, find: 2 });
  tell("drop, change", source, { ...limits, find: 2 });
  for (const find of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) tell(`find ${find}`, source, { ...limits, find });
}

/** What the limits let through, against what is marked. */
function tell(name: string, source: string, { drop, doubt, change, find }: Limits): void {
  let kept = 0;
  let right = 0;
  let word = 0;
  const found = new Set<string>();
  const said = new Set<string>();
  cases.forEach((each, at) => {
    if (source !== "all" && each.source !== source) return;
    const own = odds[at]!;
    let best = 1;
    for (let outcome = 2; outcome < OUTCOMES; outcome++) if (own[outcome]! > own[best]!) best = outcome;
    let type: number;
    if (each.look.type !== undefined) {
      if (own[NO_ACT]! > drop) return;
      type = outcomeOf(each.look.type);
      if (own[type]! < doubt && own[best]! > change) type = best;
    } else {
      if (own[best]! < find) return;
      type = best;
    }
    if (each.told === undefined) return;
    if (said.has(`${each.sentence} ${type}`) && each.told === NO_ACT) return;
    said.add(`${each.sentence} ${type}`);
    kept++;
    if (each.told !== NO_ACT) word++;
    if (each.told === type) {
      right++;
      found.add(`${each.sentence} ${type} ${at}`);
    }
  });
  const all = marks.filter((each) => source === "all" || each.source === source).length;
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  console.log(
    `  ${name}: ${kept} told, ${share(right, kept)} right, ${share(word, kept)} acts, ${share(found.size, all)} of ${all} found, F1 ${((200 * right) / (kept + all)).toFixed(1)}`,
  );
}

const { pack } = learnNetwork(
  cases.filter((each) => each.told !== undefined && each.fold !== Number(values.without ?? -1)),
  0,
);
const json = JSON.stringify({ ...pack(), limits });
writeFileSync(values.out, gzipSync(json, { level: 9 }));
console.log(`${json.length} characters, ${gzipSync(json).length} bytes in ${values.out}`);
