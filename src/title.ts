import { type ActorsFound, findActors, isOfSeveral, voiceOf } from "./actors/index.ts";
import { parseHeadlines } from "./headlines.ts";
import type { Tools } from "./read.ts";
import { type Actor, type ParsedSentence, type ReportDate, type ReportInput, Tree, type When } from "./record/index.ts";
import { findTimexes, reportDays, resolveTimexes } from "./time/index.ts";

type Titled = ReturnType<typeof namesIn>;

/** Whom a title that stands outside the text names, and its words. */
export function namesIn(
  title: string,
  { id, outlet, text }: ReportInput,
  { lexicon, grammar }: Pick<Tools, "lexicon" | "grammar">,
  day: string | undefined,
): { text: string; sentences: ParsedSentence[] } & Pick<ActorsFound, "actors" | "mentions" | "opening" | "letter"> {
  const block = { kind: "title" as const, from: 0, to: title.length, paragraph: 0 };
  const parse = parseHeadlines(title, [block], text, { grammar, lexicon });
  const sentences = parse(block).map((each) => ({ ...each, kind: block.kind, paragraph: 0 }));
  const { actors, mentions, opening, letter } = findActors({
    report: id,
    text: title,
    sentences,
    lexicon,
    quotations: [],
    ...(day !== undefined && { day }),
    ...(outlet !== undefined && { outlet }),
  });
  return { text: title, sentences, actors, mentions, opening, letter };
}

/** What a title that stands outside the text says: its parties, added to the report's actors where new, whose word the text is, and its day. */
export function readTitle(
  { text, sentences, ...named }: Titled,
  { actors, publishedAt }: { actors: Actor[]; publishedAt: ReportDate | undefined },
): {
  text: string;
  parties: string[];
  authors: string[];
  isOfSeveral: boolean;
  letter?: { author: string; addressee: string };
  when?: When;
} {
  const times = resolveTimexes({
    found: findTimexes(text, sentences),
    sentences,
    report: reportDays(publishedAt),
    quotations: [],
  });
  const when = times.find((each) => each.type === "DATE" && each.when !== undefined)?.when;
  const idOf = (actor: Actor): string => {
    const known = actors.find((each) => each.key === actor.key);
    if (known) return known.id;
    const added = { ...actor, id: `a${actors.length + 1}` };
    actors.push(added);
    return added.id;
  };
  const parties = named.mentions.flatMap((mention) => {
    const actor = named.actors.find((each) => each.id === mention.actor);
    return actor ? [idOf(actor)] : [];
  });
  const trees = sentences.map((sentence) => new Tree(sentence));
  const authors = (voiceOf(trees, named.mentions, named.actors)?.authors ?? []).map(idOf);
  const idBy = (id: string | undefined): string | undefined => {
    const actor = named.actors.find((each) => each.id === id);
    return actor && idOf(actor);
  };
  const [author, addressee] = [idBy(named.letter.author), idBy(named.letter.addressee)];
  return {
    text,
    parties,
    authors,
    isOfSeveral: isOfSeveral(trees),
    ...(author !== undefined && addressee !== undefined && { letter: { author, addressee } }),
    ...(when && { when }),
  };
}

/** "Letter From President Mbeki to Prime Minister Oru": the text is one's to the other, where the title names these two alone. */
export function letterOf({
  text,
  parties,
  letter,
}: {
  text: string;
  parties: readonly string[];
  letter?: { author: string; addressee: string };
}): { author: string; addressee: string } | undefined {
  if (!/^\W*(?:\d+\W+)?(?:letter|message|telegram|cable|note)\s+from\b.+\bto\b/i.test(text)) return undefined;
  const [author, addressee, ...others] = new Set(parties);
  return author !== undefined && addressee !== undefined && others.length === 0 ? { author, addressee } : letter;
}
