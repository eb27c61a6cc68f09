/**
 * Trains the namer alone, over the grammar as it stands, and writes models/en/names.bin.gz.
 *
 *   npx tsx scripts/train-names.ts [--treebanks DIR] [--models DIR]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync, gzipSync } from "node:zlib";
import { Forms } from "../src/grammar/forms.ts";
import { openGrammar } from "../src/grammar/index.ts";
import { packNamer, unpackModel } from "../src/grammar/model.ts";
import { gatherCorpus } from "./grammar/corpus.ts";
import { makeNamer } from "./grammar/train-names.ts";

const { values: options } = parseArgs({
  options: {
    treebanks: { type: "string", default: "../shared/ud" },
    models: { type: "string", default: "models/en" },
  },
});
const model = gunzipSync(readFileSync(join(options.models, "grammar.bin.gz")));
const namer = makeNamer(
  gatherCorpus(options.treebanks),
  openGrammar({ model }),
  new Forms(unpackModel(model).vocabulary),
);
writeFileSync(join(options.models, "names.bin.gz"), gzipSync(packNamer(namer), { level: 9 }));
