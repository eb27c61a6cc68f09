import type { Message, Span, Token } from "../record/index.ts";
import type { ToldMessage } from "./message-noun.ts";
import { messageWord } from "./message-words.ts";
import { LONGEST_EVIDENCE, type Setting } from "./setting.ts";

/** Sentences at the beginning of a letter that say what it answers. */
const OPENING = 4;

/** A report that is itself a letter, as a message: from whoever writes it, of the report's day, resting on its first sentence. */
export function ownLetter(setting: Setting): Message | undefined {
  const { letter, headline, trees, day } = setting.input;
  const first = openingOf(setting)[0];
  if (letter?.author === undefined || letter.addressee === undefined || !first) return undefined;
  const heading = headline?.text ?? setting.words(trees[0]!.sentence);
  const word = /^\W*(?:\d+\W+)?(letter|message|telegram|cable|note)\b/i.exec(heading)?.[1]?.toLowerCase() ?? "letter";
  const { from, to } = first.sentence;
  return {
    id: "",
    form: messageWord(word, word, [])!.form,
    functions: [],
    senders: [letter.author],
    receivers: [letter.addressee],
    ...(day !== undefined && { when: { edtf: day, from: day, to: day, certainty: "implied" as const } }),
    status: "sent",
    repliesTo: [],
    disclosure: [],
    evidence: [{ from, to: Math.min(to, from + LONGEST_EVIDENCE) }],
    rule: "message/own",
    certainty: "stated",
  };
}

const openingOf = ({ input: { trees } }: Setting) =>
  trees
    .filter(({ sentence, tokens }) => sentence.kind === "body" && tokens.some(({ upos }) => upos === "VERB"))
    .slice(0, OPENING);

/** "Letter from the President to the King" at the head, "this letter", "I am writing to you", "I wish to reply": the letter they stand in. */
export function isOwn(setting: Setting, own: Message, { tree, token, senders }: ToldMessage): boolean {
  const isFrom = senders.length === 0 || setting.sides(senders).join() === setting.sides(own.senders).join();
  if (!isFrom) return false;
  if (senders.length > 0 && tree.sentence.kind !== "body") return true;
  if (token.upos === "NOUN") return tree.all(token, "det").some(({ form }) => /^this$/i.test(form));
  const isI = /^I$/i.test(tree.doer(token)?.form ?? "");
  const isNow = token.xpos === "VBP" || tree.all(token, "aux").some(({ form }) => /^(?:am|['’]m)$/i.test(form));
  const isReply = replying.test(token.lemma) && tree.all(token, "mark").some(({ xpos }) => xpos === "TO");
  return isI && ((token.lemma === "write" && isNow) || isReply);
}

/**
 * What the letter answers: the one that it says at its beginning to have received or read, or to reply to. "I replied to your letter
 * last week" tells of another answer.
 */
export function answeredBy(
  setting: Setting,
  told: readonly ToldMessage[],
): { token: Token; isStated: boolean } | undefined {
  const opening: readonly Span[] = openingOf(setting).map(({ sentence }) => sentence);
  for (const { tree, token } of told) {
    const isYours = tree.first(token, "nmod:poss")?.form.toLowerCase() === "your";
    if (!isYours || !opening.includes(tree.sentence)) continue;
    const before = tree.tokens.slice(Math.max(0, token.id - REACH), token.id - 1);
    const cue = before.findLast((each) => replying.test(each.lemma) || acknowledging.test(each.lemma));
    if (!cue || (cue.xpos === "VBD" && !/^receive$/.test(cue.lemma))) continue;
    if (tree.all(cue, "aux").some(({ form }) => /^(?:shall|will|['’]ll)$/i.test(form))) continue;
    return { token, isStated: replying.test(cue.lemma) };
  }
  return undefined;
}

/** How many words before "your letter" say what is done with it. */
const REACH = 10;
const replying = /^(?:answer|reply|respond|response)$/;
const acknowledging =
  /^(?:acknowledge|appreciate|appreciation|consider|consideration|familiarize|grateful|gratitude|read|receipt|receive|study|thank|thanks|welcome)$/;
