import {
  type EncounterKind,
  overlaps,
  relationOf,
  type Span,
  type Token,
  type Tree,
  type When,
} from "../record/index.ts";
import {
  doersOf,
  infinitiveAfter,
  listedAfter,
  opener,
  partiesAfter,
  possessors,
  prefixed,
  prepositionAfter,
} from "./beside.ts";
import { relativeVerb, type Status, statusOf } from "./encounter-status.ts";
import { encounterNouns, encounterVerbs, going, happening, holding, standing } from "./encounter-words.ts";
import { phraseSpan, type Setting } from "./setting.ts";

/** Nouns that are a part or an effect of an encounter. */
export const edges = /^(?:result|outcome|course|conclusion|beginning|start|end|sideline|margin|wake)$/;

/** One telling of an encounter. */
export interface Told {
  kind: EncounterKind;
  /** It says only that parties were in touch: any kind fits. */
  open: boolean;
  /** "the meeting", "their talks" and no more: one told before. */
  anaphoric: boolean;
  /** One of which only a fuller telling makes an encounter: "the summit". */
  joinsOnly: boolean;
  /** "also met": another one than the last. */
  another: boolean;
  /** The name of a conference, which is never the same as a meeting on its sidelines. */
  name?: string;
  parties: string[];
  /** One party is enough: a body that sits. */
  alone: boolean;
  implied: boolean;
  when?: When;
  status: Status;
  venue?: string;
  tree: Tree;
  token: Token;
  rule: string;
}

const isEncounterNoun = (token: Token): boolean =>
  token.upos === "NOUN" && encounterNouns[token.lemma.toLowerCase()] !== undefined && relationOf(token) !== "compound";

/** "Kenya met Uganda", "the ministers spoke by phone", "visited Nairobi", "received the envoy". */
export function ofVerb(setting: Setting, tree: Tree, verb: Token): Told[] {
  const lemma = verb.lemma.toLowerCase();
  const word =
    encounterVerbs[lemma] ?? (isExchangeOfViews(tree, verb) ? { kind: "meeting" as const, open: true } : undefined);
  if (!word) return [];
  const parties = setting.parties(tree);
  const isParty = (id: string) => setting.canMeet(id);
  const named = doersOf(setting, tree, verb);
  const both = named.some((id) => setting.isBoth(id));
  let doers = named.filter(isParty);
  if (doers.length === 0 && !both && !tree.isPassive(verb) && !/^(?:speak|talk)$/.test(lemma))
    doers = opener(setting, tree, verb);
  const object = tree.patient(verb);
  const others: string[] = [];
  if (word.kind === "visit") {
    if (!doers.some((id) => isVisitor(setting, id))) return [];
    const to = lemma === "visit" ? undefined : prepositionAfter(tree, verb, ["to", "in"]);
    if (to) others.push(...listedAfter(setting, tree, to));
    else if (lemma === "visit" && object)
      others.push(...tree.conjuncts(object).flatMap((each) => parties.namedOrPlace(each, 1)));
  } else if (lemma === "call") {
    // "called on the minister", and not on somebody to do something
    const on = tree.tokens[verb.id];
    if (on?.form.toLowerCase() !== "on" || infinitiveAfter(tree, on) || tree.first(verb, "ccomp", "xcomp")) return [];
    others.push(...listedAfter(setting, tree, on).filter((id) => isVisitor(setting, id)));
  } else if (lemma === "see") {
    if (!object || statusOf(setting, tree, verb) !== "planned") return [];
    others.push(...parties.named(object).filter((id) => isVisitor(setting, id)));
  } else if (lemma === "receive" || lemma === "host") {
    if (object) others.push(...parties.named(object).filter((id) => isVisitor(setting, id)));
  } else if (object && !word.open) others.push(...parties.named(object));
  const isPartnered = word.open === true || lemma === "meet" || word.kind === "session";
  if (isPartnered && word.kind !== "session") {
    const beside = partiesAfter(setting, tree, verb, ["with"], isEncounterNoun);
    // "discussed the border with Kenya": not with whom, but which
    const isPartner = (id: string) => tree.under(verb, "with") !== undefined || !object || isVisitor(setting, id);
    others.push(...beside.filter(isPartner));
    const to = lemma === "speak" || lemma === "talk" ? tree.under(verb, "to") : undefined;
    if (to) others.push(...parties.named(to));
  }
  // "the Security Council meets": a body by itself
  const seat = tree.doer(verb);
  const isSeat = seat !== undefined && standing.test(seat.form) && doers.length > 0;
  const sits = others.length === 0 && isPartnered && !word.open && (isSeat || doers.some((id) => isBody(setting, id)));
  if (word.kind === "session" && !sits) return [];
  const all = [...doers, ...others, ...(sits ? membersNamed(setting, doers) : [])].filter(isParty);
  const anaphoric = both && all.length === 0 && word.open === true;
  if (setting.sides(all).length < 2 && !anaphoric && !sits) return [];
  const status = statusOf(setting, tree, verb);
  if (!status) return [];
  const words = tree.tokens.slice(verb.id, verb.id + 8).map((each) => each.form.toLowerCase());
  const byPhone = words.some((form) => /^(?:phone|telephone|video|videoconference)$/.test(form));
  const isSitting = word.kind !== "visit" && venueOf(setting, tree, verb).standing;
  const when = whenTold(setting, tree, verb, status);
  const told: Told = {
    kind:
      byPhone && word.kind !== "visit" ? "call" : (isSitting || sits) && word.kind !== "call" ? "session" : word.kind,
    open: word.open === true && !byPhone,
    anaphoric,
    joinsOnly: false,
    another: isAnother(tree, verb),
    parties: all,
    alone: sits,
    implied: false,
    ...(when && { when }),
    status,
    tree,
    token: begunBy(tree, verb) ?? verb,
    rule: `encounter/verb/${lemma}`,
  };
  // a journey to two countries is two visits
  const hosts = word.kind === "visit" ? setting.oneEach(others.filter(isParty)) : [];
  return hosts.length < 2 ? [told] : hosts.map((host) => ({ ...told, parties: [...doers, host] }));
}

