import { type Actor, type Mention, overlaps, type ParsedSentence, type Span, type Tree } from "../record/index.ts";

/** A report that is itself a letter, or words of one: who wrote it, and to whom. */
export interface Letter {
  author?: string;
  addressee?: string;
}

/** Sentences at either end in which a letter says whose it is, and whom it greets. */
const OPENING = 4;
const CLOSING = 4;
/** Most words of "Dear Mr Oru," and of "Excellency,". */
const GREETING = 6;

interface Read {
  text: string;
  sentences: readonly ParsedSentence[];
  mentions: readonly Mention[];
  actors: readonly Actor[];
}

/**
 * Who writes a text that begins and ends as a letter does, and to whom: "To the President of the Council", "Excellency," and a name
 * above a title, or behind "(Signed)"; or as its heading says, "Letter from Mbeki to Oru". The title is told of whoever signs.
 */
export function letterIn(read: Read): Letter {
  const told = headedIn(read);
  const signed = signatureIn(read);
  const { to, isGreeted } = openingIn(read);
  const isLetter = signed !== undefined && (signed.isMarked || isGreeted || to !== undefined);
  const author = told.author ?? (isLetter ? signed.author : undefined);
  const addressee = told.addressee ?? (isLetter ? to : undefined);
  if (isLetter && author === signed.author) signed.title();
  return { ...(author !== undefined && { author }), ...(addressee !== undefined && { addressee }) };
}

/** "Letter from Mbeki to Oru", by itself: the first whom each of the two words leads to. */
function headedIn({ text, sentences, mentions, actors }: Read): Letter {
  for (const { from, to, tokens } of sentences.slice(0, 2)) {
    const words = text.slice(from, to);
    const match = /^(?:letter|message|telegram|cable|note)\b[^.:;]*?\bfrom\b([^.:;]+?\bto\b)[^.:;]*$/i.exec(words);
    if (!match || tokens.some((token) => token.upos === "VERB" && !participles.test(token.form))) continue;
    const leading = (word: RegExp): string | undefined =>
      mentions.find(
        (each) =>
          each.from >= from && each.to <= to && word.test(text.slice(from, each.from)) && isSomebody(each, actors),
      )?.actor;
    const addressed = leading(/\baddressed to (?:the )?$/i);
    const [author, addressee] = [leading(/\bfrom (?:the )?$/i), addressed ?? leading(/\bto (?:the )?$/i)];
    if (author !== undefined && addressee !== undefined && author !== addressee) return { author, addressee };
  }
  return {};
}

/** What a letter's heading says of it. */
const participles = /^(?:addressed|dated|sent|written)$/i;

const isSomebody = ({ actor: id }: Mention, actors: readonly Actor[]): boolean => {
  const kind = actors.find((each) => each.id === id)?.kind;
  return kind === "person" || kind === "office" || kind === "government" || kind === "state" || kind === "organization";
};

/** A line that is a name, with a title on the next one or "(Signed)" before. */
function signatureIn({
  text,
  sentences,
  mentions,
  actors,
}: Read): { author: string; isMarked: boolean; title: () => void } | undefined {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const spoken = sentences.filter(({ tokens }) => tokens.length > 0);
  for (const [at, { tokens }] of spoken.entries()) {
    if (at < spoken.length - CLOSING || at < 1) continue;
    const line = { from: tokens[0]!.from, to: tokens.at(-1)!.to };
    const name = mentions.find(({ from, to }) => from === line.from && to === line.to);
    const author = byId.get(name?.actor ?? "");
    if (author?.kind !== "person") continue;
    const isMarked = /\(?signed\)?:?\s*$/i.test(text.slice(Math.max(0, line.from - BEFORE), line.from));
    const next = spoken[at + 1]?.tokens[0];
    const title = next && mentions.find((each) => each.from === next.from);
    const office = byId.get(title?.actor ?? "");
    const isTitled = office?.kind === "office" && /^\s*$/.test(text.slice(line.to, next!.from));
    if (!isMarked && !isTitled) continue;
    return { author: author.id, isMarked, title: () => isTitled && bear(author, office, mentions) };
  }
  return undefined;
}

/** Characters before a name in which it may say that it is signed. */
const BEFORE = 12;

/** Whoever signs bears the title below the name. */
function bear(author: Actor, office: Actor, mentions: readonly Mention[]): void {
  if (office.country !== undefined) author.country ??= office.country;
  if (office.role !== undefined) author.role ??= office.role;
  if (office.sector !== undefined) author.sector ??= office.sector;
  if (office.code !== undefined) author.code ??= office.code;
  for (const mention of mentions) if (mention.actor === office.id) mention.actor = author.id;
}

/** Whom the first lines are to, and whether they greet somebody. */
function openingIn({ text, sentences, mentions, actors }: Read): { to?: string; isGreeted: boolean } {
  let isGreeted = false;
  for (const { from, to, tokens } of sentences.slice(0, OPENING)) {
    const words = text.slice(from, to).trim();
    const isShort = words.split(/\s+/).length <= GREETING;
    if (isShort && /^(?:dear|(?:your )?excellenc(?:y|ies)|sir|madam)\b/i.test(words)) isGreeted = true;
    if (!/^(?:to|dear)\b/i.test(words) || tokens.some(({ upos }) => upos === "VERB")) continue;
    const meant = mentions.find((each) => each.from > from && each.to <= to && isSomebody(each, actors));
    if (meant?.actor !== undefined && /^(?:to|dear)(?: the)?$/i.test(text.slice(from, meant.from).trim()))
      return { to: meant.actor, isGreeted: isGreeted || /^dear/i.test(words) };
  }
  return { isGreeted };
}

const papers: ReadonlySet<string> = new Set("cable greeting letter message note telegram".split(" "));

/**
 * Whose the words of a quotation are that a letter is told to say: "Mbeki sent a telegram to Oru. The message reads:" and what it
 * quotes.
 */
export function lettersQuoted(
  trees: readonly Tree[],
  mentions: readonly Mention[],
  quotations: readonly Span[],
): (at: Span) => Letter | undefined {
  const over = (token: Span | undefined): string | undefined =>
    token && mentions.find((each) => overlaps(each.head, token))?.actor;
  return (at) => {
    const quotation = quotations.find((each) => overlaps(each, at));
    const number = quotation ? trees.findIndex(({ sentence }) => sentence.to > quotation.from) : -1;
    const opening = trees[number];
    if (!quotation || !opening) return undefined;
    const reads = opening.tokens.find(
      (token) => token.from < quotation.from && papers.has(token.lemma.toLowerCase()) && token.deprel === "nsubj",
    );
    if (!reads || !/^(?:go|note|read|run|say|state)$/.test(opening.head(reads)?.lemma ?? "")) return undefined;
    const tree = trees[number - 1];
    const paper = tree?.tokens.find(({ lemma, deprel }) => papers.has(lemma.toLowerCase()) && deprel === "obj");
    const verb = paper && tree?.head(paper);
    if (!tree || !verb || !/^(?:address|dispatch|send|write)$/.test(verb.lemma)) return undefined;
    const author = over(tree.first(verb, "nsubj"));
    const whom = [...tree.all(verb, "obl"), ...tree.all(paper, "nmod")].find((each) =>
      /^to$/i.test(tree.first(each, "case")?.form ?? ""),
    );
    const addressee = over(whom);
    return author === undefined ? undefined : { author, ...(addressee !== undefined && { addressee }) };
  };
}
