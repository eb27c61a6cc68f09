import type { Token, Tree } from "../record/index.ts";
import type { Setting } from "./setting.ts";

/**
 * "The president will visit a factory on Monday", "called on doctors to help", told by his own government: of nobody abroad or in arms
 * against it, and of nothing that concerns anybody there, nor of war and peace or who is to govern.
 */
export function isDomestic(setting: Setting, tree: Tree, parties: readonly string[]): boolean {
  if (setting.input.home === undefined) return false;
  const isArmed = (id: string) => armed.has(setting.actor(id)?.sector ?? "");
  const named = setting.mentionsIn(tree).flatMap((mention) => setting.partyOf(mention) ?? []);
  return (
    ![...parties, ...named].some((id) => setting.isAbroad(id) || isArmed(id)) &&
    !tree.tokens.some((token) => isOfConcern(token) || isOneOf(grave, token))
  );
}

/** Sectors of those who hold arms against a state, or beside it. */
const armed: ReadonlySet<string> = new Set(["PRM", "REB", "UAF"]);

/** A word for what bears on others: forces and arms, borders, ties with other states. */
export const isOfConcern = (token: Token): boolean => isOneOf(concerns, token);

const isOneOf = (words: ReadonlySet<string>, { upos, lemma, form }: Token): boolean =>
  /^(?:ADJ|NOUN|PROPN)$/.test(upos) && (words.has(lemma.toLowerCase()) || words.has(form.toLowerCase()));

const concerns: ReadonlySet<string> = new Set(
  "abroad aggression alliance ally ambassador armament arms army bilateral border ceasefire combat consulate countries defence defense deployment diplomacy diplomat diplomatic embargo embassy envoy exercise fleet foreign frontier frigate governments international interstate joint manoeuvre maneuver military missile multilateral naval navy nuclear overseas peacekeeper sanction soldier submarine treaty trilateral troop troops truce visa war warship weapon weapons".split(
    " ",
  ),
);

/** What is of the record though it is settled at home: conflict and its victims, talks, and votes on who is to govern. */
const grave: ReadonlySet<string> = new Set(
  "amnesty ceasefire coup election elections hostage insurgent militia negotiation peace rebel referendum refugee terrorist".split(
    " ",
  ),
);
