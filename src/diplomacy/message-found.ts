import { type Encounter, relationOf, type Token, type Tree } from "../record/index.ts";
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
import { isAuthority } from "./ask-of.ts";
import { isInDoubt } from "./in-doubt.ts";
import {
  answeredAs,
  answeredBy,
  dayBehind,
  messageAt,
  opensReply,
  whenTold,
  writerBehind,
} from "./message-answered.ts";
import { type Described, describedBy } from "./message-clause.ts";
import {
  adopting,
  isCredential,
  isDefinite,
  isMeans,
  isNone,
  isOfSeveral,
  isSigned,
  isUndone,
  isVague,
  joint,
  modifiersOf,
  participleOf,
  statusOf,
  type ToldMessage,
  verbOf,
  wordFor,
} from "./message-noun.ts";
import { doneTo, leadingIn, summonedTo, toReader, toWriter, turnedTo, whoAnswers } from "./message-receivers.ts";
import { cameTo, comingBy, givenWith, handedTo, isGivenWith, thankedFor } from "./message-way.ts";
import { deedOf, isVoice, unnamed } from "./message-verb.ts";
import { figurative, handing, lodging, papery, receiving, sending, vague } from "./message-words.ts";
import type { Setting } from "./setting.ts";
import { otherSide, withPair } from "./two-sides.ts";

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
  // "have signed joint declarations": which, nobody says
  if (word.form === "statement" && noun.xpos === "NNS" && !isDefinite(tree, noun)) return undefined;
  if (
    word.form === "statement" &&
    !modifiers.some((each) => joint.test(each)) &&
    !isOfSeveral(setting, tree, noun, verb)
  )
    return undefined;
  if (verb ? isUndone(tree, verb) : isInDoubt(tree, noun)) return undefined;
  const writer = toWriter(setting, tree, noun);
  // "your response to the report?": what an interview asks for
  const isYours = tree.first(noun, "nmod:poss")?.form.toLowerCase() === "your";
  if (isYours && (writer.length === 0 || !/^(?:cable|communication|letter|message|note|telegram)$/.test(noun.lemma)))
    return undefined;
  // a protest that reaches nobody is one in the streets
  if (isProtest && !(verb && lodging.has(verb.lemma)) && whoAnswers(setting, tree, noun).length === 0) return undefined;
  if (
    courtesies.test(noun.lemma) &&
    !isMeans(tree, noun) &&
    !(verb && /^(?:send|address|forward|transmit)$/.test(verb.lemma))
  )
    return undefined;
  const lemma = verb?.lemma.toLowerCase() ?? "";
  const received = verb !== undefined && receiving.has(lemma) && relationOf(noun) !== "obl";
  const participle = participleOf(tree, noun);
  const owners = [...possessors(setting, tree, noun), ...prefixed(setting, tree, noun)].filter(isParty);
  const own = [
    ...possessors(setting, tree, noun),
    ...partiesAfter(setting, tree, noun, ["from", "by"], (token) => wordFor(tree, token) !== undefined),
  ];
  // "a message from Kenya, handed over by Norway": whose it is, is told
  if (participle && own.length === 0) own.push(...partiesAfter(setting, tree, participle, ["by", "from"]));
  own.push(...writerBehind(setting, tree, noun));
  const nations = prefixed(setting, tree, noun);
  const told = describedBy(setting, tree, noun);
  const thanked = thankedFor(setting, tree, noun);
  let senders = [...own, ...nations].filter(isParty);
  if (senders.length === 0 && thanked) senders = thanked.senders;
  const leading = verb ? leadingIn(setting, tree, noun, verb).filter(isParty) : [];
  const doers = leading.length > 0 || !verb ? leading : doersOf(setting, tree, verb).filter(isParty);
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
  // "said that a letter would be sent": by whoever says so
  if (senders.length === 0 && verb && tree.isPassive(verb) && handing.has(lemma))
    if (statusOf(tree, verb) === "planned") senders = setting.speakers(noun).filter(isParty);
  if (word.form === "statement" && modifiers.includes("draft")) return undefined;
  const isJoint =
    word.form === "statement" || (word.form === "communique" && modifiers.some((each) => joint.test(each)));
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
        ? partiesAfter(setting, tree, verb, lemma === "serve" ? ["on", "to"] : ["to"])
        : [];
  }
  // "was summoned and handed a note": to whoever was
  const handed = verb && relationOf(noun) === "obj" && tree.isPassive(verb) ? tree.patient(verb) : undefined;
  const given = handed ? setting.parties(tree).named(handed).filter(isParty) : [];
  if (given.length > 0 && !received) {
    receivers = given;
    senders = senders.filter((id) => !setting.sides(given).includes(setting.side(id)));
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
  if (receivers.length === 0 && verb) receivers = handedTo(setting, tree, verb);
  if (receivers.length === 0 && verb && isGivenWith(tree, noun)) receivers = givenWith(setting, tree, verb);
  if (receivers.length === 0 && thanked) receivers = thanked.receivers;
  const came = comingBy(tree, noun);
  if (receivers.length === 0 && came) receivers = cameTo(setting, tree, came);
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
  receivers = withPair(setting, tree, receivers, senders);
  receivers = receivers.filter((id) => isParty(id) || told?.receivers.includes(id) === true);
  // "the embassy has lodged a protest over it": with the other side
  const isPaper = isProtest || /^(?:aide-memoire|note-verbale)$/.test(word.form);
  const other = isPaper && receivers.length === 0 ? lodgedWith(setting, tree, verb, senders) : undefined;
  if (other !== undefined) receivers = [other];
  if (isProtest && receivers.length === 0) return undefined;
  senders = senders.filter((id) => !receivers.includes(id));

  // a private person writes to powers
  const isWriting = verb && !received && given.length === 0 && handing.has(lemma);
  if (senders.length === 0 && isWriting && receivers.some((id) => setting.isPower(id))) {
    const isPerson = (id: string) => setting.actor(id)?.kind === "person";
    senders = doersOf(setting, tree, verb).filter(isPerson);
    if (senders.length === 0) senders = opener(setting, tree, verb, isPerson);
  }

  const isVagueWord = vague.test(noun.lemma.toLowerCase()) && !modifiers.includes("draft");
  const isWritten = modifiers.some((each) => papery.has(each));
  const isSent =
    (verb !== undefined && (sending.has(lemma) || receiving.has(lemma))) ||
    (came !== undefined && receivers.length > 0) ||
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
    (/^(?:communication|message|note)$/.test(noun.lemma) || isVagueWord) &&
    (!isWritten || isVagueWord) &&
    !(receivers.length > 0 && (isWay(verb) || isWay(participle) || came || (isMeans(tree, noun) && isVoiced(verb))))
  )
    if (isVagueWord || (!definite && !(senders.length > 0 && dayBehind(setting, tree, noun, answered))))
      return undefined;
  // "handed over a list" to one's own side is nothing between parties
  const isAbroad = receivers.some((id) => setting.isPower(id) && !setting.sides(senders).includes(setting.side(id)));
  if (isVagueWord && !(isAbroad && senders.length > 0)) return undefined;

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
    put:
      received ||
      came !== undefined ||
      (isPut(verb) && !isPassedOn) ||
      isPut(participle) ||
      (owners.length > 0 && isLaidOut(tree, noun)),
    sure: word.sure === true || isWritten || (isHanded(verb) && !isPassedOn) || isHanded(participle),
    ...(other !== undefined && { isInferred: true as const }),
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

