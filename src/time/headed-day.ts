import { relationOf, type SentenceKind, type Timex, type Token, type Tree, type When } from "../record/index.ts";

/** What of a report may stand over, or begin, what is told of a day: its captions and stamps tell when it was made. */
const mayDate: ReadonlySet<SentenceKind> = new Set(["body", "heading", "stamp"]);
/** How many headings or labels of days make a diary, a timeline or a live page of a report. */
const SEVERAL = 2;
/** What may stand before a label, and between it and what it dates. */
const bullet = /^[\s*•·–—-]*$/;
const colon = /^\s*(?:[:–—|]|-(?=\s))/;

/**
 * The day under which a sentence stands: in a diary that of the heading over it, "TUESDAY, JUNE 14"; in a timeline that of the label its
 * paragraph begins with, "July 26: …"; on a live page the hour, "16:05 …". None, where a report has one such heading or label alone.
 */
export function headedDays(
  text: string,
  trees: readonly Tree[],
  timesIn: (tree: Tree) => readonly Timex[],
): ReadonlyMap<Tree, Timex> {
  const headings = new Map<Tree, Timex>();
  const labels = new Map<Tree, Timex>();
  for (const [at, tree] of trees.entries()) {
    const { from, to, kind, paragraph } = tree.sentence;
    const [first] = timesIn(tree);
    if (!first?.when || !mayDate.has(kind) || !bullet.test(text.slice(from, first.from))) continue;
    const isBegun = trees[at - 1]?.sentence.paragraph !== paragraph || trees[at - 1]?.sentence.kind !== kind;
    if (!isBegun) continue;
    const rest = text.slice(first.to, to);
    if (first.type === "DATE" && /^[\s:.,]*$/.test(rest)) headings.set(tree, first);
    else if (first.type === "DATE" ? colon.test(rest) : first.type === "TIME" && /^\d/.test(text.slice(first.from)))
      labels.set(tree, first);
  }
  const found = new Map<Tree, Timex>();
  // a date with nothing below it heads nothing
  const days = new Set<string>();
  for (const [at, tree] of trees.entries()) {
    const day = headings.get(tree);
    if (day?.value !== undefined && trees[at + 1]?.sentence.kind !== tree.sentence.kind && at + 1 < trees.length)
      days.add(day.value);
  }
  const isDiary = days.size >= SEVERAL;
  const isTimeline = labels.size >= SEVERAL;
  let heading: Timex | undefined;
  let label: { paragraph: number; timex: Timex } | undefined;
  for (const tree of trees) {
    const { paragraph, kind } = tree.sentence;
    // a heading of anything else ends the day
    if (isDiary) heading = headings.get(tree) ?? (kind === "heading" ? undefined : heading);
    const own = isTimeline ? labels.get(tree) : undefined;
    if (own) label = { paragraph, timex: own };
    const timex = label?.paragraph === paragraph ? label.timex : heading;
    if (timex) found.set(tree, timex);
  }
  return found;
}

/**
 * When what a word tells of is, by the day that its sentence stands under: a word of its main clause, told as of that day. What was said or
 * done before an entry to come, and what an entry of the past says will be, are of other days.
 */
export function headedDay(tree: Tree, token: Token, timex: Timex, day: string | undefined): When | undefined {
  if (timex.when?.from == null || !isMain(tree, token)) return undefined;
  const verb = verbOver(tree, token);
  const aux = verb ? tree.all(verb, "aux", "aux:pass").map(({ form }) => form.toLowerCase()) : [];
  const isAhead = day !== undefined && timex.when.from > day;
  const isPast =
    verb?.xpos === "VBD" || verb?.xpos === "VBN"
      ? relationOf(verb) !== "acl" && (verb.xpos === "VBD" || aux.some((form) => /^(?:has|have|had)$/.test(form)))
      : false;
  const isOther = isAhead ? isPast : aux.some((form) => /^(?:will|shall|would|had|’ll|'ll|’d|'d)$/.test(form));
  return isOther ? undefined : { ...timex.when, timex: timex.id, certainty: "implied" };
}

const within = /^(?:root|conj|parataxis|nsubj|obj|obl|appos|nmod|xcomp|compound|flat|discourse|list)$/;

function isMain(tree: Tree, token: Token): boolean {
  let at: Token | undefined = token;
  for (let steps = 0; at && steps <= tree.tokens.length; steps++) {
    if (!within.test(relationOf(at))) return false;
    at = tree.head(at);
  }
  return true;
}

function verbOver(tree: Tree, token: Token): Token | undefined {
  let at: Token | undefined = token;
  for (let steps = 0; at && steps <= tree.tokens.length; steps++) {
    if (at.upos === "VERB") return at;
    at = tree.head(at);
  }
  return undefined;
}
