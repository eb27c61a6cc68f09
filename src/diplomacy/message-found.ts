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
import { type Described, describedBy } from "./message-clause.ts";
import { isSpokenReply } from "./message-spoken.ts";
import { figurative, handing, lodging, messageWord, papery, receiving, sending } from "./message-words.ts";
import { isNegated } from "./encounter-status.ts";
import { isInDoubt } from "./in-doubt.ts";
import { ownDay } from "./own-day.ts";
import { doneTo, summonedTo, toReader, toWriter, turnedTo, whoAnswers } from "./message-receivers.ts";
import { phraseSpan, type Setting } from "./setting.ts";

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

/** The message that a preposition leads to, "to Kenya's letter", whichever of its words the parse hangs it on. */
function messageAt(tree: Tree, preposition: Token): Token | undefined {
  const head = tree.head(preposition);
  const noun = head?.deprel === "nmod:poss" ? tree.head(head) : head;
  return noun && noun.id > preposition.id && wordFor(tree, noun) ? noun : undefined;
}

/** "The letter is an answer to Kenya's", "it answers the note": what is answered by what a word means. */
function answeredAs(tree: Tree, subject: Token): Token | undefined {
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

/** "It answers the letter of Monday": said of the message told last. */
export function ofPronoun(setting: Setting, tree: Tree, token: Token): ToldMessage | undefined {
  if (!/^(?:it|this)$/i.test(token.form) || setting.parties(tree).named(token).length > 0) return undefined;
  const answers = answeredAs(tree, token);
  if (!answers) return undefined;
  return {
    tree,
    token,
    form: "unknown",
    functions: ["reply"],
    senders: [],
    receivers: [],
    status: "sent",
    definite: true,
    received: false,
    isDated: false,
    isDescribed: false,
    put: false,
    sure: false,
    answers,
  };
}

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
  if (isNone(tree, noun) || (isVague(tree, noun, modifiers) && word.sure !== true)) return undefined;
  // "drafts of a joint statement": there is none yet
  if (relationOf(noun) === "nmod" && tree.head(noun)?.lemma === "draft") return undefined;
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
  if (isYours && (writer.length === 0 || !/^(?:cable|communication|letter|message|note|telegram)$/.test(noun.lemma)))
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
    ...writerBehind(setting, tree, noun),
  ];
  const nations = prefixed(setting, tree, noun);
  const told = describedBy(setting, tree, noun);
  let senders = [...own, ...nations].filter(isParty);
  const doers = verb ? doersOf(setting, tree, verb).filter(isParty) : [];
  const isTheirs = setting.sides(senders).some((side) => setting.sides(doers).includes(side));
  // "the embassy passed the note to Kenya": whose it is, another sentence tells
  const isPassedOn = verb !== undefined && /^(?:forward|pass|relay)$/.test(lemma) && isDefinite(tree, noun);
  if (received) {
    if (senders.length === 0) senders = partiesAfter(setting, tree, verb, ["from"]);
  } else if (verb && doers.length > 0 && (senders.length === 0 || (own.length === 0 && isTheirs)))
    senders = isPassedOn ? [] : doers;
  else if (verb && senders.length === 0 && tree.isPassive(verb) && tree.first(verb, "obl:agent") !== noun)
    senders = partiesAfter(setting, tree, verb, ["by", "from"]);
  if (senders.length === 0 && told) senders = told.senders;
  // "said that an answer would be sent": by whoever says so
  if (senders.length === 0 && verb && tree.isPassive(verb) && word.functions.includes("reply"))
    if (statusOf(tree, verb) === "planned") senders = setting.speakers(noun).filter(isParty);
  if (word.form === "statement" && modifiers.includes("draft")) return undefined;
  const isJoint = word.form === "statement" || (word.form === "communique" && modifiers.includes("joint"));
  const isOfTwo = setting.sides(senders).length === 2;
  // "the joint statement by the departments": of those, whoever they are
  if (isJoint && !isOfTwo && unnamed.test(tree.under(noun, "by")?.lemma ?? "")) return undefined;
  if (isJoint && !isOfTwo) senders = joined(setting, tree, noun, senders, verb ?? participle, encounters);

  const towards = prepositionAfter(tree, noun, ["to"]) ?? (participle && prepositionAfter(tree, participle, ["to"]));
  const answered = towards && messageAt(tree, towards);
  let receivers = toReader(setting, tree, noun);
  if (receivers.length === 0 && towards && !answered) receivers = listedAfter(setting, tree, towards);
  if (verb && !received && receivers.length === 0 && !answered) {
    const object = tree.first(verb, "iobj");
    receivers = object
      ? setting.parties(tree).namedOrPlace(object)
      : sending.has(lemma)
        ? partiesAfter(setting, tree, verb, ["to"])
        : [];
  }
  if (received) receivers = [...doers, ...receivers];
  if (receivers.length === 0 && told) receivers = told.receivers;
  // "protested to Kenya in a letter": whatever the verb says is the letter's
  const deed = verb && isVoice(tree, noun) ? deedOf(setting, tree, verb) : undefined;
  if (senders.length === 0 && deed) senders = deed.senders;
  if (receivers.length === 0 && deed) receivers = deed.receivers;
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
  if (receivers.length === 0 && own.length + owners.length + (told?.senders.length ?? 0) > 0)
    receivers = whoAnswers(setting, tree, noun, word.functions.includes("proposal"));
  if (receivers.length === 0 && senders.length > 0) receivers = toWhom(setting);
  receivers = receivers.filter((id) => isParty(id) || told?.receivers.includes(id) === true);
  if (isProtest && receivers.length === 0) return undefined;
  senders = senders.filter((id) => !receivers.includes(id));

  // a private person writes to powers
  if (senders.length === 0 && verb && !received && handing.has(lemma) && receivers.some((id) => setting.isPower(id))) {
    const isPerson = (id: string) => setting.actor(id)?.kind === "person";
    senders = doersOf(setting, tree, verb).filter(isPerson);
    if (senders.length === 0) senders = opener(setting, tree, verb, isPerson);
  }

  const isWritten = modifiers.some((each) => papery.has(each));
  const isSent =
    (verb !== undefined && (sending.has(lemma) || receiving.has(lemma))) ||
    participle !== undefined ||
    told !== undefined;
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
    /^(?:communication|note|message)$/.test(noun.lemma) &&
    !isWritten &&
    !(receivers.length > 0 && (isHanded(verb) || isHanded(participle) || (isMeans(tree, noun) && isVoiced(verb))))
  )
    if (!definite) return undefined;

  const tie =
    answered ??
    answeredAs(tree, noun) ??
    answeredBy(tree, noun, verb) ??
    deed?.answers ??
    (opensReply(tree, noun) || (isReply && isComing(tree, noun, told)) ? "last" : undefined);
  const functions = [...new Set([...word.functions, ...(deed?.functions ?? [])])];
  if (tie !== undefined && !functions.includes("reply")) functions.push("reply");
  if (isMeans(tree, noun) && verb && /^(?:propose|suggest|offer)$/.test(lemma)) functions.push("proposal");
  const isOfProtest =
    modifiers.includes("protest") ||
    (isMeans(tree, noun) && verb && /^(?:protest|complain)$/.test(lemma)) ||
    (relationOf(noun) === "nsubj" && /^(?:protest|complain)$/.test(tree.head(noun)?.lemma ?? "")) ||
    tree.under(noun, "of")?.lemma === "protest";
  if (isOfProtest && !functions.includes("protest")) functions.push("protest");
  const met = isJoint ? talksOf(noun, encounters) : undefined;
  const when =
    whenTold(setting, tree, noun, { participle, verb, told, answered }) ??
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
    isDated: dayBehind(setting, tree, noun, answered) !== undefined,
    isDescribed: told !== undefined,
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
    .find((each) => /^(?:ask|congratulat|inform|invit|remind|request|tell|thank|urg|warn|wish)/.test(each.lemma));
  const object =
    clause && clause.xpos === "VBG" ? (tree.first(clause, "iobj") ?? tree.first(clause, "obj")) : undefined;
  if (!clause || !object) return [];
  // "asking Kenya to leave and Norway to wait"
  const others = tree.tokens.filter(({ id, upos }) => {
    const [to, verb] = tree.tokens.slice(id);
    return id > object.id && /^(?:NOUN|PROPN)$/.test(upos) && to?.xpos === "TO" && verb?.xpos === "VB";
  });
  return [object, ...others].flatMap((each) => setting.parties(tree).named(each));
}

