import { type Demand, type PositionStance, relationOf, setBeside, type Token, type Tree } from "../record/index.ts";
import { doersOf, isFirst } from "./beside.ts";
import { isAlike, position } from "./demand-book.ts";
import { isNegated } from "./encounter-status.ts";
import { phraseSpan, type Setting } from "./setting.ts";

const refusing = new Set(["reject", "refuse", "dismiss", "rebuff", "oppose", "spurn", "deny", "decline"]);
const accepting = new Set(["accept", "agree", "grant", "meet", "approve"]);
/** Verbs that accept with "to" or "with": "bowed to the demand". */
const yielding = /^(?:accede|bow|comply|submit|yield)$/;
const ignoring = new Set(["ignore", "disregard"]);
/** Verbs that answer with "to": whoever has not done so is silent. */
const replying = /^(?:answer|react|reply|respond)$/;
const demandNouns = new Set(
  "demand request condition proposal call ultimatum offer requirement term appeal".split(" "),
);

/** "rejected these demands", "accepted the demand", "refused to leave": a stance on what the other side has asked for. */
export function answer(setting: Setting, tree: Tree, verb: Token, demands: Demand[]): void {
  if (verb.upos !== "VERB" || isOpen(tree, verb)) return;
  const stance = stanceOf(tree, verb);
  if (!stance) return;
  let by = doersOf(setting, tree, verb).filter((id) => setting.isParty(id));
  if (by.length === 0 && (tree.first(verb, "nsubj")?.upos === "PRON" || tree.isPassive(verb)))
    by = tree.isPassive(verb) ? [] : setting.speakers(verb).filter((id) => setting.isParty(id));
  if (by.length === 0) return;
  const sides = setting.sides(by);
  const others = demands.filter(
    (each) => each.kind !== "topic" && !setting.sides(each.by ?? []).some((side) => sides.includes(side)),
  );
  const beside = setBeside(tree, verb, (lemma) => demandNouns.has(lemma.toLowerCase()));
  const object =
    tree.patient(verb) ??
    (yielding.test(verb.lemma) || replying.test(verb.lemma)
      ? (tree.under(verb, "to") ?? tree.under(verb, "with"))
      : undefined);
  const named = object && demandNouns.has(object.lemma.toLowerCase()) ? object : undefined;
  const meant = beside
    ? lastBefore(tree, others)
    : named
      ? asked(setting, tree, named, sides, others)
      : pointsBack(tree, verb, object)
        ? lastAsked(setting, tree, sides, others)
        : likeDeed(setting, tree, verb, others);
  const when = setting.input.whenOf(tree, verb);
  const evidence = [{ from: verb.from, to: verb.to }, phraseSpan(tree, named ?? verb)];
  for (const demand of meant) for (const party of by) position(demand, setting, party, stance, evidence, when);
}

/** The last thing asked in the same sentence. */
function lastBefore(tree: Tree, others: readonly Demand[]): readonly Demand[] {
  const last = others.at(-1);
  return last && last.evidence.at(-1)!.from >= tree.sentence.from ? [last] : [];
}

/**
 * "would reject" in a report, "has rejected", "cannot accept" and "I must reject" are stances; "may reject", "if it rejects", "urged it
 * to reject" are none.
 */
function isOpen(tree: Tree, verb: Token): boolean {
  if (tree.all(verb, "mark").some(({ form }) => /^(?:if|unless|whether)$/i.test(form))) return true;
  const modal = tree.all(verb, "aux").find(({ form }) => /^(?:may|might|could|ca|can|should|must)$/i.test(form));
  const isMust = modal !== undefined && /^must$/i.test(modal.form) && isFirst(tree, verb) && refusing.has(verb.lemma);
  if (modal !== undefined && !isUnable(tree, verb) && !isMust) return true;
  const head = ["xcomp", "ccomp"].includes(relationOf(verb)) ? tree.head(verb) : undefined;
  return (
    verb.xpos === "VB" &&
    head !== undefined &&
    /^(?:ask|call|encourage|expect|press|push|tell|threaten|urge|want)$/.test(head.lemma)
  );
}

/** "cannot accept", "could not agree". */
const isUnable = (tree: Tree, verb: Token): boolean =>
  /^(?:accept|agree|consent|support)$/.test(verb.lemma) &&
  isNegated(tree, verb) &&
  tree.all(verb, "aux").some(({ form }) => /^(?:ca|can|could)$/i.test(form));

