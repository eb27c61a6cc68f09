import {
  type Actor,
  isTelling,
  isUntrue,
  type Mention,
  overlaps,
  relationOf,
  type Span,
  type SpeechAct,
  type Token,
  type Tree,
} from "../record/index.ts";
import type { Saying } from "./clauses.ts";
import {
  abetting,
  accepting,
  bargains,
  befalling,
  dealings,
  harming,
  idle,
  knowing,
  refusing,
  retorts,
  wronging,
  wrongdoers,
} from "./rules/conduct.ts";
import { silence } from "./rules/verbs.ts";
import { isNegated } from "./speech.ts";

/** What one sentence says, by its highest word, and who says it. */
interface Told {
  tree: Tree;
  head: Token;
  words: readonly Token[];
  speakers: readonly string[];
  /** The words are the speaker's own: "we" are those who speak. */
  isQuoted: boolean;
}

interface Known {
  mentionsAt: (stretch: Span) => Mention[];
  actors: readonly Actor[];
}

/** What is done by plainly saying what is said, where that is of one sentence. */
export function shadesOf(
  { saying, content, speakers }: { saying: Saying; content: readonly Span[]; speakers: readonly string[] },
  input: Known & { trees: readonly Tree[]; quotations: readonly Span[] },
): SpeechAct[] {
  const { verb, acts, rule } = saying;
  const isPlainly = rule === "attribution/according-to" || (verb !== undefined && isPlain(verb.lemma.toLowerCase()));
  if (!isPlainly || speakers.length === 0 || acts.join() !== "state") return [];
  const [tree, ...others] = input.trees.filter(({ sentence }) => content.some((span) => overlaps(span, sentence)));
  if (!tree || others.length > 0) return [];
  const words = tree.tokens.filter(
    (token) => token.upos !== "PUNCT" && token !== verb && content.some((span) => overlaps(span, token)),
  );
  const head =
    saying.contentHead && words.includes(saying.contentHead)
      ? saying.contentHead
      : words.find((token) => !words.some((each) => each.id === token.head));
  if (!head) return [];
  const isQuoted = input.quotations.some((each) => overlaps(each, head));
  const told = { tree, words, speakers, isQuoted };
  // "are counting the dead and will not move": what one will do besides
  const besides = tree
    .all(head, "conj")
    .filter((each) => words.includes(each) && isFuture(tree, each) && !tree.first(each, "nsubj", "nsubj:pass"));
  return [...new Set([head, ...besides].flatMap((each) => shadeOf({ ...told, head: each }, input)))];
}

