import type { NameMatch } from "../lexicon/index.ts";
import type { ParsedSentence, Token } from "../record/index.ts";
import { basePhrases, type Phrase, tokensOf } from "./phrase.ts";
import { canBeName } from "./title.ts";
import { slug } from "./referent.ts";
import { fieldsEnd, joinOffices, secondFieldOf } from "./field-lists.ts";
import { joinHonours } from "./honours.ts";
import { joinPeoples } from "./peoples.ts";
import { joinServants } from "./servants.ts";
import { bodies, fields, headships, offices, things } from "./rules/bodies.ts";
import { isDayOrMonth } from "./rules/words.ts";
import { isTitle } from "./setting.ts";

/** The noun phrases of a sentence, with titles, names of bodies and people put together over "of". */
export const phrasesOf = (sentence: ParsedSentence, matches: readonly NameMatch[]): Phrase[] =>
  joinOffices(
    joinBodies(joinServants(joinTitles(joinFields(joinHonours(joinPeoples(basePhrases(sentence, matches))))))),
  );

/** "the National Security and Defence Council", "Political and Security Committee": one body for two things, and no "National Security". */
function joinFields(phrases: readonly Phrase[]): Phrase[] {
  const joined: Phrase[] = [];
  for (const phrase of phrases) {
    const field = joined.at(-1);
    const { tokens } = phrase.sentence;
    const second = phrase.possessor ? undefined : secondFieldOf(tokens, phrase.first, phrase.end);
    const isPhrase = field?.sentence === phrase.sentence && field.end === phrase.first - 1;
    if (second === undefined || (isPhrase && !isFieldOnly(field))) joined.push(phrase);
    else if (isPhrase) {
      const { possessor } = field;
      joined[joined.length - 1] = {
        ...phrase,
        first: field.first,
        matches: [...field.matches, ...phrase.matches],
        ...(possessor && { possessor }),
      };
    } else joined.push({ ...phrase, first: tokens[second - 1]?.upos === "DET" ? second - 1 : second });
  }
  return joined;
}

/** "National Security": what a body may be for, and no body by itself. */
const isFieldOnly = ({ sentence: { tokens }, first, end, matches }: Phrase): boolean =>
  tokens.slice(first, end).every((token) => token.upos === "DET" || isCapitalized(token)) &&
  !matches.some((match) => match.end === end && isNamed(match));

/** "President of Kenya Anna Mbeki", "secretary of the Ministry of Trade of Kenya Anna Mbeki": one phrase, not three. */
function joinTitles(phrases: readonly Phrase[]): Phrase[] {
  const joined: Phrase[] = [];
  for (const phrase of phrases) {
    const nameFirst = nameBehindField(phrase);
    const acronym = acronymBefore(joined, phrase);
    const isSplit = nameFirst !== undefined || hasNameBehindNation(phrase) || acronym !== undefined;
    const isOpen = isSplit || isLongName(phrase) || (hasTitle(phrase) && isOfOffice(joined, phrase));
    const whole = acronym ? joined.slice(0, -1) : joined;
    const first = isOpen ? titleBefore(whole, acronym ?? phrase, isSplit ? isTitle : isHeadship) : -1;
    if (first < 0) {
      joined.push(nameFirst === undefined ? phrase : Object.assign(phrase, { nameFirst }));
      continue;
    }
    const behind = nameFirst ?? (acronym ? phrase.first : isSplit || hasTitle(phrase) ? undefined : phrase.end - 2);
    const parts = [...joined.splice(first), phrase];
    const title = parts[0]!;
    joined.push({
      ...phrase,
      first: title.first,
      matches: parts.flatMap((part) => part.matches),
      titleEnd: title.end,
      ...(behind !== undefined && { nameFirst: behind }),
      ...(title.possessor && { possessor: title.possessor }),
    });
  }
  return joined;
}

/** A title that leads a body: what follows "chair of" is no person. */
const isHeadship = (match: NameMatch): boolean =>
  match.meanings.some((meaning) => meaning.kind === "role" && headships.has(meaning.role.title.toLowerCase()));
const isOwner = (match: NameMatch): boolean =>
  match.meanings.some((meaning) => ["country", "organization", "metonym", "region"].includes(meaning.kind));

