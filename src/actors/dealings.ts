import { type Actor, type Mention, relationOf, type Token, type Tree } from "../record/index.ts";

/** A sentence, who is told of in it, and by which word of it. */
export interface Within {
  tree: Tree;
  here: readonly Mention[];
  wordOf: (mention: Mention) => Token | undefined;
  byId: ReadonlyMap<string, Actor>;
}

export const telling = /^(?:add|announce|confirm|declare|insist|note|say|state|tell|write)$/;

/** The country of the place that a sentence begins with: "In Kampala, the minister denied". */
export function placeBegun({ tree, here, wordOf }: Within): string | undefined {
  for (const mention of here) {
    const country = mention.place?.country;
    const word = country === undefined ? undefined : wordOf(mention);
    if (word && word.id <= 4 && /^(?:in|at)$/i.test(tree.tokens[0]!.form) && relationOf(word) === "obl") return country;
  }
  return undefined;
}

/** "The minister said in Kampala": the state of the place where somebody says something. */
export function toldIn({ tree, here, wordOf }: Within, word: Token): string | undefined {
  if (!isTeller(tree, word)) return undefined;
  return here.find((mention) => {
    const place = mention.place?.country === undefined ? undefined : wordOf(mention);
    const isThere = place !== undefined && place.head === word.head && relationOf(place) === "obl";
    return isThere && /^in$/i.test(tree.first(place, "case")?.form ?? "");
  })?.place?.country;
}

/** "Ugandan newspapers said the army had moved": the state whose media tell what an organ of some state does. */
export function mediaOver({ tree, here, wordOf, byId }: Within, word: Token): string | undefined {
  const verb = /^nsubj/.test(relationOf(word)) ? tree.head(word) : undefined;
  const says = verb && relationOf(verb) === "ccomp" ? tree.head(verb) : undefined;
  if (!says || !(telling.test(says.lemma) || says.lemma === "report")) return undefined;
  return here.flatMap((mention) => {
    const { country, sector } = byId.get(mention.actor ?? "") ?? {};
    const teller = wordOf(mention);
    const isOver = teller !== undefined && relationOf(teller) === "nsubj" && tree.head(teller) === says;
    return isOver && sector === "JRN" && country !== undefined ? [country] : [];
  })[0];
}

export const isTeller = (tree: Tree, word: Token): boolean =>
  relationOf(word) === "nsubj" && telling.test(tree.head(word)?.lemma ?? "");

/** States with whose own somebody deals as with others: "his Ugandan counterpart", "summoned the Ugandan ambassador", "accused Uganda". */
export function dealtWith({ tree, here, wordOf, byId }: Within, word: Token): string[] {
  const first = relationOf(word) === "nsubj" && word.deprel !== "nsubj:pass" ? tree.head(word) : undefined;
  // "refused, and asked Uganda for help"
  const further = first ? tree.all(first, "conj").filter((each) => !tree.first(each, "nsubj", "nsubj:pass")) : [];
  const verbs = [...(first ? [first] : []), ...further];
  return here.flatMap((mention) => {
    const other = wordOf(mention);
    const { country } = byId.get(mention.actor ?? "") ?? {};
    if (!other || country === undefined || other === word) return [];
    const isCounterpart = first !== undefined && isCounterpartIn(tree, mention) && tree.isUnder(other, first);
    const isOfState = /^(?:government|state)$/.test(byId.get(mention.actor ?? "")?.kind ?? "");
    // "asked Uganda and Chad"
    const object = relationOf(other) === "conj" ? (tree.head(other) ?? other) : other;
    const verb = verbs.find((each) => each === tree.head(object));
    const isObject =
      verb !== undefined &&
      (dealing.has(verb.lemma) || (isOfState && asking.test(verb.lemma))) &&
      /^(?:obj|obl|iobj)$/.test(relationOf(object)) &&
      !/^(?:against|in|at|for|from|of)$/i.test(tree.first(object, "case")?.form ?? "");
    return isCounterpart || isObject ? [country] : [];
  });
}

/** "Kenya's president phoned Minister Mwangi", "Kenya summoned the envoy": whoever is rung or called in by somebody of a state, and may be of any but that. */
export function metBy({ tree, here, wordOf, byId }: Within, word: Token, isCalledIn: boolean): string[] {
  const verb = /^(?:obj|obl|iobj)$/.test(relationOf(word)) ? tree.head(word) : undefined;
  const passive = word.deprel === "nsubj:pass" ? tree.head(word) : undefined;
  if (isCalledIn && passive && calling.test(passive.lemma)) return calledTo({ tree, here, wordOf, byId }, passive);
  if (!verb || !(ringing.test(verb.lemma) || (isCalledIn && calling.test(verb.lemma)))) return [];
  return here.flatMap((mention) => {
    const doer = wordOf(mention);
    const { country } = byId.get(mention.actor ?? "") ?? {};
    return doer && country !== undefined && relationOf(doer) === "nsubj" && tree.head(doer) === verb ? [country] : [];
  });
}

/** "The ambassador was summoned to the Kenyan foreign ministry": states whose ministry, or who does it. */
const calledTo = ({ tree, here, wordOf, byId }: Within, verb: Token): string[] =>
  here.flatMap((mention) => {
    const place = wordOf(mention);
    const { country } = byId.get(mention.actor ?? "") ?? {};
    const isThere = place !== undefined && tree.head(place) === verb && /^obl/.test(place.deprel);
    return isThere && country !== undefined && /^(?:at|by|to)$/i.test(tree.first(place, "case")?.form ?? "")
      ? [country]
      : [];
  });

/** One's own ministers are met, thanked and urged as well. */
const ringing = /^(?:phone|ring|telephone)$/;
const calling = /^(?:convoke|deliver|expel|hand|summon)$/;

const counterparts = /^(?:colleague|counterpart|homologue|number)$/;

/** "his Ugandan counterpart". */
const isCounterpartIn = (tree: Tree, { from, to }: Mention): boolean => {
  const words = tree.within({ from, to });
  const first = words[0] && tree.tokens[words[0].id - 2];
  return (
    words.some(({ lemma }) => counterparts.test(lemma)) &&
    [first, words[0]].some((each) => each !== undefined && /^(?:his|her)$/i.test(each.form))
  );
};
/** What one does to a state by its name, and not to one's own. */
const asking = /^(?:ask|invite|notify|request|thank)$/;

/** What is dealt with as another's: whose ambassador one summons, whom one accuses. */
const dealing = new Set(
  "accuse blame condemn criticize denounce expel invade recall reject summon urge warn meet phone telephone call".split(
    " ",
  ),
);
