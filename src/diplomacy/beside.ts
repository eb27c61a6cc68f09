import { overlaps, relationOf, type Token, type Tree } from "../record/index.ts";
import type { Setting } from "./setting.ts";

/**
 * The first of some prepositions after a word, before another clause begins. It is looked for among the words and not in the
 * tree: to which of two nouns "with" belongs is what a parser knows least.
 */
export function prepositionAfter(
  tree: Tree,
  word: Token,
  forms: readonly string[],
  stop: (token: Token) => boolean = () => false,
): Token | undefined {
  for (const token of tree.tokens.slice(word.id)) {
    if (token.upos !== "VERB" && forms.includes(token.form.toLowerCase())) return token;
    if (beginsClause(token) || stop(token)) return undefined;
  }
  return undefined;
}

/** The verb of the first "to …" after a word, before another clause begins: "ordered the families of its staff to leave". */
export function infinitiveAfter(tree: Tree, word: Token): Token | undefined {
  for (const token of tree.tokens.slice(word.id)) {
    if (token.xpos === "TO" && token.form.toLowerCase() === "to") {
      const verb = tree.tokens
        .slice(token.id, token.id + 4)
        .find((each) => each.upos !== "ADV" && each.upos !== "PART");
      if (verb?.xpos === "VB") return verb;
    } else if (beginsClause(token) && token.xpos !== "VBG") return undefined;
  }
  return undefined;
}

/** Tags of words with which another clause has begun. */
const clausal = new Set(["MD", "VBD", "VBZ", "VBP", "VB", "WDT", "WP", "WRB"]);

const beginsClause = (token: Token): boolean =>
  /^[;:]$/.test(token.form) ||
  // "by telephone": taken for a verb
  (clausal.has(token.xpos) && !/^(?:tele)?phone$/i.test(token.form)) ||
  token.upos === "SCONJ" ||
  (token.xpos === "VBG" && !["compound", "amod"].includes(relationOf(token)));

