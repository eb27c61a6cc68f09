import type { Unit } from "../../meaning.ts";
import type { RuleReading, TimexRule } from "../../rule.ts";
import { pad } from "../../calendar.ts";
import { valueOfUnit } from "./durations.ts";

const set = (value: string): RuleReading => ({ meaning: { kind: "set", value } });

export const sets: readonly TimexRule[] = [
  {
    id: "en/set/every",
    match: [
      "( every | each ) ( single | other )? <oneunit>",
      "( every | each ) ( few | <n:cardinal> ) <units>",
      "( every | each ) ( single )? <part>",
      "( per | a ) <oneunit>",
    ],
    read(match) {
      const unit = (match.value("oneunit") ?? match.value("units")) as Unit;
      if (match.has("a")) return undefined;
      if (match.get("part")) return set(`XXXX-XX-XXT${match.value("part")}`);
      if (match.has("each") && match.after() === "of") return undefined;
      const amount = match.get("units") ? match.number("n", "cardinal") : match.has("other") ? 2 : 1;
      return set(amount === undefined ? valueOfUnit(unit).replace("1", "X") : valueOfUnit(unit, amount));
    },
    examples: [
      "They meet {en/set/every:every month}.",
      "She rests {en/set/every:every other day}.",
      "They drill {en/set/every:every morning}.",
      "Ten tons {en/set/every:per day}",
    ],
    not: ["Each of them left."],
  },
  {
    id: "en/set/weekdays",
    match: [
      "<weekdays> ( and <weekdays> )?",
      "( every | each ) ( other | second )? <weekday> ( <part> )?",
      "<weekday> <nights:part>",
    ],
    read(match) {
      if (match.after() === "ago") return undefined;
      const nights = match.get("nights");
      if (nights && !nights.form.endsWith("s")) return undefined;
      const weekday = match.number("weekdays") ?? match.number("weekday")!;
      const part = match.value("part") ?? match.value("nights", "part");
      return set(`XXXX-WXX-${weekday}${part === undefined ? "" : `T${part}`}`);
    },
    examples: ["It leaves {en/set/weekdays:each Thursday}.", "They sit on {en/set/weekdays:Mondays}."],
    not: ["It leaves a day late."],
  },
  {
    id: "en/set/month",
    match: ["( every | each ) ( <month> | <season> )"],
    read: (match) => set(match.get("month") ? `XXXX-${pad(match.number("month")!)}` : `XXXX-${match.value("season")}`),
    examples: ["It floods {en/set/month:every April}.", "They return {en/set/month:each spring}."],
    not: ["Every one of them marched."],
  },
  {
    id: "en/set/times",
    match: ["( once | twice | <n:cardinal> times ) ( a | per | each | every ) <oneunit>"],
    read: (match) => set(valueOfUnit(match.value("oneunit") as Unit)),
    examples: ["They meet {en/set/times:twice a year}."],
    not: ["Once upon a hill stood a fort."],
  },
  {
    id: "en/set/often",
    match: ["<often>"],
    read(match) {
      const { form } = match.get("often")!;
      const unit = match.value("often") as Unit;
      // "the daily Uhuru", "the Harbour Weekly Review": a paper
      const [before, name] = [match.lexemes[match.from - 1], match.lexemes[match.end]];
      if (name?.capital && (before?.capital || /^(?:the|a|an|party)$/.test(before?.form ?? ""))) return undefined;
      if (form === "annual" || form === "quarterly" || form === "hourly") return undefined;
      return set(valueOfUnit(unit));
    },
    examples: ["It meets {en/set/often:daily}.", "They drill {en/set/often:annually}."],
    not: ["The annual drill began.", "The daily Uhuru said so.", "The Kenyan weekly Uhuru said so."],
  },
];
