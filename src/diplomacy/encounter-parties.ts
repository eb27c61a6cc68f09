import { relationOf, type Token, type Tree } from "../record/index.ts";
import {
  bothSides,
  doersOf,
  isWe,
  listedAfter,
  opener,
  partiesAfter,
  possessors,
  prefixed,
  prepositionAfter,
} from "./beside.ts";
import { membersNamed } from "./encounter-body.ts";
import { hostMet } from "./encounter-guest.ts";
import { counterpartIn, twoOf } from "./encounter-sides.ts";
import { doneAt, metBeside, thoseWhoMet } from "./encounter-gathering.ts";
import { isAttended, isCallingOff, isDuring, isRightBefore, leadOf, ownersOf } from "./encounter-phrase.ts";
import { isEncounterNoun, isVisitor } from "./encounter-told.ts";
import { holding } from "./encounter-words.ts";
import type { EncounterKind } from "../record/index.ts";
import type { Setting } from "./setting.ts";
import { otherOf, pairOf } from "./told-pair.ts";
import { withPair } from "./two-sides.ts";

/** Who is told to take part in what a noun names, and by which words. */
export interface NounParties {
  all: string[];
  /** After "of", before the noun, and after "with". */
  of: readonly string[];
  before: readonly string[];
  others: readonly string[];
  /** The verb over the noun, and whether it is one of holding it. */
  lead?: Token;
  isLead: boolean;
  /** What it is told to have been held by, where the noun is only the occasion of it. */
  met?: Token;
  done?: Token;
  /** "the president, who will be in Kenya on a visit". */
  isWhose: boolean;
  /** Those who are thanked for coming. */
  thanked: readonly string[];
  /** They met in the course of a visit that the sentence tells of. */
  isGuest: boolean;
  /** The government that tells it was in it, though it does not say so. */
  isOwn: boolean;
}

/** Everybody who takes part in what a noun of meeting names, as far as the sentence tells. */
export function partiesOfNoun(setting: Setting, tree: Tree, noun: Token, kind: EncounterKind): NounParties {
  const isParty = (id: string) => setting.canMeet(id);
  const { home } = setting.input;
  const lead = leadOf(tree, noun);
  const planned = plannedAfter(tree, noun);
  const named = [noun, ...(planned ? [planned] : [])].flatMap((each) =>
    partiesAfter(setting, tree, each, ["between", "among"], isEncounterNoun),
  );
  const between = setting.sides(named).length > 1 ? named : [...named, ...twoNamedAfter(setting, tree, noun)];
  const of = between.length > 0 ? [] : ownersOf(setting, tree, noun);
  const before = [...possessors(setting, tree, noun), ...prefixed(setting, tree, noun)];
  const others = partiesAfter(setting, tree, noun, withWhom(tree, noun, lead), isEncounterNoun);
  let all = [...between, ...of, ...before, ...others, ...membersNamed(setting, of)];
  const isLead =
    lead !== undefined &&
    (holding.has(lead.lemma) ||
      isCallingFor(tree, noun, lead) ||
      isCallingOff(tree, lead) ||
      kind === "visit" ||
      kind === "demarche" ||
      isAttended(tree, noun));
  if (lead && (isLead || (others.length > 0 && setting.sides(all).length < 2)))
    all = withDoers(setting, tree, { noun, lead, all, isVisit: kind === "visit", isDemarche: kind === "demarche" });
  else if (others.length > 0 && setting.sides(all).length < 2) all.unshift(...opener(setting, tree, noun));
  if (all.length === 0 && lead && kind !== "visit") all.push(...toldDuring(setting, tree, noun, lead));
  const invited = kind === "visit" ? [] : invitedTo(setting, tree, noun);
  if (invited.length > 0) all = [...new Set([...invited, ...all])];
  const isWhose = kind === "visit" && tree.tokens.slice(0, noun.id).some(({ form }) => form.toLowerCase() === "who");
  // "we held a videoconference in May", said by one of two
  if (isLead && kind !== "exercise" && setting.sides(all).length === 1 && isWe(tree, lead))
    all.push(...bothSides(setting, tree, all));
  if (kind === "visit") all = withHost(setting, tree, noun, { all, of, isWhose });
  const met = metBeside(tree, noun);
  if (met) all.push(...thoseWhoMet(setting, tree, met));
  const done = doneAt(tree, noun);
  if (done) all.push(...doersOf(setting, tree, done));
  if (setting.sides(all.filter(isParty)).length < 2 && isMutual(tree, noun))
    all.push(...(home === undefined ? pairOf(setting, tree) : bothSides(setting, tree, all.filter(isParty))));
  let isGuest = false;
  if (others.length === 0 && kind !== "visit") {
    const guests = all.some(isParty) ? all.filter(isParty) : opener(setting, tree, noun);
    const hosts = hostMet(setting, tree, noun, guests);
    isGuest = hosts.length > 0;
    if (isGuest) all.push(...guests, ...hosts);
  }
  const thanked = all.length < 2 && kind === "meeting" ? thankedFor(setting, tree, noun) : [];
  all.push(...thanked);
  all = all.filter(isParty);
  // a government that reports a call with another was in it
  const isUnled = between.length + of.length + before.length === 0 && !isLead;
  const isOwn =
    home !== undefined &&
    others.length > 0 &&
    !setting.sides(all).includes(setting.side(home)) &&
    (isUnled || setting.sides(all).length === 1);
  if (isOwn) all.push(home);
  return {
    all,
    of,
    before,
    others,
    ...(lead && { lead }),
    isLead,
    ...(met && { met }),
    ...(done && { done }),
    isWhose,
    thanked,
    isOwn,
    isGuest,
  };
}

