import type { Attribution, Span, Token, Tree } from "../record/index.ts";
import { isFirst } from "./beside.ts";
import type { Setting } from "./setting.ts";

const isInfinitive = (tree: Tree, verb: Token): boolean => {
  const marks = tree.all(verb, "mark");
  return marks.some(({ xpos }) => xpos === "TO") && marks.every(({ xpos, form }) => xpos === "TO" || form === "for");
};

/** "Kenya has to withdraw", "it is necessary to withdraw": what is to be, and not what is. */
export const isObligation = (tree: Tree, word: Token): boolean =>
  (/^(?:have|need)$/.test(word.lemma) || needful.test(word.lemma)) &&
  tree.all(word, "xcomp", "csubj", "ccomp", "advcl").some((each) => isInfinitive(tree, each));

const needful = /^(?:crucial|essential|important|necessary|vital)$/;

/** "I would like to add that the ships have left", "it is important to add that": what is added, and not that it is to be. */
export function toldIn(tree: Tree, head: Token): Token | undefined {
  const isNeed = needful.test(head.lemma) && /^it$/i.test(tree.first(head, "nsubj", "expl")?.form ?? "");
  if (!isNeed && !isFirst(tree, head)) return undefined;
  // "important for Kenya to add": by somebody else
  const isToTell = ({ id, lemma }: Token) =>
    telling.test(lemma) && !tree.tokens.slice(head.id, id).some(({ form }) => /^for$/i.test(form));
  const verb = telling.test(head.lemma) ? head : tree.all(head, "xcomp", "csubj", "ccomp", "advcl").find(isToTell);
  return verb && tree.all(verb, "ccomp").find((each) => each.id > verb.id && !isOpen(tree, each));
}

/** "to say whether the ships have left": it is not said. */
const isOpen = (tree: Tree, clause: Token): boolean =>
  tree.all(clause, "mark").some(({ form }) => /^(?:if|whether)$/i.test(form));

const telling =
  /^(?:add|confirm|emphasi[sz]e|inform|mention|note|recall|reiterate|remind|repeat|report|say|stress|tell|underline|underscore)$/;

/** "We call on Kenya to withdraw": the ask itself. */
export const isAsk = (tree: Tree, verb: Token): boolean =>
  verb.xpos === "VBP" &&
  isFirst(tree, verb) &&
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