/** "Europe", in "director for Europe and Asia": whom or what somebody is in charge of. */
const isWhollyOwner = ({ first, end, matches }: Phrase): boolean =>
  matches.some((match) => match.first === first && match.end === end && isOwner(match));

const wordAt = ({ sentence: { tokens } }: Phrase, at: number): string => tokens[at]?.form.toLowerCase() ?? "";
const isCapitalized = ({ form }: Token): boolean => /^\p{Lu}/u.test(form);
const isNameWord = (token: Token): boolean => token.upos === "PROPN" && /^\p{Lu}\p{L}/u.test(token.form);

/** Whether a word is said of what a body is or is for, and is no part of anybody's name. */
export const isOfBodies = (word: string): boolean =>
  fields.has(word.toLowerCase()) || bodies.has(word.toLowerCase()) || things.has(word.toLowerCase());

/** Index of the name in "Health Anna Mbeki", "Strategic Initiatives Anna Mbeki", behind what a minister or a body is for. */
function nameBehindField(phrase: Phrase): number | undefined {
  const { sentence, first, end, matches } = phrase;
  const { tokens } = sentence;
  const isUnknown = isAcronym(tokens[first]!) && matches.every((match) => match.first > first);
  const last = isUnknown ? 0 : tokens.slice(first, end - 2).findLastIndex(({ form }) => isOfBodies(form));
  if (last < 0) return undefined;
  const name = tokens.slice(first + last + 1, end);
  const isName =
    name.every((token) => isNameWord(token) || token.xpos === "HYPH") && !name.some(({ form }) => isOfBodies(form));
  const isElse = matches.some((match) => match.end > first + last + 1 && (isTitle(match) || isOwner(match)));
  const isBefore = tokens.slice(first, first + last + 1).every((token) => isCapitalized(token) || token.upos === "DET");
  return isName && isBefore && !isElse && name.length >= 2 ? first + last + 1 : undefined;
}

/** "Zonda Rossa Anna Mbeki" behind "chair of": a body, known or not, then a first and a last name that nothing explains, and no title of her own. */
function isLongName({ sentence: { tokens }, first, end, matches }: Phrase): boolean {
  const start = tokens[first]!.upos === "DET" ? first + 1 : first;
  const isKnown = (at: number): boolean => matches.some((match) => match.first <= at && at < match.end);
  const isElse = matches.some(
    (match) => (match.end > end - 2 && !canBeName(match)) || (match.end === end - 2 && isTitle(match)),
  );
  const isBody = tokens
    .slice(start, end - 2)
    .every((token, at) => isNameWord(token) || isKnown(start + at) || (token.upos === "ADJ" && isCapitalized(token)));
  const name = tokens.slice(end - 2, end);
  return end - start > 2 && isBody && !isElse && name.every((each) => isNameWord(each) && !isOfBodies(each.form));
}

/**
 * The name of a body in brackets between it and its officer: "secretary of the Lake Council (LAC) Anna Mbeki"; the phrase with it
 * begins at the bracket.
 */
function acronymBefore(phrases: readonly Phrase[], phrase: Phrase): Phrase | undefined {
  const acronym = phrases.at(-1);
  const { first, end, sentence, matches } = phrase;
  if (acronym?.sentence !== sentence || acronym.end !== first - 1 || acronym.end !== acronym.first + 1)
    return undefined;
  const isBracketed = sentence.tokens[acronym.first - 1]?.form === "(" && sentence.tokens[acronym.end]!.form === ")";
  const isName = end - first >= 2 && tokensOf(phrase).every(isNameWord) && !isOfBodies(wordAt(phrase, end - 1));
  if (!isBracketed || !isName || matches.some((match) => isTitle(match) || isOwner(match))) return undefined;
  return isAcronym(sentence.tokens[acronym.first]!) ? { ...phrase, first: acronym.first - 1 } : undefined;
}

const isAcronym = ({ form }: Token): boolean => /^\p{Lu}{3,}$/u.test(form);

/** "the President Anna Mbeki": a title with a name, in which the title may be another's. */
function hasTitle({ sentence: { tokens }, first, end, matches }: Phrase): boolean {
  const title = matches.find((match) => isTitle(match) && match.first <= first + 1);
  return (
    title !== undefined &&
    title.end < end - 1 &&
    tokens.slice(title.end, end).every(isNameWord) &&
    isCapitalized(tokens[title.first]!)
  );
}

