import { type Actor, type ParsedSentence, relationOf, type Token } from "../record/index.ts";
import { type Course, stateOf } from "./course.ts";
import { actorAt, topOf } from "./mention.ts";
import type { Passage } from "./passage.ts";
import type { Phrase } from "./phrase.ts";
import { harming, striking } from "./rules/verbs.ts";
import { meaningOf } from "./setting.ts";

/** What nobody does to his own where others are told of: harm, besides what strikes people and what only they suffer. */
const seizing: ReadonlySet<string> = new Set(
  "blockade confiscate expel harass hit impound jam sabotage seize target torture".split(" "),
);

const isHarm = ({ lemma }: Token): boolean => {
  const verb = lemma.toLowerCase();
  return (
    (striking.has(verb) || harming.has(verb) || seizing.has(verb)) &&
    !/^(?:destroy|evict|fire|free|release|rescue)$/.test(verb)
  );
};

/** Those whom a state may well harm though they are its own, and those of his own whom somebody turns upon: "its people", "its critics". */
const atHome =
  /^(?:activist|civilian|critic|dissident|enemy|foe|journalist|lawmaker|minority|neighbou?r|opponent|opposition|people|population|prisoner|rebel|rival)$/i;

/** Charges, whose object has done what follows: "accused Mali of killing". */
const charging = /^(?:accuse|blame|condemn|criticize|criticise|denounce|fault|suspect)$/;

/** Most steps up the tree. */
const FAR = 6;

/**
 * Whose "its" and "their" are whom somebody harms: "Algeria protested after Mali shot down one of its drones". Nobody harms his own: they
 * are of whoever does what the harm is told under, and of who harms them only where they are told to be "its own". Nobody where no harm is
 * done, or no other is told of.
 */
export function ownersHarmed(course: Course, passage: Passage, { sentence: { tokens }, head }: Phrase): Actor[] {
  const pronoun = tokens[head]!;
  if (pronoun.deprel !== "nmod:poss" || !/^(?:its|their)$/i.test(pronoun.form)) return [];
  const verb = harmOver(tokens, pronoun);
  const told = verb && harmerOf(tokens, verb);
  if (!told) return [];
  const harmer = meantBy(course, passage, told.by);
  if (isOwn(tokens, pronoun)) return harmer && isBody(harmer) ? [harmer] : [];
  let above: Token | undefined = told.above;
  for (let steps = 0; above && steps < FAR; above = tokens[above.head - 1], steps++) {
    const subject = subjectOf(tokens, above);
    if (!subject || subject.upos === "PRON") continue;
    const joined = tokens.filter(({ head: over, deprel }) => over === subject.id && deprel === "conj");
    const owners = [subject, ...joined].map((each) => meantBy(course, passage, each));
    const all = owners.filter((each) => each && isBody(each) && each.kind !== "organization" && areApart(each, harmer));
    return all.length === owners.length ? all.filter((each) => each !== undefined) : [];
  }
  return [];
}

const isOwn = (tokens: ParsedSentence["tokens"], { head }: Token): boolean =>
  tokens.some((each) => each.head === head && /^own$/i.test(each.form));

/** The verb of harm whose object, or a part of it, a pronoun owns: "killed two of its generals". */
function harmOver(tokens: ParsedSentence["tokens"], pronoun: Token): Token | undefined {
  let at = tokens[pronoun.head - 1];
  if (!at || (atHome.test(at.lemma) && !isOwn(tokens, pronoun))) return undefined;
  for (let steps = 0; at && steps < FAR; steps++) {
    const { id }: Token = at;
    const over: Token | undefined = tokens[at.head - 1];
    if (over && /^(?:obj|obl)$/.test(relationOf(at)) && isHarm(over)) {
      const mark = tokens.find(({ head, deprel }) => head === id && deprel === "case");
      return relationOf(at) === "obj" || /^(?:at|on|upon)$/i.test(mark?.form ?? "") ? over : undefined;
    }
    if (!/^(?:nmod|conj|compound)$/.test(relationOf(at))) return undefined;
    at = over;
  }
  return undefined;
}

/** Who does a verb, and the verb of the clause that tells of it. */
function harmerOf(tokens: ParsedSentence["tokens"], verb: Token): { by: Token; above: Token } | undefined {
  let at: Token | undefined = verb;
  for (let steps = 0; at && steps < FAR; steps++) {
    const by = subjectOf(tokens, at);
    const above: Token | undefined = tokens[at.head - 1];
    if (by) {
      const relative = /^(?:who|that|which)$/i.test(by.form) ? above : undefined;
      return above && relationOf(at) !== "conj" ? { by: relative ?? by, above } : undefined;
    }
    if (!above) return undefined;
    const charged = charging.test(above.lemma)
      ? tokens.find(({ head, deprel, id }) => head === above.id && deprel === "obj" && id < verb.id)
      : undefined;
    if (charged) return { by: charged, above };
    if (!/^(?:xcomp|conj|aux)$/.test(relationOf(at))) return undefined;
    at = above;
  }
  return undefined;
}

const subjectOf = (tokens: ParsedSentence["tokens"], verb: Token): Token | undefined =>
  tokens.find(({ head, deprel }) => head === verb.id && deprel === "nsubj");

/** Whom a word means that has been read, or that names a state and is yet to be. */
function meantBy(course: Course, { taken, phrases }: Passage, token: Token): Actor | undefined {
  const known = actorAt(taken, token);
  if (known) return known;
  const ahead = phrases.find((each) => topOf(each) === token);
  const country = ahead?.matches.length === 1 ? meaningOf(ahead.matches[0], "country") : undefined;
  return country?.form === "name" ? course.registry.byId(stateOf(course, country.country.id)) : undefined;
}

const isBody = ({ kind }: Actor): boolean => /^(?:state|government|organization|armed-force|group)$/.test(kind);

/** Of other states, as far as is told. */
const areApart = ({ country }: Actor, other: Actor | undefined): boolean =>
  country === undefined || other?.country !== country;
