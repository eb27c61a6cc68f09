import {
  type Encounter,
  type MessageForm,
  type MessageFunction,
  type Message,
  relationOf,
  type Token,
  type Tree,
  type When,
} from "../record/index.ts";
import {
  bothSides,
  doersOf,
  listedAfter,
  opener,
  partiesAfter,
  possessors,
  prefixed,
  prepositionAfter,
} from "./beside.ts";
import { figurative, handing, lodging, messageWord, papery, receiving, sending } from "./message-words.ts";
import { isNegated } from "./encounter-status.ts";
import { isInDoubt } from "./in-doubt.ts";
import { ownDay } from "./own-day.ts";
import { doneTo, summonedTo, toWriter, turnedTo, whoAnswers } from "./message-receivers.ts";
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
}

const modifiersOf = (tree: Tree, noun: Token): string[] =>
  tree.all(noun, "amod", "compound").map((each) => each.lemma.toLowerCase());

const wordFor = (tree: Tree, token: Token) =>
  token.upos === "NOUN" || (token.upos === "PROPN" && /^(?:statement|declaration|communique)$/i.test(token.form))
    ? messageWord(token.lemma.toLowerCase(), token.form.toLowerCase(), modifiersOf(tree, token))
    : undefined;

const isDefinite = (tree: Tree, noun: Token): boolean =>
  tree.all(noun, "det").some((each) => /^(?:the|this|that|these)$/i.test(each.form)) ||
  tree.first(noun, "nmod:poss") !== undefined;

