import type { Token, Tree } from "../record/index.ts";
import type { Setting } from "./setting.ts";

/** What only another party can give: to ask for it is to ask it of somebody. */
export const due =
  /^(?:access|answer|apology|assurance|compensation|end|explanation|extradition|guarantee|halt|handover|inquiry|reply|release|response|return|reversal|withdrawal)$/;

/**
 * "Uganda arrested two sailors. Kenya demanded their release": of whom it is asked, the sentence before tells, where the sentence itself
 * names nobody and that one names one other side and no more.
 */
export function askedBefore(setting: Setting, tree: Tree, verb: Token, what: Token, by: readonly string[]): string[] {
  if (!/^(?:ask|call|demand|insist|seek)$/.test(verb.lemma) || !due.test(what.lemma)) return [];
  const { trees } = setting.input;
  const before = trees[trees.indexOf(tree) - 1];
  const own = setting.sides(by);
  const others = (each: Tree): string[] =>
    setting.oneEach(
      setting
        .mentionsIn(each)
        .flatMap((mention) => setting.partyOf(mention) ?? [])
        .filter((id) => setting.isPower(id) && !own.includes(setting.side(id))),
    );
  if (!before || before.sentence.kind !== "body" || others(tree).length > 0) return [];
  const found = others(before);
  return found.length === 1 && setting.canMeet(found[0]!) ? found : [];
}
