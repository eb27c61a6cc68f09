import { relationOf, type Token, type Tree } from "../record/index.ts";
import type { Trigger } from "./match.ts";

/** Deeds that are done on or against somebody. */
const deeds = new Set(
  "abuse act aggression ambush assault attack atrocity campaign coup crackdown crime discrimination hostility incursion massacre offensive raid reprisal sanction strike threat use violence war".split(
    " ",
  ),
);

/** Deeds of which "of" tells whom they are done to. */
const deedsTo = new Set(
  "abduction annexation arrest assassination beating blockade bombardment bombing deportation destruction detention execution expulsion harassment imprisonment intimidation invasion jailing kidnapping killing massacre murder occupation oppression persecution poisoning rape seizure shelling shooting slaughter slaying suppression torture".split(
    " ",
  ),
);

/** "the shelling of a village by troops", "Kenya's raid on a camp": to whom and where a deed is done, who never does it. */
export function sufferersOf(noun: Token, tree: Tree): Token[] {
  const lemma = noun.lemma.toLowerCase();
  if (noun.upos !== "NOUN" || (!deeds.has(lemma) && !deedsTo.has(lemma))) return [];
  const phrases = tree.all(noun, "nmod").filter((each) => {
    const preposition = tree.first(each, "case")?.form.toLowerCase() ?? "";
    return /^(?:against|at|in|near|on|over)$/.test(preposition) || (preposition === "of" && deedsTo.has(lemma));
  });
  const doers = tree.subtree(noun).filter((each) => /^(?:by|from)$/i.test(tree.first(each, "case")?.form ?? ""));
  return phrases.flatMap((each) => tree.subtree(each, doers));
}

/**
 * Who is told of in an accusation and is not accused: to whom the deed was done, "condemned the attack on Kenya", "the killing of Kenyans",
 * "the attack in which two Kenyans died", and whose attention is drawn to it.
 */
export function victimsIn({ rule, token, verb }: Trigger, tree: Tree): Token[] {
  if (rule.type !== "ACCUSE" && rule.type !== "PROTEST") return [];
  // "blamed the attack on Kenya"
  if (/^(?:blame|pin)$/.test(token.lemma)) return [];
  return tree
    .subtree(verb ?? token)
    .filter((each) => isVictim(each, tree))
    .flatMap((each) => tree.conjuncts(each));
}

/** "the attack in which two miners died". */
const harming = /^(?:die|displace|hurt|injure|kill|lose|wound)$/;

function isVictim(word: Token, tree: Tree): boolean {
  const deed = tree.head(word);
  if (deed?.upos === "VERB" && harming.test(deed.lemma) && relationOf(deed) === "acl")
    return /^(?:nsubj|obj)$/.test(relationOf(word));
  // "drew Kenya's attention to the raid"
  if (deed?.lemma === "attention" && word.deprel === "nmod:poss") return true;
  if (deed?.upos !== "NOUN" || relationOf(word) !== "nmod") return false;
  const lemma = deed.lemma.toLowerCase();
  const preposition = tree.first(word, "case")?.form.toLowerCase();
  if (preposition === "on" || preposition === "against") return deeds.has(lemma) || deedsTo.has(lemma);
  return preposition === "of" && deedsTo.has(lemma);
}
