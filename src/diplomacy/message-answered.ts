import { relationOf, type Token, type Tree, type When } from "../record/index.ts";
import { partiesAfter, possessors, prefixed, prepositionAfter } from "./beside.ts";
import { isNegated } from "./encounter-status.ts";
import { type Described, describedBy } from "./message-clause.ts";
import { wordFor } from "./message-noun.ts";
import { ownDay } from "./own-day.ts";
import { phraseSpan, type Setting } from "./setting.ts";

/** The message that a preposition leads to, "to Kenya's letter", whichever of its words the parse hangs it on. */
export function messageAt(tree: Tree, preposition: Token): Token | undefined {
  const head = tree.head(preposition);
  const noun = head?.deprel === "nmod:poss" ? tree.head(head) : head;
  return noun && noun.id > preposition.id && wordFor(tree, noun) ? noun : undefined;
}

/** "The letter is an answer to Kenya's", "it answers the note": what is answered by what a word means. */
export function answeredAs(tree: Tree, subject: Token): Token | undefined {
  const head = relationOf(subject) === "nsubj" ? tree.head(subject) : undefined;
  if (!head || head.id < subject.id || !/^(?:answer|reply|respond|response)$/.test(head.lemma)) return undefined;
  if (isNegated(tree, head)) return undefined;
  const to = prepositionAfter(tree, head, ["to"]);
  if (to && (head.upos !== "VERB" || head.lemma !== "answer")) return messageAt(tree, to);
  if (head.lemma !== "answer" || head.upos !== "VERB") return undefined;
  // the first behind it: "answers the letter of Monday, which had itself been an answer"
  const behind = tree.tokens.slice(head.id, head.id + OBJECT);
  const end = behind.findIndex(({ upos, form }) => upos === "VERB" || /^(?:which|that|,)$/i.test(form));
  return behind.slice(0, end < 0 ? undefined : end).find((each) => wordFor(tree, each) && each.upos === "NOUN");
}

/** How many words after "answers" its object stands. */
const OBJECT = 7;

/** "the letter of Oru". */
export function writerBehind(setting: Setting, tree: Tree, noun: Token): string[] {
  const of = tree.under(noun, "of");
  return of ? setting.parties(tree).named(of) : [];
}

/** Who wrote what is answered: "Kenya's letter", "the letter of Oru", "the letter that Kenya had sent". */
export function writersOf(setting: Setting, tree: Tree, noun: Token): string[] {
  const isParty = (id: string) => setting.isParty(id);
  const owners = [...possessors(setting, tree, noun), ...prefixed(setting, tree, noun)].filter(isParty);
  if (owners.length > 0) return owners;
  const senders = describedBy(setting, tree, noun)?.senders ?? [];
  return senders.length > 0 ? senders : partiesAfter(setting, tree, noun, ["from", "of", "by"]);
}

/** Whether the time that a day was read from stands among a noun's own words. */
export function isTimeIn(setting: Setting, tree: Tree, noun: Token, { timex }: When): boolean {
  const { from, to } = phraseSpan(tree, noun);
  const isInside = setting.input.timesIn(tree).some((each) => each.id === timex && each.from >= from && each.from < to);
  return isInside || ownDay(setting, tree, noun)?.timex === timex;
}

/** "…, in response to the proposals": the message that this one answers. */
export function answeredBy(tree: Tree, noun: Token, verb: Token | undefined): Token | undefined {
  for (const head of [noun, verb]) {
    if (!head) continue;
    for (const each of tree.subtree(head)) {
      if (!/^(?:response|reply|answer)$/.test(each.lemma) || each === noun) continue;
      if (tree.tokens[each.id - 2]?.form.toLowerCase() !== "in" || tree.tokens[each.id]?.form.toLowerCase() !== "to")
        continue;
      const target = tree.tokens
        .slice(each.id + 1, each.id + 7)
        .find((token) => wordFor(tree, token) !== undefined && relationOf(token) !== "compound");
      if (target) return target;
    }
  }
  return undefined;
}

/** "The answer came in a note": the note is the answer. */
export function opensReply(tree: Tree, noun: Token): boolean {
  const head = tree.head(noun);
  const subject = head && tree.first(head, "nsubj");
  return (
    head?.lemma === "come" && subject !== undefined && wordFor(tree, subject)?.functions.includes("reply") === true
  );
}

/** A message's own day, else that of the participle or verb that sends it. */
export function whenTold(
  setting: Setting,
  tree: Tree,
  noun: Token,
  {
    participle,
    verb,
    told,
    answered,
  }: {
    participle: Token | undefined;
    verb: Token | undefined;
    told: Described | undefined;
    answered: Token | undefined;
  },
): When | undefined {
  const after = dayBehind(setting, tree, noun, answered);
  if (after) return after;
  if (told?.when) return told.when;
  // the day of an answer is not that of what it answers
  const isAnswered = isAnsweredHere(tree, noun);
  const marked = tree.all(noun, "acl").find((each) => each.lemma === "date");
  const own = isAnswered
    ? undefined
    : ((marked && setting.input.whenOf(tree, marked)) ?? setting.input.whenOf(tree, noun));
  // "Kenya's reply to the letter of Monday"
  if (own && answered && isTimeIn(setting, tree, answered, own)) return undefined;
  // "a note protesting an arrest on 9 May": the day of what it is about
  const about = tree.all(noun, "acl").find(({ xpos }) => xpos === "VBG");
  const isOfMatter = about !== undefined && own !== undefined && isTimeIn(setting, tree, about, own);
  if (isOfMatter) return verb && setting.input.whenOf(tree, verb);
  if (own?.timex !== undefined && own.certainty === "stated") return own;
  return (participle && setting.input.whenOf(tree, participle)) ?? own ?? (verb && setting.input.whenOf(tree, verb));
}

const isAnsweredHere = (tree: Tree, noun: Token): boolean =>
  /^(?:reply|respond|answer|react)$/.test(tree.head(noun)?.lemma ?? "");

/** Its own day; of what is answered, only the day right behind it: "answers the letter of Monday". */
export function dayBehind(setting: Setting, tree: Tree, noun: Token, answered: Token | undefined): When | undefined {
  const [next, second] = tree.tokens.slice(noun.id).map(({ form }) => form.toLowerCase());
  // "the reply, dated 3 May, …"
  const isLed = /^(?:from|of|dated)$/.test(next ?? "") || (next === "," && second === "dated");
  if (answered && !isLed) return undefined;
  return isLed || !isAnsweredHere(tree, noun) ? ownDay(setting, tree, noun) : undefined;
}
