import type { NameMatch } from "../lexicon/index.ts";
import type { ParsedSentence } from "../record/index.ts";

/** Last names that stand after a first name somewhere: "Ada Mbeki", but not "President Mbeki". */
export function surnamesIn(
  sentences: readonly ParsedSentence[],
  matches: readonly (readonly NameMatch[])[],
): Set<string> {
  const found = new Set<string>();
  sentences.forEach(({ tokens }, number) => {
    const named = new Set(matches[number]!.flatMap(({ first, end }) => range(first, end)));
    for (let at = 1; at < tokens.length; at++) {
      const [before, token] = [tokens[at - 1]!, tokens[at]!];
      if (before.upos !== "PROPN" || token.upos !== "PROPN" || named.has(at - 1)) continue;
      if (/^\p{Lu}\p{Ll}/u.test(before.form)) found.add(token.form);
    }
  });
  return found;
}

const range = (first: number, end: number): number[] => Array.from({ length: end - first }, (_, at) => first + at);
