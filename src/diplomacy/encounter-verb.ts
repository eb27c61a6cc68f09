import { overlaps, relationOf, type Token, type Tree, type When } from "../record/index.ts";
import {
  bothSides,
  doersOf,
  infinitiveAfter,
  isFirst,
  isWe,
  listedAfter,
  opener,
  partiesAfter,
  prefixed,
  prepositionAfter,
} from "./beside.ts";
import { calledUp, isByPhone } from "./by-phone.ts";
import { conclaveOf, isBody, isJoint, membersNamed } from "./encounter-body.ts";
import { hostMet } from "./encounter-guest.ts";
import { legsOf } from "./encounter-legs.ts";
import { areOfBoth, counterpartIn, isStranger, sideOfStranger, twoOf } from "./encounter-sides.ts";
import { isAsked, statusOf } from "./encounter-status.ts";
import { askedIn, calledIn, isEnvoyAt, sidesOfSummons } from "./encounter-summons.ts";
import { isEncounterNoun, isVisitor, type Told } from "./encounter-told.ts";
import { begunBy, timeBeside, venueOf, whenTold } from "./encounter-when.ts";
import { encounterVerbs, standing, type Word } from "./encounter-words.ts";
import type { Setting } from "./setting.ts";
import { pairOf } from "./told-pair.ts";

