import type { Country, Lexicon, NameMatch } from "../lexicon/index.ts";
import type { Token } from "../record/index.ts";
import { withoutFields } from "./field-lists.ts";
import { polities } from "./rules/bodies.ts";
import { meaningOf } from "./setting.ts";
import { isShortTitle } from "./short-titles.ts";

/** The known names of a sentence, each as its writing and the day of the report let it be meant. */
export function matchesIn(
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
  day: string | undefined,
): NameMatch[] {
  const found: NameMatch[] = [];
  for (const match of withoutFields(lexicon.names.longest(text, tokens), tokens))
    if (!isFirstName(match, tokens, lexicon) && !isOfLake(match, tokens))
      for (const each of written(seated(match, day), tokens)) found.push(polity(each, tokens, found.at(-1)?.end ?? 0));
  return found;
}

/** "Dina Mwangi", where initials are written alike: a first name before another, and no body. */
function isFirstName({ first, end, meanings }: NameMatch, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const [word, next] = [tokens[first]!.form, tokens[end]];
  const isName = end === first + 1 && /^\p{Lu}\p{Ll}+$/u.test(word) && lexicon.genderOf(word) !== undefined;
  const isBefore = next?.upos === "PROPN" && /^\p{Lu}\p{Ll}+$/u.test(next.form);
  return isName && isBefore && meanings.every(({ kind }) => kind === "organization" || kind === "outlet");
}

/** "Lake Victoria arrests": a water is no capital whose name it bears. */
const isOfLake = ({ first, meanings }: NameMatch, tokens: readonly Token[]): boolean =>
  /^(?:Lake|Loch|River)$/.test(tokens[first - 1]?.form ?? "") &&
  meanings.every((each) => each.kind === "city" || (each.kind === "country" && each.form === "capital"));

/** The known names in words that stand by themselves, by their places among the words. */
export function namesIn(words: string, { names }: Pick<Lexicon, "names">): NameMatch[] {
  const spans = [...words.matchAll(/[\p{L}\p{N}.'’&+-]+/gu)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
  }));
  return names.longest(words, spans);
}

/** The capital of states that followed one another as that of the one that existed on the day; with no day, of the one that does today. */
function seated(match: NameMatch, day: string | undefined): NameMatch {
  const states = match.meanings.flatMap((each) =>
    each.kind === "country" && each.form === "capital" ? [each.country] : [],
  );
  if (states.length < 2) return match;
  const year = day === undefined ? undefined : Number(day.slice(0, 4));
  const wasThen = ({ from = 0, to }: Country): boolean =>
    year !== undefined && to !== undefined && from <= year && year <= to;
  const meant = states.findLast(wasThen) ?? states.find(({ to }) => to === undefined) ?? states.at(-1);
  return {
    ...match,
    meanings: match.meanings.filter(
      (each) => each.kind !== "country" || each.form !== "capital" || each.country === meant,
    ),
  };
}

/** A match without titles cut short where nobody is named by them, and without plain nouns where it is written as a name. */
function written(match: NameMatch, tokens: readonly Token[]): NameMatch[] {
  // figures are no paper that has figures for a name
  if (!tokens.slice(match.first, match.end).some(({ form }) => /\p{L}/u.test(form))) return [];
  const isName = tokens[match.first]!.upos === "PROPN";
  const meanings = match.meanings.filter(
    (meaning) =>
      meaning.kind !== "role" ||
      (meaning.short === true ? isShortTitle(match, tokens) : !isName || meaning.role.plain !== true),
  );
  return meanings.length === match.meanings.length ? [match] : meanings.length > 0 ? [{ ...match, meanings }] : [];
}

/** "Republic of Kenya", "Islamic Republic of Pakistan": the state, by its whole name. `free` is the first token that no name has. */
function polity(match: NameMatch, tokens: readonly Token[], free: number): NameMatch {
  const noun = match.first - 2;
  const isWhole =
    noun >= free &&
    meaningOf(match, "country", ({ form }) => form === "name") !== undefined &&
    tokens[noun + 1]!.form === "of" &&
    polities.has(tokens[noun]!.form);
  if (!isWhole) return match;
  let first = noun;
  while (first > free && /^\p{Lu}/u.test(tokens[first - 1]!.form) && tokens[first - 1]!.upos === "ADJ") first--;
  return { ...match, first, from: tokens[first]!.from };
}
