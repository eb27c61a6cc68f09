import { isTelling, isUntrue, relationOf, type Token, type Tree } from "../record/index.ts";
import type { Saying } from "./clauses.ts";
import { isNegated } from "./speech.ts";

const isTrue = /^(?:accurate|case|correct|true)$/i;
/** "It is wrong that children go hungry": so it is, and ought not to be. */
const judging = /^(?:absurd|ludicrous|nonsensical|preposterous|ridiculous|wrong)$/i;
/** Nouns that stand for what is put about, though nobody in particular says it. */
const putAbout = /^(?:information|narrative|news|speculation)$/;

/** "Kenya's claims that … are groundless", "It is not true that …", "That is untrue": a sentence that says of what was said that it is not so. */
export function verdictIn(tree: Tree, sentence: number): Saying | undefined {
  const predicate = tree.root;
  const copula = predicate && tree.first(predicate, "cop");
  if (!copula) return contraryIn(tree, sentence);
  const subject = tree.first(predicate, "nsubj", "csubj", "expl");
  const isDenied = isNegated(tree, predicate)
    ? isTrue.test(predicate.form)
    : isUntrue(predicate.form) && !(subject?.upos === "PRON" && judging.test(predicate.form));
  const words = isDenied && subject ? whatOf(tree, predicate, subject) : undefined;
  if (!words || words.length === 0 || tree.all(predicate, "mark").length > 0) return undefined;
  return verdict(tree, sentence, [...tree.all(predicate, "cop", "advmod", "det"), predicate], words);
}

/** What is said not to be so: a clause, or what points to one. */
function whatOf(tree: Tree, predicate: Token, subject: Token): Token[] | undefined {
  // "It is not true that …"
  const clause = tree.all(predicate, "csubj", "ccomp", "xcomp", "acl").find(({ id }) => id > predicate.id);
  if (/^it$/i.test(subject.form) && clause) return tree.subtree(clause);
  if (/^(?:it|that|this|these|those)$/i.test(subject.form)) return [subject];
  if (subject.upos !== "NOUN" || !(isTelling(subject.lemma) || putAbout.test(subject.lemma))) return undefined;
  const told = tree
    .all(subject, "acl", "ccomp")
    .find((each) => tree.all(each, "mark").some(({ form }) => /^that$/i.test(form)));
  if (told) return tree.subtree(told);
  // "stories about Kenya arming rebels"
  const words = tree.subtree(subject);
  const about = words.find(({ form, id }) => id > subject.id && /^(?:about|of)$/i.test(form));
  return about ? words.filter(({ id }) => id > about.id) : words;
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
  content: content.filter((token) => !(relationOf(token) === "punct" && token.id === tree.tokens.length)),
  acts: ["deny"],
  takesQuote: false,
  rule: "attribution/verdict",
});
