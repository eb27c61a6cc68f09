/** The tables of an archive; the same in every database. JSON is kept as text. */
export interface Tables {
  report: { id: string; address: string };
  /** The truth: one row a version, as it was given. */
  version: { report: string; version: number; sha256: string; observed_at: string; given: string };
  /** What was read from a version: the reading, deflated, and what a list of reports shows of it. */
  reading: { report: string; version: number; body: Uint8Array; summary: string };
  account: { id: string; report: string; version: number; kind: string; body: string };
  actor: { report: string; version: number; id: string; mentions: number; body: string };
  /** Sample of the word runs of a version. */
  run: { report: string; version: number; hash: number };
  /** Whom the archive's users have named to the reader. */
  added_actor: { name: string; body: string };
  /** The feeds that are followed, and the pages that they list. */
  feed: { url: string; body: string };
  page: { url: string; feed: string | null; due_at: string | null; failing: number; kept: number; body: string };
  /** The log of what people decided, as JSON; rows are only ever added. */
  decision: { number: number; at: string; body: string };
  /** How often something happened that no count of rows tells: `replaced` readings. */
  counter: { name: string; value: number };
}
