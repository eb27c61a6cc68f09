import type { Token, Tree } from "../record/index.ts";

/** What is done by saying it. */
const performed = new Set(
  "thank congratulate express condemn welcome praise commend reiterate reaffirm apologize apologise salute urge condole honor honour assure warn invite ask request appeal call propose suggest recommend".split(
    " ",
  ),
);

/** What is done by saying that it must be, and only thought of by saying that it would. */
const insisted = new Set(
  "decline demand denounce deplore deny insist object protest refuse reject repudiate".split(" "),
);

export const isFirstPerson = (tree: Tree, verb: Token): boolean =>
  /^(?:I|we)$/i.test(tree.first(verb, "nsubj")?.form ?? "");

/** "I would ask you", "we must thank them": saying it does it, unless it hangs on something, as what one "would welcome" does. */
export const isSpoken = (tree: Tree, verb: Token, aux: readonly string[]): boolean =>
  (insisted.has(verb.lemma.toLowerCase())
    ? aux.includes("must")
    : performed.has(verb.lemma.toLowerCase()) &&
      aux.some((form) => (verb.lemma === "welcome" ? /^(?:must|can)$/ : /^(?:would|must|can|['’]d)$/).test(form))) &&
  !aux.includes("have") &&
  (isFirstPerson(tree, verb) || isOfOurs(tree, verb)) &&
  !tree.all(verb, "advcl").some((each) => /^(?:if|unless)$/i.test(tree.first(each, "mark")?.form ?? ""));

/** "my Government must protest". */
function isOfOurs(tree: Tree, verb: Token): boolean {
  const subject = tree.first(verb, "nsubj");
  const isSide = subject !== undefined && /^(?:country|delegation|government|side)$/i.test(subject.lemma);
  return isSide && /^(?:my|our)$/i.test(tree.first(subject, "nmod:poss")?.form ?? "");
}

/** "I want to thank you", "I would like to reject this". */
export const isPerformed = (tree: Tree, verb: Token, head: Token): boolean =>
  (performed.has(verb.lemma.toLowerCase()) || insisted.has(verb.lemma.toLowerCase())) &&
  /^(?:want|like|wish|have)$/.test(head.lemma.toLowerCase()) &&
  isFirstPerson(tree, head) &&
  tree.first(head, "obj", "iobj", "mark") === undefined &&
  tree.first(verb, "nsubj") === undefined;