/** "Kenya's letter of 3 May", "a reply from Moscow", "the note handed to the ambassador", "their joint statement". */
export function ofNoun(
  setting: Setting,
  tree: Tree,
  noun: Token,
  encounters: readonly Encounter[],
): ToldMessage | undefined {
  const word = wordFor(tree, noun);
  if (!word || ["compound", "amod"].includes(relationOf(noun))) return undefined;
  // "in response to": a tie between two things, not a third
  if (tree.tokens[noun.id - 2]?.form.toLowerCase() === "in" && word.functions.includes("reply")) return undefined;
  const modifiers = modifiersOf(tree, noun);
  const isProtest = word.functions.includes("protest");
  if ((!isProtest && modifiers.some((each) => figurative.test(each))) || isCredential(tree, noun)) return undefined;
  const isParty = (id: string) => setting.canMeet(id);
  const verb = verbOf(tree, noun);
  if (word.form === "statement" && !modifiers.includes("joint") && !isSignedByTwo(setting, tree, verb))
    return undefined;
  if (verb ? isUndone(tree, verb) : isInDoubt(tree, noun)) return undefined;
  const writer = toWriter(setting, tree, noun);
  // "your response to the report?": what an interview asks for
  const isYours = tree.first(noun, "nmod:poss")?.form.toLowerCase() === "your";
  if (isYours && (writer.length === 0 || !/^(?:letter|message|note|telegram|cable)$/.test(noun.lemma)))
    return undefined;
  // a protest that reaches nobody is one in the streets
  if (isProtest && !(verb && lodging.has(verb.lemma)) && whoAnswers(setting, tree, noun).length === 0) return undefined;
  if (courtesies.test(noun.lemma) && !(verb && /^(?:send|address|forward|transmit)$/.test(verb.lemma)))
    return undefined;
  const lemma = verb?.lemma.toLowerCase() ?? "";
  const received = verb !== undefined && receiving.has(lemma) && relationOf(noun) !== "obl";
  const participle = participleOf(tree, noun);
  const owners = [...possessors(setting, tree, noun), ...prefixed(setting, tree, noun)].filter(isParty);
  const own = [
    ...possessors(setting, tree, noun),
    ...partiesAfter(setting, tree, noun, ["from", "by"], (token) => wordFor(tree, token) !== undefined),
    ...(participle ? partiesAfter(setting, tree, participle, ["by", "from"]) : []),
  ];
  const nations = prefixed(setting, tree, noun);
  let senders = [...own, ...nations].filter(isParty);
  const doers = verb ? doersOf(setting, tree, verb).filter(isParty) : [];
  if (received) {
    if (senders.length === 0) senders = partiesAfter(setting, tree, verb, ["from"]);
  } else if (verb && own.length === 0 && doers.length > 0) senders = doers;
  else if (verb && senders.length === 0 && tree.isPassive(verb))
    senders = partiesAfter(setting, tree, verb, ["by", "from"]);
  // "said that an answer would be sent": by whoever says so
  if (senders.length === 0 && verb && tree.isPassive(verb) && word.functions.includes("reply"))
    if (statusOf(tree, verb) === "planned") senders = setting.speakers(noun).filter(isParty);
  if (word.form === "statement" && modifiers.includes("draft")) return undefined;
  const isJoint = word.form === "statement" || (word.form === "communique" && modifiers.includes("joint"));
  if (isJoint && setting.sides(senders).length !== 2)
    senders = joined(setting, tree, noun, senders, verb ?? participle, encounters);

  const towards = prepositionAfter(tree, noun, ["to"]) ?? (participle && prepositionAfter(tree, participle, ["to"]));
  const target = towards && tree.head(towards);
  const answered = target && target.id > towards.id && wordFor(tree, target) ? target : undefined;
  let receivers = towards && !answered ? listedAfter(setting, tree, towards) : [];
  if (verb && !received && receivers.length === 0 && !answered) {
    const object = tree.first(verb, "iobj");
    receivers = object
      ? setting.parties(tree).namedOrPlace(object)
      : sending.has(lemma)
        ? partiesAfter(setting, tree, verb, ["to"])
        : [];
  }
  if (received) receivers = [...doers, ...receivers];
  if (receivers.length === 0 && word.form === "draft-text")
    receivers = partiesAfter(setting, tree, noun, ["between", "with"]);
  if (receivers.length === 0 && verb) receivers = doneTo(setting, tree, verb, noun);
  // "its ambassador" is theirs who are written to
  const isBack = receivers.length > 0 && receivers.every((id) => setting.sides(senders).includes(setting.side(id)));
  if (verb && (receivers.length === 0 || isBack))
    receivers = [...turnedTo(setting, tree, verb), ...(isBack ? [] : receivers)];
  if (receivers.length === 0 && verb && handing.has(lemma)) receivers = summonedTo(setting, tree, verb);
  if (isYours) receivers = writer;
  if (receivers.length === 0) receivers = wished(setting, tree, noun);
  if (receivers.length === 0 && own.length + owners.length > 0) receivers = whoAnswers(setting, tree, noun);
  if (receivers.length === 0 && senders.length > 0) receivers = toWhom(setting);
  receivers = receivers.filter(isParty);
  if (isProtest && receivers.length === 0) return undefined;
  senders = senders.filter((id) => !receivers.includes(id));

  // a private person writes to powers
  if (senders.length === 0 && verb && !received && handing.has(lemma) && receivers.some((id) => setting.isPower(id))) {
    const isPerson = (id: string) => setting.actor(id)?.kind === "person";
    senders = doersOf(setting, tree, verb).filter(isPerson);
    if (senders.length === 0) senders = opener(setting, tree, verb, isPerson);
  }

  const isWritten = modifiers.some((each) => papery.has(each));
  const isSent = (verb !== undefined && (sending.has(lemma) || receiving.has(lemma))) || participle !== undefined;
  const definite = isDefinite(tree, noun);
  const isReply = word.functions.includes("reply");
  if (!word.sure && !isWritten && !isSent && !answered && !(senders.length > 0 && receivers.length > 0) && !definite)
    return undefined;
  if (
    isReply &&
    !isWritten &&
    !answered &&
    !received &&
    !isSent &&
    !definite &&
    !(own.length > 0 && senders.length > 0)
  )
    return undefined;
  if (
    /^(?:note|message)$/.test(noun.lemma) &&
    !isWritten &&
    !(receivers.length > 0 && (isHanded(verb) || isHanded(participle) || (isMeans(tree, noun) && isVoiced(verb))))
  )
    if (!definite) return undefined;

  const tie = answered ?? answeredBy(tree, noun, verb) ?? (opensReply(tree, noun) ? "last" : undefined);
  const functions = [...word.functions];
  if (tie !== undefined && !functions.includes("reply")) functions.push("reply");
  if (isMeans(tree, noun) && verb && /^(?:propose|suggest|offer)$/.test(lemma)) functions.push("proposal");
  if (
    modifiers.includes("protest") ||
    (isMeans(tree, noun) && verb && /^(?:protest|complain)$/.test(lemma)) ||
    tree.under(noun, "of")?.lemma === "protest"
  )
    functions.push("protest");
  const met = isJoint ? talksOf(noun, encounters) : undefined;
  const when =
    whenTold(setting, tree, noun, participle, verb) ??
    (met?.when && setting.sides(senders).join() === setting.sides(met.parties).join()
      ? { ...met.when, certainty: "implied" as const }
      : undefined);
  return {
    tree,
    token: noun,
    form: word.form === "statement" ? "joint-statement" : word.form,
    functions,
    senders,
    receivers,
    ...(when && { when }),
    status: received ? "received" : statusOf(tree, verb),
    definite,
    received,
    isDated: ownDay(setting, tree, noun) !== undefined,
    put: received || isPut(verb) || isPut(participle) || (owners.length > 0 && isLaidOut(tree, noun)),
    sure: word.sure === true || isWritten || isHanded(verb) || isHanded(participle),
    ...(tie !== undefined && { answers: tie }),
  };
}

