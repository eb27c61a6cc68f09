import type { Actor } from "../record/index.ts";
import type { Course } from "./course.ts";
import { byTitleAndFirstName } from "./first-name.ts";
import { interpret } from "./interpret.ts";
import { mayBeOwn } from "./own-office.ts";
import { type Phrase, tokensOf } from "./phrase.ts";
import type { Referent } from "./referent.ts";
import type { Setting } from "./setting.ts";
import { textOf, withoutArticle } from "./wording.ts";

/** Whom the report has named in full, where a phrase calls him by a title and his first name. */
export const firstNamedBy = ({ registry, known }: Course, phrase: Phrase): Actor | undefined =>
  byTitleAndFirstName(phrase, [...registry.actors, ...known.introduced]);

/** Whose name follows a title, unless the report knows them as two: "the Crown Prince, Sheikh Odo, and Mr. Oru". */
export function nameBeside(
  course: Course,
  phrase: Phrase,
  after: Phrase,
  { referent, here }: { referent: Referent; here: Setting },
  number: number,
): Referent | undefined {
  const { registry, discourse, titles } = course;
  const { firstNamed: _, ...setting } = here;
  const firstNamed = firstNamedBy(course, after);
  const name = interpret(after, { ...setting, ...(firstNamed && { firstNamed }) }).find(
    ({ kind }) => kind === "person",
  );
  if (!name) return undefined;
  const known = (name.key === undefined ? undefined : registry.byKey(name.key)) ?? discourse.bySurname(name.name);
  const holder = titles.bearer(phrase) ?? discourse.byRole(referent, number);
  if (!known || !holder || holder === known || known.role === referent.role) return name;
  return known.role === undefined && !isListed(after) ? name : undefined;
}

/** "Anna Mbeki, and": others follow. */
const isListed = ({ sentence: { tokens }, end }: Phrase): boolean =>
  /^(?:, )?and\b/i.test(textOf(tokens.slice(end, end + 2)).replace(/^,\s*/, ", "));

/** "the president, Anna Mbeki" in the report of a state whose president is another: of a state that is not told. */
export function heldBy(bearer: Pick<Actor, "name"> | undefined, referent: Referent, setting: Setting): Referent {
  const { role, assumed, country: home } = referent;
  if (!bearer || assumed !== true || role === undefined || home === undefined) return referent;
  if (mayBeOwn({ role, title: referent.name, name: bearer.name }, home, setting)) return referent;
  const { country: _, key: __, ...open } = referent;
  return { ...open, kind: "office", aliases: [] };
}

/** "Anna Mbeki, the prime minister of Kenya,", "Anna Mbeki, prime minister of Kenya,": whoever else is known to have been that. */
export function isBorneBy(
  { kind, role, key }: Actor,
  phrases: readonly Phrase[],
  { at, referent }: { at: number; referent: Referent },
): boolean {
  if (kind !== "person" || role !== undefined || referent.kind !== "person" || referent.form === "name") return false;
  const { sentence, end } = phrases[at]!;
  const next = phrases[at + 1];
  const isOf = next?.sentence === sentence && next.first <= end + 2 && /^of$/i.test(sentence.tokens[end]?.form ?? "");
  return key !== referent.key && (sentence.tokens[isOf ? next.end : end]?.upos ?? "PUNCT") === "PUNCT";
}

/** A title as whoever bears it has it, without the one that the data know. */
export const asTitle = ({ key: _, ...referent }: Referent, phrase: Phrase): Referent => ({
  ...referent,
  kind: "office",
  name: withoutArticle(textOf(tokensOf(phrase))),
  aliases: [],
});
