import type { Lexicon } from "../lexicon/index.ts";
import {
  type Actor,
  type Mention,
  overlaps,
  type ParsedSentence,
  type Span,
  type Talk,
  type Token,
} from "../record/index.ts";
import { addressEnd, floorIn } from "./addressed.ts";
import { ledBody, shortFor } from "./body.ts";
import { doersTo } from "./binding.ts";
import { bothIn, doersBefore, twoIn } from "./both.ts";
import { Bodies, bodyNoun, manyNoun, rebelsMeant } from "./bodies.ts";
import { Countries, isTheCountry } from "./country.ts";
import { type Descriptions, judgeDescriptions } from "./descriptions.ts";
import { Discourse } from "./discourse.ts";
import { bodiesIn, nationsIn } from "./inside.ts";
import { interpret } from "./interpret.ts";
import type { Setting } from "./setting.ts";
import { matchesIn } from "./matches.ts";
import { isLoneName, mention, topOf, whyUnnamed } from "./mention.ts";
import { accreditedTo, apposed, bodyBehind, complementOf, counterpartOf, namedAfter } from "./neighbours.ts";
import { isOfStates, isPair } from "./pair.ts";
import { isLocated, isPlace, isSomebody } from "./place.ts";
import { bodyLed, phrasesOf } from "./joining.ts";
import { type Phrase, tokensOf } from "./phrase.ts";
import {
  genderBy,
  isAhead,
  isMainSubject,
  isOfMany,
  isPersonal,
  isSpeaker,
  resolvePronoun,
  type Standing,
} from "./pronoun.ts";
import type { Referent } from "./referent.ts";
import { Registry } from "./registry.ts";
import { asReferent, identify, joins, type Known, titled } from "./identify.ts";
import { type Listed, listOf } from "./listed.ts";
import { Lists } from "./lists.ts";
import { governmentIn, governmentOf, spokesmanOf } from "./outlet.ts";
import { surnamesIn } from "./surnames.ts";
import { guestsIn, Talks } from "./talks.ts";
import { boundToMany } from "./theirs.ts";
import { byRank, Titles } from "./titles.ts";
import { settle, settleAtHome } from "./whereabouts.ts";
import { textOf } from "./wording.ts";

export interface ActorsFound {
  /** Grows while later stages name states by their places. */
  actors: Actor[];
  mentions: Mention[];
  /** Id of a state as an actor, added if the report has named only a place in it. */
  stateOf: (country: string) => string;
  /** Id of the government whose own voice the outlet is; absent for the press. */
  home?: string;
  /** Whom a title brings together in a talk. */
  opening: readonly Actor[];
  /** Ids of those who turned out to be nobody: no mention is of them. */
  nobody: ReadonlySet<string>;
  /** The talk that a sentence belongs to, by where it begins: what is told of one side in it is told of all. */
  talks: ReadonlyMap<number, Talk>;
}

export interface ActorsInput {
  report: string;
  text: string;
  sentences: readonly ParsedSentence[];
  lexicon: Lexicon;
  /** ISO day the report was published, where known. */
  day?: string;
  /** Who publishes it. */
  outlet?: string;
  /** Inner spans of quotations: "I" and "we" in them are the speaker's, and wait for the attributions. */
  quotations: readonly Span[];
  /** Whom the report's title names: the text may go on with their last names alone. */
  introduced?: readonly Actor[];
  /** Whom it brings together in a talk, and whether it says that the press is spoken to. */
  opening?: readonly Actor[];
  isPublic?: boolean;
  /** Tells whom descriptions mean; without it none is let go. */
  descriptions?: Descriptions;
}

