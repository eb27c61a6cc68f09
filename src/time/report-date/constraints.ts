import type { Lexicon } from "../../lexicon/lexicon.ts";
import { type ParsedSentence, Tree } from "../../record/index.ts";
import { type Day, type Days, dayOf, isDate, parseDay, partsOf, weekdayOf } from "../calendar.ts";
import type { CalendarMeaning, FoundTimex } from "../meaning.ts";
import { type Tense, tenseOf } from "../tense.ts";
import { dayOfMeaning } from "./printed.ts";

/** What some words say of the day they were written on. */
export interface Constraint {
  /** The words. */
  because: string;
  /** The stretches the day lies in, in order and apart, or else what it must answer to. */
  within?: readonly Days[];
  holds?(day: Day): boolean;
  /**
   * How far it is to be believed. `firm` is what the words mean; `habit` is how news is mostly written, and gives way when
   * nothing else would be left.
   */
  strength: "firm" | "habit";
  /** It alone leaves few years, so that trying days is worth while. */
  anchors?: boolean;
}

/** Years in which a report may be written. */
export const YEARS: readonly number[] = Array.from({ length: 150 }, (_, at) => 1900 + at);

/** Longest stretch, in days, over which a date is named without its year, and over which its weekday is named with it. */
const YEARLESS = 300;
const WITH_WEEKDAY = 45;
/** Farthest month, counted from the current one, that is told as to come without its year. */
const MONTHS_AHEAD = 6;

/** Everything a report's expressions of time say of its own day. */
export function constraintsOf(
  text: string,
  sentences: readonly ParsedSentence[],
  found: readonly FoundTimex[],
): Constraint[] {
  const constraints: Constraint[] = [];
  let at = 0;
  let tree: Tree | undefined;
  const lead = sentences.find((each) => each.kind === "body")?.paragraph;
  for (const timex of found) {
    const { meaning } = timex;
    if (meaning.kind !== "calendar") continue;
    while (at < sentences.length && sentences[at]!.to <= timex.from) at++;
    const sentence = sentences[at];
    if (
      !sentence ||
      sentence.from > timex.from ||
      sentence.kind === "stamp" ||
      sentence.kind === "credit" ||
      sentence.kind === "caption"
    )
      continue;
    if (tree?.sentence !== sentence) tree = new Tree(sentence);
    const tense = tenseOf(tree, timex);
    const words = text.slice(timex.from, timex.to);
    const made = constraintOf(meaning, tense, words, sentence.kind === "body" && sentence.paragraph === lead, timex);
    if (made) constraints.push(...made);
  }
  return constraints;
}

function constraintOf(
  meaning: CalendarMeaning,
  tense: Tense | undefined,
  words: string,
  isLead: boolean,
  timex: FoundTimex,
): Constraint[] | undefined {
  const direction = tense?.direction;
  const { year, month, day, weekday, step, clock, from } = meaning;
  if (from === "then" || meaning.until !== undefined) return undefined;
  if (year !== undefined)
    return tense?.isPlain && (day !== undefined || timex.lead === "in" || timex.lead === "since")
      ? yearConstraints(meaning, direction, words)
      : undefined;
  if (month !== undefined && day !== undefined && step === undefined)
    return [dateConstraint(month, day, weekday, direction, words)];
  if (weekday !== undefined && step === undefined && month === undefined && clock === undefined)
    return weekdayConstraint(weekday, tense, words, isLead);
  if (month !== undefined && day === undefined && step === undefined)
    return monthConstraint(month, direction, words, timex);
  return undefined;
}

/** What is told as past, with its year, is past. */
function yearConstraints(
  meaning: CalendarMeaning,
  direction: Tense["direction"] | undefined,
  words: string,
): Constraint[] {
  if (meaning.short || meaning.fiscal) return [];
  const first =
    dayOfMeaning(meaning) ??
    (meaning.month === undefined ? dayOf(meaning.year!, 1, 1) : dayOf(meaning.year!, meaning.month, 1));
  const isDay = meaning.day !== undefined;
  if (direction === "past")
    return [{ because: `“${words}” is past`, strength: "habit", within: [{ first, last: Infinity }] }];
  if (direction === "future" && isDay)
    return [{ because: `“${words}” is still to come`, strength: "habit", within: [{ first: -Infinity, last: first }] }];
  return [];
}

