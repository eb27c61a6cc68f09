// Learns who of those named in a sentence does an act and who bears it, from sentences in which readers marked the parties:
//   npx tsx scripts/train-casting.ts [--shared ../shared] [--out models/en/casting.json.gz] [--folds 5]
// The sentences are those of train-senses.ts; an act's parties are stretches of its text, {from, type, actors: [[from, to]], recipients}.
// Learnt after the senses, over the acts that the reader finds.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { loadTools, overlaps, read, relationOf } from "../src/index.ts";
import { type Candidate, type Casting, casts, castSight, type Sight, softmax } from "../src/events/index.ts";
import { markedTexts } from "./events/marked.ts";
import { type Learnt, learnNetwork } from "./events/network.ts";

const { values } = parseArgs({
  options: {
    shared: { type: "string", default: "../shared" },
    out: { type: "string", default: "models/en/casting.json.gz" },
    folds: { type: "string", default: "5" },
    without: { type: "string" },
  },
});
const folds = Number(values.folds);

interface Case extends Sight {
  /** Index among `casts`: what the rules say, and what readers say. */
  rule: number;
  told: number;
  fold: number;
}

const cases: Case[] = [];
const tools = loadTools();
for (const { input, sentences, fold } of markedTexts(values.shared, folds)) {
  const casting: Casting = {
    weigh(candidate, scene) {
      const { cue, rule } = scene.trigger;
      const sight = castSight(candidate, scene);
      const said = casts.findIndex((cast) => sight.signs.includes(`part ${cast}`));
      const act = sentences
        .flatMap(({ events }) => events)
        .find((each) => each.actors && cue.some(({ from, to }) => from <= each.from && each.from < to));
      if (act) {
        const headOf = ({ mention }: Candidate) => scene.tree.within(mention.head)[0];
        const isIn = ({ mention }: Candidate, [from, to]: readonly [number, number]) => overlaps(mention, { from, to });
        // "Kenya's ministry of defence": the ministry
        const isOwner = (span: readonly [number, number]) => {
          const head = headOf(candidate);
          return scene.candidates.some((other) => {
            const top = headOf(other);
            return (
              head &&
              top &&
              head !== top &&
              isIn(other, span) &&
              relationOf(head) !== "conj" &&
              scene.tree.isUnder(head, top)
            );
          });
        };
        const isOne = (spans: readonly (readonly [number, number])[] = []) =>
          spans.some((span) => isIn(candidate, span) && !isOwner(span));
        const told = isOne(act.actors) ? 1 : isOne(act.recipients) ? 2 : 0;
        // whoever takes part in what is mutual is a party, whatever the rule calls it
        cases.push({
          ...sight,
          rule: said,
          told: rule.reciprocal === true && told > 0 ? Math.max(said, 1) : told,
          fold,
        });
      }
      return casts.map((_, at) => (at === said ? 1 : 0));
    },
  };
  read(input, { ...tools, casting });
}
console.log(`${cases.length} parties named beside acts`);

const learn = (from: readonly Case[], seed: number): Learnt =>
  learnNetwork({
    rows: from,
    outcomes: casts.length,
    errors({ told }, sums) {
      sums.set(softmax(sums));
      sums[told]! -= 1;
    },
    meaningOf: tools.grammar.meaningOf,
    seed,
  });

if (values.without === undefined) {
  const judged = Array.from({ length: folds }, (_, fold) => {
    const { sums } = learn(
      cases.filter((each) => each.fold !== fold),
      fold + 1,
    );
    return cases
      .filter((each) => each.fold === fold)
      .map((each) => ({ rule: each.rule, told: each.told, odds: softmax(sums(each)) }));
  }).flat();
  for (const cast of [1, 2]) {
    tell(`${casts[cast]}, rules`, cast, (each) => each.rule === cast);
    for (const taken of [0.5, 0.6, 0.7])
      for (const letGo of [0.1, 0.2, 0.3, 0.5])
        tell(
          `${casts[cast]}, ${taken} ${letGo}`,
          cast,
          (each) => each.odds[cast]! > (each.rule === cast ? letGo : taken),
        );
  }
  function tell(name: string, cast: number, isTaken: (each: (typeof judged)[number]) => boolean): void {
    const taken = judged.filter(isTaken);
    const right = taken.filter((each) => each.told === cast).length;
    const all = judged.filter((each) => each.told === cast).length;
    const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
    console.log(
      `${name}: ${share(right, taken.length)} right, ${share(right, all)} of ${all}, F1 ${((200 * right) / (taken.length + all)).toFixed(1)}`,
    );
  }
}

const learnt = learn(
  cases.filter((each) => each.fold !== Number(values.without ?? -1)),
  1,
);
const weights = learnt.pack();
const zipped = gzipSync(JSON.stringify(weights), { level: 9 });
writeFileSync(values.out, zipped);
console.log(`${weights.signs.length} signs, ${zipped.length} bytes in ${values.out}`);