/** "Congratulations to President Mbeki", in a title outside the text: a message in it goes to those named. */
function toWhom(setting: Setting): string[] {
  const { headline, home } = setting.input;
  if (!headline || !/^(?:condolences|congratulations|greetings|letter|message) to\b/i.test(headline.text)) return [];
  return setting.oneEach(
    headline.parties.filter((id) => home === undefined || setting.side(id) !== setting.side(home)),
  );
}

/** "the presidents of Kenya and Uganda signed a declaration": of two, though it is not called joint. */
const isSignedByTwo = (setting: Setting, tree: Tree, verb: Token | undefined): boolean =>
  verb !== undefined &&
  /^(?:sign|adopt|issue)$/.test(verb.lemma) &&
  setting.sides(doersOf(setting, tree, verb).filter((id) => setting.isPower(id))).length === 2;

/** What is written only where it is sent: greetings are also given. */
const courtesies = /^(?:greeting|congratulation|condolence)s?$/;

const isHanded = (verb: Token | undefined): boolean => verb !== undefined && handing.has(verb.lemma.toLowerCase());

/** "sent a message wishing the president a quick recovery", "of congratulations to". */
function wished(setting: Setting, tree: Tree, noun: Token): string[] {
  const clause = tree.tokens
    .slice(noun.id, noun.id + 6)
    .find((each) => /^(?:wish|congratulat|thank|inform|tell)/.test(each.lemma));
  const object =
    clause && clause.xpos === "VBG" ? (tree.first(clause, "iobj") ?? tree.first(clause, "obj")) : undefined;
  return object ? setting.parties(tree).named(object) : [];
}

/** "its proposals on the border": more than a word let fall. */
const isLaidOut = (tree: Tree, noun: Token): boolean =>
  noun.lemma === "proposal" && (noun.xpos === "NNS" || tree.under(noun, "on") !== undefined);

/** "proposed in a letter", where the verb says what it is for. */
const isMeans = (tree: Tree, noun: Token): boolean =>
  relationOf(noun) === "obl" && /^(?:in|by)$/i.test(tree.first(noun, "case")?.form ?? "");

/** "protested in a note": said by what was written. */
const isVoiced = (verb: Token | undefined): boolean =>
  verb !== undefined && /^(?:ask|complain|demand|inform|notify|propose|protest|reject|request|warn)$/.test(verb.lemma);

const isPut = (verb: Token | undefined): boolean =>
  verb !== undefined && sending.has(verb.lemma.toLowerCase()) && !/^(?:make|give|put|set)$/.test(verb.lemma);

/** "Kenya replied to Uganda's letter", "Kenya wrote to Uganda", "Uganda responded in writing". */
export function ofVerb(setting: Setting, tree: Tree, verb: Token): ToldMessage | undefined {
  if (verb.upos !== "VERB" || isUndone(tree, verb)) return undefined;
  if (/^(?:complain|notify|protest)$/.test(verb.lemma)) return ofNotice(setting, tree, verb);
  if (!/^(?:reply|respond|answer|write)$/.test(verb.lemma)) return undefined;
  const parties = setting.parties(tree);
  const to = prepositionAfter(tree, verb, ["to"], (token) => verb.lemma === "write" && token.id > verb.id + 1);
  const target = to ? tree.head(to) : tree.patient(verb);
  // what is written answers nothing by that
  const isAnswer = target && target.id > verb.id && verb.lemma !== "write" && wordFor(tree, target);
  const answered = isAnswer ? target : undefined;
  const inWriting = tree.tokens
    .slice(verb.id, verb.id + 8)
    .some((token) => token.form.toLowerCase() === "writing" && tree.tokens[token.id - 2]?.form.toLowerCase() === "in");
  const isWrite = verb.lemma === "write";
  // "replied that it was open to talks": only where there is something in writing to reply to
  const isClause = /^(?:reply|respond)$/.test(verb.lemma) && tree.first(verb, "ccomp") !== undefined && !answered;
  // "answered it": only where there is something to answer
  const pointsBack =
    isClause || (verb.lemma === "answer" && target?.upos === "PRON" && /^(?:it|them)$/i.test(target.form));
  if (!answered && !inWriting && !pointsBack && !(isWrite && to)) return undefined;
  const senders = doersOf(setting, tree, verb).filter((id) => setting.isParty(id));
  const asked = answered ? parties.owners(answered) : to ? listedAfter(setting, tree, to) : [];
  const sent = answered && asked.length === 0 ? partiesAfter(setting, tree, answered, ["from", "of"]) : [];
  const receivers = [...asked, ...sent].filter((id) => setting.isParty(id) && !senders.includes(id));
  if (senders.length === 0 || (receivers.length === 0 && !inWriting && !answered && !pointsBack)) return undefined;
  const when = setting.input.whenOf(tree, verb);
  const tie = answered ?? (pointsBack || (inWriting && !isWrite) ? "last" : undefined);
  return {
    tree,
    token: verb,
    form: isWrite ? "letter" : "unknown",
    functions: tie !== undefined ? ["reply"] : [],
    senders,
    receivers,
    ...(when && { when }),
    status: statusOf(tree, verb),
    definite: false,
    received: false,
    isDated: false,
    put: true,
    sure: true,
    ...(pointsBack && !inWriting && { onlyAnswer: true }),
    ...(tie !== undefined && { answers: tie }),
  };
}

