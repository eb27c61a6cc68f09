import { overlaps, type Span, type Token, type Tree } from "../record/index.ts";
import { due } from "./asked-before.ts";
import type { Setting } from "./setting.ts";
import { bothSidesOf, otherSide } from "./two-sides.ts";

/** What two do together. */
const shared =
  /^(?:ceasefire|commission|committee|conference|corridor|exchange|hotline|inspection|investigation|mechanism|meeting|mission|moratorium|negotiation|observer|monitor|patrol|pause|pullback|strip|summit|survey|swap|talk|team|truce|zone)s?$/;

/**
 * "Kenya demands an apology", "proposed a joint commission", "asked that the men be freed", where no word says of whom: of the other of
 * the two that the report is about, unless the sentence names a third who may be meant. Of both, where neither of them asks. Where it is sure that it is asked of somebody,
 * whatever it is.
 */
export function askedOfOther(
  setting: Setting,
  tree: Tree,
  verb: Token,
  what: Token,
  by: readonly string[],
  { span, isSure }: { span: Span; isSure: boolean },
): string[] {
  const isClause = what.upos === "VERB" && (tree.isPassive(what) || tree.first(what, "nsubj") !== undefined);
  if (!isSure && !isClause && !due.test(what.lemma) && !shared.test(what.lemma)) return [];
  const own = setting.sides(by);
  const other = otherSide(setting, tree, by);
  const meant = other === undefined ? bothSidesOf(setting, tree, by) : [other];
  const sides = setting.sides(meant);
  const isThird = (id: string) => setting.isPower(id) && ![...own, ...sides].includes(setting.side(id));
  const clause = tree.subtree(verb, tree.all(verb, "conj"));
  const named = setting
    .mentionsIn(tree)
    .filter(({ head }) => clause.some((token) => overlaps(token, head)))
    .flatMap((mention) => setting.partyOf(mention) ?? []);
  // "the release of the sailors of Uganda": it has a part in what is asked, and is not whom it is asked of
  const inside = setting
    .mentionsIn(tree)
    .filter(({ from, to }) => from >= span.from && to <= span.to && !isGiver(setting, from));
  const isInside = inside.some((mention) => sides.includes(setting.side(setting.partyOf(mention) ?? "")));
  return named.some(isThird) || (isInside && meant.length === 1) ? [] : [...meant];
}

/** "an apology and the return of the ship from Uganda", "access to the sailors held in Uganda": whoever is to do it. */
const isGiver = (setting: Setting, from: number): boolean =>
  /\b(?:from|held (?:by|in))\s+(?:the\s+)?$/i.test(setting.input.text.slice(Math.max(0, from - 20), from));

/** "asked him to leave", "urged the government to talk", where nobody knows who that is: the other of the two. */
export function someoneElse(setting: Setting, tree: Tree, person: Token, by: readonly string[]): string[] {
  const isOther =
    /^(?:him|her|them)$/i.test(person.form) ||
    /^(?:authority|authorities|capital|colleague|counterpart|government|leadership|neighbou?r)$/i.test(person.lemma);
  const isNamed = setting
    .parties(tree)
    .namedOrPlace(person)
    .some((id) => setting.isPower(id));
  const other = isOther && !isNamed ? otherSide(setting, tree, by) : undefined;
  return other === undefined ? [] : [other];
}
