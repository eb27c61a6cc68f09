import type { Span, Token } from "../record/index.ts";

/** Runs of tokens that stand side by side, as spans, without the commas and dashes at their edges. */
export function runsOf(tokens: readonly Token[]): Span[] {
  const sorted = [...tokens].sort((a, b) => a.id - b.id);
  const runs: Token[][] = [];
  for (const token of sorted) {
    const run = runs.at(-1);
    if (run && run.at(-1)!.id + 1 === token.id) run.push(token);
    else runs.push([token]);
  }
  return runs.flatMap((run) => {
    let from = 0;
    let to = run.length;
    while (from < to && isEdge(run[from]!)) from++;
    while (to > from && isEdge(run[to - 1]!)) to--;
    return from < to ? [{ from: run[from]!.from, to: run[to - 1]!.to }] : [];
  });
}

const isEdge = (token: Token): boolean => /^[,;:.…–—-]+$/.test(token.form);

/** Spans in order, those that touch made one. */
export function joined(spans: readonly Span[], text: string): Span[] {
  const out: Span[] = [];
  for (const each of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = out.at(-1);
    if (last && each.from <= last.to + 1 && /^\s*$/.test(text.slice(Math.min(last.to, each.from), each.from)))
      last.to = Math.max(last.to, each.to);
    else out.push({ ...each });
  }
  return out;
}
