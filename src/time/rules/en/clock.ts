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
  const abbreviation = match.value("zone");
  if (abbreviation !== undefined) return { zone: String(abbreviation) };
  const at = match.lexemes
    .slice(match.from, match.end)
    .findIndex((each) => /^(?:local|eastern|central|mountain|pacific|moscow)$/.test(each.form));
  if (at < 0) return {};
  const rest = match.lexemes.slice(match.from + at, match.end).map((each) => each.form);
  return { zone: rest.join(" ") };
}

const timed = (match: Match): RuleReading | undefined => {
  const clock = clockOf(match);
  return clock && { meaning: { kind: "calendar", clock } };
};

const afterHour =
  "( <zone> | ( local | eastern | central | mountain | pacific | moscow ) ( standard | daylight | summer )? time )";

export const clocks: readonly TimexRule[] = [
  {
    id: "en/clock/meridiem",
    match: [`( <clock> | <pointed> | <hour> ) <meridiem> ( ${afterHour} )?`],
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
      `( <clock> | <pointed> ) ${afterHour}`,
      `<military> ( hours | hrs )? ${afterHour}`,
      "<military> ( hours | hrs )",
    ],
    read(match) {
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
      "It began at {en/clock/zone:0735 GMT}.",
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
      const year = match.number("year") ?? match.number("shortyear") ?? match.number("twodigit");
      const meaning: CalendarMeaning = {
        kind: "calendar",
        clock: { hour: senses.hour!, minute: senses.minute!, zone: "UTC" },
      };
      if (senses.d !== undefined) meaning.day = senses.d;
      if (match.get("month")) meaning.month = match.number("month")!;
      if (year !== undefined) Object.assign(meaning, { year, ...(year < 100 && { short: true }) });
      return { meaning };
    },
    examples: ["Convoy leaves {en/clock/zulu:1800Z}.", "Signal of {en/clock/zulu:241500Z FEB 22}"],
    not: ["Form 1800A was sent."],
  },
  {
    id: "en/clock/hour",
    match: ["<clock>", "<hour> o ' clock ( in the <part> )?"],
    read(match) {
      if (!match.get("clock") && match.get("part")) {
        const clock = clockOf(match)!;
        if (match.value("part") !== "MO" && clock.hour < 12) clock.hour += 12;
        return { meaning: { kind: "calendar", clock } };
      }
      if (
        match.get("clock") &&
        !/^(?:at|by|until|till|from|to|around|about|before|after|since|near|of|,|-|—|)$/.test(match.before())
      )
        return undefined;
      return timed(match);
    },
    examples: ["Polls shut at {en/clock/hour:22:30}, late.", "It struck {en/clock/hour:six o'clock}."],
    not: ["The score was 4:30."],
  },
  {
    id: "en/clock/noon",
    match: ["( high )? noon", "midday", "midnight"],
    read: (match) => ({ meaning: { kind: "calendar", clock: { hour: match.has("midnight") ? 24 : 12, minute: 0 } } }),
    examples: ["The truce began at {en/clock/noon:noon}.", "It ends at {en/clock/noon:midnight}."],
    not: ["No one came."],
  },
  {
    id: "en/clock/part",
    match: ["the <part>", "( the )? mid ( - )? <part>", "<dawn>", "<part>", "the ( early | late ) <part>"],
    read(match) {
      const part = (match.value("part") ?? match.value("dawn")) as PartOfDay;
      const mid = match.has("mid");
      const words = match.end - match.from;
      const before = match.before();
      if (match.get("dawn") && !/^(?:at|before|after|by|until|since)$/.test(before)) return undefined;
      if (match.get("part") && words === 1 && !/^(?:before|by)$/.test(before)) return undefined;
      if (match.has("the") && words === 2 && !/^(?:in|by|during|until|since|of)$/.test(before)) return undefined;
      if (match.after() === "of") return undefined;
      return { meaning: { kind: "calendar", part }, ...(mid && { mod: "MID" as const }) };
    },
    examples: [
      "They met in {en/clock/part:the morning}.",
      "By {en/clock/part:mid-afternoon} it was over.",
      "They left before {en/clock/part:dawn}.",
    ],
    not: ["Night after night he came."],
  },
];
