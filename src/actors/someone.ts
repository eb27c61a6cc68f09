import { isAside } from "./aside.ts";
import { belongingsOf } from "./belonging.ts";
import { asTitle, firstNamedBy, heldBy, isBorneBy, nameBeside } from "./apposition.ts";
import type { NameMatch } from "../lexicon/index.ts";
import { type Actor, relationOf, type Token } from "../record/index.ts";
import { doersTo } from "./binding.ts";
import { acronymBehind, ledBody } from "./body.ts";
import { type Course, tell } from "./course.ts";
import { isSpokenOf } from "./first-name.ts";
import { identify, joins, titled } from "./identify.ts";
import { interpret } from "./interpret.ts";
import { ownerIn } from "./known-by.ts";
import { organizationReferent } from "./known.ts";
import { bodyDescribed } from "./described-body.ts";
import { bodyBefore, bodyLed } from "./led.ts";
import { listOf } from "./listed.ts";
import { isOfficer, policeNear, policeOf } from "./officers.ts";
import { mention, topOf, whyUnnamed } from "./mention.ts";
import { accreditedTo, apposed, bodyBehind, complementsOf, counterpartOf, namedAfter } from "./neighbours.ts";
import { bodyBehindTitle } from "./office.ts";
import { isLeading } from "./own-office.ts";
import { others, ownerTold } from "./owner.ts";
import type { Passage } from "./passage.ts";
import { type Phrase, tokensOf } from "./phrase.ts";
import { isLocated, isPlace, isSomebody } from "./place.ts";
import { isMainSubject, type Standing } from "./pronoun.ts";
import type { Referent } from "./referent.ts";
import { meaningOf, type Setting } from "./setting.ts";
import { personTail, roleBefore } from "./title.ts";
import { readSpokenOf } from "./spoken-of.ts";
import { textOf } from "./wording.ts";
import { guestsIn } from "./talks.ts";

/** Reads a phrase by what its words say: a place, those who have been spoken of already, or somebody. */
export function readSomeone(course: Course, passage: Passage, at: number, place: Standing): void {
  const phrase = passage.phrases[at]!;
  const { taken, both, number } = passage;
  const here = settingAt(course, passage, at, place);
  const several = new Set<Actor>();
  for (const referent of interpret(phrase, here, complementsOf(passage.phrases, at, course.setting))) {
    if (referent.country !== undefined && tellsState(phrase, referent))
      course.countries.note(referent.country, number, isActing(phrase, referent));
    if (referent.place && isPlace(phrase, referent))
      course.mentions.push(mention(phrase, { place: referent.place }, referent.form, "actors/place"));
    else if (
      !isNobody(phrase, referent) &&
      !readSpokenOf(course, passage, phrase, referent, place) &&
      referent.bare !== true
    ) {
      readNew(course, passage, { at, referent, here, place });
      const actor = taken.get(phrase);
      if (actor) several.add(actor);
    }
  }
  if (several.size < 2) return;
  both.set(phrase, [...several]);
  course.lists.noteTogether(phrase, [...several], number);
}

/** What the interpreter is told of a phrase's surroundings. */
function settingAt(course: Course, passage: Passage, at: number, place: Standing): Setting {
  const { discourse, setting, talks, home, titles, countries } = course;
  const counterpart = counterpartOf(passage.phrases, at, passage.taken, discourse, place);
  const phrase = passage.phrases[at]!;
  const police = isOfficer(phrase) ? policeNear(course.names, passage.number) : undefined;
  const behind = bodyBehind(passage.phrases, at) ?? police;
  const owner = ownerTold(course, passage, phrase) ?? (police && policeOf(phrase, passage));
  const ownedBy = ownerIn(passage, phrase);
  const firstNamed = firstNamedBy(course, phrase) ?? byFamilyName(phrase, discourse.people(passage.number));
  const shared = sharedTitle(passage, at);
  const names = course.names[passage.number]!;
  const leads =
    home !== undefined && isLeading(apposed(passage.phrases, at) ?? phrase, { home, told: countries.all, names });
  return {
    ...setting,
    ...(owner && { owner }),
    isSpokenOf: (key) => course.registry.byKey(key) !== undefined,
    bySurname: (name) => discourse.bySurname(name),
    holderNamed: (role, of, likely) => titles.holder(role, of, likely),
    ...(firstNamed && { firstNamed }),
    ...(shared && { shared }),
    ...(counterpart && { counterpart }),
    ...(behind !== undefined && { behind }),
    ...(leads && { leads }),
    ...(ownedBy && { ownedBy }),
    guests: guestsIn(talks.current?.parties ?? [], home),
    hosts: (talks.current?.parties ?? []).filter(({ country }) => country === home),
  };
}

