import {
  type Demand,
  isDenying,
  isLeftOpen,
  type PositionStance,
  relationOf,
  type Span,
  type Token,
  type Tree,
} from "../record/index.ts";
import { doersOf, partiesAfter, possessors } from "./beside.ts";
import { encounterVerbs } from "./encounter-words.ts";
import { add } from "./demand-book.ts";
import { clausesBeside, partsOf, partSpan, wholeSpan } from "./demand-parts.ts";
import { isNegated } from "./encounter-status.ts";
import { askedBefore } from "./asked-before.ts";
import { askedByDeed, isAuthority, isDoing, whose, wishedOf } from "./ask-of.ts";
import { listed } from "./ask-list.ts";
import { askedOfOther, someoneElse } from "./asked-of-other.ts";
import { isDomestic } from "./domestic.ts";
import { isAskedAbout, isInCase, voiceAt, withoutLead } from "./own-voice.ts";
import { phraseSpan, type Setting } from "./setting.ts";
import { withPair } from "./two-sides.ts";
import { addressees, clauseSubject, envoy, fromWhom, subjectOf, wantedOf, wantedSpan } from "./what-asked.ts";
import { bySpeaker, isOfBoth, paperAt, withoutAsked } from "./who-asks.ts";

/** Verbs of asking: what is asked stands as their object, under a preposition, or as a clause. */
const asking = new Set(
  "demand call ask urge request insist require press appeal seek want exhort push expect suggest propose hope encourage invite tell order beg beseech entreat implore plead".split(
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
  const asker = isPurpose(tree, verb) ? tree.head(verb)! : (writingOver(tree, verb) ?? verb);
  const doers = doersOf(setting, tree, asker);
  // "said that it had been asked to": by somebody else than who says so
  if (doers.length === 0 && tree.isPassive(verb)) return;
  // "It asks that they be freed": the parse may hold what is asked for the subject
  const doer = tree.first(asker, "expl") ?? tree.doer(asker);
  let by = bySpeaker(setting, tree, verb, doers, doer);
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
  if (what?.clause && isOfName(tree, what.clause)) return;
  // "could be called modest": a name for it
  if (lemma === "call" && !what?.person && what?.clause && what.clause.upos !== "VERB") return;
  if (!what || (lemma === "ask" && what.clause && isQuestion(tree, what.clause))) return;
  if (lemma === "insist" && what.clause && isIndicative(tree, what.clause)) return;
  // "suggested that this would be an error"
  if (lemma === "suggest" && what.clause && (isIndicative(tree, what.clause) || isSupposed(tree, what.clause))) return;
  const offer =
    lemma === "offer" ||
    (offering.has(lemma) && (what.clause !== undefined || what.own) && (what.own || lemma === "invite"));
  const doing = what.clause ? undefined : askedByDeed(setting, tree, what.head);
  const named = what.person
    ? addressees(setting, tree, what.person)
    : what.clause
      ? clauseSubject(setting, tree, what.clause, weak.has(lemma))
      : what.wanted
        ? wantedOf(setting, tree, what.wanted)
        : (doing ?? fromWhom(setting, tree, verb));
  // "hopes that both countries will stay together": nothing of the other alone, as what is proposed for both is
  if (weak.has(lemma) && lemma !== "propose" && what.clause && isOfBoth(setting, by, named)) return;
  by = withoutAsked(setting, by, named);
  const parts = partsOf(tree, what.head, verb);
  const span = what.wanted ? wantedSpan(tree, what.wanted) : wholeSpan(tree, what.head, parts);
  const own = setting.sides(by);
  const isOther = (id: string) => setting.isParty(id) && !own.includes(setting.side(id));
  let to = named.filter(isOther);
  // what is asked of one's own people is no demand on a party
  const isOwn = to.length === 0 && named.some((id) => own.includes(setting.side(id))) && !what.wanted;
  if (isOwn && !/^(?:demand|insist)$/.test(lemma)) return;
  const someone = to.length === 0 && what.person ? someoneElse(setting, tree, what.person, by) : [];
  if (to.length === 0 && what.person && someone.length === 0) return;
  to.push(...someone);
  if (to.length === 0 && /^(?:propose|suggest|offer)$/.test(lemma))
    to = parties.within(span).filter((id) => isOther(id) && isState(setting, id));
  // what is asked in talks is asked of whoever they are with
  if (to.length === 0 && /^(?:propose|suggest|urge|call|ask)$/.test(lemma)) to = setting.partners(tree, verb, by);
  // "phoned Kenya's minister to demand an apology": of whoever was phoned
  const met = asker === verb ? undefined : (tree.patient(asker) ?? tree.under(asker, "to"));
  if (to.length === 0 && met) to = addressees(setting, tree, met).filter(isOther);
  if (to.length === 0 && !offer && !what.clause) to = askedBefore(setting, tree, verb, what.head, by);
  to = withPair(setting, tree, to, by);
  // "The note demands an inquiry": of whoever it is to
  const paper = paperAt(setting, tree, doer);
  if (to.length === 0 && paper) to = paper.receivers.filter(isOther);
  const isInferred = to.length === 0 || someone.length > 0;
  const isOfDeed = doing !== undefined && !what.wanted;
  if (to.length === 0 && !isOfDeed)
    to = askedOfOther(setting, tree, verb, what.head, by, { span, isSure: offer || !!what.wanted });
  // "our Kenyan partners" are somebody, "businesses" are not
  const isNamed = (id: string) =>
    (setting.isPower(id) || pair.test(setting.actor(id)!.name) || /^\p{Lu}/u.test(setting.actor(id)?.name ?? "")) &&
    !isPublic.test(setting.actor(id)!.name);
  const isOfEnvoy = what.wanted && envoy.test(what.head.lemma);
  if ((weak.has(lemma) || isWish) && !to.some(isNamed) && !isOfEnvoy) return;
  if (isWish && !(what.clause && isDoing(tree, what.clause) && to.every((id) => isAuthority(setting, id)))) return;
  if (to.length === 0 && what.head.upos === "PRON") return;
  if (isDomestic(setting, tree, [...by, ...to])) return;
  const stance: PositionStance = offer ? "offers" : "demands";
  const kind = offer ? "offer" : "demand";
  const when = setting.input.whenOf(tree, verb);
  const common = {
    tree,
    kind,
    by,
    to,
    stance,
    verb,
    ...(when && { when }),
    ...(isInferred && to.length > 0 && { isInferred }),
  } as const;
  const further = listed(tree, verb, what.head, what.clause);
  const whole = add(demands, setting, { ...common, head: what.head, span: withoutFurther(tree, span, further) });
  for (const each of further) {
    const others = further.filter((one) => one !== each && one.id > each.id);
    add(demands, setting, { ...common, head: each, span: partSpan(tree, each, others) });
  }
  for (const part of parts) {
    const demand = add(demands, setting, { ...common, head: part, span: partSpan(tree, part, parts) });
    if (demand !== whole) demand.partOf = whole.id;
  }
}

/** "asked not to be identified", "asked that his name not be printed". */
const isOfName = (tree: Tree, clause: Token): boolean =>
  /^(?:name|identify|quote)$/.test(clause.lemma) ||
  /^(?:identity|name)$/.test(tree.first(clause, "nsubj", "nsubj:pass")?.lemma ?? "");

/** What is asked first, up to what opens the next thing. */
function withoutFurther(tree: Tree, { from, to }: Span, [next]: readonly Token[]): Span {
  if (!next) return { from, to };
  const first = tree.subtree(next)[0]!;
  const before = tree.tokens.slice(0, first.id - 1).findLast(({ form }) => !/^(?:,|and)$/i.test(form));
  return { from, to: before && before.to > from ? Math.min(to, before.to) : to };
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

/** Verbs whose object does what follows them: "urged Kenya to demand". */
const controlling =
  /^(?:advise|allow|ask|authori[sz]e|call|cause|encourage|expect|force|get|help|instruct|invite|lead|let|oblige|order|permit|persuade|press|prompt|push|request|require|tell|urge|want)$/;

/** "wrote to Kenya's president demanding", "spoke by telephone, urging him": whoever writes asks. */
function writingOver(tree: Tree, verb: Token): Token | undefined {
  if (verb.xpos !== "VBG" || tree.first(verb, "nsubj", "aux")) return undefined;
  const head = tree.head(verb);
  const over = relationOf(verb) === "acl" && head && relationOf(head) === "obl" ? tree.head(head) : head;
  return over && over.id < verb.id && /^(?:cable|phone|telephone|wire|write)$/.test(over.lemma) ? over : undefined;
}

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
