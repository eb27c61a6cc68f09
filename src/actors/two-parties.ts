import { type Actor, inTurn, type Mention, type ParsedSentence, type Span } from "../record/index.ts";
import { isSuch } from "./pair.ts";

/** Two states that a report is about, and where each is named first. */
export interface Pair {
  countries: readonly [string, string];
  named: ReadonlyMap<string, Span>;
}

/** Sentences of the text in which a report says whom it is about. */
export const LEAD = 2;

/** Where the first of them end: as many as asked. */
export const leadOf = (sentences: readonly ParsedSentence[], count = LEAD): number =>
  sentences.filter(({ kind, tokens }) => kind === "body" && tokens.length > 0)[count - 1]?.to ?? Infinity;

/** A third state that half as many sentences speak of as of the second is none of those that a report is about. */
const RARER = 2;

/** States that a report of two tells of at most: of more, a digest does. */
const MANY = 6;

/**
 * The two states that a report is about: the only two that its title and its first sentences tell of, the only two of its first sentence
 * where more is told of them than of any other, or the two that it tells of far more often than of any other; with a state's own voice, that state and one more. Undefined where it tells of one or of several.
 */
export function pairIn(
  mentions: readonly Mention[],
  sentences: readonly ParsedSentence[],
  {
    actors,
    introduced,
    home,
    filed,
  }: {
    actors: readonly Actor[];
    introduced: readonly Actor[];
    home: string | undefined;
    /** State of the place where it was filed, which is told of where its towns are. */
    filed?: string | undefined;
  },
): Pair | undefined {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const named = new Map<string, Span>();
  const sentencesOf = new Map<string, Set<number>>();
  const end = leadOf(sentences);
  const first = new Set(introduced.flatMap(({ country }) => country ?? []));
  const opening = new Set(first);
  const openingEnd = leadOf(sentences, 1);
  let at = 0;
  for (const { actor, place, from, to } of mentions) {
    while (at < sentences.length - 1 && sentences[at]!.to <= from) at++;
    const country = byId.get(actor ?? "")?.country ?? (place?.country === filed ? filed : undefined);
    if (country === undefined) continue;
    sentencesOf.set(country, (sentencesOf.get(country) ?? new Set()).add(at));
    if (!named.has(country)) named.set(country, { from, to });
    if (from < end) first.add(country);
    if (from < openingEnd) opening.add(country);
  }
  const countOf = (country: string): number => sentencesOf.get(country)?.size ?? 0;
  const told = [...sentencesOf.keys()].filter((country) => country !== home).sort((a, b) => countOf(b) - countOf(a));
  const wanted = home === undefined ? 2 : 1;
  const leading = told.filter((country) => first.has(country));
  const isOnly = leading.length === wanted && told.length <= MANY;
  // the two of the first sentence, of whom more is told than of whoever brings them together
  const opened = told.filter((country) => opening.has(country));
  const isOpening =
    opened.length === wanted &&
    told.length <= MANY &&
    opened.every(
      (country) => countOf(country) > Math.max(RARER, ...told.filter((each) => !opening.has(each)).map(countOf)),
    );
  const often = leading.length < wanted ? told : leading;
  const isFrequent = countOf(often[wanted - 1] ?? "") >= Math.max(RARER * countOf(often[wanted] ?? ""), RARER);
  const found = isOnly ? leading : isOpening ? opened : isFrequent ? often.slice(0, wanted) : [];
  const [one, other] = home === undefined ? found : [home, ...found];
  return one === undefined || other === undefined || countOf(other) === 0
    ? undefined
    : { countries: [one, other], named };
}

/**
 * "The two governments", "both capitals", "the foreign ministers" of whom nothing else tells which: those of the two states that the report is
 * about, where the paragraph tells of no more than one other. Gives the mentions with theirs in place of whom the words describe.
 */
