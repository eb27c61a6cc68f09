import { relationOf, type Token, type Tree } from "../record/index.ts";
import { doersOf, partiesAfter } from "./beside.ts";
import { calledIn } from "./encounter-summons.ts";
import type { Setting } from "./setting.ts";

/** Verbs by which somebody is made to come, or is met, to be given a paper. */
const calling = /^(?:summon|invite|call|meet|receive)$/;

/** "summoned the ambassador and handed over a note", "handed him a note": whoever had to come is given it. */
export function summonedTo(setting: Setting, tree: Tree, verb: Token): string[] {
  const head = relationOf(verb) === "conj" ? tree.head(verb) : undefined;
  const object = head && calling.test(head.lemma) ? (tree.patient(head) ?? calledIn(tree, head)) : undefined;
  return object ? setting.parties(tree).namedOrPlace(object) : [];
}

/** "The ambassador was handed a note", "told the government in a note": whom the verb is done to. */
export function doneTo(setting: Setting, tree: Tree, verb: Token, noun: Token): string[] {
  const object = /^(?:ask|assure|inform|invite|notify|reach|remind|request|tell|thank|urge|warn)$/.test(verb.lemma)
    ? (tree.first(verb, "iobj") ?? tree.first(verb, "obj"))
    : tree.isPassive(verb) && tree.first(verb, "obj") === noun
      ? tree.first(verb, "nsubj:pass")
      : undefined;
  return object && object !== noun ? setting.parties(tree).namedOrPlace(object) : [];
}

/**
 * "In a letter to President Oru, Odo Mbeki wrote": who is named between the comma and the verb, whom the parse may take for the other
 * by another name.
 */
export function leadingIn(setting: Setting, tree: Tree, noun: Token, verb: Token): string[] {
  if (relationOf(noun) !== "obl" || noun.id > verb.id) return [];
  const { text } = setting.input;
  const before = setting.mentionsIn(tree).filter(({ from, to }) => from > noun.to && to <= verb.from);
  const last = before.findLast(
    ({ from, to }) => isBlank(text.slice(to, verb.from)) && /,\s*(?:the\s+)?$/i.test(text.slice(noun.to, from)),
  );
  const party = last && setting.partyOf(last);
  return party === undefined ? [] : [party];
}

/** Nothing but what shades a verb. */
const isBlank = (words: string): boolean => /^\s*(?:(?:also|has|had|\p{L}+ly)\s+)*$/iu.test(words);

/** "has not replied to the letter", "rejected the note": whoever may answer it has it. */
export function whoAnswers(setting: Setting, tree: Tree, noun: Token, isProposal = false): string[] {
  const head = tree.head(noun);
  // "rejected Kenya's proposal": whomever that was made to
  if (isProposal && !/^(?:answer|reply|respond)$/.test(head?.lemma ?? "")) return [];
  const isMeant = relationOf(noun) === "obj" || tree.first(noun, "case")?.form.toLowerCase() === "to";
  // "acknowledged receipt of the letter"
  const over = head?.lemma === "receipt" ? tree.head(head) : undefined;
  if (over && /^(?:acknowledge|confirm)$/.test(over.lemma)) return doersOf(setting, tree, over);
  return head && isMeant && answering.test(head.lemma) ? doersOf(setting, tree, head) : [];
}

const answering = /^(?:acknowledge|answer|dismiss|ignore|read|reject|reply|respond|return|send|study)$/;

/** "lodged a protest with Kenya", "demanded an explanation from Kenya in a note": whom the verb turns to. */
export const turnedTo = (setting: Setting, tree: Tree, verb: Token): string[] =>
  /^(?:demand|request)$/.test(verb.lemma)
    ? partiesAfter(setting, tree, verb, ["from"])
    : /^(?:file|lodge|raise|register)$/.test(verb.lemma)
      ? partiesAfter(setting, tree, verb, ["with", "to"])
      : [];

/** "your letter of 3 May", "I have read your letter": in a letter, whoever is addressed wrote that one to whoever writes this one. */
export function toWriter(setting: Setting, tree: Tree, noun: Token): string[] {
  if (tree.first(noun, "nmod:poss")?.form.toLowerCase() !== "your") return [];
  const { letter, trees } = setting.input;
  if (letter?.author !== undefined) return passesOn(setting, trees) ? [] : [letter.author];
  const own = setting.input.mentions.find(
    (mention) =>
      mention.form === "pronoun" &&
      mention.actor !== undefined &&
      /^(?:I|me|my)$/i.test(setting.input.text.slice(mention.from, mention.to)),
  );
  return own?.actor === undefined ? [] : [own.actor];
}

/** "Please deliver the following message": what comes next is another's letter. */
const passesOn = (setting: Setting, trees: readonly Tree[]): boolean =>
  trees
    .filter(({ sentence }) => sentence.kind === "body")
    .slice(0, OPENING)
    .some(({ sentence }) => /\bfollowing (?:letter|message|note|text)\b/i.test(setting.words(sentence)));

/** How many sentences open a letter. */
const OPENING = 4;

/** "my last letter", in a letter: to whoever that one is to, unless the next word is "to". */
export function toReader(setting: Setting, tree: Tree, noun: Token): string[] {
  const addressee = setting.input.letter?.addressee;
  const isMine = tree.first(noun, "nmod:poss")?.form.toLowerCase() === "my";
  return isMine && addressee !== undefined && tree.tokens[noun.id]?.form !== "to" ? [addressee] : [];
}