function stanceOf(tree: Tree, verb: Token): PositionStance | undefined {
  const lemma = verb.lemma.toLowerCase();
  const particle = tree.first(verb, "compound:prt")?.form.toLowerCase();
  const isFuture = tree.all(verb, "aux").some(({ form }) => /^(?:will|wo|would|’ll|'ll)$/i.test(form));
  // "would not comply", "will not return the ship", "did not accept the offer"; what has not been accepted may be yet
  if (isNegated(tree, verb)) {
    const isPast = tree.all(verb, "aux", "aux:pass").some(({ form }) => /^(?:did|was|were)$/i.test(form));
    if (replying.test(lemma) && !isFuture) return "silent";
    return isFuture || isUnable(tree, verb) || (isPast && /^(?:accept|agree|grant)$/.test(lemma))
      ? "rejects"
      : undefined;
  }
  if (refusing.has(lemma) || (lemma === "turn" && particle === "down") || (lemma === "rule" && particle === "out"))
    return "rejects";
  if (accepting.has(lemma) || yielding.test(lemma)) return "accepts";
  return ignoring.has(lemma) ? "silent" : undefined;
}

/** "ruled that out", "agreed to do so", "would not comply": what was asked last. */
function pointsBack(tree: Tree, verb: Token, object: Token | undefined): boolean {
  if (verb.lemma === "comply") return object === undefined;
  // "Kenya asked for a halt; Uganda refused"
  if (/^(?:agree|decline|refuse)$/.test(verb.lemma) && !isNegated(tree, verb) && isBare(tree, verb)) return true;
  if (object) return /^(?:it|that|this)$/i.test(object.form);
  const deed = tree.first(verb, "xcomp");
  return (
    deed?.lemma === "do" && tree.all(deed, "advmod", "obj").some(({ form }) => /^(?:so|it|that|this)$/i.test(form))
  );
}

/** Nothing but its doer and its day stands with it. */
const isBare = (tree: Tree, verb: Token): boolean =>
  !tree.isPassive(verb) &&
  tree.first(verb, "nsubj") !== undefined &&
  tree.first(verb, "obj", "iobj") === undefined &&
  tree.all(verb, "xcomp", "ccomp", "advcl").every(({ id }) => id < verb.id) &&
  tree
    .all(verb, "obl")
    .every((each) => tree.first(each, "case") === undefined || /^(?:on|in|at)$/i.test(tree.first(each, "case")!.form));

/** What this side was asked last, in the sentence before or the same. */
function lastAsked(
  setting: Setting,
  tree: Tree,
  sides: readonly string[],
  others: readonly Demand[],
): readonly Demand[] {
  const last = others.at(-1);
  const isNear = last !== undefined && tree.sentence.from - last.evidence.at(-1)!.to < NEAR;
  // where it is not told of whom, whoever answers next was asked
  const isAsked = !last?.to || setting.sides(last.to).some((side) => sides.includes(side));
  return isNear && isAsked ? [last] : [];
}

/** How far before, in characters, stands what "that" means. */
const NEAR = 200;

/** What "these demands" and "Kenya's demand" mean. */
function asked(
  setting: Setting,
  tree: Tree,
  noun: Token,
  sides: readonly string[],
  others: readonly Demand[],
): readonly Demand[] {
  const owners = setting
    .parties(tree)
    .owners(noun, 1)
    .filter((id) => setting.isParty(id));
  const owner = setting.sides(owners).filter((side) => !sides.includes(side));
  const definite =
    tree.all(noun, "det").some((each) => /^(?:the|these|those|this|that|both|all)$/i.test(each.form)) ||
    owner.length > 0;
  if (!definite) return [];
  const fit = others.filter(
    (each) => owner.length === 0 || setting.sides(each.by ?? []).some((side) => owner.includes(side)),
  );
  // told in the noun's own words: "the demand that it withdraw"
  const own = phraseSpan(tree, noun);
  const here = fit.filter((each) => each.evidence.some((span) => span.from >= own.from && span.to <= own.to));
  if (here.length > 0) return here;
  // the demands of the side that spoke last, as "these demands" points back
  const last = fit.at(-1);
  return last ? fit.filter((each) => setting.sides(each.by ?? []).join() === setting.sides(last.by ?? []).join()) : [];
}

/** "refused to withdraw its troops", "would not withdraw them", "ruled out a withdrawal": the demand whose words these are. */
function likeDeed(setting: Setting, tree: Tree, verb: Token, others: readonly Demand[]): readonly Demand[] {
  const isNot = isNegated(tree, verb);
  const deed = isNot ? verb : tree.all(verb, "xcomp", "ccomp", "obj").find((each) => each.id > verb.id);
  if (!deed || verb.lemma === "meet") return [];
  const words = setting.words(phraseSpan(tree, deed));
  return others.filter((each) => isAlike(each.subject, words) && (!isNot || beginsIn(verb.lemma, each.subject)));
}

/** Whether a word of a text begins so. */
const beginsIn = (beginning: string, text: string): boolean =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.startsWith(beginning.toLowerCase()));
