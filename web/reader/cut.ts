export interface Stretch {
  from: number;
  to: number;
}

/** A piece of text under the same spans throughout. */
export interface Piece<Over extends Stretch> extends Stretch {
  over: Over[];
}

/** Cuts a stretch at every boundary of the spans over it, so that spans may overlap as they please. */
export function cut<Over extends Stretch>({ from, to }: Stretch, spans: readonly Over[]): Piece<Over>[] {
  const touching = spans.filter((span) => span.from < to && from < span.to);
  const bounds = new Set([from, to]);
  for (const span of touching) {
    bounds.add(Math.max(from, span.from));
    bounds.add(Math.min(to, span.to));
  }
  const ends = [...bounds].sort((a, b) => a - b);
  return ends.slice(1).map((end, at) => {
    const start = ends[at]!;
    return { from: start, to: end, over: touching.filter((span) => span.from <= start && end <= span.to) };
  });
}
