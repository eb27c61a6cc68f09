import { type Timex, type Token, type Tree, type When } from "../record/index.ts";
import { parseDay } from "./calendar.ts";
import { governorOf } from "./tense.ts";

/** Verbs that take what is planned from one day to another. */
const moving = new Set("move postpone shift change push bring reschedule delay put defer advance switch".split(" "));

/**
 * All the days that an expression is one end of: of a range from the first to the last, "9 and 10 May", "in January or February".
 * Of what is moved, the day it is moved to.
 */
export function stretchOf(tree: Tree, timex: Timex, timexes: readonly Timex[]): When | undefined {
  const first = timexes.find(({ through }) => through === timex.id) ?? timex;
  const [begins, ends] = [first.when, timexes.find(({ id }) => id === first.through)?.when];
  if (!begins || !ends || begins.from === null || ends.to === null || ends.to < begins.from)
    return timex.when && rowOf(tree, timex, timexes);
  const verb = governorOf(tree, timex);
  if (verb && moving.has(verb.lemma)) return ends;
  return begins.to === ends.to ? begins : { ...begins, edtf: `${begins.edtf}/${ends.edtf}`, to: ends.to };
}

/** From the first to the last of the days or periods that one stands in a row with. */
function rowOf(tree: Tree, timex: Timex, timexes: readonly Timex[]): When {
  const at = timexes.indexOf(timex);
  let [from, to] = [at, at];
  while (from > 0 && jointOf(tree, timexes[from - 1]!, timexes[from]!) !== undefined) from--;
  while (to + 1 < timexes.length && jointOf(tree, timexes[to]!, timexes[to + 1]!) !== undefined) to++;
  const row = timexes.slice(from, to + 1);
  const joints = row.slice(1).map((each, index) => jointOf(tree, row[index]!, each)!);
  if (joints.length === 0 || joints.at(-1) === ",") return timex.when!;
  const isOneOf = joints.at(-1) === "or";
  const [begins, ends] = [row[0]!.when!, row.at(-1)!.when!];
  if (!isOneOf && row.slice(1).some(({ when }, index) => daysBetween(row[index]!.when!, when!) > 1)) return timex.when!;
  const edtf = isOneOf ? `[${row.map(({ when }) => when!.edtf).join(",")}]` : `${begins.edtf}/${ends.edtf}`;
  return { ...begins, edtf, to: ends.to };
}

/** What joins two expressions that stand beside each other under one verb, and name days or periods alike, not far apart. */
function jointOf(tree: Tree, first: Timex, second: Timex): "and" | "or" | "," | undefined {
  const [a, b] = [first.when, second.when];
  if (first.type !== "DATE" || second.type !== "DATE" || !a || !b || a.bound || b.bound) return undefined;
  if (first.through !== undefined || second.through !== undefined) return undefined;
  const between = tree.tokens.filter((token) => token.from >= first.to && token.to <= second.from);
  const [joint, preposition] = between;
  if (!joint || between.length > 2 || (preposition && !isLeading(preposition))) return undefined;
  const form = joint.form.toLowerCase();
  if (form !== "and" && form !== "or" && form !== ",") return undefined;
  if (!areAlike(a, b) || isOwner(tree, second) || governorOf(tree, first) !== governorOf(tree, second))
    return undefined;
  return form;
}

const isLeading = ({ form }: Token): boolean => /^(?:on|in)$/i.test(form);

/** "Monday and Tuesday's vote": the second says which vote. */
const isOwner = (tree: Tree, { to }: Timex): boolean =>
  tree.tokens.some(({ xpos, from }) => xpos === "POS" && from === to);

/** Both days, or both months, the second not before the first, and no further from it than a week or as long as they are. */
function areAlike(a: When, b: When): boolean {
  const [long, longer] = [lengthOf(a), lengthOf(b)].sort((x, y) => x - y) as [number, number];
  const gap = daysBetween(a, b);
  return (longer <= WEEK || longer <= 1.2 * long) && gap > 0 && gap <= Math.max(WEEK, longer + 1);
}

const WEEK = 7;
const daysFrom = (from: string | null, to: string | null): number =>
  from === null || to === null ? Infinity : parseDay(to)! - parseDay(from)!;
const lengthOf = ({ from, to }: When): number => daysFrom(from, to) + 1;
const daysBetween = ({ to }: When, { from }: When): number => daysFrom(to, from);
