import type { ParsedSentence } from "../../record/index.ts";
import { type Day, dayOf, isDate, partsOf } from "../calendar.ts";
import type { FoundTimex } from "../meaning.ts";
import { dayOfMeaning } from "./printed.ts";

/** "today, on the 30th anniversary of the vote … On 1 December 1991": the day so many years on, where just one fits. */
export function anniversaryDay(
  text: string,
  sentences: readonly ParsedSentence[],
  found: readonly FoundTimex[],
): { day: Day; words: string } | undefined {
  for (const sentence of sentences) {
    if (sentence.kind !== "body" && sentence.kind !== "title") continue;
    const words = text.slice(sentence.from, sentence.to);
    const count = /\b(\d{1,3})(?:st|nd|rd|th) anniversary\b/i.exec(words);
    if (!count) continue;
    const inside = found.filter((each) => each.from >= sentence.from && each.to <= sentence.to);
    const isToday = inside.some(
      ({ meaning }) => meaning.kind === "shift" && meaning.unit === "D" && meaning.from === "now" && meaning.by === 0,
    );
    if (!isToday) continue;
    const days = new Set(
      found
        .flatMap(({ meaning }) => {
          const day = meaning.kind === "calendar" ? dayOfMeaning(meaning) : undefined;
          if (day === undefined) return [];
          const { year, month, day: dom } = partsOf(day);
          return isDate(year + Number(count[1]), month, dom) ? [{ year, month, dom }] : [];
        })
        .map(({ year, month, dom }) => dayOf(year + Number(count[1]), month, dom)),
    );
    // Of several dates, the anniversary is of the one that none of the others comes after.
    const latest = Math.max(
      ...found.flatMap(({ meaning }) => (meaning.kind === "calendar" ? (dayOfMeaning(meaning) ?? []) : [])),
    );
    const fitting = [...days].filter((day) => day >= latest && day - latest < 366);
    if (fitting.length === 1) return { day: fitting[0]!, words: count[0] };
  }
  return undefined;
}
