import {
  type Demand,
  isDenying,
  isLeftOpen,
  type PositionStance,
  relationOf,
  type Token,
  type Tree,
} from "../record/index.ts";
import { doersOf, infinitiveAfter, partiesAfter, possessors, prefixed, verbOver } from "./beside.ts";
import { encounterVerbs } from "./encounter-words.ts";
import { add } from "./demand-book.ts";
import { partsOf, partSpan, wholeSpan } from "./demand-parts.ts";
import { isNegated } from "./encounter-status.ts";
import { askedBefore, due } from "./asked-before.ts";
import { askedByDeed, isAuthority, isDoing, mandated, whose, wishedOf } from "./ask-of.ts";
import { isDomestic } from "./domestic.ts";
import { isAskedAbout, isInCase, ownVoice, voiceAt, withoutLead } from "./own-voice.ts";
import { phraseSpan, type Setting } from "./setting.ts";

/** Verbs of asking: what is asked stands as their object, under a preposition, or as a clause. */
const asking = new Set(
  "demand call ask urge request insist require press appeal seek want exhort push expect suggest propose hope encourage invite tell order".split(
    " ",
  ),
);
/** Of these, hopes, wants and plans of one's own ask nothing of anybody. */
const weak = new Set("want seek expect suggest propose hope encourage invite tell order".split(" "));
const offering = new Set(["offer", "propose", "invite"]);

/** "urged Kenya to withdraw", "called for guarantees": what is asked, of whom, in its parts. */
export function ask(setting: Setting, tree: Tree, verb: Token, demands: Demand[]): void {
  const lemma = verb.lemma.toLowerCase();
  const isWish = wishedOf(tree, verb) !== undefined;
  if (verb.upos !== "VERB" || !(asking.has(lemma) || lemma === "offer" || isWish) || isNegated(tree, verb)) return;
  if (isAskedAbout(tree, verb) || isNotTold(tree, verb)) return;
  if (relationOf(verb) === "amod" || (lemma === "offer" && relationOf(verb) === "acl") || isConditional(tree, verb))
    return;
  const parties = setting.parties(tree);
  // "summoned the envoy to demand": whoever summons demands
  const asker = isPurpose(tree, verb) ? tree.head(verb)! : verb;
  const doers = doersOf(setting, tree, asker);
  // "said that it had been asked to": by somebody else than who says so
  if (doers.length === 0 && tree.isPassive(verb)) return;
  let by = bySpeaker(setting, tree, verb, doers, tree.doer(asker));
  if (by.length === 0) return;
  const what = subjectOf(tree, verb, lemma);
  // "expects the minister to visit in May": a plan, and no wish
  if (lemma === "expect" && what?.clause && encounterVerbs[what.clause.lemma]) return;
  // "it requires work": what a thing takes
  if (lemma === "require" && !what?.clause) return;
  // "something it is urging its partners to do": what, is told before
  if (what?.clause?.lemma === "do" && tree.first(what.clause, "obj") === undefined) return;
  // "told Kenya that", "ordered a ship": nothing asked of anybody
  if (/^(?:tell|order)$/.test(lemma) && !(what?.person && what.clause && isInfinitive(tree, what.clause))) return;
  // "asked not to be named": of reporters, and nothing to a party
  if (what?.clause && /^(?:name|identify|quote)$/.test(what.clause.lemma)) return;
  // "could be called modest": a name for it
  if (lemma === "call" && !what?.person && what?.clause && what.clause.upos !== "VERB") return;
  if (!what || (lemma === "ask" && what.clause && isQuestion(tree, what.clause))) return;
  if (lemma === "insist" && what.clause && isIndicative(tree, what.clause)) return;
  // "suggested that this would be an error"
  if (lemma === "suggest" && what.clause && (isIndicative(tree, what.clause) || isSupposed(tree, what.clause))) return;
  const offer =
    lemma === "offer" || (offering.has(lemma) && what.clause !== undefined && (what.own || lemma === "invite"));
  const named = what.person
    ? addressees(setting, tree, what.person)
    : what.clause
      ? clauseSubject(setting, tree, what.clause, weak.has(lemma))
      : (askedByDeed(setting, tree, what.head) ?? fromWhom(setting, tree, verb));
  // "hopes that both countries will stay together": nothing of the other alone
  if (weak.has(lemma) && what.clause && isOfBoth(setting, by, named)) return;
  by = withoutAsked(setting, by, named);
  const parts = partsOf(tree, what.head, verb);
  const span = wholeSpan(tree, what.head, parts);
  const own = setting.sides(by);
  const isOther = (id: string) => setting.isParty(id) && !own.includes(setting.side(id));
  let to = named.filter(isOther);
  // what is asked of one's own people is no demand on a party
  if (to.length === 0 && named.some((id) => own.includes(setting.side(id))) && !/^(?:demand|insist)$/.test(lemma))
    return;
  if (to.length === 0 && what.person) return;
  if (to.length === 0 && /^(?:propose|suggest|offer)$/.test(lemma))
    to = parties.within(span).filter((id) => isOther(id) && isState(setting, id));
  // what is asked in talks is asked of whoever they are with
  if (to.length === 0 && /^(?:propose|suggest|urge|call|ask)$/.test(lemma)) to = setting.partners(tree, verb, by);
  // "phoned Kenya's minister to demand an apology": of whoever was phoned
  const met = asker === verb ? undefined : tree.patient(asker);
  if (to.length === 0 && met) to = addressees(setting, tree, met).filter(isOther);
  if (to.length === 0 && !offer && !what.clause) to = askedBefore(setting, tree, verb, what.head, by);
  // "our Kenyan partners" are somebody, "businesses" are not
  const isNamed = (id: string) =>
    (setting.isPower(id) || pair.test(setting.actor(id)!.name) || /^\p{Lu}/u.test(setting.actor(id)?.name ?? "")) &&
    !isPublic.test(setting.actor(id)!.name);
  if ((weak.has(lemma) || isWish) && !to.some(isNamed)) return;
  if (isWish && !(what.clause && isDoing(tree, what.clause) && to.every((id) => isAuthority(setting, id)))) return;
  if (to.length === 0 && what.head.upos === "PRON") return;
  if (isDomestic(setting, tree, [...by, ...to])) return;
  const stance: PositionStance = offer ? "offers" : "demands";
  const kind = offer ? "offer" : "demand";
  const when = setting.input.whenOf(tree, verb);
  const common = { tree, kind, by, to, stance, verb, ...(when && { when }) } as const;
  const whole = add(demands, setting, { ...common, head: what.head, span });
  for (const part of parts) {
    const demand = add(demands, setting, { ...common, head: part, span: partSpan(tree, part, parts) });
    if (demand !== whole) demand.partOf = whole.id;
  }
}

