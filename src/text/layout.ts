import type { Span } from "../record/index.ts";
import type { Block, Layout } from "./block.ts";
import { paragraphsOf, trim } from "./paragraphs.ts";
import { datelines } from "./rules/dateline.ts";
import { furniture, stampLabel, stampValue } from "./rules/furniture.ts";

const LONGEST_HEADING = 120;
const LONGEST_TITLE = 250;
const LONGEST_FURNITURE = 300;
const LONGEST_STAMP = 60;

/**
 * What each part of a report's text is. A part is told by its own shape first, then by where it stands:
 * the title comes first, a heading stands alone between paragraphs, and only the first body paragraphs bear a dateline.
 */
export function layOut(text: string, given: { title?: string } = {}): Layout {
  const paragraphs = labelled(
    text,
    paragraphsOf(text, (line) => furnitureOf(line)?.id === "text/stamp/verb"),
  );
  const blocks: Block[] = [];
  const layout: Layout = { blocks };
  if (given.title !== undefined) layout.title = given.title;
  const isTranscript =
    paragraphs.filter((each) => isSpeakerTurn(text.slice(each.from, Math.min(each.to, each.from + 80)))).length > 2;
  const isLog = paragraphs.filter((each) => clock.test(text.slice(each.from, each.to))).length >= FEWEST_ENTRIES;
  const isDiary = paragraphs.filter(({ from, to }) => entry.test(text.slice(from, to))).length >= FEWEST_ENTRIES;
  let bodies = 0;
  paragraphs.forEach((paragraph, number) => {
    const words = text.slice(paragraph.from, paragraph.to);
    const known = furnitureOf(words);
    if (known) {
      blocks.push({ ...paragraph, kind: known.kind, paragraph: number, rule: known.id });
      const source = /^sources?(?: ?: ?| )(.+)$/i.exec(words);
      if (source) layout.credit ??= source[1]!;
      return;
    }
    const begun = isDiary ? entry.exec(words) : null;
    const mayBeFiled = bodies < 2 && layout.dateline === undefined && !isTranscript && !begun;
    const dateline = mayBeFiled ? datelineOf(`${words} `) : undefined;
    // a dateline that is the whole paragraph is neither title nor heading
    const isAlone = dateline !== undefined && dateline.length > words.length;
    const markdown = /^#{1,6}\s+/.exec(words);
    if (!isAlone && !begun && bodies === 0 && isTitle(words, paragraphs, number, blocks, given.title, isTranscript)) {
      blocks.push({ ...unmarked(paragraph, markdown), kind: "title", paragraph: number, rule: "text/title/first" });
      layout.title ??= text.slice(paragraph.from + (markdown?.[0].length ?? 0), paragraph.to);
      return;
    }
    if (!isAlone && (markdown || (!begun && isHeading(words, number, paragraphs.length)))) {
      blocks.push({
        ...unmarked(paragraph, markdown),
        kind: "heading",
        paragraph: number,
        rule: markdown ? "text/heading/marked" : "text/heading/alone",
      });
      return;
    }
    let { from } = paragraph;
    const hour = isLog ? clock.exec(words) : null;
    if (hour) {
      const stamp = { from, to: from + hour[1]!.length };
      blocks.push({ ...stamp, kind: "stamp", paragraph: number, rule: "text/stamp/entry" });
      from += hour[0].length;
    }
    if (begun) {
      const end = from + begun[0].length;
      blocks.push({
        ...trim(text, { from, to: end }),
        kind: "dateline",
        paragraph: number,
        rule: "text/dateline/entry",
      });
      from = end;
    }
    if (dateline) {
      layout.dateline = dateline.place;
      if (dateline.agency !== undefined) layout.credit ??= dateline.agency;
      blocks.push({
        ...trim(text, { from, to: Math.min(from + dateline.length, paragraph.to) }),
        kind: "dateline",
        paragraph: number,
        rule: dateline.rule,
      });
      from += dateline.length;
    }
    if (isAlone) return;
    const body = trim(text, { from, to: paragraph.to });
    if (body.from < body.to) blocks.push({ ...body, kind: "body", paragraph: number, rule: "text/body" });
    bodies++;
  });
  return layout;
}

