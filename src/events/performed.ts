import type { Token, Tree } from "../record/index.ts";

/** What is done by saying it. */
const performed = new Set(
  "thank congratulate express condemn welcome praise commend reiterate reaffirm apologize apologise salute urge condole honor honour assure warn invite ask request appeal call propose suggest recommend".split(
    " ",
  ),
);

export const isFirstPerson = (tree: Tree, verb: Token): boolean =>
  /^(?:I|we)$/i.test(tree.first(verb, "nsubj")?.form ?? "");

/** "I would ask you", "we must thank them": saying it does it, unless it hangs on something. */
export const isSpoken = (tree: Tree, verb: Token, aux: readonly string[]): boolean =>
  performed.has(verb.lemma.toLowerCase()) &&
  aux.some((form) => /^(?:would|must|can|['’]d)$/.test(form)) &&
  !aux.includes("have") &&
  isFirstPerson(tree, verb) &&
  !tree.all(verb, "advcl").some((each) => /^(?:if|unless)$/i.test(tree.first(each, "mark")?.form ?? ""));

/** "I want to thank you". */
export const isPerformed = (tree: Tree, verb: Token, head: Token): boolean =>
  performed.has(verb.lemma.toLowerCase()) &&
  /^(?:want|like|wish|have)$/.test(head.lemma.toLowerCase()) &&
  isFirstPerson(tree, head) &&
  tree.first(head, "obj", "iobj", "mark") === undefined &&
  tree.first(verb, "nsubj") === undefined;
