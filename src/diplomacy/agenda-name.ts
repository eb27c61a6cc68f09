import { relationOf, type Span, type Token, type Tree } from "../record/index.ts";
import { phraseSpan } from "./setting.ts";

/**
 * The words that name what is due: "the vote on the treaty", without the "for" that leads into it; "Kenya plans to sign it on
 * Monday", with who does it; and "the talks that open on Monday", with the talks.
 */
export function namingSpan(tree: Tree, due: Token): Span {
  const named = nameOf(tree, due);
  const lead = tree
    .children(named)
    .filter(
      (each) => each.id < named.id && (isLead(each) || (each.form.toLowerCase() === "that" && each.upos === "SCONJ")),
    );
  return phraseSpan(tree, named, lead);
}

/** "for the summit", "and the vote", "that it will sign": words that tie a phrase to what stands before it. */
const isLead = (token: Token): boolean => /^(?:case|cc)$/.test(relationOf(token));

/** The word over which what is due stands whole. */
function nameOf(tree: Tree, due: Token): Token {
  const head = tree.head(due);
  // "The parliament has until June", which the parse hangs on its subject
  if (head && due.upos === "AUX" && head.id < due.id) return head;
  if (!head || due.upos === "NOUN" || due.upos === "PROPN") return due;
  // "the talks, which open on Monday"
  if (due.deprel === "acl:relcl" && (head.upos === "NOUN" || head.upos === "PROPN")) return head;
  // "Kenya plans to sign", "is expected to vote"
  const isWhole = relationOf(due) === "xcomp" && (head.upos === "VERB" || head.upos === "ADJ") && head.id < due.id;
  return isWhole ? head : due;
}
