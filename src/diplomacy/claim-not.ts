import type { Attribution, Span, Token, Tree } from "../record/index.ts";
import type { Setting } from "./setting.ts";

const isInfinitive = (tree: Tree, verb: Token): boolean => {
  const marks = tree.all(verb, "mark");
  return marks.some(({ xpos }) => xpos === "TO") && marks.every(({ xpos, form }) => xpos === "TO" || form === "for");
};

/** "Kenya has to withdraw", "it is necessary to withdraw": what is to be, and not what is. */
export const isObligation = (tree: Tree, word: Token): boolean =>
  /^(?:have|need|crucial|essential|important|necessary|vital)$/.test(word.lemma) &&
  tree.all(word, "xcomp", "csubj", "ccomp", "advcl").some((each) => isInfinitive(tree, each));

/** "I would like to add that the ships have left": what is added, and not the wish to add it. */
export function toldIn(tree: Tree, head: Token): Token | undefined {
  if (!/^(?:I|we)$/i.test(tree.first(head, "nsubj")?.form ?? "")) return undefined;
  const verb = telling.test(head.lemma) ? head : tree.all(head, "xcomp").find(({ lemma }) => telling.test(lemma));
  return verb && tree.all(verb, "ccomp").find(({ id }) => id > verb.id);
}

const telling =
  /^(?:add|confirm|emphasi[sz]e|inform|mention|note|recall|reiterate|remind|repeat|report|say|stress|tell|underline|underscore)$/;

/** "We call on Kenya to withdraw": the ask itself. */
export const isAsk = (tree: Tree, verb: Token): boolean =>
  verb.xpos === "VBP" &&
  /^(?:I|we)$/i.test(tree.first(verb, "nsubj")?.form ?? "") &&
  /^(?:appeal|ask|call|demand|encourage|exhort|expect|insist|invite|request|urge|want)$/.test(verb.lemma);

/**
 * "I have a few items at the top", "It is a pleasure to be here": what a speaker says of himself, where nobody else is named and nothing
 * is done. Of "we" only how they are: "we delivered the ships" may be disputed.
 */
export function isCourtesy(
  setting: Setting,
  { manner, speakers }: Attribution,
  tree: Tree,
  content: Token,
  span: Span,
): boolean {
  const subject = tree.first(content, "nsubj", "expl")?.form.toLowerCase() ?? "";
  const isOwn =
    subject === "i" ||
    (subject === "we" && (content.upos !== "VERB" || being.test(content.lemma))) ||
    (subject === "it" && pleasure.test(content.lemma));
  if (!isOwn || manner === "indirect") return false;
  const own = setting.sides(speakers);
  const others = setting
    .parties(tree)
    .within(span)
    .filter((id) => setting.isParty(id) && !own.includes(setting.side(id)));
  return others.length === 0 && setting.eventsIn(tree, span).length === 0;
}

const being = /^(?:appreciate|feel|get|go|guess|have|hear|know|look|mean|see|talk|think|understand|want)$/;
const pleasure = /^(?:delight|good|great|honou?r|nice|pleasure|privilege)$/;
