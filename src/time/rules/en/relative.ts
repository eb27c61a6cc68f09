import type { Origin, PartOfDay, Season, ShiftMeaning, Unit } from "../../meaning.ts";
import type { Match } from "../../find/pattern.ts";
import type { RuleReading, TimexRule } from "../../rule.ts";

const shift = (
  unit: Unit,
  by: number,
  from: ShiftMeaning["from"] = "now",
  more: Partial<ShiftMeaning> = {},
): RuleReading => ({
  meaning: { kind: "shift", unit, by, from, ...more },
});

const partOf = (match: Match): PartOfDay => match.value("part") as PartOfDay;
const unitOf = (match: Match): Unit => match.value("oneunit") as Unit;

/** "last Wednesday", "this September", "next summer", "last Christmas". */
const stepped =
  (step: -1 | 0 | 1, from: Origin = "now") =>
  (match: Match): RuleReading => {
    const part = match.value("part") as PartOfDay | undefined;
    const season = match.value("season") as Season | undefined;
    const month = match.number("month");
    const weekday = match.number("weekday");
    return {
      meaning: {
        kind: "calendar",
        step,
        ...(from === "then" && { from }),
        ...(weekday !== undefined && { weekday }),
        ...(month !== undefined && { month }),
        ...(season !== undefined && { season }),
        ...(part !== undefined && { part }),
      },
    };
  };

/** "the last week of the war", "the last week of May": the last of it, not the one before this. */
function isPartOf(match: Match): boolean {
  const of = match.lexemes[match.end + 1];
  if (!match.has("last") || match.after() !== "of" || !of) return false;
  const { month, year, season } = of.senses;
  return /^(?:the|a|an|this|that|his|her|its|their|our)$/.test(of.form) || (month ?? year ?? season) !== undefined;
}

const named = "( <weekday> <part>? | <month> | <season> )";

