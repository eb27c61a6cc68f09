import {
  type Attribution,
  beginsAsking,
  overlaps,
  relationOf,
  type Span,
  type Token,
  type Tree,
} from "../record/index.ts";
import type { Setting } from "./setting.ts";

/** Who speaks where a word stands: whoever is said to, else the government whose own text it is, where nobody else has the word. */
export function voiceAt(setting: Setting, tree: Tree, word: Token): string[] {
  const [said] = setting.said(word);
  if (said && said.speakers.length > 0) return said.speakers;
  return !said || isFirstPerson(setting, said) ? ownVoice(setting, tree, word) : [];
}

/** The government whose own text it is, where it tells a thing itself: not in a quotation, a question, or a turn of somebody's. */
export function ownVoice(setting: Setting, tree: Tree, word: Token): string[] {
  const { home, quotations } = setting.input;
  const isOwn =
    home !== undefined &&
    tree.sentence.kind === "body" &&
    !isQuestion(tree) &&
    !isTranscript(setting) &&
    !quotations.some((each) => overlaps(each, word));
  return isOwn ? [home] : [];
}

/** "We believe that …", "we in Nairobi know that": said by whoever the text is of, and not by an "I. Oru". */
export const isFirstPerson = (setting: Setting, { source }: Attribution): boolean =>
  source.some((span) => /^(?:I|we)\b(?!\.)/i.test(setting.words(span)));

/** Whether people take turns to speak in it: then what is in nobody's turn is the floor's. */
const isTranscript = ({ input: { attributions, trees } }: Setting): boolean =>
  attributions.some(isTurn) || trees.some(({ tokens }) => beginsAsking(tokens));

export const isTurn = ({ rule }: Attribution): boolean => rule === "attribution/turn";

/** A sentence that asks to be told. */
export const isQuestion = ({ tokens }: Tree): boolean => tokens.slice(-3).some(({ form }) => form === "?");

/** "Did Kenya ask", "nor should Kenya ask": the word that stands before the subject, which mostly stands before it. */
function turnedBefore(tree: Tree, verb: Token): Token | undefined {
  const subject = tree.first(verb, "nsubj", "nsubj:pass");
  return subject && tree.all(verb, "aux", "cop").find(({ id }) => id < subject.id && id < verb.id);
}

/** "Did Kenya ask Uganda to leave?": asked about, and not told. */
export const isAskedAbout = (tree: Tree, verb: Token): boolean =>
  isQuestion(tree) && turnedBefore(tree, verb) !== undefined;

/** "should Kenya decide to leave": if it does. In "nor should it" and "only then should it" what stands before has turned the words. */
export function isInCase(tree: Tree, verb: Token): boolean {
  const should = turnedBefore(tree, verb);
  const isTurning = ({ form }: Token) =>
    /^(?:hardly|neither|never|no|nor|not|nowhere|only|rarely|seldom|under|what|when|where|why)$/i.test(form);
  return (
    /^should$/i.test(should?.form ?? "") && !tree.subtree(verb).some((each) => each.id < should!.id && isTurning(each))
  );
}

/** A clause without what leads to it: a name and a colon, or an "and"; "nor" is a part of it. */
export function withoutLead(tree: Tree, word: Token, span: Span): Span {
  const lead = tree.tokens.findLast(
    (token) =>
      token.to <= word.from &&
      token.from >= span.from &&
      (token.form === ":" || (relationOf(token) === "cc" && token.head === word.id && !/^n/i.test(token.form))),
  );
  const first = lead && tree.tokens[lead.id];
  return first ? { from: first.from, to: span.to } : span;
}