/** "Kenya invited both parties to a meeting": whoever invites, and whom. */
function invitedTo(setting: Setting, tree: Tree, noun: Token): string[] {
  const verb = relationOf(noun) === "obl" && tree.first(noun, "case")?.form === "to" ? tree.head(noun) : undefined;
  const guest = verb?.lemma === "invite" ? tree.patient(verb) : undefined;
  if (!verb || !guest) return [];
  const hosts = doersOf(setting, tree, verb);
  const two = twoOf(setting, tree, guest);
  const guests = two.length > 0 ? two : withPair(setting, tree, setting.parties(tree).named(guest), hosts);
  return [...hosts, ...guests].filter((id) => setting.canMeet(id) && !setting.isBoth(id));
}

/** "received a call from his counterpart", "placed a call to him": what leads to the other one. */
function withWhom(tree: Tree, { lemma }: Token, lead: Token | undefined): string[] {
  if (lemma !== "call") return ["with"];
  if (lead && /^(?:get|have|receive|take)$/.test(lead.lemma)) return ["with", "from"];
  return lead && /^(?:make|place|put)$/.test(lead.lemma) ? ["with", "to"] : ["with"];
}

/** "a meeting planned for Saturday between the two": the parse may take the participle for the verb of the sentence. */
const plannedAfter = (tree: Tree, noun: Token): Token | undefined => {
  const [participle, next] = tree.tokens.slice(noun.id);
  const isReduced =
    /^(?:fixed|held|planned|scheduled|set|slated)$/i.test(participle?.form ?? "") && next?.upos === "ADP";
  return isReduced ? participle : undefined;
};

/** "between the two army chiefs", "of the foreign ministers", "attended by both presidents": the two of whom the report tells. */
function twoNamedAfter(setting: Setting, tree: Tree, noun: Token): string[] {
  const preposition = [noun, plannedAfter(tree, noun)]
    .flatMap((each) => (each ? (prepositionAfter(tree, each, ["between", "of", "by"], isEncounterNoun) ?? []) : []))
    .at(0);
  const two = preposition && tree.tokens.slice(preposition.id, preposition.id + 5).find(({ upos }) => upos === "NOUN");
  const last =
    two && tree.tokens.slice(two.id - 1, two.id + 2).findLast(({ upos, id }) => upos === "NOUN" && id - two.id < 2);
  return twoOf(setting, tree, last);
}