/** "began on Monday to debate": the verb that says it was begun. */
const begunBy = (tree: Tree, verb: Token): Token | undefined => {
  const head = tree.head(verb);
  return head?.xpos === "VBD" && /^(?:begin|start|resume)$/.test(head.lemma) ? head : undefined;
};

const isBody = (setting: Setting, id: string): boolean => {
  const actor = setting.actor(id);
  return actor?.kind === "organization" && standing.test(actor.name);
};

/** The parties that a body's name names. */
const membersNamed = (setting: Setting, ids: readonly string[]): string[] =>
  ids.filter((id) => isBody(setting, id)).flatMap((id) => setting.namedIn(setting.actor(id)!.name));

/** "the Security Council on 3 May", "the Kenya-Uganda Commission will convene in June": a body that sits on a day. */
export function ofBody(setting: Setting, tree: Tree, token: Token): Told | undefined {
  if (token.upos !== "PROPN" || !standing.test(token.form)) return undefined;
  const mention = setting.mentionsIn(tree).find((each) => each.actor !== undefined && overlaps(each.head, token));
  const body = mention?.actor !== undefined && isBody(setting, mention.actor) ? mention.actor : undefined;
  const members = body === undefined ? prefixed(setting, tree, token) : membersNamed(setting, [body]);
  if (body === undefined && setting.sides(members).length < 2) return undefined;
  const head = tree.head(token);
  const isSubject = relationOf(token) === "nsubj";
  const sits = isSubject && body === undefined && head !== undefined && sitting.has(head.lemma);
  if (!sits && (isSubject || !isDated(tree, mention?.to ?? token.to))) return undefined;
  const when = setting.input.whenOf(tree, sits ? head : token);
  if (when?.timex === undefined) return undefined;
  const status = statusOf(setting, tree, sits ? head : token);
  if (!status) return undefined;
  const isAhead = when.from !== null && setting.input.day !== undefined && when.from > setting.input.day;
  return {
    kind: "session",
    open: false,
    anaphoric: false,
    joinsOnly: false,
    another: false,
    name: body === undefined ? setting.words(phraseSpan(tree, token)) : setting.actor(body)!.name,
    parties: body === undefined ? members : [body, ...members],
    alone: true,
    implied: false,
    when,
    status: isAhead ? "planned" : status,
    tree,
    token,
    rule: "encounter/body",
  };
}

const sitting = new Set(["meet", "convene", "sit", "gather", "assemble", "open", "take", "begin", "resume", "hold"]);

