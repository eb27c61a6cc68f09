import { relationOf, type Tree } from "./tree.ts";
import type { Token } from "./sentence.ts";

/** A noun that stands for what somebody has said: "the charge", "this figure". */
export const isTelling = (lemma: string): boolean =>
  /^(?:account|accusation|allegation|assertion|charge|claim|contention|figure|finding|insinuation|report|rumou?r|statement|story|suggestion|version)s?$/i.test(
    lemma,
  );

/** A word that calls what was said untrue. */
export const isUntrue = (form: string): boolean =>
  /^(?:absurd|baseless|bogus|fabricated|fabrications?|fake|false|falsehoods?|fiction|fictitious|groundless|hoax(?:es)?|inaccurate|incorrect|inventions?|lies?|ludicrous|nonsense|nonsensical|preposterous|ridiculous|slander|slanderous|unfounded|unsubstantiated|untrue|wrong)$/i.test(
    form,
  );

/** A word that calls it true. */
export const isTrue = (form: string): boolean => /^(?:accurate|case|correct|true)$/i.test(form);

/** What there is none of where something is untrue: "no truth in it", "without foundation". */
export const grounds = /^(?:basis|foundation|merit|substance|truth)$/i;

/** The same of what something is said to be: "was baseless", "is without foundation". */
export const isWithoutTruth = (tree: Tree, predicate: Token): boolean =>
  isUntrue(predicate.form) ||
  (grounds.test(predicate.lemma) && tree.all(predicate, "case").some(({ form }) => /^without$/i.test(form)));

/** "It is wrong that children go hungry": so it is, and ought not to be. */
export const isJudging = (form: string): boolean =>
  /^(?:absurd|ludicrous|nonsensical|preposterous|ridiculous|wrong)$/i.test(form);

/** "It is not true that …": the clause behind what is said of it. */
export const clauseBehind = (tree: Tree, predicate: Token): Token | undefined =>
  tree.all(predicate, "csubj", "ccomp", "xcomp", "acl").find(({ id }) => id > predicate.id);

/** "that Kenya attacked": a clause that begins so. */
export const beginsWithThat = (tree: Tree, clause: Token): boolean =>
  tree.all(clause, "mark").some(({ form }) => /^that$/i.test(form));

/** "no truth in the report that Kenya attacked": the clause that tells it, hung on the noun or, as the parser has it, on the verb. */
export const clauseTold = (tree: Tree, noun: Token, verb: Token): Token | undefined =>
  [...tree.all(noun, "acl", "ccomp"), ...tree.all(verb, "advcl")].find(
    (clause) => clause.id > noun.id && beginsWithThat(tree, clause),
  );

/** "There is no truth in the report", "the report has no merit": the truth, and what is without it. */
export function withoutTruth(tree: Tree, verb: Token): { truth: Token; told: Token } | undefined {
  const isOf = verb.lemma === "have";
  const truth = isOf ? tree.first(verb, "obj") : verb.lemma === "be" ? tree.first(verb, "nsubj") : undefined;
  const isNone = truth && tree.all(truth, "det").some(({ form }) => /^no$/i.test(form));
  if (!isNone || !grounds.test(truth.lemma)) return undefined;
  const told = isOf ? tree.first(verb, "nsubj") : (tree.first(truth, "nmod") ?? tree.first(verb, "obl"));
  return told && { truth, told };
}

/**
 * ", a claim that Kenya disputes", ", an offer Chad accepted": the noun that stands, right behind a comma, for what was said before it, and of
 * which the verb tells what becomes.
 */
export function setBeside(tree: Tree, verb: Token, isMeant: (lemma: string) => boolean): Token | undefined {
  const over = relationOf(verb) === "acl" ? tree.head(verb) : undefined;
  const before = tree.tokens.slice(Math.max(0, verb.id - 1 - LONGEST_WAY), verb.id - 1);
  const noun = [over, before.findLast(({ lemma, upos }) => upos === "NOUN" && isMeant(lemma))].find(
    (each) => each?.upos === "NOUN" && each.id < verb.id && isMeant(each.lemma),
  );
  const determiner = noun && tree.tokens[noun.id - 2];
  if (determiner?.upos !== "DET" || !/^(?:,|[-–—])$/.test(tree.tokens[noun!.id - 3]?.form ?? "")) return undefined;
  // another verb between the two has the noun for itself
  const between = tree.tokens.slice(noun!.id, verb.id - 1);
  const isBare = between.every(({ upos }) => upos === "AUX");
  return between.some(({ upos }) => upos === "VERB") || (isBare && verb.xpos !== "VBN") ? undefined : noun;
}

/** Most words between such a noun and its verb. */
const LONGEST_WAY = 8;
