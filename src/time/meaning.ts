import type { Span, TimexMod, TimexType, When } from "../record/index.ts";

/** Units of time, by the letters TIMEX3 and ISO 8601 use; minutes are MI to keep them from months. */
export type Unit = "S" | "MI" | "H" | "D" | "W" | "WE" | "M" | "Q" | "HY" | "Y" | "DE" | "CE";

/** Part of a day, in TIMEX3: morning, midday, afternoon, evening, night, daytime. */
export type PartOfDay = "MO" | "MI" | "AF" | "EV" | "NI" | "DT";

export type Season = "SP" | "SU" | "FA" | "WI";

export interface Clock {
  hour: number;
  minute?: number;
  second?: number;
  /** As written: "GMT", "EST", "local time". */
  zone?: string;
}

/** Where counting starts: the day of the telling, or the day being told of. */
export type Origin = "now" | "then";

/** Parts of a calendar date, as far as the words name them. The rest is worked out when it is resolved. */
export interface CalendarMeaning {
  kind: "calendar";
  century?: number;
  /** 199 is the 1990s; 90 to be read as the nearest past decade when `short`. */
  decade?: number;
  year?: number;
  /** The year is written with two digits. */
  short?: boolean;
  fiscal?: boolean;
  half?: number;
  quarter?: number;
  season?: Season;
  month?: number;
  day?: number;
  /** The last day of several: "8-10 May". */
  until?: number;
  /** The last year of several: "1990-91". */
  untilYear?: number;
  /** 1 is Monday. */
  weekday?: number;
  /** Id of a feast. */
  feast?: string;
  part?: PartOfDay;
  /** A night that ends on the day after: "overnight", "the night of 4 to 5 June". */
  goesOn?: boolean;
  clock?: Clock;
  /** "last", "this", "next" before a weekday, month, season or feast. */
  step?: -1 | 0 | 1;
  from?: Origin;
  /** "the week of March 6", "the weekend of…": the larger stretch that holds the day. */
  holding?: "W" | "WE";
}

/** So many units from an origin: "yesterday", "last week", "two years ago", "the following day". */
export interface ShiftMeaning {
  kind: "shift";
  unit: Unit;
  /** Undefined when the words do not say how many: "days ago". */
  by: number | undefined;
  from: Origin | "date" | "event";
  /** The date counted from, where the words name it: "a week from Monday". */
  date?: CalendarMeaning | ShiftMeaning;
  part?: PartOfDay;
  goesOn?: boolean;
  clock?: Clock;
  /** A year or so many years from the stretch told of keeps that stretch's grain: "a year earlier", of a quarter. */
  keepsGrain?: boolean;
  /** A calendar part inside the stretch shifted to: the third quarter of "last year". */
  within?: CalendarMeaning;
}

export interface ReferenceMeaning {
  kind: "reference";
  to: "PRESENT_REF" | "PAST_REF" | "FUTURE_REF";
}

export interface DurationMeaning {
  kind: "duration";
  /** Undefined when the words do not say how many: "for years". */
  amount: number | undefined;
  unit: Unit | "X";
  /** "the past two months", "the next four years": the stretch that ends or begins now. */
  side?: "past" | "next";
}

export interface SetMeaning {
  kind: "set";
  /** TIMEX3 value: P1D, XXXX-WXX-2, … */
  value: string;
}

/** "the first Tuesday of November", "the second week of May". */
export interface NthMeaning {
  kind: "nth";
  /** -1 is the last. */
  n: number;
  unit: "D" | "W" | "WE";
  weekday?: number;
  of: CalendarMeaning | ShiftMeaning;
}

export type Meaning = CalendarMeaning | ShiftMeaning | ReferenceMeaning | DurationMeaning | SetMeaning | NthMeaning;

/** What the mod START, MID or END is of: "early January", "the second half of January". */
export type Share = "third" | "half";

/** A time expression found in the text, before it is known what day it means. */
export interface FoundTimex extends Span {
  type: TimexType;
  meaning: Meaning;
  mod?: TimexMod;
  share?: Share;
  /** The word before it and the word after it, in lower case. */
  lead: string;
  trail: string;
  /** Ids of the rules that found it, the innermost first. */
  rules: string[];
  /** It is no more than a bound: "by 3 May", "no earlier than 3 May". */
  bound?: When["bound"];
  /** The next in the list is the next of a row: "Friday to Sunday", "Monday and Tuesday". */
  isOfRow?: boolean;
  /** The next is the end of the stretch this one begins. */
  isRange?: boolean;
  /** The next is the same moment by other clocks: "6 p.m. (1500 GMT)". */
  isSame?: boolean;
}