/** "neither confirmed nor denied that it had offered", "denied having asked": nobody says that it was. */
function isNotTold(tree: Tree, verb: Token): boolean {
  const over = /^(?:ccomp|xcomp|advcl)$/.test(relationOf(verb)) ? tree.head(verb) : undefined;
  if (!over || over.id > verb.id) return false;
  return isLeftOpen(tree, over) || (isDenying(over.lemma) && !isNegated(tree, over));
}

/** Two who are told of before, each of them asked: "the leaders" and "participants" are not. */
const pair = /^(?:both|our|our two|the two|two) (?:countries|governments|powers|sides|states)$/i;

/** People at large: no party. */
const isPublic = /\b(?:voters|citizens|people|viewers|families)\b/i;

/** What is offered between parties, where a noun says it: congratulations and goods are not. */
const offered =
  /^(?:talks?|mediation|help|aid|assistance|support|guarantees?|ceasefire|truce|deal|asylum|amnesty|concession|dialogue|troop|exchange|meeting)$/;

/** "offered its good offices". */
const isGoodOffices = (tree: Tree, { id, lemma }: Token): boolean =>
  lemma === "office" && tree.tokens[id - 2]?.form.toLowerCase() === "good";

/** Verbs of which what is asked is the object, and who was asked the doer. */
const answering =
  /^(?:accept|decline|deny|dismiss|grant|heed|honou?r|ignore|meet|oppose|rebuff|refuse|reject|resist|spurn|satisfy)$/;

/** Whoever hopes is among those of whom it is hoped. */
const isOfBoth = (setting: Setting, by: readonly string[], named: readonly string[]): boolean => {
  const own = setting.sides(by);
  const sides = setting.sides(named);
  return sides.length > 1 && sides.some((side) => own.includes(side));
};

