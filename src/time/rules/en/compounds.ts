import type { DurationMeaning, Unit } from "../../meaning.ts";
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

/** A length told in two units. */
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
];
