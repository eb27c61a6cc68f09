import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { ParsedSentence, ReportDate, StatedDate } from "../../record/index.ts";
import { type Day, dayOf, isDate, isoOf, pad, parseDay, weekdayOf, yearOf } from "../calendar.ts";
import type { CalendarMeaning, Clock, FoundTimex } from "../meaning.ts";
import { offsetOf } from "../zones.ts";
import { anniversaryDay } from "./anniversary.ts";
import { constraintsOf } from "./constraints.ts";
import { officeConstraints } from "./offices.ts";
import { dayInTitle, type PrintedDate, printedDates } from "./printed.ts";
import { dayInUrl } from "./url.ts";
import { type Constraint, weigh, YEARS } from "./weigh.ts";

export interface ReportDateInput {
  text: string;
  /** A title that came beside the text. */
  title?: string;
  sentences: readonly ParsedSentence[];
  /** Expressions of time as `findTimexes` gives them. */
  found: readonly FoundTimex[];
  /** What came with the report: the feed's or the page's own dates, its address. */
  publishedAt?: string;
  updatedAt?: string;
  stated?: readonly StatedDate[];
  url?: string;
  /** Who held which office when. */
  lexicon?: Pick<Lexicon, "names" | "officeBy">;
  /** ISO dates of other reports of the same story. */
  siblings?: readonly string[];
  /** ISO date the report was in hand on: it is not later. */
  notAfter?: string;
}

export interface ReportDates {
  publishedAt?: ReportDate;
  updatedAt?: ReportDate;
}

/** Weights of what leaves no doubt, and of a weekday printed alone; see weigh.ts. */
const CERTAIN = 12;
const PRINTED_WEEKDAY = 6;

/** Days that siblings are apart at most. */
const SIBLINGS = 3;

/**
 * When a report was published and updated. What came with it is believed first, then what is printed on it, then its
 * address, then its title; else the days that all its words together leave, which is one answer only when one day is left.
 */
export function inferReportDates(input: ReportDateInput): ReportDates {
  const { text, sentences, found } = input;
  const printed = printedDates(text, sentences, found);
  const updates = printed.filter((each) => each.role === "updated");
  const published = publishedDate(input, printed) ?? postedBefore(text, printed, updates);
  const updated =
    input.updatedAt !== undefined
      ? given(input.updatedAt, "updated", input.stated)
      : updatedDate(text, updates, published);
  return { ...(published && { publishedAt: published }), ...(updated && { updatedAt: updated }) };
}

/** A date that came with the report, and who states it where that is known. */
function given(value: string, role: StatedDate["role"], stated: readonly StatedDate[] = []): ReportDate {
  const by = stated.filter((each) => each.role === role && each.value === value).map((each) => each.by);
  return { value, certainty: "stated", because: by.length > 0 ? by : ["given with the report"] };
}

function publishedDate(input: ReportDateInput, printed: readonly PrintedDate[]): ReportDate | undefined {
  const { text } = input;
  if (input.publishedAt !== undefined) return given(input.publishedAt, "published", input.stated);
  const own = printed.filter((each) => each.role === "published");
  const clock = own.find((each) => each.clock && (each.place === "stamp" || each.day !== undefined))?.clock;
  const whole = own.find((each) => each.day !== undefined);
  if (whole) {
    return {
      value: valueOf(whole.day!, whole.clock ?? clock),
      certainty:
        whole.place === "stamp" && /\p{L}{5,}/u.test(text.slice(Math.max(0, whole.from - 24), whole.from))
          ? "stated"
          : "implied",
      because: [`“${text.slice(whole.from, whole.to)}” (${whole.place})`],
    };
  }
  const address = input.url === undefined ? undefined : dayInUrl(input.url);
  if (address)
    return { value: valueOf(address.day, clock), certainty: "implied", because: [`${address.words} in the address`] };
  const title = input.title === undefined ? undefined : dayInTitle(input.title);
  if (title)
    return { value: valueOf(title.day, clock), certainty: "implied", because: [`“${title.words}” in the title`] };
  const anniversary = anniversaryDay(text, input.sentences, input.found);
  if (anniversary)
    return { value: valueOf(anniversary.day, clock), certainty: "implied", because: [`“${anniversary.words}”`] };
  return candidateDate(input, own, clock);
}

/** Posted at a time, and changed later on a day: posted on that day too, or on the one before when it was later in the day. */
function postedBefore(
  text: string,
  printed: readonly PrintedDate[],
  updates: readonly PrintedDate[],
): ReportDate | undefined {
  const post = printed.find((each) => each.role === "published" && each.place === "stamp" && each.clock);
  const update = updates.find((each) => each.day !== undefined && each.clock);
  if (!post || !update || post.meaning.weekday !== undefined || post.meaning.month !== undefined) return undefined;
  const isLater = minutesOf(post.clock!) > minutesOf(update.clock!);
  return {
    value: valueOf(isLater ? update.day! - 1 : update.day!, post.clock),
    certainty: "implied",
    because: [post, update].map(({ from, to, place }) => `“${text.slice(from, to)}” (${place})`),
  };
}

