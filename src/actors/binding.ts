import { type Actor, relationOf, type Token } from "../record/index.ts";
import type { Phrase } from "./phrase.ts";

/**
 * Whom a sentence's own build says that "his" and "its" belong to: who is thanked for it, whose the thing before it is, or who is to do
 * what it hangs on. Nobody where the build does not tell.
 */
export function boundTo({ sentence: { tokens }, head }: Phrase, taken: ReadonlyMap<Phrase, Actor>): Actor | undefined {
  const pronoun = tokens[head]!;
  const owned = pronoun.deprel === "nmod:poss" ? tokens[pronoun.head - 1] : undefined;
  const over = owned && tokens[owned.head - 1];
  if (!over) return undefined;
  const below = (of: Token, relation: string): Token | undefined =>
    tokens.find((each) => each.head === of.id && each.id < pronoun.id && each.deprel === relation);
  const actorAt = (token: Token | undefined): Actor | undefined => {
    const phrase = token && [...taken.keys()].find(({ first, end }) => first < token.id && token.id <= end);
    return phrase && taken.get(phrase);
  };
  // "thanked the envoy for her work"
  if (relationOf(owned) === "obl" && rewarding.has(over.lemma)) return actorAt(below(over, "obj"));
  // "the envoy's visit and his meeting"
  if (owned.deprel === "conj") return owned.id - over.id <= NEAR ? actorAt(below(over, "nmod:poss")) : undefined;
  if (!/^(?:obj|iobj|obl)$/.test(relationOf(owned)) || below(over, "nsubj")) return undefined;
  const ruler = tokens[over.head - 1];
  if (!ruler) return undefined;
  // "Kenya's ability to defend its coast", "asked Kenya to open its border"
  if (over.deprel === "acl" && over.xpos === "VB") return actorAt(below(ruler, "nmod:poss"));
  return over.deprel === "xcomp" && over.xpos === "VB" ? actorAt(below(ruler, "obj")) : undefined;
}

/** Verbs whose object has done, or been given, what is told after "for" and "on". */
export const rewarding: ReadonlySet<string> = new Set(
  "admire applaud award commend compliment congratulate decorate fire honor honour jail praise punish reward salute thank".split(
    " ",
  ),
);

/** Most words from one of two things to the next that are the same one's. */
const NEAR = 6;
