/**
 * How well pronouns and definite descriptions are linked to whom they mean, on GUM's free news documents.
 *
 *   npx tsx eval/coreference.ts [--treebanks DIR] [--errors]
 *
 * A link is a mention by a pronoun ("he", "their") or by a definite description ("the ministry") of an actor mentioned before. It is
 * right when the gold has both mentions in one entity: the one before is the nearest that is no pronoun itself, if there is such.
 * Recall is over the pronouns and definite descriptions of the gold for people, organizations and places that were mentioned
 * before. --errors prints what is wrong in the even half.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readTreebank } from "../scripts/grammar/conllu.ts";
import { loadTools, type Mention, read, type Span } from "../src/index.ts";
import { halfOf } from "./lines.ts";

interface GoldMention extends Span {
  entity: string;
  type: string;
  words: string;
}

interface Document {
  id: string;
  text: string;
  mentions: GoldMention[];
}

const { values: options } = parseArgs({
  options: { treebanks: { type: "string", default: "../shared/ud" }, errors: { type: "boolean", default: false } },
});

const isPronoun = (words: string): boolean =>
  /^(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves)$/i.test(words);
const isDefinite = (words: string): boolean => /^(?:the|this|that|these|those|both)\s/i.test(words);

/** Documents with the mentions that GUM gives: `(12-person-giv:act-…` opens one of entity 12, `12)` closes it. */
function newsOf(file: string): Document[] {
  const documents = new Map<string, Document>();
  for (const { doc, text, sentences } of readTreebank(join(options.treebanks, file))) {
    if (!doc.includes("_news_")) continue;
    const document = documents.get(doc) ?? { id: doc, text: "", mentions: [] };
    documents.set(doc, document);
    const start = document.text.length;
    document.text += `${text}\n\n`;
    const open: (Omit<GoldMention, "to" | "words"> & { from: number })[] = [];
    for (const { from, to, misc } of sentences.flatMap(({ tokens }) => tokens)) {
      const marks = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? "";
      const close = (entity: string): void => {
        const at = open.findLastIndex((each) => each.entity === entity);
        if (at < 0) return;
        const [mention] = open.splice(at, 1);
        const words = document.text.slice(mention!.from, start + to);
        document.mentions.push({ ...mention!, to: start + to, words });
      };
      for (const [, opened, type, closed] of marks.matchAll(
        /\((\d+)(?:\[[^\]]*\])?-([a-z]+)[^()]*|(\d+)?(?:\[[^\]]*\])?\)/g,
      )) {
        if (opened !== undefined) open.push({ entity: opened, type: type!, from: start + from });
        else close(closed ?? open.at(-1)?.entity ?? "");
      }
    }
  }
  return [...documents.values()];
}

const tools = loadTools();
const kinds = { pronoun: isPronoun, description: isDefinite };
const tally = new Map<string, { right: number; made: number; gold: number }>();
const count = (half: string, kind: string): { right: number; made: number; gold: number } => {
  const key = `${kind} ${half}`;
  const found = tally.get(key) ?? { right: 0, made: 0, gold: 0 };
  tally.set(key, found);
  return found;
};

/** The least of the gold's mentions that holds the word a mention hangs by. */
const goldOf = ({ head }: Mention, { mentions }: Document): GoldMention | undefined =>
  mentions
    .filter(({ from, to }) => from <= head.from && head.to <= to)
    .sort((a, b) => a.to - a.from - (b.to - b.from))[0];

for (const document of [...newsOf("gum-free-train.conllu"), ...newsOf("gum-free-dev.conllu")]) {
  const half = halfOf(document.id);
  const actorTypes = ["person", "organization", "place"];
  document.mentions.sort((a, b) => a.from - b.from || b.to - a.to);
  for (const [kind, isOf] of Object.entries(kinds))
    count(half, kind).gold += document.mentions.filter(
      (mention, at) =>
        isOf(mention.words) &&
        actorTypes.includes(mention.type) &&
        document.mentions.slice(0, at).some(({ entity }) => entity === mention.entity),
    ).length;
  const { mentions } = read({ id: document.id, text: document.text }, tools);
  for (const [at, mention] of mentions.entries()) {
    const words = document.text.slice(mention.from, mention.to);
    const kind = isPronoun(words)
      ? "pronoun"
      : isDefinite(words) && mention.form !== "name"
        ? "description"
        : undefined;
    if (kind === undefined || mention.actor === undefined) continue;
    const before = mentions.slice(0, at).filter(({ actor, to }) => actor === mention.actor && to <= mention.from);
    const antecedent = before.findLast(({ form }) => form !== "pronoun") ?? before.at(-1);
    if (!antecedent) continue;
    const [gold, meant] = [goldOf(mention, document), goldOf(antecedent, document)];
    const isRight = gold !== undefined && gold.entity === meant?.entity;
    const found = count(half, kind);
    found.made++;
    if (isRight) found.right++;
    else if (options.errors && half === "even") {
      const context = document.text.slice(Math.max(0, mention.from - 80), mention.to + 40).replace(/\s+/g, " ");
      console.log(`${document.id}: ${words} -> ${document.text.slice(antecedent.from, antecedent.to)} | ${context}`);
    }
  }
}

const share = (part: number, whole: number): string =>
  `${part}/${whole} ${((100 * part) / Math.max(whole, 1)).toFixed(1)}`;
for (const [key, { right, made, gold }] of [...tally].sort())
  console.log(`${key.padEnd(17)} precision ${share(right, made)}  recall ${share(right, gold)}`);