/** And those who hold it, by the verb over it. */
function withDoers(
  setting: Setting,
  tree: Tree,
  {
    noun,
    lead,
    all: named,
    isVisit,
    isDemarche,
  }: { noun: Token; lead: Token; all: readonly string[]; isVisit: boolean; isDemarche: boolean },
): string[] {
  const doers = doersOf(setting, tree, lead).filter((id) => setting.canMeet(id));
  const isPassive = tree.isPassive(lead);
  const all = [...(doers.length > 0 || isPassive ? doers : opener(setting, tree, lead)), ...named];
  if (setting.sides(all).length === 1 && !isVisit) all.push(...counterpartIn(setting, tree, lead, all));
  if (/^(?:deliver|lodge|make|present)$/.test(lead.lemma) && isDemarche) all.push(...addressed(setting, tree, noun));
  if (isPassive && lead.lemma === "attend") all.push(...partiesAfter(setting, tree, lead, ["by"]));
  if (setting.sides(all).length < 2 && !isVisit) all.push(...partiesAfter(setting, tree, lead, ["with"]));
  return all;
}

/** "made a demarche in Kampala", "delivered a demarche to the ministry": with whom. */
function addressed(setting: Setting, tree: Tree, noun: Token): string[] {
  const preposition = prepositionAfter(tree, noun, ["to", "with", "in", "at"]);
  const met = preposition ? listedAfter(setting, tree, preposition) : [];
  return met.length > 0 || !preposition ? met : placesAfter(setting, tree, preposition);
}

const placesAfter = (setting: Setting, tree: Tree, { to }: Token): string[] =>
  setting
    .mentionsIn(tree)
    .filter(({ from }) => from >= to && from - to < 5)
    .flatMap((mention) => setting.partyOf(mention) ?? []);

/** "called a special session for Monday", and not "called for one". */
const isCallingFor = (tree: Tree, noun: Token, verb: Token): boolean =>
  verb.lemma === "call" &&
  relationOf(noun) === "obj" &&
  /^(?:conference|meeting|session|summit)$/.test(noun.lemma) &&
  /^(?:for|on|in)$/i.test(tree.tokens[noun.id]?.form ?? "");

/** "during a call, Kenya's president thanked the envoy": those of whom something is told in it. */
function toldDuring(setting: Setting, tree: Tree, noun: Token, lead: Token): string[] {
  if (!isDuring(tree, noun) || !/^an?$/i.test(tree.first(noun, "det")?.form ?? "")) return [];
  const object = tree.first(lead, "obj", "iobj");
  return [...doersOf(setting, tree, lead), ...(object ? setting.parties(tree).named(object) : [])];
}

/** And whoever is visited: "a visit to Kenya", "in Kenya on a visit". */
function withHost(
  setting: Setting,
  tree: Tree,
  noun: Token,
  { all: named, of, isWhose }: { all: readonly string[]; of: readonly string[]; isWhose: boolean },
): string[] {
  const { home } = setting.input;
  const all = [...named];
  // "Mbeki, on a visit to Oslo, said"
  if (all.length === 0) all.push(...besideVisitor(setting, tree, noun));
  if (all.length === 0 && tree.first(noun, "cop"))
    all.push(...setting.parties(tree).doers(noun), ...opener(setting, tree, noun));
  const to = prepositionAfter(tree, noun, ["to", "in"]);
  const mentions = setting.mentionsIn(tree);
  const host =
    (to && mentions.find((mention) => mention.from >= to.to && mention.from <= to.to + 5)) ??
    mentions.find((mention) => mention.place !== undefined && isRightBefore(tree, mention, tree.first(noun, "case")));
  const place = host && setting.partyOf(host);
  // a government tells of "the visit of Kenya's president": to itself, where no word says to whom
  if (!to && home !== undefined && of.some((id) => isVisitor(setting, id)) && setting.sides(all).length === 1)
    all.push(home);
  // "NAIROBI – Uganda's foreign minister starts a visit": where the entry of a diary is
  const entry = setting.input.entryIn(tree)?.country;
  if (place === undefined && !to && entry !== undefined && setting.sides(all).length === 1)
    all.push(setting.input.stateOf(entry));
  // "a visit by the Ugandan president was cancelled", in a report about two states
  const isAbroad = tree.tokens.some(({ form }) => /^(?:abroad|foreign|overseas)$/i.test(form));
  if (place === undefined && !to && home === undefined && !isAbroad && all.some((id) => isVisitor(setting, id)))
    all.push(...otherOf(setting, tree, all));
  if (place === undefined) return all;
  all.push(place);
  // "a visit to Kenya and Ghana"
  if (to?.form.toLowerCase() === "to")
    all.push(
      ...listedAfter(setting, tree, to).filter((id) => setting.actor(id)?.kind === "state" && !all.includes(id)),
    );
  const isUnnamed = setting.sides(all).length < 2 && (tree.first(noun, "nmod:poss") !== undefined || isWhose);
  return isUnnamed ? [...lastPerson(setting, tree, noun, place), ...all] : all;
}

