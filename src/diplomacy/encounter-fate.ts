import { fateBy, relationOf, type Token, type Tree, type When } from "../record/index.ts";
import type { Setting } from "./setting.ts";

/** "the vote set for Friday will not take place", "will not be held": it is no more to be. */
const isDropped = (tree: Tree, noun: Token): boolean => {
  const verb = predicateOf(tree, noun);
  return (
    verb !== undefined &&
    relationOf(noun) === "nsubj" &&
    (/^(?:happen|occur)$/.test(verb.lemma) ||
      (verb.lemma === "hold" && tree.isPassive(verb)) ||
      (verb.lemma === "take" && tree.first(verb, "obj")?.form === "place")) &&
    tree.all(verb, "aux").some(({ form }) => /^(?:will|wo|would)$/i.test(form)) &&
    tree.children(verb).some(({ id, form }) => id < verb.id && /^(?:not|n['’]t|longer)$/i.test(form)) &&
    // "not in Nairobi but in Kampala": there all the same
    !tree.subtree(verb).some(({ form, upos, id }) => id > verb.id && upos === "CCONJ" && /^but$/i.test(form))
  );
};

/** "has pulled out of talks", "withdrew from the summit": of two, the other has nobody to meet. */
const isLeft = (tree: Tree, noun: Token): boolean => {
  const verb = relationOf(noun) === "obl" ? tree.head(noun) : undefined;
  const words = tree.tokens.slice(verb?.id ?? noun.id, noun.id).map(({ form }) => form.toLowerCase());
  return (
    verb !== undefined &&
    /^(?:withdraw|pull|drop|back)$/.test(verb.lemma) &&
    /^(?:from|out of) /.test(words.join(" ")) &&
    isDone(tree, verb)
  );
};

/** The verb that a noun is the subject of: in "the talks planned for Monday will not take place" the parse may stop at "planned". */
function predicateOf(tree: Tree, noun: Token): Token | undefined {
  const head = tree.head(noun);
  if (!head || !/^(?:plan|schedule|set|slate)$/.test(head.lemma) || tree.first(head, "aux", "aux:pass")) return head;
  return tree.tokens.slice(head.id).find(({ id, upos }) => {
    const verb = tree.tokens[id - 1]!;
    return upos === "VERB" && tree.all(verb, "aux", "aux:pass").some((aux) => aux.id > head.id);
  });
}

/** The verbs that may say what became of what a noun names: the one it hangs on, and those that go on to tell of it. */
function fatesOf(tree: Tree, noun: Token): Token[] {
  const head = predicateOf(tree, noun);
  if (!head || !["obj", "nsubj"].includes(relationOf(noun))) return [];
  // "the talks were to begin on Friday but were cancelled", "the visit, planned for May, has been cancelled"
  const further = tree
    .all(head, "advcl", "conj", "parataxis", "ccomp")
    .filter((each) => each.id > noun.id && tree.first(each, "nsubj", "nsubj:pass") === undefined);
  return [head, ...(relationOf(noun) === "nsubj" ? further : [])];
}

/** "the vote on Friday was called off", "they postponed the talks planned for May": what verb beside a noun says so of it. */
export function fateOf(tree: Tree, noun: Token): ReturnType<typeof fateBy> {
  if (isDropped(tree, noun) || isLeft(tree, noun)) return "called-off";
  for (const verb of fatesOf(tree, noun)) {
    const fate = fateBy(tree, verb);
    if (fate && isDone(tree, verb)) return fate;
  }
  return undefined;
}

/** "postponed until 5 May", "moved to 12 June", "put back a week to Friday": the verb that has moved a thing, and its new day. */
export function movedTo(setting: Setting, tree: Tree, noun: Token): { verb: Token; when: When } | undefined {
  for (const verb of fatesOf(tree, noun)) {
    if (!/^(?:postpone|defer|delay|move|adjourn|reschedule|put|push|bring)$/.test(verb.lemma) || !isDone(tree, verb))
      continue;
    // "the summit will bring ministers to Oslo": what moves another thing is not moved
    if (relationOf(noun) === "nsubj" && !tree.isPassive(verb) && tree.first(verb, "obj")) continue;
    const leading = verb.lemma === "reschedule" ? /\b(?:to|for)\s+$/i : /\b(?:to|until|till)\s+$/i;
    const time = setting.input
      .timesIn(tree)
      .find(({ from }) => from > verb.to && leading.test(setting.input.text.slice(verb.to, from)));
    if (time?.type !== "DATE" || time.when === undefined) continue;
    if (tree.within({ from: verb.to, to: time.from }).some(({ upos }) => upos === "VERB")) continue;
    const { bound: _, ...when } = time.when;
    return { verb, when };
  }
  return undefined;
}

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
