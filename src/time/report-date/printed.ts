import type { ParsedSentence, Span } from "../../record/index.ts";
import { type Day, dayOf, isDate, weekdayOf } from "../calendar.ts";
import { findIn } from "../find/find.ts";
import type { CalendarMeaning, Clock, FoundTimex } from "../meaning.ts";

/** A date or time printed on a report as its own: in a stamp, a dateline, a heading, a closing formula. */
export interface PrintedDate extends Span {
  role: "published" | "updated";
  meaning: CalendarMeaning;
  /** The day, where it is printed with its year. */
  day?: Day;
  clock?: Clock;
  /** How many days after the report's own the date is: 1 beside "tomorrow". */
  back?: number;
  /** Where it stands; the order is that of trust. */
  place: "stamp" | "dateline" | "head" | "title" | "formula" | "apposition";
}

const places: readonly PrintedDate["place"][] = ["stamp", "dateline", "head", "title", "formula", "apposition"];

const updateWord = /\b(?:updated|modified|revised|reviewed|corrected|update|refreshed)\b/gi;
const publishWord = /\b(?:posted|published|issued|released|created|filed|dated?|publication|first)\b/gi;

/** Every date the report prints as its own, the most trusted first. */
export function printedDates(
  text: string,
  sentences: readonly ParsedSentence[],
  found: readonly FoundTimex[],
): PrintedDate[] {
  const printed: PrintedDate[] = [];
  const paragraphs = paragraphsOf(sentences);
  let at = 0;
  found.forEach((timex, index) => {
    const { meaning } = timex;
    if (meaning.kind !== "calendar") return;
    while (at < paragraphs.length && paragraphs[at]!.to <= timex.from) at++;
    const block = paragraphs[at];
    if (!block || block.from > timex.from) return;
    const place = placeOf(text, at, paragraphs, timex) ?? appositionOf(text, found, index);
    if (place === undefined || isChecked(text.slice(block.from, timex.from))) return;
    const back = place === "apposition" ? relativeBefore(text, found, index)! : 0;
    const day = dayOfMeaning(meaning);
    printed.push({
      from: timex.from,
      to: timex.to,
      role: place === "stamp" ? roleOf(text.slice(block.from, timex.from)) : "published",
      meaning,
      ...(day !== undefined && { day: day - back }),
      ...(meaning.clock && place !== "apposition" && { clock: meaning.clock }),
      ...(back !== 0 && { back }),
      place,
    });
  });
  return printed.sort((a, b) => places.indexOf(a.place) - places.indexOf(b.place) || a.from - b.from);
}

interface Paragraph extends Span {
  kind: ParsedSentence["kind"];
  number: number;
}

function paragraphsOf(sentences: readonly ParsedSentence[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const { from, to, kind, paragraph } of sentences) {
    const last = paragraphs.at(-1);
    if (last && last.number === paragraph && last.kind === kind) last.to = to;
    else paragraphs.push({ from, to, kind, number: paragraph });
  }
  return paragraphs;
}

/** "Still current at 1 March": when somebody last looked, not when it was written. */
const isChecked = (before: string): boolean => /\bcurrent (?:at|as of)[\s:]*$/i.test(before.slice(-40));

/** The word nearest before the date says whether it is of the posting or of a change. */
function roleOf(before: string): PrintedDate["role"] {
  const last = (pattern: RegExp): number => Math.max(-1, ...[...before.matchAll(pattern)].map((match) => match.index));
  const [update, publish] = [last(updateWord), last(publishWord)];
  // "first published", "last updated": the nearer decides.
  return update > publish ? "updated" : "published";
}

