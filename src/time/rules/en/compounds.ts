import type { CalendarMeaning, DurationMeaning, Unit } from "../../meaning.ts";
import type { Match } from "../../find/pattern.ts";
import type { TimexRule } from "../../rule.ts";

/** Units that another is a whole number of. */
const within: Partial<Record<Unit, readonly [Unit, number]>> = {
  Y: ["M", 12],
  W: ["D", 7],
  D: ["H", 24],
  H: ["MI", 60],
  MI: ["S", 60],
};

const durationOf = (match: Match, name: string): DurationMeaning | undefined => {
  const meaning = match.get(name)?.found?.meaning;
  return meaning?.kind === "duration" && meaning.side === undefined ? meaning : undefined;
};

/** A day of a month and no more, with its year at most. */
const dayOfMonth = (match: Match): CalendarMeaning | undefined => {
  const meaning = match.get("date")?.found?.meaning;
  const isOne =
    meaning?.kind === "calendar" &&
    meaning.month !== undefined &&
    meaning.day !== undefined &&
    (meaning.weekday ?? meaning.until ?? meaning.clock) === undefined;
  return isOne ? meaning : undefined;
};

/** A length told in two units; days that share what the one beside them is of. */
export const compounds: readonly TimexRule[] = [
  {
    id: "en/duration/two-units",
    match: ["<duration> ( , )? ( and )? <rest:duration>"],
    read(match) {
      const [whole, rest] = [durationOf(match, "duration"), durationOf(match, "rest")];
      if (whole?.amount === undefined || rest?.amount === undefined || whole.unit === "X") return undefined;
      const [smaller, count] = within[whole.unit] ?? [];
      if (count === undefined || rest.unit !== smaller || rest.amount >= count) return undefined;
      return { meaning: { kind: "duration", amount: whole.amount + rest.amount / count, unit: whole.unit } };
    },
    examples: [
      "They were held for {en/duration/two-units:two years and three months}.",
      "The flight took {en/duration/two-units:3 hours, 20 minutes}.",
    ],
    not: ["He served two years and three days.", "It took a week and two months."],
  },
  {
    id: "en/set/weekday-before",
    match: ["[ <date> ] ( and | or | , ) ( <date> ( and | or ) )? <set>"],
    read(match) {
      const [first, last] = [match.get("date")!.found!.meaning, match.get("set")!.found!.meaning];
      const part = last.kind === "set" ? /^XXXX-WXX-\d(T\w\w)$/.exec(last.value)?.[1] : undefined;
      return part !== undefined && first.kind === "calendar" && first.weekday !== undefined && first.day === undefined
        ? { meaning: { kind: "set", value: `XXXX-WXX-${first.weekday}${part}` } }
        : undefined;
    },
    examples: ["They sail on {en/set/weekday-before:Monday} and {en/set/weekdays:Friday nights}."],
    not: ["They sailed on Monday and every day."],
  },
  {
    id: "en/date/day-before-month",
    match: ["[ <dom> ] ( , <dom> )? ( , )? ( and | or | & ) ( the )? <date>"],
    read(match) {
      const last = dayOfMonth(match);
      const day = match.number("dom")!;
      const isDay = /^\d/.test(match.get("dom")!.form) && /^(?:on|of|the|between|,|for|from|in)$/.test(match.before());
      if (!last || !isDay || day >= last.day! || match.lexemes[match.end - 1]!.form === "the") return undefined;
      return { meaning: { ...last, day } };
    },
    examples: [
      "They sat on {en/date/day-before-month:4} and {en/date/day-month:5 May}.",
      "The talks of {en/date/day-before-month:5}, {en/date/day-before-month:6} and {en/date/day-month:7 May} failed.",
    ],
    not: ["They lost 21 and 22 May come.", "Of 30 and 22 May is the later."],
  },
  {
    id: "en/date/day-after-month",
    match: [
      "<date> ( , <dom> )? ( , )? ( and | or | & ) [ <day:dom> ]",
      "<date> , [ <day:dom> ] ( , )? ( and | or | & ) <dom>",
    ],
    read(match) {
      const first = dayOfMonth(match);
      const day = match.number("day", "dom")!;
      if (!first || first.year !== undefined || day <= first.day! || !/^\d/.test(match.get("day")!.form))
        return undefined;
      const ends = /^(?:[.,;:)]|in|at|with|to|for|between|)$/.test(match.after());
      return ends && /^\d/.test(match.get("dom")?.form ?? "1") ? { meaning: { ...first, day } } : undefined;
    },
    examples: ["They sat on {en/date/month-day:May 4} and {en/date/day-after-month:5}."],
    not: ["On May 4 and 5 ships sank.", "On May 4 he rose and 5 fell."],
  },
];
