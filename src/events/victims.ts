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
    // who rules where somebody is arrested may well have done it
    if (preposition === "in") return !byRulers.test(lemma);
    return /^(?:against|at|near|on|over)$/.test(preposition) || (preposition === "of" && deedsTo.has(lemma));
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
  const below = tree.subtree(verb ?? token);
  return [
    ...below.filter((each) => isVictim(each, tree)).flatMap((each) => tree.conjuncts(each)),
    ...below.flatMap((each) => phraseOf(each, tree)),
  ];
}

/** "the arrest of journalist Ada Mbeki in Kenya": the words behind "of" up to the next preposition, wherever the parse hangs them. */
function phraseOf(deed: Token, { tokens }: Tree): Token[] {
  if (deed.upos !== "NOUN" || !deedsTo.has(deed.lemma.toLowerCase())) return [];
  if (tokens[deed.id]?.form.toLowerCase() !== "of") return [];
  const rest = tokens.slice(deed.id + 1);
  const end = rest.findIndex(({ upos }) => /^(?:ADP|AUX|CCONJ|PUNCT|SCONJ|VERB)$/.test(upos));
  return end < 0 ? rest : rest.slice(0, end);
}

/** Deeds of whoever rules where they are done. */
const byRulers = /^(?:arrest|deportation|detention|execution|expulsion|imprisonment|jailing|persecution)$/;

/** "the arrest of a journalist in Kenya", "his expulsion from Kenya": where those rule who did what an accusation is about. */
export function* sceneOf({ rule, token, verb }: Trigger, tree: Tree): Iterable<Token> {
  if (rule.type !== "ACCUSE" && rule.type !== "PROTEST") return;
  for (const deed of tree.subtree(verb ?? token)) {
    if (!byRulers.test(deed.lemma) || tree.under(deed, "by")) continue;
    const { length } = phraseOf(deed, tree);
    const behind = tree.tokens[deed.id + (length > 0 ? length + 1 : 0)];
    const place = behind && /^(?:in|from)$/i.test(behind.form) ? tree.head(behind) : undefined;
    if (place) yield place;
  }
}

/** "the attack in which two miners died". */
const harming = /^(?:die|displace|hurt|injure|kill|lose|wound)$/;

function isVictim(word: Token, tree: Tree): boolean {
  const deed = tree.head(word);
  if (deed?.upos === "VERB" && harming.test(deed.lemma) && relationOf(deed) === "acl")
    return (
      word.deprel === "obj" ||
      word.deprel === "nsubj:pass" ||
      (word.deprel === "nsubj" && /^(?:die|lose)$/.test(deed.lemma))
    );
  // "drew Kenya's attention to the raid"
  if (deed?.lemma === "attention" && word.deprel === "nmod:poss") return true;
  if (deed?.upos !== "NOUN" || relationOf(word) !== "nmod") return false;
  const lemma = deed.lemma.toLowerCase();
  const preposition = tree.first(word, "case")?.form.toLowerCase();
  if (preposition === "on" || preposition === "against") return deeds.has(lemma) || deedsTo.has(lemma);
  return preposition === "of" && deedsTo.has(lemma);
}
