import { type Mention, relationOf, type Token, type Tree } from "../record/index.ts";

/** Lists of named actors in a sentence, "A, B and C", told by the marks between them. */
export function listsIn(
  tree: Tree,
  mentions: readonly Mention[],
  countryOf: (actor: string) => string | undefined,
): Mention[][] {
  const named = mentions
    .filter((each) => each.actor !== undefined && each.form !== "pronoun")
    .filter((each, _, all) => !all.some((other) => other !== each && contains(other, each)))
    .sort((a, b) => a.from - b.from);
  const lists: Mention[][] = [];
  for (let at = 0; at < named.length; at++) {
    const list = [named[at]!];
    let isClosed = false;
    while (!isClosed && at + 1 < named.length) {
      const link = linkBetween(tree, named[at]!, named[at + 1]!);
      if (!link) break;
      list.push(named[++at]!);
      isClosed = link === "last";
    }
    if (!isClosed || !isOneList(tree, list)) continue;
    // "the president of Kenya, Ada Mbeki, and": the state is whose she is, and no member
    const isOwner = (each: Mention, next: Mention | undefined) =>
      next !== undefined &&
      tree.tokens.findLast((token) => token.to <= each.from)?.form.toLowerCase() === "of" &&
      countryOf(each.actor!) !== undefined &&
      countryOf(each.actor!) === countryOf(next.actor!);
    lists.push(list.filter((each, place) => !isOwner(each, list[place + 1])));
  }
  return lists;
}

const contains = (outer: Mention, inner: Mention): boolean =>
  outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from;

/** What joins two neighbours: a comma, or "and" before the last. */
function linkBetween(tree: Tree, left: Mention, right: Mention): "next" | "last" | undefined {
  const between = tree.tokens.filter((each) => each.from >= left.to && each.to <= right.from);
  const words = between.map((each) => each.form.toLowerCase()).join(" ");
  if (words === ",") return "next";
  return /^(?:, )?(?:and|as well as|along with|together with|alongside|but also)(?: the)?$/.test(words)
    ? "last"
    : undefined;
}

/** Not the end of one clause and the beginning of the next: "invaded Kenya, and Uganda condemned it". */
function isOneList(tree: Tree, list: readonly Mention[]): boolean {
  const headOf = (mention: Mention) =>
    tree.tokens.find((each) => each.from >= mention.head.from && each.to <= mention.head.to);
  const heads = list.map(headOf).filter((each) => each !== undefined);
  const after = tree.tokens.find((each) => each.from >= list.at(-1)!.to);
  const isSubject = (each: Token) => relationOf(each) === "nsubj" && (tree.head(each)?.from ?? 0) >= list.at(-1)!.to;
  const governor = (each: Token) => tree.tokens.some((verb) => verb.id === each.head && verb.to <= list[0]!.from);
  if (!after || (after.upos !== "VERB" && after.upos !== "AUX")) return true;
  // before a verb, all of them are its subject or none of them hangs on a word before
  return heads.some(isSubject) && !heads.slice(0, 1).some((each) => governor(each) && !isSubject(each));
}
