import { relationOf, type Token, type Tree } from "../record/index.ts";
import { doersOf, listedAfter, prepositionAfter } from "./beside.ts";
import { handing } from "./message-words.ts";
import type { Setting } from "./setting.ts";

/** Verbs by which a paper comes to somebody of itself: "a note went to the embassy". */
const coming = /^(?:arrive|come|go|reach)$/;

/** The verb by which a message comes to somebody, where it stands as its subject. */
export const comingBy = (tree: Tree, noun: Token): Token | undefined => {
  const head = relationOf(noun) === "nsubj" ? tree.head(noun) : undefined;
  return head && head.id > noun.id && coming.test(head.lemma) ? head : undefined;
};

/** "went to the embassy", "reached Kampala", "arrived in Kampala". */
export function cameTo(setting: Setting, tree: Tree, verb: Token): string[] {
  const object = verb.lemma === "reach" ? tree.first(verb, "obj", "obl:unmarked") : undefined;
  if (object) return setting.parties(tree).namedOrPlace(object, 1);
  const preposition = prepositionAfter(tree, verb, verb.lemma === "arrive" ? ["in", "at"] : ["to"]);
  return preposition ? listedAfter(setting, tree, preposition) : [];
}

/** "was summoned and handed a note": the parse hangs the note on the first of two verbs. */
export const handedBeside = (tree: Tree, noun: Token, head: Token): Token | undefined =>
  tree
    .all(head, "conj")
    .find(
      (each) =>
        each.id > head.id &&
        each.id < noun.id &&
        (handing.has(each.lemma.toLowerCase()) || /^(?:give|present)$/.test(each.lemma)) &&
        tree.first(each, "obj") === undefined,
    );

/** "was summoned and handed a note": whoever it is done to. */
export function handedTo(setting: Setting, tree: Tree, verb: Token): string[] {
  const head = relationOf(verb) === "conj" ? tree.head(verb) : undefined;
  const isDone = verb.xpos === "VBN" && head !== undefined && tree.isPassive(head) && !tree.first(verb, "nsubj");
  const subject = isDone ? tree.first(head, "nsubj:pass") : undefined;
  return subject ? setting.parties(tree).namedOrPlace(subject) : [];
}

/** "presented the envoy with a note". */
export const isGivenWith = (tree: Tree, noun: Token): boolean =>
  relationOf(noun) === "obl" &&
  /^with$/i.test(tree.first(noun, "case")?.form ?? "") &&
  /^(?:hand|present|serve)$/.test(tree.head(noun)?.lemma ?? "");

/** Whoever is given it: "him" is whoever was called in. */
export function givenWith(setting: Setting, tree: Tree, verb: Token): string[] {
  const object = tree.patient(verb);
  return object ? setting.parties(tree).namedOrPlace(object) : [];
}

/** "thanked Kenya for its letter": whoever is thanked wrote it to whoever thanks. */
export function thankedFor(
  setting: Setting,
  tree: Tree,
  noun: Token,
): { senders: string[]; receivers: string[] } | undefined {
  if (!/^for$/i.test(tree.first(noun, "case")?.form ?? "")) return undefined;
  const over = tree.head(noun);
  const verb = over?.upos === "VERB" ? over : over && tree.head(over);
  const object = verb?.lemma === "thank" ? tree.patient(verb) : undefined;
  if (!verb || !object) return undefined;
  return { senders: setting.parties(tree).namedOrPlace(object), receivers: doersOf(setting, tree, verb) };
}
