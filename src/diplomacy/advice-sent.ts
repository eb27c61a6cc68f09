import type { Token, Tree } from "../record/index.ts";
import { type Advice, audienceOf, issuersOf } from "./advice-who.ts";
import { isNegated } from "./encounter-status.ts";
import { phraseSpan, type Setting } from "./setting.ts";

const sending = /^(?:bring|call|fly|order|pull|send|ship|take|withdraw)$/;
const away = /^(?:back|home|out)$/i;

/** "ordered dependants of its staff home", "families of diplomats were sent home": those under its orders are to go. */
export function sentHome(setting: Setting, tree: Tree, verb: Token): Advice | undefined {
  if (verb.upos !== "VERB" || !sending.test(verb.lemma) || isNegated(tree, verb)) return undefined;
  const who = tree.patient(verb);
  if (!who) return undefined;
  const span = phraseSpan(tree, who);
  const isAway = tree.tokens.some(
    (each) =>
      away.test(each.form) &&
      Math.abs(each.id - verb.id) <= FAR &&
      (tree.head(each) === verb || tree.isUnder(each, who)) &&
      // "its home minister", "home leave"
      !/^(?:amod|compound)$/.test(each.deprel),
  );
  const audience = audienceOf(setting.words(span));
  if (!isAway || audience.length === 0 || audience.join() === "nationals") return undefined;
  if (!isOfMission.test(setting.words(tree.sentence))) return undefined;
  return { issuers: issuersOf(setting, tree, verb, who), audience, departure: "ordered", tree, token: verb };
}

/** Whose families they are: soldiers' families are sent home too. */
const isOfMission = /\b(?:consul\w*|diplomat\w*|embass\w*|envoys?|legations?|missions?)\b/i;

/** Most words between the verb and "home". */
const FAR = 12;
