import type { DurationMeaning, Unit } from "../meaning.ts";
import { addUnits, dayStretch, daysStretch, stretchAround } from "../stretch.ts";
import { governorOf } from "../tense.ts";
import type { Resolution, Telling } from "./telling.ts";
import { resolveShift } from "./shift.ts";

/** Smaller units that a part of one is written in: two and a half years are P2Y6M. */
const parts: Partial<Record<Unit, [Unit, number]>> = {
  Y: ["M", 12],
  H: ["MI", 60],
  MI: ["S", 60],
  D: ["H", 24],
  W: ["D", 7],
};
const letters: Record<Unit, string> = {
  S: "S",
  MI: "M",
  H: "H",
  D: "D",
  W: "W",
  WE: "WE",
  M: "M",
  Q: "Q",
  HY: "M",
  Y: "Y",
  DE: "Y",
  CE: "Y",
};
const multiples: Partial<Record<Unit, number>> = { HY: 6, DE: 10, CE: 100 };

/** TIMEX3 for a length of time: P3D, PT1M30S, PXY where how many is not said. */
export function valueOfDuration({ amount, unit }: DurationMeaning): string {
  if (unit === "X") return "PXX";
  const isTime = unit === "H" || unit === "MI" || unit === "S";
  const prefix = isTime ? "PT" : "P";
  if (amount === undefined) return `${prefix}X${unit === "DE" ? "DE" : unit === "CE" ? "CE" : letters[unit]}`;
  const total = amount * (multiples[unit] ?? 1);
  const whole = Math.trunc(total);
  const rest = total - whole;
  const part = parts[unit];
  if (rest === 0 || !part) return `${prefix}${total}${letters[unit]}`;
  const [smaller, count] = part;
  const small = Math.round(rest * count);
  const head = whole > 0 ? `${whole}${letters[unit]}` : "";
  const crosses = smaller === "H" ? "T" : "";
  return `${prefix}${head}${crosses}${small}${letters[smaller]}`;
}

/** "can be rebuilt in two years", "the first in two years": how long it takes or took, not how far off it is. */
function isSpan(index: number, telling: Telling): boolean {
  const tree = telling.treeOf(index);
  const timex = telling.found[index]!;
  const verb = tree && governorOf(tree, timex);
  if (!verb) return false;
  return (
    tree.all(verb, "aux").some(({ form }) => /^(?:can|ca|may|might|could)$/i.test(form)) ||
    tree.tokens.some(
      ({ from, form, xpos }) => from < timex.from && (xpos === "JJS" || /^(?:first|only|once)$/i.test(form)),
    )
  );
}

/** What a length of time comes to; its value is that of a date where it only says how far off one is. */
type Duration = Omit<Resolution, "value"> & { value?: string };

const years = ({ amount = 0, unit }: DurationMeaning): number => amount * (multiples[unit as Unit] ?? 1);

/**
 * The days a length of time covers, where the words hang it on a day: "the past two months" end with the telling, "within
 * 48 hours" is a deadline, "three days later" and "two days after the summit" are days.
 */
export function whenOfDuration(meaning: DurationMeaning, index: number, telling: Telling): Duration {
  const { amount, unit, side } = meaning;
  const { lead, trail } = telling.found[index]!;
  const nothing = { cues: [], because: ["a length of time"] };
  if (unit === "X" || amount === undefined) return nothing;
  if (trail === "later" || trail === "before" || trail === "after" || trail === "earlier") {
    const from = trail === "later" || trail === "earlier" ? "then" : "event";
    // so long after what has no date is no day counted from the report
    if (trail === "later" && telling.then === undefined && telling.tense(index)?.direction !== "future") return nothing;
    // half a century later is a year, not a century
    if (unit === "CE" || unit === "DE")
      return whenOfDuration({ ...meaning, unit: "Y", amount: years(meaning) }, index, telling);
    return resolveShift(
      { kind: "shift", unit, by: trail === "before" || trail === "earlier" ? -amount : amount, from },
      index,
      telling,
    );
  }
  if (telling.now === undefined) return nothing;
  const now = telling.now;
  const anchor = telling.nowAnchor;
  if (side === "past")
    return {
      stretch: daysStretch(addUnits(now, unit, -amount), now),
      anchor,
      cues: [],
      because: ["up to the day it is told"],
    };
  if (side === "next")
    return {
      stretch: daysStretch(now, addUnits(now, unit, amount)),
      ...(lead === "within" && { bound: "by" as const }),
      anchor,
      cues: [],
      because: ["from the day it is told"],
    };
  const tense = telling.tense(index);
  if (tense?.direction !== "future") return nothing;
  const end = addUnits(now, unit, amount);
  if (lead === "within")
    return {
      stretch: daysStretch(now, end),
      bound: "by",
      anchor,
      cues: [tense.cue],
      because: ["at the latest so long after it is told"],
    };
  if (lead === "in" && trail !== "of" && end > now && !isSpan(index, telling)) {
    const stretch =
      unit === "D" || unit === "W"
        ? dayStretch(end)
        : unit === "M" || unit === "Y"
          ? stretchAround(end, unit)
          : undefined;
    const because = ["so long after it is told"];
    return stretch ? { stretch, value: stretch.value, type: "DATE", anchor, cues: [tense.cue], because } : nothing;
  }
  return nothing;
}
