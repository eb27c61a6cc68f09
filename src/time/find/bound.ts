import type { When } from "../../record/index.ts";
import type { Lexeme } from "./lexeme.ts";

type Bound = NonNullable<When["bound"]>;

/** What stands before a date that is no more than a bound: the longest that fits. */
const before: readonly (readonly [Bound, string])[] = [
  ["by", "no later than"],
  ["by", "not later than"],
  ["by", "on or before"],
  ["by", "up to and including"],
  ["by", "up until"],
  ["by", "up to"],
  ["since", "no earlier than"],
  ["since", "not earlier than"],
  ["since", "no sooner than"],
  ["since", "not before"],
  ["since", "on or after"],
  ["since", "with effect from"],
  ["since", "as from"],
  ["since", "as of"],
  ["since", "effective from"],
  ["since", "effective"],
  ["since", "starting"],
  ["since", "starting from"],
  ["since", "starting on"],
  ["since", "beginning"],
  ["since", "beginning on"],
  ["since", "since"],
  ["before", "prior to"],
  ["before", "before"],
  ["after", "after"],
  ["by", "by"],
  ["by", "until"],
  ["by", "till"],
];
const backwards = (words: string): string[] => words.split(" ").reverse();
const phrases = before
  .map(([bound, words]) => ({ bound, words: backwards(words) }))
  .sort((a, b) => b.words.length - a.words.length);

/** After the date: "at the latest". */
const after: readonly (readonly [Bound, readonly string[]])[] = [
  ["by", ["at", "the", "latest"]],
  ["since", ["at", "the", "earliest"]],
  ["since", ["onwards"]],
  ["since", ["onward"]],
];

/** The last hour of a day, between a bound and its date: "by close of business on Friday". */
const closes = ["close of business", "end of business", "close of play", "end of day", "cob"].map(backwards);

/** Whether the expression at a place only bounds what is told, and how. */
export function boundAt(lexemes: readonly Lexeme[], at: number): Bound | undefined {
  for (const [bound, words] of after)
    if (words.every((word, step) => lexemes[at + 1 + step]?.form === word)) return bound;
  const stands = (words: readonly string[], last: number): boolean =>
    words.every((word, step) => lexemes[last - step]?.form === word);
  const boundBefore = (last: number): Bound | undefined => phrases.find(({ words }) => stands(words, last))?.bound;
  const plain = boundBefore(at - 1);
  if (plain !== undefined) return plain;
  // "valid through 30 September", but "all through September"
  const { meaning } = lexemes[at]!.found ?? {};
  if (stands(["through"], at - 1) && meaning?.kind === "calendar" && meaning.day !== undefined) return "by";
  const last = lexemes[at - 1]?.form === "on" || lexemes[at - 1]?.form === "," ? at - 2 : at - 1;
  // "until noon on Friday" is until Friday, but "after noon on Friday" is Friday
  if (lexemes[last]?.found && lexemes[last].senses.timeofday !== undefined)
    return boundBefore(last - 1) === "by" ? "by" : undefined;
  const close = closes.find((words) => stands(words, last));
  return close && (boundBefore(last - close.length) ?? (close[0] === "cob" ? "by" : undefined));
}