export const relatives: readonly TimexRule[] = [
  {
    id: "en/relative/today",
    match: ["today"],
    read: (match) =>
      match.after() === "'s" && /^(?:youth|generation|world|society)$/.test(match.after(2)) ? undefined : shift("D", 0),
    examples: ["They met {en/relative/today:today}.", "{en/relative/today:Today}'s vote was lost."],
    not: ["He thinks of today's youth."],
  },
  {
    id: "en/relative/yesterday",
    match: ["the day before yesterday", "yesterday"],
    read: (match) => shift("D", match.has("before") ? -2 : -1),
    examples: [
      "It rained {en/relative/yesterday:yesterday}.",
      "He left {en/relative/yesterday:the day before yesterday}.",
    ],
    not: ["The former things passed."],
  },
  {
    id: "en/relative/tomorrow",
    match: ["the day after tomorrow", "tomorrow"],
    read: (match) => shift("D", match.has("after") ? 2 : 1),
    examples: ["They speak {en/relative/tomorrow:tomorrow}.", "Come {en/relative/tomorrow:the day after tomorrow}."],
    not: ["They will meet in due course."],
  },
  {
    id: "en/relative/tonight",
    match: ["tonight"],
    read: () => shift("D", 0, "now", { part: "NI" }),
    examples: ["She speaks {en/relative/tonight:tonight}."],
    not: ["He is a knight."],
  },
  {
    id: "en/relative/overnight",
    match: ["overnight"],
    read: () => shift("D", -1, "now", { part: "NI", goesOn: true }),
    examples: ["The port was hit {en/relative/overnight:overnight}."],
    not: ["They spent time there."],
  },
  {
    id: "en/relative/part-of-day",
    match: ["last <part>", "this ( early | mid | late )? ( - )? <part>", "the night before last"],
    read: (match) =>
      match.has("before")
        ? shift("D", -2, "now", { part: "NI" })
        : shift("D", match.has("last") ? -1 : 0, "now", { part: partOf(match) }),
    examples: [
      "Talks broke up {en/relative/part-of-day:last night}.",
      "He resigned {en/relative/part-of-day:this morning}.",
    ],
    not: ["They slept by night."],
  },
  {
    id: "en/relative/part-then",
    match: [
      "( that | the same ) <part>",
      "the ( next | following ) <part>",
      "the ( previous | preceding ) <part>",
      "earlier that <part>",
      "later that <part>",
    ],
    read: (match) => {
      const by =
        match.has("next") || match.has("following") ? 1 : match.has("previous") || match.has("preceding") ? -1 : 0;
      return shift("D", by, "then", { part: partOf(match) });
    },
    examples: ["He fled {en/relative/part-then:that night}.", "She came {en/relative/part-then:the next morning}."],
    not: ["That knight fell."],
  },
  {
    id: "en/relative/last-unit",
    match: ["( the )? ( last | past ) <oneunit>", "this past <oneunit>"],
    read: (match) => {
      const unit = unitOf(match);
      if (unit === "S" || unit === "MI" || unit === "H" || isPartOf(match)) return undefined;
      const isLength = unit === "D" || (match.has("past") && (unit === "DE" || unit === "CE"));
      return isLength ? { meaning: { kind: "duration", amount: 1, unit, side: "past" } } : shift(unit, -1);
    },
    examples: [
      "It arrived {en/relative/last-unit:last week}.",
      "Over {en/relative/last-unit:the past year} prices fell.",
    ],
    not: ["He was last in line.", "They walked past weekly.", "It fell in the last week of the war."],
  },
  {
    id: "en/relative/this-unit",
    match: ["( this | the current | the present ) <oneunit>", "current <oneunit>"],
    read: (match) => (/^(?:S|MI|H)$/.test(unitOf(match)) ? undefined : shift(unitOf(match), 0)),
    examples: [
      "They meet {en/relative/this-unit:this week}.",
      "Sales in {en/relative/this-unit:the current year} rose.",
    ],
    not: ["This is weekly."],
  },
  {
    id: "en/relative/next-unit",
    match: ["( the )? ( next | coming ) <oneunit>", "this coming <oneunit>"],
    read(match) {
      const unit = unitOf(match);
      if (/^(?:S|MI|H)$/.test(unit)) return undefined;
      return shift(unit, 1, unit === "D" ? "then" : "now");
    },
    examples: ["They will meet {en/relative/next-unit:next month}.", "He left {en/relative/next-unit:the next day}."],
    not: ["She was next to leave."],
  },
  {
    id: "en/relative/following-unit",
    match: [
      "( the )? following ( <oneunit> | <weekday> )",
      "( the | this | that )? ( previous | preceding | prior ) ( <oneunit> | <weekday> )",
      "the ( <oneunit> | <weekday> ) ( previous | before | after )",
    ],
    read(match) {
      const by = match.has("following") || match.has("after") ? 1 : -1;
      if ((match.has("before") || match.has("after")) && !/^[,.;:"')]?$/.test(match.after())) return undefined;
      if (match.get("weekday")) return stepped(by, "then")(match);
      return /^(?:S|MI|H)$/.test(unitOf(match)) ? undefined : shift(unitOf(match), by, "then");
    },
    examples: [
      "She resigned {en/relative/following-unit:the following month}.",
      "It fell {en/relative/following-unit:the previous day}.",
    ],
    not: ["The following is true."],
  },
  {
    id: "en/relative/beside-event",
    match: ["[ the <oneunit> ] ( before | after )", "[ ( the )? eve ] of"],
    read(match) {
      if (match.has("eve")) return shift("D", -1, "event");
      const next = match.lexemes[match.end];
      if (
        next?.senses.month !== undefined ||
        next?.senses.weekday !== undefined ||
        /^(?:last|next|this|yesterday|today|tomorrow)$/.test(next?.form ?? "")
      )
        return undefined;
      return /^[,.;:"')]?$/.test(match.after())
        ? undefined
        : shift(unitOf(match), match.has("before") ? -1 : 1, "event");
    },
    examples: [
      "{en/relative/beside-event:The day} before the raid, it rained.",
      "He wrote on {en/relative/beside-event:the eve} of the talks.",
    ],
    not: ["They met before the war."],
  },
  {
    id: "en/relative/same-unit",
    match: ["( earlier | later )? ( that | that same | the same | the very same ) <oneunit>"],
    read: (match) => (/^(?:S|MI|H)$/.test(unitOf(match)) ? undefined : shift(unitOf(match), 0, "then")),
    examples: ["He left {en/relative/same-unit:that day}.", "It shut {en/relative/same-unit:the same year}."],
    not: ["That weekly paper closed."],
  },
  {
    id: "en/relative/the-unit",
    match: ["the <oneunit>", "the full year"],
    read(match) {
      if (match.has("full")) return shift("Y", 0);
      const unit = unitOf(match);
      if (!/^(?:D|W|WE|M|Y)$/.test(unit)) return undefined;
      const [before, after] = [match.before(), match.after()];
      if (unit === "WE") return shift(unit, 0, "now");
      if (/^(?:of|when|that|to)$/.test(after) || after === "-") return undefined;
      // "the day they left", but "by the end of the year they had left"
      const isBounded = before === "of" && /^(?:end|start|beginning|middle|close)$/.test(match.before(2));
      if (!isBounded && /^(?:he|she|they|it|we|i|you)$/.test(after)) return undefined;
      if (unit === "Y" && /^(?:ended|ending)$/.test(after))
        return { meaning: { kind: "duration", amount: 1, unit: "Y" } };
      if (/^(?:before|after|following|ended|ending)$/.test(after)) return undefined;
      if (/^(?:of|in|for|during|throughout|by)$/.test(before) || after === "'s")
        return shift(unit, 0, unit === "Y" || unit === "M" ? "now" : "then");
      return undefined;
    },
    examples: [
      "They talked over {en/relative/the-unit:the weekend}.",
      "Exports were flat for {en/relative/the-unit:the year}.",
      "{en/relative/the-unit:The full year} brought a loss.",
    ],
    not: ["It was the day of days.", "In the year they met, it rained.", "They took the day off."],
  },
  {
    id: "en/relative/beyond-unit",
    match: ["( the )? <oneunit> ( after next | before last )"],
    read: (match) =>
      /^(?:S|MI|H|D)$/.test(unitOf(match)) ? undefined : shift(unitOf(match), match.has("next") ? 2 : -2),
    examples: [
      "They meet {en/relative/beyond-unit:the week after next}.",
      "It fell {en/relative/beyond-unit:the year before last}.",
    ],
    not: ["The week after, they met.", "The day before last orders were given."],
  },
  {
    id: "en/relative/named",
    match: [`last ${named}`, `( the )? past ${named}`],
    read: stepped(-1),
    examples: ["They refused {en/relative/named:last Wednesday}.", "He came {en/relative/named:last May}."],
    not: ["At last may peace come."],
  },
  {
    id: "en/relative/this-named",
    match: [`this past ${named}`, `this coming ${named}`, `this ${named}`],
    read(match) {
      if (match.has("fall") && /^(?:from|into)$/.test(match.after())) return undefined;
      return stepped(match.has("past") ? -1 : match.has("coming") ? 1 : 0)(match);
    },
    examples: ["They vote {en/relative/this-named:this Sunday}.", "It opens {en/relative/this-named:this September}."],
    not: ["This may help.", "This fall from grace"],
  },
  {
    id: "en/relative/next-named",
    match: [`( the )? next ${named}`, `( the )? coming ${named}`],
    read: stepped(1),
    examples: ["They vote {en/relative/next-named:next Sunday}.", "It opens {en/relative/next-named:next spring}."],
    not: ["Next may come a war."],
  },
  {
    id: "en/relative/week-of",
    match: [
      "( the )? <unit> ( of | beginning | starting | commencing | ending | ended ) ( <weekday> ,? )? <month> <dom>",
      "( the )? <unit> ( of | beginning | starting | commencing | ending | ended ) ( <weekday> ,? )? <dom> <month>",
    ],
    read(match) {
      const unit = match.value("unit");
      if (unit !== "W" && unit !== "WE") return undefined;
      return { meaning: { kind: "calendar", month: match.number("month")!, day: match.number("dom")!, holding: unit } };
    },
    examples: [
      "It sits {en/relative/week-of:the week of March 6}.",
      "Ten fell in {en/relative/week-of:the week ending 9 May}.",
    ],
    not: ["A week of talks ended."],
  },
  {
    id: "en/relative/day-named",
    match: ["( t | d ) ( - | + ) <cardinal> ( - )? <unit>", "( d | h ) + <cardinal>"],
    read(match) {
      const [letter, sign, count] = match.lexemes.slice(match.from, match.from + 3);
      if (!letter!.capital || sign!.spaced || count!.spaced) return undefined;
      const unit = (match.value("unit") ?? (letter!.form === "h" ? "H" : "D")) as Unit;
      return shift(unit, match.number("cardinal")! * (sign!.form === "-" ? -1 : 1), "event");
    },
    examples: ["It sails at {en/relative/day-named:T-3 days}.", "They land on {en/relative/day-named:D+2}."],
    not: ["They sold ten T-72 tanks.", "The D-5 was fired."],
  },
];
