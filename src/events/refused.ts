import { relationOf, type Token, type Tree } from "../record/index.ts";
import { isNot } from "./undone.ts";

/** "will not release", "cannot accept": refused, not merely left undone. */
export function isRefused(tree: Tree, verb: Token): boolean {
  const before = tree.children(verb).filter((each) => each.id < verb.id);
  return (
    before.some((each) => isNot(each) && relationOf(each) === "advmod") &&
    before.some((each) => relationOf(each) === "aux" && isRefusing(tree, verb, each)) &&
    !["if", "unless", "whether"].includes(tree.first(verb, "mark")?.form.toLowerCase() ?? "")
  );
}

/** Nobody refuses what others say that they cannot do, unless it is to accept something. */
const isRefusing = (tree: Tree, verb: Token, auxiliary: Token): boolean =>
  /^(?:will|wo|would|shall)$/i.test(auxiliary.form) ||
  (/^(?:can|ca|could)$/i.test(auxiliary.form) && isAccepting(tree, verb)) ||
  (/^(?:can|ca)$/i.test(auxiliary.form) && /^(?:we|I)$/i.test(tree.first(verb, "nsubj")?.form ?? ""));

/** "accept", "agree to it", "support the text": and not "agree on a day", "support one's troops". */
const isAccepting = (tree: Tree, verb: Token): boolean =>
  /^(?:accede|accept|acquiesce|assent|consent|countenance|endorse)$/.test(verb.lemma) ||
  (verb.lemma === "agree" && tree.under(verb, "to") !== undefined) ||
  (verb.lemma === "support" && papers.test(tree.patient(verb)?.lemma ?? ""));

const papers = /^(?:amendment|draft|initiative|motion|plan|proposal|resolution|text)$/;
