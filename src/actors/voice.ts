import { type Actor, type Mention, type Tree } from "../record/index.ts";

/** Whose own words a report says it is, and whether those words stand in quotation marks. */
export interface Voice {
  authors: readonly Actor[];
  isQuoted: boolean;
}

/** Sentences in which a report says whose words follow. */
const OPENING = 3;

/** "Joint statement by", "Message of", "Posted on the official account of": up to whose it is. */
const heading =
  /(?:^|\b)(?:account|appeal|communiqu[eé]|declaration|letter|message|proclamation|reply|statement|telegram)\b(?:(?!\b(?:by|of|from|on|to)\b)[^.,;:"“]){0,60}\b(?:by|of|from)\b/i;
/** "Leaders’ Statement": whose it is, before. */
const owned = /^(.{3,80})['’]s? (?:joint )?(?:statement|declaration|communiqu[eé])\b/i;
const received = /\bmessage was received\b[^.;:"“]*\bfrom\b/i;
/** What a statement is about, and to whom it is sent. */
const onward = /\s(?:about|after|concerning|following|in(?! the name of)|on(?! behalf of)|regarding|to)\s|[—–(:;]/i;

/** "by the High Representative on behalf of the Union": whose word it is. */
const behalf = /^([^.,;:"“]{0,80}?)\b(?:in the name|on behalf) of\b/i;
/** What is done besides: "those who act", "crimes committed"; but the statement itself is "delivered on behalf of the Union". */
const deed =
  /\s(?:who|which|that|(?!acting|circulated|delivered|issued|king|presented|published|released|signed|speaking|writing)\p{Ll}+(?:ed|ing))\s/u;

/** Who speaks in a report as "we": "We, the ministers of Kenya and Uganda", "Joint statement by Kenya and Uganda". */
export function voiceOf(
  trees: readonly Tree[],
  mentions: readonly Mention[],
  actors: readonly Actor[],
): Voice | undefined {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  for (const tree of trees.slice(0, OPENING)) {
    const words = wordsOf(tree);
    const [from, to] = weIn(tree, words) ?? headingIn(tree, words) ?? [];
    if (from === undefined || to === undefined) continue;
    const start = tree.sentence.from;
    const within = mentions.filter((each) => each.from >= start + from && each.to <= start + to);
    const authors = authorsIn(within, (a, b) => words.slice(a - start, b - start), byId);
    if (authors.length > 0) return { authors, isQuoted: /:\s*$/.test(words) };
  }
  return undefined;
}

/** The words of a sentence, each where it stands. */
const wordsOf = ({ sentence, tokens }: Tree): string =>
  tokens.reduce((words, { from, form }) => words.padEnd(from - sentence.from) + form, "");

/** "At our meeting today we, the ministers of Kenya and Uganda, condemn": up to the verb. */
function weIn({ sentence, root }: Tree, words: string): [number, number] | undefined {
  const we = /\bwe, the\b/i.exec(words);
  if (!we || root?.upos !== "VERB" || root.from - sentence.from < we.index) return undefined;
  return [we.index, root.from - sentence.from];
}

/** Whether a report says at its head that it is the word of several: "Joint statement", "Leaders’ Declaration". */
export const isOfSeveral = (trees: readonly Tree[]): boolean =>
  trees.slice(0, OPENING).some((tree) => joint.test(wordsOf(tree)));

const joint =
  /\bjoint(?:ly)? (?:statement|declaration|communiqu[eé]|press release|appeal|letter)|\b(?:leaders|ministers|heads|presidents|members)['’] (?:statement|declaration|communiqu[eé])|\bwe, the\b/i;

function headingIn({ root }: Tree, words: string): [number, number] | undefined {
  const isTold = /[.!?]["”]?\s*$/.test(words) && root?.upos === "VERB";
  const before = isTold ? undefined : owned.exec(words)?.[1];
  if (before !== undefined) return [0, before.length];
  const match = isTold ? undefined : (/:\s*$/.test(words) && received.exec(words)) || heading.exec(words);
  if (!match) return undefined;
  const begin = match.index + match[0].length;
  const [whole = "", speaker = ""] = behalf.exec(words.slice(begin)) ?? [];
  // "the Representative of Kenya to the United Nations": a part of his title
  const office = speaker.replace(/\s(?:in|to) the (?=\p{Lu})/gu, " ");
  const from = onward.test(office) || deed.test(speaker) ? begin : begin + whole.length;
  const end = words.slice(from).search(onward);
  return [from, end < 0 || match[0].startsWith("message was") ? words.length : from + end];
}

/** Those named one after the other; who is told over "of" is of the one before, "Kenya's union" is the union. */
function authorsIn(
  mentions: readonly Mention[],
  words: (from: number, to: number) => string,
  byId: ReadonlyMap<string, Actor>,
): Actor[] {
  const authors: Actor[] = [];
  let end: number | undefined;
  for (const { actor: id, from, to } of mentions) {
    const actor = byId.get(id ?? "");
    const between = end === undefined ? undefined : words(end, from).trim();
    if (between === undefined || /^(?:,|and|, and)(?: the)?$/i.test(between)) {
      if (actor) authors.push(actor);
    } else if (/^['’]s?$/.test(between) && actor) authors.splice(-1, 1, actor);
    end = to;
  }
  return [...new Set(authors)];
}
