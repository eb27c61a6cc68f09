import { isDenying, type Token, type Tree } from "../record/index.ts";

/** Verbs of whoever holds a thing for untrue, and says no more. */
const doubting = /^(?:dismiss|doubt)$/;
/** Adjectives that say that it will hardly be. */
const unsure = /^(?:doubtful|impossible|uncertain|unclear|unlikely)$/;
/** Nouns of what is put about. */
const rumoured = /^(?:rumou?r|speculation|suggestion)s?$/;

/** "denied that a meeting was planned", "would not confirm that one was": nobody says that it is to be. */
export function isInDoubt(tree: Tree, token: Token): boolean {
  let at = tree.head(token);
  let below = token;
  for (let steps = 0; at && steps < 6; steps++) {
    if (
      below.id > at.id &&
      (unsure.test(at.lemma) ||
        isDenying(at.lemma) ||
        doubting.test(at.lemma) ||
        rumoured.test(at.lemma) ||
        isUnconfirmed(tree, at))
    )
      return true;
    if (tree.all(below, "mark").some(({ form }) => /^whether$/i.test(form))) return true;
    below = at;
    at = tree.head(at);
  }
  return false;
}

const isUnconfirmed = (tree: Tree, { id, lemma }: Token): boolean =>
  /^(?:confirm|say|tell|comment)$/.test(lemma) &&
  tree.tokens
    .slice(Math.max(0, id - 4), id - 1)
    .some(({ form }) => /^(?:not|n['’]t|never|neither|nor|decline[sd]?|refus\w+)$/i.test(form));
