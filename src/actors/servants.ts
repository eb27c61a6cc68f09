import type { Phrase } from "./phrase.ts";
import { personTail } from "./title.ts";
import { isTitle } from "./setting.ts";

/** Titles of those who serve another by office. */
const serving = /^(?:adviser|advisor|aide|assistant|counsel|counsellor|counselor)$/i;

/**
 * "Adviser to the President and Director of the Lake Council Anna Mbeki", "Senior Adviser and Envoy Anna Mbeki": one phrase, in which
 * the president is whom she serves, and nobody besides.
 */
export function joinServants(phrases: readonly Phrase[]): Phrase[] {
  const joined: Phrase[] = [];
  for (const phrase of phrases) {
    const { first = -1, isServed = false } = personTail(phrase) ? (servantBefore(joined, phrase) ?? {}) : {};
    if (first < 0) {
      joined.push(phrase);
      continue;
    }
    while (joined.at(-1)?.sentence === phrase.sentence && joined.at(-1)!.first >= first) joined.pop();
    joined.push(isServed ? withoutServed({ ...phrase, first }) : { ...phrase, first, ownTitle: phrase.first });
  }
  return joined;
}

/** Where it begins to be told as what somebody serves whom: before "and" and her other title, or before "to" and whom. */
function servantBefore(phrases: readonly Phrase[], phrase: Phrase): { first: number; isServed?: boolean } | undefined {
  const { tokens } = phrase.sentence;
  const word = (at: number): string => tokens[at]?.form.toLowerCase() ?? "";
  const servant = (end: number): number | undefined => servantAt(phrases, phrase.sentence, end);
  const joint = phrase.first - 1;
  if (word(joint) === "to" && isServed(phrase)) {
    const first = servant(joint);
    return first === undefined ? undefined : { first, isServed: true };
  }
  if (word(joint) !== "and" || !isTitled(phrase)) return undefined;
  const last = phrases.at(-1);
  const isServedLast = last?.sentence === phrase.sentence && last.end === joint && endsWithTitle(last);
  const first = servant(joint) ?? (isServedLast && word(last.first - 1) === "to" ? servant(last.first - 1) : undefined);
  return first === undefined ? undefined : { first };
}

/** Where "Deputy Assistant" begins that ends before a word; by its words alone where it is no phrase, for it may be taken for an adjective. */
function servantAt(phrases: readonly Phrase[], sentence: Phrase["sentence"], end: number): number | undefined {
  const { tokens } = sentence;
  const phrase = phrases.find((each) => each.sentence === sentence && each.first < end && end <= each.end);
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(tokens[at]?.form ?? "");
  if (end < 1 || !serving.test(tokens[end - 1]!.form)) return undefined;
  const first = phrase?.first ?? end - 1;
  return tokens.slice(first, end).every((_, at) => isCapital(first + at)) ? first : undefined;
}

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
