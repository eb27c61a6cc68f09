import { type Descriptions, entryOf, findActors, resolveFirstPersons } from "./actors/index.ts";
import { findAttributions, sayInOwnName } from "./attribution/index.ts";
import { findDiplomacy, findQuantities } from "./diplomacy/index.ts";
import { type Casting, codeEvents, type Occurrences, type Senses, type Topics, type Trust } from "./events/index.ts";
import type { Grammar } from "./grammar/index.ts";
import { parseHeadlines } from "./headlines.ts";
import type { Codebook, Lexicon } from "./lexicon/index.ts";
import {
  covers,
  type ParsedSentence,
  type Reading,
  type Report,
  type ReportInput,
  type Span,
  type Timex,
  type Token,
  Tree,
  type When,
  withDisputes,
} from "./record/index.ts";
import { findQuotations, layOut } from "./text/index.ts";
import { letterOf, namesIn, readTitle } from "./title.ts";
import {
  datesInDoubt,
  findTimexes,
  headedDay,
  headedDays,
  inferReportDates,
  isoOf,
  newsDay,
  reportDays,
  resolveTimexes,
  stretchOf,
  whenOf,
} from "./time/index.ts";

/** What a reader is given besides the report: loaded once, the same for all. */
export interface Tools {
  lexicon: Lexicon;
  grammar: Grammar;
  codebook: Codebook;
  senses: Senses;
  casting: Casting;
  topics: Topics;
  occurrences: Occurrences;
  trust: Trust;
  descriptions: Descriptions;
}

export interface ReadOptions {
  /** Put every token with its tags and its head into the reading. */
  tokens?: boolean;
}

/** Longest text that is read, in UTF-16 code units. A report is some thousands. */
export const LONGEST_REPORT = 2_000_000;

