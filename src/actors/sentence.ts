import type { Organization } from "../lexicon/index.ts";
import type { Actor, ParsedSentence, Span } from "../record/index.ts";
import { addressEnd } from "./addressed.ts";
import { isStance } from "./belonging.ts";
import { bothIn, ofTwoIn } from "./both.ts";
import { type Course, tell } from "./course.ts";
import { bodiesIn, nationsIn } from "./inside.ts";
import { organizationReferent } from "./known.ts";
import { readKnown } from "./known-by.ts";
import { isLoneName, mention, topOf } from "./mention.ts";
import { readMission } from "./missions.ts";
import { readNational } from "./national.ts";
import { openPassage, type Passage, standingOf } from "./passage.ts";
import type { Phrase } from "./phrase.ts";
import { isMainSubject } from "./pronoun.ts";
import type { Referent } from "./referent.ts";
import { meaningOf } from "./setting.ts";
import { readSomeone } from "./someone.ts";
import { readCalled } from "./spoken-of.ts";
import { isPronoun, readPronoun } from "./stand-in.ts";

/** Reads a sentence phrase by phrase, from what has been read before, for what follows. */
export function readSentence(course: Course, sentence: ParsedSentence, number: number): void {
  course.turns.reach(number);
  const passage = openPassage(course, sentence, number);
  passage.phrases.forEach((phrase, at) => readPhrase(course, passage, phrase, at));
  readBoth(course, passage);
  course.spokenFrom.set(sentence.from, course.turns.countryOr(course.home));
  noteTalk(course, passage);
  readAhead(course, passage);
  readSaidOf(course, passage);
}

function readPhrase(course: Course, passage: Passage, phrase: Phrase, at: number): void {
  const place = standingOf(course, passage, phrase);
  if (isPronoun(phrase)) {
    readPronoun(course, passage, phrase, place);
    return;
  }
  // whom a title turns to is known when it is known who speaks
  if (isCalling(passage.phrases, at) || addressEnd(passage.sentence.tokens, phrase.first) === phrase.end) return;
  if (readKnown(course, passage, phrase, place) || readNational(course, passage, phrase, place)) return;
  readSomeone(course, passage, at, place);
  noteOwners(course, passage, phrase);
  if (passage.taken.has(phrase) || readMission(course, passage, phrase, place)) return;
  if (readCalled(course, passage, phrase, place)) return;
  course.discourse.noteThing(place, isLoneName(phrase));
  readInside(course, passage, phrase);
}

/** "NATO ministers", "a Zonda Motors executive": whom "the alliance" and "the company" may mean next. */
function noteOwners({ bodies, registry }: Course, { number }: Passage, phrase: Phrase): void {
  for (const match of phrase.matches) {
    const told = meaningOf(match, "organization")?.organization;
    if (!told || match.end > phrase.head || !mayFollow(told) || isStance(phrase, match)) continue;
    const referent = organizationReferent(told, undefined, told.name);
    bodies.noteOwner(referent, number, () => registry.add(referent));
  }
}

/** A body that is no organ of a state, and so may be spoken of by what it is. */
const mayFollow = ({ kind, country }: Organization): boolean =>
  kind === "alliance" || kind === "igo" ? country === undefined : /^(?:armed-group|company|ngo|party)$/.test(kind);

/** States and bodies in the words of what is nobody: "Kenyan shelling", "UN supplies". */
function readInside({ registry, countries, mentions }: Course, passage: Passage, phrase: Phrase): void {
  const note = ({ from, to }: Span, referent: Referent, rule: string): void => {
    const actor = registry.add(referent);
    if (actor.kind === "state") passage.nations.push(actor);
    if (actor.country !== undefined && actor.kind === "state") countries.note(actor.country, passage.number);
    mentions.push({ ...mention(phrase, { actor: actor.id }, "description", rule), from, to, head: { from, to } });
  };
  for (const { match, country } of nationsIn(phrase)) {
    const { id, name } = country;
    note(match, { kind: "state", name, key: `state:${id}`, country: id, form: "description" }, "actors/nationality");
  }
  for (const { match, referent } of bodiesIn(phrase)) note(match, referent, "actors/body");
}

/** "both", "the former" and "the latter" by themselves. */
function readBoth({ discourse, mentions }: Course, { sentence, number, taken, byPronoun }: Passage): void {
  const { tokens } = sentence;
  for (const { at, actors } of [
    ...bothIn(tokens, number, discourse, taken, byPronoun),
    ...ofTwoIn(tokens, number, discourse),
  ])
    for (const { id } of actors) {
      const { from, to } = at;
      mentions.push({ id: "", from, to, actor: id, form: "pronoun", head: { from, to }, rule: "actors/both" });
    }
}

function noteTalk(
  { talks, turns, talkAt, isPublic }: Course,
  { sentence, taken, number, nations, both }: Passage,
): void {
  if (!turns.speaker) talks.note(sentence, taken, { number, nations, both });
  const talk = talks.current;
  if (talk)
    talkAt.set(sentence.from, {
      parties: talk.parties.map(({ id }) => id),
      named: talk.named,
      ...(turns.speaker && { isSpoken: true }),
      ...(isPublic && { isPublic }),
    });
}

/** "'They fired first,' he said of the troops": now that those are known of whom it is said. */
function readSaidOf(course: Course, { taken, both, saidOf }: Passage): void {
  for (const [phrase, of] of saidOf) {
    const actors = both.get(of) ?? [taken.get(of)].filter((each) => each !== undefined);
    tell(course, phrase, actors, "pronoun", actors.length > 1 ? "actors/both" : "actors/pronoun");
  }
}

/** "In his letter, Mbeki asked": now that the subject is known. */
function readAhead({ mentions }: Course, { sentence, taken, ahead }: Passage): void {
  const subject = [...taken].find(([phrase]) => isMainSubject(topOf(phrase), sentence.tokens))?.[1];
  if (!subject || !isOnePerson(subject)) return;
  for (const phrase of ahead) mentions.push(mention(phrase, { actor: subject.id }, "pronoun", "actors/pronoun"));
}

const isOnePerson = ({ kind }: Actor): boolean => kind === "person" || kind === "office";

/** "called the president a liar": what somebody is called is nobody besides. */
function isCalling(phrases: readonly Phrase[], at: number): boolean {
  const { sentence, first } = phrases[at]!;
  const before = phrases[at - 1];
  if (before?.end !== first || !/^an?$/i.test(sentence.tokens[first]!.form)) return false;
  return /^(?:brand|call|consider|declare|deem|dub|label|name|proclaim)$/.test(
    sentence.tokens[before.first - 1]?.lemma ?? "",
  );
}
