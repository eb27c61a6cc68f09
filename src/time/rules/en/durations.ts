import type { DurationMeaning, Unit } from "../../meaning.ts";
import type { Match } from "../../find/pattern.ts";
import type { RuleReading, TimexRule } from "../../rule.ts";

/** How many units the macro `n` names; undefined when it does not say. */
function amountOf(match: Match): number | undefined {
  const number = match.number("low", "cardinal") ?? match.number("n", "cardinal");
  const part = match.number("fraction") ?? (match.get("half") ? 0.5 : 0);
  if (number !== undefined) return number + part;
  if (match.get("vague")) return undefined;
  return match.get("half") && !match.has("and") ? 0.5 : 1 + part;
}

const duration = (amount: number | undefined, unit: Unit | "X", side?: "past" | "next"): RuleReading => ({
  meaning: { kind: "duration", amount, unit, ...(side && { side }) } satisfies DurationMeaning,
});

/** What a thing is paid, done or sold by: "ten dollars a share, twice a year". */
const counts = (match: Match): boolean => {
  const before = match.lexemes[match.from - 1];
  if (!before) return false;
  return (
    before.senses.cardinal !== undefined ||
    /^(?:once|twice|thrice|million|billion|trillion|percent|%|times|dollars|euros|pounds|flights|people|tons|tonnes|barrels|interviews|meetings|cases|deaths|trips|visits|visitors|cds|shares|cents|copies|units|cars|vehicles|miles)$/.test(
      before.form,
    )
  );
};

const extra =
  "( more | trading | business | working | calendar | full | whole | entire | straight | consecutive | solid | long | additional | extra | further )?";

