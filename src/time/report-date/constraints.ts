import type { Lexicon, OfficeHolder } from "../../lexicon/lexicon.ts";
import type { NameMatch } from "../../lexicon/names.ts";
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
    return dateConstraints(month, day, weekday, tense?.isPlain === true ? direction : undefined, words, isLead);
  if (weekday !== undefined && step === undefined && month === undefined && clock === undefined)
    return weekdayConstraint(weekday, tense, words, isLead);
  if (weekday !== undefined && step === 0 && meaning.part !== undefined && direction === "past")
    return [{ because: `“${words}” is today`, strength: "habit", holds: (at) => weekdayOf(at) === weekday }];
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

/**
 * A date without its year is less than a year away; with its weekday, only some years will do, and what a first paragraph
 * tells of such a day is not a week old.
 */
function dateConstraints(
  month: number,
  day: number,
  weekday: number | undefined,
  direction: Tense["direction"] | undefined,
  words: string,
  isLead: boolean,
): Constraint[] {
  const because = `“${words}”${direction === undefined ? "" : direction === "past" ? " is past" : " is still to come"}`;
  const around = (back: number, ahead: number): Days[] =>
    YEARS.flatMap((year) => {
      if (!isDate(year, month, day)) return [];
      const date = dayOf(year, month, day);
      return weekday === undefined || weekdayOf(date) === weekday ? [{ first: date - ahead, last: date + back }] : [];
    });
  const reach = weekday === undefined ? YEARLESS : WITH_WEEKDAY;
  const whole: Constraint = {
    because,
    strength: "firm",
    ...(weekday !== undefined && { anchors: true }),
    within: around(direction === "future" ? 0 : reach, direction === "past" ? 0 : reach),
  };
  return isLead && weekday !== undefined && direction === "past"
    ? [whole, { because: `“${words}” of what is told first`, strength: "habit", within: around(6, 0) }]
    : [whole];
}

/**
 * What was done "this Monday morning" was done that day, what somebody "said Monday" in a first paragraph that day or the
 * day before; a weekday to come is not today's.
 */
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

/**
 * Who is named with an office held it: "Foreign Minister Anna Oru said". Former holders are not. A surname alone may be
 * somebody else's, so it is a habit only.
 */
export function officeConstraints(
  text: string,
  sentences: readonly ParsedSentence[],
  lexicon: Pick<Lexicon, "names" | "officeBy">,
): Constraint[] {
  const byHolder = new Map<string, Constraint>();
  for (const sentence of sentences) {
    if (sentence.tokens.length === 0) continue;
    const matches = lexicon.names.longest(text, sentence.tokens);
    matches.forEach((match, at) => {
      const title = matches[at - 1];
      if (!title || notNow.test(text.slice(Math.max(sentence.from, title.from - 24), title.from))) return;
      const given = givenNames.exec(text.slice(title.to, match.from));
      if (!given) return;
      const { holders, isWhole } = holdersNamed(title, match, given[1], lexicon);
      const within = holders.flatMap(termOf).sort((a, b) => a.first - b.first);
      const strength = isWhole ? "firm" : "habit";
      const name = holders[0]?.name;
      if (name === undefined || within.length === 0) return;
      if (strength === "habit" && byHolder.get(name)?.strength === "firm") return;
      const because = `“${text.slice(title.from, match.to)}” held the office`;
      byHolder.set(name, { because, strength, anchors: true, within });
    });
  }
  return [...byHolder.values()];
}

/** Before a title: it is not held now, or not yet. */
const notNow = /\b(?:former|then|late|ex|acting|ousted|onetime|next|incoming|outgoing|deputy)[ -]?(?:\S+ )?$/i;

/** Between a title and a surname: nothing, or a first name and initials. */
const givenNames = /^\s*(?:(\p{Lu}\p{Ll}[\p{L}'’-]*) (?:\p{Lu}\. ?)*)?$/u;

/** Those of a name who held an office of that title at some time; whether the name is whole. */
function holdersNamed(
  title: NameMatch,
  name: NameMatch,
  given: string | undefined,
  lexicon: Pick<Lexicon, "officeBy">,
): { holders: OfficeHolder[]; isWhole: boolean } {
  const roles = title.meanings.flatMap((meaning) =>
    meaning.kind === "office" ? [meaning.office.role] : meaning.kind === "role" ? [meaning.role.role] : [],
  );
  const named = name.meanings.flatMap((meaning) => {
    if (meaning.kind !== "holder") return [];
    if (given !== undefined && !meaning.holder.name.startsWith(`${given} `)) return [];
    const office = lexicon.officeBy(meaning.holder.office)?.role;
    return office !== undefined && roles.some((role) => isSaidOf(role, office)) ? [meaning] : [];
  });
  return {
    holders: named.map(({ holder }) => holder),
    isWhole: given !== undefined || named.some(({ form }) => form === "full"),
  };
}

function termOf({ from, to }: OfficeHolder): Days[] {
  const first = parseLoose(from, "first");
  const last = to === null ? Infinity : parseLoose(to, "last");
  return first === undefined || last === undefined ? [] : [{ first, last }];
}

/** Whether a title fits an office: a foreign minister is a minister, a deputy prime minister no prime minister. */
const isSaidOf = (role: string, office: string): boolean =>
  role === office ||
  (role === "ambassador" && office === "permanent representative") ||
  (!office.startsWith("deputy") && (office.startsWith(`${role} `) || office.endsWith(` ${role}`)));

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