/** "the leaders urged Kenya to stay": where its own is among those spoken of before, it is not among those who ask. */
function withoutAsked(setting: Setting, by: string[], asked: readonly string[]): string[] {
  const sides = setting.sides(asked);
  const others = by.filter((id) => !sides.includes(setting.side(id)));
  return others.length > 0 ? others : by;
}

/** Who asks: the powers that do it; where nobody is named, or only "I" or "it", whoever speaks. */
const bySpeaker = (setting: Setting, tree: Tree, word: Token, doers: readonly string[], doer?: Token): string[] => {
  const by = doers.filter((id) => setting.isPower(id));
  if (by.length > 0 || (doer && !/^(?:I|we|he|she|it)$/i.test(doer.form))) return by;
  const isOwn = /^(?:I|we)$/i.test(doer?.form ?? "") && setting.said(word).length === 0;
  const speakers = isOwn ? ownVoice(setting, tree, word) : setting.speakers(word);
  return speakers.filter((id) => setting.isPower(id));
};

/** Verbs whose object does what follows them: "urged Kenya to demand". */
const controlling =
  /^(?:advise|allow|ask|authori[sz]e|call|cause|encourage|expect|force|get|help|instruct|invite|lead|let|oblige|order|permit|persuade|press|prompt|push|request|require|tell|urge|want)$/;

/** "summoned the envoy to demand". */
const isPurpose = (tree: Tree, verb: Token): boolean => {
  const head = tree.head(verb);
  return (
    verb.xpos === "VB" &&
    ["xcomp", "advcl"].includes(relationOf(verb)) &&
    head?.upos === "VERB" &&
    tree.first(head, "obj") !== undefined &&
    !controlling.test(head.lemma)
  );
};

const isInfinitive = (tree: Tree, verb: Token): boolean => tree.all(verb, "mark").some(({ xpos }) => xpos === "TO");

/** "asked whether it was so", "asked why": a question, and no demand. */
function isQuestion(tree: Tree, clause: Token): boolean {
  const first = tree.subtree(clause).find((each) => each.upos !== "PUNCT" && each.upos !== "CCONJ");
  return first !== undefined && (/^W/.test(first.xpos) || /^(?:whether|if)$/i.test(first.form));
}

/** "insists that it is true": a statement, and not that it be so. */
const isIndicative = (tree: Tree, clause: Token): boolean =>
  [clause, ...tree.all(clause, "cop", "aux")].some(
    (each) => ["VBZ", "VBD"].includes(each.xpos) || /^(?:are|were)$/i.test(each.form),
  );

const isSupposed = (tree: Tree, clause: Token): boolean =>
  tree.all(clause, "aux").some(({ form }) => /^(?:will|would|could|may|might|can)$/i.test(form));

const isState = (setting: Setting, id: string): boolean =>
  ["state", "government", "organization"].includes(setting.actor(id)?.kind ?? "") && setting.isPower(id);

/** "if it asks", "may ask": nobody has asked. */
const isConditional = (tree: Tree, verb: Token): boolean =>
  tree.all(verb, "mark").some((each) => /^(?:if|unless|whether|when)$/i.test(each.form)) ||
  tree.all(verb, "aux").some((each) => /^(?:may|might|could)$/i.test(each.form));

/** "counts on Kenya's support", "look forward to Kenya's part in it": what is hoped of a named party. */
export function rely(setting: Setting, tree: Tree, verb: Token, demands: Demand[]): void {
  const lemma = verb.lemma.toLowerCase();
  const next = tree.tokens[verb.id]?.form.toLowerCase();
  const relies = /^(?:count|reckon|rely)$/.test(lemma) && (next === "on" || next === "upon");
  if (verb.upos !== "VERB" || isNegated(tree, verb) || !(relies || (lemma === "look" && next === "forward"))) return;
  const what = relies ? (tree.under(verb, "on") ?? tree.under(verb, "upon")) : tree.under(verb, "to");
  if (!what || !/^(?:assistance|backing|decision|help|involvement|participation|support)$/.test(what.lemma)) return;
  const by = bySpeaker(setting, tree, verb, doersOf(setting, tree, verb));
  const own = setting.sides(by);
  const owners = [...possessors(setting, tree, what), ...partiesAfter(setting, tree, what, ["of", "from"])];
  const to = owners.filter((id) => setting.isPower(id) && !own.includes(setting.side(id)));
  if (by.length === 0 || to.length === 0) return;
  const span = phraseSpan(tree, what);
  add(demands, setting, { tree, head: what, span, kind: "demand", by, to, stance: "demands", verb });
}

