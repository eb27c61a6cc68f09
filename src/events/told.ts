import { isFronted, isUntrue, relationOf, type Token, type Tree } from "../record/index.ts";
import { type Around, lookerAt, mayTell, senseWord } from "./look.ts";
import { isModifier, type Trigger } from "./match.ts";
import { tellsNone } from "./rules/no-acts.ts";
import { learntRules } from "./rules/learnt.ts";
import { likeliest, NO_ACT, outcomeOf, type Senses } from "./senses.ts";

/** A trigger, and how likely its sentence tells the act it codes. */
export interface Told {
  trigger: Trigger;
  odds: number;
}

/**
 * The acts that a sentence tells: those of the rules that its words bear out, under the type they bear out, and others that its
 * words tell though no rule lists them.
 */
export function toldIn(
  tree: Tree,
  triggers: readonly Trigger[],
  senses: Senses,
  around: Omit<Around, "classOf">,
): Told[] {
  const look = lookerAt(tree, { ...around, classOf: senses.classOf });
  const told: Told[] = [];
  const taken = new Set<Token>();
  for (const trigger of triggers) {
    const { token, rule } = trigger;
    if (tellsNone(tree, token)) continue;
    const odds = senses.weigh(look(token, trigger));
    const own = odds[outcomeOf(rule.type)]!;
    if (odds[NO_ACT]! > senses.limits.drop) continue;
    for (const each of trigger.cue) taken.add(each);
    const { outcome: other, type } = likeliest(odds);
    if (own < senses.limits.doubt && odds[other]! > senses.limits.change)
      told.push({ trigger: { ...trigger, rule: learntRules[type] }, odds: odds[other]! });
    else told.push({ trigger, odds: own });
  }
  for (const token of tree.tokens) {
    if (taken.has(token) || !mayTell(token, tree) || isModifier(token) || senses.isIdle(senseWord(token))) continue;
    // "the reports were untrue": none of those whom they are about says so
    if ((token.upos === "ADJ" && isUntrue(token.form)) || tellsNone(tree, token)) continue;
    const odds = senses.weigh(look(token));
    const { outcome: other, type } = likeliest(odds);
    if (odds[other]! < senses.limits.find) continue;
    // "launched an attack": one act
    if (told.some(({ trigger }) => trigger.rule.type === type && isBeside(tree, token, trigger))) continue;
    told.push({ trigger: triggerOf(token, learntRules[type], tree), odds: odds[other]! });
  }
  return told.sort((a, b) => a.trigger.token.id - b.trigger.token.id);
}

const isBeside = (tree: Tree, token: Token, { cue }: Trigger): boolean =>
  cue.some((each) => tree.head(each) === token || tree.head(token) === each);

/** A word that tells an act by a rule. */
export function triggerOf(token: Token, rule: Trigger["rule"], tree: Tree): Trigger {
  if (token.upos !== "NOUN" || isFronted(tree, token)) return { rule, token, verb: token, cue: [token] };
  const head = tree.head(token);
  const carries =
    head?.upos === "VERB" && (relationOf(token) === "obj" || (relationOf(token) === "nsubj" && tree.isPassive(head)));
  return { rule, token, ...(carries && { verb: head }), cue: [token] };
}
