import type { Actor, Mention, Span, Token } from "../record/index.ts";
import { isOfBodies } from "./joining.ts";
import { type Phrase, tokensOf } from "./phrase.ts";
import { canBeName } from "./title.ts";

/** A mention by a phrase, of somebody or of a place. */
export function mention(
  phrase: Phrase,
  meant: { actor: string } | { place: NonNullable<Mention["place"]> },
  form: Mention["form"],
  rule: string,
): Mention {
  const tokens = tokensOf(phrase);
  // the syntactic head: the word that hangs on something outside the phrase
  const inside = (id: number) => id > phrase.first && id <= phrase.end;
  const head =
    tokens.find((token) => !inside(token.head) && ["NOUN", "PROPN", "PRON", "ADJ", "NUM"].includes(token.upos)) ??
    phrase.sentence.tokens[phrase.head]!;
  return {
    id: "",
    from: tokens[0]!.from,
    to: tokens.at(-1)!.to,
    ...meant,
    form,
    head: { from: head.from, to: head.to },
    rule,
  };
}

/** "Oru": may be anybody's name. */
export function isLoneName({ sentence: { tokens }, first, end, head, matches }: Phrase): boolean {
  const { upos, form, deprel } = tokens[head]!;
  const isName = end === first + 1 && upos === "PROPN" && /^\p{Lu}\p{Ll}+$/u.test(form) && !isOfBodies(form);
  return isName && /^nsubj|^nmod:poss$/.test(deprel) && !matches.some((match) => !canBeName(match));
}

/** The word of a phrase that the rest of the sentence hangs on: of a person's names the first. */
export const topOf = ({ sentence: { tokens }, first, end, head }: Phrase): Token =>
  tokens.slice(first, end).find((token) => token.head <= first || token.head > end) ?? tokens[head]!;

/** "who asked not to be named", "speaking on condition of anonymity": the words that say why. */
export function whyUnnamed({ sentence: { tokens }, end }: Phrase): Span | undefined {
  const after = tokens.slice(end, end + REACH_OF_WHY);
  const last = after.findIndex((token) => /^(?:named|identified|quoted|anonymity|anonymously|name)$/i.test(token.form));
  const first = after.findIndex((token) => /^(?:who|speaking|asking|requesting|insisting|on)$/i.test(token.form));
  if (first < 0 || last < first || after.slice(0, first).some(({ upos }) => upos !== "PUNCT")) return undefined;
  const words = after.slice(first, last + 1);
  const pleads = words.some(({ form }) => /^(?:not|anonymity|anonymously|refused|declined|without)$/i.test(form));
  return pleads ? { from: words[0]!.from, to: words.at(-1)!.to } : undefined;
}

/** Words after a source in which it may be told why it is not named. */
const REACH_OF_WHY = 12;

/** Whoever is meant by the phrase that a word stands in, of those of its sentence who are known by then. */
export const actorAt = (taken: ReadonlyMap<Phrase, Actor>, token: Token | undefined): Actor | undefined =>
  token && [...taken].find(([{ first, end }]) => first < token.id && token.id <= end)?.[1];
