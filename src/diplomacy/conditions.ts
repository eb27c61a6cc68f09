import { type Demand, relationOf, type Span, type Token, type Tree } from "../record/index.ts";
import { doersOf } from "./beside.ts";
import { add } from "./demand-book.ts";
import { isNegated } from "./encounter-status.ts";
import { phraseSpan, type Setting } from "./setting.ts";
import { ultimatumOf } from "./ultimatum.ts";

/**
 * "would pull out only if Kenya agreed", "will not come unless Kenya apologizes", "threatened to close the road unless Kenya left": what
 * another must do first, or else, is asked of them.
 */
export function stipulate(setting: Setting, tree: Tree, clause: Token, demands: Demand[]): void {
  const verb = stipulating(tree, clause);
  const subject = tree.first(clause, "nsubj") ?? tree.first(clause, "nsubj:pass");
  if (!verb || !subject) return;
  const doers = doersOf(setting, tree, verb).filter((id) => setting.isPower(id));
  const isOwn = /^(?:I|it|they|we)$/i.test(tree.doer(verb)?.form ?? "");
  const by = doers.length > 0 || !isOwn ? doers : setting.speakers(verb).filter((id) => setting.isPower(id));
  const own = setting.sides(by);
  const named = setting.parties(tree).namedOrPlace(subject, 1);
  const to = named.filter((id) => setting.canMeet(id) && !own.includes(setting.side(id)));
  // "accused Kenya and said it would close the road unless supplies resume": of the one state that is told of besides
  const told = named.length > 0 || isNegated(tree, verb) ? to : besides(setting, tree, own, verb);
  if (by.length === 0 || told.length === 0) return;
  const span = phraseSpan(tree, clause, tree.all(clause, "mark", "advmod"));
  add(demands, setting, {
    tree,
    head: clause,
    span,
    kind: "demand",
    by,
    to: told,
    stance: "demands",
    verb: clause,
    ...(to.length === 0 && { isInferred: true }),
  });
}

/** The states and their like, but one's own, that a sentence tells of before a word; none where they are several. */
function besides(setting: Setting, tree: Tree, own: readonly string[], { from: end }: Span): string[] {
  const found = setting.oneEach(
    setting
      .mentionsIn(tree)
      .filter(({ from }) => from < end)
      .flatMap((mention) => setting.partyOf(mention) ?? [])
      .filter((id) => setting.isPower(id) && setting.canMeet(id) && !own.includes(setting.side(id))),
  );
  return found.length > 1 ? [] : found;
}

/** The verb that is done, or left undone, on the condition that a clause tells. */
export function stipulating(tree: Tree, clause: Token): Token | undefined {
  const over = clause.upos === "VERB" && relationOf(clause) === "advcl" ? tree.head(clause) : undefined;
  // "said that it would go unless Kenya left": of what is said
  const verb = over && (tree.all(over, "ccomp").findLast(({ id }) => id > over.id && id < clause.id) ?? over);
  return verb && isStipulated(tree, verb, clause) ? verb : undefined;
}

/** What one is to do "only if", or is not to do "unless": on that condition. */
function isStipulated(tree: Tree, verb: Token, clause: Token): boolean {
  const mark = tree.first(clause, "mark");
  const aux = tree.all(verb, "aux").map(({ form }) => form.toLowerCase());
  const isToCome =
    aux.some((form) => /^(?:will|wo|would|shall|ca|can|could|’ll|'ll)$/.test(form)) ||
    /^VB[ZP]$/.test(verb.xpos) ||
    isThreat(tree, verb);
  if (!mark || !isToCome) return false;
  const isOnly = tree.tokens[mark.id - 2]?.form.toLowerCase() === "only";
  if (/^(?:after|if|once|when)$/i.test(mark.form)) return isOnly && !isNegated(tree, verb);
  if (isNegated(tree, verb)) return /^(?:before|unless|until)$/i.test(mark.form);
  const isHeldOut =
    isThreat(tree, verb) || (harms.test(verb.lemma) && aux.some((form) => /^(?:will|would|’ll|'ll)$/.test(form)));
  return /^unless$/i.test(mark.form) && isHeldOut;
}

/** Deeds that are held out to somebody who does not do as he is told. */
const harms =
  /^(?:act|annul|arrest|attack|ban|bar|block|blockade|bomb|bombard|boycott|break|cancel|close|cut|deploy|detain|downgrade|execute|expel|fire|freeze|halt|impose|intervene|invade|march|nationalize|occupy|pull|quit|recall|respond|retaliate|sanction|seize|sever|shell|shut|stop|strike|sue|suspend|take|veto|withdraw|withhold)$/;

/** "threatened", "threatened to close the road". */
const isThreat = (tree: Tree, verb: Token): boolean =>
  verb.lemma === "threaten" || (relationOf(verb) === "xcomp" && tree.head(verb)?.lemma === "threaten");

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
  const to = named.length > 0 ? named : besides(setting, tree, own, ultimatum.deed);
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