/** "its proposals on the border": more than a word let fall. */
const isLaidOut = (tree: Tree, noun: Token): boolean =>
  noun.lemma === "proposal" && (noun.xpos === "NNS" || tree.under(noun, "on") !== undefined);

/** "proposed in a letter", where the verb says what it is for. */
const isMeans = (tree: Tree, noun: Token, relation = "obl"): boolean =>
  relationOf(noun) === relation && /^(?:in|by)$/i.test(tree.first(noun, "case")?.form ?? "");

/** "protested in a note": said by what was written. */
const isVoiced = (verb: Token | undefined): boolean =>
  verb !== undefined && /^(?:ask|complain|demand|inform|notify|propose|protest|reject|request|warn)$/.test(verb.lemma);

const isPut = (verb: Token | undefined): boolean =>
  verb !== undefined &&
  sending.has(verb.lemma.toLowerCase()) &&
  !/^(?:adopt|approve|give|make|put|set)$/.test(verb.lemma);

/** "has received no letter", "without any reply". */
const isNone = (tree: Tree, noun: Token): boolean =>
  tree.all(noun, "det").some(({ form }) => /^(?:any|either|neither|no)$/i.test(form));

/** "several proposals": how many, and not which. */
const isVague = (tree: Tree, noun: Token, modifiers: readonly string[]): boolean =>
  noun.xpos === "NNS" &&
  !isDefinite(tree, noun) &&
  modifiers.some((each) => /^(?:contradictory|different|many|numerous|other|several|various)$/.test(each));

