import {
  type Message,
  type MessageForm,
  type MessageFunction,
  relationOf,
  type Token,
  type Tree,
  type When,
} from "../record/index.ts";
import { doersOf, partiesAfter } from "./beside.ts";
import { isNegated } from "./encounter-status.ts";
import { isInDoubt } from "./in-doubt.ts";
import { handedBeside, isGivenWith } from "./message-way.ts";
import { handing, lodging, messageWord, receiving, sending } from "./message-words.ts";
import type { Setting } from "./setting.ts";

/** One telling of a message. */
export interface ToldMessage {
  tree: Tree;
  token: Token;
  form: MessageForm;
  functions: MessageFunction[];
  senders: string[];
  receivers: string[];
  when?: When;
  status: Message["status"];
  /** "the letter", "its reply": one told before, if one was. */
  definite: boolean;
  received: boolean;
  /** The day is its own, "your letter of 3 March", and not that on which it was received. */
  isDated: boolean;
  sure: boolean;
  /** A proposal that was sent or put on paper, not only made. */
  put: boolean;
  /** It is a message only if it answers one. */
  onlyAnswer?: true;
  /** The message it answers: a word of the same sentence, or the last that went the other way. */
  answers?: Token | "last";
  /** The words beside it say which one it is: not simply the last. */
  isDescribed: boolean;
  /** Who it is from or to is not told beside it: the other of the two that the report is about. */
  isInferred?: true;
}

export const modifiersOf = (tree: Tree, noun: Token): string[] =>
  tree.all(noun, "amod", "compound").map((each) => each.lemma.toLowerCase());

/** "a memorandum of understanding" is a treaty, and nothing written to anybody. */
export const isAgreement = (tree: Tree, { form, id }: Token): boolean =>
  /^memorand(?:a|um|ums)$/i.test(form) &&
  tree.tokens[id]?.form === "of" &&
  /^(?:agreement|cooperation|co-operation|understanding)$/i.test(tree.tokens[id + 1]?.form ?? "");

export const wordFor = (tree: Tree, token: Token) =>
  !isAgreement(tree, token) &&
  (token.upos === "NOUN" || (token.upos === "PROPN" && /^(?:statement|declaration|communique)$/i.test(token.form)))
    ? messageWord(token.lemma.toLowerCase(), token.form.toLowerCase(), modifiersOf(tree, token))
    : undefined;

export const isDefinite = (tree: Tree, noun: Token): boolean =>
  tree.all(noun, "det").some((each) => /^(?:the|this|that|these)$/i.test(each.form)) ||
  tree.first(noun, "nmod:poss") !== undefined;

/**
 * "the presidents of Kenya and Uganda signed a declaration", "a statement by the presidents of Kenya and Uganda": of several, though
 * it is not called joint.
 */
export function isOfSeveral(setting: Setting, tree: Tree, noun: Token, verb: Token | undefined): boolean {
  const signers = verb !== undefined && adopting.test(verb.lemma) ? doersOf(setting, tree, verb) : [];
  // "each issued a statement": several, each its own
  const isApart = ({ form, id }: Token) =>
    /^(?:apiece|each|separately)$/i.test(form) && !/^(?:of|other)$/i.test(tree.tokens[id]?.form ?? "");
  if (verb && signers.length > 0 && [...tree.children(verb), ...subjectWords(tree, verb)].some(isApart)) return false;
  return [signers, partiesAfter(setting, tree, noun, ["by"])].some(
    (ids) => setting.sides(ids.filter((id) => setting.isPower(id))).length > 1,
  );
}

const subjectWords = (tree: Tree, verb: Token): Token[] => {
  const subject = tree.first(verb, "nsubj");
  return subject ? tree.subtree(subject) : [];
};

/** Verbs by which several make a text theirs. */
export const adopting = /^(?:adopt|approve|issue|sign)$/;

/** What says of a statement that several make it. */
export const joint = /^(?:bilateral|common|joint|quadrilateral|trilateral|tripartite)$/;

/** "proposed in a letter", where the verb says what it is for. */
export const isMeans = (tree: Tree, noun: Token, relation = "obl"): boolean =>
  relationOf(noun) === relation && /^(?:in|by)$/i.test(tree.first(noun, "case")?.form ?? "");

/** "has received no letter", "without any reply". */
export const isNone = (tree: Tree, noun: Token): boolean =>
  tree.all(noun, "det").some(({ form }) => /^(?:any|either|neither|no)$/i.test(form));

/** "several proposals": how many, and not which. */
export const isVague = (tree: Tree, noun: Token, modifiers: readonly string[]): boolean =>
  noun.xpos === "NNS" &&
  !isDefinite(tree, noun) &&
  modifiers.some((each) => /^(?:contradictory|different|many|numerous|other|several|various)$/.test(each));