/** Right after it stand "on" or "in" and the beginning of a date. */
const isDated = (tree: Tree, end: number): boolean => {
  const [preposition, day] = tree.tokens.filter((each) => each.from >= end);
  return (
    preposition !== undefined && /^(?:on|in)$/i.test(preposition.form) && day !== undefined && isDay.test(day.form)
  );
};

const isDay =
  /^(?:\d{1,2}(?:st|nd|rd|th)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan\w*|feb\w*|march|april|may|june|july|aug\w*|sept\w*|oct\w*|nov\w*|dec\w*)$/i;

/** People go on visits; states and armed forces do not. */
const isVisitor = (setting: Setting, id: string): boolean =>
  ["person", "office", "group", "unnamed"].includes(setting.actor(id)?.kind ?? "");

const isExchangeOfViews = (tree: Tree, verb: Token): boolean =>
  verb.lemma === "exchange" && /^(?:view|opinion)$/.test(tree.first(verb, "obj")?.lemma ?? "");

const isAnother = (tree: Tree, token: Token): boolean =>
  tree.all(token, "advmod").some((each) => /^(?:also|separately|then|later)$/i.test(each.form));

/** "held talks with Uganda", "the call between the two", "on a visit to Kenya", "the Kenya-Uganda summit". */
export function ofNoun(setting: Setting, tree: Tree, noun: Token): Told | undefined {
  const lemma = noun.lemma.toLowerCase();
  const word = encounterNouns[noun.form.toLowerCase()] ?? encounterNouns[lemma];
  if (!word || ["compound", "amod", "flat"].includes(relationOf(noun))) return undefined;
  const isParty = (id: string) => setting.canMeet(id);
  const modifiers = tree.all(noun, "compound", "amod").map((each) => each.lemma.toLowerCase());
  const remote = modifiers.some((each) => /^(?:phone|telephone|video|conference)$/.test(each));
  if (
    word.kind === "exercise" &&
    !modifiers.some((each) => /^(?:joint|military|naval|air|live-fire|landing|amphibious)$/.test(each))
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
    if (place !== undefined) {
      all.push(place);
      if (setting.sides(all).length < 2 && tree.first(noun, "nmod:poss"))
        all.unshift(...lastPerson(setting, tree, noun, place));
    }
  }
  const thanked = all.length < 2 && word.kind === "meeting" ? thankedFor(setting, tree, noun) : [];
  all.push(...thanked);
  all = all.filter(isParty);
  // a government that reports a call with another was in it
  const { home } = setting.input;
  const isOwn = home !== undefined && others.length > 0 && setting.sides(all).length === 1;
  if (isOwn) all.push(home);

  const determined = tree.all(noun, "det").some((each) => /^(?:the|this|that|these)$/i.test(each.form));
  const owned = tree.first(noun, "nmod:poss") !== undefined;
  const name = nameOf(setting, tree, noun);
  const isPlural = noun.xpos === "NNS" || noun.xpos === "NNPS";
  const relative = relativeVerb(tree, noun);
  const when = setting.input.whenOf(tree, noun);
  // a body sits by itself, and an organization has its summits
  const sits = lead !== undefined && isLead && all.some((id) => isBody(setting, id));
  const gathers =
    /^(?:summit|conference|session)$/.test(lemma) &&
    (when?.timex !== undefined || relative !== undefined) &&
    before.some((id) => setting.actor(id)?.kind === "organization");
  // one power may hold an exercise, and call it off
  const drills = word.kind === "exercise" && isLead && all.some((id) => setting.isPower(id));
  const enough = setting.sides(all).length >= 2 || sits || gathers || drills;
  const isHeld =
    isLead ||
    relative !== undefined ||
    when?.timex !== undefined ||
    isDuring(tree, noun) ||
    isEdge(tree, noun) ||
    (owned && others.length > 0);
  if (
    (word.loose || (isPlural && word.kind !== "exercise")) &&
    !isHeld &&
    tree.head(noun)?.lemma !== "exchange" &&
    !(determined && !isPlural && name === undefined)
  )
    return undefined;
  const exchanged = lemma === "visit" && isPlural && tree.head(noun)?.lemma === "exchange";
  const anaphoric = !enough && (((determined || owned) && name === undefined && isBare(tree, noun)) || exchanged);
  if (!enough && !anaphoric) return undefined;
  const venue = venueOf(setting, tree, noun);
  if (lemma === "exchange" && !venue.standing) return undefined;
  if ((lemma === "dialogue" || lemma === "negotiation" || lemma === "discussion") && !isHeld && !anaphoric)
    return undefined;
  const status = statusOf(setting, tree, noun);
  if (!status) return undefined;
  const told = whenTold(
    setting,
    tree,
    noun,
    status,
    relative ?? (isLead ? lead : undefined),
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
    alone: sits || gathers || drills,
    implied: thanked.length > 0 || isOwn,
    ...(told && { when: told }),
    status,
    ...(venue.name !== undefined && { venue: venue.name }),
    tree,
    token: noun,
    rule: `encounter/noun/${lemma}`,
  };
}

