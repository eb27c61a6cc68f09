import { relationOf, type Token, type Tree } from "../record/index.ts";
import { bothSides, doersOf, isWe, opener, partiesAfter, possessors, prefixed, prepositionAfter } from "./beside.ts";
import { isBody, membersNamed } from "./encounter-body.ts";
import {
  isAttended,
  isBare,
  isCallingOff,
  isDuring,
  isEdge,
  isRightBefore,
  leadOf,
  nameOf,
  ownersOf,
} from "./encounter-phrase.ts";
import { isComing, relativeVerb, statusOf } from "./encounter-status.ts";
import { isEncounterNoun, isVisitor, type Told } from "./encounter-told.ts";
import { doneAt, metBeside, thoseWhoMet } from "./encounter-gathering.ts";
import { venueOf, whenTold } from "./encounter-when.ts";
import { encounterNouns, holding } from "./encounter-words.ts";
import { ownDay } from "./own-day.ts";
import type { Setting } from "./setting.ts";

/** "held talks with Uganda", "the call between the two", "on a visit to Kenya", "the Kenya-Uganda summit". */
export function ofNoun(setting: Setting, tree: Tree, noun: Token): Told | undefined {
  const lemma = noun.lemma.toLowerCase();
  const word = encounterNouns[noun.form.toLowerCase()] ?? encounterNouns[lemma];
  if (!word || ["compound", "amod", "flat"].includes(relationOf(noun))) return undefined;
  const isParty = (id: string) => setting.canMeet(id);
  const { home } = setting.input;
  const modifiers = tree.all(noun, "compound", "amod").map((each) => each.lemma.toLowerCase());
  if (modifiers.some((each) => unofficial.test(each))) return undefined;
  const remote = modifiers.some((each) => /^(?:phone|telephone|video|conference)$/.test(each));
  if (
    word.kind === "exercise" &&
    !modifiers.some((each) =>
      /^(?:joint|military|strategic|tactical|large-scale|naval|air|live-fire|landing|amphibious)$/.test(each),
    )
  )
    return undefined;

  const lead = leadOf(tree, noun);
  const between = partiesAfter(setting, tree, noun, ["between", "among"], isEncounterNoun);
  const of = between.length > 0 ? [] : ownersOf(setting, tree, noun);
  const before = [...possessors(setting, tree, noun), ...prefixed(setting, tree, noun)];
  const others = partiesAfter(setting, tree, noun, ["with"], isEncounterNoun);
  let all = [...between, ...of, ...before, ...others, ...membersNamed(setting, of)];
  const isLead =
    lead !== undefined &&
    (holding.has(lead.lemma) || isCallingOff(tree, lead) || word.kind === "visit" || isAttended(tree, noun));
  if (lead && (isLead || (others.length > 0 && setting.sides(all).length < 2))) {
    const doers = doersOf(setting, tree, lead).filter(isParty);
    const isPassive = tree.isPassive(lead);
    all.unshift(...(doers.length > 0 || isPassive ? doers : opener(setting, tree, lead)));
    if (isPassive && lead.lemma === "attend") all.push(...partiesAfter(setting, tree, lead, ["by"]));
    if (setting.sides(all).length < 2 && word.kind !== "visit")
      all.push(...partiesAfter(setting, tree, lead, ["with"]));
  } else if (others.length > 0 && setting.sides(all).length < 2) all.unshift(...opener(setting, tree, noun));
  // "during a call, Kenya's president thanked the envoy": those of whom something is told in it
  if (
    all.length === 0 &&
    lead &&
    isDuring(tree, noun) &&
    word.kind !== "visit" &&
    tree.first(noun, "det")?.form.match(/^an?$/i)
  ) {
    const object = tree.first(lead, "obj");
    all.push(...doersOf(setting, tree, lead), ...(object ? setting.parties(tree).named(object) : []));
  }
  // "the president, who will be in Kenya on a visit"
  const isWhose =
    word.kind === "visit" && tree.tokens.slice(0, noun.id).some(({ form }) => form.toLowerCase() === "who");
  // "we held a videoconference in May", said by one of two
  if (isLead && word.kind !== "exercise" && setting.sides(all).length === 1 && isWe(tree, lead))
    all.push(...bothSides(setting, tree, all));
  if (word.kind === "visit") {
    if (all.length === 0 && tree.first(noun, "cop"))
      all.push(...setting.parties(tree).doers(noun), ...opener(setting, tree, noun));
    const to = prepositionAfter(tree, noun, ["to", "in"]);
    const mentions = setting.mentionsIn(tree);
    // "a visit to Kenya", "in Kenya on a visit"
    const host =
      (to && mentions.find((mention) => mention.from >= to.to && mention.from <= to.to + 5)) ??
      mentions.find((mention) => mention.place !== undefined && isRightBefore(tree, mention, tree.first(noun, "case")));
    const place = host && setting.partyOf(host);
    // a government tells of "the visit of Kenya's president": to itself, where no word says to whom
    if (!to && home !== undefined && of.some((id) => isVisitor(setting, id)) && setting.sides(all).length === 1)
      all.push(home);
    if (place !== undefined) {
      all.push(place);
      if (setting.sides(all).length < 2 && (tree.first(noun, "nmod:poss") || isWhose))
        all.unshift(...lastPerson(setting, tree, noun, place));
    }
  }
  const met = metBeside(tree, noun);
  if (met) all.push(...thoseWhoMet(setting, tree, met));
  const done = doneAt(tree, noun);
  if (done) all.push(...doersOf(setting, tree, done));
  if (home !== undefined && setting.sides(all.filter(isParty)).length < 2 && isMutual(tree, noun))
    all.push(...bothSides(setting, tree, all.filter(isParty)));
  const thanked = all.length < 2 && word.kind === "meeting" ? thankedFor(setting, tree, noun) : [];
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

  const determined = tree.all(noun, "det").some((each) => /^(?:the|this|that|these)$/i.test(each.form));
  const owned = tree.first(noun, "nmod:poss") !== undefined;
  const name = nameOf(setting, tree, noun);
  const isPlural = noun.xpos === "NNS" || noun.xpos === "NNPS";
  const relative = relativeVerb(tree, noun);
  const when = ownDay(setting, tree, noun) ?? setting.input.whenOf(tree, noun);
  const isDated = when?.timex !== undefined;
  // a body sits by itself, and an organization has its summits
  const sits =
    (isLead && all.some((id) => isBody(setting, id))) ||
    (isDated && [...of, ...before].some((id) => isBody(setting, id)));
  const gathers =
    /^(?:summit|conference|session)$/.test(lemma) &&
    (when?.timex !== undefined || relative !== undefined) &&
    before.some((id) => setting.actor(id)?.kind === "organization");
  // of a summit that bears a name and a day, a government tells because it is concerned
  const isNamed = name !== undefined || /^\p{Lu}/u.test(tree.tokens[noun.id - 2]?.form ?? "");
  const isOwnSummit =
    home !== undefined && lemma === "summit" && isNamed && isDated && setting.sides(all).length < 2 && !gathers;
  if (isOwnSummit) all.push(home);
  // one power may hold an exercise, and call it off
  const drills = word.kind === "exercise" && (isLead || of.length > 0) && all.some((id) => setting.isPower(id));
  const alone = sits || gathers || drills || isOwnSummit;
  const enough = setting.sides(all).length >= 2 || alone;
  const isHeld =
    isLead ||
    relative !== undefined ||
    when?.timex !== undefined ||
    isDuring(tree, noun) ||
    isEdge(tree, noun) ||
    isComing(tree, noun) ||
    (owned && others.length > 0);
  if (
    (word.loose || (isPlural && word.kind !== "exercise")) &&
    !isHeld &&
    tree.head(noun)?.lemma !== "exchange" &&
    !(determined && !isPlural && name === undefined)
  )
    return undefined;
  // "had calls on the matter": how many, and when, nobody says
  if (isPlural && !word.loose && when?.timex === undefined && (word.kind !== "exercise" || isHabit(lead)))
    if (tree.head(noun)?.lemma !== "exchange") return undefined;
  const exchanged = lemma === "visit" && isPlural && tree.head(noun)?.lemma === "exchange";
  const anaphoric = !enough && (((determined || owned) && name === undefined && isBare(tree, noun)) || exchanged);
  if (!enough && !anaphoric) return undefined;
  const venue = venueOf(setting, tree, noun);
  if (lemma === "exchange" && !venue.standing) return undefined;
  if (lemma === "dialogue" && when?.timex === undefined && !anaphoric && !(lead && opening.has(lead.lemma)))
    return undefined;
  if ((lemma === "dialogue" || lemma === "negotiation" || lemma === "discussion") && !isHeld && !anaphoric)
    return undefined;
  const { day } = setting.input;
  const isAhead = when?.from != null && day !== undefined && when.from > day;
  const status = isOwnSummit && isAhead && !isPast(tree) ? "planned" : statusOf(setting, tree, noun);
  if (!status) return undefined;
  const told = whenTold(
    setting,
    tree,
    noun,
    status,
    relative ?? met ?? done ?? (isWhose ? tree.root : isLead ? lead : undefined),
    anaphoric,
    thanked.length > 0,
  );
  return {
    kind: remote
      ? "call"
      : (venue.standing || sits) && (word.kind === "meeting" || word.kind === "call")
        ? "session"
        : word.kind,
    open: word.open === true && !remote,
    anaphoric,
    joinsOnly: anaphoric && /^(?:summit|conference|forum|session|debate|exercise|drill)$/.test(lemma),
    another: false,
    ...(name !== undefined && { name }),
    parties: all,
    alone,
    implied: thanked.length > 0 || isOwn || isOwnSummit,
    ...(told && { when: told }),
    status,
    ...(venue.name !== undefined && { venue: venue.name }),
    tree,
    token: noun,
    rule: `encounter/noun/${lemma}`,
  };
}