/** "Li" after "Foreign Minister Li Ning": the only one whose name begins so, whoever else is known by it. */
function byFamilyName(phrase: Phrase, people: readonly Actor[]): Actor | undefined {
  const { end, first, matches, sentence } = phrase;
  if (end !== first + 1 || !matches.some((match) => meaningOf(match, "holder"))) return undefined;
  // "Minister Kennedy Oru met President Kennedy"
  if (
    people.some(
      ({ name }) => name.endsWith(` ${sentence.tokens[first]!.form}`) || name === sentence.tokens[first]!.form,
    )
  )
    return undefined;
  const found = people.filter(
    (each) => each.role !== undefined && each.name.startsWith(`${sentence.tokens[first]!.form} `),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** The title that whoever is named next in a list bears too: "Ministers Mwangi and Oru", "Senators Mwangi, Oru and Nkosi". */
function sharedTitle({ phrases, taken, sentence: { tokens } }: Passage, at: number): NameMatch | undefined {
  let here = phrases[at]!;
  if (personTail(here)?.first !== here.first) return undefined;
  for (let back = at - 1; back >= 0; back--) {
    const before = phrases[back]!;
    const between = tokens.slice(before.end, here.first);
    const isListed = between.length > 0 && between.every(({ form, upos }) => form === "," || upos === "CCONJ");
    if (!isListed || taken.get(before)?.kind !== "person") return undefined;
    const title = roleBefore(before, personTail(before)?.first ?? before.end);
    if (title) return meaningOf(title, "role")?.plural === true ? title : undefined;
    here = before;
  }
  return undefined;
}

/** A town that is no place here either, a site where something happens, a thing that does nothing. */
const isNobody = (phrase: Phrase, referent: Referent): boolean =>
  (referent.kind === "group" && referent.place !== undefined) ||
  (referent.site === true && isLocated(phrase)) ||
  (referent.thing === true && !isSomebody(phrase, referent));

interface New {
  /** Which of the passage's phrases it is. */
  at: number;
  referent: Referent;
  here: Setting;
  place: Standing;
}

/** Whoever a phrase names, or brings up by what he is. */
function readNew(course: Course, passage: Passage, told: New): void {
  const { registry, discourse, titles, lists, bodies, many, turns, known, mentions, setting } = course;
  const { phrases, taken, number, sentence } = passage;
  const { at, place } = told;
  const phrase = phrases[at]!;
  const described = bodyDescribed(passage, at, told.referent);
  if (described) {
    const { kind, sector, country } = told.referent;
    const learnt = { kind, name: described.name, form: "description" as const };
    registry.learn(described, {
      ...learnt,
      ...(sector !== "UNK" && { sector }),
      ...(country !== undefined && { country }),
    });
    bodies.noteCalled(described, sentence.tokens[phrase.head]!.lemma, number);
    taken.set(phrase, described);
    tell(course, phrase, [described], "description", "actors/description");
    return;
  }
  const before = apposed(phrases, at);
  const after = namedAfter(phrases, at);
  const named = before && taken.get(before);
  const name =
    after && (told.referent.kind !== "person" || told.referent.form === "title")
      ? nameBeside(course, phrase, after, told, number)
      : undefined;
  const referent = heldBy(name ?? (named?.kind === "person" ? named : undefined), told.referent, told.here);
  const borne = named && isBorneBy(named, phrases, told) ? asTitle(referent, phrase) : referent;
  const actor =
    named && joins(named, borne)
      ? registry.name(named, borne)
      : name
        ? identify(titled(name, referent), known, number)
        : byTitleOrName(course, passage, phrase, referent);
  if (!actor) return;
  if (actor.kind === "person" && (name ?? referent).form === "name" && referent.past !== true)
    titles.noteHolder(actor, referent.body);
  if (actor.kind === "person" && referent.kind === "person") {
    titles.note(phrase, actor);
    if (before && (named === undefined || named === actor)) titles.note(phrase, actor, before);
  }
  if (actor.kind === "person" && name) titles.note(phrase, actor, phrase);
  if (actor.kind === "unnamed") {
    const why = whyUnnamed(phrase);
    if (why) actor.whyUnnamed ??= [why];
  }
  noteLed(course, passage, at, actor);
  noteChief(passage, at, actor);
  const headed = referent.role === undefined ? undefined : bodyBehindTitle(phrase, course.lexicon);
  if (headed) {
    const told = organizationReferent(headed, undefined, headed.name);
    bodies.noteNamed(told, number, () => registry.add(told));
  }
  const short = bodied.has(actor.kind) ? acronymBehind(phrase) : undefined;
  if (short !== undefined && !actor.aliases.includes(short)) actor.aliases.push(short);
  const to = accreditedTo(phrases, at, setting, referent);
  if (to !== undefined) actor.accreditedTo ??= to;
  const owner = ownerIn(passage, phrase);
  if (owner?.country !== undefined && isOwners(actor, phrase)) actor.country = owner.country;
  if (owner && isSeatIn(actor, owner)) actor.memberOf ??= [owner.id];
  passage.listed = listOf(passage.listed, phrase, actor);
  lists.note(phrase, actor, number);
  taken.set(phrase, actor);
  // "Kenya: advice to travellers" is a title, and nobody's turn
  if (phrase.first === 0 && sentence.kind === "body" && opensTurn(sentence.tokens, phrase.end)) {
    turns.take(actor);
    // "MS. NKOSI:" in a government's transcript: one of its own
    if (course.home !== undefined && isLabel(sentence.tokens.slice(0, phrase.end)) && isOfNoBody(actor))
      actor.sector = "GOV";
  }
  if (referent.plural !== true) {
    if (!isInName(passage, phrase)) bodies.note(actor, number);
    if (referent.called !== undefined) bodies.noteCalled(actor, referent.called, number);
  } else many.note(phrase, actor, number);
  if (actor !== turns.asked)
    discourse.note(actor, referent, {
      ...place,
      aside: isAside(phrase, actor),
      main: isMainSubject(place.token, phrase.sentence.tokens),
    });
  const spoken = mention(phrase, { actor: actor.id }, referent.form, `actors/${referent.form}`);
  if (referent.thing || referent.site) course.standing.add(spoken);
  mentions.push(spoken);
}

/** "the Commission on Crimes by the Front": named inside another body's name, and not what is spoken of. */
function isInName({ phrases, taken, sentence: { tokens } }: Passage, { first }: Phrase): boolean {
  const over = phrases.find(({ end }) => end === first - 1);
  const isName = over !== undefined && /^\p{Lu}/u.test(tokens[over.end - 1]!.form);
  return isName && tokens[first - 1]!.upos === "ADP" && taken.get(over)?.kind === "organization";
}

/** Whoever was introduced by a title that stands alone; else by all that is known of him. */
function byTitleOrName(course: Course, passage: Passage, phrase: Phrase, referent: Referent): Actor | undefined {
  const {
    titles,
    registry,
    known: { asked, ...told },
  } = course;
  const { number, taken } = passage;
  const known = { ...told, asked: asked && !isSpokenOf(phrase) };
  if (referent.form === "title" && isDoneTo(phrase)) {
    // "the president told the president": another, of whom no more is known
    const doers = doersTo(phrase, taken);
    const isOne = [...doers].some((doer) => isHeldBy(doer, referent));
    const { country: _, ...open } = asTitle(referent, phrase);
    if (isOne) return registry.add(open);
  }
  if (!isTitleAlone(referent)) return identify(referent, known, number);
  const first = firstHead(course, phrase);
  if (first) return first;
  const meant = titles.isOfAnother(phrase) ? { ...referent, definite: false } : referent;
  return titles.bearer(phrase) ?? identify(meant, known, number, titles.called(phrase));
}

/** "The Head of State" where two who hold that office talk: the report's own, or he of whom it told first. */
function firstHead({ talks, home }: Course, phrase: Phrase): Actor | undefined {
  if (!/^the head of state$/i.test(textOf(tokensOf(phrase)))) return undefined;
  const heads = talks.current?.parties.filter(({ role, kind }) => role === "head of state" && kind === "person") ?? [];
  return heads.length > 1 && !/^of$/i.test(phrase.sentence.tokens[phrase.end]?.form ?? "")
    ? (heads.find(({ country }) => country === home) ?? heads[0])
    : undefined;
}

/** Whether a title is that of one who is told of: with the same state, or without any. */
const isHeldBy = ({ key, kind, role, country }: Actor, referent: Referent): boolean =>
  key === referent.key ||
  (kind === "office" &&
    role !== undefined &&
    role === referent.role &&
    (referent.country === undefined || referent.country === country));

/** "told the president": done to one, and not "served as the president". */
const isDoneTo = (phrase: Phrase): boolean => /^i?obj$/.test(relationOf(topOf(phrase)));

/** "director of Zonda Rossa Anna Mbeki", "Zonda Rossa chair Anna Mbeki": the body is somebody too, and she is one of it. */
function noteLed(course: Course, { phrases, number }: Passage, at: number, actor: Actor): void {
  if (actor.kind !== "person" || speaksForState(actor)) return;
  const phrase = phrases[at]!;
  const before = bodyBefore(phrase);
  const body = before ?? bodyLed(phrase);
  if (!body) return;
  const told = [...belongingsOf(phrase, roleBefore(phrase, phrase.end)), ...complementsOf(phrases, at, course.setting)];
  const country = told.some((each) => each.country === actor.country) ? actor.country : undefined;
  const led = ledBody(body, interpret(body, course.setting)[0], { isSure: before !== undefined, country });
  const whole = led && identify(led, course.known, number);
  if (!whole) return;
  actor.memberOf ??= [whole.id];
  tell(course, body, [whole], "name", "actors/body");
}

/** "Anna Mbeki, chief executive of Zonda Motors": whose "we" is the company's. */
function noteChief({ phrases, taken, sentence: { tokens } }: Passage, at: number, body: Actor): void {
  const { first } = phrases[at]!;
  const before = phrases[at - 1];
  if (before?.end !== first - 1 || !/^(?:at|for|of|with)$/i.test(tokens[first - 1]!.form)) return;
  const chief = taken.get(before);
  const isChief = chief?.kind === "person" && !speaksForState(chief) && leading.test(chief.role ?? "");
  if (isChief && body.kind === "organization" && !speaksForState(body)) chief.memberOf ??= [body.id];
}

const leading = /chair|director|executive|head|leader|president|secretary|spokes/;

/** "Mbeki:", "Mbeki (in translation):", "Mbeki, Official Spokesperson:": whether a name, told up to there, has the word. */
function opensTurn(tokens: readonly Token[], end: number): boolean {
  if (tokens[0]?.form === "Dear") return false;
  const colon = tokens.findIndex(({ form }, at) => at >= end && form === ":");
  const between = tokens.slice(end, colon);
  if (colon < 0 || between.length > LONGEST_TITLE) return false;
  const isAside = between[0]?.form === "(" && between.at(-1)?.form === ")";
  const isTitle =
    between[0]?.form === "," && between.slice(1).every(({ form }) => /^(?:\p{Lu}|of$|for$|the$|and$|to$)/u.test(form));
  return between.length === 0 || isAside || isTitle;
}

/** Most words between a name and the colon of its turn. */
const LONGEST_TITLE = 8;

/** Kinds of those who may go by their initials. */
const bodied: ReadonlySet<Actor["kind"]> = new Set(["organization", "armed-force", "group"]);

/** Whose "we" is the state's. */
export const speaksForState = ({ sector }: Actor): boolean => ["GOV", "MIL", "SPY", "LEG"].includes(sector ?? "");

/** Whether words name a state or a place in it, be it only to say whose somebody is. */
const tellsState = ({ matches }: Phrase, { kind, place }: Referent): boolean =>
  kind === "state" ||
  kind === "government" ||
  place !== undefined ||
  matches.some((match) => match.meanings.some((meaning) => meaning.kind === "country"));

/** A state, or the government in its capital, of which something is said. */
function isActing(phrase: Phrase, { kind }: Referent): boolean {
  const { deprel, head } = topOf(phrase);
  const over = deprel === "conj" ? phrase.sentence.tokens[head - 1]!.deprel : deprel;
  return (kind === "state" || kind === "government") && over.startsWith("nsubj");
}

/** Of whom nothing tells but a rank that companies have too. */
const isOfNoBody = ({ sector, role, code, memberOf }: Actor): boolean =>
  sector === undefined || (sector === "BUS" && role === "director" && code === undefined && memberOf === undefined);

/** "the deputy head": somebody's title, and no name. */
const isTitleAlone = ({ kind, definite, plural }: Referent): boolean =>
  kind === "office" && definite === true && plural !== true;

/** "MS. NKOSI", "SECRETARY MWANGI": how a transcript names those who have the word. */
const isLabel = (tokens: readonly Token[]): boolean =>
  tokens.length > 1 && tokens.every(({ form }) => /^\p{Lu}[\p{Lu}.'’-]+$/u.test(form));

/** "the Committee's chair": whose "we" is the committee's. */
const isSeatIn = ({ kind, country, code, role }: Actor, body: Actor): boolean =>
  (kind === "person" || kind === "office") &&
  country === undefined &&
  code === undefined &&
  leading.test(role ?? "") &&
  (body.kind === "group" || body.kind === "organization") &&
  body.country === undefined;

/** "the president's press secretary" is of the president's country; a partner of his is of another. */
const isOwners = ({ kind, country, code, accreditedTo }: Actor, phrase: Phrase): boolean =>
  ["office", "person", "unnamed", "group", "armed-force"].includes(kind) &&
  country === undefined &&
  code === undefined &&
  accreditedTo === undefined &&
  !tokensOf(phrase).some(({ lemma }) => others.test(lemma));
