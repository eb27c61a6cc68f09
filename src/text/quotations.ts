import type { Span } from "../record/index.ts";

/** Words between quotation marks, marks included. */
export interface Quotation extends Span {
  /** The words without the marks. */
  inner: Span;
  /** The next paragraph goes on with it: no closing mark stands here. */
  continues: boolean;
  /** It goes on from the paragraph before. */
  continued: boolean;
}

type Mark = "open" | "close" | "either" | "apostrophe";
const marks: Record<string, Mark> = {
  "“": "open",
  "„": "open",
  "«": "open",
  "”": "close",
  "»": "close",
  '"': "either",
  "‘": "open",
  "’": "apostrophe",
  "'": "apostrophe",
};

const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character);
const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/**
 * The outermost quotations of each paragraph, in order. Writers mix the marks of several languages, so any closing mark
 * closes any double opening one; a single mark closes only a single one, and an apostrophe is not a mark. A quotation left
 * open ends with its paragraph; it is taken up again when the next one begins with an opening mark.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  let unclosed: Quotation | undefined;
  for (const paragraph of paragraphs) {
    let start: { at: number; width: number; single: boolean } | undefined;
    let depth = 0;
    const first = found.length;
    for (let at = paragraph.from; at < paragraph.to; at++) {
      const tex = text.startsWith("``", at) ? "open" : text.startsWith("''", at) ? "close" : undefined;
      const mark = tex ?? marks[text[at]!];
      if (mark === undefined) continue;
      const width = tex ? 2 : 1;
      const single = tex === undefined && /[‘’']/.test(text[at]!);
      const before = text[at - 1];
      const after = text[at + width];
      const opens = mark === "open" || (mark !== "close" && canOpen(before, after));
      const closes = mark === "close" || (mark !== "open" && !isSpace(before) && (mark === "either" || !isWord(after)));
      if (start === undefined) {
        if (opens && (!single || closesLater(text, at + 1, paragraph.to))) start = { at, width, single };
      } else if (!single && depth > 0 && (mark === "close" || (closes && !opens))) depth--;
      else if (closes && single === start.single && (mark !== "apostrophe" || !looksPossessive(text, at))) {
        found.push(quotation(start, at, at + width));
        start = undefined;
      } else if (!single && !start.single && (mark === "open" || (opens && isNameWithin(text, at, paragraph.to))))
        depth++;
      at += width - 1;
    }
    if (start && !start.single) found.push({ ...quotation(start, paragraph.to, paragraph.to), continues: true });
    const opening = found[first];
    if (unclosed && opening?.from === paragraph.from) opening.continued = true;
    else if (unclosed) unclosed.continues = false;
    unclosed = found.length > first && found.at(-1)!.continues ? found.at(-1) : undefined;
  }
  if (unclosed) unclosed.continues = false;
  return found;
}

const canOpen = (before: string | undefined, after: string | undefined): boolean =>
  (isSpace(before) || /[([—–\-/“«]/.test(before!)) && !isSpace(after);

/** `"We sail the "Zonda" ourselves," he said`: names with straight marks of their own, and behind them the mark that ends the whole. */
function isNameWithin(text: string, at: number, end: number): boolean {
  const isClosing = (mark: number) => !isSpace(text[mark - 1]) && !isWord(text[mark + 1]);
  for (let open = at; ;) {
    const close = text.indexOf('"', open + 1);
    const isName = close > 0 && close - open <= LONGEST_NAME && isClosing(close);
    if (!isName || /[.!?]\s/.test(text.slice(open, close))) return false;
    open = text.indexOf('"', close + 1);
    if (open < 0 || open >= end) return false;
    if (isClosing(open)) return true;
  }
}

/** Longest name between marks, in characters. */
const LONGEST_NAME = 60;

const quotation = (start: { at: number; width: number }, innerEnd: number, to: number): Quotation => ({
  from: start.at,
  to,
  inner: { from: start.at + start.width, to: innerEnd },
  continues: false,
  continued: false,
});

/** A single opening mark counts only if a closing one follows within the paragraph and is no apostrophe. */
function closesLater(text: string, from: number, end: number): boolean {
  const limit = Math.min(end, from + 2_000);
  for (let at = from; at < limit; at++)
    if (/[’']/.test(text[at]!) && !isWord(text[at + 1]) && !looksPossessive(text, at)) return true;
  return false;
}

/** `the officials’ letter`: a plural's apostrophe, not the end of a quotation. */
const looksPossessive = (text: string, at: number): boolean =>
  text[at - 1] === "s" && text[at + 1] === " " && /[a-z]/.test(text[at + 2] ?? "");