const isFuture = (tree: Tree, verb: Token): boolean =>
  tree.all(verb, "aux").some(({ form }) => /^(?:will|wo|shall|would|['’](?:ll|d))$/i.test(form));

/** Verbs of plain saying: what is done by saying it is told by what is said. */
const isPlain = (lemma: string): boolean =>
  /^(?:add|affirm|announce|argue|assert|claim|contend|declare|explain|inform|insist|maintain|note|remark|reply|respond|answer|reiterate|say|state|stress|tell|underline|underscore|write)$/.test(
    lemma,
  );

/**
 * What a plain saying does by what is said in it: who says that his troops have not crossed denies it, that he will not yield refuses,
 * that he will write promises, and that another's troops have burned a village accuses them. Nothing where it only states.
 */
function shadeOf(told: Told, known: Known): SpeechAct[] {
  const { tree, head } = told;
  const aux = tree.all(head, "aux").map(({ form }) => form.toLowerCase());
  const isOpen = aux.some((form) => /^(?:can|ca|could|may|might|must|should|ought)$/.test(form));
  const isNo = isNegated(tree, head) || isOfNone(tree, head);
  if (isFuture(tree, head)) return willDo(told, known, isNo);
  if (isOpen) return [];
  if (isNo) return hasNotDone(told, known);
  // "the report was false"
  const subject = tree.first(head, "nsubj");
  if (subject && tree.first(head, "cop") && isUntrue(head.form) && (isTelling(subject.lemma) || isPointing(subject)))
    return ["deny"];
  return wrongOf(told, known) ? ["accuse"] : [];
}

const isPointing = ({ form }: Token): boolean => /^(?:it|that|this|these|those)$/i.test(form);

/** "would sign", "will not move", "if they come, there will be a price". */
function willDo(told: Told, known: Known, isNo: boolean): SpeechAct[] {
  const { tree, head, words } = told;
  const lemma = head.lemma.toLowerCase();
  const isIf = tree.all(head, "advcl").some((each) => isConditional(tree, each));
  const own = sideOf(subjectOf(tree, head), told, known) === "own";
  if (isIf && (isNo || words.some((each) => retorts.test(each.lemma)))) {
    // "would not attack if the truce held": what one will not do threatens nobody
    if (!own || !(isNo || accepting.test(lemma))) return ["warn"];
  }
  if (!own) return [];
  const isBe = tree.first(head, "cop") !== undefined || lemma === "be";
  if (isNo) {
    if (isBe || befalling.test(lemma) || knowing.test(lemma) || silence.has(lemma) || lemma === "draw") return [];
    return harming.test(lemma) ? ["deny", "promise"] : ["reject"];
  }
  if (isBe || idle.test(lemma) || knowing.test(lemma) || tree.isPassive(head)) return [];
  return accepting.test(lemma) && !isIf ? ["agree", "promise"] : ["promise"];
}

/** "has never held him", "had nothing to do with it", "no such order was given", "does not recognise it". */
function hasNotDone(told: Told, known: Known): SpeechAct[] {
  const { tree, head, words } = told;
  const lemma = head.lemma.toLowerCase();
  const forms = words.map(({ form }) => form.toLowerCase());
  if (forms.includes("yet")) return [];
  const isNothingToDo = lemma === "have" && /\b(?:nothing|anything) to do with\b/.test(forms.join(" "));
  if (isNothingToDo) return ["deny"];
  const none = tree.all(head, "nsubj", "nsubj:pass", "obj").find((each) => hasNo(tree, each));
  const isEver = forms.includes("ever") || (none !== undefined && tree.all(none, "amod", "det").some(isSuch));
  if (none && isEver) return ["deny"];
  // "no shots had been fired": a wrong that nobody did
  if (none && none === tree.first(head, "nsubj", "nsubj:pass") && wronging.test(lemma) && !isToll(tree, head))
    return ["deny"];
  if (none && tree.first(head, "cop") && involved.test(head.lemma)) return ["deny"];
  const subject = subjectOf(tree, head);
  if (sideOf(subject, told, known) !== "own") return [];
  const isPast = head.xpos === "VBD" || tree.all(head, "aux").some(({ lemma }) => /^(?:have|be)$/.test(lemma));
  const didNot = tree.all(head, "aux").some(({ form }) => /^did$/i.test(form));
  if (tree.first(head, "cop")) return involved.test(head.lemma) ? ["deny"] : [];
  // "has never held him", "has never had him"
  if (lemma === "have" && forms.includes("never")) return ["deny"];
  if (head.upos !== "VERB" || idle.test(lemma) || knowing.test(lemma) || silence.has(lemma)) return [];
  if (refusing.test(lemma) || accepting.test(lemma)) return isPast || didNot ? [] : ["reject"];
  return [wronging, abetting, harming, dealings].some((each) => each.test(lemma)) ? ["deny"] : [];
}

/** "nobody was killed": how many were struck. */
const isToll = (tree: Tree, head: Token): boolean =>
  tree.isPassive(head) && /^(?:arrest|capture|kill|wound)$/.test(head.lemma);

const involved = /^(?:behind|complicit|involved|part|party|present|responsible)$/i;
const isSuch = ({ form }: Token): boolean => /^such$/i.test(form);

/** "no soldier", "nobody", "none of its men", "not one officer". */
const hasNo = (tree: Tree, noun: Token): boolean =>
  /^(?:none|nobody|nothing|no-one)$/i.test(noun.form) ||
  tree.all(noun, "det").some(({ form }) => /^(?:no|neither)$/i.test(form)) ||
  (/^one$/i.test(noun.form) && tree.children(noun).some(({ form }) => /^(?:no|not)$/i.test(form)));

const isOfNone = (tree: Tree, head: Token): boolean =>
  tree.all(head, "nsubj", "nsubj:pass", "obj").some((each) => hasNo(tree, each));

const subjectOf = (tree: Tree, head: Token): Token | undefined => {
  const own = tree.first(head, "obl:agent") ?? tree.first(head, "nsubj", "nsubj:pass");
  const first = relationOf(head) === "conj" ? tree.head(head) : undefined;
  return own ?? (first && tree.first(first, "nsubj", "nsubj:pass"));
};

/** "if", "unless", "should they come". */
const isConditional = (tree: Tree, clause: Token): boolean =>
  tree.all(clause, "mark").some(({ form }) => /^(?:if|unless)$/i.test(form)) ||
  /^should$/i.test(tree.subtree(clause)[0]?.form ?? "");

/** What another did to the wrong of somebody: "Kenyan troops had burned a village", "Kenya harbours rebels". */
function wrongOf(told: Told, known: Known): boolean {
  const { tree, head, speakers } = told;
  const isAbetted = abetting.test(head.lemma) && told.words.some(({ lemma }) => wrongdoers.test(lemma));
  const isBargain = bargains.test(tree.first(head, "obj")?.lemma ?? "");
  // "lies in the hills" is no lie
  const isWrong = wronging.test(head.lemma) && !isBargain && (head.lemma !== "lie" || /^lied$/i.test(head.form));
  if (head.upos !== "VERB" || !(isWrong || isAbetted)) return false;
  const isDone = head.xpos !== "VB" || tree.all(head, "aux").length > 0;
  if (!isDone || (tree.isPassive(head) && !tree.first(head, "obl:agent"))) return false;
  const isPower = speakers.some((id) => isOfPower(known.actors.find((each) => each.id === id)));
  return isPower && sideOf(tree.doer(head), told, known) === "other";
}

/** Somebody who speaks for a state or for those who fight it: a witness who tells what he saw accuses nobody. */
const isOfPower = (actor: Actor | undefined): boolean =>
  actor !== undefined &&
  actor.kind !== "population" &&
  (actor.country !== undefined ||
    actor.kind === "armed-force" ||
    actor.kind === "group" ||
    (actor.kind === "person" && /^(?:GOV|MIL)$/.test(actor.sector ?? "")));

/** Whether a noun means the side that speaks, or another. */
function sideOf(noun: Token | undefined, told: Told, { mentionsAt, actors }: Known): "own" | "other" | undefined {
  if (!noun) return undefined;
  const { tree, speakers, isQuoted } = told;
  const isFirst = /^(?:I|we)$/i.test(noun.form);
  if (isFirst) return isQuoted ? "own" : undefined;
  // "none of its men", "one of our officers"
  const of = tree.under(noun, "of");
  if (of && /^(?:any|none|one)$/i.test(noun.form)) return sideOf(of, told, { mentionsAt, actors });
  const own = actors.filter(({ id }) => speakers.includes(id));
  const meantBy = (here: readonly Mention[]): Actor[] =>
    here.flatMap(({ actor }) => actors.find(({ id }) => id === actor) ?? []);
  const isOwn = (meant: readonly Actor[]): boolean =>
    meant.some((each) => own.some((speaker) => isOneSide(each, speaker)));
  const owner = tree.first(noun, "nmod:poss");
  if (owner && isQuoted && /^(?:my|our)$/i.test(owner.form)) return "own";
  if (owner && !isQuoted && /^(?:its|their|his|her)$/i.test(owner.form)) {
    const whose = meantBy(mentionsAt(owner).filter(({ head }) => overlaps(head, owner)));
    if (whose.length === 0 || isOwn(whose)) return "own";
  }
  const named = mentionsAt(noun);
  const exact = named.filter(({ head }) => overlaps(head, noun));
  const meant = meantBy(exact.length > 0 ? exact : named);
  if (isOwn(meant)) return "own";
  if (/^(?:it|they|he|she)$/i.test(noun.form)) return isQuoted || meant.length > 0 ? undefined : "own";
  const isOther = meant.some(
    (each) => each.country !== undefined || each.kind === "armed-force" || each.kind === "group",
  );
  return isOther ? "other" : undefined;
}

const isOneSide = (one: Actor, two: Actor): boolean =>
  one.id === two.id || (one.country !== undefined && one.country === two.country);