/** "Kenya must leave", "Kenya needs to leave", said by another: a demand on it. */
export function oblige(setting: Setting, tree: Tree, verb: Token, demands: Demand[]): void {
  if (verb.upos !== "VERB" || isConditional(tree, verb)) return;
  const aux = tree.all(verb, "aux").map((each) => each.form.toLowerCase());
  const head = tree.head(verb);
  const lead =
    relationOf(verb) === "xcomp" && head && /^(?:have|need)$/.test(head.lemma) && ["VBZ", "VBP"].includes(head.xpos)
      ? head
      : undefined;
  const must = aux.some((form) => /^(?:must|should)$/.test(form)) && !aux.includes("have") && !knowing.test(verb.lemma);
  const whole = lead ?? verb;
  const subject = tree.first(whole, "nsubj", "nsubj:pass");
  // "the role that Kenya should play": what somebody says of a role, and asks nothing
  if ((!must && !lead) || relationOf(whole) === "acl" || isInCase(tree, verb)) return;
  if (!subject || (lead && (isNegated(tree, lead) || isStillUndone(tree, lead, verb))) || isAskedAbout(tree, whole))
    return;
  // "Kenya must be stopped": asked of others; "the sanctions imposed by Kenya must be lifted": of whose they are
  const meant = tree.isPassive(verb) ? whose(setting, tree, subject) : setting.parties(tree).named(subject);
  const to = meant.filter((id) => setting.canMeet(id));
  const isOwn = setting.speakers(verb).length === 0;
  if (isOwn && !(isDoing(tree, verb) && to.every((id) => isAuthority(setting, id)))) return;
  const by = voiceAt(setting, tree, verb).filter((id) => setting.canMeet(id));
  if (by.length === 0 || to.length === 0 || to.some((id) => setting.sides(by).includes(setting.side(id)))) return;
  const span = withoutLead(tree, whole, phraseSpan(tree, whole, clausesBeside(tree, whole)));
  add(demands, setting, { tree, head: verb, span, kind: "demand", by, to, stance: "demands", verb: whole });
}

/** "should know": told, and not asked. */
const knowing = /^(?:know|realize|realise|remember|understand)$/;

/** "has yet to leave", "has still to leave": what has not been done. */
const isStillUndone = (tree: Tree, lead: Token, verb: Token): boolean =>
  tree.tokens.slice(lead.id, verb.id - 1).some(({ form }) => /^(?:still|yet)$/i.test(form));

