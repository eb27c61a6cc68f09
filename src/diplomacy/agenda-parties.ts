import { type Mention, overlaps, relationOf, type Token, type Tree } from "../record/index.ts";
import type { Due } from "./agenda-due.ts";
import { obligedBy } from "./agenda-verb.ts";
import { isHappening } from "./agenda-noun.ts";
import { bothSides, doersOf, listedAfter, partiesAfter, prefixed, prepositionAfter } from "./beside.ts";
import { kindOfTitle } from "./headline.ts";
import type { Setting } from "./setting.ts";
import { otherOf, pairOf } from "./told-pair.ts";

/** Verbs of wanting a thing of another. */
const wanting = /^(?:demand|expect|insist|require|want)$/;

/** What a state holds for itself. */
const internal = /^(?:election|vote|referendum|inauguration|poll|polls|runoff)$/;

/** "the runoff in Kenya", "the inauguration of the president of Kenya". */
const isOfNoun = (tree: Tree, noun: Token, mention: Mention): boolean =>
  tree.tokens.some((token) => overlaps(token, mention) && token.id > noun.id && tree.isUnder(token, noun));

/** "the situation in Kenya and the elections on 7 August": of the state named last before, abroad first. */
function holderOf(setting: Setting, tree: Tree, noun: Token, plan: Token | undefined): string[] {
  const { home } = setting.input;
  const named = setting
    .mentionsIn(tree)
    .filter(
      (mention) =>
        (mention.to <= noun.from || isOfNoun(tree, noun, mention)) &&
        (mention.place !== undefined || mention.form === "description"),
    )
    .flatMap((mention) => setting.partyOf(mention) ?? [])
    .filter((id) => setting.actor(id)?.kind === "state");
  const abroad = named.filter((id) => home === undefined || setting.side(id) !== setting.side(home));
  if (named.length > 0) return (abroad.length > 0 ? abroad : named).slice(-1);
  // "a referendum will be held in Kenya"
  const place = plan && tree.under(plan, "in");
  return place ? setting.parties(tree).namedOrPlace(place) : [];
}

/** Whom what is due concerns: who does it, else who holds it. */
export function partiesOf(setting: Setting, tree: Tree, { token, plan }: Due): string[] {
  const parties = setting.parties(tree);
  const isParty = (id: string) => setting.isParty(id) && !setting.isBoth(id);
  // "you will have elections", said by one of two
  const isYours = plan?.upos === "VERB" && tree.doer(plan)?.form.toLowerCase() === "you";
  if (isYours) {
    const own = setting.sides(setting.speakers(token));
    return bothSides(setting, tree, []).filter((id) => !own.includes(setting.side(id)));
  }
  // "a summit on Chad": not of Chad
  const topics = ["about", "on", "over"].flatMap((form) => {
    const noun = tree.under(token, form);
    return noun ? parties.namedOrPlace(noun) : [];
  });
  const own = ["VERB", "ADJ", "AUX"].includes(token.upos)
    ? doneBy(setting, tree, token)
    : [
        ...prefixed(setting, tree, token),
        ...parties.owners(token).filter((id) => !topics.includes(id)),
        ...(plan?.upos === "VERB" ? parties.doers(plan) : []),
        ...hostOf(setting, tree, token),
        ...givenTo(setting, tree, token),
        ...withWhom(setting, tree, token),
        ...(plan ? gatheredBy(setting, tree, plan) : []),
      ];
  // "Mr Nkosi is to see the president of Kenya": people of whom no more is told
  const isPerson = (id: string) => setting.input.home === undefined && setting.actor(id)?.kind === "person";
  const known = own.filter((id) => isParty(id) || isPerson(id));
  // "wants the troops gone by Friday": whose, too
  const asked = wanting.test(token.lemma) ? otherOf(setting, tree, known.filter(isParty)) : [];
  // of an entry of a diary all whom it names
  const entered = setting.input.isHeaded(tree) && token.upos !== "VERB" ? namedUnder(setting, tree, token) : [];
  const found = [...known, ...asked, ...entered.filter(isParty)];
  const isPower = found.some((id) => setting.isPower(id));
  const isOwn = !isPower && internal.test(token.lemma.toLowerCase());
  const holder = isOwn ? holderOf(setting, tree, token, plan) : [];
  return [...found, ...holder];
}

/** Whom what is due concerns where no word says whose it is: who tells of it, awaits it or prepares it. */
export function tellersOf(setting: Setting, tree: Tree, { token }: Due): string[] {
  const isParty = (id: string) => setting.isParty(id) && !setting.isBoth(id);
  const speakers = setting.speakers(token).filter(isParty);
  if (speakers.length > 0) return speakers;
  // what somebody awaits or prepares concerns them
  const awaiting = token.upos !== "VERB" && tree.root ? doersOf(setting, tree, tree.root) : [];
  const concerned = awaiting.filter((id) => setting.isPower(id));
  const { home } = setting.input;
  if (concerned.length > 0 || home === undefined) return concerned;
  // what the read-out of an encounter tells of no one is of both who met, and a government's own report else of itself
  const both = kindOfTitle(setting) === undefined ? [] : bothSides(setting, tree, []);
  return both.length > 1 ? both : [home];
}

function namedUnder(setting: Setting, tree: Tree, token: Token): string[] {
  const top = tree.head(token) ?? token;
  return setting
    .mentionsIn(tree)
    .filter(
      (mention) => mention.form !== "pronoun" && tree.within(mention.head).some((each) => tree.isUnder(each, top)),
    )
    .flatMap(({ actor }) => actor ?? []);
}

