import type { Lexicon, NameMatch } from "../lexicon/index.ts";
import type { ParsedSentence, Token } from "../record/index.ts";
import { isOfBodies } from "./joining.ts";
import { meaningOf, isTitle } from "./setting.ts";
import { placeWords } from "./title.ts";
import { isHonorific } from "./wording.ts";

/**
 * The known names of a report's sentences, those that are somebody's last names without what else they mean: "Norman King", "Tom French",
 * and "King" after it. A land of which the report tells besides stays one: "Israel attacked; Peter Israel was killed; Israel was sorry".
 */
export function withNamesakes(
  sentences: readonly ParsedSentence[],
  names: readonly (readonly NameMatch[])[],
  lexicon: Lexicon,
): (readonly NameMatch[])[] {
  const formOf = (number: number, { first }: NameMatch): string => sentences[number]!.tokens[first]!.form;
  /** Last names, and the sentence in which each was told first. */
  const borne = new Map<string, number>();
  /** "Luo Wenhai", as they have been told so far. */
  const pairs = new Set<string>();
  const told = sentences.map((sentence, number) => {
    const matches = names[number]!;
    const lasts = matches.filter(
      (match) =>
        isBehindGivenName(sentence, match, matches, lexicon) ||
        isFirmBehindGivenName(sentence, match, matches, lexicon),
    );
    const families = matches.filter((match) => isFamilyName(sentence, match, matches, pairs));
    for (const last of [...lasts, ...families])
      if (!borne.has(formOf(number, last))) borne.set(formOf(number, last), number);
    // "Norman", before "King": no land either
    const isOwn = (match: NameMatch): boolean =>
      families.includes(match) || lasts.some((last) => match === last || match.end === last.first);
    return lasts.length + families.length === 0
      ? matches
      : matches.map((match) => (isOwn(match) ? { ...match, meanings: [] } : match));
  });
  if (borne.size === 0) return told;
  const others = new Set<string>();
  told.forEach((matches, number) => {
    for (const match of matches) {
      const since = isOneWord(match) ? borne.get(formOf(number, match)) : undefined;
      if (since === undefined || number < since) for (const land of landsOf(match)) others.add(land);
    }
  });
  return told.map((matches, number) =>
    matches.map((match) => {
      const since = isOneWord(match) ? borne.get(formOf(number, match)) : undefined;
      if (since === undefined || number < since || landsOf(match).some((land) => others.has(land))) return match;
      return isByItself(sentences[number]!.tokens, match) ? { ...match, meanings: [] } : match;
    }),
  );
}

const isOneWord = ({ first, end }: NameMatch): boolean => end === first + 1;

/** The states, regions and towns that a name may mean. */
const landsOf = ({ meanings }: NameMatch): string[] =>
  meanings.flatMap((each) => {
    if (each.kind === "country") return each.country.id;
    if (each.kind === "region") return `region:${each.region.name}`;
    return each.kind === "city" ? `city:${each.city.name}` : [];
  });

/** "Norman King", "Tom French", "Odile London": a title, a people or a town behind a first name, where no name goes on. */
function isBehindGivenName(
  { tokens, kind }: ParsedSentence,
  match: NameMatch,
  matches: readonly NameMatch[],
  lexicon: Lexicon,
): boolean {
  const { first, end } = match;
  const [given, last] = [tokens[first - 1], tokens[first]!];
  if (end !== first + 1 || !given || ![given, last].every(isNameWord) || isOfBodies(last.form)) return false;
  const [isLand, isOffice] = [isLandIn(match), isTitle(match)];
  if (!isLand && !isOffice) return false;
  if (!isOffice && match.meanings.some(({ kind: each }) => each === "group" || each === "organization")) return false;
  const [before, after] = [tokens[first - 2], tokens[end]];
  if (after && isNameWord(after) && after.upos === "PROPN") return false;
  if (
    before?.upos === "PROPN" &&
    !isHonorific(before) &&
    !matches.some((each) => each.end === first - 1 && isTitle(each))
  )
    return false;
  const own = matches.find((each) => each.first < first && first <= each.end);
  if (own && (own.first !== first - 1 || isTitle(own))) return false;
  // "Charlotte Mayor": of the town
  if (own && isLandIn(own) && kind === "body" && before?.upos !== "DET" && isOfNoState(match)) return true;
  if (lexicon.genderOf(given.form) !== undefined) return !(own && isOffice && isLandIn(own));
  const isTown = meaningOf(match, "country", ({ form }) => form === "capital") !== undefined;
  return isTown && !own && kind === "body" && !placeWords.test(given.form) && isDescribed(tokens, end);
}