/** "the need for Kenya to leave", "hope that Kenya will stay", "its demand for access", "the call on Kenya to talk". */
export function askByNoun(setting: Setting, tree: Tree, noun: Token, demands: Demand[]): void {
  const lemma = noun.lemma.toLowerCase();
  if (
    noun.upos !== "NOUN" ||
    !/^(?:need|necessity|hope|expectation|demand|call|request|appeal|ultimatum|proposal)$/.test(lemma)
  )
    return;
  // "a conference call": by telephone
  if (lemma === "call" && tree.first(noun, "compound")) return;
  const isWish = /^(?:need|necessity|hope|expectation)$/.test(lemma);
  const head = verbOver(tree, noun) ?? tree.head(noun);
  const doers = head?.upos === "VERB" ? doersOf(setting, tree, head) : [];
  const owners = [
    ...possessors(setting, tree, noun),
    // "a Kenyan demand"
    ...(isWish || lemma === "call" ? [] : prefixed(setting, tree, noun)),
    ...partiesAfter(setting, tree, noun, ["of", "by"], (token) => token.id > noun.id + 1),
  ];
  // "dropped its demand": it is none any more
  const isAnswered = head !== undefined && answering.test(head.lemma);
  if (head && ((isNegated(tree, head) && !isAnswered) || givingUp.test(head.lemma))) return;
  // "rejected Kenya's demand": whose it is asks
  const { home } = setting.input;
  let by = bySpeaker(setting, tree, noun, owners.length > 0 ? owners : isWish || head?.lemma !== "reject" ? doers : []);
  // "the need was stressed": a government that tells it, told it
  if (by.length === 0 && isWish && home !== undefined && head && tree.isPassive(head)) by = [home];
  if (by.length === 0 || (!isWish && owners.length === 0 && !(head && isVoicing(head)))) return;
  if (isWish && !(head && isVoicing(head))) return;
  const clause =
    tree
      .all(noun, "acl", "ccomp", "xcomp")
      .concat(head?.upos === "VERB" ? tree.all(head, "xcomp", "ccomp") : [])
      .find((each) => each.id > noun.id) ?? thatClause(tree, noun);
  const forPhrase = tree.under(noun, "for");
  const named = clause ? clauseSubject(setting, tree, clause) : [];
  if (/^(?:hope|expectation)$/.test(lemma) && isOfBoth(setting, by, named)) return;
  by = withoutAsked(setting, by, [...named, ...(forPhrase ? setting.parties(tree).namedOrPlace(forPhrase, 1) : [])]);
  const own = setting.sides(by);
  const isOther = (id: string) => setting.canMeet(id) && !own.includes(setting.side(id));
  // "refused Kenya's demand to leave": whoever answers was asked
  const answerers = isAnswered && named.length === 0 ? doers.filter((id) => setting.isParty(id)) : [];
  const target = [
    ...named,
    ...answerers,
    ...(clause && answerers.length === 0
      ? partiesAfter(setting, tree, noun, ["for", "on", "to"], (token) => token.id > noun.id + 2)
      : []),
    ...(forPhrase ? setting.parties(tree).namedOrPlace(forPhrase, 1) : []),
    ...(forPhrase && !clause ? partiesAfter(setting, tree, forPhrase, ["by"]) : []),
  ].filter(isOther);
  const what = clause ?? forPhrase;
  if (!what) return;
  // "stressed the need to open the border", in talks: to whoever they are with
  if (isWish && target.length === 0 && named.length === 0 && lemma === "need")
    target.push(...setting.partners(tree, noun, by));
  const when = head && setting.input.whenOf(tree, head);
  const put = (asked: Token, to: string[], others: readonly Token[]): void => {
    if ((isWish && to.length === 0) || isDomestic(setting, tree, [...by, ...to])) return;
    add(demands, setting, {
      tree,
      head: asked,
      span: phraseSpan(tree, asked, others),
      kind: "demand",
      by,
      to,
      stance: "demands",
      verb: noun,
      ...(when && { when }),
    });
  };
  const further = clause && isWish ? clausesBeside(tree, clause) : [];
  put(what, target, further);
  // "hope that the talks would go on and that Kenya would stay"
  for (const each of further) put(each, clauseSubject(setting, tree, each).filter(isOther), []);
}

const givingUp = /^(?:abandon|drop|forgo|renounce|retract|scrap|waive|withdraw)$/;

/** Clauses joined to one, each with a subject of its own. */
const clausesBeside = (tree: Tree, clause: Token): Token[] =>
  tree.conjuncts(clause).filter((each) => each !== clause && tree.first(each, "nsubj", "nsubj:pass") !== undefined);

/** "the proposal of the president, that the ships be moved": the clause, wherever the parser has hung it. */
function thatClause(tree: Tree, noun: Token): Token | undefined {
  const that = tree.tokens
    .slice(noun.id, noun.id + 12)
    .find((token) => token.form.toLowerCase() === "that" && token.xpos === "IN");
  const verb = that && tree.head(that);
  return verb && verb.id > that.id && verb.upos === "VERB" ? verb : undefined;
}

/** Verbs by which a need, a hope or a demand is voiced. */
const voicing = new Set(
  "express voice stress emphasize emphasise underline underscore reiterate repeat renew note reaffirm highlight voice issue make present state".split(
    " ",
  ),
);

/** A lemma may have lost its last letter. */
const isVoicing = ({ lemma }: Token): boolean => voicing.has(lemma) || voicing.has(`${lemma}e`) || lemma === "place";

