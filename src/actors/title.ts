import type { NameMatch, Office, OfficeHolder } from "../lexicon/index.ts";
import type { Headed } from "./headed.ts";
import { isBorne, isParticle, isRestOfName, type Phrase } from "./phrase.ts";
import type { Token } from "../record/index.ts";
import { bodies, fields, lesserFields, things } from "./rules/bodies.ts";
import { honorifics } from "./rules/people.ts";
import { type Belonging, type MeaningOf, isPrivate, isTitle, meaningOf, type Setting } from "./setting.ts";
import { bare, isHonorific, textOf } from "./wording.ts";

/** A run of proper nouns at the end of a phrase that no other name explains: somebody's name. */
export function personTail(
  phrase: Phrase,
): { first: number; name: string; honorific?: "m" | "f" | undefined } | undefined {
  const { tokens } = phrase.sentence;
  let first = phrase.end;
  while (first > (phrase.nameFirst ?? phrase.first)) {
    const at = first - 1;
    const token = tokens[at]!;
    const match = phrase.matches.find((each) => each.first <= at && at < each.end);
    if (match && !canBeName(match) && !isGivenName(phrase, match, first)) break;
    // "MS. MBEKI:" in a transcript, whatever it is tagged
    const isShouted = /^\p{Lu}{2,}$/u.test(token.form) && at > phrase.first && isHonorific(tokens[at - 1]!);
    if (
      token.upos !== "PROPN" &&
      !isShouted &&
      !isLabelled(phrase, at) &&
      !isParticle(tokens, at) &&
      !isRestOfName(tokens, at) &&
      !(match && isBorne(match)) &&
      !(token.xpos === "HYPH" && at > phrase.first && tokens[at - 1]!.upos === "PROPN")
    )
      break;
    if (isHonorific(token)) break;
    first = match ? Math.min(match.first, at) : at;
  }
  if (first >= phrase.end) return undefined;
  const before = tokens[first - 1];
  const honored = before && first - 1 >= phrase.first && isHonorific(before);
  const words = tokens.slice(first, phrase.end);
  if (words.every((token) => token.form.length < 2) || words.some(({ form }) => /\d/.test(form))) return undefined;
  // "Human Rights": what something is for
  const last = words.at(-1)!.form.toLowerCase();
  if (!honored && (fields.has(last) || (phrase.titleEnd !== undefined && lesserFields.has(last)))) return undefined;
  return { first, name: textOf(words), ...(honored && { honorific: honorifics[bare(before)] }) };
}

/** "Odo Mbeki:" in a transcript: a last name behind a first one, whatever it is tagged. */
const isLabelled = ({ sentence: { tokens, kind }, first, end }: Phrase, at: number): boolean =>
  kind === "body" &&
  first === 0 &&
  end === 2 &&
  at === 1 &&
  tokens[end]?.form === ":" &&
  tokens[0]!.upos === "PROPN" &&
  /^\p{Lu}\p{Ll}+$/u.test(tokens[at]!.form) &&
  !fields.has(tokens[at]!.form.toLowerCase()) &&
  !things.has(tokens[at]!.form.toLowerCase());

/**
 * "Envoy Victoria Mbeki", "Minister Chad Oru": a state's or a capital's name between a title, or nothing, and a last name is a first one; and
 * so is a people's between a title and a last name, "Minister Karen Mbeki".
 */
function isGivenName(
  { sentence: { tokens, kind }, first, end, matches }: Phrase,
  match: NameMatch,
  last: number,
): boolean {
  const surname = tokens[last]?.form ?? "";
  if (match.end !== last || match.end !== match.first + 1 || end !== last + 1) return false;
  if (!/^\p{Lu}\p{L}+$/u.test(surname) || [bodies, fields, things].some((each) => each.has(surname.toLowerCase())))
    return false;
  const country = meaningOf(match, "country", ({ form }) => form !== "adjective" && form !== "demonym");
  const isTitled = matches.some((each) => each.end === match.first && isTitle(each));
  if (isTitled && match.meanings.every((each) => each.kind === "region")) return true;
  if (!country) return false;
  const isLed = tokens[first]!.upos === "DET" || /^(?:ADP|DET)$/.test(tokens[first - 1]?.upos ?? "");
  return isTitled || (!isLed && (country.form === "capital" || (kind === "body" && match.first === first)));
}

/** Words of names of places: "New Oru", "Lake Oru". */
export const placeWords =
  /^(?:Bay|Camp|Cape|Central|City|East|Eastern|Fort|Greater|Gulf|Inner|Lake|Lower|Mount|New|North|Northern|Old|Outer|Point|Port|River|Saint|South|Southern|Upper|West|Western)$/;

