// Writes what scripts/events/train_acts.py learns from: words of sentences as the grammar's networks see them, the acts that readers
// marked at them, and who of those named beside an act does it and who bears it:
//   npx tsx scripts/act-lessons.ts --out FOLDER [--shared ../shared]
// What is marked, scripts/events/marked.ts tells. Numbers are 32-bit whole numbers of the machine's own order, a list a file.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import {
  type Casting,
  casts,
  castSight,
  type Limits,
  type Look,
  NO_ACT,
  outcomeOf,
  OUTCOMES,
  plainForm,
  type Senses,
  senseWord,
  type Sight,
} from "../src/events/index.ts";
import { isFull, lemmaOf } from "../src/events/look.ts";
import { Forms } from "../src/grammar/forms.ts";
import { unpackModel } from "../src/grammar/model.ts";
import { wordRows } from "../src/grammar/sizes.ts";
import { type EventType, loadTools, read, type Token } from "../src/index.ts";
import type { Tree } from "../src/record/index.ts";
import { type Marked, markedTexts } from "./events/marked.ts";
import { actAt, type Met, partOf } from "./events/parties.ts";

const { values } = parseArgs({
  options: { out: { type: "string" }, shared: { type: "string", default: "../shared" } },
});
if (values.out === undefined) throw new Error("--out FOLDER is missing: where the lessons are written");
const out = values.out;

/** Texts fall into so many parts, of which one can be kept out. */
const FOLDS = 2;
/** A sign in fewer cases says nothing. */
const RARE = 3;
/** Met this often and never marked, a word is idle. */
const OFTEN = 8;
/** How often an act counts of which all parties are marked, where others are marked by their own sentence alone. */
const WHOLE = 2;

/** A word weighed, or a party: its numbers, in the order of train_acts.py, and what is seen of it. */
interface Case extends Pick<Sight, "signs" | "parts"> {
  numbers: readonly number[];
}

const tools = loadTools();
const model = unpackModel(
  gunzipSync(readFileSync(fileURLToPath(new URL("../models/en/grammar.bin.gz", import.meta.url)))),
);
const { relations } = model.parser;
const tagAt = new Map(model.tags.map((tag, at) => [tag, at]));
const forms = new Forms(model.vocabulary);

/** The sentences of one text, by where they begin and end. */
const sentenceAt = new Map<string, number>();

const formAt = new Map<string, number>();
/** For each form: its place in the vocabulary, and its rows of the networks' tables. */
const formRows: number[] = [];
/** For each word: its form, tag, relation and head. */
const words: number[] = [];
/** For each sentence: where its words end, its part, its source, the words that carry its meaning. */
const ends: number[] = [];
const folds: number[] = [];
const sources: string[] = [];
const full: number[][] = [];
const told: (Case & { word: string })[] = [];
const parties: Case[] = [];

for (const text of markedTexts(values.shared, FOLDS)) {
  if (text.source === "occurrences") continue;
  sentenceAt.clear();
  const number = ({ tokens }: Tree): number => numberOf(tokens, text.fold, text.source);
  const seen: Look[] = [];
  const senses: Senses = {
    classOf: tools.grammar.classOf,
    limits: { drop: 1, doubt: 0, change: 1, find: 1 } satisfies Limits,
    isIdle: () => false,
    weigh(look) {
      seen.push(look);
      return new Float32Array(OUTCOMES);
    },
  };
  const reading = read(text.input, { ...tools, senses });
  for (const { from, to, events } of text.sentences)
    for (const sentence of reading.sentences) {
      const isIn = (place: number): boolean =>
        from <= place && place < to && sentence.from <= place && place < sentence.to;
      takeWords(
        seen.filter(({ cue }) => isIn(cue[0]!.from)),
        events.filter((each) => isIn(each.from)),
        number,
      );
    }
  const met: Met[] = [];
  const casting: Casting = {
    weigh(candidate, scene) {
      const sight = castSight(candidate, scene);
      const rule = casts.findIndex((cast) => sight.signs.includes(`part ${cast}`));
      met.push({ candidate, scene, sight, rule });
      return casts.map((_, at) => (at === rule ? 1 : 0));
    },
  };
  const again = read(text.input, { ...tools, casting });
  for (const each of met) {
    const { candidate, scene, sight, rule } = each;
    const part = partOf(each, text, again);
    const party = scene.tree.within(candidate.mention.head)[0];
    if (part === undefined || !party) continue;
    const { token, rule: ruled } = scene.trigger;
    const weight = actAt(scene, text.acts) === undefined ? 1 : WHOLE;
    parties.push({
      ...sight,
      numbers: [number(scene.tree), token.id - 1, party.id - 1, part, weight, rule, outcomeOf(ruled.type)],
    });
  }
}

