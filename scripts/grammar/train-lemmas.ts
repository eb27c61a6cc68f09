import { lemmaForm, lemmaOf, type Lemmas, LONGEST_ENDING } from "../../src/grammar/lemmatize.ts";
import type { GoldToken } from "./conllu.ts";

/** Endings that hold for most of the words that bear them, then the words they fail. */
export function trainLemmas(tokens: readonly GoldToken[]): Lemmas {
  const forms = new Map<string, Map<string, Map<string, number>>>();
  for (const token of tokens) {
    if (token.lemma === "_" || token.deprel === "goeswith") continue;
    const words = at(forms, `${token.upos} ${token.xpos}`, () => new Map<string, Map<string, number>>());
    const lemmas = at(words, lemmaForm(token.form, token.upos), () => new Map<string, number>());
    lemmas.set(token.lemma, (lemmas.get(token.lemma) ?? 0) + 1);
  }
  const lemmas: Lemmas = { endings: {}, exceptions: {} };
  for (const [tag, words] of [...forms].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const votes = new Map<string, Map<string, number>>();
    const chosen = new Map<string, string>();
    for (const [word, seen] of words) {
      const lemma = [...seen].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0];
      chosen.set(word, lemma);
      const edit = editOf(word, lemma);
      if (edit === undefined) continue;
      for (let length = 0; length <= Math.min(LONGEST_ENDING, word.length - 1); length++) {
        const counts = at(votes, word.slice(word.length - length), () => new Map<string, number>());
        counts.set(edit, (counts.get(edit) ?? 0) + 1);
      }
    }
    const endings: Record<string, string> = {};
    for (const ending of [...votes.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
      const counts = [...votes.get(ending)!].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
      const total = counts.reduce((sum, [, n]) => sum + n, 0);
      const [edit, n] = counts[0]!;
      if (ending !== "" && (n < 2 || n / total < 0.7)) continue;
      // an ending that says what a shorter one says already is not kept
      let inherited: string | undefined;
      for (let length = ending.length - 1; length >= 0 && inherited === undefined; length--)
        inherited = endings[ending.slice(ending.length - length)] ?? (length === 0 ? endings[""] : undefined);
      if (inherited !== edit) endings[ending] = edit;
    }
    lemmas.endings[tag] = endings;
    const [upos, xpos] = tag.split(" ") as [string, string];
    const exceptions: Record<string, string> = {};
    for (const [word, lemma] of [...chosen].sort(([a], [b]) => (a < b ? -1 : 1)))
      if (lemmaOf({ endings: lemmas.endings, exceptions: {} }, word, upos, xpos) !== lemma) exceptions[word] = lemma;
    if (Object.keys(exceptions).length > 0) lemmas.exceptions[tag] = exceptions;
  }
  return lemmas;
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

function editOf(word: string, lemma: string): string | undefined {
  let same = 0;
  while (same < word.length && same < lemma.length && word[same] === lemma[same]) same++;
  if (same === 0 && word !== lemma) return undefined;
  return `${word.length - same}+${lemma.slice(same)}`;
}