/** The verb an encounter is held, attended or gone on by, or that says when it is. */
function leadOf(tree: Tree, of: Token): Token | undefined {
  const measured = tree.head(of);
  // "two hours of talks", "a round of consultations"
  const noun =
    measured && relationOf(of) === "nmod" && /^(?:hour|day|round|series|set|part)$/.test(measured.lemma)
      ? measured
      : of;
  const head = tree.head(noun);
  if (!head || (head.upos !== "VERB" && head.form !== "held")) return undefined;
  const relation = relationOf(noun);
  const preposition = tree.first(noun, "case")?.form.toLowerCase();
  if (relation === "obj" || noun.deprel === "nsubj:pass") return head;
  if (relation === "nsubj") return happening.has(head.lemma) ? head : undefined;
  if (relation === "obl" && preposition === "on") return going.has(head.lemma) ? head : undefined;
  if (relation === "obl" && preposition === "in")
    return /^(?:participate|take|engage|meet)$/.test(head.lemma) ? head : head;
  return relation === "obl" ? head : undefined;
}

const isCallingOff = (tree: Tree, verb: Token): boolean =>
  verb.lemma === "call" && tree.all(verb, "compound").some((each) => each.form.toLowerCase() === "off");

const isRightBefore = (tree: Tree, span: Span, token: Token | undefined): boolean =>
  token?.form.toLowerCase() === "on" && tree.tokens[token.id - 2]?.to === span.to;

/** "takes part in the meeting", "participated in talks". */
const isAttended = (tree: Tree, noun: Token): boolean =>
  /^(?:participat\w+|part|involved)$/i.test(tree.tokens[noun.id - 3]?.form ?? "") ||
  tree.tokens
    .slice(Math.max(0, noun.id - 8), noun.id - 1)
    .some(
      (token, at, near) => /^(?:participat\w+|part)$/i.test(token.form) && near[at + 1]?.form.toLowerCase() === "in",
    );

/** "the outcome of the talks", "at the beginning of the meeting": it took place. */
const isEdge = (tree: Tree, noun: Token): boolean => {
  const head = tree.head(noun);
  return relationOf(noun) === "nmod" && head !== undefined && edges.test(head.lemma.toLowerCase());
};

/** "the visit of the president to Kenya", "a meeting of the ministers", "visit by". */
function ownersOf(setting: Setting, tree: Tree, noun: Token): string[] {
  const next = tree.tokens[noun.id];
  const form = next?.form.toLowerCase();
  if (form !== "of" && form !== "by") {
    const participle = tree.all(noun, "acl").find((each) => each.xpos === "VBN");
    return participle ? partiesAfter(setting, tree, participle, ["by"]) : [];
  }
  return partiesAfter(setting, tree, noun, [form]);
}

/** Told as the time or the occasion of something else. */
const isDuring = (tree: Tree, noun: Token): boolean =>
  tree
    .all(noun, "case")
    .some((each) => /^(?:during|after|following|before|at|ahead|until|throughout)$/i.test(each.form));

/** Nothing beside the noun says which one it is. */
const isBare = (tree: Tree, noun: Token): boolean =>
  tree
    .children(noun)
    .every(
      (each) =>
        ["det", "case", "punct", "cc", "conj", "mark", "obl", "advmod", "parataxis"].includes(relationOf(each)) ||
        each.deprel === "nmod:poss" ||
        /^(?:phone|telephone|video|bilateral|working|same|whole|long)$/i.test(each.form),
    ) && !/^(?:with|of|between)$/i.test(tree.tokens[noun.id]?.form ?? "");

