// Learns which words of a sentence tell an act, and of which type, from sentences in which readers marked the acts:
//   npx tsx scripts/train-senses.ts [--shared ../shared] [--out models/en/senses.json.gz] [--folds 5] [--without FOLD]
// What is marked, scripts/events/marked.ts tells. Without --without it is measured first, each fold by what the others teach.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { type EventType, loadTools, read } from "../src/index.ts";
import {
  likeliest,
  type Limits,
  type Look,
  NO_ACT,
  outcomeOf,
  OUTCOMES,
  type Senses,
  senseWord,
  softmax,
} from "../src/events/index.ts";
import { type Marked, markedTexts } from "./events/marked.ts";
import { learnNetwork, type Learnt } from "./events/network.ts";

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

/** How likely is likely enough: chosen by the figures this script prints, more for what is right than for what is found. */
const limits: Limits = { drop: 0.7, doubt: 0.1, change: 0.5, find: 0.4 };
/** Nothing is let go, changed or found. */
const rulesAlone: Limits = { drop: 1, doubt: 0, change: 1, find: 1 };

/** A word of a sentence with what readers made of it; undefined where they leave it open. */
interface Case {
  look: Look;
  told: number | undefined;
  sentence: number;
  source: string;
  fold: number;
}

/** Some readers marked what is to come as the promise of it: the word means what it means, come to be or not. */
const typeOf = ({ type, occurrence }: Marked, ruled: EventType | undefined): EventType =>
  type === "AGREE" && occurrence === "planned" && ruled !== undefined && promised.has(ruled) ? ruled : type;

const promised = new Set<EventType>(["CONSULT", "SUPPORT", "COOPERATE", "AID"]);

const tools = loadTools();
const cases: Case[] = [];
const marks: { type: EventType; source: string }[] = [];
let sentences = 0;

const seen: Look[] = [];
const recorder: Senses = {
  classOf: tools.grammar.classOf,
  limits: rulesAlone,
  isIdle: () => false,
  weigh(look) {
    seen.push(look);
    return new Float32Array(OUTCOMES);
  },
};
for (const text of markedTexts(values.shared, folds)) {
  seen.length = 0;
  const reading = read(text.input, { ...tools, senses: recorder });
  for (const { from, to, events } of text.sentences)
    for (const sentence of reading.sentences) {
      const isIn = (place: number): boolean =>
        from <= place && place < to && sentence.from <= place && place < sentence.to;
      take(
        seen.filter(({ cue }) => isIn(cue[0]!.from)),
        events.filter((each) => isIn(each.from)),
        text,
      );
    }
}
const open = cases.filter((each) => each.told === undefined).length;
console.log(`${sentences} sentences, ${marks.length} acts marked, ${cases.length} words, ${open} left open`);

/** Looks of one sentence with the acts marked in it. */
function take(
  looks: readonly Look[],
  events: readonly Marked[],
  { source, fold }: { source: string; fold: number },
): void {
  if (looks.length + events.length === 0) return;
  const sentence = sentences++;
  const covers = ({ cue }: Look, { from }: Marked) => cue.some((each) => each.from <= from && from < each.to);
  const cues = looks.filter((look) => events.some((each) => covers(look, each))).flatMap(({ cue }) => cue);
  for (const look of looks) {
    const event = events.find((each) => covers(look, each));
    // "launched an attack": whichever of the two is marked, the other may stand for it
    const isBeside =
      look.type === undefined &&
      look.cue[0]!.upos === "NOUN" &&
      look.cue.some((word) => cues.some((cue) => cue.head === word.id || word.head === cue.id));
    const told = event ? outcomeOf(typeOf(event, look.type)) : isBeside ? undefined : NO_ACT;
    cases.push({ look, told, sentence, source, fold });
  }
  for (const { type } of events) marks.push({ type, source });
}

/** Met this often and never marked, a word is idle. */
const OFTEN = 8;