/** Everybody the report speaks of, and each place where it does. */
export function findActors({
  report,
  text,
  sentences,
  lexicon,
  day,
  outlet,
  quotations,
  introduced = [],
  opening = [],
  isPublic = false,
  descriptions,
}: ActorsInput): ActorsFound {
  const registry = new Registry(report);
  const discourse = new Discourse();
  const titles = new Titles();
  const lists = new Lists();
  const countries = new Countries();
  const bodies = new Bodies(lexicon);
  const asked = floorIn(sentences);
  const known: Known = { registry, discourse, introduced, asked: asked.includes(true) };
  const mentions: Mention[] = [];
  const standing = new Set<Mention>();
  const home = outlet === undefined ? undefined : governmentOf(outlet, lexicon);
  const matches = sentences.map(({ tokens }) => matchesIn(text, tokens, lexicon));
  const surnames = surnamesIn(sentences, matches);
  const setting: Setting = {
    lexicon,
    surnames,
    ...(day !== undefined && { day }),
    ...(home !== undefined && { home }),
  };

  const stateOf = (country: string): string =>
    registry.add({
      kind: "state",
      name: lexicon.countryBy(country)?.name ?? country,
      key: `state:${country}`,
      country,
      form: "name",
    }).id;

  const own = (): Actor | undefined => (home === undefined ? undefined : spokesmanOf(home, outlet!, registry, setting));
  const talks = new Talks(
    opening.map((each) => registry.add(asReferent(each))),
    own,
  );
  const talkAt = new Map<number, Talk>();
  /** Who takes a turn in a transcript. */
  const speakers = new Set<Actor>();
  /** Whose country each sentence is spoken from, by where it begins. */
  const spokenFrom = new Map<number, string | undefined>();
  let speaker: Actor | undefined;
  /** Who had the word before the floor: whoever it asks, and no "he", named or not. */
  let asks: Actor | undefined;
  sentences.forEach((sentence, number) => {
    if (sentence.tokens.length === 0) return;
    if (asked[number]) {
      asks = speaker ?? asks;
      speaker = undefined;
    } else asks = undefined;
    const voice = speaker && speaker.kind !== "state" ? speaker.country : home;
    const phrases = phrasesOf(sentence, matches[number]!);
    const quotedHere = quotations.filter((each) => overlaps(each, sentence));
    const taken = new Map<Phrase, Actor>();
    const byPronoun = new Map<Phrase, Actor>();
    /** Phrases that mean several who have been named: "the two countries". */
    const both = new Map<Phrase, readonly Actor[]>();
    const ahead: Phrase[] = [];
    let listed: Listed | undefined;
    const nations: Actor[] = [];
    phrases.forEach((phrase, at) => {
      const token = topOf(phrase);
      const quoted = quotedHere.some(({ from, to }) => from <= token.from && token.to <= to);
      const sayer = quoted && sentence.tokens.find((each) => each.id > token.id && isSpeaker(sentence, each));
      const apart = speaker ?? asks;
      const place: Standing = {
        sentence: number,
        paragraph: sentence.paragraph,
        token,
        speaks: isSpeaker(sentence, token),
        quoted,
        ...(apart && { speaker: apart }),
        ...(sayer && { sayer: sayer.form }),
      };
      if (sentence.tokens[phrase.head]!.upos === "PRON" && phrase.matches.length === 0) {
        if (isAhead(phrase)) ahead.push(phrase);
        const pronoun = sentence.tokens[phrase.head]!;
        const told = quoted ? [] : talks.they(pronoun, number, taken);
        const several = told.length > 0 || !isOfMany(pronoun) ? told : boundToMany(phrase, taken, both);
        const rule = several.length > 1 ? "actors/both" : "actors/pronoun";
        for (const { id } of several) mentions.push(mention(phrase, { actor: id }, "pronoun", rule));
        if (several.length > 0) return;
        const doers = doersTo(phrase, taken, byPronoun);
        const together = isOfMany(pronoun) && !speaker ? lists.meant(pronoun, number, doers, discourse) : [];
        for (const { id } of together) mentions.push(mention(phrase, { actor: id }, "pronoun", "actors/both"));
        if (together.length > 0) return;
        const actor = isAhead(phrase) ? undefined : resolvePronoun(phrase, discourse, { ...place, doers }, taken);
        if (actor) {
          byPronoun.set(phrase, actor);
          if (isPersonal(token) && actor.kind === "person") discourse.note(actor, { gender: genderBy(token) }, place);
          mentions.push(mention(phrase, { actor: actor.id }, "pronoun", "actors/pronoun"));
        }
        return;
      }
      // whom a title turns to is known when it is known who speaks
      if (isCalling(phrases, at) || addressEnd(sentence.tokens, phrase.first) === phrase.end) return;
      const owner = phrase.possessor && (byPronoun.get(phrase.possessor) ?? taken.get(phrase.possessor));
      const ownParty =
        ownCountry(phrase, owner, stateOf) ??
        otherThan(phrase, owner ?? [...taken.values()][0], talks.current?.parties ?? discourse.lastParties(number));
      if (ownParty) {
        mentions.push(mention(phrase, { actor: ownParty }, "description", "actors/known-by"));
        return;
      }
      const country = isTheCountry(phrase) ? countries.meant(phrase, number, voice) : undefined;
      if (country !== undefined) {
        const name = lexicon.countryBy(country)?.name ?? country;
        const state: Referent = { kind: "state", name, country, form: "description", place: { name, country } };
        const isWhere = isPlace(phrase, state);
        if (country !== voice) countries.note(country, number);
        const meant = isWhere ? { place: state.place! } : { actor: stateOf(country) };
        mentions.push(mention(phrase, meant, "description", "actors/country"));
        return;
      }
      const together = quoted || speaker ? [] : talks.meant(phrase, number);
      // "Mbeki called on the parties": on others, or on more than the two who talk
      const isTurnedTo = (ids: readonly string[]): boolean =>
        isAddressed(sentence, phrase, token) && ids.some((id) => isSubjectIn(taken, id));
      if (together.length > 0 && !isTurnedTo(together.map(({ id }) => id))) {
        for (const { id } of together) mentions.push(mention(phrase, { actor: id }, "description", "actors/both"));
        taken.set(phrase, together[0]!);
        both.set(phrase, together);
        return;
      }
      const counterpart = counterpartOf(phrases, at, taken, discourse, place);
      const complement = complementOf(phrases, at, setting);
      const behind = bodyBehind(phrases, at);
      const here: Setting = {
        ...setting,
        ...(counterpart && { counterpart }),
        ...(behind !== undefined && { behind }),
        guests: guestsIn(talks.current?.parties ?? [], home),
      };
      const before = apposed(phrases, at);
      const after = namedAfter(phrases, at);
      for (const referent of interpret(phrase, here, complement)) {
        if (referent.country !== undefined && tellsState(phrase, referent)) countries.note(referent.country, number);
        if (referent.place && isPlace(phrase, referent)) {
          mentions.push(mention(phrase, { place: referent.place }, referent.form, "actors/place"));
          continue;
        }
        if ((referent.kind === "group" && referent.place) || (referent.site && isLocated(phrase))) continue;
        if (referent.thing && !isSomebody(phrase, referent)) continue;
        const two =
          referent.kind === "group" && referent.definite && referent.count === 2 && isPair(phrase)
            ? isOfStates(phrase)
              ? discourse.lastCountries(number, home).map(stateOf)
              : discourse.lastParties(number, referent.role).map(({ id }) => id)
            : [];
        const wanted = quoted || speaker || two.length === 2 ? undefined : twoIn(phrase);
        const doers = wanted && doersBefore(token, sentence.tokens, [taken, byPronoun]);
        const pair = doers ? discourse.lastTwo(number, token, doers, wanted).map(({ id }) => id) : two;
        if ((pair.length === 2 || (doers && pair.length === 1)) && !isTurnedTo(pair)) {
          for (const actor of pair) mentions.push(mention(phrase, { actor }, "description", "actors/both"));
          const parties = pair.map((id) => registry.byId(id));
          taken.set(phrase, parties[0]!);
          both.set(phrase, parties);
          continue;
        }
        const noun =
          groups.has(referent.kind) && (referent.country ?? home) === home
            ? bodyNoun(phrase, home !== undefined)
            : home === undefined && referent.plural === true && referent.country === undefined
              ? manyNoun(phrase)
              : undefined;
        const body =
          noun === undefined ? undefined : (bodies.meant(noun, number) ?? rebelsMeant(noun, registry.actors));
        if (body) {
          taken.set(phrase, body);
          discourse.note(body, referent, place);
          bodies.note(body, number);
          mentions.push(mention(phrase, { actor: body.id }, "description", "actors/known-by"));
          continue;
        }
        const meant = shortFor(phrase, registry.actors);
        if (meant && meant.key !== referent.key) {
          const short = textOf(tokensOf(phrase).slice(-1));
          taken.set(phrase, registry.learn(meant, { kind: meant.kind, name: short, form: "name" }));
          mentions.push(mention(phrase, { actor: meant.id }, "name", "actors/name"));
          continue;
        }
        const ranked = referent.role === undefined ? byRank(phrase, registry.actors) : undefined;
        if (ranked) {
          taken.set(phrase, ranked);
          discourse.note(ranked, {}, place);
          mentions.push(mention(phrase, { actor: ranked.id }, "title", "actors/title"));
          continue;
        }
        const named = before && taken.get(before);
        const name =
          after && referent.kind !== "person"
            ? interpret(after, here).find((each) => each.kind === "person")
            : undefined;
        const actor =
          named && joins(named, referent)
            ? registry.name(named, referent)
            : name
              ? identify(titled(name, referent), known, number)
              : ((isTitleAlone(referent) ? titles.bearer(phrase) : undefined) ??
                identify(
                  isTitleAlone(referent) && titles.isOfAnother(phrase) ? { ...referent, definite: false } : referent,
                  known,
                  number,
                  isTitleAlone(referent) ? titles.called(phrase) : undefined,
                ));
        if (!actor) continue;
        if (actor.kind === "person" && referent.kind === "person") {
          titles.note(phrase, actor);
          if (before) titles.note(phrase, actor, before);
        }
        if (actor.kind === "person" && name) titles.note(phrase, actor, phrase);
        if (actor.kind === "unnamed") {
          const why = whyUnnamed(phrase);
          if (why) actor.whyUnnamed ??= [why];
        }
        const ledBy = actor.kind === "person" && !speaksForState(actor) ? bodyLed(phrase) : undefined;
        const led = ledBy && ledBody(ledBy, interpret(ledBy, setting)[0]);
        const whole = led && identify(led, known, number);
        if (ledBy && whole) {
          actor.memberOf ??= [whole.id];
          mentions.push(mention(ledBy, { actor: whole.id }, "name", "actors/body"));
        }
        const to = accreditedTo(phrases, at, setting, referent);
        if (to !== undefined) actor.accreditedTo ??= to;
        if (owner?.country !== undefined && isOwners(actor, phrase)) actor.country = owner.country;
        listed = listOf(listed, phrase, actor);
        lists.note(phrase, actor, number);
        taken.set(phrase, actor);
        // "Kenya: advice to travellers" is a title, and nobody's turn
        if (phrase.first === 0 && sentence.tokens[phrase.end]?.form === ":" && sentence.kind === "body") {
          speakers.add((speaker = actor));
          // "MS. NKOSI:" in a government's transcript: one of its own
          if (home !== undefined && isLabel(sentence.tokens.slice(0, phrase.end)) && isOfNoBody(actor))
            actor.sector = "GOV";
        }
        if (referent.plural !== true) bodies.note(actor, number);
        else bodies.noteMany(phrase, actor, number);
        if (actor !== asks) discourse.note(actor, referent, place);
        const spoken = mention(phrase, { actor: actor.id }, referent.form, `actors/${referent.form}`);
        if (referent.thing || referent.site) standing.add(spoken);
        mentions.push(spoken);
      }
      if (taken.has(phrase)) return;
      discourse.noteThing(place, isLoneName(phrase));
      const noted = (match: Span, referent: Referent, rule: string) => {
        const { from, to } = match;
        const actor = registry.add(referent);
        if (actor.kind === "state") nations.push(actor);
        if (actor.country !== undefined && actor.kind === "state") countries.note(actor.country, number);
        mentions.push({ ...mention(phrase, { actor: actor.id }, "description", rule), from, to, head: { from, to } });
      };
      for (const { match, country } of nationsIn(phrase)) {
        const { id, name } = country;
        const state: Referent = { kind: "state", name, key: `state:${id}`, country: id, form: "description" };
        noted(match, state, "actors/nationality");
      }
      for (const { match, referent } of bodiesIn(phrase, setting)) noted(match, referent, "actors/body");
    });
    for (const { at, actors } of bothIn(sentence.tokens, number, discourse, taken, byPronoun))
      for (const { id } of actors) {
        const { from, to } = at;
        mentions.push({ id: "", from, to, actor: id, form: "pronoun", head: { from, to }, rule: "actors/both" });
      }
    spokenFrom.set(sentence.from, speaker && speaker.kind !== "state" ? speaker.country : home);
    if (!speaker) talks.note(sentence, taken, { number, nations });
    const talk = talks.current;
    if (talk)
      talkAt.set(sentence.from, {
        parties: talk.parties.map(({ id }) => id),
        named: talk.named,
        ...(speaker && { isSpoken: true }),
        ...(isPublic && { isPublic }),
      });
    const subject = [...taken].find(([phrase]) => isMainSubject(topOf(phrase), sentence.tokens))?.[1];
    if (subject?.kind === "person" || subject?.kind === "office")
      for (const phrase of ahead) mentions.push(mention(phrase, { actor: subject.id }, "pronoun", "actors/pronoun"));
  });
  mentions.sort((a, b) => a.from - b.from || b.to - a.to);
  if (home !== undefined)
    for (const each of speakers)
      if ((each.kind === "person" || each.sector === "GOV") && each.code === undefined) each.country ??= home;
  settle(registry.actors, mentions, sentences);
  const homeOf = ({ from }: Span) => spokenFrom.get(from);
  settleAtHome(registry.actors, mentions, sentences, homeOf);
  const judged = descriptions
    ? judgeDescriptions({ actors: registry.actors, mentions, sentences, standing, homeOf }, descriptions)
    : { mentions, nobody: new Set<string>() };
  return {
    actors: registry.actors,
    nobody: judged.nobody,
    mentions: judged.mentions.map((each, at) => ({ ...each, id: `m${at + 1}` })),
    stateOf,
    opening: talks.opening,
    talks: talkAt,
    ...(home !== undefined && { home: governmentIn(home, registry, lexicon) }),
  };
}