/** "Kenya met Uganda", "the ministers spoke by phone", "visited Nairobi", "received the envoy", "called in the ambassador". */
export function ofVerb(setting: Setting, tree: Tree, verb: Token): Told[] {
  const lemma = verb.lemma.toLowerCase();
  const asked = askedIn(setting, tree, verb);
  const summoned = lemma === "summon" ? tree.patient(verb) : (asked ?? calledIn(tree, verb));
  const rung = calledUp(setting, tree, verb);
  const word = wordOf(tree, verb, { isSummons: summoned !== undefined, isCall: rung !== undefined });
  if (/^(?:neither|none|nobody)$/i.test(tree.doer(verb)?.form ?? "")) return [];
  if (lemma === "speak" && isInPublic(setting, tree, verb)) return [];
  if (!word || (isAsked(tree, verb) && word.kind !== "summons")) return [];
  const parties = setting.parties(tree);
  const isParty = (id: string) => setting.canMeet(id);
  const named = doersOf(setting, tree, verb);
  const isTheirs =
    /^(?:meet|talk|sit)$/.test(lemma) && !tree.first(verb, "obj") && areOfBoth(setting, tree, tree.doer(verb));
  const two = isTheirs ? pairOf(setting, tree) : twoOf(setting, tree, tree.doer(verb));
  const both = two.length === 0 && (named.some((id) => setting.isBoth(id)) || isBothSides(setting, tree, verb));
  let doers = [...two, ...named.map((id) => setting.orHome(id)).filter(isParty)];
  const isOpen = !both && (!tree.isPassive(verb) || isActive(verb)) && !named.some((id) => isStranger(setting, id));
  if (doers.length === 0 && isOpen) doers = toldBefore(setting, tree, verb);
  if (doers.length === 0 && isOpen) doers = opener(setting, tree, verb);
  if (doers.length === 0 && (isWe(tree, verb) || isFirst(tree, verb))) doers = whoSpeaks(setting, tree, verb);
  const object = tree.patient(verb);
  const others: string[] = [];
  if (word.kind === "summons") {
    if (!summoned) return [];
    others.push(...parties.namedOrPlace(summoned));
    if (others.length === 0 || (lemma !== "summon" && !isEnvoyAt(setting, summoned, others))) return [];
  } else if (rung) {
    const two = twoOf(setting, tree, rung);
    others.push(...(two.length > 0 ? two : parties.named(rung)));
    // "called Kenya to order": a state is called up by its capital alone
    if (
      lemma === "call" &&
      two.length === 0 &&
      !others.some((id) => isVisitor(setting, id) || isCapital(setting, tree, rung))
    )
      return [];
  } else if (word.kind === "visit") {
    if (!doers.some((id) => isVisitor(setting, id)) || (isLoose(lemma) && !named.some((id) => isOfficial(setting, id))))
      return [];
    // "visited 20 regions", "visited the troops": a journey, and to whom is not said
    if (lemma === "visit" && object?.xpos === "NNS") return [];
    const to = lemma === "visit" ? undefined : prepositionAfter(tree, verb, waysOf(lemma));
    if (to) others.push(...listedAfter(setting, tree, to));
    else if (lemma === "visit" && object)
      others.push(...tree.conjuncts(object).flatMap((each) => parties.namedOrPlace(each, 1)));
    // "had left for Rome", told on the way: on no day, it is none
    if (isLoose(lemma) && !isDated(setting, tree, verb)) return [];
    if (isLoose(lemma) && (others.length === 0 || !others.every((id) => setting.actor(id)?.kind === "state")))
      return [];
  } else if (lemma === "call") {
    // "called on the minister", and not on somebody to do something
    const on = tree.tokens[verb.id];
    if (on?.form.toLowerCase() !== "on" || infinitiveAfter(tree, on) || tree.first(verb, "ccomp", "xcomp")) return [];
    others.push(...listedAfter(setting, tree, on).filter((id) => isVisitor(setting, id)));
  } else if (lemma === "see" || lemma === "welcome") {
    if (!object || !isSeen(setting, tree, verb, doers)) return [];
    others.push(...parties.named(object).filter((id) => isVisitor(setting, id)));
  } else if (lemma === "receive" || lemma === "host") {
    const two = twoOf(setting, tree, object);
    if (object) others.push(...(two.length > 0 ? two : parties.named(object).filter((id) => isVisitor(setting, id))));
    if (others.length === 0) return [];
  } else if (object && !word.open) {
    const two = twoOf(setting, tree, object);
    others.push(...(two.length > 0 ? two : parties.named(object)));
  }
  const isPartnered = word.open === true || lemma === "meet" || word.kind === "session";
  if (isPartnered && word.kind !== "session") {
    const beside = partiesAfter(setting, tree, verb, ["with"], isEncounterNoun);
    // "discussed the border with Kenya": not with whom, but which
    const isPartner = (id: string) =>
      tree.under(verb, "with") !== undefined || !object || isVisitor(setting, id) || matters.has(object.lemma);
    others.push(...beside.filter(isPartner));
    const to = lemma === "speak" || lemma === "talk" ? tree.under(verb, "to") : undefined;
    if (to) others.push(...parties.named(to));
  }
  if (lemma === "meet" && others.length === 0 && !both) others.push(...hostMet(setting, tree, verb, doers));
  const worded = new Set([...doers, ...others]);
  if (isPartnered && !both) others.push(...counterpartIn(setting, tree, verb, [...doers, ...others].filter(isParty)));
  // of two who meet, one may be told by an office alone
  const met = others.filter(isParty);
  doers.push(...sideOfStranger(setting, tree, doers.length > 0 ? [] : named, met));
  if (met.length === 0) others.push(...sideOfStranger(setting, tree, others, doers));
  // "told reporters after receiving the ambassadors": where it was filed
  const { filed } = setting.input;
  if (/^(?:host|receive)$/.test(lemma) && doers.length === 0 && filed !== undefined && isGovernment(setting, tree))
    doers.push(setting.input.stateOf(filed));
  // "we spoke on the telephone", in a letter
  if (others.length === 0 && isWe(tree, verb) && setting.input.letter?.addressee !== undefined)
    others.push(setting.input.letter.addressee);
  // whom a state calls in that is no envoy may be its own
  if (word.kind === "summons" && (!object || isEnvoyAt(setting, object, others)))
    doers.push(...sidesOfSummons(setting, tree, { doers, called: others }));
  // "the Security Council meets", "EU ministers gather": a body by itself
  const seat = tree.doer(verb);
  const conclave = others.length === 0 ? conclaveOf(setting, tree, seat) : [];
  if (doers.length === 0) doers.push(...conclave);
  const isSeat = seat !== undefined && standing.test(seat.form) && doers.length > 0;
  const isOfBody = isSeat || conclave.length > 0 || doers.some((id) => isBody(setting, id));
  const sits = others.length === 0 && isPartnered && isOfBody && (!word.open || takesUp(setting, tree, verb));
  if (word.kind === "session" && !sits) return [];
  // "we met in May", "our ministers will meet", said by one of two
  if (lemma === "meet" && others.length === 0 && (isWe(tree, verb) || isOurs(tree, verb)))
    others.push(...bothSides(setting, tree, doers));
  // "the commission of Kenya and Uganda convenes", "the joint commission" of the two
  const members =
    sits && seat
      ? [
          ...membersNamed(setting, doers),
          ...partiesAfter(setting, tree, seat, ["of"]),
          ...prefixed(setting, tree, seat),
        ]
      : [];
  if (seat && sits && setting.sides([...doers, ...members]).length < 2 && isJoint(tree, seat))
    members.push(...pairOf(setting, tree));
  const all = [...doers, ...others, ...members].filter(isParty);
  const anaphoric = both && others.length === 0 && (word.open === true || (lemma === "meet" && !object));
  if (setting.sides(all).length < 2 && !anaphoric && !sits) return [];
  const status = asked ? (isLater(setting, tree, verb) ? "planned" : "held") : statusOf(setting, tree, verb);
  if (!status) return [];
  const byPhone = isByPhone(setting, tree, verb);
  const isSitting = word.kind !== "visit" && venueOf(setting, tree, verb).standing;
  const when = (word.open === true ? dayOf : whenTold)(setting, tree, verb, status);
  const told: Told = {
    kind:
      byPhone && word.kind !== "visit"
        ? "call"
        : (isSitting || (sits && (conclave.length === 0 || lemma !== "meet"))) && word.kind !== "call"
          ? "session"
          : word.kind,
    open: word.open === true && !byPhone && !sits,
    anaphoric,
    joinsOnly: false,
    another: !both && lemma !== "discuss" && isAnother(tree, verb),
    parties: all,
    alone: sits,
    implied: all.some((id) => !worded.has(id) && !conclave.includes(id) && !members.includes(id)),
    ...(when && { when }),
    status,
    tree,
    token: begunBy(tree, verb) ?? verb,
    rule: `encounter/verb/${lemma}`,
  };
  const legs = word.kind === "visit" || /^(?:host|meet|receive)$/.test(lemma) ? legsOf(setting, tree, verb) : [];
  if (legs.length > 1)
    return legs.flatMap(({ parties: hosts, when: day }) =>
      hosts.map((host) => ({ ...told, parties: [...doers, host], when: day })),
    );
  // a journey to two countries is two visits
  const hosts = word.kind === "visit" ? setting.oneEach(others.filter(isParty)) : [];
  return hosts.length < 2 ? [told] : hosts.map((host) => ({ ...told, parties: [...doers, host] }));
}

