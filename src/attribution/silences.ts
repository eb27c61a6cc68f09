import { relationOf, type Token, type Tree } from "../record/index.ts";
import type { Saying } from "./clauses.ts";
import { isNegated } from "./speech.ts";
import { silence } from "./rules/verbs.ts";

/** What reporters are told no more than: "made no comment", "gave no details". */
const words = /^(?:comment|detail|elaboration|explanation|particular|specific|statement)s?$/i;
const withheld = /^(?:breakdown|date|figure|indication|name|reason|timetable)s?$/i;
/** What is put to somebody who does not take it up. */
const asked = /^(?:call|e-?mail|enquiry|inquiry|message|query|question|request)s?$/i;

/**
 * "Would not be drawn on it", "gave no details", "did not answer calls", "was not available for comment", "stopped short of saying so",
 * "no comment from Nairobi": says nothing of it.
 */
export function silenceSaying(tree: Tree, sentence: number, token: Token): Saying | undefined {
  const held =
    drawn(tree, token) ??
    unanswered(tree, token) ??
    withoutWord(tree, token) ??
    unreached(tree, token) ??
    heldBack(tree, token) ??
    ownSilence(tree, token) ??
    noComment(tree, token);
  const source = held && (held.source ?? tree.first(token, "nsubj:pass") ?? tree.doer(token));
  if (!source || held.content.some(({ id }) => id === source.id)) return undefined;
  const cue = held.cue.filter(({ id }) => !held.content.some((each) => each.id === id));
  const content = held.content[0]?.upos === "ADP" ? held.content.slice(1) : held.content;
  if (content.length === 0) return undefined;
  return {
    tree,
    sentence,
    source,
    sourceTokens: tree
      .subtree(source, tree.isUnder(token, source) ? [token] : [])
      .filter((each) => !(relationOf(each) === "case" && each.head === source.id)),
    cue,
    ...(token.upos === "VERB" && { verb: token }),
    content,
    acts: ["refuse-to-say"],
    takesQuote: false,
    rule: "attribution/silence",
  };
}

interface Held {
  cue: Token[];
  content: Token[];
  source?: Token;
}

const auxiliaries = (tree: Tree, verb: Token): Token[] =>
  [...tree.children(verb).filter((each) => each.id < verb.id && /^(?:aux|advmod)$/.test(relationOf(each))), verb].sort(
    (a, b) => a.id - b.id,
  );

/** "would not be drawn on the number": on what, without its preposition. */
function drawn(tree: Tree, verb: Token): Held | undefined {
  if (verb.lemma !== "draw" || verb.upos !== "VERB" || !isNegated(tree, verb) || !tree.isPassive(verb))
    return undefined;
  const content = tree.subtree(verb).filter(({ id, upos }) => id > verb.id && upos !== "PUNCT");
  return { cue: auxiliaries(tree, verb), content };
}

/** "did not respond to a request", "did not answer calls". */
function unanswered(tree: Tree, verb: Token): Held | undefined {
  if (!/^(?:answer|reply|respond|return)$/.test(verb.lemma) || verb.upos !== "VERB" || !isNegated(tree, verb))
    return undefined;
  const to = tree.first(verb, "obj") ?? tree.under(verb, "to");
  const isToPress =
    to !== undefined &&
    asked.test(to.lemma) &&
    (/^(?:call|e-?mail|enquiry|inquiry|message|query|question)s?$/i.test(to.lemma) ||
      tree.subtree(to).some(({ lemma }) => /^(?:comment|information|interview)$/.test(lemma)));
  return isToPress ? { cue: auxiliaries(tree, verb), content: tree.subtree(to) } : undefined;
}

/** "gave no details of the raid", "had no immediate comment". */
function withoutWord(tree: Tree, verb: Token): Held | undefined {
  if (!/^(?:give|have|issue|make|offer|provide|release)$/.test(verb.lemma)) return undefined;
  const object = tree.first(verb, "obj");
  const isNo =
    object !== undefined &&
    (tree.all(object, "det").some(({ form }) => /^no$/i.test(form)) || isNegated(tree, verb)) &&
    (words.test(object.lemma) || (withheld.test(object.lemma) && verb.lemma !== "have"));
  // "has no statement to make", "had no explanation for it": nor is it withheld
  if (!isNo || (verb.lemma === "have" && object.lemma !== "comment")) return undefined;
  return { cue: auxiliaries(tree, verb), content: tree.subtree(object) };
}