/** A match that may be a person's name after all: a surname that is also a town, a holder's name. */
export const canBeName = (match: NameMatch): boolean =>
  match.meanings.every(
    (meaning) =>
      meaning.kind === "holder" ||
      meaning.kind === "city" ||
      (meaning.kind === "outlet" && match.end - match.first === 1),
  );

/** The title that stands before a name, or ends the phrase. */
export function roleBefore(phrase: Phrase, end: number): NameMatch | undefined {
  const roles = phrase.matches.filter(
    (match) =>
      match.end <= end &&
      isTitle(match) &&
      // "the National Council": no national
      (match.end > match.first + 1 || match.end === phrase.end || phrase.sentence.tokens[match.first]!.upos !== "ADJ"),
  );
  const last = phrase.titleEnd === undefined ? roles.at(-1) : roles.findLast((match) => match.end === phrase.titleEnd);
  if (!last || phrase.titleEnd !== undefined || phrase.nameFirst === end) return last;
  // between a title and the name only a comma-free gap of no words, or an honorific, may stand
  for (let at = last.end; at < end; at++) {
    const token = phrase.sentence.tokens[at]!;
    if (!isHonorific(token) && !isInitial(token)) return undefined;
  }
  return last;
}

/** "J." of "President J. Mwangi". */
export const isInitial = ({ form }: Token): boolean => /^\p{Lu}\.$/u.test(form);

/** "President of Kenya Anna Mbeki": another than the Mbeki who is known. */
export const isFirstName = (before: Token, surname: NameMatch, matches: readonly NameMatch[]): boolean =>
  before.upos === "PROPN" &&
  !isInitial(before) &&
  !isHonorific(before) &&
  !matches.some((each) => each.first < surname.first && each.end >= surname.first);

export interface Title {
  match: NameMatch;
  words: string;
}

export function titleIn(phrase: Phrase, before: number): Title | undefined {
  const match = roleBefore(phrase, before);
  return (
    match && {
      match,
      words: textOf(phrase.sentence.tokens.slice(match.first, match.end)).toLowerCase(),
    }
  );
}

/** "Secretary" of a secretary of state, "President" of a head of state who is called so. */
export function isTitleOf(title: Title, holder: OfficeHolder, setting: Setting): boolean {
  const office = setting.lexicon.officeBy(holder.office);
  if (!office) return false;
  if (isExactly(title, holder, setting)) return true;
  return [office.role, ...office.titles].some((each) => ` ${each.toLowerCase()} `.includes(` ${title.words} `));
}

export const isExactly = ({ match }: Title, holder: OfficeHolder, { lexicon }: Setting): boolean =>
  match.meanings.some(
    (meaning) =>
      (meaning.kind === "office" && meaning.office.id === holder.office) ||
      (meaning.kind === "role" && meaning.role.role === lexicon.officeBy(holder.office)?.role),
  );

/** Role and sector of a title: as the office of that state is called elsewhere, else in its own words. */
export function titleOf(
  match: NameMatch,
  belonging: Belonging | undefined,
  headed?: Headed,
): { role: string; sector: string; anonymous: boolean; plural: boolean; follows: boolean } | undefined {
  const offices = match.meanings
    .filter((meaning): meaning is MeaningOf<"office"> => meaning.kind === "office")
    .map(({ office }) => office);
  const isOfBody = headed !== undefined || (belonging !== undefined && isPrivate(belonging));
  const own = offices.find(
    ({ of }: Office) =>
      belonging !== undefined && (of === belonging.organization?.id || (of === belonging.country && !isOfBody)),
  );
  const role = meaningOf(match, "role");
  if (own)
    return { role: own.role, sector: own.sector, anonymous: false, plural: role?.plural ?? false, follows: false };
  if (role && headed?.sector === "PTY" && role.role.role === "union leader")
    return { role: "party leader", sector: "PTY", anonymous: false, plural: role.plural, follows: false };
  if (role)
    return {
      role: isOfBody && /^head of (?:state|government)$/.test(role.role.role) ? "leader" : role.role.role,
      sector: role.role.sector,
      anonymous: role.role.anonymous ?? false,
      plural: role.plural,
      follows: role.role.follows ?? (isOfBody && role.role.sector === "GOV"),
    };
  const any = offices[0];
  return any && { role: any.role, sector: any.sector, anonymous: false, plural: false, follows: false };
}
