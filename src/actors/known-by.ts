import { type Actor, type ParsedSentence, type Token } from "../record/index.ts";
import { isTheCountry } from "./country.ts";
import { type Course, stateOf, tell } from "./course.ts";
import { readMembers } from "./members.ts";
import { epithetOf } from "./epithet.ts";
import { mention, topOf } from "./mention.ts";
import type { Passage } from "./passage.ts";
import type { Phrase } from "./phrase.ts";
import { isLocated, isPlace } from "./place.ts";
import type { Standing } from "./pronoun.ts";
import type { Referent } from "./referent.ts";

/** Reads words that can mean none but those who have been spoken of: "his country", "the interlocutor", "the country", "both sides". */
export function readKnown(course: Course, passage: Passage, phrase: Phrase, place: Standing): boolean {
  return (
    readCompass(course, passage, phrase) ||
    readOwn(course, passage, phrase) ||
    readCountry(course, passage, phrase) ||
    readSides(course, passage, phrase, place) ||
    readMembers(course, passage, phrase, place)
  );
}

/** Whose a phrase says that its bearer is: "his", "Kenya's". */
export const ownerIn = ({ byPronoun, taken }: Passage, { possessor }: Phrase): Actor | undefined =>
  possessor && (byPronoun.get(possessor) ?? taken.get(possessor));

function readOwn(course: Course, passage: Passage, phrase: Phrase): boolean {
  const { talks, discourse } = course;
  const owner = ownerIn(passage, phrase);
  const id =
    (isOwnCountry(phrase) && owner?.country !== undefined ? stateOf(course, owner.country) : undefined) ??
    otherThan(
      phrase,
      owner ?? [...passage.taken.values()][0],
      talks.current?.parties ?? discourse.lastParties(passage.number),
    );
  if (id === undefined) return false;
  tell(course, phrase, [{ id }], "description", "actors/known-by");
  return true;
}

function readCountry(course: Course, { number, voice }: Passage, phrase: Phrase): boolean {
  const { countries, lexicon, mentions } = course;
  const epithet = isTheCountry(phrase) ? undefined : epithetOf(phrase, lexicon);
  const country = isTheCountry(phrase)
    ? countries.meant(phrase, number, voice)
    : epithet && countries.called(epithet, number);
  if (country === undefined) return false;
  const name = lexicon.countryBy(country)?.name ?? country;
  const state: Referent = { kind: "state", name, country, form: "description", place: { name, country } };
  const isWhere = isPlace(phrase, state);
  if (country !== voice) countries.note(country, number);
  const meant = isWhere ? { place: state.place! } : { actor: stateOf(course, country) };
  mentions.push(mention(phrase, meant, "description", "actors/country"));
  return true;
}

/** "the North", where the report has named a state of that half and no other. */
function readCompass(course: Course, { taken }: Passage, phrase: Phrase): boolean {
  const { sentence, first, end } = phrase;
  const [article, half] = sentence.tokens.slice(first, end);
  if (end - first !== 2 || !/^the$/i.test(article!.form) || !/^(?:North|South|East|West)$/.test(half!.form))
    return false;
  const { countries, lexicon, registry } = course;
  const fits = [...countries.all].filter(
    (country) => lexicon.countryBy(country)?.name.startsWith(`${half!.form} `) === true,
  );
  if (fits.length !== 1 || isLocated(phrase)) return false;
  const state = registry.byId(stateOf(course, fits[0]!));
  tell(course, phrase, [state], "description", "actors/known-by");
  taken.set(phrase, state);
  return true;
}

function readSides(course: Course, passage: Passage, phrase: Phrase, { quoted }: Standing): boolean {
  const { talks, turns, lists } = course;
  const held = quoted || turns.speaker ? [] : talks.meant(phrase, passage.number);
  const sides = held.length > 0 ? held : lists.counted(phrase, passage.number);
  if (sides.length === 0 || isTurnedTo(passage, phrase, sides)) return false;
  tell(course, phrase, sides, "description", "actors/both");
  passage.taken.set(phrase, sides[0]!);
  passage.both.set(phrase, sides);
  lists.noteTogether(phrase, sides, passage.number);
  return true;
}

/** "Mbeki called on the parties": on others, or on more than the two of whom he is one. */
export const isTurnedTo = ({ sentence, taken }: Passage, phrase: Phrase, parties: readonly Actor[]): boolean =>
  isAddressed(sentence, phrase, topOf(phrase)) && parties.some((each) => isSubjectIn(taken, each));

/** "called on the parties", "the call to both sides", and not "the work of both sides". */
const isAddressed = ({ tokens }: ParsedSentence, { first }: Phrase, { deprel }: Token): boolean =>
  /^(?:obl|obj|iobj)/.test(deprel) || (deprel === "nmod" && /^(?:on|to)$/i.test(tokens[first - 1]?.form ?? ""));

const isSubjectIn = (taken: ReadonlyMap<Phrase, Actor>, actor: Actor): boolean =>
  [...taken].some(([phrase, each]) => each === actor && /^nsubj/.test(topOf(phrase).deprel));

/** "his country": the state of whoever is meant. */
const isOwnCountry = ({ sentence, head, first, possessor }: Phrase): boolean =>
  possessor !== undefined && head === first && /^(?:country|nation|homeland)$/i.test(sentence.tokens[head]!.form);

/** "his interlocutor", "the interlocutor", "his host", "his colleague": of the two who were spoken of last, the other than whose he is, or who acts here. */
function otherThan(
  { sentence, first, end, head, possessor }: Phrase,
  one: Actor | undefined,
  parties: readonly Actor[],
): string | undefined {
  const noun = sentence.tokens[head]!.form.toLowerCase();
  // "his colleague Mbeki", "his colleague in the ministry" may be anybody
  const [next, after] = sentence.tokens.slice(end, end + 2);
  const isNamed = next?.form === "," && after?.upos === "PROPN";
  const isAlone = end - first === 1 && !isNamed && !/^(?:at|from|in|of|on|that|who)$/i.test(next?.form ?? "");
  const isOthers = /^(?:guest|host)$/.test(noun) || (noun === "colleague" && isAlone);
  if (noun !== "interlocutor" && !(possessor && isOthers)) return undefined;
  return one && parties.length === 2 && parties.includes(one) ? parties.find((each) => each !== one)?.id : undefined;
}
