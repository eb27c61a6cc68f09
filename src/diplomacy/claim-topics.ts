import { type Attribution, relationOf, type Span, type Token, type Tree } from "../record/index.ts";
import { isInDoubt } from "./in-doubt.ts";
import { phraseSpan, type Setting } from "./setting.ts";

/** Cues that name what was spoken of, and assert nothing of it. */
const topical =
  /^(?:brief|inform|notify|discuss|consider|focus|pay|exchange|raise|touch|review|address|cover|dwell|concern|express)$/;

export const isTopic = (setting: Setting, attribution: Attribution): boolean =>
  attribution.cue.some((cue) =>
    setting.treesAt(cue).some((tree) => tree.within(cue).some((token) => topical.test(token.lemma.toLowerCase()))),
  );

/** What others are blamed for wherever it is spoken of: it is told as done, and not as what may be. */
export const isWrong = (tree: Tree, noun: Token): boolean =>
  isNamed(tree, counted(tree, noun)) &&
  !tree.all(noun, "amod").some(({ form }) => supposed.test(form)) &&
  !tree.all(noun, "det").some(({ form }) => /^(?:any|no)$/i.test(form)) &&
  !isInDoubt(tree, noun);

const isNamed = (tree: Tree, { id, upos, lemma }: Token): boolean =>
  upos === "NOUN" &&
  // "build-up", parted at its hyphen
  (wrongs.test(lemma.toLowerCase()) || (lemma === "up" && tree.tokens[id - 3]?.form.toLowerCase() === "build"));

/** "a possible invasion", "the alleged violations". */
const supposed =
  /^(?:alleged|apparent|feared|future|hypothetical|imminent|impending|likely|looming|planned|possible|potential|supposed|suspected|threatened)$/i;

/** "a series of violations": what there are so many of. */
const counted = (tree: Tree, noun: Token): Token =>
  /^(?:act|case|instance|number|range|series|spate|string|wave)$/.test(noun.lemma)
    ? (tree.under(noun, "of") ?? noun)
    : noun;

/** "the risk of an invasion", "ways to prevent violations": what may yet come. */
const isAside = (tree: Tree, noun: Token, words: readonly Token[]): boolean => {
  const head = tree.head(relationOf(noun) === "conj" ? tree.head(noun)! : noun);
  return head !== undefined && words.includes(head) && yetToCome.test(head.lemma);
};

const yetToCome =
  /^(?:avert|avoid|chance|danger|deter|deterrence|fear|forestall|likelihood|possibility|potential|preclude|prevent|prevention|probability|prospect|risk|scenario|threat)$/;

const wrongs =
  /^(?:aggression|annexation|attack|blockade|bombardment|bombing|build-?up|concentration|escalation|incursion|intensification|invasion|militari[sz]ation|occupation|provocation|raid|shelling|violation)$/;

/**
 * "briefed him on the talks, the buildup of Kenyan troops and the shelling of a port by Kenya": the wrongs of others among what is
 * spoken of, each by itself.
 */
export function wrongsIn(setting: Setting, attribution: Attribution, tree: Tree, span: Span): Span[] {
  const own = setting.sides(attribution.speakers);
  const isOther = (id: string) => setting.isPower(id) && !own.includes(setting.side(id));
  const words = tree.within(span);
  const found = words.filter((token) => isWrong(tree, token) && !isAside(tree, token, words));
  return found
    .filter(
      (noun) =>
        !found.some((each) => each !== noun && !tree.conjuncts(each).includes(noun) && tree.isUnder(noun, each)),
    )
    .map((noun) => phraseSpan(tree, noun, tree.all(noun, "conj", "cc", "case")))
    .filter((words) => setting.parties(tree).within(words).some(isOther));
}
