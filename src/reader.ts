import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { openGrammar } from "./grammar/index.ts";
import { openDescriptions } from "./actors/index.ts";
import {
  type NetworkWeights,
  openCasting,
  openNetwork,
  openOccurrences,
  openSenses,
  openSurroundings,
  openTopics,
  openTrust,
  softmax,
} from "./events/index.ts";
import { filesOf, type Lexicon, loadCodebook, loadLexicon } from "./lexicon/index.ts";
import { read, type ReadOptions, type Tools } from "./read.ts";
import type { AddedActor, Reading, ReportInput } from "./record/index.ts";

const model = (file: string): Buffer => readFileSync(fileURLToPath(new URL(`../models/en/${file}`, import.meta.url)));
const unzipped = (file: string): Buffer => gunzipSync(model(file));

let tools: Tools | undefined;
let withAdded: { actors: string; lexicon: Lexicon } | undefined;

/**
 * What the reader needs from disk, loaded once a process: the lexicon, the grammar, the codebook. The lexicon knows those besides
 * whom an archive's users have added.
 */
export function loadTools(added: readonly AddedActor[] = []): Tools {
  tools ??= loadOwn();
  if (added.length === 0) return tools;
  const actors = JSON.stringify(added);
  if (withAdded?.actors !== actors) withAdded = { actors, lexicon: loadLexicon(undefined, filesOf(added)) };
  return { ...tools, lexicon: withAdded.lexicon };
}

function loadOwn(): Tools {
  const grammar = openGrammar({
    model: unzipped("grammar.bin.gz"),
    accurate: () => unzipped("accurate.bin.gz"),
    names: () => unzipped("names.bin.gz"),
  });
  const surroundings = openSurroundings(grammar.surroundings(unzipped("surroundings.bin.gz")));
  const descriptions = openNetwork(
    JSON.parse(unzipped("descriptions.json.gz").toString("utf8")) as NetworkWeights,
    grammar.meaningOf,
  );
  return {
    lexicon: loadLexicon(),
    grammar,
    codebook: loadCodebook(),
    senses: openSenses(unzipped("senses.json.gz").toString("utf8"), grammar, surroundings),
    casting: openCasting(unzipped("casting.json.gz").toString("utf8"), grammar, surroundings),
    occurrences: openOccurrences(unzipped("occurrences.json.gz").toString("utf8"), grammar),
    descriptions: openDescriptions((seen) => softmax(descriptions.sums(seen)), grammar.classOf),
    trust: openTrust(unzipped("trust.json.gz").toString("utf8"), grammar),
    topics: openTopics(unzipped("topics.json.gz").toString("utf8"), grammar),
  };
}

export interface ReaderOptions extends ReadOptions {
  /** Whom the archive's users have added. */
  added?: readonly AddedActor[];
}

/** Reads a report with the package's own tools. */
export const readReport = (input: ReportInput, { added, ...options }: ReaderOptions = {}): Reading =>
  read(input, loadTools(added), options);