/** What is held beside diplomacy: forums of business, conferences for the press. */
const unofficial = /^(?:business|press|news|educational|academic|scientific|youth|cultural|interregional|media)$/;

/** A dialogue goes on for years; begun or held, it is one. */
const opening = new Set(["hold", "begin", "start", "open", "launch", "conclude"]);

/** "congratulated Mbeki on his visit to Kenya": whose it is where the pronoun is not resolved. */
function lastPerson(setting: Setting, tree: Tree, noun: Token, host: string): string[] {
  const before = setting
    .mentionsIn(tree)
    .filter((mention) => mention.to <= noun.from && mention.actor !== undefined && mention.form !== "pronoun")
    .map((mention) => mention.actor!)
    .filter((id) => isVisitor(setting, id) && setting.isParty(id) && setting.side(id) !== setting.side(host));
  return before.slice(-1);
}

/** "thanked for taking part in the summit in June": of another year. */
const isPast = (tree: Tree): boolean =>
  tree.tokens.some((each) => /^(?:thank|praise|appreciate|recall|welcome)$/.test(each.lemma));

/** "a meeting of the joint commission", "bilateral consultations", in a read-out: of both sides of it. */
function isMutual(tree: Tree, noun: Token): boolean {
  if (!["meeting", "session", "consultation", "summit"].includes(noun.lemma.toLowerCase())) return false;
  const of = tree.under(noun, "of");
  return [noun, ...(of ? [of] : [])].some((each) =>
    tree.all(each, "amod", "compound").some(({ lemma }) => /^(?:bilateral|intergovernmental|joint)$/i.test(lemma)),
  );
}

/** "we hold joint exercises". */
const isHabit = (lead: Token | undefined): boolean => lead !== undefined && /^VB[ZPG]$/.test(lead.xpos);

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
