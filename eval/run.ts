/**
 * Turns a gold file into the product's own output, in the shape its scorer takes.
 *
 *   npx tsx eval/run.ts KIND GOLD OUT [--raw] [--mode fast|default|accurate]
 *
 * KIND: events, events-pair, events-sure, time, dct, attribution, actors, grammar. Nothing is called but the product.
 */
import { parseArgs } from "node:util";
import { actors } from "./kinds/actors.ts";
import { attribution } from "./kinds/attribution.ts";
import { events, eventsPair, eventsSure } from "./kinds/events.ts";
import { grammar } from "./kinds/grammar.ts";
import { dct, time } from "./kinds/time.ts";

const kinds: Record<string, (gold: string, out: string, options: { raw: boolean; mode?: string | undefined }) => void> =
  {
    actors,
    attribution,
    dct,
    events,
    "events-pair": eventsPair,
    "events-sure": eventsSure,
    grammar,
    time,
  };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { raw: { type: "boolean", default: false }, mode: { type: "string" } },
});
const [kind, gold, out] = positionals;
const run = kind === undefined ? undefined : kinds[kind];
if (!run || gold === undefined || out === undefined) {
  console.error(`usage: eval/run.ts ${Object.keys(kinds).join("|")} GOLD OUT [--raw] [--mode MODE]`);
  process.exit(2);
}
run(gold, out, values);