/** Whether the phrase right before is the office that a title names: "the Office of". */
const isOfOffice = (phrases: readonly Phrase[], { first, sentence }: Phrase): boolean => {
  const before = phrases.at(-1);
  return before?.sentence === sentence && before.end === first - 1 && offices.has(wordAt(before, before.end - 1));
};

/** "Kenya Anna Mbeki": a nation or body, then proper nouns that are not of its name. */
function hasNameBehindNation({ sentence, first, end, matches }: Phrase): boolean {
  // a known holder's name that ends a phrase which begins with other proper nouns, or one the parse sets beside the title
  const holder = matches.find(
    (match) =>
      match.end === end &&
      match.first > first &&
      match.meanings.some((meaning) => meaning.kind === "holder" && meaning.form === "full"),
  );
  if (holder) return true;
  const apposed = sentence.tokens
    .slice(first + 1, end)
    .find((token) => token.deprel === "appos" && token.upos === "PROPN" && token.head <= first);
  if (apposed && sentence.tokens.slice(apposed.id - 1, end).every((token) => token.upos === "PROPN")) return true;
  const last = sentence.tokens[end - 1]!.form.toLowerCase();
  if (things.has(last) || bodies.has(last)) return false;
  const owner = matches.find((match) => isOwner(match) && match.first <= first + 1);
  const behind = owner
    ? owner.end
    : /^(?:country|state|nation|republic)$/i.test(sentence.tokens[first + 1]?.form ?? "")
      ? first + 2
      : undefined;
  if (behind === undefined || behind >= end) return false;
  return (
    sentence.tokens
      .slice(behind, end)
      .every((token) => token.upos === "PROPN" || token.xpos === "HYPH" || token.form === "-") &&
    !matches.some((match) => match.first >= behind && (isTitle(match) || isOwner(match)))
  );
}

/** Index of the phrase whose title leads to this one over "of" and "of", or a list of what it is for. */
function titleBefore(phrases: readonly Phrase[], phrase: Phrase, fits: (match: NameMatch) => boolean): number {
  let next = phrase;
  const isBehindField = nameBehindField(phrase) !== undefined;
  for (let at = phrases.length - 1; at >= 0 && at >= phrases.length - 4; at--) {
    const before = phrases[at]!;
    if (before.sentence !== phrase.sentence) return -1;
    const between = textBetween(before, next);
    const isOwned = /^(?:of|for|at|in|to)$/.test(between) || (between === "" && wordAt(next, next.first) === "(");
    const ending = before.matches.find((match) => fits(match) && match.end === before.end);
    // "Minister of Trade" of "Minister of Trade, Industry and Sport": what the office is for is in the title
    const isLong = ending !== undefined && ending.end - ending.first > 2;
    const isOffice = isLong && isBehindField && isOfBodies(wordAt(before, before.end - 1));
    const isList = isOffice || isField(before, isOfBodies) || isWhollyOwner(before);
    const isListed = /^(?:,|and|, and)$/.test(between) && isList;
    if (!isOwned && !isListed) return -1;
    const title = isOwned || isOffice ? ending : undefined;
    if (title) return isHolders(phrase, title) ? at : outermost(phrases, at);
    next = before;
  }
  return -1;
}

/** The name of somebody known to have held such an office: the title right before is his. */
function isHolders({ matches, end }: Phrase, title: NameMatch): boolean {
  const offices = title.meanings.flatMap((meaning) =>
    meaning.kind === "role" ? [slug(meaning.role.role)] : meaning.kind === "office" ? [slug(meaning.office.role)] : [],
  );
  return matches.some(
    (match) =>
      match.end === end &&
      match.meanings.some(
        (meaning) =>
          meaning.kind === "holder" &&
          meaning.form === "full" &&
          offices.some((office) => meaning.holder.office.endsWith(`:${office}`)),
      ),
  );
}