export function settlePair(
  { countries }: Pair,
  mentions: readonly Mention[],
  {
    actors,
    sentences,
    text,
    stateOf,
  }: {
    actors: readonly Actor[];
    sentences: readonly ParsedSentence[];
    text: string;
    stateOf: (country: string) => string;
  },
): Mention[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const paragraphs = new Map<Mention, number>();
  const inSentence = inTurn(mentions);
  for (const sentence of sentences)
    for (const mention of inSentence(sentence)) paragraphs.set(mention, sentence.paragraph);
  // of the paragraph at hand, as far as it is read
  let strangers = new Set<string>();
  let told = new Set<string>();
  let paragraph: number | undefined;
  return mentions.flatMap((mention, at) => {
    if (paragraphs.get(mention) !== paragraph) {
      paragraph = paragraphs.get(mention);
      strangers = new Set();
      told = new Set();
    }
    const country = byId.get(mention.actor ?? "")?.country;
    // "the two countries" were taken for two told of before, of whom this paragraph tells nothing
    if (mention.rule === "actors/both") {
      const group = mentions.filter(
        ({ from, to, rule }) => from === mention.from && to === mention.to && rule === mention.rule,
      );
      const meant = group.flatMap(({ actor: id }) => byId.get(id ?? "")?.country ?? []);
      const isTold = meant.every((each) => told.has(each)) || meant.every((each) => countries.includes(each));
      if (isTold || meant.length !== 2 || !isOfStates(text.slice(mention.from, mention.to))) return [mention];
      if (mentions[at - 1] && group.includes(mentions[at - 1]!)) return [];
      return countries.map((each) => ({ ...mention, actor: stateOf(each) }));
    }
    if (country !== undefined) told.add(country);
    if (country !== undefined && !countries.includes(country)) strangers.add(country);
    const actor = byId.get(mention.actor ?? "");
    const isOpen = actor && actor.country === undefined && actor.code === undefined;
    const words = isOpen ? text.slice(mention.from, mention.to) : "";
    const office = officeOf(words, text.slice(mention.to));
    if (office === undefined || strangers.size > 1) return [mention];
    const sides = countries.map((country) => holderOf(office, country, actors)?.id ?? stateOf(country));
    return sides.map((id) => ({ ...mention, actor: id, rule: "actors/both" }));
  });
}

/** What office two have who are meant by a pair's words, "" where they are states; undefined where the words tell of no pair, or of whose. */
function officeOf(words: string, behind: string): string | undefined {
  if (!/^(?:the|both|these|two)\b/i.test(words) || /^\s*(?:of|that|which|who|from|in|at)\b/i.test(behind))
    return undefined;
  const [, counted, noun] =
    /^(?:the |both |these )?((?:two )?(?:rival |warring |neighbou?ring |feuding )?)([a-z -]+)$/i.exec(words) ?? [];
  if (noun === undefined) return undefined;
  const isTwo = /two/i.test(counted!) || /^(?:both|these)\b/i.test(words);
  if (parties.test(noun)) return isTwo || /^(?:sides|delegations)$/i.test(noun) ? "" : undefined;
  const field = fields.exec(noun)?.[1]?.toLowerCase();
  if (field === "prime" || /^premiers$/i.test(noun)) return "head of government";
  if (field !== undefined) return `${field} minister`;
  // "the leaders" may be of many
  return (isTwo && /^leaders$/i.test(noun)) || /^presidents$/i.test(noun)
    ? noun.toLowerCase().replace(/s$/, "")
    : undefined;
}

/** What ministers of both states are in charge of: "the three ministers" are of no field. */
const fields =
  /^(prime|foreign|defen[cs]e|interior|home|finance|trade|economy|energy|transport|water|health|justice|agriculture|fisheries|security) ministers$/i;

/** "the two countries", "both governments". */
const isOfStates = (words: string): boolean =>
  /^(?:the two|both|the two neighbou?ring|these two) (?:capitals|countries|governments|nations|neighbou?rs|states)$/i.test(
    words,
  );

const parties =
  /^(?:armies|capitals|countries|delegations|envoys|governments|militaries|nations|navies|neighbou?rs|parties|sides|states)$/i;

/** The only one whom the report names in such an office of a state. */
function holderOf(office: string, country: string, actors: readonly Actor[]): Actor | undefined {
  const held = actors.filter(
    ({ kind, role, country: of }) =>
      office !== "" && kind === "person" && of === country && role !== undefined && isSuch(role, office),
  );
  return held.length === 1 ? held[0] : undefined;
}
