import type { Telling } from "./telling.ts";

/**
 * The expression that dates what another is counted from: in "two days after the summit on 3 May", 3 May. It is the one
 * under the noun or verb that the preposition after the words belongs to.
 */
export function anchorOfEvent(index: number, telling: Telling): number | undefined {
  const tree = telling.treeOf(index);
  if (!tree) return undefined;
  const after = tree.tokens.find((token) => token.from >= telling.found[index]!.to);
  if (!after || !/^(?:before|after|of|following|since)$/.test(after.form.toLowerCase())) return undefined;
  const event = tree.head(after);
  if (!event || event.to <= after.from) return undefined;
  for (let at = index + 1; at < telling.found.length && telling.sentenceOf(at) === telling.sentenceOf(index); at++) {
    const { type, meaning } = telling.found[at]!;
    if ((type !== "DATE" && type !== "TIME") || meaning.kind === "reference") continue;
    if (tree.within(telling.found[at]!).some((token) => tree.isUnder(token, event))) return at;
  }
  return undefined;
}