/** "the Nairobi Summit", "the World Water Conference": its own name, from its capitals. */
function nameOf(setting: Setting, tree: Tree, noun: Token): string | undefined {
  let at = noun.id - 1;
  while (at > 0 && (/^\p{Lu}/u.test(tree.tokens[at - 1]!.form) || /^(?:[-–]|\d+)$/.test(tree.tokens[at - 1]!.form)))
    at--;
  const first = tree.tokens[at]!;
  const isCapital = /^\p{Lu}/u.test(noun.form) && noun.id > 1;
  if (isCapital && first !== noun) return setting.words({ from: first.from, to: noun.to });
  // "the founding summit of the Lake Platform"
  const of = tree.tokens[noun.id];
  if (!/^(?:summit|conference|forum)$/.test(noun.lemma.toLowerCase()) || of?.form.toLowerCase() !== "of")
    return undefined;
  const after = tree.tokens.slice(of.id).filter((token) => token.form.toLowerCase() !== "the");
  const end = after.findIndex((token) => !/^\p{Lu}/u.test(token.form));
  const last = after.slice(0, end < 0 ? after.length : end).at(-1);
  return last ? setting.words({ from: after[0]!.from, to: last.to }) : undefined;
}

const isOver = (setting: Setting, when: When): boolean =>
  when.to !== null && setting.input.day !== undefined && when.to < setting.input.day;

/** What is to come is dated by its own words or its verb's; what was held also by the day of the news. */
function whenTold(
  setting: Setting,
  tree: Tree,
  token: Token,
  status: Status,
  lead?: Token,
  isMainNews = false,
  isRecalled = false,
): When | undefined {
  const head = token.upos === "VERB" ? undefined : tree.head(token);
  const begun = token.upos === "VERB" ? begunBy(tree, token) : undefined;
  const isNews = status === "held" && !isRecalled && head?.upos === "VERB";
  const candidates = [
    ...(lead && lead.id > token.id ? [lead] : []),
    token,
    ...(lead ? [lead] : []),
    ...(isNews ? [head] : []),
    ...(begun ? [begun] : []),
  ];
  for (const each of candidates) {
    const when = setting.input.whenOf(tree, each);
    if (!when) continue;
    if (status === "held" || (when.timex !== undefined && !isOver(setting, when))) return when;
  }
  const root = tree.root;
  return status === "held" && lead === undefined && root && isMainNews ? setting.input.whenOf(tree, root) : undefined;
}

/** Where it was, if a body sits there: "a debate at the Security Council", "the meeting of the commission". */
function venueOf(setting: Setting, tree: Tree, token: Token): { standing: boolean; name?: string } {
  const head = token.upos === "VERB" ? undefined : tree.head(token);
  const places = [...tree.children(token), ...(head?.upos === "VERB" ? tree.all(head, "obl") : [])];
  for (const place of token.upos === "VERB"
    ? places
    : [...places, ...places.flatMap((each) => tree.all(each, "nmod"))]) {
    const preposition = tree.first(place, "case");
    const form = preposition?.form.toLowerCase();
    const isOf = form === "of" && preposition!.id === token.id + 1 && token.upos !== "VERB";
    if ((form !== "at" && form !== "in" && !isOf) || !standing.test(place.form)) continue;
    const name = setting.words(phraseSpan(tree, place));
    return { standing: true, name: name.replace(/^(?:at|in|of) /i, "") };
  }
  const own = tree
    .all(token, "compound")
    .map((each) => each.form)
    .join(" ");
  return { standing: standing.test(own) };
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

/** "thanked Kenya for taking part in the summit", "praised Kenya's participation in it": whoever thanks was there too. */
function thankedFor(setting: Setting, tree: Tree, noun: Token): string[] {
  const before = tree.tokens.slice(0, noun.id - 1);
  const attending = before
    .slice(-9)
    .find((token) => /^(?:participat|attend|join|part$)/.test(token.lemma.toLowerCase()) && token.upos !== "PROPN");
  const verb = before.findLast((token) => /^(?:thank|praise|appreciate|welcome|express|note)$/.test(token.lemma));
  if (!attending || !verb || verb.id > attending.id) return [];
  const object = attending.upos === "NOUN" ? attending : tree.first(verb, "obj");
  const owned = object ? setting.parties(tree).namedOrPlace(object) : [];
  const thanked = tree.first(verb, "obj");
  const guests = owned.length > 0 || !thanked ? owned : setting.parties(tree).namedOrPlace(thanked);
  return [...doersOf(setting, tree, verb), ...guests].filter((id) => setting.canMeet(id));
}
