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

/** A text of which some sentences are marked. */
export interface MarkedText {
  input: ReportInput;
  sentences: readonly MarkedSentence[];
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

/**
 * What readers marked. `sentences.jsonl` holds sentences of our own, {text, events}; `marked.jsonl` places in the texts of
 * ../shared/corpora, never the text: {report, from, to, events}, a sentence each, `report` being the beginning of the SHA-256 of the
 * report's id. Each text falls into one of `folds` parts by its hash.
 */
export function* markedTexts(shared: string, folds: number): Iterable<MarkedText> {
  const byReport = new Map<string, MarkedSentence[]>();
  for (const { report, ...each } of lines<MarkedSentence & { report: string }>(here("marked.jsonl")))
    byReport.set(report, [...(byReport.get(report) ?? []), each]);
  for (const source of ["official-2021", "frus-letters"])
    for (const row of lines<Kept>(join(shared, "corpora", `${source}.jsonl`))) {
      const name = hashOf(row.id).slice(0, NAME);
      const sentences = byReport.get(name);
      const input = { ...row, outlet: row.source, ...(row.published !== null && { publishedAt: row.published }) };
      if (sentences) yield { input, sentences, source, fold: foldOf(name, folds) };
    }
  let count = 0;
  for (const { text, events } of lines<{ text: string; events: Marked[] }>(here("sentences.jsonl"))) {
    const input = { id: `sentence ${++count}`, text };
    yield {
      input,
      sentences: [{ from: 0, to: text.length, events }],
      source: "sentences",
      fold: foldOf(hashOf(text), folds),
    };
  }
}
