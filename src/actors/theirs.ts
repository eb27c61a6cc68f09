import { type Actor, relationOf, type Token } from "../record/index.ts";
import { rewarding } from "./binding.ts";
import type { Phrase } from "./phrase.ts";

/** Most steps up from a word to the verb whose subject it may mean. */
const FAR = 6;

/** Who is meant by a subject: each of several who are named together, or the one plural word. */
type Meant = readonly Actor[];

/**
 * Whom "they" and "their" mean by their own sentence: those who do what the pronoun hangs on, be they several who are named together
 * or one word for many. Nobody where others stand between.
 */
export function boundToMany(
  { sentence: { tokens }, head }: Phrase,
  taken: ReadonlyMap<Phrase, Actor>,
  both: ReadonlyMap<Phrase, readonly Actor[]>,
): Meant {
  const pronoun = tokens[head]!;
  const over = (token: Token): Token | undefined => tokens[token.head - 1];
  const child = (of: Token, relation: string): Token | undefined =>
    tokens.find((each) => each.head === of.id && each.id < pronoun.id && relationOf(each) === relation);
  const isPlural = ({ head: at }: Phrase): boolean => /^NNP?S$/.test(tokens[at]!.xpos);
  const actorsAt = (token: Token): { actors: Meant; isMany: boolean } | undefined => {
    for (const [phrase, actor] of taken) {
      if (phrase.first >= token.id || token.id > phrase.end) continue;
      // "the Netherlands" is one
      return { actors: both.get(phrase) ?? [actor], isMany: isPlural(phrase) && actor.kind !== "state" };
    }
    return undefined;
  };
  /** One word for many, or all who are joined to it. */
  const manyAt = (token: Token): Meant => {
    const joined = tokens.filter((each) => each.deprel === "conj" && each.head === token.id && each.id < pronoun.id);
    const found = [token, ...joined].map(actorsAt);
    if (found.includes(undefined)) return [];
    const actors = [...new Set(found.flatMap((each) => each?.actors ?? []))];
    return actors.length > 1 || found[0]?.isMany === true ? actors : [];
  };

  /** "agreed by Kenya and Uganda" */
  const agentOf = (verb: Token): Token | undefined =>
    tokens.find(
      (each) =>
        each.head === verb.id &&
        each.id < pronoun.id &&
        relationOf(each) === "obl" &&
        tokens.some((mark) => mark.head === each.id && mark.deprel === "case" && /^by$/i.test(mark.form)),
    );

  const isOwner = pronoun.deprel === "nmod:poss";
  const start = isOwner ? over(pronoun) : pronoun;
  if (!start || (!isOwner && !/^nsubj/.test(pronoun.deprel))) return [];
  let at = isOwner ? start : over(start);
  for (let steps = 0; at && steps < FAR; steps++, at = over(at)) {
    // what stands in a subject is no part of what its verb does
    if (at.deprel.startsWith("nsubj") && at.id > (child(over(at) ?? at, "nsubj")?.id ?? 0)) return [];
    if (at.upos !== "VERB") continue;
    const subject = isOwner || at !== over(pronoun) ? child(at, "nsubj") : undefined;
    if (!subject) {
      // "asked the miners to leave their homes"
      const doers = agentOf(at);
      if (doers) return manyAt(doers);
      const told = at.deprel === "xcomp" ? child(over(at) ?? at, "obj") : undefined;
      if (told) return manyAt(told);
      if (!/^(?:xcomp|conj|advcl|ccomp|acl)/.test(at.deprel)) return [];
      continue;
    }
    if (/^(?:who|that|which)$/i.test(subject.form)) return at.deprel === "acl:relcl" ? manyAt(over(at)!) : [];
    const done = isOwner && /^(?:obl|nmod)$/.test(relationOf(start)) ? child(at, "obj") : undefined;
    const suffers = done && manyAt(done);
    if (suffers && suffers.length > 0) return rewarding.has(at.lemma) ? suffers : [];
    const meant = manyAt(subject);
    return meant.length > 0 && !isCrowded(meant) ? meant : [];
  }
  return [];

  /** Whether others of many stand between those who are meant and the pronoun. */
  function isCrowded(meant: Meant): boolean {
    return [...taken].some(
      ([phrase, actor]) =>
        !meant.includes(actor) && phrase.end < pronoun.id && isAfter(meant, phrase) && isPlural(phrase),
    );
  }
  function isAfter(meant: Meant, { first }: Phrase): boolean {
    return [...taken].some(([phrase, actor]) => meant.includes(actor) && phrase.first < first);
  }
}