/** What may stand between a preposition and the first of its parties: "with a number of", "with his", or a long title. */
const lead =
  /^\s*(?:[“"‘]?[\p{L}-]+\s+){0,2}(?:\p{L}+\s+(?:of|from|in)\s+(?:the\s+)?)?$|^\s*(?:(?:\p{Lu}[\p{L}.'’-]*|of|for|on|and|at|the|to|an?),?\s+)*$/u;
/** What may stand between two of them: ", and the", "of", a hyphen. */
const joint =
  /^\s*[-–/]?\s*$|^\s*,?\s*(?:and|&|or|as well as|along with|together with|of|from)?\s*(?:the|his|her|also|with|acting|former)?\s*$/i;

/** The parties listed after a preposition: "with Kenya, Uganda and the Union". */
export function listedAfter(setting: Setting, tree: Tree, preposition: Token): string[] {
  const found: string[] = [];
  // after a comma alone stands somebody else, unless an "and" follows: "in talks with Kenya, Uganda said"
  let sure = 0;
  let last: { from: number; to: number } | undefined;
  for (const mention of setting.mentionsIn(tree)) {
    if (mention.from < preposition.to) continue;
    const isSame = last?.from === mention.from && last.to === mention.to;
    if (last && !isSame && overlaps(mention, last)) continue;
    const gap = setting.input.text.slice(last?.to ?? preposition.to, mention.from);
    if (!isSame && !(last ? joint : lead).test(gap)) break;
    const party = setting.partyOf(mention);
    if (party !== undefined) found.push(party);
    if (!last || isSame || !/^\s*,\s*(?:the|his|her)?\s*$/i.test(gap)) sure = found.length;
    last = mention;
  }
  const parties = found.slice(0, sure).filter((id) => setting.isParty(id));
  if (parties.some((id) => setting.isPower(id))) return parties;
  // "a group of senators of Kenya", "Mbeki, adviser to the president of Kenya"
  const power = found.length > 0 ? nextPower(setting, tree, last!.to) : undefined;
  if (power !== undefined) return [...parties, power];
  if (parties.length > 0) return parties;
  const noun = governed(tree, preposition);
  return noun
    ? setting
        .parties(tree)
        .namedOrPlace(noun, 1)
        .filter((id) => setting.isParty(id))
    : [];
}

/** The first party with a side of its own in the rest of a phrase. */
function nextPower(setting: Setting, tree: Tree, end: number): string | undefined {
  const stop = tree.tokens.find((token) => token.from >= end && beginsClause(token))?.from ?? tree.sentence.to;
  const next = setting.mentionsIn(tree).find((mention) => {
    const party = mention.from >= end && mention.to <= stop ? mention.actor : undefined;
    if (party === undefined || !setting.isPower(party) || mention.from - end >= REST) return false;
    // what is joined, or comes to another, is somebody else
    return !/,\s*to\b|\band\b/i.test(setting.input.text.slice(end, mention.from));
  });
  return next?.actor;
}

/** Longest way, in characters, from somebody to whom they speak for. */
const REST = 60;

/** The noun a preposition marks: its head, or, where the parser turned them around, what hangs on it. */
function governed(tree: Tree, preposition: Token): Token | undefined {
  const head = tree.head(preposition);
  if (head && head.id > preposition.id) return head;
  return tree.children(preposition).find((each) => each.id > preposition.id);
}

/** Nouns that take "with" themselves. */
const relational =
  /^(?:border|relation|relationship|tie|agreement|treaty|cooperation|partnership|link|deal|war|conflict|trade|integration|interaction|dispute)$/;

/** The parties after the first of some prepositions that follow a word. */
export function partiesAfter(
  setting: Setting,
  tree: Tree,
  word: Token,
  forms: readonly string[],
  stop?: (token: Token) => boolean,
): string[] {
  const preposition = prepositionAfter(tree, word, forms, stop);
  const before = preposition && tree.tokens[preposition.id - 2];
  // "discussed the border with Kenya": which border, not with whom
  if (before && before !== word && relational.test(before.lemma)) return [];
  return preposition ? listedAfter(setting, tree, preposition) : [];
}

/** Who a sentence opens with, where the parser has lost the subject of a verb in what stands between. */
export function opener(
  setting: Setting,
  tree: Tree,
  before: Token,
  fits: (id: string) => boolean = (id) => setting.isParty(id),
): string[] {
  const first = setting
    .mentionsIn(tree)
    .find((mention) => mention.form !== "pronoun" || mention.from === tree.sentence.from);
  if (!first || first.to > before.from) return [];
  const ahead = tree.tokens.filter((token) => token.to <= first.from && token.upos !== "DET");
  if (ahead.length > 0 && ahead.at(-1)!.form !== ",") return [];
  const party = setting.partyOf(first);
  return party !== undefined && first.actor !== undefined && fits(party) ? [party] : [];
}

/** Who does a verb: "the ministers of Kenya and Uganda" are two parties. */
export function doersOf(setting: Setting, tree: Tree, verb: Token): string[] {
  const doer = tree.doer(verb);
  // "the points, sent to the president, demand": not his
  const apart = doer
    ? ["to", "on", "against", "with"].flatMap((form) => {
        const noun = tree.under(doer, form);
        return noun ? setting.parties(tree).namedOrPlace(noun) : [];
      })
    : [];
  const named = doer ? setting.parties(tree).named(doer) : [];
  const found = setting
    .parties(tree)
    .doers(verb)
    .filter((id) => named.includes(id) || !apart.includes(id));
  if (doer && found.length === 0 && /^\p{Lu}/u.test(doer.form)) {
    const person = setting.bySurname(doer.form);
    if (person !== undefined) found.push(person);
  }
  if (!doer && found.length === 0) return rightBefore(setting, tree, verb);
  if (!doer || found.length === 0) return found;
  found.push(...joinedTo(setting, tree, doer, verb));
  const between = prepositionAfter(tree, doer, ["between"], (token) => token.id > doer.id + 2);
  if (between) return listedAfter(setting, tree, between);
  // "Kenya and Uganda": the second may be taken for a place
  for (const each of tree.conjuncts(doer).slice(1)) {
    const place = setting.parties(tree).placeAt(each)?.place?.country;
    if (place !== undefined) found.push(setting.input.stateOf(place));
  }
  if (doer.xpos !== "NNS" && doer.xpos !== "NNPS") return found;
  const of = prepositionAfter(tree, doer, ["of", "from"], (token) => token.id > doer.id + 3);
  return of ? [...found, ...listedAfter(setting, tree, of)] : found;
}

/** "In a letter dated 3 May Kenya asked": whoever stands right before a finite verb to which the parser has given no subject. */
function rightBefore(setting: Setting, tree: Tree, verb: Token): string[] {
  const aux = tree.all(verb, "aux");
  const isFinite = /^VB[DZP]$/.test(verb.xpos) || aux.length > 0;
  if (!isFinite || relationOf(verb) !== "root" || tree.first(verb, "nsubj", "csubj", "expl", "aux:pass")) return [];
  const first = [...aux, ...tree.all(verb, "advmod"), verb].sort((a, b) => a.id - b.id)[0]!;
  const last = setting.mentionsIn(tree).findLast(({ to }) => to <= first.from);
  const isNext = last !== undefined && /^\s*$/.test(setting.input.text.slice(last.to, first.from));
  const party = isNext ? setting.partyOf(last) : undefined;
  return party === undefined ? [] : [party];
}

/** "Mbeki and the chief of the Union met": those joined to the first, whatever the parser has made of them. */
function joinedTo(setting: Setting, tree: Tree, doer: Token, verb: Token): string[] {
  const mentions = setting.mentionsIn(tree).filter((mention) => mention.to <= verb.from);
  let last = mentions.find((mention) => overlaps(mention, doer));
  const joined: string[] = [];
  let isJoined = false;
  for (const mention of mentions) {
    if (!last || mention.from < last.to) continue;
    const gap = setting.input.text.slice(last.to, mention.from);
    if (!/^\s*(?:,|,?\s+and|&)\s+(?:the\s+)?$/i.test(gap)) break;
    isJoined ||= /and|&/i.test(gap);
    const party = setting.partyOf(mention);
    if (party !== undefined) joined.push(party);
    last = mention;
  }
  return isJoined ? joined : [];
}

/** The verb that voices a noun, alone or in a list: "assured of support and readiness to help". */
export function verbOver(tree: Tree, noun: Token): Token | undefined {
  let head = tree.head(noun);
  for (let steps = 0; head?.upos === "NOUN" && steps < 3; steps++) {
    if (relationOf(noun) !== "conj" && relationOf(head) !== "conj") return undefined;
    noun = head;
    head = tree.head(noun);
  }
  return head?.upos === "VERB" ? head : undefined;
}

/** "his", "its" and the like before a noun, and "Kenya's": whose it is. */
export const possessors = (setting: Setting, tree: Tree, noun: Token): string[] =>
  tree
    .all(noun, "nmod:poss")
    .flatMap((each) => setting.parties(tree).named(each))
    .filter((id) => setting.isParty(id));

/** Parties named in the words right before a noun: "the Kenya-Uganda talks", "Kenyan proposals". */
export function prefixed(setting: Setting, tree: Tree, noun: Token): string[] {
  const isPart = (token: Token): boolean =>
    ["ADJ", "PROPN", "NUM", "SYM"].includes(token.upos) ||
    (token.upos === "NOUN" && relationOf(token) === "compound") ||
    /^[-–—/]$/.test(token.form);
  let at = noun.id - 2;
  while (at >= 0 && isPart(tree.tokens[at]!)) at--;
  const from = tree.tokens[at + 1]!.from;
  if (from >= noun.from) return [];
  const mentions = setting
    .mentionsIn(tree)
    .filter((mention) => mention.head.from >= from && mention.head.to <= noun.from && mention.actor !== undefined);
  // "an OSCE meeting": an organization that the report names elsewhere
  const other = tree.tokens
    .slice(at + 1, noun.id - 1)
    .filter((token) => token.upos === "PROPN" && !mentions.some((mention) => overlaps(mention, token)))
    .flatMap((token) => setting.namedIn(token.form));
  return [...mentions.map((mention) => mention.actor!), ...other].filter((id) => setting.isParty(id));
}

/** What is whoever speaks for it: "my Government", and not "our enemies". */
const ours = /^(?:authority|country|delegation|government|ministry|nation|side|state|union)$/i;

/** "I", "we", "my Government": whoever speaks does it. */
export function isFirst(tree: Tree, verb: Token): boolean {
  const subject = tree.first(verb, "nsubj");
  const owner = subject && tree.first(subject, "nmod:poss");
  if (owner) return /^(?:my|our)$/i.test(owner.form) && ours.test(subject.lemma);
  return /^(?:I|we)$/i.test(subject?.form ?? "");
}

/** Somebody says "we". */
export const isWe = (tree: Tree, verb: Token): boolean => tree.doer(verb)?.form.toLowerCase() === "we";

/**
 * "During the meeting, …", "the leaders adopted …", where no word says who: the people the report has named so far, else those
 * its title names, else all it names, with those already known, if they are of two sides and no more. Otherwise only those known.
 */
export function bothSides(setting: Setting, tree: Tree, known: readonly string[]): string[] {
  const { mentions, headline, home } = setting.input;
  const named = mentions.filter((mention) => mention.actor !== undefined && mention.form !== "pronoun");
  const so = named.filter((mention) => mention.from < tree.sentence.to).map((mention) => mention.actor!);
  for (const ids of [so, headline?.parties ?? [], named.map((mention) => mention.actor!)]) {
    const people = ids.filter((id) => {
      const actor = setting.actor(id);
      return (actor?.kind === "person" || actor?.kind === "office") && setting.isPower(id);
    });
    // a government's own read-out may name only whom it met
    const all = setting.oneEach([...people, ...known, ...(home === undefined ? [] : [home])]);
    if (all.length === 2) return all;
    if (all.length > 2) break;
  }
  return [...known];
}