/** What is asked: its head, the person asked, and the clause where it is one. */
function subjectOf(
  tree: Tree,
  verb: Token,
  lemma: string,
): { head: Token; person?: Token; clause?: Token; own: boolean } | undefined {
  const object = tree.first(verb, "obj") ?? (/^(?:ask|tell)$/.test(lemma) ? tree.first(verb, "iobj") : undefined);
  const wish = wishedOf(tree, verb);
  if (wish) return { ...wish, head: wish.clause, own: false };
  const ordered = mandated(tree, verb);
  if (ordered) return { ...ordered, head: ordered.clause, own: false };
  const clause = tree
    .all(verb, "ccomp", "xcomp")
    .find(
      (each) =>
        each.id > verb.id && (["VERB", "AUX", "ADJ"].includes(each.upos) || tree.first(each, "cop") !== undefined),
    );
  const on = tree.under(verb, "on") ?? tree.under(verb, "upon");
  const to = tree.all(verb, "obl").find((each) => tree.first(each, "case")?.form.toLowerCase() === "to");
  if (clause && tree.first(clause, "mark")?.form.toLowerCase() !== "if") {
    const person =
      object && object.id < clause.id && !tree.isUnder(object, clause)
        ? object
        : lemma === "call"
          ? on
          : (to ?? undefined);
    return { head: clause, clause, ...(person && { person }), own: relationOf(clause) === "xcomp" && !object };
  }
  // "called on Kenya to leave", wherever the parser has hung the clause
  const addressed = lemma === "call" ? (on ?? object) : lemma === "appeal" ? to : object;
  const infinitive =
    addressed && /^(?:appeal|call|urge|ask|press|push|invite|request|encourage)$/.test(lemma)
      ? infinitiveAfter(tree, verb)
      : undefined;
  if (infinitive && addressed && addressed.id < infinitive.id)
    return { head: infinitive, clause: infinitive, person: addressed, own: false };
  const for_ = tree.under(verb, "for");
  if (for_ && ["call", "ask", "appeal", "press", "push", "hope"].includes(lemma)) {
    const person = lemma === "ask" || lemma === "press" ? object : (on ?? to);
    return { head: for_, ...(person && { person }), own: false };
  }
  if (lemma === "insist" && on) return { head: on, own: false };
  // "wants an apology from Kenya", "expects a reply from Kenya"
  const isDue = lemma === "want" || (lemma === "expect" && due.test(object?.lemma ?? ""));
  if (isDue && object && tree.under(object, "from")) return { head: object, own: false };
  if (
    object &&
    !["ask", "call", "press", "push", "urge", "expect", "hope", "want", "invite", "encourage"].includes(lemma) &&
    object.upos !== "PRON" &&
    (lemma !== "offer" || offered.test(object.lemma.toLowerCase()) || isGoodOffices(tree, object))
  )
    return { head: object, own: lemma === "offer" };
  return undefined;
}

/** "leaders, among them Kenya's president": those named, where the noun itself names nobody. */
function addressees(setting: Setting, tree: Tree, person: Token): string[] {
  const parties = setting.parties(tree);
  const named = parties.namedOrPlace(person);
  return named.some((id) => setting.isParty(id)) ? named : [...named, ...parties.within(phraseSpan(tree, person))];
}

const clauseSubject = (setting: Setting, tree: Tree, clause: Token, isHoped = false): string[] => {
  const subject = tree.first(clause, "nsubj", "nsubj:pass");
  if (!subject) return [];
  const parties = setting.parties(tree);
  // "that the sanctions imposed by Kenya be lifted"
  const done = tree.isPassive(clause) ? whose(setting, tree, subject) : [];
  const named = done.length > 0 ? done : parties.named(subject);
  // "expects its work to begin": nothing of whose work it is
  return named.length > 0 || isHoped ? named : parties.owners(subject);
};

const fromWhom = (setting: Setting, tree: Tree, verb: Token): string[] => {
  for (const preposition of ["from", "of", "on", "to"]) {
    const noun = tree.under(verb, preposition);
    if (noun && relationOf(noun) === "obl") return setting.parties(tree).named(noun);
  }
  const object = tree.first(verb, "obj");
  const from = object && tree.under(object, "from");
  return from ? setting.parties(tree).named(from) : [];
};
