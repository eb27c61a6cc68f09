import {
  isDenying,
  isLeftOpen,
  isTelling,
  isUntrue,
  relationOf,
  setBeside,
  type SpeechAct,
  type Token,
  type Tree,
} from "../record/index.ts";
import type { Saying } from "./clauses.ts";
import { cueTokens, isNegated } from "./speech.ts";

/** Verbs that reject what another said. */
const rejecting = /^(?:dismiss|reject)$/;
/** Verbs that deny by a name they give it: "called it absurd". */
const calling = /^(?:brand|call|decry|denounce|deride|describe|dismiss|label|reject|term)$/;

/** What is disputed: its head and its words, which stand for what was said right before where they are set beside it. */
interface Disputed {
  head: Token;
  words: Token[];
  isBeside: boolean;
}

/** "dismissed as absurd a charge", "called it a lie", "denied that", "…, a claim Kenya disputes", "…, which Kenya denies". */
export function disputingSaying(tree: Tree, sentence: number, verb: Token): Saying | undefined {
  const lemma = verb.lemma.toLowerCase();
  const untrue = verb.upos === "VERB" && calling.test(lemma) ? calledUntrue(tree, verb) : undefined;
  const isDenial = isDenying(lemma);
  if (verb.upos !== "VERB" || !(untrue || isDenial || rejecting.test(lemma)) || isNegated(tree, verb)) return undefined;
  const disputed = besideOf(tree, verb) ?? pronounOf(tree, verb, isDenial) ?? (untrue && toldOf(tree, verb, untrue));
  const source = disputed && (tree.first(verb, "obl:agent") ?? tree.doer(verb));
  if (!disputed || !source || disputed.words.includes(source)) return undefined;
  const acts: SpeechAct[] = isLeftOpen(tree, verb)
    ? ["refuse-to-say"]
    : [...(rejecting.test(lemma) ? ["reject" as const] : []), ...deniedBy(untrue, isDenial)];
  const cue = [...cueTokens(tree, verb), ...(untrue ?? [])];
  return {
    tree,
    sentence,
    source,
    sourceTokens: sourceOf(tree, source, [verb, ...disputed.words]),
    cue,
    verb,
    content: disputed.words.filter((token) => !cue.includes(token) && !isQuote(token)),
    contentHead: disputed.head,
    acts,
    takesQuote: false,
    rule: disputed.isBeside ? "attribution/dispute/beside" : "attribution/dispute",
  };
}

const deniedBy = (untrue: readonly Token[] | undefined, isDenial: boolean): SpeechAct[] =>
  untrue || isDenial ? ["deny"] : [];

/** The source's words before or after the verb, without what is disputed. */
const sourceOf = (tree: Tree, source: Token, without: readonly Token[]): Token[] =>
  tree
    .subtree(
      source,
      without.filter((each) => each !== source && tree.isUnder(each, source)),
    )
    .filter((token) => !(relationOf(token) === "case" && token.head === source.id) && token.upos !== "PUNCT");

/** The words that call it untrue: "as absurd", "a lie". */
function calledUntrue(tree: Tree, verb: Token): Token[] | undefined {
  const after = tree.tokens.slice(verb.id);
  const as = after.findIndex(({ form }, at) => form.toLowerCase() === "as" && at < LONGEST_OBJECT);
  const named = as >= 0 ? after.slice(as, as + 5) : [];
  const end = named.findIndex(({ form }) => isUntrue(form));
  if (end > 0) {
    const last = named[end + 1]?.upos === "NOUN" && named[end]!.upos === "ADJ" && isFakeNews(named[end + 1]!) ? 1 : 0;
    return named.slice(0, end + 1 + last);
  }
  const object = tree.first(verb, "obj");
  if (object && toldWithin(tree, object)) return [object];
  // a mark before what it is called misleads the parse: 'called the claim "absurd"'
  const set = object && tree.all(object, "appos").find((each) => isQuote(tree.tokens[each.id - 2]));
  const predicate = tree.all(verb, "xcomp").find(({ id }) => id > verb.id) ?? set;
  if (!predicate) return undefined;
  const words = tree.subtree(predicate).filter(({ upos }) => upos !== "PUNCT");
  return isUntrue(predicate.form) || (isFakeNews(predicate) && words.some(({ form }) => isUntrue(form)))
    ? [...tree.all(predicate, "det", "amod"), predicate]
    : undefined;
}

const isQuote = (token: Token | undefined): boolean => /^(?:``|''|["“”‘’'])$/.test(token?.form ?? "");

/** "called the report false": told of, where the parse takes the two for one name. */
const toldWithin = (tree: Tree, object: Token): Token | undefined =>
  isUntrue(object.form) ? tree.all(object, "compound").find(({ lemma }) => isTelling(lemma)) : undefined;

/** Most words between a verb and what it calls its object. */
const LONGEST_OBJECT = 8;

const isFakeNews = ({ lemma }: Token): boolean => lemma === "news";

/** "it", "that": what was said before. Only a denial, and what calls it untrue, takes it so. */
function pronounOf(tree: Tree, verb: Token, isDenial: boolean): Disputed | undefined {
  const object = tree.first(verb, "obj");
  const isMeant = object !== undefined && /^(?:it|that|this|these|those|them)$/i.test(object.form);
  const isSure = isDenial || calledUntrue(tree, verb) !== undefined;
  return isMeant && isSure ? { head: object, words: [object], isBeside: false } : undefined;
}

/** "the charge", after the words that call it untrue or before them. */
function toldOf(tree: Tree, verb: Token, untrue: readonly Token[]): Disputed | undefined {
  const object = tree.first(verb, "obj");
  const isBehind = untrue[0]!.id === verb.id + 1 || untrue[0]!.form.toLowerCase() !== "as";
  const behind = isBehind ? tree.tokens.slice(untrue.at(-1)!.id, untrue.at(-1)!.id + LONGEST_OBJECT) : [];
  const head =
    object && isTelling(object.lemma)
      ? object
      : ((object && toldWithin(tree, object)) ?? behind.find(({ lemma, upos }) => upos === "NOUN" && isTelling(lemma)));
  if (!head) return undefined;
  return { head, words: tree.subtree(head, tree.isUnder(verb, head) ? [verb] : []), isBeside: false };
}

/** ", a claim that Kenya disputes", ", which Kenya denies": set beside what was said, it stands for it. */
function besideOf(tree: Tree, verb: Token): Disputed | undefined {
  const which = tree.first(verb, "obj") ?? tree.first(verb, "nsubj:pass");
  if (which?.form.toLowerCase() === "which" && isComma(tree.tokens[which.id - 2]))
    return { head: which, words: [which], isBeside: true };
  const noun = setBeside(tree, verb, isTelling);
  if (!noun) return undefined;
  const determiner = tree.tokens[noun.id - 2]!;
  return { head: noun, words: [determiner, noun], isBeside: true };
}

const isComma = (token: Token | undefined): boolean => /^(?:,|[-–—])$/.test(token?.form ?? "");
