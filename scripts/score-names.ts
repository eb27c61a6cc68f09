/**
 * How well names of persons, organizations and places are told: precision, recall and F1 of exact names with their kind, on the
 * documents of GUM's development part, words and sentences given.
 *
 *   npx tsx scripts/score-names.ts [--treebanks DIR]
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { nameKinds } from "../src/grammar/names.ts";
import { loadTools } from "../src/index.ts";
import { type GoldSentence, readTreebank, wordsOf } from "./grammar/conllu.ts";
import { goldNames } from "./grammar/gold-names.ts";

const { values: options } = parseArgs({ options: { treebanks: { type: "string", default: "../shared/ud" } } });
const { grammar } = loadTools();

const documents = new Map<string, GoldSentence[]>();
for (const { doc, sentences } of readTreebank(join(options.treebanks, "gum-free-dev.conllu")))
  documents.set(doc, [...(documents.get(doc) ?? []), ...sentences]);

const counts = new Map([...nameKinds, "all"].map((kind) => [kind, { gold: 0, found: 0, right: 0 }]));
const count = (name: string, what: "gold" | "found" | "right") => {
  counts.get("all")![what]++;
  counts.get(name.slice(name.lastIndexOf(" ") + 1))![what]++;
};
for (const sentences of documents.values()) {
  const expected = new Set(
    sentences.flatMap((sentence, at) =>
      goldNames(sentence.tokens)
        .filter(({ kind }) => (nameKinds as readonly string[]).includes(kind))
        .map(({ first, end, kind }) => `${at} ${sentence.tokens[first]!.from} ${sentence.tokens[end - 1]!.to} ${kind}`),
    ),
  );
  for (const name of expected) count(name, "gold");
  const parsed = sentences.map((sentence) => ({ tokens: grammar.parseWords(wordsOf(sentence.tokens)) }));
  for (const { sentence, from, to, kind } of grammar.names(parsed)) {
    const name = `${sentence} ${from} ${to} ${kind}`;
    count(name, "found");
    if (expected.has(name)) count(name, "right");
  }
}
const percent = (share: number) => (100 * share).toFixed(1);
for (const [kind, { gold, found, right }] of counts)
  console.log(
    `${kind}: ${gold} names, precision ${percent(right / found)}, recall ${percent(right / gold)}, F1 ${percent((2 * right) / (gold + found))}`,
  );
