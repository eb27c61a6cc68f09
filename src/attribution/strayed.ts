import { relationOf, type Token, type Tree } from "../record/index.ts";

/** '"We have won," Minister Oru said': a subject of the saying, which the parse hangs on what is said. */
export function strayed(tree: Tree, verb: Token): Token | undefined {
  const said = relationOf(verb) === "parataxis" ? tree.head(verb) : undefined;
  if (!said || said.id > verb.id || tree.first(verb, "nsubj")) return undefined;
  return tree.all(said, "nsubj").find((each) => {
    const words = tree.subtree(each);
    const before = tree.tokens[words[0]!.id - 2]?.form ?? "";
    return words.at(-1)!.id === verb.id - 1 && /^(?:,|''|["”’»])$/.test(before);
  });
}

/**
 * "The ships have left, a ministry official, Jon Oru, said": whoever stands between commas right before a saying that ends a sentence,
 * and those that he stands beside.
 */
export function setOff(tree: Tree, verb: Token): { source: Token; words: Token[] } | undefined {
  const said = tree.first(verb, "ccomp") ?? (relationOf(verb) === "parataxis" ? tree.head(verb) : undefined);
  const comma = tree.tokens[verb.id - 2];
  if (comma?.form !== "," || !said || said.id > verb.id || !/^VB[DZP]$/.test(verb.xpos)) return undefined;
  const own = between(tree, comma.id);
  if (!own) return undefined;
  // "its president for July, Norway,": the one is said of the other
  const before = between(tree, own[0]!.id - 1);
  const isBeside = before !== undefined && own.some((each) => before.some(({ id }) => id === each.head));
  const words = isBeside ? before : own;
  const source = own.find(({ head }) => !own.some(({ id }) => id === head))!;
  return { source, words: isBeside ? [...words, tree.tokens[own[0]!.id - 2]!, ...own] : own };
}

/** A phrase of names and nouns, with no verb in it, that ends right before a comma and begins behind another. */
function between(tree: Tree, comma: number): Token[] | undefined {
  if (tree.tokens[comma - 1]?.form !== ",") return undefined;
  let from = comma - 1;
  while (from > 0 && tree.tokens[from - 1]!.form !== ",") from--;
  const words = tree.tokens.slice(from, comma - 1);
  const isPhrase =
    words.length > 0 && words.length <= LONGEST && words.every(({ upos }) => !/^(?:VERB|AUX)$/.test(upos));
  return from > 0 && isPhrase && words.some(({ upos }) => /^(?:NOUN|PROPN)$/.test(upos)) ? words : undefined;
}

/** Most words of such a phrase. */
const LONGEST = 12;

/** "condemned the violations of the truce by Kenya": done by Kenya, where the parse hangs it on a verb that is not passive. */
export function withDoer(tree: Tree, verb: Token, head: Token, words: Token[]): Token[] {
  const next = tree.tokens[words.at(-1)?.id ?? verb.id];
  const doer = next && /^by$/i.test(next.form) ? tree.head(next) : undefined;
  const isAside = head.upos !== "NOUN" || tree.isPassive(verb) || !doer || tree.head(doer) !== verb;
  return isAside || !/^(?:NOUN|PROPN)$/.test(doer.upos) ? words : [...words, ...tree.subtree(doer)];
}
