import { relationOf, type Token, type Tree } from "../record/index.ts";

/**
 * "that A be done, that B be done and that C be done", "to leave, to pay, and to apologize", "an inquiry and the return of the ship": the
 * further things asked, each with the word that opens it, wherever the parse has hung them.
 */
export function listed(tree: Tree, verb: Token, head: Token, clause: Token | undefined): Token[] {
  if (!clause) return nouns(tree, head);
  const opening = tree.all(clause, "mark").find(({ id }) => id < clause.id);
  const form = opening?.form.toLowerCase();
  if (form !== "that" && form !== "to") return [];
  const found: Token[] = [];
  for (const token of tree.tokens.slice(clause.id)) {
    if (/^[;:.”"]$/.test(token.form)) break;
    if (token.form.toLowerCase() !== form || !isJoined(tree, token)) continue;
    const next = form === "to" ? bareVerb(tree, token) : tree.head(token);
    if (!next || next.id < token.id || (next.upos !== "VERB" && !tree.first(next, "cop"))) continue;
    if (tree.isUnder(next, verb) && next !== clause) found.push(next);
  }
  return found;
}

/** Behind a comma or an "and", with a word like "further" at the most between. */
function isJoined(tree: Tree, token: Token): boolean {
  const before = tree.tokens[token.id - 2];
  const word = before?.upos === "ADV" ? tree.tokens[before.id - 2] : before;
  return word !== undefined && /^(?:,|and)$/i.test(word.form);
}

const bareVerb = (tree: Tree, to: Token): Token | undefined =>
  tree.tokens.slice(to.id, to.id + 3).find(({ upos }) => upos !== "ADV" && upos !== "PART");

/** "an apology and the return of the ship", "for an inquiry and for the withdrawal": each with a word of its own before it. */
const nouns = (tree: Tree, head: Token): Token[] =>
  tree
    .conjuncts(head)
    .slice(1)
    .filter(
      (each) =>
        /^(?:NOUN|PROPN|SYM|NUM)$/.test(each.upos) &&
        (tree.first(each, "case") !== undefined ||
          tree.all(each, "det").length > 0 ||
          (relationOf(each) === "conj" && /ation$|ment$|al$|ease$|urn$/.test(each.lemma))),
    );
