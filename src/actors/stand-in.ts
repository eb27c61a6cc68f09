import type { Actor } from "../record/index.ts";
import { doersTo } from "./binding.ts";
import { type Course, tell } from "./course.ts";
import type { Passage } from "./passage.ts";
import type { Phrase } from "./phrase.ts";
import { saidOf } from "./said-of.ts";
import { genderBy, isAhead, isOfMany, isPersonal, resolvePronoun, type Standing } from "./pronoun.ts";
import { boundToMany } from "./theirs.ts";
import { ownersHarmed } from "./victim.ts";

export const isPronoun = ({ sentence: { tokens }, head, matches }: Phrase): boolean =>
  tokens[head]!.upos === "PRON" && matches.length === 0;

/** Reads a pronoun: the two of a talk, those of a list, or the one who was spoken of. */
export function readPronoun(course: Course, passage: Passage, phrase: Phrase, place: Standing): void {
  if (isAhead(phrase)) passage.ahead.push(phrase);
  const harmed = ownersHarmed(course, passage, phrase);
  if (harmed.length > 0) {
    if (harmed.length === 1) passage.byPronoun.set(phrase, harmed[0]!);
    tell(course, phrase, harmed, "pronoun", harmed.length > 1 ? "actors/both" : "actors/pronoun");
    return;
  }
  const several = severalMeant(course, passage, phrase, place);
  if (several.length > 0) {
    tell(course, phrase, several, "pronoun", several.length > 1 ? "actors/both" : "actors/pronoun");
    return;
  }
  const of = place.quoted ? saidOf(passage, phrase) : undefined;
  if (of) {
    passage.saidOf.set(phrase, of);
    return;
  }
  const { discourse, turns, lists } = course;
  const { taken, byPronoun, number } = passage;
  const pronoun = phrase.sentence.tokens[phrase.head]!;
  const doers = doersTo(phrase, taken, byPronoun);
  const listed =
    isOfMany(pronoun) && (!turns.speaker || isTalking(phrase)) ? lists.meant(pronoun, number, doers, discourse) : [];
  if (listed.length > 0) {
    tell(course, phrase, listed, "pronoun", "actors/both");
    return;
  }
  const actor = isAhead(phrase) ? undefined : resolvePronoun(phrase, discourse, { ...place, doers }, taken);
  if (!actor) return;
  byPronoun.set(phrase, actor);
  if (isPersonal(place.token) && (actor.kind === "person" || actor.kind === "unnamed"))
    discourse.note(actor, { gender: genderBy(place.token) }, place);
  tell(course, phrase, [actor], "pronoun", "actors/pronoun");
}

/** Those who talk, or those of many whom the sentence's build ties it to. */
function severalMeant({ talks }: Course, passage: Passage, phrase: Phrase, { quoted }: Standing): readonly Actor[] {
  const { taken, both, number } = passage;
  const pronoun = phrase.sentence.tokens[phrase.head]!;
  const told = quoted ? [] : talks.they(pronoun, number, taken);
  return told.length > 0 || !isOfMany(pronoun) ? told : boundToMany(phrase, taken, both);
}

/** "They discussed it": those of whom a speaker has just told that they met. */
function isTalking({ sentence: { tokens }, head }: Phrase): boolean {
  const { form, deprel, head: over } = tokens[head]!;
  const verb = tokens[over - 1];
  return /^they$/i.test(form) && deprel === "nsubj" && together.test(verb?.lemma ?? "");
}

/** What two do who meet. */
const together = /^(?:agree|confer|discuss|exchange|meet|reaffirm|review|speak|talk)$/;
