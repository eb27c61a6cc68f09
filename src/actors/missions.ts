import type { Actor } from "../record/index.ts";
import { belong } from "./belonging.ts";
import { bodyNoun } from "./bodies.ts";
import { type Course, tell } from "./course.ts";
import type { Passage } from "./passage.ts";
import type { Phrase } from "./phrase.ts";
import { isWilful } from "./place.ts";
import type { Standing } from "./pronoun.ts";
import type { Referent } from "./referent.ts";
import type { Belonging } from "./setting.ts";
import { withoutArticle } from "./wording.ts";

const isMission = ({ sentence: { tokens }, head, end }: Phrase): boolean =>
  head === end - 1 && /^mission$/i.test(tokens[head]!.form);

/**
 * "an EU mission", "the Russian mission", "a mission led by an envoy": people sent, and not all of whoever sends them. A mission of
 * nobody may be a task.
 */
export function missionsIn(phrase: Phrase, owners: readonly Belonging[], written: string): Referent[] {
  if (!isMission(phrase) || phrase.possessor) return [];
  const mission: Referent = { kind: "group", name: withoutArticle(written), form: "description" };
  if (owners.length === 0) return isLed(phrase) ? [mission] : [];
  return owners.map((owner) => {
    const { organization, country } = owner;
    const referent: Referent = { ...mission, sector: organization?.sector ?? "GOV" };
    belong(referent, owner);
    const whose = country ?? organization?.id;
    return { ...referent, ...(whose !== undefined && { key: `group:${whose}:${referent.sector}:mission` }) };
  });
}

/** "a mission led by", "a mission headed by". */
const isLed = ({ sentence: { tokens }, end }: Phrase): boolean =>
  /^(?:led|headed|chaired)$/i.test(tokens[end]?.form ?? "") && /^by$/i.test(tokens[end + 1]?.form ?? "");

/** Reads "the Mission", "the mission" that does what takes a will, after one was spoken of. */
export function readMission(course: Course, { taken, number }: Passage, phrase: Phrase, place: Standing): boolean {
  const { bodies, discourse } = course;
  const isNamed = /^\p{Lu}/u.test(phrase.sentence.tokens[phrase.head]!.form);
  const told: Actor | undefined =
    isMission(phrase) && bodyNoun(phrase, false) !== undefined && (isNamed || isWilful(phrase))
      ? bodies.meant("mission", number)
      : undefined;
  if (!told) return false;
  taken.set(phrase, told);
  discourse.note(told, {}, place);
  bodies.note(told, number);
  tell(course, phrase, [told], "description", "actors/known-by");
  return true;
}
