import { relationOf, type Token, type Tree } from "../record/index.ts";
import { doersOf, partiesAfter } from "./beside.ts";
import type { Setting } from "./setting.ts";

/** Nouns of what surrounds a gathering. */
const around = /^(?:sideline|margin|framework|fringe)s?$/;

export const isGathering = (noun: Token): boolean =>
  /^(?:summit|conference|forum|session)$/.test(noun.lemma.toLowerCase());

/** "met with the president on the sidelines of the Nairobi Summit": the verb of those who met beside a gathering. */
export function metBeside(tree: Tree, noun: Token): Token | undefined {
  const beside = tree.head(noun);
  if (!isGathering(noun) || !beside || relationOf(noun) !== "nmod" || !around.test(beside.lemma.toLowerCase()))
    return undefined;
  const verb = tree.head(beside);
  return verb?.lemma === "meet" ? verb : undefined;
}

/** They took part in the gathering. */
export const thoseWhoMet = (setting: Setting, tree: Tree, verb: Token): string[] => [
  ...doersOf(setting, tree, verb),
  ...partiesAfter(setting, tree, verb, ["with"]),
];

/**
 * "said in a speech at the conference of the Union", "as part of his participation in the summit, signed": what those who take part
 * in a gathering do there.
 */
export function doneAt(tree: Tree, noun: Token): Token | undefined {
  const before = tree.tokens.slice(Math.max(0, noun.id - 9), noun.id - 1);
  const isThere = before.some((each, at) => {
    const next = before[at + 1]?.form.toLowerCase();
    return (speech.test(each.lemma) && next === "at") || (isOwnPart(tree, each) && next === "in");
  });
  return isGathering(noun) && isThere ? tree.root : undefined;
}

const speech = /^(?:speech|speak|statement|address|remark)$/;

/** "as part of the participation": whose it is, the sentence goes on to say. */
const isOwnPart = (tree: Tree, { id, lemma }: Token): boolean =>
  lemma === "participation" && tree.tokens.slice(Math.max(0, id - 5), id - 1).some((each) => each.lemma === "part");
