import type { Actor } from "../record/index.ts";
import { topOf } from "./mention.ts";
import type { Phrase } from "./phrase.ts";

/**
 * "her mother", "as a teenager", "was a volunteer": told of only by what he is to another, or what another is. "She" goes on to tell of
 * that other.
 */
export const isAside = (phrase: Phrase, { kind, role }: Actor): boolean =>
  kind !== "person" && ((role !== undefined && isKin(role) && isOfOneKnown(phrase)) || isSaidOfAnother(phrase));

/** "mother", "half-brother", "grandson", "sister-in-law". */
const isKin = (role: string): boolean =>
  /^(?:ex-)?(?:step|half-|god|(?:great-)?grand|great-)?(?:aunt|boyfriend|brother|child|cousin|dad|daddy|daughter|father|fiancee?|girlfriend|husband|ma|mom|mommy|mother|mum|nephew|niece|pa|parent|sibling|sister|son|spouse|uncle|widow|widower|wife)(?:-in-law)?$/.test(
    role,
  );

/** "his", "her": of one who has been spoken of. Of "the miner's son" and "my mother" what follows may well be told. */
const isOfOneKnown = ({ possessor }: Phrase): boolean =>
  possessor !== undefined && /^(?:his|her|their)$/i.test(possessor.sentence.tokens[possessor.head]!.form);

/** "as a teenager", "was a volunteer". */
function isSaidOfAnother(phrase: Phrase): boolean {
  const { tokens } = phrase.sentence;
  const { id, head, deprel } = topOf(phrase);
  const hasSubject = tokens.some((each) => each.head === id && each.deprel.startsWith("nsubj"));
  const isCalled = hasSubject && tokens.some((each) => each.head === id && each.deprel === "cop");
  const isAs = /^(?:obl|nmod)/.test(deprel) && head > 0 && /^as$/i.test(tokens[phrase.first - 1]?.form ?? "");
  return isCalled || isAs;
}
