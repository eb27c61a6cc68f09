import { covers, type Span } from "../../record/index.ts";
import { governorOf } from "../tense.ts";
import type { Resolution, Telling } from "./telling.ts";

const saying = new Set(
  "say tell add announce declare state write warn insist argue claim report ask reply note stress".split(" "),
);

/** Words inside a dated quotation are counted from the day it was spoken: "On Monday she said, 'We leave tomorrow.'" */
export function reanchorQuotations(
  telling: Telling,
  quotations: readonly Span[],
  resolve: (index: number, telling: Telling) => Resolution,
): void {
  const { found } = telling;
  for (const quotation of quotations) {
    const inside = found.flatMap((timex, index) => (covers(quotation, timex) ? [index] : []));
    if (!inside.some((index) => countsFromNow(index, telling))) continue;
    const spoken = spokenOn(telling, quotation, quotations);
    if (spoken === undefined) continue;
    const day = telling.resolved[spoken]!.stretch!.first;
    if (day === telling.now) continue;
    const [now, anchor] = [telling.now, telling.nowAnchor];
    telling.now = day;
    telling.nowAnchor = spoken;
    for (const index of inside) if (countsFromNow(index, telling)) telling.resolved[index] = resolve(index, telling);
    telling.now = now;
    telling.nowAnchor = anchor;
  }
}

const countsFromNow = (index: number, telling: Telling): boolean => {
  const { meaning } = telling.found[index]!;
  return (
    (meaning.kind === "shift" && meaning.from === "now") ||
    (meaning.kind === "calendar" && meaning.year === undefined && meaning.from !== "then")
  );
};

/** The day, outside any quotation but in a sentence that shares words with this one, that a verb of saying stands with. */
function spokenOn(telling: Telling, quotation: Span, quotations: readonly Span[]): number | undefined {
  for (let index = 0; index < telling.found.length; index++) {
    const timex = telling.found[index]!;
    if (timex.from > quotation.to + 400) return undefined;
    const sentence = telling.sentenceAt(index);
    if (!sentence || sentence.to <= quotation.from || sentence.from >= quotation.to) continue;
    if (quotations.some((each) => covers(each, timex)) || timex.type !== "DATE") continue;
    if (telling.resolved[index]?.stretch?.grain !== "day") continue;
    const tree = telling.treeOf(index);
    const verb = tree && governorOf(tree, timex);
    if (verb && saying.has(verb.lemma)) return index;
  }
  return undefined;
}
