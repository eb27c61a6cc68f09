import { overlaps, type Timex, type Token, type Tree, type When } from "../record/index.ts";
import type { Setting } from "./setting.ts";

/**
 * The day or period in the words that follow a noun, before anything else begins: "the visit of the president to Kenya in May",
 * "the Nairobi Summit, which took place on 3 May"; or that it is called by, "Monday's talks".
 */
export function ownDay(setting: Setting, tree: Tree, noun: Token): When | undefined {
  const times = setting.input.timesIn(tree).filter(({ type, when }) => type === "DATE" && when !== undefined);
  // "Monday's talks"
  const owner = tree.first(noun, "nmod:poss");
  const owned = owner && times.find((each) => overlaps(each, owner));
  if (owned) return owned.when;
  for (const token of tree.tokens.slice(noun.id, noun.id + LONGEST_WAY)) {
    const time = times.find((each) => each.from <= token.from && token.to <= each.to);
    if (time) {
      const isLed = /^(?:dated|for|in|of|on)$/i.test(tree.tokens[token.id - 2]!.form);
      return isLed || isBareDay(tree, token, time) ? setting.input.stretchOf(tree, time) : undefined;
    }
    const joins = token.upos === "CCONJ" && tree.tokens[token.id]?.upos === "PROPN";
    const isWay =
      joins ||
      (token.upos === "ADP" || token.upos === "VERB" || token.upos === "AUX" || token.upos === "PUNCT"
        ? leading.test(token.form)
        : ["DET", "PROPN", "NOUN", "ADJ", "NUM", "PRON", "PART"].includes(token.upos) &&
          !/^who$/i.test(token.form) &&
          (token.form !== "to" || tree.tokens[token.id]?.form === "be"));
    if (!isWay) return undefined;
  }
  return undefined;
}

/** "the visit next week", "talks tomorrow": no preposition leads to it, and it owns nothing. */
const isBareDay = (tree: Tree, first: Token, time: Timex): boolean =>
  /^(?:next|tomorrow|later)$/i.test(first.form) &&
  !tree.tokens.some(({ xpos, from }) => xpos === "POS" && from === time.to);

/** How many words may stand between a noun and its day. */
const LONGEST_WAY = 14;

/** Words on the way from a noun to its day. */
const leading =
  /^(?:of|in|at|to|on|for|by|with|between|be|held|scheduled|planned|took|signed|adopted|issued|dated|,|[-–])$/i;
