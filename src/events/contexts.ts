import type { Tree } from "../record/index.ts";
import { contextWords } from "./rules/contexts.ts";

const byWord = new Map<string, string[]>();
for (const [context, words] of Object.entries(contextWords))
  for (const word of words.split(" ")) byWord.set(word, [...(byWord.get(word) ?? []), context]);

/** Most contexts that one event is given. */
export const MOST = 2;

/** PLOVER contexts that the words of a sentence set, those said oftenest first. */
export function contextsOf(tree: Tree): string[] {
  const counts = new Map<string, number>();
  tree.tokens.forEach((token, at) => {
    if (!["NOUN", "PROPN", "ADJ", "VERB"].includes(token.upos)) return;
    const lemma = token.lemma.toLowerCase();
    const next = tree.tokens[at + 1]?.lemma.toLowerCase();
    for (const word of next === undefined ? [lemma] : [lemma, `${lemma}_${next}`])
      for (const context of byWord.get(word) ?? []) counts.set(context, (counts.get(context) ?? 0) + 1);
  });
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([context]) => context);
}