const minutesOf = ({ hour, minute = 0 }: Clock): number => hour * 60 + minute;

function candidateDate(
  input: ReportDateInput,
  own: readonly PrintedDate[],
  clock: Clock | undefined,
): ReportDate | undefined {
  const { text, sentences, found, lexicon, siblings = [], notAfter } = input;
  const told = [
    ...own.flatMap((each) => printedConstraint(each, text)),
    ...constraintsOf(text, sentences, found),
    ...siblingConstraint(siblings),
  ];
  if (!told.some(({ anchors }) => anchors)) return undefined;
  const { days, because } = weigh([
    ...told,
    ...(lexicon ? officeConstraints(text, sentences, lexicon) : []),
    ...limit(notAfter),
  ]);
  if (days.length === 0) return undefined;
  if (days.length === 1) return { value: valueOf(days[0]!, clock), certainty: "implied", because };
  return { certainty: "unknown", because, candidates: days.map((day) => valueOf(day, clock)) };
}

/** A stamp or dateline without its year: that date, in some year. */
function printedConstraint({ meaning, back = 0, from, to }: PrintedDate, text: string): Constraint[] {
  const { month, day, weekday } = meaning;
  const because = `“${text.slice(from, to)}” printed on the report`;
  if (month !== undefined && day !== undefined)
    return [
      {
        because,
        weight: CERTAIN,
        anchors: true,
        within: YEARS.flatMap((year) => {
          if (!isDate(year, month, day)) return [];
          const first = dayOf(year, month, day);
          return weekday === undefined || weekdayOf(first) === weekday
            ? [{ first: first - back, last: first - back }]
            : [];
        }),
      },
    ];
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((each) => (each === weekday ? 0 : PRINTED_WEEKDAY));
  return weekday === undefined ? [] : [{ because, weekdays }];
}

function siblingConstraint(siblings: readonly string[]): Constraint[] {
  const days = siblings.flatMap((each) => parseDay(each) ?? []);
  if (days.length === 0) return [];
  const [first, last] = [Math.min(...days) - SIBLINGS, Math.max(...days) + SIBLINGS];
  return [{ because: "other reports of the same story", weight: CERTAIN, anchors: true, within: [{ first, last }] }];
}

function limit(notAfter: string | undefined): Constraint[] {
  const day = notAfter === undefined ? undefined : parseDay(notAfter);
  return day === undefined
    ? []
    : [{ because: "the day it was in hand", weight: CERTAIN, within: [{ first: -Infinity, last: day }] }];
}

function valueOf(day: Day, clock: Clock | undefined): string {
  if (!clock || clock.hour > 23) return isoOf(day);
  const offset = clock.zone === undefined ? "" : (offsetOf(clock.zone) ?? "");
  return `${isoOf(day)}T${pad(clock.hour)}:${pad(clock.minute ?? 0)}${offset}`;
}

/** A change is on its own printed date; with a time alone, on the day of posting, or the next when it is earlier in the day. */
function updatedDate(
  text: string,
  updates: readonly PrintedDate[],
  published: ReportDate | undefined,
): ReportDate | undefined {
  const update = updates.find((each) => each.day !== undefined) ?? updates[0];
  if (!update) return undefined;
  const because = [`“${text.slice(update.from, update.to)}” (${update.place})`];
  if (update.day !== undefined) return { value: valueOf(update.day, update.clock), certainty: "stated", because };
  const onDay = (value: string): string[] => {
    const posted = parseDay(value);
    const day = posted === undefined ? undefined : updateDay(update.meaning, posted, /T(\d\d):(\d\d)/.exec(value));
    return day === undefined ? [] : [valueOf(day, update.clock)];
  };
  if (published?.value !== undefined) {
    const [value] = onDay(published.value);
    return value === undefined
      ? undefined
      : { value, certainty: "implied", because: [...because, ...published.because] };
  }
  const candidates = (published?.candidates ?? []).flatMap(onDay);
  return candidates.length === 0
    ? undefined
    : { certainty: "unknown", because: [...because, ...published!.because], candidates };
}

function updateDay(
  { month, day, weekday, clock }: CalendarMeaning,
  posted: Day,
  time: RegExpExecArray | null,
): Day | undefined {
  if (month !== undefined && day !== undefined) {
    const year = [yearOf(posted), yearOf(posted) + 1].find(
      (each) => isDate(each, month, day) && dayOf(each, month, day) >= posted,
    );
    return year === undefined ? undefined : dayOf(year, month, day);
  }
  if (weekday !== undefined) return posted + ((weekday - weekdayOf(posted) + 7) % 7);
  if (!clock) return undefined;
  const isEarlier = time !== null && minutesOf(clock) < Number(time[1]) * 60 + Number(time[2]);
  return isEarlier ? posted + 1 : posted;
}