function placeOf(
  text: string,
  at: number,
  paragraphs: readonly Paragraph[],
  timex: FoundTimex,
): PrintedDate["place"] | undefined {
  const meaning = timex.meaning as CalendarMeaning;
  const block = paragraphs[at]!;
  if (block.kind === "stamp") return "stamp";
  if (block.kind === "dateline") return "dateline";
  if (meaning.step === 0 && meaning.day !== undefined && meaning.month !== undefined) return "formula";
  if (dayOfMeaning(meaning) === undefined) return undefined;
  const before = text.slice(block.from, timex.from);
  const after = text.slice(timex.to, block.to);
  const isEdge = at < 4 || at >= paragraphs.length - 3;
  if (isEdge && isPlaceAlone(before, after)) return "head";
  if (at < 6 && before.endsWith("(") && after.startsWith(")") && /^[^.!?]{0,60}\($/.test(before)) return "head";
  if (at < 2 && isDatedPaper(before)) return "title";
  if ((block.kind === "title" || block.kind === "heading") && at < 6 && endsTitle(before, after)) return "title";
  return undefined;
}

/** "Oslo, 4 May 1960." and no more, or as the first sentence: where and when it was written. */
const isPlaceAlone = (before: string, after: string): boolean =>
  /^(?:\p{Lu}[\p{L}.'’-]*(?:[ ,]+|$)){0,5}$/u.test(before) &&
  /^(?:[.,:;]?$|[.,]? *(?:\n|$)|\. *[\p{L}\p{N}“"]| *[—–|·-] *[\p{L} ]{1,30}$)/u.test(after);

/** "Letter dated 4 May 1999 from the envoy": a paper that begins with what it is and its day. */
const isDatedPaper = (before: string): boolean =>
  /^\W*(?:identical )?(?:aide-memoire|cable|letters?|memorandum|message|notes?(?: verbales?)?|telegram) (?:dated|of) (?:the )?$/i.test(
    before,
  );

const endsTitle = (before: string, after: string): boolean =>
  /^[)\].\s*#_]*$/.test(after) &&
  !/\b(?:of|on|in|since|from|to|until|till|for|after|before|and|the|by|between|through|during|at|as)\s*(?:\p{L}+day,? *)?$/iu.test(
    before,
  );

/** The day a title given beside the text ends with: "Briefing by the harbour office, 7 May 2031". */
export function dayInTitle(title: string): { day: Day; words: string } | undefined {
  for (const { from, to, meaning } of findIn(title, { from: 0, to: title.length })) {
    const day = meaning.kind === "calendar" && meaning.clock === undefined ? dayOfMeaning(meaning) : undefined;
    const isOwn = endsTitle(title.slice(0, from), title.slice(to)) || isDatedPaper(title.slice(0, from));
    if (day !== undefined && isOwn) return { day, words: title.slice(from, to) };
  }
  return undefined;
}

/** "tomorrow, Saturday, June 17", "today (3 May)": a date beside a word that is counted from now. */
function appositionOf(text: string, found: readonly FoundTimex[], index: number): "apposition" | undefined {
  const back = relativeBefore(text, found, index);
  const meaning = found[index]!.meaning as CalendarMeaning;
  return back !== undefined && meaning.day !== undefined && meaning.month !== undefined ? "apposition" : undefined;
}

function relativeBefore(text: string, found: readonly FoundTimex[], index: number): number | undefined {
  const [before, date] = [found[index - 1], found[index]!];
  if (before?.meaning.kind !== "shift" || before.meaning.unit !== "D" || before.meaning.from !== "now")
    return undefined;
  return /^(?:,| \(|,? (?:on|is|being)) ?$/.test(text.slice(before.to, date.from)) ? before.meaning.by : undefined;
}

/** The day of a meaning with its year. A weekday that is not that day's makes it none. */
export function dayOfMeaning({ year, month, day, weekday, short, until }: CalendarMeaning): Day | undefined {
  if (year === undefined || month === undefined || day === undefined || until !== undefined) return undefined;
  const full = short ? year + (year < 50 ? 2000 : 1900) : year;
  if (!isDate(full, month, day)) return undefined;
  const found = dayOf(full, month, day);
  return weekday === undefined || weekdayOf(found) === weekday ? found : undefined;
}
