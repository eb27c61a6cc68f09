import {
  beginsWithThat,
  clauseBehind,
  clauseTold,
  isJudging,
  isTelling,
  isWithoutTruth,
  isTrue,
  relationOf,
  type Token,
  type Tree,
  withoutTruth,
} from "../record/index.ts";
import type { Saying } from "./clauses.ts";
import { isNegated } from "./speech.ts";

/** Nouns that stand for what is put about, though nobody in particular says it. */
const putAbout = /^(?:information|narrative|news|speculation)$/;

/** "Kenya's claims that … are groundless", "It is not true that …", "That is untrue", "There is no truth in it": a sentence that says of what was said that it is not so. */
export function verdictIn(tree: Tree, sentence: number): Saying | undefined {
  const predicate = tree.root;
  if (predicate && tree.all(predicate, "mark").length > 0) return undefined;
  const bare = predicate && withoutTruth(tree, predicate);
  if (bare) {
    const words = whatOf(tree, predicate, bare.told);
    const there = tree.all(predicate, "expl");
    return words && verdict(tree, sentence, [...there, predicate, ...tree.all(bare.truth, "det"), bare.truth], words);
  }
  const copula = predicate && tree.first(predicate, "cop");
  if (!copula) return contraryIn(tree, sentence);
  const subject = tree.first(predicate, "nsubj", "csubj", "expl");
  const isDenied = isNegated(tree, predicate)
    ? isTrue(predicate.form)
    : isWithoutTruth(tree, predicate) && !(subject?.upos === "PRON" && isJudging(predicate.form));
  const words = isDenied && subject ? whatOf(tree, predicate, subject) : undefined;
  if (!words || words.length === 0) return undefined;
  return verdict(tree, sentence, [...tree.all(predicate, "cop", "advmod", "det"), predicate], words);
}

/** What is said not to be so: a clause, or what points to one. */
function whatOf(tree: Tree, predicate: Token, subject: Token): Token[] | undefined {
  // "It is not true that …"
  const clause = clauseBehind(tree, predicate);
  if (/^it$/i.test(subject.form) && clause) return tree.subtree(clause);
  if (/^(?:it|that|this|these|those)$/i.test(subject.form)) return [subject];
  // "That troops crossed is not true"
  if (relationOf(subject) === "csubj" && beginsWithThat(tree, subject)) return tree.subtree(subject);
  if (subject.upos !== "NOUN" || !(isTelling(subject.lemma) || putAbout.test(subject.lemma))) return undefined;
  const told = clauseTold(tree, subject, predicate);
  if (told) return tree.subtree(told);
  // "stories about Kenya arming rebels"
  const words = tree.subtree(subject);
  const about = words.find(({ form, id }) => id > subject.id && /^(?:about|of)$/i.test(form));
  return words.filter(({ id, head, deprel }) => (about ? id > about.id : !(deprel === "case" && head === subject.id)));
}

/** "Contrary to Kenyan claims, …". */
function contraryIn(tree: Tree, sentence: number): Saying | undefined {
  const [contrary, to] = tree.tokens;
  if (contrary?.form.toLowerCase() !== "contrary" || to?.form.toLowerCase() !== "to") return undefined;
  const comma = tree.tokens.find(({ form }) => form === ",");
  const lead = comma ? tree.tokens.slice(0, comma.id - 1) : [];
  if (!comma || !lead.some(({ lemma, upos }) => upos === "NOUN" && isTelling(lemma))) return undefined;
  const rest = tree.tokens.slice(comma.id);
  const isNo = rest.some(({ form }) => /^(?:not|n['’]t|never|no)$/i.test(form));
  return { ...verdict(tree, sentence, lead, rest), acts: [isNo ? "deny" : "state"] };
}

const verdict = (tree: Tree, sentence: number, cue: Token[], content: Token[]): Saying => ({
  tree,
  sentence,
  sourceTokens: [],
  cue,
  content,
  acts: ["deny"],
  takesQuote: false,
  rule: "attribution/verdict",
});