/** "was not available for comment", "could not be reached for comment". */
function unreached(tree: Tree, word: Token): Held | undefined {
  if (!/^(?:available|reachable|reach|contact)$/.test(word.lemma) || !isNegated(tree, word)) return undefined;
  const subject = tree.first(word, "nsubj", "nsubj:pass");
  const comment = tree.subtree(word).find(({ lemma }) => lemma === "comment");
  const isPassive = word.upos !== "VERB" || tree.isPassive(word);
  if (!subject || !isPassive || !comment) return undefined;
  return { cue: [...tree.all(word, "aux", "cop", "advmod", "aux:pass"), word], content: [comment], source: subject };
}

/** "stopped short of confirming it", "refrained from commenting", "kept silent on it". */
function heldBack(tree: Tree, verb: Token): Held | undefined {
  if (verb.upos !== "VERB") return undefined;
  const clause = [
    ...tree.all(verb, "advcl", "xcomp", "ccomp"),
    ...tree.all(verb, "advmod", "xcomp").flatMap((each) => tree.all(each, "advcl", "ccomp", "xcomp", "obl")),
  ].find((each) => each.id > verb.id && each.xpos === "VBG");
  const isShort = verb.lemma === "stop" && tree.tokens[verb.id]?.form.toLowerCase() === "short";
  if (clause && (isShort || /^(?:avoid|refrain)$/.test(verb.lemma)) && silence.has(clause.lemma))
    return { cue: [verb], content: tree.subtree(clause) };
  if (!/^(?:keep|remain|stay)$/.test(verb.lemma)) return undefined;
  const quiet = tree.tokens
    .slice(verb.id, verb.id + 2)
    .find(({ lemma }) => /^(?:mum|silent|tight-lipped)$/.test(lemma));
  const on = quiet && (tree.under(quiet, "on") ?? tree.under(quiet, "about") ?? tree.under(verb, "on"));
  return on && { cue: [verb, quiet], content: tree.subtree(on) };
}

/** "I don't comment on rumours", "I'm not going to get into that", "I have no information": of those who have the word themselves. */
function ownSilence(tree: Tree, verb: Token): Held | undefined {
  const subject = tree.first(verb, "nsubj");
  if (verb.upos !== "VERB" || !subject || !/^(?:I|we)$/i.test(subject.form)) return undefined;
  const object = tree.first(verb, "obj");
  if (verb.lemma === "have") {
    if (verb.xpos === "VBD") return undefined;
    const isNone = object && /^(?:comment|information|nothing)$/i.test(object.lemma);
    const isNo =
      object && (/^nothing$/i.test(object.form) || tree.all(object, "det").some(({ form }) => /^no$/i.test(form)));
    const isToSay =
      object &&
      tree.subtree(object).some(({ lemma }) => /^(?:add|announce|comment|effect|information|say)$/.test(lemma));
    return isNone && isNo && isToSay ? { cue: [verb], content: tree.subtree(object) } : undefined;
  }
  const going = verb.lemma === "go" ? tree.first(verb, "xcomp") : undefined;
  const withheld = going ?? verb;
  const isNot = isNegated(tree, verb) && !tree.all(verb, "aux").some(({ form }) => /^did$/i.test(form));
  const isInto = /^(?:get|go)$/.test(withheld.lemma) && tree.tokens[withheld.id]?.form.toLowerCase() === "into";
  if (!isNot || !(isInto || /^(?:comment|discuss|disclose|elaborate|speculate)$/.test(withheld.lemma)))
    return undefined;
  return {
    cue: auxiliaries(tree, verb),
    content: tree.subtree(verb).filter(({ id, upos }) => id > verb.id && upos !== "PUNCT"),
  };
}

/** "There was no immediate comment from Kenya". */
function noComment(tree: Tree, noun: Token): Held | undefined {
  if (noun.lemma !== "comment" || noun.upos !== "NOUN") return undefined;
  const no = tree.all(noun, "det").find(({ form }) => /^no$/i.test(form));
  const source = tree.under(noun, "from") ?? tree.under(noun, "by") ?? fromBehind(tree, noun);
  return no && source && { cue: [no, noun], content: [noun], source };
}

const fromBehind = (tree: Tree, noun: Token): Token | undefined => {
  const head = tree.head(noun);
  return head && tree.under(head, "from");
};

/** "declined to say whether", "stopped short of confirming": what is not said, and no saying of its own. */
export function isWithheld(tree: Tree, verb: Token): boolean {
  if (!silence.has(verb.lemma.toLowerCase())) return false;
  const head = tree.head(verb);
  if (!head || !/^(?:xcomp|advcl|ccomp|obl)$/.test(relationOf(verb))) return false;
  const over = head.upos === "VERB" ? head : (tree.head(head) ?? head);
  return (
    /^(?:avoid|decline|refrain|refuse)$/.test(over.lemma) ||
    (over.lemma === "stop" && tree.tokens[over.id]?.form.toLowerCase() === "short")
  );
}
