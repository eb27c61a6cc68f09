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
  const { deprel } = token.deprel === "conj" ? tokens[token.head - 1]! : token;
  return isAlone && isPeoples && /^(?:obj|obl|nmod)/.test(deprel);
}
