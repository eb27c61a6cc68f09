import { hull } from "../record/index.ts";
import { isDenial } from "./claim-answers.ts";
import { clip, longWords, type Made, shareWords, stand, type Statement } from "./claim-book.ts";
import { phraseSpan, type Setting } from "./setting.ts";

/** "said that its troops had not crossed the border", of whom another says that they had. */
export function contradict(
  setting: Setting,
  { attribution, tree, content, span }: Statement,
  made: readonly Made[],
): boolean {
  if (!isDenial(tree, content) && !(attribution.acts.includes("deny") && attribution.acts.includes("state")))
    return false;
  const own = setting.sides(attribution.speakers);
  const meant =
    setAgainst(setting, { attribution, tree, content, span }, made) ??
    made.findLast(
      ({ claim, proposition, lemma, isDenial: isNo, about }) =>
        lemma === content.lemma &&
        !isNo &&
        claim.quantity === undefined &&
        about.some((side) => own.includes(side)) &&
        setting.sides(claim.stances.map(({ party }) => party)).some((side) => !own.includes(side)) &&
        shareWords(longWords(setting.words(span)), proposition.words),
    );
  if (!meant) return false;
  for (const party of attribution.speakers)
    stand(meant.claim, setting, {
      party,
      stance: "denies",
      attribution: attribution.id,
      saysNo: true,
      evidence: [clip(span)],
    });
  return true;
}

/**
 * "Kenya says he was taken alive; Uganda says it has never held him": the one set against the other in a sentence. A sentence on it has to
 * speak of the same things, of which the speaker's own side is said to have done them.
 */
function setAgainst(setting: Setting, { attribution, tree, span }: Statement, made: readonly Made[]): Made | undefined {
  if (!attribution.acts.includes("deny")) return undefined;
  const own = setting.sides(attribution.speakers);
  if (!attribution.speakers.some((id) => setting.isPower(id))) return undefined;
  const last = made.at(-1);
  const isOthers =
    last !== undefined &&
    !last.isDenial &&
    last.claim.evidence[0]!.to <= attribution.cue[0]!.from &&
    last.claim.stances.every(
      ({ party, stance }) => stance === "asserts" && setting.isPower(party) && !own.includes(setting.side(party)),
    );
  if (!last || !isOthers) return undefined;
  const between = setting.input.text.slice(last.claim.evidence[0]!.to, attribution.cue[0]!.from);
  const words = setting.words(span);
  const isOwn = last.about.some((side) => own.includes(side));
  const isOfSame = [...longWords(words)].some((word) => last.proposition.words.has(word));
  const isOfOne = someone.test(words) && someone.test(last.claim.proposition);
  const isSame = setting.treesAt(last.claim.evidence[0]!)[0] === tree;
  if (isSame) return /;|, (?:but|while|whereas)\b/.test(between) && (isOfSame || isOfOne || isOwn) ? last : undefined;
  const isNext = /^[^.]{0,40}\. [^.]{0,60}$/.test(between) && last.paragraph === tree.sentence.paragraph;
  return isNext && isOfSame && isOwn ? last : undefined;
}

/** One and the same, as the two tell of him. */
const someone = /\b(?:he|him|she|her|they|them)\b/i;

/** "these were joint exercises": what the accused calls it. The claim meant is the last one about the speaker's side. */
export function reframe(
  setting: Setting,
  { attribution, tree, content, span }: Statement,
  made: readonly Made[],
): boolean {
  const subject = tree.first(content, "nsubj");
  if (
    !subject ||
    !/^(?:these|this|those|that|they|it)$/i.test(subject.form) ||
    !tree.first(content, "cop") ||
    content.upos !== "NOUN"
  )
    return false;
  const sides = setting.sides(attribution.speakers);
  // what others say of it, near by: a speaker who goes on about a thing of their own gives it no other name
  const meant = made.findLast(
    (each) =>
      each.about.some((side) => sides.includes(side)) &&
      Math.abs(each.paragraph - tree.sentence.paragraph) <= 2 &&
      each.claim.stances.some(
        ({ party, stance }) => stance === "asserts" && !setting.sides([party]).some((side) => sides.includes(side)),
      ),
  );
  if (!meant) return false;
  const as = setting.words(phraseSpan(tree, content, [subject, ...tree.all(content, "cop")]));
  for (const party of attribution.speakers)
    stand(meant.claim, setting, {
      party,
      stance: "reframes",
      attribution: attribution.id,
      as,
      evidence: [clip(hull([span]))],
    });
  return true;
}
