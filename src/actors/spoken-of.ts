import type { Actor } from "../record/index.ts";
import { type BodyTraits, bodyNoun, rebelsMeant } from "./bodies.ts";
import { shortened, shortFor } from "./body.ts";
import { doersBefore, twoIn } from "./both.ts";
import { mayBeCalled } from "./class-nouns.ts";
import { type Course, stateOf, tell } from "./course.ts";
import { isTurnedTo } from "./known-by.ts";
import { isAnaphoric } from "./many.ts";
import { governmentIn } from "./outlet.ts";
import { isOfStates, isPair } from "./pair.ts";
import type { Passage } from "./passage.ts";
import { type Phrase, tokensOf } from "./phrase.ts";
import { isWilful } from "./place.ts";
import type { Standing } from "./pronoun.ts";
import type { Referent } from "./referent.ts";
import { meaningOf } from "./setting.ts";
import { byRank } from "./titles.ts";
import { textOf } from "./wording.ts";

/** Those whom words of their kind mean because they have been spoken of: "both leaders", "the council", "the RDF", "the Comandante". */
export function readSpokenOf(
  course: Course,
  passage: Passage,
  phrase: Phrase,
  referent: Referent,
  place: Standing,
): boolean {
  const { registry, discourse, bodies, many, lists } = course;
  const { taken, both, number } = passage;
  const pair = pairMeant(course, passage, phrase, referent, place);
  if (pair.length > 0 && !isTurnedTo(passage, phrase, pair)) {
    tell(course, phrase, pair, "description", "actors/both");
    taken.set(phrase, pair[0]!);
    both.set(phrase, pair);
    lists.noteTogether(phrase, pair, number);
    return true;
  }
  const told = referent.plural === true && !isNation(referent) ? many.meant(phrase, number) : [];
  if (told.length > 0) {
    for (const each of told) {
      many.note(phrase, each, number);
      discourse.note(each, referent, place);
    }
    tell(course, phrase, told, "description", "actors/known-by");
    taken.set(phrase, told[0]!);
    if (told.length > 1) both.set(phrase, told);
    return true;
  }
  const body = bodyMeant(course, phrase, referent, number);
  if (body && !isNamedBehind(phrase, body)) {
    taken.set(phrase, body);
    discourse.note(body, referent, place);
    bodies.note(body, number);
    tell(course, phrase, [body], "description", "actors/known-by");
    return true;
  }
  const short = shortFor(phrase, registry.actors);
  if (short && short.key !== referent.key) {
    const name = textOf(tokensOf(phrase).slice(-1));
    taken.set(phrase, registry.learn(short, { kind: short.kind, name, form: "name" }));
    tell(course, phrase, [short], "name", "actors/name");
    return true;
  }
  const whole = groups.has(referent.kind) ? shortened(phrase, registry.actors) : undefined;
  const isElsewhere = referent.country !== undefined && whole?.country !== referent.country;
  if (whole && whole.key !== referent.key && !isElsewhere) {
    taken.set(phrase, whole);
    discourse.note(whole, referent, place);
    bodies.note(whole, number);
    tell(course, phrase, [whole], "name", "actors/name");
    return true;
  }
  const ranked = referent.role === undefined ? byRank(phrase, registry.actors) : undefined;
  if (!ranked) return false;
  taken.set(phrase, ranked);
  discourse.note(ranked, {}, place);
  tell(course, phrase, [ranked], "title", "actors/title");
  return true;
}

/** "the carrier", after "the carrier Lumo Air", "the movement agreed" after "Hamas": a noun that by itself is nobody's. */
export function readCalled(course: Course, { taken, number }: Passage, phrase: Phrase, place: Standing): boolean {
  const { bodies, discourse, home } = course;
  const noun = bodyNoun(phrase, home !== undefined);
  if (noun === undefined) return false;
  const fits = (each: BodyTraits): boolean => mayBeCalled(phrase, each);
  const body = isWilful(phrase) ? bodies.meant(noun, number, fits) : bodies.calledSo(noun, number, fits);
  if (!body) return false;
  taken.set(phrase, body);
  discourse.note(body, {}, place);
  bodies.note(body, number);
  tell(course, phrase, [body], "description", "actors/known-by");
  return true;
}

