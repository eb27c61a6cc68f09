import { relationOf, type Token, type Tree } from "../record/index.ts";
import type { Trigger } from "./match.ts";
import type { RuleIndex } from "./rule-index.ts";
import type { EventRule } from "./rule.ts";

/** How far, in words, the further words of a rule may stand. */
const REACH = 9;

/**
 * Triggers by the words alone, where the parse shows none: a verb taken for a noun, an object hung elsewhere. For a text
 * that is known to tell of some event; too free to find whether it does.
 */
export function looseTriggers(tree: Tree, index: RuleIndex): Trigger[] {
  const found: Trigger[] = [];
  for (const token of tree.tokens) {
    if (["PUNCT", "DET", "ADP", "PRON", "AUX"].includes(token.upos)) continue;
    const names = new Set([token.lemma.toLowerCase(), ...basesOf(token.form.toLowerCase())]);
    const next = tree.tokens[token.id];
    const before = tree.tokens[token.id - 2];
    const rules = [...names].flatMap((name) => [
      ...(next ? (index.verbs.get(`${name}_${next.lemma.toLowerCase()}`) ?? []) : []),
      ...(before ? (index.nouns.get(`${before.lemma.toLowerCase()}_${name}`) ?? []) : []),
      ...(index.verbs.get(name) ?? []),
      ...(index.nouns.get(name) ?? []),
    ]);
    const rule = rules.find((each) => isNear(tree, token, each));
    if (!rule) continue;
    const isVerb = token.upos === "VERB" && relationOf(token) !== "amod";
    found.push({ rule, token, ...(isVerb && { verb: token }), cue: [token] });
  }
  return found;
}

const isNear = (tree: Tree, token: Token, rule: EventRule): boolean => {
  const around = tree.tokens.slice(Math.max(0, token.id - 1 - REACH), token.id + REACH);
  const has = (words: string | undefined) => {
    if (words === undefined || words === "*") return true;
    const wanted = new Set(words.split(" "));
    return around.some((each) => wanted.has(each.lemma.toLowerCase()) || wanted.has(each.form.toLowerCase()));
  };
  if (rule.without !== undefined && rule.without.split(" ").includes(tree.tokens[token.id]?.lemma ?? "")) return false;
  return has(rule.object) && has(rule.subject) && has(rule.complement) && has(rule.nearby);
};

/** What a word could be a form of, were it a verb. */
function basesOf(form: string): string[] {
  const stem = /^(.+?)(?:s|es|ed|ing)$/.exec(form)?.[1];
  if (stem === undefined || stem.length < 3) return [form];
  return [form, stem, `${stem}e`, ...(stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : [])];
}
