import { type Attribution, hull, type Span, type Token, type Tree } from "../record/index.ts";
import { isDenial } from "./claim-answers.ts";
import { clip, longWords, type Made, shareWords, stand } from "./claim-book.ts";
import { phraseSpan, type Setting } from "./setting.ts";

/** What is said in one sentence: the word at its head, and all its words. */
interface Statement {
  attribution: Attribution;
  tree: Tree;
  content: Token;
  span: Span;
}

/** "said that its troops had not crossed the border", of whom another says that they had. */
export function contradict(
  setting: Setting,
  { attribution, tree, content, span }: Statement,
  made: readonly Made[],
): boolean {
  if (!isDenial(tree, content)) return false;
  const own = setting.sides(attribution.speakers);
  const meant = made.findLast(
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
    stand(meant.claim, setting, { party, stance: "denies", attribution: attribution.id, evidence: [clip(span)] });
  return true;
}

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
