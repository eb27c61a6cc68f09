import { overlaps, relationOf, type Token, type Tree, type When } from "../record/index.ts";
import type { Setting } from "./setting.ts";

/** Something that is due: its word, and what says so. */
export interface Due {
  token: Token;
  /** The words that say it is to come. */
  plan?: Token;
  when: When;
  rule: string;
  status: "planned" | "tentative" | "postponed" | "called-off";
}

/** A day or period that the text names, not yet over when the report was published. */
export const isToCome = (setting: Setting, when: When | undefined): when is When =>
  when?.timex !== undefined &&
  (setting.input.day === undefined || (when.to ?? when.from ?? "") >= setting.input.day) &&
  // what lasts already is not to come; what is planned for this week or month is
  !(
    when.bound === "since" ||
    (when.from !== null && setting.input.day !== undefined && isRunning(when, setting.input.day))
  );

const isRunning = (when: When, day: string): boolean => when.from! < day && !isDeadline(when) && daysOf(when) > MONTH;

/** Longest periods, in days, that are a day rather than a course, and a month. */
export const WEEK = 8;
export const MONTH = 31;

export const isDeadline = ({ bound }: When): boolean => bound === "by" || bound === "before";

/** It begins after the report's own day. */
export const isLater = (setting: Setting, { from }: When): boolean =>
  from !== null && (setting.input.day === undefined || from > setting.input.day);

/** How many days it takes, both ends included; endless where one is open. */
export const daysOf = ({ from, to }: When): number =>
  from === null || to === null ? Infinity : (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

/** "every next year": again and again, and on no day. */
export function isRepeated(setting: Setting, tree: Tree, { timex }: When): boolean {
  const time = setting.input.timesIn(tree).find(({ id }) => id === timex);
  const near = time ? tree.tokens.filter((token) => overlaps(token, { from: time.from - 8, to: time.to })) : [];
  return near.some(({ form }) => /^(?:every|each|annual|annually)$/i.test(form));
}

/** "tonight", "later today": what is so told is still ahead on its own day. */
export function isEvening(setting: Setting, tree: Tree, timex: string | undefined): boolean {
  const time = setting.input.timesIn(tree).find(({ id }) => id === timex);
  return time !== undefined && /\b(?:tonight|evening|later today|midnight)\b/i.test(setting.words(time));
}

/** "Today we will discuss", "after today's meeting": what a transcript of the day tells of itself is over when it is read. */
export function isUnderWay(setting: Setting, tree: Tree, word: Token, { from, to, timex }: When): boolean {
  if (from !== to || from !== setting.input.day) return false;
  const time = setting.input.timesIn(tree).find(({ id }) => id === timex);
  // so is what a government's report of the day quotes
  const { home, quotations } = setting.input;
  if (home !== undefined && quotations.some((quotation) => overlaps(quotation, word)))
    return !isEvening(setting, tree, timex);
  const isOwned = tree.tokens.some(({ xpos, from: at }) => at === time?.to && xpos === "POS");
  const verb = relationOf(word) === "obl" ? tree.head(word) : word;
  return isOwned || (verb !== undefined && /^(?:I|we)$/i.test(tree.first(verb, "nsubj")?.form ?? ""));
}
