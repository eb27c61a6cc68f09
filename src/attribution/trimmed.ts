import { relationOf, type Token, type Tree } from "../record/index.ts";

/** Occasions of saying: "during a speech of ninety minutes", "in a statement issued in Nairobi". */
const occasion =
  /^(?:address|appearance|briefing|broadcast|communiqu[eé]|conference|debate|declaration|hearing|interview|letter|message|note|post|press|rally|session|speech|statement|telegram|testimony)$/i;

/**
 * What is said, without what belongs to the saying: an adverb set off before "that", "denied, however, that …", and behind a comma
 * the occasion, "…, in a statement issued in Nairobi".
 */
export function trimmed(tree: Tree, verb: Token, head: Token, words: readonly Token[]): Token[] {
  const that = tree.all(head, "mark").find(({ form, id }) => /^that$/i.test(form) && id > verb.id && id < head.id);
  const first = that ?? onlyThat(words) ?? adverbEnd(words);
  const tail = occasionBehind(tree, verb, head);
  return words.filter((word) => (!first || word.id >= first.id) && !tail.includes(word));
}

const setOff =
  /^(?:also|however|instead|meanwhile|moreover|nevertheless|nonetheless|still|then|therefore|though|too)$/i;

/** "confirmed only that …". */
const onlyThat = ([adverb, that]: readonly Token[]): Token | undefined =>
  adverb && /^(?:just|merely|only)$/i.test(adverb.form) && /^that$/i.test(that?.form ?? "") ? that : undefined;

/** The word after ", however," where what is said begins so. */
function adverbEnd(words: readonly Token[]): Token | undefined {
  const from = words.findIndex(({ upos }) => upos !== "PUNCT");
  const [adverb, comma, next] = words.slice(from, from + 3);
  return from >= 0 && adverb && setOff.test(adverb.form) && comma?.form === "," ? next : undefined;
}

/** The words of an occasion behind a comma, where a verb of saying stands before what it says. */
function occasionBehind(tree: Tree, verb: Token, head: Token): Token[] {
  if (head.id < verb.id) return [];
  for (const noun of tree.tokens.slice(head.id)) {
    if (!occasion.test(noun.lemma) || relationOf(noun) === "compound") continue;
    const preposition = tree.first(noun, "case");
    const comma = preposition && tree.tokens[preposition.id - 2];
    if (comma?.form !== "," || !/^(?:at|during|in)$/i.test(preposition!.form)) continue;
    const words = [comma, ...tree.subtree(noun)].filter(({ id }) => id >= comma.id);
    const end = words.at(-1)!.id;
    // what goes on behind it goes on with what is said
    const isLast = tree.subtree(head).every(({ id, upos }) => id <= end || upos === "PUNCT");
    return isLast ? words : [];
  }
  return [];
}
