import type { CalendarMeaning, Clock, PartOfDay } from "../../meaning.ts";
import type { Match } from "../../find/pattern.ts";
import type { RuleReading, TimexRule } from "../../rule.ts";

function clockOf(match: Match): Clock | undefined {
  const lexeme = match.get("clock") ?? match.get("pointed") ?? match.get("hour");
  let hour = Number(lexeme?.senses.hour ?? 0);
  const minute = Number(lexeme?.senses.minute ?? 0);
  const meridiem = match.value("meridiem");
  if (meridiem !== undefined) {
    if (hour > 12 || hour === 0)
      return hour === 0 || meridiem === "am" || hour > 24 ? undefined : { hour, minute, ...zoneOf(match) };
    hour = (hour % 12) + (meridiem === "pm" ? 12 : 0);
  }
  const second = lexeme?.senses.second;
  return {
    hour,
    ...((lexeme?.senses.minute !== undefined || meridiem === undefined) && { minute }),
    ...(typeof second === "number" && { second }),
    ...zoneOf(match),
  };
}

function zoneOf(match: Match): { zone?: string } {
  const zone = match.value("zone");
  return zone === undefined ? {} : { zone: String(zone) };
}

/** "the night from Saturday to Sunday" */
function isSpan(match: Match): boolean {
  const { weekday, dom } = match.lexemes[match.end + 1]?.senses ?? {};
  return /^(?:from|between)$/.test(match.after()) && (weekday ?? dom) !== undefined;
}

/** A day ends at midnight; what comes after midnight, or begins at it, is of the day it begins. */
const midnightOf = (match: Match): number =>
  /^(?:after|since|past|from)$/.test(match.before()) || (match.before() === "between" && match.after() === "and")
    ? 0
    : 24;

const timed = (match: Match): RuleReading | undefined => {
  const clock = clockOf(match);
  return clock && { meaning: { kind: "calendar", clock } };
};

/** Words after which figures with a colon are a time of day. */
const introduced = /^(?:at|by|until|till|from|to|around|about|before|after|since|near|of|between|,|-|—|)$/;

/** "4 and 6 p.m.", "9:30 to 11 a.m.": half of the day of the first, by that of the last. */
function startOf(match: Match): RuleReading | undefined {
  const [start, end] = [match.get("start")!, match.get("clock") ?? match.get("pointed") ?? match.get("hour")];
  const [from, to] = [Number(start.senses.hour), Number(end?.senses.hour)];
  if (from > 12 || from === 0 || to > 12 || to === 0) return undefined;
  const isAfternoon = (match.value("meridiem") === "pm") === from % 12 <= to % 12;
  const { minute } = start.senses;
  return {
    meaning: {
      kind: "calendar",
      clock: {
        hour: (from % 12) + (isAfternoon ? 12 : 0),
        ...(minute !== undefined && { minute: Number(minute) }),
        ...zoneOf(match),
      },
    },
  };
}

