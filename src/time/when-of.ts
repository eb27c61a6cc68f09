import { covers, relationOf, type Span, type Timex, type Token, type Tree, type When } from "../record/index.ts";
import { stretchOf } from "./stretch-of.ts";
import { governorOf, namedBy } from "./tense.ts";

/** How an expression is tied to a word: it stands with the word itself, with what the word completes, or with its partner. */
const OWN = 3;
const COMPLETED = 2;
const SHARED = 1;

/**
 * When what a verb or noun tells of is, by the expression of its own sentence that dates it: one that stands with it, or
 * with the verb it is subject or object of; for one of several verbs joined, that of the first. Not one of another clause.
 */
export function whenOf(tree: Tree, of: Span, timexes: readonly Timex[]): When | undefined {
  if (tree.tokens.length === 0) return undefined;
  const dated = timexes.filter((timex) => timex.when && covers(tree.sentence, timex) && timex.type !== "SET");
  if (dated.length === 0) return undefined;
  const inside = tree.within(of);
  const word = inside.find((token) => !inside.includes(tree.head(token)!)) ?? inside[0];
  if (!word) return undefined;
  let best: { tie: number; distance: number; timex: Timex } | undefined;
  for (const timex of dated) {
    const tie = tieOf(tree, word, timex);
    if (tie === 0) continue;
    const distance = Math.min(Math.abs(timex.from - word.to), Math.abs(word.from - timex.to));
    if (!best || tie > best.tie || (tie === best.tie && distance < best.distance)) best = { tie, distance, timex };
  }
  const since = best?.tie === OWN ? undefined : dayOfWhen(tree, word, dated);
  if (since) return stretchOf(tree, since, dated)!;
  if (!best) return undefined;
  const when = stretchOf(tree, best.timex, dated)!;
  return best.tie === OWN ? when : { ...when, certainty: "implied" };
}

/** "It began on 30 July, when Kenya sent a note": the day that a clause with "when" stands right behind. */
function dayOfWhen(tree: Tree, word: Token, dated: readonly Timex[]): Timex | undefined {
  const when = tree.all(word, "advmod", "mark").find(({ form, id }) => id < word.id && /^when$/i.test(form));
  const before = when && tree.tokens[when.id - 2];
  const last = before?.form === "," ? tree.tokens[before.id - 2] : before;
  return last && dated.find(({ type, to }) => type === "DATE" && to === last.to);
}

function tieOf(tree: Tree, word: Token, timex: Timex): number {
  const verb = governorOf(tree, timex);
  if (isVerbal(tree, word)) {
    if (!verb || namedBy(tree, timex)) return 0;
    if (verb.id === word.id) return standsWithLater(tree, word, timex) ? 0 : OWN;
    // "agreed to meet on Tuesday": the parser may hang the day on the first verb, the reader on the last before it.
    if (isCompletedBy(tree, verb, word) && timex.from >= word.to && !standsWithLater(tree, word, timex))
      return COMPLETED;
    return relationOf(word) === "conj" && tree.head(word)?.id === verb.id ? SHARED : 0;
  }
  if (hangsOn(tree, word, timex)) return OWN;
  return verb && isArgument(tree, word, verb) ? COMPLETED : 0;
}

const isVerbal = (tree: Tree, token: Token): boolean =>
  token.upos === "VERB" || token.upos === "AUX" || tree.first(token, "cop") !== undefined;

/** The words lie under a noun with no verb between. */
function hangsOn(tree: Tree, noun: Token, of: Span): boolean {
  const inside = tree.within(of);
  let at = inside.find((token) => !inside.includes(tree.head(token)!));
  for (let steps = 0; at && steps < 8; steps++) {
    if (at.id === noun.id) return steps > 0;
    at = tree.head(at);
    if (at && at.id !== noun.id && isVerbal(tree, at)) return false;
  }
  return false;
}

function isArgument(tree: Tree, noun: Token, verb: Token): boolean {
  let at: Token | undefined = noun;
  for (let steps = 0; at && steps < 6; steps++) {
    if (at.head === verb.id) return /^(?:nsubj|obj|obl)$/.test(relationOf(at));
    if (!/^(?:conj|appos|flat|compound)$/.test(relationOf(at))) return false;
    at = tree.head(at);
  }
  return false;
}

/** The word is an infinitive or participle that completes the verb. */
function isCompletedBy(tree: Tree, verb: Token, word: Token): boolean {
  let at: Token | undefined = word;
  for (let steps = 0; at && steps < 4; steps++) {
    if (at.id === verb.id) return steps > 0;
    if (relationOf(at) !== "xcomp") return false;
    at = tree.head(at);
  }
  return false;
}

/** Between the verb and the words stands an infinitive that completes it: they are that one's. */
const standsWithLater = (tree: Tree, verb: Token, of: Span): boolean =>
  tree.all(verb, "xcomp").some((each) => each.upos === "VERB" && each.from >= verb.to && each.to <= of.from);