/** "Director of the Cabinet of the Prime Minister of Kenya Anna Mbeki": hers is the title without an article, and the other's whom she serves. */
function outermost(phrases: readonly Phrase[], inner: number): number {
  const isNamely = ({ sentence: { tokens }, first }: Phrase): boolean => /^the$/i.test(tokens[first]!.form);
  if (!isNamely(phrases[inner]!)) return inner;
  for (let at = inner - 1, next = phrases[inner]!; at >= 0 && at >= inner - 2; at--) {
    const before = phrases[at]!;
    if (before.sentence !== next.sentence || !/^(?:of|to|for|at|in)$/.test(textBetween(before, next))) return inner;
    if (!isNamely(before) && before.matches.some((match) => isTitle(match) && match.end === before.end)) return at;
    next = before;
  }
  return inner;
}

const textBetween = ({ sentence: { tokens }, end }: Phrase, { first }: Phrase): string =>
  tokens
    .slice(end, first)
    .map(({ form }) => form.toLowerCase())
    .join(" ");

/** "Youth", "Strategic Industries": what a minister or a body is for. */
const isField = (phrase: Phrase, fits = (word: string): boolean => fields.has(word)): boolean =>
  tokensOf(phrase).every(isCapitalized) && fits(wordAt(phrase, phrase.end - 1));

/** "the Ministry" and "Health" to "the Ministry of Health", "the Office" and "the President" likewise. */
function joinBodies(phrases: readonly Phrase[]): Phrase[] {
  const joined: Phrase[] = [];
  const parts = new Map<Phrase, Phrase>();
  for (const phrase of phrases) {
    const body = joined.at(-1);
    const owner = phrase.possessor && parts.get(phrase.possessor);
    if (owner) phrase.possessor = owner;
    const isInside = body?.bodyEnd !== undefined && phrase.first < body.end;
    if (body?.sentence === phrase.sentence && (isInside || isPartOf(body, phrase) || isRestOf(body, phrase))) {
      const end = body.bodyEnd === undefined ? fieldsEnd(phrase.sentence.tokens, phrase.first) : body.end;
      Object.assign(body, { end: Math.max(phrase.end, end ?? 0), bodyEnd: body.bodyEnd ?? body.end });
      parts.set(phrase, body);
    } else joined.push(phrase);
  }
  return joined;
}

/** Whether the phrase says what the body before it is for. */
function isPartOf(body: Phrase, phrase: Phrase): boolean {
  const isBody =
    body.bodyEnd === undefined &&
    body.titleEnd === undefined &&
    bodies.has(wordAt(body, body.end - 1)) &&
    isCapitalized(body.sentence.tokens[body.end - 1]!) &&
    !body.matches.some((match) => match.end === body.end && isOwner(match));
  if (!isBody || phrase.nameFirst !== undefined || !/^(?:of|for|on)$/.test(textBetween(body, phrase))) return false;
  const title = phrase.matches.find((match) => isTitle(match) && match.end === phrase.end);
  if (title && offices.has(wordAt(body, body.end - 1))) return isCapitalized(phrase.sentence.tokens[title.first]!);
  // "Parliament on Tuesday"
  if (isDayOrMonth(tokensOf(phrase)[0]!.form)) return false;
  return tokensOf(phrase).every(isCapitalized) && !phrase.matches.some(isNamed);
}

/** Whether the phrase goes on with a list: "Science" after "the Ministry of Education and". */
const isRestOf = (body: Phrase, phrase: Phrase): boolean =>
  body.bodyEnd !== undefined &&
  textBetween(body, phrase) === "and" &&
  (isField(phrase) || (unions.has(wordAt(body, body.bodyEnd - 1)) && isMembers(phrase))) &&
  !phrase.matches.some(isNamed);

/** Bodies that are named for those who are in them. */
const unions: ReadonlySet<string> = new Set([
  "association",
  "chamber",
  "confederation",
  "federation",
  "league",
  "union",
]);

/** "Farmers", in "the Union of Fishermen and Farmers". */
const isMembers = (phrase: Phrase): boolean => {
  const tokens = tokensOf(phrase);
  return tokens.every(isCapitalized) && /^NNP?S$/.test(tokens.at(-1)!.xpos);
};

/** A name by itself, and not what a body is for. */
const isNamed = (match: NameMatch): boolean =>
  match.meanings.some(({ kind }) => !["role", "group", "office"].includes(kind));
