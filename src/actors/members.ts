import type { NameMatch } from "../lexicon/index.ts";
import { type Actor, relationOf } from "../record/index.ts";
import { bodyNoun } from "./bodies.ts";
import { type Course, tell } from "./course.ts";
import { organizationReferent } from "./known.ts";
import type { Passage } from "./passage.ts";
import type { Phrase } from "./phrase.ts";
import type { Standing } from "./pronoun.ts";
import type { Referent } from "./referent.ts";
import type { Belonging } from "./setting.ts";
import { textOf } from "./wording.ts";

/** Those whom a body of states is made of, or who speak in it for them. */
const states = /^(?:countries|nations|states)$/i;
const speakers = /^(?:leaders|members|ministers)$/i;
const heads = /^heads of (?:state|government)$/i;

const ofBody = /^(?:(?:and|or) governments? )?of\b/i;

/** "the leaders of the African Union", "NATO foreign ministers", "WTO members": all together are the body; some of them are not. */
export function allMembers(
  phrase: Phrase,
  owner: Belonging | undefined,
  title: NameMatch | undefined,
  written: string,
): Referent | undefined {
  const { sentence, first, end, quantified, possessor } = phrase;
  const { tokens } = sentence;
  // "states" may be tagged as a verb
  const last = end - 1;
  const body = owner?.organization;
  if (!body || body.country !== undefined || (body.kind !== "igo" && body.kind !== "alliance")) return undefined;
  const isInside = owner.match !== undefined && owner.match.first >= first && owner.match.end <= end;
  if (quantified !== undefined || (!isInside && !possessor && !ofBody.test(textOf(tokens.slice(end, end + 3)))))
    return undefined;
  const isMember = (at: number): boolean => /^member$/i.test(tokens[at]?.form ?? "");
  const noun = tokens[last]!.form;
  const isHeads = title !== undefined && heads.test(textOf(tokens.slice(title.first, title.end)));
  const isAll = isHeads || speakers.test(noun) || (states.test(noun) && isMember(last - 1));
  const isTold = (match: NameMatch | undefined, at: number): boolean =>
    match !== undefined && match.first <= at && at < match.end;
  const isPlain = tokens
    .slice(first, end)
    .every(
      ({ form }, i) =>
        first + i === last ||
        /^(?:all|the|these)$/i.test(form) ||
        (isMember(first + i) && first + i === last - 1) ||
        isTold(title, first + i) ||
        isTold(owner.match, first + i),
    );
  return isAll && isPlain
    ? { ...organizationReferent(body, undefined, written), form: "description", plural: true }
    : undefined;
}

/**
 * Reads those who make up a body that was spoken of: "the members of the Council", "Council members", "its members" are that body,
 * unless it is of one state.
 */
export function readMembers(course: Course, passage: Passage, phrase: Phrase, place: Standing): boolean {
  const { discourse, bodies } = course;
  const body = /^members$/i.test(phrase.sentence.tokens[phrase.head]!.form)
    ? bodyOfMembers(course, passage, phrase)
    : undefined;
  if (!body || body.country !== undefined || !isCouncil(body)) return false;
  passage.taken.set(phrase, body);
  discourse.note(body, { plural: true }, place);
  bodies.note(body, passage.number);
  tell(course, phrase, [body], "description", "actors/known-by");
  return true;
}

function bodyOfMembers({ bodies, home }: Course, passage: Passage, phrase: Phrase): Actor | undefined {
  const { phrases, byPronoun, taken, number } = passage;
  const {
    sentence: { tokens },
    first,
    end,
    head,
    possessor,
    quantified,
  } = phrase;
  const words = tokens.slice(first, head).filter(({ form }) => !/^(?:all|the|these)$/i.test(form));
  if (head !== end - 1 || quantified !== undefined) return undefined;
  // "the Council dismissed its members" tells of some of it
  const does = relationOf(tokens[head]!) === "nsubj";
  if (possessor) return words.length === 0 && does ? (byPronoun.get(possessor) ?? taken.get(possessor)) : undefined;
  // "Council members"
  if (words.length === 1 && /^\p{Lu}\p{Ll}/u.test(words[0]!.form) && !isOf(phrase))
    return bodies.meant(words[0]!.form.toLowerCase(), number);
  const next = phrases[phrases.indexOf(phrase) + 1];
  const isNext = words.length === 0 && /^of$/i.test(tokens[end]?.form ?? "") && next?.first === end + 1;
  const noun = isNext ? bodyNoun(next, home !== undefined) : undefined;
  return noun === undefined ? undefined : bodies.meant(noun, number);
}

const isOf = ({ sentence: { tokens }, end }: Phrase): boolean => /^(?:of|from)$/i.test(tokens[end]?.form ?? "");

/** A body that several sit in and that speaks for all of them. */
const isCouncil = ({ kind, name, sector }: Actor): boolean =>
  (kind === "organization" && sector === "IGO") ||
  ((kind === "organization" || kind === "group") && /\b(?:Board|Commission|Committee|Council|Panel)\b/.test(name));