/** "19:38 Talks have ended.": what a log of a day's events begins an entry with. */
const clock =
  /^((?:\d{1,2}[:h]\d{2}|\d{2}\.\d{2}|\d\.\d{2}(?= ?[ap]\.?m))(?: ?(?:[ap]\.?m\.?|hrs|[A-Z]{2,4}))?) ?[-–—:]? (?=["“‘]?[\p{Lu}\d])/u;
/** How many entries make a log, or a diary. */
const FEWEST_ENTRIES = 3;
/** An entry of a diary: "OSLO – The Kenyan minister arrives", "* OSLO/PARIS – …" where it is provisional; whoever takes a turn to speak is none. */
const entry =
  /^(?:[*•]\s*)?(?!(?:MR|MRS|MS|DR|QUESTION|ANSWER|REPORTER|JOURNALIST|INTERVIEWER|MODERATOR|SECRETARY|MINISTER|PRESIDENT|AMBASSADOR)\b)\p{Lu}[\p{Lu}'’. -]{2,24}(?:\/\p{Lu}[\p{Lu}'’. -]{2,24})?\s+[–—-]\s+(?=\p{L})/u;

/** "Updated:" and the line with the date below it are one stamp. */
function labelled(text: string, paragraphs: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const each of paragraphs) {
    const last = joined.at(-1);
    const isValue =
      last !== undefined &&
      stampLabel.test(text.slice(last.from, last.to)) &&
      each.to - each.from <= LONGEST_STAMP &&
      stampValue.test(text.slice(each.from, each.to));
    if (isValue) last.to = each.to;
    else joined.push({ ...each });
  }
  return joined;
}

function furnitureOf(words: string) {
  if (words.length > LONGEST_FURNITURE) return undefined;
  return furniture.find((rule) => rule.match.test(words));
}

const unmarked = (paragraph: Span, mark: RegExpExecArray | null): Span => ({
  from: paragraph.from + (mark?.[0].length ?? 0),
  to: paragraph.to,
});

/** Ends as a sentence does, closing quotes and brackets aside. */
const endsSentence = (words: string): boolean =>
  /[.!?…:;,][”"»’')\]\s]*$/u.test(words) && !/\b(?:U\.S|U\.N|U\.K|Jr|Sr|Inc|Corp|Co|[ap]\.m)\.$/.test(words);

function isTitle(
  words: string,
  paragraphs: readonly Span[],
  number: number,
  blocks: readonly Block[],
  given: string | undefined,
  isTranscript: boolean,
): boolean {
  if (given !== undefined) return given.trim() === words;
  if (blocks.some((block) => block.kind === "title") || paragraphs.length === number + 1) return false;
  // where nobody else takes turns to speak, "Ankara: no trade" is a headline
  const isTurn = isTranscript && isSpeakerTurn(words);
  return words.length <= LONGEST_TITLE && !isTurn && (!endsSentence(words) || /[?!][”"»]?$/.test(words));
}

/** A heading stands alone, is short, ends without a full stop, and is not the last thing on the page. */
function isHeading(words: string, number: number, count: number): boolean {
  if (number + 1 >= count || words.length > LONGEST_HEADING || endsSentence(words)) return false;
  return (
    !/[-–—―]$/.test(words) &&
    /^[\p{Lu}\p{N}“"«‘']/u.test(words) &&
    !isSpeakerTurn(words) &&
    !/^(?:[-*•–]|\(?\d{1,2}[.)])\s/.test(words)
  );
}

/** `MS. ORU: …`, `Q …`: a turn of a transcript. */
const isSpeakerTurn = (words: string): boolean =>
  /^(?:Q\b|[\p{Lu}][\p{Lu}.'’ -]{1,60}:|[\p{Lu}][\p{L}.'’ -]{1,60}: )/u.test(words);

function datelineOf(words: string): { length: number; place: string; agency?: string; rule: string } | undefined {
  for (const rule of datelines) {
    const match = rule.match.exec(words);
    if (!match) continue;
    const agency: string | undefined = match.groups?.["agency"];
    return {
      length: match[0].length,
      place: match.groups!["place"]!,
      rule: rule.id,
      ...(agency !== undefined && { agency }),
    };
  }
  return undefined;
}
