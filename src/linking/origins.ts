/** Two reports that carry one story. */
export interface Copy {
  report: string;
  other: string;
}

/** The origin of each report: the same id for all that carry one story, the report's own id for the rest. */
export function originsOf(copies: readonly Copy[]): (report: string) => string {
  const parent = new Map<string, string>();
  const find = (report: string): string => {
    let at = report;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  for (const { report, other } of copies) {
    const [a, b] = [find(report), find(other)];
    // the smaller id leads, so that the order of the copies does not matter
    if (a !== b) parent.set(a < b ? b : a, a < b ? a : b);
  }
  return find;
}