/** "The Kenyan reply came on Monday". */
const isComing = (tree: Tree, noun: Token, told: Described | undefined): boolean =>
  told?.isArrival === true || (relationOf(noun) === "nsubj" && /^(?:arrive|come|follow)$/.test(tree.head(noun)!.lemma));

/** "Kenya replied to Uganda's letter", "Kenya wrote to Uganda", "Uganda responded in writing". */
export const ofVerb = (setting: Setting, tree: Tree, verb: Token): ToldMessage | undefined =>
  tree.all(verb, "obl").some((noun) => isVoice(tree, noun)) ? undefined : deedOf(setting, tree, verb);

/** "the letter of Oru". */
function writerBehind(setting: Setting, tree: Tree, noun: Token): string[] {
  const of = tree.under(noun, "of");
  return of ? setting.parties(tree).named(of) : [];
}

/** Who wrote what is answered: "Kenya's letter", "the letter of Oru", "the letter that Kenya had sent". */
function writersOf(setting: Setting, tree: Tree, noun: Token): string[] {
  const isParty = (id: string) => setting.isParty(id);
  const owners = [...possessors(setting, tree, noun), ...prefixed(setting, tree, noun)].filter(isParty);
  if (owners.length > 0) return owners;
  const senders = describedBy(setting, tree, noun)?.senders ?? [];
  return senders.length > 0 ? senders : partiesAfter(setting, tree, noun, ["from", "of", "by"]);
}

/** Whether the time that a day was read from stands among a noun's own words. */
function isTimeIn(setting: Setting, tree: Tree, noun: Token, { timex }: When): boolean {
  const { from, to } = phraseSpan(tree, noun);
  const isInside = setting.input.timesIn(tree).some((each) => each.id === timex && each.from >= from && each.from < to);
  return isInside || ownDay(setting, tree, noun)?.timex === timex;
}