/** What two have between them: of both, where no word says whose. */
const mutual =
  /^(?:accord|agreement|armistice|border|bridge|bodies|body|captive|ceasefire|cease-fire|crossing|deadline|detainee|exchange|frontier|handover|prisoner|round|swap|talks?|treaty|truce|ultimatum)$/;

/** In a report of the press the two that it is about, of a truce or a border of which no word says whose. */
export function bothOf(setting: Setting, tree: Tree, { token }: Due): string[] {
  const { home, house } = setting.input;
  if (home !== undefined || house !== undefined) return [];
  const words = [token, ...tree.children(token)];
  return words.some(({ lemma }) => mutual.test(lemma.toLowerCase())) ? pairOf(setting, tree) : [];
}

/** Whom what is due concerns in a report of the press where no word says: the state it was filed in. */
export function filedOf(setting: Setting, tree: Tree): string[] {
  const { home, house, filed } = setting.input;
  if (home !== undefined || house !== undefined) return [];
  const isOfBody = setting
    .mentionsIn(tree)
    .some(({ actor }) => actor !== undefined && setting.actor(actor)?.code !== undefined);
  const here =
    filed === undefined || isOfBody ? undefined : setting.input.actors.find(({ country }) => country === filed);
  return here ? [setting.input.stateOf(filed!)] : [];
}

/** Who does a verb, whom it is done to where it is passive, and who is given time. */
function doneBy(setting: Setting, tree: Tree, verb: Token): string[] {
  const parties = setting.parties(tree);
  const subject = tree.isPassive(verb) ? tree.first(verb, "nsubj:pass", "nsubj") : undefined;
  const given = /^(?:give|tell|order|instruct)$/.test(verb.lemma)
    ? (tree.first(verb, "iobj") ?? tree.first(verb, "obj"))
    : undefined;
  const held = tree.first(verb, "nsubj", "nsubj:pass");
  const others = held && isHappening(setting, tree, held) ? withWhom(setting, tree, held) : [];
  // "told Kenya to leave by Friday": whoever sets the time, too
  const head = obligedBy(tree, verb);
  const setter = head ? doersOf(setting, tree, head) : [];
  const object = tree.first(verb, "obj");
  const partners =
    object && isHappening(setting, tree, object) ? partiesAfter(setting, tree, object, ["between", "with"]) : [];
  // "The Kenya-Uganda border will reopen": of both
  const first = tree.first(verb, "nsubj", "nsubj:pass");
  const pair = first ? [...prefixed(setting, tree, first), ...parties.named(first)] : [];
  const met =
    setting.input.home === undefined && /^(?:see|meet|receive|visit)$/.test(verb.lemma)
      ? tree.first(verb, "obj")
      : undefined;
  return [
    ...setter,
    ...doersOf(setting, tree, verb),
    ...(setting.sides(pair).length > 1 ? pair : []),
    ...others,
    ...partners,
    ...(handedTo.test(verb.lemma) ? partiesAfter(setting, tree, verb, ["to"]) : []),
    ...[subject, given, verb.upos === "AUX" ? tree.head(verb) : undefined].flatMap((each) =>
      each ? parties.namedOrPlace(each) : [],
    ),
    ...(met ? tree.conjuncts(met).flatMap((each) => parties.namedOrPlace(each, 1)) : []),
  ];
}

/** Verbs by which a thing comes to somebody: "will be returned to Kenya". */
const handedTo = /^(?:deliver|extradite|hand|return|surrender|transfer)$/;

/** "The summit will bring together the leaders of Kenya and Uganda". */
function gatheredBy(setting: Setting, tree: Tree, verb: Token): string[] {
  const object = /^(?:bring|gather|unite)$/.test(verb.lemma) ? tree.first(verb, "obj") : undefined;
  if (!object) return [];
  const of = partiesAfter(setting, tree, object, ["of", "from"]);
  return of.length > 0 ? of : setting.parties(tree).namedOrPlace(object);
}

/** "Chad gave Kenya an ultimatum": by whom, and to whom. */
function givenTo(setting: Setting, tree: Tree, noun: Token): string[] {
  const verb = relationOf(noun) === "obj" ? tree.head(noun) : undefined;
  const receiver = verb?.lemma === "give" ? tree.first(verb, "iobj") : undefined;
  return verb && receiver ? [...doersOf(setting, tree, verb), ...setting.parties(tree).namedOrPlace(receiver)] : [];
}

/** "a visit by Mr Nkosi to Kenya": whoever is visited, too. */
function hostOf(setting: Setting, tree: Tree, noun: Token): string[] {
  if (!/^(?:visit|trip)$/.test(noun.lemma.toLowerCase())) return [];
  const to = prepositionAfter(tree, noun, ["to"]);
  return to ? listedAfter(setting, tree, to) : [];
}

/** "talks with Kenya would resume": those after "with", and whoever says so; "between Kenya and Uganda": both. */
function withWhom(setting: Setting, tree: Tree, noun: Token): string[] {
  const between = partiesAfter(setting, tree, noun, ["between"]);
  if (between.length > 0) return between;
  const others = partiesAfter(setting, tree, noun, ["with"]);
  return others.length > 0 ? [...setting.speakers(noun), ...others] : [];
}