export const clocks: readonly TimexRule[] = [
  {
    id: "en/clock/meridiem",
    match: ["( <clock> | <pointed> | <hour> ) <meridiem> <zone>?"],
    read: (match) =>
      match.value("meridiem") === "am" &&
      match.get("meridiem")!.form === "am" &&
      match.get("meridiem")!.spaced &&
      !match.get("clock") &&
      !/^\d/.test(match.get("hour")?.form ?? "")
        ? undefined
        : timed(match),
    examples: [
      "It began at {en/clock/meridiem:10:35 a.m.} in rain.",
      "He came at {en/clock/meridiem:5 p.m. EST}.",
      "Doors open {en/clock/meridiem:9am}.",
    ],
    not: ["They ate 5 apples."],
  },
  {
    id: "en/clock/zone",
    match: [
      "( <clock> | <pointed> ) ( hours | hrs | h )? <zone>",
      "<military> ( hours | hrs | h )? <zone>",
      "<military> ( hours | hrs | h )",
      "<clock> ( hours | hrs | h )",
    ],
    read(match) {
      if (
        match.has("h") &&
        match.lexemes.slice(match.from, match.end).some(({ form, spaced }) => form === "h" && spaced)
      )
        return undefined;
      const military = match.number("military");
      if (military === undefined) return timed(match);
      return {
        meaning: {
          kind: "calendar",
          clock: { hour: Math.floor(military / 100), minute: military % 100, ...zoneOf(match) },
        },
      };
    },
    examples: [
      "It began at {en/clock/zone:0640 GMT}.",
      "It begins at {en/clock/zone:18:20 Kyiv time}.",
      "It begins at {en/clock/zone:14:00 (UTC+3)}.",
      "The alarm rang at {en/clock/zone:2115h}.",
      "Strikes came at {en/clock/zone:22:30 local time}.",
      "Move at {en/clock/zone:0600 hours}.",
    ],
    not: ["It is 2000 miles away."],
  },
  {
    id: "en/clock/zulu",
    match: ["<zulu> ( <month> ( <shortyear> | <year> | <twodigit> )? )?"],
    read(match) {
      const senses = match.get("zulu")!.senses as Record<string, number>;
      const year = match.number("year") ?? match.number("shortyear") ?? match.number("twodigit") ?? senses.y;
      const meaning: CalendarMeaning = {
        kind: "calendar",
        clock: { hour: senses.hour!, minute: senses.minute!, zone: String(match.value("zulu", "letter") ?? "Z") },
      };
      if (senses.d !== undefined) meaning.day = senses.d;
      if (match.get("month")) meaning.month = match.number("month")!;
      else if (senses.m !== undefined) meaning.month = senses.m;
      if (year !== undefined) Object.assign(meaning, { year, ...(year < 100 && { short: true }) });
      return { meaning };
    },
    examples: [
      "Convoy leaves {en/clock/zulu:1800Z}.",
      "Signal of {en/clock/zulu:171500Z FEB 27}",
      "Signal of {en/clock/zulu:090410ZJUN30}",
    ],
    not: ["Form 1800A was sent."],
  },
  {
    id: "en/clock/hour",
    match: ["<clock> ( in the <part> )?", "<hour> o ' clock ( in the <part> )?", "<hour> in the <part>"],
    read(match) {
      const isFirst = introduced.test(match.before());
      const isLast = /^(?:and|or)$/.test(match.before()) && match.lexemes[match.from - 2]?.senses.clock !== undefined;
      if (match.get("clock") ? !isFirst && !isLast : !match.has("clock") && !/^(?:at|around|by)$/.test(match.before()))
        return undefined;
      if (match.get("part")) {
        const clock = clockOf(match)!;
        if (match.value("part") !== "MO" && clock.hour < 12) clock.hour += 12;
        return { meaning: { kind: "calendar", clock } };
      }
      return timed(match);
    },
    examples: [
      "Polls shut at {en/clock/hour:22:30}, late.",
      "It struck {en/clock/hour:six o'clock}.",
      "Shots fell between {en/clock/hour:08:10} and {en/clock/hour:09:40}.",
      "The roof fell at {en/clock/hour:two in the afternoon}.",
    ],
    not: ["The score was 4:30.", "They killed two in the morning."],
  },
  {
    id: "en/clock/start",
    match: [
      "( between | from ) [ ( <start:clock> | <start:pointed> | <start:hour> ) ] ( and | to | - | until | till ) ( <clock> | <pointed> | <hour> ) <meridiem> <zone>?",
      "[ ( <start:clock> | <start:hour> ) ] ( to | - ) ( <clock> | <hour> ) <meridiem> <zone>?",
    ],
    read: startOf,
    examples: [
      "The gate is shut between {en/clock/start:4} and {en/clock/meridiem:6 p.m.}",
      "It ran from {en/clock/start:9:30} to {en/clock/meridiem:11 a.m.}",
      "Open {en/clock/start:8}-{en/clock/meridiem:10 a.m.}",
    ],
    not: ["They came from 4 and went to 6 places.", "Between 5 and 7 ships sank."],
  },
  {
    id: "en/clock/noon",
    match: ["( ( high )? noon | midday | midnight ) <zone>?"],
    read: (match) => ({
      meaning: {
        kind: "calendar",
        clock: { hour: match.has("midnight") ? midnightOf(match) : 12, minute: 0, ...zoneOf(match) },
      },
    }),
    examples: [
      "The truce began at {en/clock/noon:noon}.",
      "It ends at {en/clock/noon:midnight}.",
      "She speaks at {en/clock/noon:noon Oslo time}.",
    ],
    not: ["No one came."],
  },
  {
    id: "en/clock/part",
    match: [
      "the <part>",
      "( the )? mid ( - )? <part>",
      "( <dawn> | first light )",
      "<part>",
      "the ( early | late ) <part>",
      "the ( early | small | wee ) hours",
    ],
    read(match) {
      const part = (match.value("part") ?? match.value("dawn") ?? "MO") as PartOfDay;
      const mid = match.has("mid");
      const words = match.end - match.from;
      const before = match.before();
      if (match.has("hours")) return match.after() === "of" ? undefined : { meaning: { kind: "calendar", part } };
      if (match.after() === "hours") return undefined;
      if (
        (match.get("dawn") !== undefined || match.has("light")) &&
        !/^(?:at|before|after|by|until|since)$/.test(before)
      )
        return undefined;
      if (match.get("part") && words === 1 && !/^(?:before|by)$/.test(before)) return undefined;
      if (match.has("the") && words === 2 && !/^(?:in|by|during|until|since|of)$/.test(before)) return undefined;
      if (match.after() === "of" || isSpan(match)) return undefined;
      return { meaning: { kind: "calendar", part }, ...(mid && { mod: "MID" as const }) };
    },
    examples: [
      "They met in {en/clock/part:the morning}.",
      "By {en/clock/part:mid-afternoon} it was over.",
      "They left before {en/clock/part:dawn}.",
      "They left in {en/clock/part:the small hours}.",
    ],
    not: ["Night after night he came."],
  },
];