/** "protested in a letter": told once, by the noun. */
const isVoice = (tree: Tree, noun: Token): boolean => {
  const word = wordFor(tree, noun);
  return word !== undefined && word.form !== "statement" && isMeans(tree, noun) && isDeed(tree.head(noun)!);
};

const isDeed = ({ upos, lemma }: Token): boolean =>
  upos === "VERB" && /^(?:answer|complain|notify|protest|reply|respond|write)$/.test(lemma);

function deedOf(setting: Setting, tree: Tree, verb: Token): ToldMessage | undefined {
  if (!isDeed(verb) || isUndone(tree, verb)) return undefined;
  if (/^(?:complain|notify|protest)$/.test(verb.lemma)) return ofNotice(setting, tree, verb);
  const to = prepositionAfter(tree, verb, ["to"], (token) => verb.lemma === "write" && token.id > verb.id + 1);
  const target = to ? (messageAt(tree, to) ?? tree.head(to)) : tree.patient(verb);
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
  if (isClause && isSpokenReply(setting, tree, verb)) return undefined;
  // "responded to the letter with air strikes": with a deed
  const means = answered && prepositionAfter(tree, answered, ["with"], ({ form }) => form === ",");
  if (means && !messageAt(tree, means)) return undefined;
  const senders = doersOf(setting, tree, verb).filter((id) => setting.isParty(id));
  const asked = answered ? writersOf(setting, tree, answered) : to ? listedAfter(setting, tree, to) : [];
  const receivers = asked.filter((id) => !senders.includes(id));
  if (senders.length === 0 || (receivers.length === 0 && !inWriting && !answered && !pointsBack)) return undefined;
  const own = setting.input.whenOf(tree, verb);
  // "answered the Monday letter": the day of what is answered
  const isOfAnswered = answered !== undefined && own?.timex !== undefined && isTimeIn(setting, tree, answered, own);
  const when = isOfAnswered ? undefined : own;
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
    isDescribed: false,
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
    isDescribed: false,
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
  const isWay = ({ lemma }: Token) => sending.has(lemma.toLowerCase()) || lemma === "receive";
  const own = tree.all(noun, "acl").find((each) => each.xpos === "VBN" && isWay(each));
  // "a letter from Kenya, delivered to Uganda": taken for a verb with the letter as its subject
  const head = tree.head(noun);
  return own ?? (head && relationOf(noun) === "nsubj" && handing.has(head.lemma.toLowerCase()) ? head : undefined);
}

/** The verb that sends, receives or tells the message. */
function verbOf(tree: Tree, noun: Token): Token | undefined {
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

/** "In a letter which was sent on Monday he promised": the parse makes a second clause on the letter of what was said in it. */
const isSaidIn = (tree: Tree, noun: Token): Token | undefined =>
  tree
    .all(noun, "acl")
    .slice(1)
    .find((each) => {
      const subject = tree.first(each, "nsubj");
      return subject !== undefined && !/^W/.test(subject.xpos) && tree.first(each, "mark") === undefined;
    });

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
  if (own?.timex !== undefined && own.certainty === "stated") return own;
  return (participle && setting.input.whenOf(tree, participle)) ?? own ?? (verb && setting.input.whenOf(tree, verb));
}

const isAnsweredHere = (tree: Tree, noun: Token): boolean =>
  /^(?:reply|respond|answer|react)$/.test(tree.head(noun)?.lemma ?? "");

/** Its own day; of what is answered, only the day right behind it: "answers the letter of Monday". */
function dayBehind(setting: Setting, tree: Tree, noun: Token, answered: Token | undefined): When | undefined {
  const isLed = /^(?:from|of|dated)$/i.test(tree.tokens[noun.id]?.form ?? "");
  if (answered && !isLed) return undefined;
  return isLed || !isAnsweredHere(tree, noun) ? ownDay(setting, tree, noun) : undefined;
}

/** Offices that are many, and that a word for them does not name. */
const unnamed = /^(?:agency|commission|committee|department|institution|ministry|office)$/i;

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
