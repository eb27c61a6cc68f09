import type { Demand, PositionStance, Token, Tree } from "../record/index.ts";
import { doersOf } from "./beside.ts";
import { isAlike, position } from "./demand-book.ts";
import { isNegated } from "./encounter-status.ts";
import { phraseSpan, type Setting } from "./setting.ts";

const refusing = new Set(["reject", "refuse", "dismiss", "rebuff", "oppose", "spurn", "deny", "decline", "rule"]);
const accepting = new Set(["accept", "agree", "grant", "meet", "approve"]);
const ignoring = new Set(["ignore", "disregard"]);
const demandNouns = new Set(
  "demand request condition proposal call ultimatum offer requirement term appeal".split(" "),
);

/** "rejected these demands", "accepted the demand", "refused to leave": a stance on what the other side has asked for. */
export function answer(setting: Setting, tree: Tree, verb: Token, demands: Demand[]): void {
  const stance = stanceOf(verb);
  if (verb.upos !== "VERB" || !stance || isNegated(tree, verb)) return;
  let by = doersOf(setting, tree, verb).filter((id) => setting.isParty(id));
  if (by.length === 0 && (tree.first(verb, "nsubj")?.upos === "PRON" || tree.isPassive(verb)))
    by = tree.isPassive(verb) ? [] : setting.speakers(verb).filter((id) => setting.isParty(id));
  if (by.length === 0) return;
  const sides = setting.sides(by);
  const others = demands.filter(
    (each) => each.kind !== "topic" && !setting.sides(each.by ?? []).some((side) => sides.includes(side)),
  );
  const object = tree.patient(verb);
  const named = object && demandNouns.has(object.lemma.toLowerCase()) ? object : undefined;
  const meant = named ? asked(setting, tree, named, sides, others) : likeDeed(setting, tree, verb, others);
  const when = setting.input.whenOf(tree, verb);
  const evidence = [{ from: verb.from, to: verb.to }, phraseSpan(tree, named ?? verb)];
  for (const demand of meant) for (const party of by) position(demand, setting, party, stance, evidence, when);
}

function stanceOf(verb: Token): PositionStance | undefined {
  const lemma = verb.lemma.toLowerCase();
  if (refusing.has(lemma)) return "rejects";
  if (accepting.has(lemma)) return "accepts";
  return ignoring.has(lemma) ? "silent" : undefined;
}

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

/** "refused to withdraw its troops", "ruled out a withdrawal": the demand whose words these are. */
function likeDeed(setting: Setting, tree: Tree, verb: Token, others: readonly Demand[]): readonly Demand[] {
  const deed = tree.all(verb, "xcomp", "ccomp", "obj").find((each) => each.id > verb.id);
  if (!deed || verb.lemma === "meet") return [];
  const words = setting.words(phraseSpan(tree, deed));
  return others.filter((each) => isAlike(each.subject, words));
}
