import type { Token } from "../record/index.ts";
import type { Phrase } from "./phrase.ts";
import { bodies, fields, things } from "./rules/bodies.ts";
import { postNominals } from "./rules/people.ts";
import { isTitle } from "./setting.ts";
import { canBeName, placeWords } from "./title.ts";
import { bare, isHonorific } from "./wording.ts";

/** Names without the honours behind them, and with the title that stands before one: "Senator the Hon. Anna Mbeki", "Dame Anna Mbeki MP". */
export function joinHonours(phrases: readonly Phrase[]): Phrase[] {
  const joined: Phrase[] = [];
  for (const phrase of phrases.map(withoutHonours)) {
    const title = joined.at(-1);
    if (title && isTitleOf(title, phrase)) joined[joined.length - 1] = titled(title, phrase);
    else joined.push(phrase);
  }
  return joined;
}

/** "Senator", right before "the Hon. Anna Mbeki". */
function isTitleOf({ sentence, end, matches }: Phrase, phrase: Phrase): boolean {
  const { tokens } = phrase.sentence;
  const match = matches.find((each) => each.end === end && isTitle(each));
  const isHonoured = tokens[phrase.first]!.upos === "DET" && honoursEnd(phrase) > phrase.first + 1;
  return (
    sentence === phrase.sentence &&
    end === phrase.first &&
    match !== undefined &&
    /^\p{Lu}/u.test(tokens[match.first]!.form) &&
    isHonoured &&
    honoursEnd(phrase) < phrase.end
  );
}

const titled = ({ first, end, matches, possessor }: Phrase, phrase: Phrase): Phrase => ({
  ...phrase,
  first,
  matches: [...matches, ...phrase.matches],
  titleEnd: end,
  nameFirst: honoursEnd(phrase),
  ...(possessor && { possessor }),
});

/** Index after "the Right Hon." */
function honoursEnd({ sentence: { tokens }, first, end }: Phrase): number {
  let at = first + 1;
  while (at < end && (isHonorific(tokens[at]!) || /^(?:right|rt)$/.test(bare(tokens[at]!)))) at++;
  return at;
}

/** "Anna Mbeki" of "Anna Mbeki MP, KC", with the office that the honours tell; "East Oru MP" is whoever sits for the place. */
function withoutHonours(phrase: Phrase): Phrase {
  const { sentence, first, matches } = phrase;
  let { end } = phrase;
  while (end > first && postNominals.has(sentence.tokens[end - 1]!.form)) end--;
  if (end === phrase.end || phrase.possessor || !isWholeName({ ...phrase, end })) return phrase;
  const honour = matches.find((match) => match.first >= end && isTitle(match));
  return {
    ...phrase,
    end,
    head: end - 1,
    matches: matches.filter((match) => match.end <= end),
    ...(honour && { honour }),
  };
}

/** A first and a last name, which may have a title before them. */
function isWholeName({ sentence: { tokens }, end, first, matches }: Phrase): boolean {
  const isNamed = (at: number): boolean =>
    at >= first &&
    isNameWord(tokens[at]!) &&
    !matches.some((match) => match.first <= at && at < match.end && !canBeName(match));
  return isNamed(end - 1) && isNamed(end - 2) && !tokens.slice(first, end).some(isPlaces);
}

const isNameWord = ({ form, upos }: Token): boolean => upos === "PROPN" && /^\p{Lu}\p{Ll}+/u.test(form);

const isPlaces = ({ form }: Token): boolean =>
  placeWords.test(form) || [bodies, fields, things].some((each) => each.has(form.toLowerCase()));