/** Words that no reader ever marked, but for those of a fold. */
function idleBut(without: number): Set<string> {
  const met = new Map<string, number>();
  for (const { look, told, fold } of cases) {
    if (fold === without || told === undefined || (look.type !== undefined && told === NO_ACT)) continue;
    const word = senseWord(look.cue[0]!);
    met.set(word, told === NO_ACT ? (met.get(word) ?? 0) + 1 : -Infinity);
  }
  return new Set([...met].flatMap(([word, times]) => (times >= OFTEN ? [word] : [])));
}

const isIdle = ({ look }: Case, idle: ReadonlySet<string>): boolean =>
  look.type === undefined && idle.has(senseWord(look.cue[0]!));

/** Learns from all cases but those of a fold. */
const learn = (without: number, idle: ReadonlySet<string>, seed: number): Learnt =>
  learnNetwork({
    rows: cases.flatMap((each) =>
      each.told === undefined || each.fold === without || isIdle(each, idle) ? [] : [{ ...each.look, told: each.told }],
    ),
    outcomes: OUTCOMES,
    errors({ told }, sums) {
      sums.set(softmax(sums));
      sums[told]! -= 1;
    },
    meaningOf: tools.grammar.meaningOf,
    seed,
  });
if (values.without === undefined) {
  const odds: Float32Array[] = new Array<Float32Array>(cases.length);
  for (let fold = 0; fold < folds; fold++) {
    const idle = idleBut(fold);
    const learnt = learn(fold, idle, fold + 1);
    cases.forEach((each, at) => {
      if (each.fold !== fold) return;
      odds[at] = isIdle(each, idle) ? new Float32Array(OUTCOMES) : softmax(learnt.sums(each.look));
    });
  }
  for (const source of new Set(marks.map((each) => each.source))) {
    console.log(source);
    tell("rules alone", source, rulesAlone, odds);
    for (const drop of [0.5, 0.6, 0.7, 0.8, 0.9]) tell(`drop ${drop}`, source, { ...limits, drop }, odds);
    for (const find of [0.25, 0.3, 0.4, 0.5]) tell(`find ${find}`, source, { ...limits, find }, odds);
    tell("as shipped", source, limits, odds);
  }
}

/** What the limits let through of the words of a source, against what is marked. */
function tell(name: string, from: string, { drop, doubt, change, find }: Limits, odds: readonly Float32Array[]): void {
  let kept = 0;
  let right = 0;
  let acts = 0;
  const said = new Set<string>();
  cases.forEach(({ look, told, sentence, source }, at) => {
    if (source !== from || told === undefined) return;
    const own = odds[at]!;
    const { outcome } = likeliest(own);
    const ruled = look.type && outcomeOf(look.type);
    if (ruled === undefined ? own[outcome]! < find : own[NO_ACT]! > drop) return;
    const type = ruled === undefined || (own[ruled]! < doubt && own[outcome]! > change) ? outcome : ruled;
    // told twice in one sentence is told once
    if (told === NO_ACT && said.has(`${sentence} ${type}`)) return;
    said.add(`${sentence} ${type}`);
    kept++;
    if (told !== NO_ACT) acts++;
    if (told === type) right++;
  });
  const all = marks.filter(({ source }) => source === from).length;
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  console.log(
    `  ${name}: ${kept} told, ${share(right, kept)} right, ${share(acts, kept)} acts, ` +
      `${share(right, all)} of ${all} found, F1 ${((200 * right) / (kept + all)).toFixed(1)}`,
  );
}

const without = Number(values.without ?? -1);
const idle = idleBut(without);
const json = JSON.stringify({ ...learn(without, idle, 0).pack(), limits, idle: [...idle].sort() });
const zipped = gzipSync(json, { level: 9 });
writeFileSync(values.out, zipped);
console.log(`${zipped.length} bytes in ${values.out}`);
