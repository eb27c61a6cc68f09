import type { NameMatch } from "../lexicon/index.ts";
import { type Phrase, tokensOf } from "./phrase.ts";
import { personTail } from "./title.ts";

/** Titles of those who serve another by office. */
const serving = /^(?:adviser|advisor|aide|assistant|counsel|counsellor|counselor)$/i;

/**
 * "Assistant to the President and Director of the Lake Council Anna Mbeki", "Senior Adviser and Envoy Anna Mbeki": one phrase, in which
 * the president is whom she serves, and nobody besides.
 */
export function joinServants(phrases: readonly Phrase[]): Phrase[] {
  const joined: Phrase[] = [];
  for (const phrase of phrases) {
    const from = personTail(phrase) ? servantBefore(joined, phrase) : -1;
    if (from < 0) {
      joined.push(phrase);
      continue;
    }
    const [servant] = joined.splice(from);
    joined.push(
      isServed(phrase) && between(servant!, phrase) === "to"
        ? withoutServed({ ...phrase, first: servant!.first })
        : { ...phrase, first: servant!.first, ownTitle: phrase.first },
    );
  }
  return joined;
}

/** Index of the phrase that says as what somebody serves whom: before "and" and her other title, or before "to" and whom. */
function servantBefore(phrases: readonly Phrase[], phrase: Phrase): number {
  const [before, last] = [phrases.at(-2), phrases.at(-1)];
  if (!last || last.sentence !== phrase.sentence) return -1;
  const gap = between(last, phrase);
  if (gap === "to" && isServant(last) && isServed(phrase)) return phrases.length - 1;
  if (gap !== "and" || !isTitled(phrase)) return -1;
  if (isServant(last)) return phrases.length - 1;
  const isTo = before?.sentence === phrase.sentence && between(before, last) === "to";
  return isTo && isServant(before) && endsWithTitle(last) ? phrases.length - 2 : -1;
}

const between = ({ sentence: { tokens }, end }: Phrase, { first }: Phrase): string =>
  tokens
    .slice(end, first)
    .map(({ form }) => form.toLowerCase())
    .join(" ");

const isServant = (phrase: Phrase): boolean => {
  const tokens = tokensOf(phrase);
  return tokens.every(({ form }) => /^\p{Lu}/u.test(form)) && serving.test(tokens.at(-1)!.form);
};

const isTitle = ({ meanings }: NameMatch): boolean => meanings.some(({ kind }) => kind === "role" || kind === "office");

/** "Senior Envoy Anna Mbeki", and not "the envoy Anna Mbeki", who may be another. */
const isTitled = (phrase: Phrase): boolean => {
  const { sentence, first, titleEnd, matches } = phrase;
  const end = titleEnd ?? personTail(phrase)?.first;
  return sentence.tokens[first]!.upos !== "DET" && matches.some((match) => isTitle(match) && match.end === end);
};

const endsWithTitle = ({ end, matches }: Phrase): boolean =>
  matches.some((match) => isTitle(match) && match.end === end);

/** "the President for Trade Anna Mbeki", joined as if the title were hers. */
const isServed = ({ sentence: { tokens }, first, titleEnd }: Phrase): boolean =>
  titleEnd !== undefined && /^the$/i.test(tokens[first]!.form);

function withoutServed({ titleEnd, ...phrase }: Phrase): Phrase {
  return { ...phrase, matches: phrase.matches.filter(({ end }) => end > (titleEnd ?? 0)) };
}
