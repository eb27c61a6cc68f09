import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { openGrammar } from "./grammar/index.ts";
import { loadCodebook, loadLexicon } from "./lexicon/index.ts";
import type { Tools } from "./read.ts";

const unzipped = (file: string): Uint8Array =>
  gunzipSync(readFileSync(fileURLToPath(new URL(`../models/en/${file}`, import.meta.url))));

let tools: Tools | undefined;

/** What the reader needs from disk, loaded once a process: the lexicon, the grammar, the codebook. */
export function loadTools(): Tools {
  return (tools ??= {
    lexicon: loadLexicon(),
    grammar: openGrammar({
      model: unzipped("grammar.bin.gz"),
      accurate: () => unzipped("accurate.bin.gz"),
      names: () => unzipped("names.bin.gz"),
    }),
    codebook: loadCodebook(),
  });
}
