import type { Token, Tree } from "../record/index.ts";

/** Prepositions by which a noun under a clause can be whom it is about. */
export const towards = ["with", "against", "to", "from", "on", "for", "in", "into", "at"];

/** What says or holds what another said: its doer is sought where it is a verb's object. */
export const papers = new Set(
  "statement declaration letter report message decree law order decision ruling resolution document note speech communique bill measure move step".split(
    " ",
  ),
);

/** Prepositions under which a place stands for its state. */
export const spatial = new Set([
  "in",
  "to",
  "on",
  "near",
  "at",
  "from",
  "outside",
  "into",
  "along",
  "around",
  "over",
  "against",
]);

const hostile = /^(?:ambush|attack|bomb|bombard|hit|raid|shell|shoot|storm|strike)$/;

/** "attacked a post", "opened fire", "fired on them". */
export const isHostile = (tree: Tree, verb: Token): boolean =>
  hostile.test(verb.lemma) ||
  (verb.lemma === "open" && tree.first(verb, "obj")?.lemma === "fire") ||
  (verb.lemma === "fire" && ["at", "into", "on"].some((each) => tree.under(verb, each)));
