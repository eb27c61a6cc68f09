import type { Token, Tree } from "../record/index.ts";
import type { Setting } from "./setting.ts";
import { otherOf, pairOf } from "./told-pair.ts";

/** Whom a state sends to another, and may be called in there. */
const envoy =
  /\b(?:ambassador|charg[eé]|d['’]affaires|consul|commissioner|nuncio|envoy|attach[eé]|counsellor|head of mission)\b/i;

const isEnvoy = (setting: Setting, id: string): boolean => {
  const actor = setting.actor(id);
  return actor !== undefined && envoy.test(`${actor.role ?? ""} ${actor.name}`);
};

/** So is whoever a noun calls one, whoever he is taken for. */
export const isEnvoyAt = (setting: Setting, noun: Token, ids: readonly string[]): boolean =>
  envoy.test(noun.lemma) || ids.some((id) => isEnvoy(setting, id));

/** The ministry to which an envoy is called, asked or invited. */
const ministry =
  /\b(?:to|at) (?:the |its |his |their |[\p{L}’']+['’]s )?(?:[\p{L}-]+ ){0,2}(?:(?:foreign|external) (?:ministry|office)|ministry of (?:foreign|external))/iu;

/** "was called to the foreign ministry", "has been asked to come to the ministry": whom one so calls. */
export function askedIn(setting: Setting, tree: Tree, verb: Token): Token | undefined {
  if (!/^(?:ask|bring|call|invite)$/.test(verb.lemma)) return undefined;
  const end = tree.tokens.slice(verb.id).find(({ xpos, form }) => /^VB[DPZ]$/.test(xpos) || /^[;:]$/.test(form));
  if (!ministry.test(setting.input.text.slice(verb.to, end?.from ?? tree.sentence.to))) return undefined;
  const called = tree.isPassive(verb) ? tree.first(verb, "nsubj:pass", "nsubj") : tree.first(verb, "obj");
  return called &&
    setting
      .parties(tree)
      .named(called)
      .some((id) => isEnvoy(setting, id))
    ? called
    : undefined;
}

/** "called in the ambassador", "its envoy was called in", "called the chargé to the ministry": who is called in, and not up or off. */
export function calledIn(tree: Tree, verb: Token): Token | undefined {
  if (verb.lemma !== "call") return undefined;
  const particle = tree.tokens.slice(verb.id, verb.id + 12).find(({ form }) => /^in$/i.test(form));
  if (!particle) return undefined;
  if (tree.isPassive(verb)) {
    const isNext = particle.id === verb.id + 1;
    return isNext ? tree.first(verb, "nsubj:pass", "nsubj") : undefined;
  }
  // "called in the ambassador": the parse may take "in" for a preposition
  if (particle.id === verb.id + 1)
    return tree.first(verb, "obj") ?? tree.all(verb, "obl").find((noun) => tree.first(noun, "case") === particle);
  // "called the ambassador in"
  const object = tree.first(verb, "obj");
  const next = tree.tokens[particle.id];
  return object && particle.id > object.id && (next === undefined || /^(?:PUNCT|PART|ADP|CCONJ)$/.test(next.upos))
    ? object
    : undefined;
}

/**
 * Who calls an envoy in, and whose he is, where no word says: in a government's own report it does; in one about two states that in which
 * it was filed, and else the other one.
 */
export function sidesOfSummons(
  setting: Setting,
  tree: Tree,
  { doers, called }: { doers: readonly string[]; called: readonly string[] },
): string[] {
  const { home, filed } = setting.input;
  const isTold = (ids: readonly string[]) => setting.sides(ids.filter((id) => setting.isPower(id))).length > 0;
  const isNamed = (ids: readonly string[]) => ids.some((id) => setting.actor(id)?.kind === "state");
  const pair = pairOf(setting, tree);
  const at = pair.find((id) => setting.actor(id)?.country === filed);
  const place = placeBegun(setting, tree);
  if (place !== undefined && !setting.sides(called).includes(place) && !isNamed(doers))
    return [setting.input.stateOf(place)];
  const by = isTold(doers)
    ? undefined
    : (home ?? (isTold(called) ? otherOf(setting, tree, called)[0] : undefined) ?? at);
  const own = by ?? doers[0];
  const sides = setting.sides([...called, ...(own === undefined ? [] : [own])].filter((id) => setting.isPower(id)));
  // "We called in the ambassador", of whom no more is told: the other's
  const whose = sides.length === 1 && own !== undefined ? otherOf(setting, tree, [own]) : [];
  const filedIn =
    by ?? (isTold(doers) || filed === undefined || whose.length > 0 ? undefined : setting.input.stateOf(filed));
  return [
    ...(filedIn === undefined || setting.sides(called).includes(setting.side(filedIn)) ? [] : [filedIn]),
    ...whose,
  ];
}

/** "In Oslo, the foreign ministry called in the ambassador": the state of the place that a sentence begins with. */
function placeBegun(setting: Setting, tree: Tree): string | undefined {
  const first = setting.mentionsIn(tree)[0];
  const isFirst =
    first !== undefined && /^in$/i.test(tree.tokens[0]?.form ?? "") && tree.tokens[1]?.from === first.from;
  return isFirst ? first.place?.country : undefined;
}