/** A date without its year is less than a year away; with its weekday, only some years will do. */
function dateConstraint(
  month: number,
  day: number,
  weekday: number | undefined,
  direction: Tense["direction"] | undefined,
  words: string,
): Constraint {
  const reach = weekday === undefined ? YEARLESS : WITH_WEEKDAY;
  const [back, ahead] = direction === "past" ? [reach, 0] : direction === "future" ? [0, reach] : [reach, reach];
  return {
    because: `“${words}”${direction === undefined ? "" : direction === "past" ? " is past" : " is still to come"}`,
    strength: "firm",
    ...(weekday !== undefined && { anchors: true }),
    within: YEARS.flatMap((year) => {
      if (!isDate(year, month, day)) return [];
      const date = dayOf(year, month, day);
      return weekday === undefined || weekdayOf(date) === weekday ? [{ first: date - ahead, last: date + back }] : [];
    }),
  };
}

/** What somebody "said Monday" in a first paragraph was said that day or the day before; a weekday to come is not today's. */
function weekdayConstraint(
  weekday: number,
  tense: Tense | undefined,
  words: string,
  isLead: boolean,
): Constraint[] | undefined {
  if (!tense?.isPlain) return undefined;
  const { direction, verb } = tense;
  if (direction === "past" && isLead && (verb === "say" || verb === "tell")) {
    const next = (weekday % 7) + 1;
    return [
      {
        because: `“${words}” of what is told first`,
        strength: "habit",
        holds: (at) => weekdayOf(at) === weekday || weekdayOf(at) === next,
      },
    ];
  }
  if (direction === "future")
    return [{ because: `“${words}” is still to come`, strength: "habit", holds: (at) => weekdayOf(at) !== weekday }];
  return undefined;
}

/** A month named alone is not the current one when still to come, and has begun when past. */
function monthConstraint(
  month: number,
  direction: Tense["direction"] | undefined,
  words: string,
  timex: FoundTimex,
): Constraint[] | undefined {
  if (direction === undefined || (timex.mod !== undefined && direction === "past")) return undefined;
  const mayBeNow = timex.mod === "END" || timex.mod === "MID";
  return [
    {
      because: `“${words}” is ${direction === "past" ? "past" : "still to come"}`,
      strength: "habit",
      holds(at) {
        const current = partsOf(at).month;
        const since = (((current - month) % 12) + 12) % 12;
        return direction === "past" ? since <= 10 : since >= 12 - MONTHS_AHEAD || (mayBeNow && since === 0);
      },
    },
  ];
}

/** Who is named with an office held it: "Foreign Minister Anna Oru said". Former holders are not. */
export function officeConstraints(
  text: string,
  sentences: readonly ParsedSentence[],
  lexicon: Pick<Lexicon, "names">,
): Constraint[] {
  const terms = new Map<string, { words: string; terms: Days[] }>();
  for (const sentence of sentences) {
    if (sentence.tokens.length === 0) continue;
    const matches = lexicon.names.longest(text, sentence.tokens);
    matches.forEach((match, at) => {
      const before = matches[at - 1];
      if (!before || text.slice(before.to, match.from).trim() !== "") return;
      const lead = text.slice(Math.max(sentence.from, before.from - 24), before.from).toLowerCase();
      if (/\b(?:former|then|late|ex|acting|ousted|onetime|next|incoming|outgoing|deputy)[ -]?(?:\S+ )?$/.test(lead))
        return;
      const roles = before.meanings.flatMap((meaning) =>
        meaning.kind === "office" ? [meaning.office.role] : meaning.kind === "role" ? [meaning.role.role] : [],
      );
      if (roles.length === 0) return;
      const held = match.meanings.flatMap((meaning) =>
        meaning.kind === "holder" && meaning.form === "full" ? [meaning.holder] : [],
      );
      const spans = held
        .flatMap(({ from, to }) => {
          const first = parseLoose(from, "first");
          const last = to === null ? Infinity : parseLoose(to, "last");
          return first === undefined || last === undefined ? [] : [{ first, last }];
        })
        .sort((a, b) => a.first - b.first);
      if (spans.length > 0) terms.set(held[0]!.name, { words: text.slice(before.from, match.to), terms: spans });
    });
  }
  return [...terms.values()].map(({ words, terms: spans }) => ({
    because: `“${words}” held the office`,
    strength: "firm" as const,
    anchors: true,
    within: spans,
  }));
}

/** A day of an ISO date as precise as is known: a year's or month's first or last day. */
function parseLoose(iso: string, end: "first" | "last"): Day | undefined {
  const whole = parseDay(iso);
  if (whole !== undefined) return whole;
  const match = /^(\d{4})(?:-(\d\d))?$/.exec(iso);
  if (!match) return undefined;
  const [year, month] = [Number(match[1]), match[2] === undefined ? undefined : Number(match[2])];
  if (end === "first") return dayOf(year, month ?? 1, 1);
  return month === undefined ? dayOf(year, 12, 31) : dayOf(year, month + 1, 1) - 1;
}
