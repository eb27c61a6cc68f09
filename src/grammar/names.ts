import type { Span, Token } from "../record/index.ts";
import type { Shapes } from "./forms.ts";
import { LONGEST_NAME, isProper, NAME_FEATURES, nameFeatures, type NameView, type Run, viewOf } from "./name-view.ts";
import { score, type Weights } from "./weights.ts";

export const nameKinds = ["person", "organization", "place"] as const;
/** What bears a name. */
export type NameKind = (typeof nameKinds)[number];

/** A name as it stands in the text, without article or title. */
export interface Name extends Span {
  /** Its place among the names of the text, from 1. */
  id: number;
  kind: NameKind;
  /** Index of its sentence among those given. */
  sentence: number;
}

/**
 * Scores a stretch of words as a name of each kind. Label 0 is a word that is in no name; after the kinds comes one for all else that
 * bears a name, treaties and ships, told only so that it is not taken for one of them.
 */
export type Namer = Weights;
export const OUTSIDE = 0;
export const NAME_LABELS = nameKinds.length + 2;

/** A stretch of a run, told to be in no name or to be one. */
export interface Stretch extends Run {
  label: number;
}

/** A stretch as it was cut, with the scores of all its labels. */
export interface Cut extends Stretch {
  scores: Float64Array;
}

/** Puts the scores of a stretch's labels where they are asked for. */
export type ScoreStretch = (view: NameView, first: number, end: number, scores: Float64Array) => void;

/** A run cut into names and words in none, so that the scores add up to most (a semi-Markov model). */
export function cutRun(view: NameView, { first, end }: Run, scoreStretch: ScoreStretch): Cut[] {
  const most = new Float64Array(end - first + 1).fill(-Infinity);
  const best: Cut[] = [];
  most[0] = 0;
  for (let from = first; from < end; from++)
    for (let to = from + 1; to <= end && to - from <= LONGEST_NAME; to++) {
      const isName = view.capital[from] === 1 && view.capital[to - 1] === 1;
      if (!isName && to > from + 1) continue;
      const scores = new Float64Array(NAME_LABELS);
      scoreStretch(view, from, to, scores);
      for (let label = to === from + 1 ? OUTSIDE : 1; label < (isName ? NAME_LABELS : 1); label++) {
        const sum = most[from - first]! + scores[label]!;
        if (sum > most[to - first]!) {
          most[to - first] = sum;
          best[to] = { first: from, end: to, label, scores };
        }
      }
    }
  const stretches: Cut[] = [];
  for (let at = end; at > first; at = best[at]!.first) stretches.push(best[at]!);
  return stretches.reverse();
}

/**
 * The names in the sentences of one text, in the order in which they stand. What is written alike bears one kind of name
 * throughout: the one that its places together speak for most.
 */
export function findNames(
  namer: Namer,
  sentences: readonly (readonly Token[])[],
  shapesOf: (tokens: readonly Token[]) => Shapes,
): Name[] {
  const features = new Int32Array(NAME_FEATURES);
  const scoreStretch: ScoreStretch = (view, first, end, out) =>
    score(namer, features, nameFeatures(view, first, end, features), out);
  const found: (Omit<Name, "id" | "kind"> & { total: Float64Array })[] = [];
  const totals = new Map<string, Float64Array>();
  sentences.forEach((tokens, sentence) => {
    if (!tokens.some(isProper)) return;
    const view = viewOf(tokens, shapesOf(tokens));
    for (const { first, end, label, scores } of view.runs.flatMap((run) => cutRun(view, run, scoreStretch))) {
      if (label === OUTSIDE) continue;
      const written = tokens.slice(first, end).map(({ form }) => form);
      const total = totalOf(totals, written.join(" "));
      for (let each = 1; each < NAME_LABELS; each++) total[each]! += scores[each]!;
      found.push({ from: tokens[first]!.from, to: tokens[end - 1]!.to, sentence, total });
    }
  });
  const names: Name[] = [];
  for (const { total, ...place } of found) {
    const kind = kindOf(total);
    if (kind !== undefined) names.push({ id: names.length + 1, ...place, kind });
  }
  return names;
}

function totalOf(totals: Map<string, Float64Array>, name: string): Float64Array {
  let total = totals.get(name);
  if (!total) totals.set(name, (total = new Float64Array(NAME_LABELS)));
  return total;
}

/** The kind most spoken for; undefined for what is none of the three. */
function kindOf(total: Float64Array): NameKind | undefined {
  let best = 1;
  for (let label = 2; label < NAME_LABELS; label++) if (total[label]! > total[best]!) best = label;
  return nameKinds[best - 1];
}
