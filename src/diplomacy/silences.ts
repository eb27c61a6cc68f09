import { type Demand, overlaps, relationOf, type Token, type Tree } from "../record/index.ts";
import { asked, demandNouns, lastAsked } from "./answers.ts";
import { doersOf, partiesAfter } from "./beside.ts";
import { position } from "./demand-book.ts";
import { wordFor } from "./message-noun.ts";
import { phraseSpan, type Setting } from "./setting.ts";

/** What one gives who is asked. */
const reply = /^(?:answer|comment|reaction|reply|response|word)$/;

/**
 * "No answer has come", "there was no immediate comment from Kampala", "made no reply", "went unanswered": whoever was asked last is silent
 * on it.
 */
export function silence(setting: Setting, tree: Tree, token: Token, demands: Demand[]): void {
  if (tree.sentence.kind !== "body") return;
  const isUnanswered = /^unanswered$/i.test(token.form);
  const isNone = reply.test(token.lemma) && tree.all(token, "det", "advmod").some(({ form }) => /^no$/i.test(form));
  if (!isUnanswered && !isNone) return;
  if (isNone && isOfAnother(tree, token)) return;
  const silent = isNone ? whoIsSilent(setting, tree, token) : [];
  const sides = setting.sides(silent);
  const others = demands.filter(
    (each) => each.kind !== "topic" && !setting.sides(each.by ?? []).some((side) => sides.includes(side)),
  );
  const meant = isUnanswered ? unanswered(setting, tree, token, others) : near(setting, tree, sides, others);
  for (const demand of meant) {
    const parties = silent.length > 0 ? silent : (demand.to ?? []);
    if (setting.sides(parties).length !== 1 || !isWaitedFor(setting, tree, token, demand)) continue;
    position(demand, setting, parties[0]!, "silent", [phraseSpan(tree, token, tree.all(token, "acl"))], undefined);
  }
}

/** "no comment from Kampala", "Kampala made no reply". */
function whoIsSilent(setting: Setting, tree: Tree, noun: Token): string[] {
  const isPower = (id: string) => setting.isPower(id);
  const from = partiesAfter(setting, tree, noun, ["from"]).filter(isPower);
  const head = relationOf(noun) === "obj" ? tree.head(noun) : undefined;
  if (from.length > 0 || !head || !/^(?:get|give|have|make|offer|receive|send)$/.test(head.lemma)) return from;
  // whoever had no answer is not silent
  return /^(?:get|have|receive)$/.test(head.lemma) ? [] : doersOf(setting, tree, head).filter(isPower);
}

/** "no answer to the drought": to nothing that was asked. */
function isOfAnother(tree: Tree, noun: Token): boolean {
  const to = tree.under(noun, "to") ?? tree.under(noun, "on");
  return to !== undefined && !demandNouns.has(to.lemma) && wordFor(tree, to) === undefined;
}

/** "Kenya has received no answer": those who asked have none. */
function isWaitedFor(setting: Setting, tree: Tree, noun: Token, { by = [] }: Demand): boolean {
  const head = relationOf(noun) === "obj" ? tree.head(noun) : undefined;
  if (!head || !/^(?:get|have|receive)$/.test(head.lemma)) return true;
  const own = setting.sides(by);
  return doersOf(setting, tree, head).some((id) => own.includes(setting.side(id)));
}

/** What was asked last; where nobody is named, of the one side that it was asked of. */
function near(setting: Setting, tree: Tree, sides: readonly string[], others: readonly Demand[]): readonly Demand[] {
  const to = sides.length > 0 ? sides : setting.sides(others.at(-1)?.to ?? []);
  return to.length === 1 ? lastAsked(setting, tree, to, others) : [];
}

/** "The request went unanswered", "the note has gone unanswered": what that asks. */
function unanswered(setting: Setting, tree: Tree, token: Token, others: readonly Demand[]): readonly Demand[] {
  const head = tree.head(token);
  const subject = tree.first(token, "nsubj") ?? (head && tree.first(head, "nsubj", "nsubj:pass"));
  if (!subject) return [];
  if (demandNouns.has(subject.lemma)) return asked(setting, tree, subject, [], others);
  if (!wordFor(tree, subject)) return [];
  const paper = setting.messages.find(({ evidence }) => evidence.some((span) => overlaps(span, subject)));
  const last = others.at(-1);
  const isOf = paper === undefined || setting.sides(paper.senders).join() === setting.sides(last?.by ?? []).join();
  return isOf && last ? lastAsked(setting, tree, setting.sides(last.to ?? []), others) : [];
}