/** Reads one version of one report. The same input gives the same reading, always; nothing outside it is asked. */
export function read(
  input: ReportInput,
  { lexicon, grammar, codebook, senses, casting, topics, occurrences, trust, descriptions }: Tools,
  options: ReadOptions = {},
): Reading {
  const { text } = input;
  if (text.length > LONGEST_REPORT)
    throw new RangeError(`report too long: ${input.id}: ${text.length} characters, at most ${LONGEST_REPORT}`);

  // blocks: what each part of the page is
  const title = input.title?.trim() === "" ? undefined : input.title;
  const layout = layOut(text, title === undefined ? {} : { title });
  const quotations = findQuotations(text, layout.blocks);

  // sentences, with their grammar where they are read as news
  const headlines = layout.blocks.filter(({ kind }) => kind === "title" || kind === "heading");
  const body = layout.blocks.filter(({ kind }) => kind === "body").map((block) => text.slice(block.from, block.to));
  const parse = parseHeadlines(text, headlines, body.join("\n"), { grammar, lexicon });
  const sentences: ParsedSentence[] = layout.blocks.flatMap((block): ParsedSentence[] =>
    isNews(block.kind)
      ? parse(block).map((sentence) => ({ ...sentence, kind: block.kind, paragraph: block.paragraph }))
      : [{ from: block.from, to: block.to, kind: block.kind, paragraph: block.paragraph, tokens: [] }],
  );
  const trees = sentences.map((sentence) => new Tree(sentence));

  // times, and the day the report speaks on
  const times = findTimexes(text, sentences);
  const { publishedAt, updatedAt } = inferReportDates({ ...input, text, sentences, found: times, lexicon });
  // a page that tells of its last change alone speaks on that day
  const spoken = publishedAt ?? updatedAt;
  // where it was filed tells whose clocks its "today" and "local time" go by
  const zoneOf = (place: string): string | undefined => lexicon.zoneOf(place);
  const here = layout.dateline === undefined ? undefined : zoneOf(layout.dateline);
  const dateline = sentences.find(({ kind }) => kind === "dateline");
  const days = reportDays(spoken, { zone: here, times: times.filter((each) => dateline && covers(dateline, each)) });
  const timexes = resolveTimexes({ found: times, sentences, report: days, quotations, clocks: { zoneOf, here } });
  const day = spoken?.value === undefined ? undefined : days[0] ? isoOf(days[0].day) : spoken.value.slice(0, 10);
  const dated = timexesBySentence(timexes, trees);
  const openingParagraph = sentences.find((sentence) => sentence.kind === "body")?.paragraph;

  // who is spoken of; a title outside the text names parties too, and whose letter the text is
  const isOutside = title !== undefined && !layout.blocks.some((block) => block.kind === "title");
  const heading = isOutside ? namesIn(title, input, { lexicon, grammar }, day) : undefined;
  const found = findActors({
    report: input.id,
    text,
    sentences,
    lexicon,
    quotations: quotations.map(({ inner }) => inner),
    introduced: heading?.actors ?? [],
    descriptions,
    opening: heading?.opening ?? [],
    isPublic: /\b(?:press|briefing|conference|interview|statements?)\b/i.test(title ?? ""),
    ...(day !== undefined && { day }),
    ...(input.outlet !== undefined && { outlet: input.outlet }),
    ...(layout.dateline !== undefined && { dateline: layout.dateline }),
  });
  const { actors } = found;
  const stateOf = found.stateOf;

  const headline = heading && readTitle(heading, { actors, publishedAt });
  const letter = (headline && letterOf(headline)) ?? found.letter;
  const voice = letter.author !== undefined ? "letter" : found.home !== undefined ? "government" : "press";
  const news = day === undefined ? undefined : ({ day, voice } as const);
  const timesIn = (tree: Tree): readonly Timex[] => dated.get(tree) ?? [];
  const headed = headedDays(text, trees, timesIn);
  const whenAt = (tree: Tree, token: Token): When | undefined => {
    const here = timesIn(tree);
    const over = headed.get(tree);
    return (
      whenOf(tree, token, here) ??
      (over && headedDay(tree, token, over, day)) ??
      (news && newsDay(tree, token, here, news, tree.sentence.paragraph === openingParagraph))
    );
  };

  // who says what; then "I" and "we" are known
  const said = findAttributions({
    text,
    trees,
    quotations,
    mentions: found.mentions,
    actors,
    whenOf: whenAt,
    ...(found.home !== undefined && { home: found.home }),
  });
  const { mentions, addresseeAt } = resolveFirstPersons(
    found,
    trees,
    said,
    quotations.map(({ inner }) => inner),
    {
      authors: actors.filter(({ id }) => headline?.authors.includes(id)),
      isOfSeveral: headline?.isOfSeveral === true,
      parties: headline?.parties ?? [],
      letter,
    },
  );

  const attributions = sayInOwnName(said, { text, mentions, actors });

  const talkIn = ({ from }: Span) => found.talks.get(from);

  // who did what to whom
  const events = codeEvents({
    text,
    trees,
    mentions,
    actors,
    attributions,
    codebook,
    senses,
    casting,
    topics,
    occurrences,
    trust,
    stateOf,
    whenOf: whenAt,
    talkIn,
    addresseeAt,
    titled: headline?.parties ?? [],
    ...(found.pair && { pair: found.pair }),
    ...(found.home !== undefined && { home: found.home }),
    ...(day !== undefined && { day }),
  });

  // what a registry keeps of it
  const quantities = findQuantities(trees, timexes);
  const entries = new Map(
    layout.blocks
      .filter(({ rule }) => rule === "text/dateline/entry")
      .map(({ from, to, paragraph }) => [paragraph, entryOf(text.slice(from, to), lexicon)]),
  );
  const homeCountry = actors.find(({ id }) => id === found.home)?.country;
  const homeZone = homeCountry === undefined ? undefined : lexicon.countryBy(homeCountry)?.zone;
  const diplomacy = findDiplomacy(
    {
      text,
      trees,
      mentions,
      actors,
      attributions,
      events,
      quotations,
      stateOf,
      whenOf: whenAt,
      talkIn,
      timesIn,
      isHeaded: (tree) => headed.has(tree),
      entryIn: (tree) => entries.get(tree.sentence.paragraph),
      stretchOf: (tree, timex) => stretchOf(tree, timex, dated.get(tree) ?? []),
      ...(found.pair && { pair: found.pair }),
      ...(found.home !== undefined && { home: found.home }),
      ...(found.house !== undefined && { house: found.house }),
      ...(found.filed !== undefined && { filed: found.filed }),
      ...(homeZone !== undefined && { homeZone }),
      ...(headline && { headline }),
      letter,
      ...(day !== undefined && { day }),
    },
    quantities,
  );

  const report: Report = {
    id: input.id,
    text,
    ...(layout.title !== undefined && { title: layout.title }),
    ...(layout.dateline !== undefined && { dateline: layout.dateline }),
    language: input.language ?? "en",
    ...((input.outlet ?? layout.credit) !== undefined && { outlet: input.outlet ?? layout.credit! }),
    ...(input.url !== undefined && { url: input.url }),
    ...(input.byline !== undefined && { byline: input.byline }),
    ...(publishedAt && { publishedAt }),
    ...(updatedAt && { updatedAt }),
    version: input.version ?? 1,
    sha256: input.sha256 ?? "",
  };
  return {
    report,
    sentences: sentences.map(({ from, to, kind, paragraph }) => ({ from, to, kind, paragraph })),
    ...(options.tokens === true && {
      tokens: sentences.flatMap((sentence, number) => sentence.tokens.map((token) => ({ ...token, sentence: number }))),
    }),
    timexes,
    actors: actors.filter(({ id }) => !found.nobody.has(id)),
    mentions,
    quantities,
    attributions,
    events: withDisputes(events, diplomacy.claims),
    ...diplomacy,
    issues: datesInDoubt(input.stated),
  };
}

/** The times of each sentence, so that none is looked for in the whole report. */
function timexesBySentence(timexes: readonly Timex[], trees: readonly Tree[]): Map<Tree, Timex[]> {
  const bySentence = new Map<Tree, Timex[]>();
  let at = 0;
  for (const timex of timexes) {
    while (at < trees.length && trees[at]!.sentence.to <= timex.from) at++;
    const tree = trees[at];
    if (tree) bySentence.set(tree, [...(bySentence.get(tree) ?? []), timex]);
  }
  return bySentence;
}

const isNews = (kind: ParsedSentence["kind"]): boolean =>
  kind === "title" || kind === "heading" || kind === "body" || kind === "caption";
