import type { CalendarMeaning, Season } from "../../meaning.ts";
import type { Match } from "../../find/pattern.ts";
import type { TimexRule } from "../../rule.ts";

/** A calendar meaning with what the match names of it. */
export function calendarOf(match: Match, more: Omit<CalendarMeaning, "kind"> = {}): CalendarMeaning {
  const meaning: CalendarMeaning = { kind: "calendar" };
  const month = match.number("month");
  const day = match.number("dom");
  const weekday = match.number("weekday");
  const year = match.number("year");
  const short = match.number("shortyear");
  if (month !== undefined) meaning.month = month;
  if (day !== undefined) meaning.day = day;
  if (weekday !== undefined) meaning.weekday = weekday;
  if (year !== undefined) meaning.year = year;
  if (short !== undefined) Object.assign(meaning, { year: short, short: true });
  return Object.assign(meaning, more);
}

/** A month and day that exist: 29 February in some year. */
const exists = (month: number | undefined, day: number | undefined): boolean =>
  month === undefined || day === undefined || day <= [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;

const monthDay = (match: Match) => {
  if (!exists(match.number("month"), match.number("dom")) || unitFollows(match)) return undefined;
  const until = match.number("until", "dom");
  if (until !== undefined && until <= match.number("dom")!) return undefined;
  return { meaning: calendarOf(match, { ...(until !== undefined && { until }) }) };
};

/** The last year of "1990-91", where it comes after the first. */
function lastYear(match: Match): number | undefined {
  const first = match.number("year");
  const last = match.number("last", "twodigit") ?? match.number("last", "year");
  if (first === undefined || last === undefined || match.lexemes[match.end - 1]!.spaced) return undefined;
  const year = last > 99 ? last : first - (first % 100) + last + (last < first % 100 ? 100 : 0);
  return year > first && year - first < 50 && (last > 99 ? year === first + 1 : last > 12 || year === first + 1)
    ? year
    : undefined;
}

/** "May 5-year bonds", "March 3 percent": the number counts something else. */
const unitFollows = (match: Match): boolean =>
  /^(?:%|percent|per|million|billion|thousand)$/.test(match.after()) ||
  (match.after() === "-" && match.lexemes[match.end + 1]?.senses.unit !== undefined);

const introduced =
  /^(?:in|by|since|until|till|of|for|from|through|during|before|after|to|between|last|next|this|early|late|mid|-|throughout|around|every|each|end|month)$/;

const counted =
  /^(?:people|troops|soldiers|men|women|children|dead|wounded|miles|km|kilometers|kilometres|meters|metres|feet|dollars|euros|pounds|rubles|roubles|tons|tonnes|percent|%|votes|jobs|homes|points|shares|members|workers|employees|refugees|migrants|civilians|prisoners|missiles|tanks|hours|days|weeks|years|months|minutes)$/;

/** A bare number from 1000 to 2199 is a year where nothing says that it counts or measures. */
function isYear(match: Match): boolean {
  const lexeme = match.get("year")!;
  const year = match.number("year")!;
  const [before, after] = [match.before(), match.after()];
  if (match.lexemes[match.from - 1]?.spaced === false && /^[#$€£¥/.,:'+-]$/.test(before) && !lexeme.spaced) {
    if (before !== "-" && before !== "/") return false;
    if (match.lexemes[match.from - 2]?.senses.cardinal === undefined && before === "-" && year < 1900) return false;
  }
  if (
    /^[$€£¥#]$|^(?:no|nos|number|flight|room|resolution|article|section|dlrs|proclamation|route|page|model|boeing)$/.test(
      before,
    )
  )
    return false;
  // "No. 14/2031", "S/2031/9"
  if (before === "/" && !lexeme.spaced && match.lexemes[match.from - 2]?.senses.year === undefined) return false;
  if (counted.test(after) || (after === "-" && match.lexemes[match.end + 1]?.senses.unit !== undefined)) return false;
  if (
    /^[:/.]$/.test(after) &&
    match.lexemes[match.end + 1]?.spaced === false &&
    match.lexemes[match.end + 1]?.senses.cardinal !== undefined &&
    match.lexemes[match.end]?.spaced === false
  )
    return false;
  if (year >= 1900 && year < 2100) return true;
  return (
    (year >= 1400 && /^(?:in|since|of|by|from|until|before|after|during|circa|year|between)$/.test(before)) ||
    (year >= 1500 && match.from !== match.end - 1)
  );
}

const monthAlone = (match: Match) => {
  const lexeme = match.get("month")!;
  if (lexeme.senses.monthname !== undefined) return { meaning: calendarOf(match) };
  if (/^\d/.test(match.after()) || !introduced.test(match.before())) return undefined;
  const next = match.lexemes[match.end];
  if (lexeme.form !== "april" && lexeme.form !== "june" && lexeme.form !== "august" && next?.capital && next.spaced)
    return undefined;
  return { meaning: calendarOf(match) };
};

export const dates: readonly TimexRule[] = [
  {
    id: "en/date/numeric",
    match: ["<fulldate>"],
    read(match) {
      const senses = match.get("fulldate")!.senses as Record<string, number>;
      if (!exists(senses.m, senses.d) || senses.m! > 12) return undefined;
      const meaning: CalendarMeaning = { kind: "calendar", year: senses.y!, month: senses.m!, day: senses.d! };
      if (senses.hour !== undefined) {
        meaning.clock = { hour: senses.hour, minute: senses.minute! };
        const zone: unknown = senses.offset;
        if (typeof zone === "string") meaning.clock.zone = zone;
      }
      return { meaning };
    },
    examples: [
      "Signed on {en/date/numeric:2019-05-04}.",
      "It was {en/date/numeric:14/02/2003} in Oslo.",
      "Logged {en/date/numeric:2021-03-04T10:15Z}.",
    ],
    not: ["Version 10.2.33 shipped.", "Call 555-12-1234."],
  },
  {
    id: "en/date/month-day",
    match: [
      "( <weekday> ,? )? <month> ( the )? <dom> ( ( - | to | through | / ) ( the )? <until:dom> )? ,? ( <year> | <shortyear> )",
      "( <weekday> ,? )? <month> ( the )? <dom> ( - | through | / ) ( the )? <until:dom>",
      "( <weekday> ( , | of )? )? <month> ( the )? <dom>",
    ],
    read: monthDay,
    examples: [
      "They met on {en/date/month-day:April 9, 2008} in Oslo.",
      "The {en/date/month-day:Aug. 2} raid failed.",
      "On {en/date/month-day:Tuesday, March 6}, it rained.",
      "The talks of {en/date/month-day:November 8-10, 2021} failed.",
      "The port is shut from {en/date/month-day:April 9 through 17}.",
    ],
    not: ["May 20 percent of them stay?", "She sold May 5-year bonds."],
  },
  {
    id: "en/date/month-days",
    match: ["( <weekday> ,? )? <month> ( the )? <dom> to ( the )? <until:dom>"],
    read: (match) => (match.before() === "from" && !counted.test(match.after()) ? monthDay(match) : undefined),
    examples: ["She is in Peru from {en/date/month-days:April 25 to 29}."],
    not: ["They fell from May 3 to 29 votes.", "The ship left on May 3 to 29 cheers."],
  },
  {
    id: "en/date/day-month",
    match: [
      "( this | the )? <dom> day of <month> ( , )? ( in the year ( of our lord )? )? <year>?",
      "( <weekday> ,? )? ( the )? <dom> ( - | to | / ) <until:dom> ( of )? <month> ( ( , | of )? ( <year> | <shortyear> ) )?",
      "( <weekday> ,? )? ( the )? <dom> ( - )? ( of )? <month> ( ( , | of | - )? ( <year> | <shortyear> ) )?",
    ],
    read(match) {
      // "the 5 March offices" is rare; "10 May be" is not a date.
      const month = match.get("month")!;
      if (
        month.senses.monthname === undefined &&
        month.form === "may" &&
        /^(?:be|have|not|also|still|go|come|well)$/.test(match.after())
      )
        return undefined;
      const reading = monthDay(match);
      return reading && match.has("this") ? { meaning: { ...reading.meaning, step: 0 } } : reading;
    },
    examples: [
      "They met on {en/date/day-month:12 May 2023}.",
      "He left on {en/date/day-month:the 3rd of June}.",
      "Drills on {en/date/day-month:23/24 February} went ahead.",
      "Done in Oslo {en/date/day-month:this fourth day of June, 2018}.",
    ],
    not: ["All 10 May be wrong."],
  },
  {
    id: "en/date/month-year",
    match: ["<month> ( , | of )? ( <year> | <shortyear> )", "<month> - <year>"],
    read: (match) =>
      match.get("month")!.form === "may" && match.number("year")! < 1900 ? undefined : { meaning: calendarOf(match) },
    examples: ["The {en/date/month-year:August 1988} truce held.", "It began in {en/date/month-year:Jan. 2004}."],
    not: ["It may 2 times fail."],
  },
  {
    id: "en/date/month",
    match: ["<month>"],
    read: monthAlone,
    examples: ["They will meet in {en/date/month:December}.", "It fell since {en/date/month:May}."],
    not: ["May they succeed.", "March on the palace!", "Ms. May left.", "They march in step."],
  },
  {
    id: "en/date/weekday",
    match: ["<weekdayname>"],
    read: (match) => ({ meaning: calendarOf(match, { weekday: match.number("weekdayname", "weekday")! }) }),
    examples: ["He spoke {en/date/weekday:Monday}.", "{en/date/weekday:Friday}'s vote was lost."],
    not: ["The sun rose.", "They sat down."],
  },
  {
    id: "en/date/day-of-month",
    match: ["the <dom>", "<weekdayname:weekday> ( the )? <dom>", "<weekdayname:weekday> , the <dom>"],
    read(match) {
      if (!/^\d/.test(match.get("dom")!.form)) return undefined;
      const weekday = match.number("weekdayname", "weekday");
      const isTold =
        weekday !== undefined
          ? match.get("dom")!.senses.ordinal !== undefined
          : match.before() === "on" && /^[,.;]?$/.test(match.after());
      return isTold ? { meaning: calendarOf(match, weekday === undefined ? {} : { weekday }) } : undefined;
    },
    examples: [
      "She left on {en/date/day-of-month:the 25th}, alone.",
      "She left on {en/date/day-of-month:Friday the 23rd}.",
    ],
    not: ["He sat on the second bench.", "On Monday 5 people left."],
  },
  {
    id: "en/date/year",
    match: ["( the )? year <year>", "<year>", "( ( the )? year )? <year> ( - | / ) ( <last:twodigit> | <last:year> )"],
    read(match) {
      if (!isYear(match)) return undefined;
      if (!match.get("last")) return { meaning: calendarOf(match) };
      const untilYear = lastYear(match);
      return untilYear === undefined ? undefined : { meaning: calendarOf(match, { untilYear }) };
    },
    examples: [
      "It ended in {en/date/year:1997}.",
      "The {en/date/year:2006} accord holds.",
      "By {en/date/year:the year 2000} it was over.",
      "The {en/date/year:1983-84} strike is told of.",
      "The {en/date/year:2030/31} budget was cut.",
    ],
    not: [
      "Paper No. 14/2029 was read.",
      "Some 2000 people came.",
      "It cost $1998.",
      "Resolution 1973 passed.",
      "They sold 1500 tents.",
    ],
  },
  {
    id: "en/date/decade",
    match: ["<decade>", "the <decadename>"],
    read(match) {
      const decade = match.number("decade") ?? Number(match.value("decadename"));
      if (/^(?:his|her|their|my|low|mid|high|\$)$/.test(match.before()) && match.before(2) !== "the") return undefined;
      return { meaning: { kind: "calendar", decade, ...(decade < 10 && { short: true }) } };
    },
    examples: [
      "Since the {en/date/decade:1990s} it has grown.",
      "Cars of the {en/date/decade:'70s} rust.",
      "In {en/date/decade:the sixties} he wrote.",
    ],
    not: ["A woman in her sixties came.", "Temperatures in the low forties"],
  },
  {
    id: "en/date/century",
    match: ["( the )? <ordinal> ( - )? century"],
    read: (match) => ({ meaning: { kind: "calendar", century: match.number("ordinal")! - 1 } }),
    examples: ["A fort of {en/date/century:the 19th century} stands there."],
    not: ["The bank is called Century."],
  },
  {
    id: "en/date/season",
    match: [
      "( the )? <season> ( of | , )? <year>",
      "( the )? winter ( of | , )? <year> ( - | / ) ( <last:twodigit> | <last:year> )",
      "the <season>",
      "<season>",
    ],
    read(match) {
      const year = match.number("year");
      if (match.get("last") && lastYear(match) !== year! + 1) return undefined;
      const season = (match.value("season") ?? "WI") as Season;
      const form = match.get("season")?.form ?? "winter";
      if (
        year === undefined &&
        (match.end - match.from === 1
          ? !/^(?:by|in|since|until|during|of)$/.test(match.before()) || form === "fall" || form === "spring"
          : /^(?:of|in)$/.test(match.after()) || (form === "fall" && match.before() !== "in"))
      )
        return undefined;
      return { meaning: { kind: "calendar", season, ...(year !== undefined && { year }) } };
    },
    examples: [
      "It began in {en/date/season:the spring of 2014}.",
      "Over {en/date/season:the summer} they fought.",
      "They froze in {en/date/season:the winter of 2029-30}.",
    ],
    not: ["The fall of the city came.", "They spring to arms."],
  },
];
