import { joined, type Lexeme } from "./lexeme.ts";

/** Words of one zone's name: "Central European Summer Time" has three before the last. */
const LONGEST = 3;

/**
 * The zone that stands after a time of day, made one lexeme whose sense `zone` is how it is written: "GMT", "UTC+3", "Kyiv
 * time", "Eastern", "local time". Comes before the rules; a zone that is no abbreviation is one only beside a time of day.
 */
export function joinZones(lexemes: readonly Lexeme[]): Lexeme[] {
  const out: Lexeme[] = [];
  for (let at = 0; at < lexemes.length;) {
    const end = mayEndClock(out.at(-1)) ? zoneEnd(lexemes, at) : undefined;
    if (end === undefined) {
      out.push(lexemes[at++]!);
      continue;
    }
    const parts = lexemes.slice(at, end);
    out.push(joined(parts, { zone: writtenOf(parts) }));
    at = end;
  }
  return out;
}

/** A number may, "noon" may, "p.m." may. */
const mayEndClock = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined &&
  ((lexeme.senses.clock ?? lexeme.senses.meridiem ?? lexeme.senses.pointed ?? lexeme.senses.military) !== undefined ||
    lexeme.senses.hour !== undefined ||
    /^(?:noon|midday|midnight|hours|hrs|clock)$/.test(lexeme.form));

const writtenOf = (parts: readonly Lexeme[]): string =>
  parts
    .filter(({ form }) => form !== "(" && form !== ")" && form !== ",")
    .map(({ form, spaced }, at) => (spaced && at > 0 ? ` ${form}` : form))
    .join("");

/** The lexeme after the zone that begins here, where one does. */
function zoneEnd(lexemes: readonly Lexeme[], at: number): number | undefined {
  if (lexemes[at]?.form === "(") {
    const end = abbreviated(lexemes, at + 1) ?? named(lexemes, at + 1);
    return end !== undefined && lexemes[end]?.form === ")" ? end + 1 : undefined;
  }
  return abbreviated(lexemes, at) ?? named(lexemes, at) ?? bare(lexemes, at);
}

/** "GMT", "GMT+3", "UTC -05:00". */
function abbreviated(lexemes: readonly Lexeme[], at: number): number | undefined {
  const code = lexemes[at];
  if (code?.senses.zone === undefined) return undefined;
  const [sign, hours] = [lexemes[at + 1], lexemes[at + 2]];
  const isShifted =
    /^(?:gmt|utc)$/.test(code.form) &&
    /^[+-]$/.test(sign?.form ?? "") &&
    hours?.spaced === false &&
    (hours.senses.clock ?? hours.senses.hour ?? hours.senses.military) !== undefined;
  return isShifted ? at + 3 : at + 1;
}

/** "Kyiv time", "Eastern Standard Time", "local time". */
function named(lexemes: readonly Lexeme[], at: number): number | undefined {
  if (lexemes[at]?.form === "local") return lexemes[at + 1]?.form === "time" ? at + 2 : undefined;
  for (let end = at; end < at + LONGEST + 1; end++) {
    const lexeme = lexemes[end];
    if (!lexeme || (end > at && !lexeme.spaced)) return undefined;
    if (lexeme.form === "time") return end > at ? end + 1 : undefined;
    const isName = lexeme.capital || /^(?:standard|daylight|summer|winter)$/.test(lexeme.form);
    if (!isName || (lexeme.senses.month ?? lexeme.senses.weekday) !== undefined) return undefined;
  }
  return undefined;
}

/** "3 a.m. Eastern", "2:30 a.m. local", with nothing it could belong to after it. */
function bare(lexemes: readonly Lexeme[], at: number): number | undefined {
  const lexeme = lexemes[at]!;
  const isZone =
    lexeme.form === "local" || (lexeme.capital && /^(?:eastern|central|mountain|pacific)$/.test(lexeme.form));
  const after = lexemes[at + 1];
  const ends =
    after === undefined || /^(?:[.,;:)]|on|and|to|-)$/.test(after.form) || after.senses.weekday !== undefined;
  return isZone && ends ? at + 1 : undefined;
}
