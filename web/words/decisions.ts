import type { DecisionLine, LineDecision, Telling } from "../../src/api/contract.ts";
import { dayWords } from "./when.ts";

const done: Record<DecisionLine["kind"], string> = {
  confirm: "confirmed",
  reject: "rejected",
  correct: "corrected",
  merge: "merged",
  split: "split",
  undo: "undone",
};

/** "confirmed by Ada, 4 Mar 2031". */
export const decidedWords = ({ kind, by, at }: Pick<DecisionLine, "kind" | "by" | "at">): string =>
  `${done[kind]} by ${by}, ${dayWords(at.slice(0, 10))}`;

/** What was decided on a line; a telling that was rejected is no longer among its own. */
export const onLineWords = (decision: LineDecision, shown: readonly Pick<Telling, "id">[]): string =>
  decision.kind === "reject" && !shown.some(({ id }) => decision.tellings.includes(id))
    ? `a telling of it ${decidedWords(decision)}`
    : decidedWords(decision);

const fields: Record<string, string> = { when: "day", requestedBy: "asked for by", change: "against the one before" };

/** A field of a line as a person names it. */
export const fieldWords = (field: string): string => fields[field] ?? field;
