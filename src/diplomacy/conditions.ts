import { type Demand, relationOf, type Token, type Tree } from "../record/index.ts";
import { doersOf } from "./beside.ts";
import { add } from "./demand-book.ts";
import { isNegated } from "./encounter-status.ts";
import { phraseSpan, type Setting } from "./setting.ts";
import { ultimatumOf } from "./ultimatum.ts";

/**
 * "would pull out only if Kenya agreed", "will not come unless Kenya apologizes": what another must do first is asked of them. A threat
 * of what will else be done is none.
 */
export function stipulate(setting: Setting, tree: Tree, clause: Token, demands: Demand[]): void {
  const verb = relationOf(clause) === "advcl" ? tree.head(clause) : undefined;
  const subject = tree.first(clause, "nsubj");
  if (clause.upos !== "VERB" || !verb || !subject || !isStipulated(tree, verb, clause)) return;
  const doers = doersOf(setting, tree, verb).filter((id) => setting.isPower(id));
  const isOwn = /^(?:I|it|they|we)$/i.test(tree.doer(verb)?.form ?? "");
  const by = doers.length > 0 || !isOwn ? doers : setting.speakers(verb).filter((id) => setting.isPower(id));
  const own = setting.sides(by);
  const to = setting
    .parties(tree)
    .namedOrPlace(subject, 1)
    .filter((id) => setting.canMeet(id) && !own.includes(setting.side(id)));
  if (by.length === 0 || to.length === 0) return;
  const span = phraseSpan(tree, clause, tree.all(clause, "mark", "advmod"));
  add(demands, setting, { tree, head: clause, span, kind: "demand", by, to, stance: "demands", verb: clause });
}

/** What one is to do "only if", or is not to do "unless": on that condition. */
function isStipulated(tree: Tree, verb: Token, clause: Token): boolean {
  const mark = tree.first(clause, "mark");
  const aux = tree.all(verb, "aux").map(({ form }) => form.toLowerCase());
  const isToCome =
    aux.some((form) => /^(?:will|wo|would|shall|ca|can|could|’ll|'ll)$/.test(form)) || /^VB[ZP]$/.test(verb.xpos);
  if (!mark || !isToCome) return false;
  const isOnly = tree.tokens[mark.id - 2]?.form.toLowerCase() === "only";
  return /^(?:after|if|once|when)$/i.test(mark.form)
    ? isOnly && !isNegated(tree, verb)
    : /^(?:before|unless|until)$/i.test(mark.form) && isNegated(tree, verb);
}

/** "gave Kenya 72 hours to leave": it is asked by the end of them. */
export function setTime(setting: Setting, tree: Tree, verb: Token, demands: Demand[]): void {
  const ultimatum = verb.lemma === "give" ? ultimatumOf(setting, tree, verb) : undefined;
  if (!ultimatum || isNegated(tree, verb)) return;
  const given = tree.isPassive(verb)
    ? tree.first(verb, "nsubj:pass")
    : (tree.first(verb, "iobj") ?? tree.all(verb, "obj").find((each) => each.id < ultimatum.deed.id));
  const by = doersOf(setting, tree, verb).filter((id) => setting.isPower(id));
  const own = setting.sides(by);
  const isOther = (id: string): boolean => setting.canMeet(id) && !own.includes(setting.side(id));
  const named = (given ? setting.parties(tree).namedOrPlace(given, 1) : []).filter(isOther);
  // "suspended Kenya and gave the officers two weeks": the one state that is told of besides
  const beside = setting.oneEach(
    setting
      .mentionsIn(tree)
      .filter(({ from }) => from < ultimatum.deed.from)
      .flatMap((mention) => setting.partyOf(mention) ?? [])
      .filter((id) => setting.isPower(id) && isOther(id)),
  );
  const to = named.length > 0 || beside.length > 1 ? named : beside;
  if (by.length === 0 || to.length === 0) return;
  const span = phraseSpan(tree, ultimatum.deed);
  const { deadline } = ultimatum;
  add(demands, setting, {
    tree,
    head: ultimatum.deed,
    span,
    kind: "demand",
    by,
    to,
    stance: "demands",
    verb,
    deadline,
    ...(named.length === 0 && { isInferred: true }),
  });
}
