import type { Advisory, Token, Tree } from "../record/index.ts";
import { type Advice, issuersOf } from "./advice-who.ts";
import { travelOf } from "./advice-words.ts";
import { isNegated } from "./encounter-status.ts";
import type { Setting } from "./setting.ts";

const changes: [NonNullable<Advisory["change"]>, RegExp][] = [
  ["raised", /^(?:elevate|harden|increase|raise|strengthen|tighten|toughen|upgrade)$/],
  ["lowered", /^(?:downgrade|ease|lower|reduce|relax|soften)$/],
  ["lifted", /^(?:drop|lift|withdraw)$/],
];

/** "raised its notice for Chad to level three", "eased its advice from “do not travel” to “essential journeys only”". */
export function changed(setting: Setting, tree: Tree, verb: Token): Advice | undefined {
  const change = verb.upos === "VERB" ? changes.find(([, verbs]) => verbs.test(verb.lemma))?.[0] : undefined;
  const object = change && tree.patient(verb);
  if (!object || isNegated(tree, verb)) return undefined;
  const rest = { from: object.from, to: tree.sentence.to };
  const isTravel =
    /^(?:advice|advisory|alert|guidance|notice|warning)$/.test(object.lemma) ||
    (object.lemma === "level" && /\b(?:advice|advisory|travel)\b/i.test(setting.words(rest)));
  // a notice of other things: "raised its alert for the border posts to red"
  const words = setting.words(rest);
  const to = / (?:to|,) (?!.* to (?=["“‘]))(.+)$/i.exec(words)?.[1] ?? / to (.+)$/i.exec(words)?.[1];
  const travel = change === "lifted" || to === undefined ? undefined : travelOf(clauseOf(to));
  const isAdvice = /^(?:advice|advisory)$/.test(object.lemma) || /\btravel\b/i.test(words);
  if (!isTravel || !(travel ?? isAdvice)) return undefined;
  return {
    issuers: issuersOf(setting, tree, verb, undefined),
    audience: ["nationals"],
    ...(travel && { travel }),
    change,
    tree,
    token: verb,
  };
}

/** Up to where another clause begins. */
const clauseOf = (words: string): string => /^.*?(?=; |, (?:urging|saying|and)\b|$)/i.exec(words)?.[0] ?? words;