export const durations: readonly TimexRule[] = [
  {
    id: "en/duration/count",
    match: [
      "{n} ( - )? ( and | - )? ( a )? <half> <unit>",
      `{n} ( - )? ${extra} <unit> ( - long )?`,
      "a <n:cardinal> - <unit> period",
      "( a | an | one ) <oneunit> and a <half>",
      "{n} ( - )? <fortnight>",
    ],
    read(match) {
      if (match.get("fortnight")) return duration((amountOf(match) ?? 1) * 2, "W");
      const unit = match.value("unit") ?? match.value("oneunit");
      const [before, after] = [match.before(), match.after()];
      if (after === "-" && /^(?:old|olds|ago|earlier)$/.test(match.after(2))) return undefined;
      if (after === "old" || after === "olds" || before === "aged" || before === "$") return undefined;
      const amount = amountOf(match);
      const isOne = match.get("n") === undefined && match.get("vague") === undefined;
      const goesOn = /^(?:ago|later|earlier|before|after|hence|from)$/.test(after);
      if (
        match.get("oneunit") === undefined &&
        match.get("unit")?.senses.oneunit !== undefined &&
        match.get("n")?.senses.year !== undefined
      )
        return undefined;
      if (isOne && !goesOn && (unit === "Q" || unit === "S")) return undefined;
      // "three-quarters of it"
      if (unit === "Q" && match.has("-") && !goesOn) return undefined;
      if (unit === "S" && match.number("n", "cardinal") !== undefined && match.has("second")) return undefined;
      if (match.get("n") && match.lexemes[match.from]!.form === "the") return undefined;
      if (isOne && match.has("the")) return undefined;
      if (isOne && !goesOn && counts(match)) return { meaning: { kind: "set", value: valueOfUnit(unit as Unit) } };
      if (unit === "WE" && !goesOn) return undefined;
      return duration(amount, unit as Unit);
    },
    examples: [
      "They talked for {en/duration/count:three days}.",
      "A {en/duration/count:10-hour} flight",
      "It took {en/duration/count:2 1/2 years}.",
      "She left after {en/duration/count:a few weeks}.",
      "They waited {en/duration/count:half an hour}.",
    ],
    not: ["A 44-year-old man", "A second vote", "She is ten years old.", "A quarter of them left."],
  },
  {
    id: "en/duration/span",
    match: [
      `( each of )? ( the )? ( last | past | previous | preceding ) {n} ${extra} <units>`,
      `( the )? ( next | coming | following ) {n} ${extra} <units>`,
      `the ( first | final | latest | initial | opening ) {n} ${extra} <units>`,
      "( the )? {n} ( last | past | previous | next | coming | upcoming | following ) <units>",
      "the ( last | past | next | coming ) <units>",
      "the <n:cardinal> <units>",
    ],
    read(match) {
      const past = match.has("last") || match.has("past") || match.has("previous") || match.has("preceding");
      const next = match.has("next") || match.has("coming") || match.has("upcoming") || match.has("following");
      const amount = match.get("n") || match.get("vague") ? amountOf(match) : undefined;
      const unit = match.value("units") as Unit;
      // "the last two weeks of June" end no sooner than June
      if (match.after() === "of") return duration(amount, unit);
      return duration(amount, unit, past ? "past" : next ? "next" : undefined);
    },
    examples: [
      "In {en/duration/span:the past two months} it fell.",
      "Over {en/duration/span:the next four years} it grows.",
      "For {en/duration/span:the first nine months} it rose.",
      "Within {en/duration/span:the two coming weeks} it ends.",
    ],
    not: ["The last of the weekly papers closed."],
  },
  {
    id: "en/duration/vague",
    match: ["<units> ( - ( long | old ) )?", "the <units> ahead", "the <units>"],
    read(match) {
      const unit = match.value("units") as Unit;
      const [before, after] = [match.before(), match.after()];
      if ((unit === "WE" || unit === "Q" || unit === "S" || unit === "MI") && !/^(?:later|after)$/.test(after))
        return undefined;
      // "in the early hours of Monday"
      if (unit === "H" && (/^(?:early|small|wee|late)$/.test(before) || match.lexemes[match.from - 1]?.senses.part))
        return undefined;
      if (match.has("the"))
        return match.has("ahead") || /^(?:since|that|before|after|following|leading)$/.test(after)
          ? duration(undefined, unit)
          : undefined;
      if (match.end - match.from > 1) return duration(undefined, unit);
      if (
        /^(?:for|in|within|after|over|of|took|takes|take|lasted|last|spent|spend|spending|and|or|just|only|through|despite|following|follows|`|")$/.test(
          before,
        ) &&
        !/^(?:old|is|are)$/.test(after)
      ) {
        return before === "of" && !/^(?:of|ago|later)$/.test(after) && !/^[.,]?$/.test(after)
          ? undefined
          : duration(undefined, unit);
      }
      return /^(?:of|ago|later|earlier|before|after|since|ahead)$/.test(after) ? duration(undefined, unit) : undefined;
    },
    examples: ["For {en/duration/vague:weeks} they waited.", "{en/duration/vague:Months} of talks failed."],
    not: ["Business hours vary.", "Those days were warm."],
  },
  {
    id: "en/duration/while",
    match: ["a ( long | short | little )? while", "some time", "a ( long | short ) ( period of )? time"],
    read: (match) => (match.has("some") && match.before() !== "for" ? undefined : duration(undefined, "X")),
    examples: ["They waited for {en/duration/while:a while}.", "He has been away for {en/duration/while:some time}."],
    not: ["While they waited, it rained."],
  },
  {
    id: "en/duration/long",
    match: ["<oneunit> - long", "( a )? <oneunit> long"],
    read: (match) => (match.has("a") ? undefined : duration(1, match.value("oneunit") as Unit)),
    examples: ["Their {en/duration/long:year-long} siege ended."],
    not: ["The day was dull."],
  },
];

/** One of a unit, in TIMEX3: what a thing is done every so often by. */
export function valueOfUnit(unit: Unit, amount = 1): string {
  switch (unit) {
    case "S":
    case "H":
      return `PT${amount}${unit}`;
    case "MI":
      return `PT${amount}M`;
    case "D":
    case "W":
    case "M":
    case "Y":
    case "Q":
      return `P${amount}${unit}`;
    case "WE":
      return `P${amount}WE`;
    case "HY":
      return `P${6 * amount}M`;
    case "DE":
      return `P${10 * amount}Y`;
    case "CE":
      return `P${100 * amount}Y`;
  }
}