/** "Karim Saab", "Minister Karim Saab": a company's name behind a first one. */
function isFirmBehindGivenName(
  { tokens }: ParsedSentence,
  match: NameMatch,
  matches: readonly NameMatch[],
  lexicon: Lexicon,
): boolean {
  const [given, last, after] = [tokens[match.first - 1], tokens[match.first]!, tokens[match.end]];
  const firm = meaningOf(match, "organization")?.organization;
  if (!isOneWord(match) || firm?.kind !== "company" || !given || ![given, last].every(isNameWord)) return false;
  if (/^(?:NOUN|PROPN)$/.test(after?.upos ?? "") || matches.some((each) => each.end === match.first)) return false;
  const isTitled = matches.some((each) => each.end === match.first - 1 && isTitle(each));
  return isTitled || (lexicon.genderOf(given.form) !== undefined && tokens[match.first - 2]?.upos !== "DET");
}

/** "Foreign Minister Luo Wenhai", and "Luo Wenhai" after it: a people's name that is a family's, before a first name. */
function isFamilyName(
  { tokens }: ParsedSentence,
  match: NameMatch,
  matches: readonly NameMatch[],
  pairs: Set<string>,
): boolean {
  const [own, given, after] = [tokens[match.first]!, tokens[match.end], tokens[match.end + 1]];
  if (!isOneWord(match) || !meaningOf(match, "region") || !given || ![own, given].every(isNameWord)) return false;
  const isNamed = given.upos === "PROPN" && !isOfBodies(given.form) && after?.upos !== "PROPN";
  if (!isNamed || matches.some((each) => each !== match && each.first <= match.end && each.end > match.end))
    return false;
  const pair = `${own.form} ${given.form}`;
  if (matches.some((each) => each.end === match.first && isTitle(each))) pairs.add(pair);
  return pairs.has(pair);
}

/** "Jordan Pope", unlike "Charlotte Mayor": a title that no land has for its own. */
const isOfNoState = ({ meanings }: NameMatch): boolean =>
  meanings.some((each) => each.kind === "role" && !each.plural && !ofState.has(each.role.sector));

const ofState: ReadonlySet<string> = new Set(["COP", "GOV", "JUD", "LEG", "MIL", "SPY"]);

/** "King said", "Mr. King", "by French", and not "the King", "French troops", "for Norway". */
function isByItself(tokens: readonly Token[], match: NameMatch): boolean {
  const [before, after] = [tokens[match.first - 1], tokens[match.end]];
  if (before && isHonorific(before)) return true;
  if (/^(?:ADJ|DET|NUM|PROPN)$/.test(before?.upos ?? "") || /^(?:NOUN|PROPN)$/.test(after?.upos ?? "")) return false;
  return !isLandIn(match) || before?.upos !== "ADP" || /^by$/i.test(before.form) || after?.xpos === "POS";
}

/** ", a nurse", ", an old woman", ", 34,": told of a person. */
const isDescribed = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.form === "," &&
  (/^an?$/i.test(tokens[at + 1]?.form ?? "") || /^\d{1,2}$/.test(tokens[at + 1]?.form ?? ""));

const isNameWord = ({ form }: Token): boolean => /^\p{Lu}\p{Ll}+$/u.test(form);

const isLandIn = ({ meanings }: NameMatch): boolean =>
  meanings.some(
    (each) => each.kind === "city" || each.kind === "country" || (each.kind === "region" && each.form === "name"),
  );
