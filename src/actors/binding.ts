import { type Actor, relationOf, type Token } from "../record/index.ts";
import { actorAt } from "./mention.ts";
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
  // "thanked the envoy for her work"
  if (relationOf(owned) === "obl" && rewarding.has(over.lemma)) return actorAt(taken, below(over, "obj"));
  // "Kenya's president telephoned his Ugandan counterpart"
  if (/^(?:counterpart|homologue|colleague)$/.test(owned.lemma) && /^(?:obj|obl)$/.test(relationOf(owned))) {
    const subject = below(over, "nsubj");
    if (subject) return actorAt(taken, subject);
  }
  // "the envoy's visit and his meeting"
  if (owned.deprel === "conj") return owned.id - over.id <= NEAR ? actorAt(taken, below(over, "nmod:poss")) : undefined;
  if (!/^(?:obj|iobj|obl)$/.test(relationOf(owned)) || below(over, "nsubj")) return undefined;
  const ruler = tokens[over.head - 1];
  if (!ruler) return undefined;
  // "Kenya's ability to defend its coast", "asked Kenya to open its border"
  if (over.deprel === "acl" && over.xpos === "VB") return actorAt(taken, below(ruler, "nmod:poss"));
  return over.deprel === "xcomp" && over.xpos === "VB" ? actorAt(taken, below(ruler, "obj")) : undefined;
}

/**
 * Whom "him" and "them" cannot mean: those who do what is done to whoever it is, "Mbeki met him", for of themselves it would be told by
 * "himself".
 */
export function doersTo(
  { sentence: { tokens }, head }: Phrase,
  ...told: readonly ReadonlyMap<Phrase, Actor>[]
): ReadonlySet<Actor> {
  const pronoun = tokens[head]!;
  const doers = new Set<Actor>();
  if (!/^(?:obj|iobj|obl)$/.test(relationOf(pronoun)) || /sel(?:f|ves)$/i.test(pronoun.form)) return doers;
  let verb = tokens[pronoun.head - 1];
  for (let steps = 0; verb && steps < NEAR; steps++) {
    const over: Token = verb;
    const subject = tokens.find((each) => each.head === over.id && each.deprel === "nsubj");
    const asked = over.deprel === "xcomp" && tokens.some((each) => each.head === over.head && each.deprel === "obj");
    if (subject)
      for (const { id } of tokens.filter(
        (each) => each === subject || (each.deprel === "conj" && each.head === subject.id),
      ))
        for (const each of told)
          for (const [phrase, actor] of each) if (phrase.first < id && id <= phrase.end) doers.add(actor);
    // "wants to see him", "rose and thanked him", and not "asked Mbeki to see him"
    if (subject || asked || !/^(?:xcomp|conj)$/.test(over.deprel)) break;
    verb = tokens[over.head - 1];
  }
  return doers;
}

/** Verbs whose object has done, or been given, what is told after "for" and "on". */
export const rewarding: ReadonlySet<string> = new Set(
  "admire applaud award commend compliment congratulate decorate fire honor honour jail praise punish reward salute thank".split(
    " ",
  ),
);

/** Most words from one of two things to the next that are the same one's. */
const NEAR = 6;
