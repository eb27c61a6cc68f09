import { grounds, isJudging, isTelling, isTrue, isUntrue, relationOf, type Token, type Tree } from "../record/index.ts";

/** Says that what follows is not so, or of nobody. */
export const isNot = (token: Token): boolean =>
  /^(?:not|n['’]t|never|no|neither|nor|without|hardly)$/i.test(token.form);

/** "fell short of signing", "far from signing", "has yet to sign": undone; "on the brink of signing": nothing yet. */
export function shortOf(tree: Tree, verb: Token): "undone" | "hypothetical" | undefined {
  const before = tree.tokens
    .slice(Math.max(0, verb.id - 4), verb.id - 1)
    .map(({ form }) => form.toLowerCase())
    .join(" ");
  if (/\byet to$/.test(before)) return "undone";
  if (verb.xpos !== "VBG") return undefined;
  if (/\b(?:(?:short|instead|incapable) of|(?:far|away) from|nowhere near|rather than|no \w+ of)$/.test(before))
    return "undone";
  return nothingYet.test(before) ? "hypothetical" : undefined;
}

/** What stands before what has not been done. */
const nothingYet =
  /\b(?:(?:brink|chance|cusp|danger|hope|hopes|idea|importance|likelihood|necessity|option|point|possibility|prospect|prospects|risk|thought|threshold|verge) of|close to|near)$/;

/** "It is not true that they attacked", "There is no truth in the report that they attacked": told by the words before "that". */
function isDenied(before: readonly Token[]): boolean {
  const last = before.at(-1);
  if (!last) return false;
  const words = before.slice(-8).map(({ form }) => form.toLowerCase());
  if (words.some((word, at) => word === "no" && at < words.length - 3 && grounds.test(words[at + 1]!)))
    return isTelling(last.lemma);
  const near = before.slice(-4);
  // "not only true that": true, and more
  const isDenial = near.some(
    (each, at) => isNot(each) && !/^(?:just|merely|only|simply)$/i.test(near[at + 1]?.form ?? ""),
  );
  return isDenial ? isTrue(last.form) : isUntrue(last.form) && !isJudging(last.form);
}

/** Whether a verb is told in the clause that "that" begins: in no other that follows behind a comma, a "but" or a quotation mark. */
function isInClause(tree: Tree, that: Token, verb: Token): boolean {
  const clause = that.deprel === "mark" ? tree.head(that) : undefined;
  const first = clause ?? tree.tokens.slice(that.id).find(({ upos }) => upos === "VERB");
  if (!first || verb === first) return verb === first;
  const between = tree.tokens.slice(first.id, verb.id - 1);
  return (
    verb.id > first.id && !between.some(({ form }) => /^(?:[,;:"“”]|''|``|but|after|before|when|while)$/i.test(form))
  );
}

/** "rumours that they had attacked proved false": what is said of the noun is said of the act, however it is parsed. */
export function isFalse(tree: Tree, verb: Token): boolean {
  const { tokens } = tree;
  const that = tokens.slice(0, verb.id).findLast(({ form }) => /^that$/i.test(form));
  if (that && !isInClause(tree, that, verb)) return false;
  if (that && isDenied(tokens.slice(0, that.id - 1))) return true;
  const told = that && tokens[that.id - 2]?.lemma;
  if (told === undefined || !(isTelling(told) || told === "news")) return false;
  const found = tokens.slice(verb.id).find(({ form }) => isUntrue(form));
  const before = found ? tokens.slice(verb.id, found.id - 1) : [];
  return before.some(({ lemma }) => /^(?:be|prove|turn)$/.test(lemma)) && !before.some(isNot);
}

/** "Had they attacked, we would have fought": "if" without its word. */
export const isInverted = (tree: Tree, verb: Token): boolean => {
  const subject = tree.first(verb, "nsubj", "nsubj:pass");
  const first = subject && tree.first(verb, "aux", "aux:pass");
  return (
    subject !== undefined &&
    first !== undefined &&
    first.id < subject.id &&
    /^(?:had|should|were)$/i.test(first.form) &&
    relationOf(verb) === "advcl" &&
    tree.first(verb, "mark") === undefined
  );
};
