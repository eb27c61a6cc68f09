import type { Token, Tree, When } from "../record/index.ts";
import { listedAfter, possessors, prepositionAfter } from "./beside.ts";
import { ownDay } from "./own-day.ts";
import type { Setting } from "./setting.ts";

/**
 * "Oru, who was on a visit to Norway, held consultations with State Secretary Borg": of whom a guest meets, and no word says where
 * they are from, the host's is. Nothing, where the sentence tells of no visit, or names the state of whoever is met.
 */
export function hostMet(setting: Setting, tree: Tree, word: Token, guests: readonly string[]): string[] {
  const preposition = prepositionAfter(tree, word, ["with"]) ?? word;
  const met = setting
    .mentionsIn(tree)
    .find((mention) => mention.from >= preposition.to && mention.actor !== undefined && mention.form !== "pronoun");
  const actor = met?.actor === undefined ? undefined : setting.actor(met.actor);
  const isStranger = /^(?:person|office)$/.test(actor?.kind ?? "") && !setting.isParty(actor!.id);
  if (!isStranger || setting.sides(guests).length !== 1) return [];
  const visit = visitBefore(tree, word);
  // "following the Ugandan president's visit": another's
  const owners = visit ? possessors(setting, tree, visit) : [];
  if (owners.some((id) => !setting.sides(guests).includes(setting.side(id)))) return [];
  const to = visit && (visit.upos === "VERB" ? visit : prepositionAfter(tree, visit, ["to"]));
  const hosts = to ? listedAfter(setting, tree, to).filter((id) => setting.actor(id)?.kind === "state") : [];
  return hosts.filter((id) => !setting.sides(guests).includes(setting.side(id)));
}

/** The days of the visit in the course of which they met. */
export function visitDays(setting: Setting, tree: Tree, word: Token): When | undefined {
  const visit = visitBefore(tree, word);
  const when = visit && (ownDay(setting, tree, visit) ?? setting.input.whenOf(tree, visit));
  return when && { ...when, certainty: "implied" };
}

const visitBefore = (tree: Tree, word: Token): Token | undefined =>
  tree.tokens.find(({ lemma, id }) => /^(?:visit|trip)$/.test(lemma) && id < word.id);