/** Whose "we" is the state's. */
export const speaksForState = ({ sector }: Actor): boolean => ["GOV", "MIL", "SPY", "LEG"].includes(sector ?? "");

/** Kinds of bodies that are told by what they are. */
const groups: ReadonlySet<Referent["kind"]> = new Set(["group", "organization", "armed-force"]);

/** Whether words name a state or a place in it, be it only to say whose somebody is. */
const tellsState = ({ matches }: Phrase, { kind, place }: Referent): boolean =>
  kind === "state" ||
  kind === "government" ||
  place !== undefined ||
  matches.some((match) => match.meanings.some((meaning) => meaning.kind === "country"));

/** Of whom nothing tells but a rank that companies have too. */
const isOfNoBody = ({ sector, role, code, memberOf }: Actor): boolean =>
  sector === undefined || (sector === "BUS" && role === "director" && code === undefined && memberOf === undefined);

/** "called on the parties", "the call to both sides", and not "the work of both sides". */
const isAddressed = ({ tokens }: ParsedSentence, { first }: Phrase, { deprel }: Token): boolean =>
  /^(?:obl|obj|iobj)/.test(deprel) || (deprel === "nmod" && /^(?:on|to)$/i.test(tokens[first - 1]?.form ?? ""));

const isSubjectIn = (taken: ReadonlyMap<Phrase, Actor>, id: string): boolean =>
  [...taken].some(([phrase, each]) => each.id === id && /^nsubj/.test(topOf(phrase).deprel));

