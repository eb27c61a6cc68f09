import type { Demand, PositionStance, Position, Span, Token, Tree, When } from "../record/index.ts";
import { isDeadline, isToCome } from "./agenda-due.ts";
import { saidIn, type Setting } from "./setting.ts";

/** Something asked or offered, as one place of the text has it. */
export interface Asked {
  tree: Tree;
  head: Token;
  span: Span;
  kind: Demand["kind"];
  by: string[];
  to: string[];
  stance: PositionStance;
  verb: Token;
  when?: When;
  /** Of whom it is asked, no word says: the other of the two that the report is about. */
  isInferred?: boolean;
  /** By when it is to be done, where its own words do not say. */
  deadline?: When;
}

/** Adds a demand, or its evidence to the one by the same side that says the same. */
export function add(demands: Demand[], setting: Setting, asked: Asked): Demand {
  const subject = setting.words(asked.span);
  const sides = setting.sides(asked.by);
  const same = demands.find(
    (each) =>
      each.kind === asked.kind &&
      setting.sides(each.by ?? []).some((side) => sides.includes(side)) &&
      isAlike(each.subject, subject),
  );
  const demand: Demand = same ?? {
    id: `d${demands.length + 1}`,
    subject,
    kind: asked.kind,
    by: setting.oneEach(asked.by),
    positions: [],
    evidence: [],
    rule: `demand/${asked.verb.lemma.toLowerCase()}`,
    certainty: asked.isInferred ? "implied" : "stated",
    ...saidIn(setting, asked.verb),
  };
  if (!same) demands.push(demand);
  demand.evidence.push(asked.span);
  if (asked.to.length > 0) demand.to ??= setting.oneEach(asked.to);
  // "demands by Friday a reply" and "a reply by Friday": the day may hang on either
  const days =
    asked.kind === "demand" ? [asked.head, asked.verb].map((word) => setting.input.whenOf(asked.tree, word)) : [];
  const deadline = asked.deadline ?? days.find((day) => day && isDeadline(day) && isToCome(setting, day));
  if (deadline) demand.deadline ??= deadline;
  const form = formSought(subject);
  if (form) demand.formSought ??= form;
  if (/\b(?:reciprocal|mutual)\b/i.test(subject)) demand.reciprocal = true;
  for (const party of asked.by)
    position(
      demand,
      setting,
      party,
      asked.stance,
      [{ from: asked.verb.from, to: asked.verb.to }, asked.span],
      asked.when,
    );
  return demand;
}

const formSought = (subject: string): Demand["formSought"] | undefined => {
  if (/\blegal(?:ly)?\b|\bbinding\b|\btreaty\b/i.test(subject)) return "legally-binding";
  return /\bwritten\b|\bin writing\b/i.test(subject) ? "written" : undefined;
};

export function position(
  demand: Demand,
  setting: Setting,
  party: string,
  stance: PositionStance,
  evidence: Span[],
  when: When | undefined,
): void {
  const side = setting.side(party);
  if (demand.positions.some((each) => setting.side(each.party) === side && each.stance === stance)) return;
  const made: Position = { party, stance, evidence };
  if (when) made.when = when;
  demand.positions.push(made);
}

/** Two wordings of one thing: most of the shorter one's longer words stand in the other. */
export function isAlike(a: string, b: string): boolean {
  const left = wordsOf(a);
  const right = wordsOf(b);
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  if (few.length === 0) return false;
  return few.filter((word) => many.includes(word)).length / few.length >= 0.67;
}

const wordsOf = (text: string): string[] =>
  [...new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])]
    .filter(
      (word) =>
        !/^(?:that|them|they|these|those|this|with|from|will|would|their|there|which|have|been|into|including|particular)$/.test(
          word,
        ),
    )
    .map((word) => word.slice(0, 6));
