import type { NameMatch } from "../lexicon/index.ts";
import type { Token } from "../record/index.ts";
import { meaningOf } from "./setting.ts";

/** "Norwegian" in "spoke Norwegian", "in English": what is spoken, and no people. */
export function isLanguage(tokens: readonly Token[], match: NameMatch): boolean {
  const token = tokens[match.first]!;
  const [before, after] = [tokens[match.first - 1], tokens[match.end]];
  const isAlone =
    match.end === match.first + 1 && !/^(?:ADJ|DET|NOUN|NUM|PROPN)$/.test(before?.upos ?? "") && after?.xpos !== "POS";
  const isPeoples = meaningOf(match, "country", ({ form }) => form === "adjective") !== undefined;
  const first = token.deprel === "conj" ? tokens[token.head - 1]! : token;
  const over = tokens[first.head - 1];
  const isSpoken =
    (first.deprel === "obj" &&
      /^(?:hear|know|learn|read|speak|study|teach|understand|write)$/.test(over?.lemma ?? "")) ||
    (/^(?:obl|nmod)/.test(first.deprel) && /^(?:in|into|from)$/i.test(before?.form ?? "")) ||
    (first !== token && /^(?:in|into|from)$/i.test(tokens[first.id - 2]?.form ?? ""));
  return isAlone && isPeoples && isSpoken;
}
