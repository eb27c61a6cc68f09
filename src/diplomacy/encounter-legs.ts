import { overlaps, type Token, type Tree, type When } from "../record/index.ts";
import type { Setting } from "./setting.ts";

/** One of several whom somebody sees, each on a day of their own. */
export interface Leg {
  parties: string[];
  when: When;
}

/** "will visit Riga on 9 May and Oslo on 10 May", "met Kenya on Monday, Chad on Tuesday": whom, and when, one by one; none where it is not two. */
export function legsOf(setting: Setting, tree: Tree, verb: Token): Leg[] {
  const times = setting.input.timesIn(tree).filter((time) => time.type === "DATE" && time.from >= verb.to);
  const legs: Leg[] = [];
  let from = verb.to;
  for (const time of times) {
    const words = tree.tokens.filter((token) => token.from >= from && token.to <= time.from);
    // "from 3 to 5 May": the end of the leg before
    if (legs.length > 0 && times.some(({ through }) => through === time.id)) {
      from = time.to;
      continue;
    }
    const isJoined = /^(?:and|,|;)$/i.test(words[0]?.form ?? "");
    if (time.when === undefined || (legs.length > 0 && !isJoined) || words.some(isOther)) break;
    const parties = setting
      .mentionsIn(tree)
      .filter((mention) => words.some((word) => overlaps(word, mention.head)))
      .flatMap((mention) => setting.partyOf(mention) ?? [])
      .filter((id) => setting.canMeet(id) && setting.isPower(id));
    if (parties.length === 0) break;
    legs.push({ parties: setting.oneEach(parties), when: setting.input.stretchOf(tree, time) ?? time.when });
    from = time.to;
  }
  return legs.length < 2 ? [] : legs;
}

/** With it somebody else, or another deed, is told of. */
const isOther = ({ upos, form }: Token): boolean =>
  upos === "VERB" || upos === "AUX" || upos === "SCONJ" || /^(?:who|which|that|with|where)$/i.test(form);
