/** A run of words that two texts share, or that only one of them has. */
export interface Change {
  kind: "same" | "gone" | "new";
  words: string;
}

/** Words and signs one by one, each with the space before it. */
const wordsOf = (text: string): string[] =>
  text.trimEnd().match(/\s*(?:[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*|\S)/gu) ?? [];

/** What became of one text in another, word by word: the longest sequence of words they share is the same. */
export function compare(before: string, after: string): Change[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const all: Change[] = [
    ...a.slice(0, start).map((words): Change => ({ kind: "same", words })),
    ...middle,
    ...a.slice(a.length - end).map((words): Change => ({ kind: "same", words })),
  ];
  return joined(all);
}

/** Beyond this many pairs of words the changed middle is shown whole, old and new. */
const MOST_PAIRS = 16_000_000;

function between(a: readonly string[], b: readonly string[]): Change[] {
  const gone = (words: string): Change => ({ kind: "gone", words });
  const fresh = (words: string): Change => ({ kind: "new", words });
  if (a.length * b.length > MOST_PAIRS) return [...a.map(gone), ...b.map(fresh)];

  // shared[i][j]: how many words a from i and b from j have in common, in order
  const width = b.length + 1;
  const shared = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      shared[i * width + j] =
        a[i] === b[j]
          ? shared[(i + 1) * width + j + 1]! + 1
          : Math.max(shared[(i + 1) * width + j]!, shared[i * width + j + 1]!);

  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      changes.push({ kind: "same", words: a[i]! });
      i++;
      j++;
    } else if (shared[(i + 1) * width + j]! >= shared[i * width + j + 1]!) changes.push(gone(a[i++]!));
    else changes.push(fresh(b[j++]!));
  }
  return [...changes, ...a.slice(i).map(gone), ...b.slice(j).map(fresh)];
}

function joined(changes: readonly Change[]): Change[] {
  const runs: Change[] = [];
  for (const { kind, words } of changes) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words += words;
    else runs.push({ kind, words });
  }
  return runs;
}
