import type { Token, Tree } from "../record/index.ts";
import type { Setting } from "./setting.ts";

/**
 * "The president will visit a factory on Monday", "called on doctors to help", told by his own government: of nobody abroad, and of
 * nothing that concerns anybody there.
 */
export function isDomestic(setting: Setting, tree: Tree, parties: readonly string[]): boolean {
  const { home } = setting.input;
  if (home === undefined) return false;
  const isAbroad = (id: string) => setting.isPower(id) && setting.side(id) !== setting.side(home);
  const named = setting.mentionsIn(tree).flatMap((mention) => setting.partyOf(mention) ?? []);
  return ![...parties, ...named].some(isAbroad) && !tree.tokens.some(isOfConcern);
}

/** A word for what bears on others: forces and arms, borders, ties with other states. */
export const isOfConcern = ({ upos, lemma, form }: Token): boolean =>
  /^(?:ADJ|NOUN|PROPN)$/.test(upos) && (concerns.has(lemma.toLowerCase()) || concerns.has(form.toLowerCase()));

const concerns: ReadonlySet<string> = new Set(
  "abroad aggression alliance ally ambassador armament arms army bilateral border ceasefire combat consulate countries defence defense deployment diplomacy diplomat diplomatic drill embargo embassy envoy exercise fleet foreign frontier frigate governments international interstate joint manoeuvre maneuver military missile multilateral naval navy nuclear overseas peacekeeper sanction soldier submarine tank travel treaty trilateral troop troops truce visa war warship weapon weapons".split(
    " ",
  ),
);
