import type { Attribution, Span, Token, Tree } from "../record/index.ts";
import { phraseSpan, type Setting } from "./setting.ts";

/** Cues that name what was spoken of, and assert nothing of it. */
const topical =
  /^(?:brief|inform|notify|discuss|consider|focus|pay|exchange|raise|touch|review|address|cover|dwell|concern|express)$/;

export const isTopic = (setting: Setting, attribution: Attribution): boolean =>
  attribution.cue.some((cue) =>
    setting.treesAt(cue).some((tree) => tree.within(cue).some((token) => topical.test(token.lemma.toLowerCase()))),
  );

/** What others are blamed for wherever it is spoken of. */
export const isWrong = (tree: Tree, { id, upos, lemma }: Token): boolean =>
  upos === "NOUN" &&
  // "build-up", parted at its hyphen
  (wrongs.test(lemma.toLowerCase()) || (lemma === "up" && tree.tokens[id - 3]?.form.toLowerCase() === "build"));

const wrongs =
  /^(?:aggression|annexation|blockade|build-?up|concentration|escalation|incursion|intensification|invasion|militari[sz]ation|occupation|provocation|shelling|violation)$/;

/**
 * "briefed him on the talks, the buildup of Kenyan troops and the shelling of a port by Kenya": the wrongs of others among what is
 * spoken of, each by itself.
 */
export function wrongsIn(setting: Setting, attribution: Attribution, tree: Tree, span: Span): Span[] {
  const own = setting.sides(attribution.speakers);
  const isOther = (id: string) => setting.isPower(id) && !own.includes(setting.side(id));
  const found = tree.within(span).filter((token) => isWrong(tree, token));
  return found
    .filter(
      (noun) =>
        !found.some((each) => each !== noun && !tree.conjuncts(each).includes(noun) && tree.isUnder(noun, each)),
    )
    .map((noun) => phraseSpan(tree, noun, tree.all(noun, "conj", "cc", "case")))
    .filter((words) => setting.parties(tree).within(words).some(isOther));
}
