import type { CalendarMeaning } from "../../meaning.ts";
import type { Match } from "../../find/pattern.ts";
import type { RuleReading, TimexRule } from "../../rule.ts";
import { calendarOf } from "./dates.ts";

const part = (match: Match, more: Omit<CalendarMeaning, "kind">): RuleReading => ({ meaning: calendarOf(match, more) });

/** The same stretch, a year before the one told of. */
const yearBefore = (within?: CalendarMeaning): RuleReading => ({
  meaning: { kind: "shift", unit: "Y", by: -1, from: "then", keepsGrain: true, ...(within && { within }) },
});

export const periods: readonly TimexRule[] = [
  {
    id: "en/period/quarter",
    match: [
      "( the )? <year> ( fiscal )? ( <ordinal> ( - )? )? quarter",
      "<ordinal> - quarter ( of )? <year>?",
      "( the )? ( fiscal ( - )? )? <ordinal> quarter ( ( of | in | , )? ( fiscal ( year )? )? <year> )?",
      "( fiscal )? <year> 's ( fiscal )? <ordinal> ( - )? quarter",
      "( the )? final quarter of <year>",
      "( <year> )? q <q:cardinal> ( <year> )?",
    ],
    read(match) {
      const quarter = match.has("q") ? match.number("q", "cardinal") : match.has("final") ? 4 : match.number("ordinal");
      if (match.has("q") && match.get("q")!.spaced) return undefined;
      if (match.has("of") && match.after() === "-") return undefined;
      if (quarter === undefined && match.get("year"))
        return { meaning: { kind: "shift", unit: "Q", by: 0, from: "then", within: calendarOf(match) } };
      if (quarter === undefined || quarter < 1 || quarter > 4) return undefined;
      return part(match, { quarter });
    },
    examples: [
      "Sales rose in {en/period/quarter:the third quarter of 1984}.",
      "Its {en/period/quarter:third-quarter} loss grew.",
      "In {en/period/quarter:Q2 2019} it fell.",
      "Its {en/period/quarter:third-quarter 1984} loss beat {en/period/quarter:the 1983 third-quarter} one.",
      "It lost less than in {en/period/quarter:1990's first quarter}.",
    ],
    not: ["A fifth quarter was added.", "They questioned Q 3 times."],
  },
  {
    id: "en/period/half",
    match: [
      "( the )? ( first | second | latter | last ) ( - )? half of ( fiscal )? <year>",
      "( fiscal )? <year> 's ( first | second ) ( - )? half",
      "( the )? ( first | second ) ( - )? half",
      "h <h:cardinal> <year>",
    ],
    read(match) {
      const numbered = match.number("h", "cardinal");
      if (numbered !== undefined)
        return match.lexemes[match.from]!.capital && !match.get("h")!.spaced && (numbered === 1 || numbered === 2)
          ? part(match, { half: numbered })
          : undefined;
      if (
        !match.get("year") &&
        (match.after() === "of" || match.after() === "-" || !/^(?:in|for|during|of|the)$/.test(match.before()))
      )
        return undefined;
      return part(match, { half: match.has("first") ? 1 : 2 });
    },
    examples: [
      "Trade fell in {en/period/half:the first half of 2009}.",
      "It fell in {en/period/half:the second half}.",
      "It fell in {en/period/half:1990's second half}.",
      "It fell in {en/period/half:H1 2030}.",
    ],
    not: ["The first half of the book is dull.", "Half of them left."],
  },
  {
    id: "en/period/year-ago",
    match: [
      "( the | that )? ( comparable )? year ( - )? ( ago | earlier ) <ordinal> quarter",
      "year - ( ago | earlier )",
      "( the | a )? ( comparable )? year ( - )? ( ago | earlier ) ( quarter | period | half | month | level )",
      "( the )? quarter a year ( ago | earlier )",
      "( the )? ( same | corresponding | comparable | similar | equivalent ) ( period | quarter | month | time | week ) ( of | in )? ( ( the )? last year | a year ( ago | earlier ) | the ( previous | prior ) year )",
    ],
    read(match) {
      const quarter = match.number("ordinal");
      return yearBefore(quarter === undefined ? undefined : { kind: "calendar", quarter });
    },
    examples: [
      "It lost less than in {en/period/year-ago:the year-ago quarter}.",
      "Exports beat {en/period/year-ago:the same period last year}.",
    ],
    not: ["The same period piece was shown."],
  },
  {
    id: "en/period/latest",
    match: [
      "( the )? latest ( fiscal )? ( quarter | period )",
      "( the | that ) ( current | same )? quarter",
      "( this | the current ) quarter",
    ],
    read: (match) => {
      const current = match.has("this") || match.has("current");
      if (match.after() === "-" || match.after() === "of") return undefined;
      if (match.has("latest")) return { meaning: { kind: "shift", unit: "Q", by: -1, from: "now" } };
      return { meaning: { kind: "shift", unit: "Q", by: 0, from: current ? "now" : "then" } };
    },
    examples: ["In {en/period/latest:the latest quarter} it grew.", "For {en/period/latest:the quarter} it lost."],
    not: ["The quarter of the town was old."],
  },
  {
    id: "en/period/fiscal-year",
    match: [
      "( the )? ( fiscal | financial ) ( year )? <year>",
      "( the )? <year> ( fiscal | financial ) year",
      "( fy | fy - ) ( <year> | <shortyear> | <twodigit> ) ( ( / | - ) ( <last:twodigit> | <last:year> ) )?",
      "( the )? ( last | next | this | current | latest | previous | coming | new )? ( fiscal | financial ) year",
    ],
    read(match) {
      const year = match.number("year") ?? match.number("shortyear") ?? match.number("twodigit");
      if (year !== undefined)
        return { meaning: { kind: "calendar", fiscal: true, year, ...(year < 100 && { short: true }) } };
      if (/^(?:ended|ending)$/.test(match.after())) return { meaning: { kind: "duration", amount: 1, unit: "Y" } };
      const by =
        match.has("last") || match.has("latest") || match.has("previous")
          ? -1
          : match.has("next") || match.has("coming")
            ? 1
            : 0;
      return { meaning: { kind: "shift", unit: "Y", by, from: "now" } };
    },
    examples: [
      "In {en/period/fiscal-year:fiscal 1989} it lost.",
      "Aid for {en/period/fiscal-year:the next fiscal year} was cut.",
      "It grew in {en/period/fiscal-year:the fiscal year} ended then.",
    ],
    not: ["Fiscal policy was loose."],
  },
  {
    id: "en/period/year-end",
    match: ["( the )? year ( - )? end", "( the )? year 's end", "the year 's end"],
    read: (match) =>
      match.before() === "-"
        ? undefined
        : {
            meaning: { kind: "shift", unit: "Y", by: match.before() === "since" ? -1 : 0, from: "now" },
            mod: "END",
            share: "third",
          },
    examples: ["It will close by {en/period/year-end:year-end}.", "Troops go by {en/period/year-end:year's end}."],
    not: ["The year ended badly."],
  },
];
