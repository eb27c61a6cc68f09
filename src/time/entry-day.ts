import type { ParsedSentence, Timex, Token, Tree, When } from "../record/index.ts";
import { isTold } from "./news-day.ts";

/** Marks that lists are set with. */
const bullets = /^[\s•·*–—-]*$/u;
/** What parts a day, or the hour of a page that is kept up as things happen, from what is told of it. */
const behindDay = /^\s*(?::|[–—-]\s)/u;
const behindHour = /^(?:\s*:)?\s/u;
const hour = /^\d\d?[:.]\d\d(?:\s?(?:GMT|UTC|[ap]\.?m\.?))?$/i;
/** Fewer entries are no list. */
const FEWEST = 2;

/**
 * The day that each paragraph is an entry of, by its number: of a list of days, "July 9: The talks open"; of a diary, whose days stand on lines by
 * themselves; of a page with the hours at which things came in, "19:38 The talks have ended". None where there are no two such.
 */
export function entryDays(
  text: string,
  sentences: readonly ParsedSentence[],
  timexes: readonly Timex[],
): ReadonlyMap<number, When> {
  const days = new Map<number, When>();
  const headed = new Map<number, When>();
  const seen = new Set<number>();
  let head: When | undefined;
  let heads = 0;
  let at = 0;
  for (const { paragraph, kind, from, to } of sentences) {
    if (seen.has(paragraph)) continue;
    seen.add(paragraph);
    while (at < timexes.length && timexes[at]!.to <= from) at++;
    const first = timexes[at];
    const isFirst = first?.when && first.from < to && bullets.test(text.slice(from, first.from));
    const day = isFirst ? dayOf(first) : undefined;
    if (day && first?.type === "DATE" && /^\W*$/.test(text.slice(first.to, to))) {
      head = day;
      heads++;
      continue;
    }
    if (head) headed.set(paragraph, head);
    if (!day || kind !== "body") continue;
    const behind = text.slice(first!.to, first!.to + 3);
    const isHour = first!.type === "TIME" && hour.test(text.slice(first!.from, first!.to)) && behindHour.test(behind);
    const isDay = first!.type === "DATE" && behindDay.test(behind);
    if (isHour || isDay) days.set(paragraph, day);
  }
  if (heads >= FEWEST) for (const [paragraph, day] of headed) if (!days.has(paragraph)) days.set(paragraph, day);
  return days.size < FEWEST ? new Map() : days;
}

/** The one day that an expression is of. */
function dayOf({ id, when, value }: Timex): When | undefined {
  const day = when?.from;
  const isOne = day != null && (when!.from === when!.to || value.includes("T"));
  return isOne ? { edtf: day, from: day, to: day, timex: id, certainty: "implied" } : undefined;
}

/**
 * The day of the entry that a sentence belongs to, for what it tells as done, or tells without a verb; undefined for what it recalls or says is
 * to come.
 */
export const entryDay = (days: ReadonlyMap<number, When>, tree: Tree, token: Token): When | undefined =>
  isTold(tree, token) || (token === tree.root && /^(?:NOUN|PROPN)$/.test(token.upos))
    ? days.get(tree.sentence.paragraph)
    : undefined;