const isDated = (setting: Setting, tree: Tree, verb: Token): boolean =>
  setting.input.whenOf(tree, verb)?.timex !== undefined || timeBeside(setting, tree, verb) !== undefined;

/** What a verb tells of; nothing where it has another sense here. */
function wordOf(
  tree: Tree,
  verb: Token,
  { isSummons, isCall }: { isSummons: boolean; isCall: boolean },
): Word | undefined {
  const lemma = verb.lemma.toLowerCase();
  if (isSummons) return { kind: "summons" };
  if (isCall) return { kind: "call" };
  if (lemma === "take" && tree.tokens[verb.id]?.form.toLowerCase() !== "up") return undefined;
  // "sat down with", and not "the Council sits"
  const isDown = lemma === "sit" && tree.tokens[verb.id]?.form.toLowerCase() === "down";
  if (isDown || isExchangeOfViews(tree, verb)) return { kind: "meeting", ...(!isDown && { open: true }) };
  return encounterVerbs[lemma];
}

/** Verbs of which a going to a state is one sense of many. */
const isLoose = (lemma: string): boolean => /^(?:depart|go|head|land|leave)$/.test(lemma);

const waysOf = (lemma: string): string[] =>
  lemma === "leave" || lemma === "depart" ? ["for"] : lemma === "head" ? ["to", "for"] : ["to", "in"];

/** Who goes somewhere for those whom he speaks for, and not for himself. */
const isOfficial = (setting: Setting, id: string): boolean =>
  isVisitor(setting, id) &&
  !/^(?:AGR|BUS|CVL|EDU|JRN|LAB|MED|REF|UNK)$/.test(setting.actor(id)?.sector ?? "") &&
  (setting.actor(id)?.role !== undefined || /\b(?:delegation|mission|team)\b/i.test(setting.actor(id)!.name)) &&
  setting.isPower(id);

/** "spoke", "rang": past tenses that are no participles, whatever the parse makes of them. */
const isActive = ({ form }: Token): boolean => /^(?:flew|rang|saw|spoke|went)$/i.test(form);

/** "telephoned Kampala": a government by its seat. */
const isCapital = (setting: Setting, tree: Tree, noun: Token): boolean =>
  setting.mentionsIn(tree).some(({ head, form }) => form === "metonym" && overlaps(head, noun));

/** "is to see the president on Monday", "saw the president in Kampala on Monday": a day tells that they met. */
function isSeen(setting: Setting, tree: Tree, verb: Token, doers: readonly string[]): boolean {
  const status = statusOf(setting, tree, verb);
  if (status === "planned") return true;
  const object = tree.first(verb, "obj");
  return (
    status === "held" &&
    object !== undefined &&
    doers.some((id) => isVisitor(setting, id)) &&
    setting
      .parties(tree)
      .named(object)
      .some((id) => /^(?:person|office)$/.test(setting.actor(id)?.kind ?? "")) &&
    setting.input.whenOf(tree, verb)?.timex !== undefined
  );
}