/** With whom a power has lodged what it lodges as powers do with each other. */
function lodgedWith(setting: Setting, tree: Tree, verb: Token | undefined, senders: readonly string[]) {
  const isFormal = verb !== undefined && /^(?:convey|deliver|file|hand|lodge|register|send|submit)$/.test(verb.lemma);
  const isOfState = senders.length > 0 && senders.every((id) => isAuthority(setting, id));
  return isFormal && isOfState ? otherSide(setting, tree, senders) : undefined;
}

/** What is written only where it is sent: greetings are also given. */
const courtesies = /^(?:greeting|congratulation|condolence)s?$/;

/** It was handed over or received. */
const isWay = (verb: Token | undefined): boolean =>
  isHanded(verb) || (verb !== undefined && /^(?:get|give|present|receive)$/.test(verb.lemma));

const isHanded = (verb: Token | undefined): boolean => verb !== undefined && handing.has(verb.lemma.toLowerCase());

/** "sent a message wishing the president a quick recovery", "of congratulations to". */
function wished(setting: Setting, tree: Tree, noun: Token): string[] {
  const clause = tree.tokens
    .slice(noun.id, noun.id + 6)
    .find(({ lemma, xpos }) => xpos === "VBG" && wishing.test(lemma));
  const object = clause && (tree.first(clause, "iobj") ?? tree.first(clause, "obj"));
  if (!object) return [];
  // "asking Kenya to leave and Norway to wait"
  const others = tree.tokens.filter(({ id, upos }) => {
    const [to, verb] = tree.tokens.slice(id);
    const isNext = tree.tokens[id - 2]?.upos === "CCONJ";
    return id > object.id && isNext && /^(?:NOUN|PROPN)$/.test(upos) && to?.xpos === "TO" && verb?.xpos === "VB";
  });
  return [object, ...others].flatMap((each) => setting.parties(tree).named(each));
}

const wishing = /^(?:ask|congratulate|inform|invite|remind|request|tell|thank|urge|warn|wish)$/;

/** "its proposals on the border": more than a word let fall. */
const isLaidOut = (tree: Tree, noun: Token): boolean =>
  noun.lemma === "proposal" && (noun.xpos === "NNS" || tree.under(noun, "on") !== undefined);

/** "protested in a note": said by what was written. */
const isVoiced = (verb: Token | undefined): boolean =>
  verb !== undefined &&
  /^(?:accuse|argue|ask|assert|assure|blame|complain|confirm|congratulate|convey|deliver|demand|deny|emphasi[sz]e|express|inform|insist|invite|lay|maintain|note|notify|offer|point|promise|propose|protest|reaffirm|refuse|reject|remind|request|say|set|state|stress|submit|suggest|tell|thank|underline|urge|warn|wish)$/.test(
    verb.lemma,
  );

const isPut = (verb: Token | undefined): boolean =>
  verb !== undefined &&
  sending.has(verb.lemma.toLowerCase()) &&
  !/^(?:adopt|approve|give|make|put|set)$/.test(verb.lemma);

/** "The Kenyan reply came on Monday". */
const isComing = (tree: Tree, noun: Token, told: Described | undefined): boolean =>
  told?.isArrival === true || (relationOf(noun) === "nsubj" && /^(?:arrive|come|follow)$/.test(tree.head(noun)!.lemma));

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
  // "the joint statement that Kenya and Uganda signed"
  const which = tree.tokens.slice(noun.id, noun.id + 2).find(({ form }) => /^(?:that|which)$/i.test(form));
  const clause = [...tree.all(noun, "acl"), ...(which ? [tree.head(which)] : [])].find(
    (each) => each !== undefined && adopting.test(each.lemma),
  );
  const signers = clause ? doersOf(setting, tree, clause).filter((id) => setting.canMeet(id)) : [];
  if (setting.sides(signers).length >= 2) return signers;
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
