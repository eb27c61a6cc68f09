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

/** "We believe that …": said by whoever the text is of. */
const isFirstPerson = (setting: Setting, { source }: Attribution): boolean =>
  source.some((span) => /^(?:I|we)$/i.test(setting.words(span)));

/** Whether people take turns to speak in it: then what is in nobody's turn is the floor's. */
const isTranscript = ({ input: { attributions, trees } }: Setting): boolean =>
  attributions.some(isTurn) || trees.some(({ tokens }) => beginsAsking(tokens));

export const isTurn = ({ rule }: Attribution): boolean => rule === "attribution/turn";

/** A sentence that asks to be told. */
export const isQuestion = ({ tokens }: Tree): boolean => tokens.slice(-3).some(({ form }) => form === "?");

/** "Did Kenya ask Uganda to leave?": asked about, and not told. */
export function isAskedAbout(tree: Tree, verb: Token): boolean {
  const subject = tree.first(verb, "nsubj", "nsubj:pass");
  const isInverted =
    subject !== undefined && tree.all(verb, "aux", "cop").some(({ id }) => id < subject.id && id < verb.id);
  return isInverted && isQuestion(tree);
}

/** A clause without what leads to it: a name and a colon, or an "and". */
export function withoutLead(tree: Tree, word: Token, span: Span): Span {
  const lead = tree.tokens.findLast(
    (token) =>
      token.to <= word.from &&
      token.from >= span.from &&
      (token.form === ":" || (relationOf(token) === "cc" && token.head === word.id)),
  );
  const first = lead && tree.tokens[lead.id];
  return first ? { from: first.from, to: span.to } : span;
}