/** "the deputy head": somebody's title, and no name. */
const isTitleAlone = ({ kind, definite, plural }: Referent): boolean =>
  kind === "office" && definite === true && plural !== true;

/** "MS. NKOSI", "SECRETARY MWANGI": how a transcript names those who have the word. */
const isLabel = (tokens: readonly Token[]): boolean =>
  tokens.length > 1 && tokens.every(({ form }) => /^\p{Lu}[\p{Lu}.'’-]+$/u.test(form));

/** "called the president a liar": what somebody is called is nobody besides. */
function isCalling(phrases: readonly Phrase[], at: number): boolean {
  const { sentence, first } = phrases[at]!;
  const before = phrases[at - 1];
  if (before?.end !== first || !/^an?$/i.test(sentence.tokens[first]!.form)) return false;
  return /^(?:brand|call|consider|declare|deem|dub|label|name|proclaim)$/.test(
    sentence.tokens[before.first - 1]?.lemma ?? "",
  );
}

/** "his country": the state of whoever is meant. */
function ownCountry(
  { sentence, head, first, possessor }: Phrase,
  owner: Actor | undefined,
  stateOf: (country: string) => string,
): string | undefined {
  const isOwn = possessor && head === first && /^(?:country|nation|homeland)$/i.test(sentence.tokens[head]!.form);
  return isOwn && owner?.country !== undefined ? stateOf(owner.country) : undefined;
}

/** "the president's press secretary" is of the president's country; a partner of his is of another. */
const isOwners = ({ kind, country, code, accreditedTo }: Actor, phrase: Phrase): boolean =>
  ["office", "person", "unnamed", "group", "armed-force"].includes(kind) &&
  country === undefined &&
  code === undefined &&
  accreditedTo === undefined &&
  !tokensOf(phrase).some(({ lemma }) => others.test(lemma));

const others = /^(?:counterpart|colleague|partner|ally|neighbou?r|interlocutor|friend|enemy|opponent|rival)$/i;

/** "his interlocutor", "the interlocutor": of the two who were spoken of last, the other than whose he is, or who acts here. */
function otherThan({ sentence, head }: Phrase, one: Actor | undefined, parties: readonly Actor[]): string | undefined {
  if (sentence.tokens[head]!.form.toLowerCase() !== "interlocutor") return undefined;
  return one && parties.length === 2 && parties.includes(one) ? parties.find((each) => each !== one)?.id : undefined;
}