/** "has not replied", "has yet to answer", "if it writes", "denied that it had sent": nothing was sent. */
export const isUndone = (tree: Tree, verb: Token): boolean => {
  const before = tree.tokens.slice(Math.max(0, verb.id - 3), verb.id - 1).map(({ form }) => form.toLowerCase());
  return (
    isNegated(tree, verb) ||
    isByNone(tree, verb) ||
    isNotGoingTo(tree, verb) ||
    isHopedFor(tree, verb) ||
    before.join(" ") === "yet to" ||
    tree.all(verb, "mark").some(({ form }) => /^(?:if|unless|whether)$/i.test(form)) ||
    tree.all(verb, "aux").some(({ form }) => /^(?:may|might|could|should|must)$/i.test(form)) ||
    isInDoubt(tree, verb)
  );
};

/** "Neither government has replied". */
const isByNone = (tree: Tree, verb: Token): boolean => {
  const doer = tree.doer(verb);
  return (
    doer !== undefined &&
    [doer, ...tree.all(doer, "det", "cc:preconj")].some(({ form }) => /^(?:neither|nobody|no|none)$/i.test(form))
  );
};

/** "is not going to answer". */
const isNotGoingTo = (tree: Tree, verb: Token): boolean => {
  const head = relationOf(verb) === "xcomp" ? tree.head(verb) : undefined;
  return head !== undefined && isNegated(tree, head);
};

/** "expressed hope that Kenya would put it in a letter". */
const isHopedFor = (tree: Tree, verb: Token): boolean =>
  /^(?:acl|ccomp|xcomp)$/.test(relationOf(verb)) && /^(?:hope|wish|want)$/.test(tree.head(verb)?.lemma ?? "");

/** "letters of credence" are no correspondence. */
export const isCredential = (tree: Tree, noun: Token): boolean =>
  /^(?:credence|attorney|intent|credit)$/i.test(tree.under(noun, "of")?.form ?? "");

export function participleOf(tree: Tree, noun: Token): Token | undefined {
  const isWay = ({ lemma }: Token) => sending.has(lemma.toLowerCase()) || lemma === "receive";
  const own = tree.all(noun, "acl").find((each) => each.xpos === "VBN" && isWay(each));
  // "a letter from Kenya, delivered to Uganda": taken for a verb with the letter as its subject
  const head = tree.head(noun);
  return own ?? (head && relationOf(noun) === "nsubj" && handing.has(head.lemma.toLowerCase()) ? head : undefined);
}

/** The verb that sends, receives or tells the message. */
export function verbOf(tree: Tree, noun: Token): Token | undefined {
  const over = tree.head(noun);
  // "told Kenya as much in a note": the parse hangs the note under "much"
  const head = over?.upos === "ADJ" && relationOf(noun) === "obl" ? tree.head(over) : over;
  if (!head && isMeans(tree, noun, "root")) return isSaidIn(tree, noun);
  if (head?.upos !== "VERB") return undefined;
  const relation = relationOf(noun);
  const lemma = head.lemma.toLowerCase();
  const isPassedOn = lemma === "pass" && relation === "obl" && tree.first(noun, "case")?.form.toLowerCase() === "on";
  if (relation === "obj" || noun.deprel === "nsubj:pass" || noun.deprel === "obl:unmarked" || isPassedOn) {
    const isLodged = lodging.has(lemma) && wordFor(tree, noun)?.functions.includes("protest") === true;
    const isOfWay = sending.has(lemma) || receiving.has(lemma) || lemma === "withdraw" || isLodged;
    return isOfWay ? head : handedBeside(tree, noun, head);
  }
  if (isGivenWith(tree, noun)) return head;
  // "rejected the plan in a letter": whoever does the verb wrote it
  if (
    (relation === "obl" || relation === "nmod") &&
    /^(?:in|by|through|via)$/i.test(tree.first(noun, "case")?.form ?? "")
  )
    return head;
  return undefined;
}

/** "In a letter which was sent on Monday he promised": the parse makes a second clause on the letter of what was said in it. */
const isSaidIn = (tree: Tree, noun: Token): Token | undefined =>
  tree
    .all(noun, "acl")
    .slice(1)
    .find((each) => {
      const subject = tree.first(each, "nsubj");
      return subject !== undefined && !/^W/.test(subject.xpos) && tree.first(each, "mark") === undefined;
    });

export function statusOf(tree: Tree, verb: Token | undefined): Message["status"] {
  if (!verb) return "sent";
  if (tree.all(verb, "aux").some((each) => /^(?:will|would|shall|’ll|'ll)$/i.test(each.form))) return "planned";
  if (tree.tokens[verb.id - 2]?.xpos === "TO" && relationOf(verb) === "xcomp") return "planned";
  return receiving.has(verb.lemma.toLowerCase()) ? "received" : verb.lemma === "withdraw" ? "withdrawn" : "sent";
}

/** "the signing of a joint statement". */
export const isSigned = (tree: Tree, noun: Token): boolean =>
  relationOf(noun) === "nmod" && /^(?:adoption|issuance|signing)$/.test(tree.head(noun)?.lemma ?? "");
