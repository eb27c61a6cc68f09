import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { EventType } from "../record/index.ts";

/** PLOVER 2.0 as data/plover.json has it: quad class, score and modes of each type; names of contexts and sectors. */
export interface Codebook {
  events: Record<
    EventType,
    { quad: 1 | 2 | 3 | 4; requires_recipient: boolean; score: number; modes: Record<string, number | null> }
  >;
  /** The four quad classes by number, in words. */
  quad: Record<1 | 2 | 3 | 4, string>;
  contexts: string[];
  sectors: string[];
}

export function loadCodebook(file = fileURLToPath(new URL("../../data/plover.json", import.meta.url))): Codebook {
  return JSON.parse(readFileSync(file, "utf8")) as Codebook;
}
