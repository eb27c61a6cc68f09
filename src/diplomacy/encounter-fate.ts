import { fateBy, relationOf, type Token, type Tree } from "../record/index.ts";

/** "the vote on Friday was called off", "they postponed the talks planned for May": what verb beside a noun says so of it. */
export function fateOf(tree: Tree, noun: Token): ReturnType<typeof fateBy> {
  const head = tree.head(noun);
  if (!head || !["obj", "nsubj"].includes(relationOf(noun))) return undefined;
  // "the talks were to begin on Friday but were cancelled"
  const further = tree
    .all(head, "advcl", "conj", "parataxis")
    .filter((each) => each.id > noun.id && tree.first(each, "nsubj") === undefined);
  for (const verb of [head, ...(relationOf(noun) === "nsubj" ? further : [])]) {
    const fate = fateBy(tree, verb);
    if (fate && isDone(tree, verb)) return fate;
  }
  return undefined;
}

/** "postponed until 5 May", "moved to 12 June": the day to come is the new one. */
export const isMoved = (tree: Tree, verb: Token): boolean =>
  /^(?:postpone|delay|move|adjourn|reschedule|put)$/.test(verb.lemma) &&
  (tree.under(verb, "until") ?? tree.under(verb, "to")) !== undefined;

/** Not threatened, asked for, considered or feared: it has been done, or is to be by who decides it. */
export function isDone(tree: Tree, verb: Token): boolean {
  const aux = tree.all(verb, "aux", "aux:pass").map(({ form }) => form.toLowerCase());
  if (aux.some((form) => /^(?:could|may|might|would|should|must|can|’d|'d)$/.test(form))) return false;
  if (
    tree.children(verb).some(({ id, form }) => id < verb.id && /^(?:not|n['’]t|never|if|unless|whether)$/i.test(form))
  )
    return false;
  const isOpen = verb.xpos === "VB" || verb.xpos === "VBG";
  if (!isOpen || aux.some((form) => /^(?:will|shall|’ll|'ll|did)$/.test(form))) return true;
  const head = tree.head(verb);
  return head !== undefined && /^(?:agree|decide|vote|announce|have)$/.test(head.lemma) && isDone(tree, head);
}