/** Who stands before the comma that "on a visit" follows. */
function besideVisitor(setting: Setting, tree: Tree, noun: Token): string[] {
  const on = tree.first(noun, "case");
  const comma = on && tree.tokens[on.id - 2];
  if (on?.form.toLowerCase() !== "on" || comma?.form !== ",") return [];
  const before = setting.mentionsIn(tree).findLast(({ to }) => to <= comma.from && comma.from - to <= 1);
  return before?.actor === undefined ? [] : [before.actor];
}

/** "congratulated Mbeki on his visit to Kenya": whose it is where the pronoun is not resolved. */
function lastPerson(setting: Setting, tree: Tree, noun: Token, host: string): string[] {
  const before = setting
    .mentionsIn(tree)
    .filter((mention) => mention.to <= noun.from && mention.actor !== undefined && mention.form !== "pronoun")
    .map((mention) => mention.actor!)
    .filter((id) => isVisitor(setting, id) && setting.isParty(id) && setting.side(id) !== setting.side(host));
  return before.slice(-1);
}

/** "a meeting of the joint commission", "bilateral consultations", in a read-out: of both sides of it. */
function isMutual(tree: Tree, noun: Token): boolean {
  if (!["meeting", "session", "consultation", "summit"].includes(noun.lemma.toLowerCase())) return false;
  const of = tree.under(noun, "of");
  return [noun, ...(of ? [of] : [])].some((each) =>
    tree
      .all(each, "amod", "compound")
      .some(({ lemma }) => /^(?:bilateral|boundary|border|intergovernmental|joint|mixed)$/i.test(lemma)),
  );
}

/** How many words may name and title a guest. */
const LONGEST_TITLE = 16;

/** "thanked Kenya for taking part in the summit", "praised Kenya's participation in it": whoever thanks was there too. */
function thankedFor(setting: Setting, tree: Tree, noun: Token): string[] {
  const before = tree.tokens.slice(0, noun.id - 1);
  const attending = before
    .slice(-LONGEST_TITLE)
    .find(
      (token) =>
        /^(?:participat|attend|join|represent|part$)/.test(token.lemma.toLowerCase()) && token.upos !== "PROPN",
    );
  const verb = before.findLast((token) =>
    /^(?:thank|grateful|praise|appreciate|welcome|express|note|stress)$/.test(token.lemma),
  );
  if (!attending || !verb || verb.id > attending.id) return [];
  const object =
    attending.upos === "NOUN"
      ? attending
      : attending.lemma === "represent"
        ? tree.first(attending, "obj")
        : tree.first(verb, "obj");
  const owned = object ? setting.parties(tree).namedOrPlace(object) : [];
  const thanked = tree.first(verb, "obj") ?? tree.under(verb, "to");
  const guests = owned.length > 0 || !thanked ? owned : setting.parties(tree).namedOrPlace(thanked);
  return [...doersOf(setting, tree, verb), ...guests].filter((id) => setting.canMeet(id));
}
