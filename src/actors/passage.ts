import { type Actor, overlaps, type ParsedSentence, type Span } from "../record/index.ts";
import type { Course } from "./course.ts";
import { phrasesOf } from "./joining.ts";
import type { Listed } from "./listed.ts";
import { topOf } from "./mention.ts";
import type { Phrase } from "./phrase.ts";
import { isMediator, isSpeaker, type Standing } from "./pronoun.ts";

/** A sentence while its phrases are read one after the other. */
export interface Passage {
  sentence: ParsedSentence;
  number: number;
  phrases: readonly Phrase[];
  /** Insides of quotations in it. */
  quoted: readonly Span[];
  /** Whose country it is spoken from, as it begins. */
  voice: string | undefined;
  /** Whom its phrases have turned out to mean, and whom its pronouns. */
  taken: Map<Phrase, Actor>;
  byPronoun: Map<Phrase, Actor>;
  /** Phrases that mean several who have been named: "the two countries". */
  both: Map<Phrase, readonly Actor[]>;
  /** "his", of whoever is yet to be named as the subject. */
  ahead: Phrase[];
  /** "they", in words that are said of somebody who is yet to be named, by the phrase that names him. */
  saidOf: Map<Phrase, Phrase>;
  /** States named by adjectives of what is nobody. */
  nations: Actor[];
  listed?: Listed | undefined;
}

export const openPassage = (
  { names, quotations, turns, home }: Course,
  sentence: ParsedSentence,
  number: number,
): Passage => ({
  sentence,
  number,
  phrases: phrasesOf(sentence, names[number]!),
  quoted: quotations.filter((each) => overlaps(each, sentence)),
  voice: turns.countryOr(home),
  taken: new Map(),
  byPronoun: new Map(),
  both: new Map(),
  ahead: [],
  saidOf: new Map(),
  nations: [],
});

/** Where a phrase stands, as the discourse takes it. */
export function standingOf(
  { turns }: Course,
  { sentence, number, quoted: insides }: Passage,
  phrase: Phrase,
): Standing {
  const token = topOf(phrase);
  const quoted = insides.some(({ from, to }) => from <= token.from && token.to <= to);
  const sayer = quoted && sentence.tokens.find((each) => each.id > token.id && isSpeaker(sentence, each));
  const speaker = turns.speaker ?? turns.asked;
  return {
    sentence: number,
    paragraph: sentence.paragraph,
    token,
    speaks: isSpeaker(sentence, token),
    mediates: isMediator(sentence, token),
    quoted,
    ...(speaker && { speaker }),
    ...(sayer && { sayer: sayer.form }),
  };
}
