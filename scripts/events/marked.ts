import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { EventType, Occurrence, ReportInput } from "../../src/index.ts";

/** An act as a reader marked it. */
export interface Marked {
  /** Where its word begins. */
  from: number;
  type: EventType;
  occurrence: Occurrence;
  /** Where its parties stand; absent where a party has no words of its own. */
  actors?: readonly (readonly [from: number, to: number])[];
  recipients?: readonly (readonly [from: number, to: number])[];
  /** The codebook's mode, "" where none fits, and contexts; absent where nobody marked them. */
  mode?: string;
  contexts?: readonly string[];
}

/** A sentence with all the acts it tells. */
export interface MarkedSentence {
  from: number;
  to: number;
  events: readonly Marked[];
}

/** An act that the reader found in a report, as a reader who saw the report around it marked it. */
export interface MarkedAct {
  /** Where its word begins. */
  from: number;
  /** Absent where there is no such act. */
  type?: EventType;
  occurrence?: Occurrence;
  /** Its parties, wherever the report names them; absent where there is no such act. */
  actors?: readonly MarkedParty[];
  recipients?: readonly MarkedParty[];
  /** It has parties whom the reader did not find anywhere. */
  isOpen?: boolean;
}

/** A place that names it, or the key of one whom the text itself does not name. */
export type MarkedParty = readonly [from: number, to: number] | string;

/** A text of which some sentences, or acts, are marked. */
export interface MarkedText {
  input: ReportInput;
  sentences: readonly MarkedSentence[];
  acts: readonly MarkedAct[];
  source: string;
  fold: number;
}

/** A text of ../shared/corpora: who published it, and when. */
type Kept = ReportInput & { source: string; published: string | null };

/** Hexadecimal digits by which a mark names its report. */
const NAME = 12;

const lines = <T>(file: string): T[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
const foldOf = (hash: string, folds: number): number => parseInt(hash.slice(0, 4), 16) % folds;

/** Lines of a file by the report that they name. */
function keptBy<T>(file: string): Map<string, T[]> {
  const kept = new Map<string, T[]>();
  for (const { report, ...each } of lines<T & { report: string }>(here(file)))
    kept.set(report, [...(kept.get(report) ?? []), each as T]);
  return kept;
}

/**
 * What readers marked. `sentences.jsonl` holds sentences of our own, {text, events}; `marked.jsonl` places in the texts of
 * ../shared/corpora, never the text: {report, from, to, events}, a sentence each, `report` being the beginning of the SHA-256 of the
 * report's id; `parties.jsonl` acts in them, {report, from, type, occurrence, actors, recipients}, with all their parties; `occurrences.jsonl` sentences of our own too,
 * {text, acts}, of which only what came to be is marked; `reports.jsonl` short reports of our own, {text, events, acts}: every act of the text, as `sentences.jsonl` and as
 * `parties.jsonl` have it. Each text falls into one of `folds` parts by its hash.
 */
export function* markedTexts(shared: string, folds: number): Iterable<MarkedText> {
  const byReport = keptBy<MarkedSentence>("marked.jsonl");
  const actsOf = keptBy<MarkedAct>("parties.jsonl");
  for (const source of ["official-2021", "frus-letters", "whitehouse-revisions"])
    for (const row of lines<Kept>(join(shared, "corpora", `${source}.jsonl`))) {
      const name = hashOf(row.id).slice(0, NAME);
      const sentences = byReport.get(name) ?? [];
      const acts = actsOf.get(name) ?? [];
      const input = { ...row, outlet: row.source, ...(row.published !== null && { publishedAt: row.published }) };
      if (sentences.length + acts.length > 0) yield { input, sentences, acts, source, fold: foldOf(name, folds) };
    }
  let count = 0;
  for (const { text, events } of lines<{ text: string; events: Marked[] }>(here("sentences.jsonl"))) {
    const input = { id: `sentence ${++count}`, text };
    yield {
      input,
      sentences: [{ from: 0, to: text.length, events }],
      acts: [],
      source: "sentences",
      fold: foldOf(hashOf(text), folds),
    };
  }
  for (const { text, acts } of lines<{ text: string; acts: MarkedAct[] }>(here("occurrences.jsonl")))
    yield {
      input: { id: `sentence ${++count}`, text },
      sentences: [],
      acts,
      source: "occurrences",
      fold: foldOf(hashOf(text), folds),
    };
  for (const { text, events, acts } of lines<{ text: string; events: Marked[]; acts: MarkedAct[] }>(
    here("reports.jsonl"),
  ))
    yield {
      input: { id: `report ${++count}`, text },
      sentences: [{ from: 0, to: text.length, events }],
      acts,
      source: "reports",
      fold: foldOf(hashOf(text), folds),
    };
}
