/**
 * How much of the sample's key a reading holds, kind by kind.
 *
 *   npx tsx eval/sample.ts [--verbose] [--mark]
 *
 * --mark writes into the key which lines are not found yet, so that the tests expect just those to fail.
 */
import { parseArgs } from "node:util";
import { keyFile, keyLines, readingOf } from "../test/sample/dossier.ts";
import { holds, type KeyLine, nameOf } from "../test/sample/key.ts";
import { writeLines } from "./lines.ts";

const { values } = parseArgs({
  options: { verbose: { type: "boolean", default: false }, mark: { type: "boolean", default: false } },
});
const kinds = new Map<string, { found: number; of: number }>();
const marked = keyLines<KeyLine>().map(({ known: _, ...line }) => {
  const isFound = holds(readingOf(line.report), line);
  const tally = kinds.get(line.kind) ?? { found: 0, of: 0 };
  kinds.set(line.kind, { found: tally.found + Number(isFound), of: tally.of + 1 });
  if (!isFound && values.verbose) console.log(`missing: ${nameOf(line)}`);
  return isFound ? line : { ...line, known: "limit" };
});
if (values.mark) writeLines(keyFile, marked);
for (const [kind, { found, of }] of kinds) console.log(`${kind.padEnd(12)} ${found}/${of}`);
const found = [...kinds.values()].reduce((sum, each) => sum + each.found, 0);
console.log(`found ${found} of ${marked.length}`);