/** "Kenya protested to Uganda", "formally notified the Union", "notified it in writing". */
function ofNotice(setting: Setting, tree: Tree, verb: Token): ToldMessage | undefined {
  const isNotice = verb.lemma === "notify";
  const words = tree.tokens.slice(Math.max(0, verb.id - 3), verb.id + 8).map(({ form }) => form.toLowerCase());
  const isFormal = /\b(?:formally|officially|in writing)\b/.test(words.join(" "));
  if (isNotice && !isFormal) return undefined;
  const object = isNotice ? tree.patient(verb) : undefined;
  const to = isNotice ? undefined : prepositionAfter(tree, verb, ["to"], ({ id }) => id > verb.id + 2);
  const named = object ? setting.parties(tree).namedOrPlace(object) : to ? listedAfter(setting, tree, to) : [];
  const senders = doersOf(setting, tree, verb).filter((id) => setting.isPower(id));
  const receivers = named.filter((id) => setting.isPower(id) && !setting.sides(senders).includes(setting.side(id)));
  if (senders.length === 0 || receivers.length === 0) return undefined;
  const when = setting.input.whenOf(tree, verb);
  return {
    tree,
    token: verb,
    form: "unknown",
    functions: [isNotice ? "notification" : "protest"],
    senders,
    receivers,
    ...(when && { when }),
    status: statusOf(tree, verb),
    definite: false,
    received: false,
    isDated: false,
    put: true,
    sure: true,
  };
}

