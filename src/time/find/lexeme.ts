import type { Span, TimexMod } from "../../record/index.ts";
import type { Meaning, Share } from "../meaning.ts";
import { type Senses, words } from "./words.ts";

/** A word, number or mark as the recognizers see it. Once recognized, several become one that bears a meaning. */
export interface Lexeme extends Span {
  /** In lower case; dashes, quotes and apostrophes each in one form; abbreviations without their stop. */
  form: string;
  /** White space stands before it. */
  spaced: boolean;
  /** Begins with a capital. */
  capital: boolean;
  senses: Senses;
  found?: { meaning: Meaning; rules: string[]; mod?: TimexMod; share?: Share };
}

const none: Senses = Object.freeze({});

const isoDate = /(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?(?!\d)/y;
const slashedYearFirst = /(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/y;
const numericDate = /(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?!\d|[./-]\d)/y;
const clock = /(\d{1,2}):(\d\d)(?::(\d\d))?(?!\d)/y;
const hourMark = /(\d{1,2})h(\d\d)?(?![\da-z])/y;
const thousands = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)/y;
const decimal = /\d{1,9}\.\d+/y;
const ordinal = /(\d{1,3})(?:st|nd|rd|th|ST|ND|RD|TH)(?![\p{L}\d])/uy;
/** "1990s", "the late 1990's"; without an article "1990's" is what the year has. */
const decade = /(?:(1[5-9]|20)(\d)0|(\d)0)(?:s|(?<=\b(?:the|early|late|mid)[ -]\d+)['’]s)(?![\p{L}\d])/iuy;
const zulu = /(?:(0[1-9]|[12]\d|3[01]))?([01]\d|2[0-3])([0-5]\d)Z(?![\p{L}\d])/uy;
/** "141800ZMAY31": day, hour, zone's letter, month and year in one word. */
const timeGroup =
  /(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])([0-5]\d)([A-IK-Z])(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(\d{4}|\d\d)(?![\p{L}\d])/uy;
const fraction = /([1-3])\/([2-8])(?![\d/])/y;
const digits = /\d+/y;
const shortYear = /['’‘`](\d\d)(?![\d\p{L}])/uy;
const shortDecade = /['’‘`](\d)0s(?![\p{L}\d])/uy;
const dotted = /(?:\p{L}\.){2,4}/uy;
const letters = /[\p{L}\p{M}]+/uy;

const at = (pattern: RegExp, text: string, from: number): RegExpExecArray | null => {
  pattern.lastIndex = from;
  return pattern.exec(text);
};

/** The lexemes of a stretch of text, in one pass: every pattern is anchored and of bounded length, or takes what it reads. */
export function lex(text: string, from: number, to: number): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let spaced = false;
  let here = from;
  while (here < to) {
    const code = text.charCodeAt(here);
    if (isSpace(code)) {
      spaced = true;
      here++;
      continue;
    }
    const lexeme =
      code >= 48 && code <= 57 ? numberAt(text, here) : isLetter(code) ? wordAt(text, here) : markAt(text, here, code);
    lexeme.spaced = spaced;
    lexeme.capital = code >= 65 && code <= 90;
    lexemes.push(lexeme);
    spaced = false;
    here = lexeme.to;
  }
  return lexemes;
}

const isSpace = (code: number): boolean =>
  code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f;

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x2000);

function lexemeOf(from: number, to: number, form: string, senses: Senses): Lexeme {
  return { from, to, form, spaced: false, capital: false, senses };
}

function wordAt(text: string, from: number): Lexeme {
  const code = text.charCodeAt(from + 1);
  if (code === 46) {
    const match = at(dotted, text, from);
    if (match) {
      const form = match[0].toLowerCase();
      return lexemeOf(from, from + form.length, form, words.get(form) ?? none);
    }
  }
  const match = at(letters, text, from);
  if (!match) return lexemeOf(from, from + 1, text[from]!, none);
  const written = match[0];
  if (written.length > 14) return lexemeOf(from, from + written.length, "…", none);
  const form = written.toLowerCase();
  const known = words.get(form);
  let to = from + written.length;
  if (known === undefined) return lexemeOf(from, to, form, none);
  if (known.proper !== undefined && written === form) return lexemeOf(from, to, form, none);
  if (known.abbreviation !== undefined && text.charCodeAt(to) === 46) to++;
  return lexemeOf(from, to, form, known);
}

function numberAt(text: string, from: number): Lexeme {
  let match: RegExpExecArray | null;
  const next = text.charCodeAt(from + 4);
  if (next === 45 && (match = at(isoDate, text, from))) {
    const [, year, month, day, hour, minute, second, zone] = match;
    const senses: Senses = { fulldate: 1, y: Number(year), m: Number(month), d: Number(day) };
    if (hour !== undefined) Object.assign(senses, { hour: Number(hour), minute: Number(minute) });
    if (second !== undefined) senses.second = Number(second);
    if (zone !== undefined) senses.offset = zone;
    return lexemeOf(from, from + match[0].length, match[0], senses);
  }
  if (next === 47 && (match = at(slashedYearFirst, text, from))) {
    const senses: Senses = { fulldate: 1, y: Number(match[1]), m: Number(match[2]), d: Number(match[3]) };
    return lexemeOf(from, from + match[0].length, match[0], senses);
  }
  if ((match = at(numericDate, text, from))) {
    const senses = numericSenses(match[1]!, match[2]!, match[3]!, match[4]!);
    if (senses) return lexemeOf(from, from + match[0].length, match[0], senses);
  }
  if ((match = at(clock, text, from)) || (match = at(hourMark, text, from))) {
    const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
    if (hour <= 24 && minute < 60) {
      const senses: Senses = { clock: 1, hour, minute };
      if (match[3] !== undefined) senses.second = Number(match[3]);
      return lexemeOf(from, from + match[0].length, match[0], senses);
    }
  }
  if ((match = at(thousands, text, from)) || (match = at(decimal, text, from))) {
    const value = Number(match[0].replaceAll(",", ""));
    const senses: Senses = { cardinal: value };
    const [hour, minute] = match[0].split(".");
    if (minute?.length === 2 && Number(hour) < 24 && Number(minute) < 60)
      Object.assign(senses, { pointed: 1, hour: Number(hour), minute: Number(minute) });
    return lexemeOf(from, from + match[0].length, match[0], senses);
  }
  if ((match = at(ordinal, text, from))) {
    const value = Number(match[1]);
    return lexemeOf(from, from + match[0].length, match[0].toLowerCase(), { ordinal: value, ...domOf(value) });
  }
  if ((match = at(decade, text, from))) {
    const senses: Senses =
      match[1] === undefined
        ? { decade: Number(match[3]), shortdecade: 1 }
        : { decade: Number(match[1]) * 10 + Number(match[2]) };
    return lexemeOf(from, from + match[0].length, match[0], senses);
  }
  if ((match = at(timeGroup, text, from))) {
    const [day, hour, minute, , , year] = match.slice(1).map(Number);
    const senses: Senses = { zulu: 1, d: day!, hour: hour!, minute: minute!, y: year!, letter: match[4]! };
    senses.m = Number(words.get(match[5]!.toLowerCase())!.month);
    return lexemeOf(from, from + match[0].length, match[0].toLowerCase(), senses);
  }
  if ((match = at(zulu, text, from))) {
    const senses: Senses = { zulu: 1, hour: Number(match[2]), minute: Number(match[3]) };
    if (match[1] !== undefined) senses.d = Number(match[1]);
    return lexemeOf(from, from + match[0].length, match[0].toLowerCase(), senses);
  }
  if ((match = at(fraction, text, from)) && Number(match[1]) < Number(match[2])) {
    return lexemeOf(from, from + 3, match[0], { fraction: Number(match[1]) / Number(match[2]) });
  }
  match = at(digits, text, from)!;
  const form = match[0];
  const value = Number(form);
  const senses: Senses = { cardinal: value, ...(form.length <= 2 ? domOf(value) : {}) };
  if (form.length === 4 && value >= 1000 && value < 2200) senses.year = value;
  if (form.length === 4 && value % 100 < 60 && value < 2400) senses.military = value;
  if (form.length <= 2 && value <= 24) senses.hour = value;
  if (form.length === 2) senses.twodigit = value;
  return lexemeOf(from, from + form.length, form, senses);
}

const domOf = (value: number): Senses => (value >= 1 && value <= 31 ? { dom: value } : {});

/** Day or month first: told by what can be a month, else the writer's separator: slashes are American, points are not. */
function numericSenses(a: string, separator: string, b: string, c: string): Senses | undefined {
  const [first, second] = [Number(a), Number(b)];
  if (c.length === 2 && separator !== "/") return undefined;
  const year = c.length === 4 ? Number(c) : Number(c) + (Number(c) < 70 ? 2000 : 1900);
  const dayFirst = first > 12 || (second <= 12 && separator !== "/");
  const [day, month] = dayFirst ? [first, second] : [second, first];
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return {
    fulldate: 1,
    y: year,
    m: month,
    d: day,
    ...(first <= 12 && second <= 12 && first !== second && { either: 1 }),
  };
}

function markAt(text: string, from: number, code: number): Lexeme {
  if (code === 39 || code === 0x2019 || code === 0x2018 || code === 96) {
    let match = at(shortDecade, text, from);
    if (match) return lexemeOf(from, from + match[0].length, match[0], { decade: Number(match[1]), shortdecade: 1 });
    match = at(shortYear, text, from);
    if (match) return lexemeOf(from, from + match[0].length, match[0], { shortyear: Number(match[1]) });
    const letter = text.charCodeAt(from + 1) | 32;
    if (letter === 115 && !isLetter(text.charCodeAt(from + 2))) return lexemeOf(from, from + 2, "'s", none);
    return lexemeOf(from, from + 1, "'", none);
  }
  if (code === 45 || (code >= 0x2010 && code <= 0x2013)) return lexemeOf(from, from + 1, "-", none);
  if (code === 0x2014 || code === 0x2015) return lexemeOf(from, from + 1, "—", none);
  return lexemeOf(from, from + 1, text[from]!, none);
}

/** A lexeme that stands for several. */
export function joined(parts: readonly Lexeme[], senses: Senses): Lexeme {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  return { from: first.from, to: last.to, form: "…", spaced: first.spaced, capital: first.capital, senses };
}
