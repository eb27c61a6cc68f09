import { type Demand, setBeside, type Token, type Tree } from "../record/index.ts";
import { doersOf } from "./beside.ts";
import { isAlike, position } from "./demand-book.ts";
import { isNegated } from "./encounter-status.ts";
import { phraseSpan, type Setting } from "./setting.ts";
import { goesAlong, isInPart, isOpen, leavesOpen, replying, stanceOf, yielding } from "./stances.ts";

export const demandNouns = new Set(
  "appeal call condition deadline demand idea invitation offer plan proposal request requirement suggestion term ultimatum".split(
    " ",
  ),
);

/** "rejected these demands", "accepted the demand", "refused to leave": a stance on what the other side has asked for. */
export function answer(setting: Setting, tree: Tree, verb: Token, demands: Demand[]): void {
  if (verb.upos !== "VERB" || isOpen(tree, verb)) return;
  const stance = stanceOf(tree, verb);
  if (!stance) return;
  let by = doersOf(setting, tree, verb).filter((id) => setting.isParty(id));
  if (by.length === 0 && (tree.first(verb, "nsubj")?.upos === "PRON" || tree.isPassive(verb)))
    by = tree.isPassive(verb) ? [] : setting.speakers(verb).filter((id) => setting.isParty(id));
  const isUnnamed = by.length === 0 && tree.isPassive(verb) && tree.first(verb, "obl:agent") === undefined;
  if (by.length === 0 && !isUnnamed) return;
  const sides = setting.sides(by);
  const others = demands.filter(
    (each) => each.kind !== "topic" && !setting.sides(each.by ?? []).some((side) => sides.includes(side)),
  );
  const beside = setBeside(tree, verb, (lemma) => demandNouns.has(lemma.toLowerCase()));
  const object =
    tree.patient(verb) ??
    (yielding.test(verb.lemma) || replying.test(verb.lemma) || goesAlong(tree, verb)
      ? (tree.under(verb, "to") ?? tree.under(verb, "with"))
      : undefined);
  const named = object && demandNouns.has(object.lemma.toLowerCase()) ? object : undefined;
  if (isUnnamed && !named) return;
  const meant =
    beside || isRelative(tree, verb)
      ? lastBefore(tree, others)
      : named
        ? asked(setting, tree, named, sides, others)
        : pointsBack(tree, verb, object)
          ? lastAsked(setting, tree, sides, others)
          : likeDeed(setting, tree, verb, others);
  const when = setting.input.whenOf(tree, verb);
  const evidence = [{ from: verb.from, to: verb.to }, phraseSpan(tree, named ?? verb)];
  const rest = setting.words({ from: verb.from, to: tree.sentence.to });
  const whole = stance === "accepts" && isInPart(rest) ? "accepts-in-part" : stance;
  for (const demand of meant) {
    // "Kenya's demand has been turned down": by whoever it was made to
    const answerers = isUnnamed ? (demand.to ?? []) : by;
    if (isUnnamed && setting.sides(answerers).length !== 1) continue;
    for (const party of answerers) position(demand, setting, party, whole, evidence, when);
  }
}

/** "Kenya offered to host talks, which Uganda accepted". */
const isRelative = (tree: Tree, verb: Token): boolean => {
  const object = tree.first(verb, "obj");
  return object !== undefined && object.id < verb.id && /^(?:that|which)$/i.test(object.form);
};

/** The last thing asked in the same sentence. */
function lastBefore(tree: Tree, others: readonly Demand[]): readonly Demand[] {
  const last = others.at(-1);
  return last && last.evidence.at(-1)!.from >= tree.sentence.from ? [last] : [];
}

/** "ruled that out", "agreed to do so", "would not comply": what was asked last. */
function pointsBack(tree: Tree, verb: Token, object: Token | undefined): boolean {
  if (verb.lemma === "comply") return object === undefined;
  if (leavesOpen(tree, verb)) return true;
  if (replying.test(verb.lemma) && isNegated(tree, verb))
    return object === undefined || /^(?:it|that|this)$/i.test(object.form);
  // "Kenya asked for a halt; Uganda refused"
  if (/^(?:accept|agree|decline|refuse)$/.test(verb.lemma) && !isNegated(tree, verb) && isBare(tree, verb)) return true;
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

/** What this side was asked last, in the sentence before or the same: all that was asked there. */
export function lastAsked(
  setting: Setting,
  tree: Tree,
  sides: readonly string[],
  others: readonly Demand[],
): readonly Demand[] {
  // where it is not told of whom, whoever answers next was asked
  const isAsked = ({ to }: Demand) => !to || setting.sides(to).some((side) => sides.includes(side));
  const last = others.at(-1);
  const end = last?.evidence.at(-1)?.to ?? 0;
  if (!last || tree.sentence.from - end >= NEAR || !isAsked(last)) return [];
  const from = setting.treesAt(last.evidence.at(-1)!)[0]?.sentence.from ?? 0;
  const isBeside = (each: Demand) =>
    each.evidence.at(-1)!.from >= from && setting.sides(each.by ?? []).join() === setting.sides(last.by ?? []).join();
  return others.filter((each) => isBeside(each) && isAsked(each));
}

/** How far before, in characters, stands what "that" means. */
const NEAR = 200;

/** What "these demands" and "Kenya's demand" mean. */
export function asked(
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