/** "has not replied", "has yet to answer", "if it writes", "denied that it had sent": nothing was sent. */
const isUndone = (tree: Tree, verb: Token): boolean => {
  const before = tree.tokens.slice(Math.max(0, verb.id - 3), verb.id - 1).map(({ form }) => form.toLowerCase());
  return (
    isNegated(tree, verb) ||
    isNotGoingTo(tree, verb) ||
    isHopedFor(tree, verb) ||
    before.join(" ") === "yet to" ||
    tree.all(verb, "mark").some(({ form }) => /^(?:if|unless|whether)$/i.test(form)) ||
    tree.all(verb, "aux").some(({ form }) => /^(?:may|might|could|should|must)$/i.test(form)) ||
    isInDoubt(tree, verb)
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
const isCredential = (tree: Tree, noun: Token): boolean =>
  /^(?:credence|attorney|intent|credit)$/i.test(tree.under(noun, "of")?.form ?? "");

function participleOf(tree: Tree, noun: Token): Token | undefined {
  const own = tree.all(noun, "acl").find((each) => each.xpos === "VBN" && sending.has(each.lemma.toLowerCase()));
  // "a letter from Kenya, delivered to Uganda": taken for a verb with the letter as its subject
  const head = tree.head(noun);
  return own ?? (head && relationOf(noun) === "nsubj" && handing.has(head.lemma.toLowerCase()) ? head : undefined);
}

/** The verb that sends, receives or tells the message. */
function verbOf(tree: Tree, noun: Token): Token | undefined {
  const over = tree.head(noun);
  // "told Kenya as much in a note": the parse hangs the note under "much"
  const head = over?.upos === "ADJ" && relationOf(noun) === "obl" ? tree.head(over) : over;
  if (head?.upos !== "VERB") return undefined;
  const relation = relationOf(noun);
  const lemma = head.lemma.toLowerCase();
  const isPassedOn = lemma === "pass" && relation === "obl" && tree.first(noun, "case")?.form.toLowerCase() === "on";
  if (relation === "obj" || noun.deprel === "nsubj:pass" || noun.deprel === "obl:unmarked" || isPassedOn) {
    const isLodged = lodging.has(lemma) && wordFor(tree, noun)?.functions.includes("protest") === true;
    return sending.has(lemma) || receiving.has(lemma) || lemma === "withdraw" || isLodged ? head : undefined;
  }
  // "rejected the plan in a letter": whoever does the verb wrote it
  if (
    (relation === "obl" || relation === "nmod") &&
    /^(?:in|by|through|via)$/i.test(tree.first(noun, "case")?.form ?? "")
  )
    return head;
  return undefined;
}

function statusOf(tree: Tree, verb: Token | undefined): Message["status"] {
  if (!verb) return "sent";
  if (tree.all(verb, "aux").some((each) => /^(?:will|would|shall|’ll|'ll)$/i.test(each.form))) return "planned";
  if (tree.tokens[verb.id - 2]?.xpos === "TO" && relationOf(verb) === "xcomp") return "planned";
  return receiving.has(verb.lemma.toLowerCase()) ? "received" : verb.lemma === "withdraw" ? "withdrawn" : "sent";
}

/** "…, in response to the proposals": the message that this one answers. */
function answeredBy(tree: Tree, noun: Token, verb: Token | undefined): Token | undefined {
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
function opensReply(tree: Tree, noun: Token): boolean {
  const head = tree.head(noun);
  const subject = head && tree.first(head, "nsubj");
  return (
    head?.lemma === "come" && subject !== undefined && wordFor(tree, subject)?.functions.includes("reply") === true
  );
}

/** A message's own day, else that of the participle or verb that sends it. */
function whenTold(
  setting: Setting,
  tree: Tree,
  noun: Token,
  participle: Token | undefined,
  verb: Token | undefined,
): When | undefined {
  // the day of an answer is not that of what it answers
  const isAnswered = /^(?:reply|respond|answer|react)$/.test(tree.head(noun)?.lemma ?? "");
  const marked = tree.all(noun, "acl").find((each) => each.lemma === "date");
  const after = isAnswered ? undefined : ownDay(setting, tree, noun);
  if (after) return after;
  const own = isAnswered
    ? undefined
    : ((marked && setting.input.whenOf(tree, marked)) ?? setting.input.whenOf(tree, noun));
  if (own?.timex !== undefined && own.certainty === "stated") return own;
  return (participle && setting.input.whenOf(tree, participle)) ?? own ?? (verb && setting.input.whenOf(tree, verb));
}

/** "the signing of a joint statement". */
const isSigned = (tree: Tree, noun: Token): boolean =>
  relationOf(noun) === "nmod" && /^(?:adoption|issuance|signing)$/.test(tree.head(noun)?.lemma ?? "");

/**
 * "their joint statement", "a joint statement was adopted": where the words beside it name fewer than two, the last two sides
 * named before it in the sentence, else those who met, else the two the report is of.
 */
function joined(
  setting: Setting,
  tree: Tree,
  noun: Token,
  known: string[],
  verb: Token | undefined,
  encounters: readonly Encounter[],
): string[] {
  const owners = partiesAfter(setting, tree, noun, ["of"]).filter((id) => setting.canMeet(id));
  if (setting.sides(owners).length >= 2) return owners;
  const subjects = tree.root ? doersOf(setting, tree, tree.root).filter((id) => setting.canMeet(id)) : [];
  if (setting.sides(subjects).length >= 2) return subjects;
  const before = setting
    .mentionsIn(tree)
    .filter((mention) => mention.to <= noun.from && mention.actor !== undefined && setting.canMeet(mention.actor))
    .map((mention) => mention.actor!);
  const all = setting.oneEach([...known, ...before.reverse()]);
  if (all.length >= 2 && tree.all(noun, "nmod:poss").some((each) => each.form.toLowerCase() === "their"))
    return all.slice(0, 2);
  if (!verb && !isDefinite(tree, noun) && !isSigned(tree, noun)) return known;
  const met = talksOf(noun, encounters);
  return met && known.every((id) => setting.sides(met.parties).includes(setting.side(id)))
    ? met.parties
    : bothSides(setting, tree, known);
}

/** What was adopted at talks is of those who held them: the last told before it, or else the first. */
function talksOf(noun: Token, encounters: readonly Encounter[]): Encounter | undefined {
  const met = encounters.filter(({ status, parties }) => status === "held" && parties.length > 1);
  return met.findLast(({ evidence }) => evidence[0]!.from <= noun.to) ?? met[0];
}