/** Looks of one sentence with the acts marked in it. */
function takeWords(looks: readonly Look[], events: readonly Marked[], number: (tree: Tree) => number): void {
  const covers = ({ cue }: Look, { from }: Marked) => cue.some((each) => each.from <= from && from < each.to);
  const cues = looks.filter((look) => events.some((each) => covers(look, each))).flatMap(({ cue }) => cue);
  for (const look of looks) {
    const event = events.find((each) => covers(look, each));
    // "launched an attack": whichever of the two is marked, the other may stand for it
    const isBeside =
      look.type === undefined &&
      look.cue[0]!.upos === "NOUN" &&
      look.cue.some((word) => cues.some((cue) => cue.head === word.id || word.head === cue.id));
    if (!event && isBeside) continue;
    const [cue] = look.cue;
    const ruled = look.type === undefined ? 0 : outcomeOf(look.type);
    told.push({
      signs: look.signs,
      // the last part is the whole sentence, which is written once
      parts: look.parts.slice(0, -1),
      word: senseWord(cue!),
      numbers: [number(look.tree), cue!.id - 1, event ? outcomeOf(typeOf(event, look.type)) : NO_ACT, ruled],
    });
  }
}

/** Some readers marked what is to come as the promise of it: the word means what it means, come to be or not. */
function typeOf({ type, occurrence }: Marked, ruled: EventType | undefined): EventType {
  const isPromised = ruled !== undefined && /^(?:CONSULT|SUPPORT|COOPERATE|AID)$/.test(ruled);
  return type === "AGREE" && occurrence === "planned" && isPromised ? ruled : type;
}

/** The number of a sentence, which is written the first time it is asked for. */
function numberOf(tokens: readonly Token[], fold: number, source: string): number {
  const key = `${tokens[0]!.from} ${tokens.at(-1)!.to}`;
  const known = sentenceAt.get(key);
  if (known !== undefined) return known;
  for (const each of tokens) {
    // -1: one that the parser has not, and that is not taught
    const tag = tagAt.get(`${each.upos} ${each.xpos}`) ?? -1;
    words.push(formOf(plainForm(each)), tag, relations.indexOf(each.deprel), each.head);
  }
  const number = ends.length;
  ends.push(words.length / 4);
  folds.push(fold);
  sources.push(source);
  full.push(placesOf(tokens.filter(isFull).map(lemmaOf)));
  sentenceAt.set(key, number);
  return number;
}

function formOf(form: string): number {
  const known = formAt.get(form);
  if (known !== undefined) return known;
  const shapes = forms.shapes([{ form }]);
  const { own, suffix, prefix, look } = wordRows(shapes, model.vocabulary);
  formRows.push(shapes.word[0]!, own[0]!, suffix[0]!, prefix[0]!, look[0]!);
  formAt.set(form, formAt.size);
  return formAt.size - 1;
}

/** Where words stand in the vocabulary; those it does not have are left out. */
function placesOf(list: readonly string[]): number[] {
  return [...forms.shapes(list.map((form) => ({ form }))).word].filter((place) => place >= 0);
}

const met = new Map<string, number>();
for (const { word, numbers } of told) {
  const [, , outcome, ruled] = numbers;
  if (ruled === 0 || outcome !== NO_ACT) met.set(word, outcome === NO_ACT ? (met.get(word) ?? 0) + 1 : -Infinity);
}
const idle = [...met].flatMap(([word, times]) => (times >= OFTEN ? [word] : [])).sort();
const isIdle = new Set(idle);

mkdirSync(out, { recursive: true });
write("forms", formRows);
write("words", words);
write("ends", ends);
write("folds", folds);
writeLists("full", full);
writeCases(
  "senses",
  told.filter(({ word, numbers }) => numbers[3] !== 0 || !isIdle.has(word)),
);
writeCases("casts", parties);
const { own, suffix, prefix, look, first, firstBias, second, secondBias } = model.network("default").arrays;
for (const [name, weights] of Object.entries({ own, suffix, prefix, look, first, firstBias, second, secondBias }))
  writeFileSync(join(out, `net-${name}.bin`), weights);
writeFileSync(join(out, "vectors.bin"), model.vocabulary.vectors);
writeFileSync(join(out, "sources.txt"), sources.join("\n"));
writeFileSync(join(out, "idle.json"), JSON.stringify(idle));
writeFileSync(
  join(out, "sizes.json"),
  JSON.stringify({ ...model.network("default").sizes, tagNames: model.tags, relationNames: relations }),
);
console.log(`${ends.length} sentences, ${told.length} words weighed, ${parties.length} parties named beside acts`);

function write(name: string, numbers: readonly number[]): void {
  writeFileSync(join(out, `${name}.bin`), Int32Array.from(numbers));
}

/** Lists one after the other, and how long each is. */
function writeLists(name: string, lists: readonly (readonly number[])[]): void {
  write(name, lists.flat());
  write(
    `${name}-sizes`,
    lists.map(({ length }) => length),
  );
}

function writeCases(name: string, cases: readonly Case[]): void {
  const counts = new Map<string, number>();
  for (const { signs } of cases) for (const sign of new Set(signs)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= RARE).map(([sign]) => sign);
  const at = new Map(names.map((sign, place) => [sign, place]));
  write(
    `${name}-cases`,
    cases.flatMap(({ numbers }) => numbers),
  );
  writeLists(
    `${name}-signs`,
    cases.map(({ signs }) => [...new Set(signs)].flatMap((sign) => at.get(sign) ?? [])),
  );
  writeLists(
    `${name}-parts`,
    cases.flatMap(({ parts }) => parts.map(placesOf)),
  );
  writeFileSync(join(out, `${name}-names.txt`), names.join("\n"));
}
