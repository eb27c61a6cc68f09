import { relationOf, type Token, type Tree } from "../record/index.ts";

/** What has come of something planned. */
export type Fate = "postponed" | "called-off";

/** "the vote on Friday was called off", "they postponed the talks planned for May": what verb beside a noun says so of it. */
export function fateOf(tree: Tree, noun: Token): Fate | undefined {
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

/** What a verb makes of what it is done to; nothing, where it only moves it to another day. */
export function fateBy(tree: Tree, verb: Token): Fate | undefined {
  const lemma = verb.lemma.toLowerCase();
  const particle = tree.first(verb, "compound:prt")?.form.toLowerCase() ?? tree.tokens[verb.id]?.form.toLowerCase();
  if (/^(?:cancel|scrap)$/.test(lemma) || (lemma === "call" && particle === "off")) return "called-off";
  return /^(?:postpone|delay)$/.test(lemma) || (lemma === "put" && particle === "off") ? "postponed" : undefined;
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
