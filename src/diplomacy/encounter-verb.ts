import type { Token, Tree, When } from "../record/index.ts";
import {
  bothSides,
  doersOf,
  infinitiveAfter,
  isWe,
  listedAfter,
  opener,
  partiesAfter,
  prepositionAfter,
} from "./beside.ts";
import { isBody, membersNamed } from "./encounter-body.ts";
import { hostMet } from "./encounter-guest.ts";
import { legsOf } from "./encounter-legs.ts";
import { isAsked, statusOf } from "./encounter-status.ts";
import { isEncounterNoun, isVisitor, type Told } from "./encounter-told.ts";
import { begunBy, venueOf, whenTold } from "./encounter-when.ts";
import { encounterVerbs, standing } from "./encounter-words.ts";
import type { Setting } from "./setting.ts";

/** "Kenya met Uganda", "the ministers spoke by phone", "visited Nairobi", "received the envoy". */
export function ofVerb(setting: Setting, tree: Tree, verb: Token): Told[] {
  const lemma = verb.lemma.toLowerCase();
  const word =
    encounterVerbs[lemma] ?? (isExchangeOfViews(tree, verb) ? { kind: "meeting" as const, open: true } : undefined);
  if (!word || isAsked(tree, verb)) return [];
  const parties = setting.parties(tree);
  const isParty = (id: string) => setting.canMeet(id);
  const named = doersOf(setting, tree, verb);
  const both = named.some((id) => setting.isBoth(id)) || isBothSides(setting, tree, verb);
  let doers = named.map((id) => setting.orHome(id)).filter(isParty);
  if (doers.length === 0 && !both && !tree.isPassive(verb) && !/^(?:speak|talk)$/.test(lemma))
    doers = opener(setting, tree, verb);
  if (doers.length === 0 && isWe(tree, verb)) doers = setting.speakers(verb).filter(isParty);
  const object = tree.patient(verb);
  const others: string[] = [];
  if (word.kind === "visit") {
    if (!doers.some((id) => isVisitor(setting, id))) return [];
    // "visited 20 regions", "visited the troops": a journey, and to whom is not said
    if (lemma === "visit" && object?.xpos === "NNS") return [];
    const to = lemma === "visit" ? undefined : prepositionAfter(tree, verb, ["to", "in"]);
    if (to) others.push(...listedAfter(setting, tree, to));
    else if (lemma === "visit" && object)
      others.push(...tree.conjuncts(object).flatMap((each) => parties.namedOrPlace(each, 1)));
  } else if (lemma === "call") {
    // "called on the minister", and not on somebody to do something
    const on = tree.tokens[verb.id];
    if (on?.form.toLowerCase() !== "on" || infinitiveAfter(tree, on) || tree.first(verb, "ccomp", "xcomp")) return [];
    others.push(...listedAfter(setting, tree, on).filter((id) => isVisitor(setting, id)));
  } else if (lemma === "see" || lemma === "welcome") {
    if (!object || statusOf(setting, tree, verb) !== "planned") return [];
    others.push(...parties.named(object).filter((id) => isVisitor(setting, id)));
  } else if (lemma === "receive" || lemma === "host") {
    if (object) others.push(...parties.named(object).filter((id) => isVisitor(setting, id)));
  } else if (object && !word.open) others.push(...parties.named(object));
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
  // "the Security Council meets": a body by itself
  const seat = tree.doer(verb);
  const isSeat = seat !== undefined && standing.test(seat.form) && doers.length > 0;
  const sits = others.length === 0 && isPartnered && !word.open && (isSeat || doers.some((id) => isBody(setting, id)));
  if (word.kind === "session" && !sits) return [];
  // "we met in May", "our ministers will meet", said by one of two
  if (lemma === "meet" && others.length === 0 && (isWe(tree, verb) || isOurs(tree, verb)))
    others.push(...bothSides(setting, tree, doers));
  // "the commission of Kenya and Uganda convenes"
  const members = sits && seat ? [...membersNamed(setting, doers), ...partiesAfter(setting, tree, seat, ["of"])] : [];
  const all = [...doers, ...others, ...members].filter(isParty);
  const anaphoric = both && others.length === 0 && (word.open === true || (lemma === "meet" && !object));
  if (setting.sides(all).length < 2 && !anaphoric && !sits) return [];
  const status = statusOf(setting, tree, verb);
  if (!status) return [];
  const words = tree.tokens.slice(verb.id, verb.id + 8).map((each) => each.form.toLowerCase());
  const byPhone = words.some((form) => /^(?:phone|telephone|video|videoconference)$/.test(form));
  const isSitting = word.kind !== "visit" && venueOf(setting, tree, verb).standing;
  const when = (word.open === true ? dayOf : whenTold)(setting, tree, verb, status);
  const told: Told = {
    kind:
      byPhone && word.kind !== "visit" ? "call" : (isSitting || sits) && word.kind !== "call" ? "session" : word.kind,
    open: word.open === true && !byPhone,
    anaphoric,
    joinsOnly: false,
    another: !both && lemma !== "discuss" && isAnother(tree, verb),
    parties: all,
    alone: sits,
    implied: false,
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