/** The two whom "both leaders", "the two countries" mean; one, where he stands for two. */
function pairMeant(
  course: Course,
  { sentence, number, taken, byPronoun }: Passage,
  phrase: Phrase,
  referent: Referent,
  { token, quoted }: Standing,
): Actor[] {
  const { discourse, home, registry, turns, lexicon, lists } = course;
  const voice = turns.countryOr(home) ?? home;
  const own = (): Actor | undefined =>
    voice === undefined ? undefined : registry.byId(governmentIn(voice, registry, lexicon));
  const isTwo = referent.kind === "group" && referent.definite && referent.count === 2 && isPair(phrase);
  const two = !isTwo
    ? []
    : isOfStates(phrase)
      ? discourse.lastCountries(number, home).map((country) => registry.byId(stateOf(course, country)))
      : discourse.lastParties(number, referent.role, own);
  const wanted = quoted || turns.speaker || two.length === 2 ? undefined : twoIn(phrase);
  if (!wanted) return two.length === 2 ? two : [];
  const doers = doersBefore(token, sentence.tokens, [taken, byPronoun]);
  const last = discourse.lastTwo(number, token, doers, wanted);
  return last.length === 0 && wanted === "people" && isTwo ? [...lists.pair(referent.role, number)] : last;
}

/** Kinds of bodies that are told by what they are. */
const groups: ReadonlySet<Referent["kind"]> = new Set(["group", "organization", "armed-force"]);

function bodyMeant(
  { bodies, home, registry, many }: Course,
  phrase: Phrase,
  { kind, country, plural }: Referent,
  number: number,
): Actor | undefined {
  if (isWholeName(phrase)) return undefined;
  if (groups.has(kind) && ((country ?? home) === home || isNational(phrase))) {
    const noun = bodyNoun(phrase, home !== undefined);
    const body = noun === undefined ? undefined : bodies.meant(noun, number, (actor) => mayBeCalled(phrase, actor));
    if (body) return body;
    const isBare = phrase.head === phrase.first + 1;
    if (noun === "group" && isBare) return many.group(number);
    const ministry = noun === "ministry" && isBare && home === undefined ? bodies.ministry(number) : undefined;
    if (ministry) return registry.add(ministry);
    if (noun !== undefined || home !== undefined) return undefined;
  }
  if (home !== undefined || plural !== true || country !== undefined || !isAnaphoric(phrase)) return undefined;
  const { sentence, first, end, head } = phrase;
  if (end - first !== 2) return undefined;
  const noun = sentence.tokens[head]!.form.toLowerCase();
  return bodies.meant(noun, number) ?? rebelsMeant(noun, registry.actors);
}

/** "the North Atlantic Council": the name of a body, and no word for one told before. */
const isWholeName = ({ matches, first, end }: Phrase): boolean =>
  matches.some(
    (match) =>
      match.end === end &&
      match.first <= first + 1 &&
      end - match.first > 1 &&
      meaningOf(match, "organization") !== undefined,
  );

/** "the Lebanese group": told of which state it is. */
const isNational = ({ matches, head }: Phrase): boolean =>
  matches.some((match) => match.end <= head && meaningOf(match, "country", ({ form }) => form === "adjective"));

/** "The group denounced violence by the Front": of whoever is called by name in what it does it is another. */
function isNamedBehind({ sentence: { tokens }, end }: Phrase, { name, aliases }: Actor): boolean {
  const words = ` ${textOf(tokens.slice(end)).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  return [name, ...aliases].some((each) => words.includes(` ${each} `));
}

/** "the Kenyans" are a people, whoever of them have been told of. */
const isNation = ({ key }: Referent): boolean => key?.startsWith("people:") === true;
