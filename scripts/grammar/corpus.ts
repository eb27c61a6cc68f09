import { join } from "node:path";
import { type GoldParagraph, type GoldToken, readTreebank } from "./conllu.ts";
import { isQuotation, quoteSentences, writeNewswire } from "./newswire.ts";

export interface Corpus {
  paragraphs: GoldParagraph[];
  treebank: { tokens: GoldToken[] }[];
  /** Sentences of a kind that the treebanks have few of: news, and quotations within it. */
  written: { tokens: GoldToken[] }[];
}

/** What the grammar learns from. */
export function gatherCorpus(treebanks: string): Corpus {
  const paragraphs = ["ewt-train.conllu", "gum-free-train.conllu"].flatMap((file) =>
    readTreebank(join(treebanks, file)),
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
  return { paragraphs, treebank, written: [...newswire, ...quoted] };
}