/** "has been asked to come on Monday": the day is still ahead. */
function isLater(setting: Setting, tree: Tree, verb: Token): boolean {
  const deed = tree.first(verb, "xcomp");
  const from = ((deed && setting.input.whenOf(tree, deed)) ?? setting.input.whenOf(tree, verb))?.from;
  return from != null && setting.input.day !== undefined && from > setting.input.day;
}

/** "I", "we": whoever has the word, and else whose own report it is. */
function whoSpeaks(setting: Setting, tree: Tree, verb: Token): string[] {
  const { home, letter } = setting.input;
  const speakers = setting.speakers(verb).filter((id) => setting.canMeet(id));
  return speakers.length > 0 ? speakers : [letter?.author ?? home ?? []].flat();
}

/** Somebody of no state that is named speaks or acts in a sentence for a government. */
const isGovernment = (setting: Setting, tree: Tree): boolean =>
  setting.mentionsIn(tree).some(({ actor }) => actor !== undefined && isStranger(setting, actor));

/** "will discuss the raid on Monday": what a body takes up on a day. */
const takesUp = (setting: Setting, tree: Tree, verb: Token): boolean =>
  setting.input.whenOf(tree, verb)?.timex !== undefined && tree.first(verb, "obj") !== undefined;

/** Who stands right before a verb that the parse has taken for a sentence of its own. */
function toldBefore(setting: Setting, tree: Tree, verb: Token): string[] {
  const head = relationOf(verb) === "parataxis" ? tree.head(verb) : undefined;
  const isNext = head?.upos === "PROPN" && head.id < verb.id && !tree.first(verb, "nsubj", "nsubj:pass");
  const words = isNext ? tree.tokens.slice(head.id, verb.id - 1) : [];
  return isNext && words.every(({ upos }) => upos === "PROPN") ? setting.parties(tree).named(head) : [];
}

/** "spoke on television", "spoke to reporters": with nobody of the other side. */
const isInPublic = (setting: Setting, tree: Tree, verb: Token): boolean =>
  /^\s*(?:(?:live|later|briefly|again) )?(?:on|over) (?:(?:state|national|the) )*(?:air|radio|television|tv)\b|^\s*(?:to|with) (?:the )?(?:journalists|media|press|reporters)\b/i.test(
    setting.input.text.slice(verb.to, tree.sentence.to),
  );

/** "our ministers". */
const isOurs = (tree: Tree, verb: Token): boolean => {
  const doer = tree.doer(verb);
  return doer?.xpos === "NNS" && tree.all(doer, "nmod:poss").some(({ form }) => /^our$/i.test(form));
};

/** "The interlocutors", "they", whoever they are taken for. */
const isBothSides = (setting: Setting, tree: Tree, verb: Token): boolean => {
  const doer = tree.doer(verb);
  if (!doer) return false;
  if (setting.mentionsIn(tree).some(({ rule, head }) => rule === "actors/both" && head.from === doer.from)) return true;
  return (
    /^(?:diplomats|interlocutors|leaders|ministers|officials|parties|presidents|sides)$/i.test(doer.form) &&
    tree.children(doer).every((each) => ["case", "det", "nummod"].includes(each.deprel))
  );
};

/** When it was held: the day in the words for what is discussed, "their May statement", is that of another thing. */
function dayOf(setting: Setting, tree: Tree, verb: Token, status: Told["status"]): When | undefined {
  const when = whenTold(setting, tree, verb, status);
  const matter = tree.first(verb, "obj");
  const time = matter && when?.timex !== undefined && setting.input.timesIn(tree).find(({ id }) => id === when.timex);
  const words = time ? tree.within(time) : [];
  return words.length > 0 && !words.includes(matter!) && words.some((each) => tree.isUnder(each, matter!))
    ? undefined
    : when;
}

/** What is discussed with others, and has no borders or ties with them. */
const matters = new Set(["issue", "matter", "question", "topic"]);

const isExchangeOfViews = (tree: Tree, verb: Token): boolean =>
  verb.lemma === "exchange" && /^(?:view|opinion)$/.test(tree.first(verb, "obj")?.lemma ?? "");

const isAnother = (tree: Tree, token: Token): boolean =>
  tree.all(token, "advmod").some((each) => /^(?:also|separately|then|later)$/i.test(each.form));
