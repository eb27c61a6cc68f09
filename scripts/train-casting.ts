// Learns who of those named in a sentence does an act and who bears it, from sentences in which readers marked the parties:
//   npx tsx scripts/train-casting.ts [--shared ../shared] [--out models/en/casting.json.gz] [--folds 5]
// The sentences are those of train-senses.ts; an act's parties are stretches of its text, {from, type, actors: [[from, to]], recipients}.
// Learnt after the senses, over the acts that the reader finds.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { loadTools, overlaps, read, relationOf } from "../src/index.ts";
import { type Candidate, type Casting, castOdds, casts, castSigns, type CastWeights } from "../src/events/index.ts";
import { markedTexts } from "./events/marked.ts";
import { seeded } from "./grammar/perceptron.ts";

const { values } = parseArgs({
  options: {
    shared: { type: "string", default: "../shared" },
    out: { type: "string", default: "models/en/casting.json.gz" },
    folds: { type: "string", default: "5" },
    without: { type: "string" },
  },
});
const folds = Number(values.folds);

interface Case {
  signs: readonly string[];
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
      const signs = castSigns(candidate, scene);
      const said = casts.findIndex((cast) => signs.includes(`part ${cast}`));
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
        cases.push({ signs, rule: said, told: rule.reciprocal === true && told > 0 ? Math.max(said, 1) : told, fold });
      }
      return casts.map((_, at) => (at === said ? 1 : 0));
    },
  };
  read(input, { ...tools, casting });
}
console.log(`${cases.length} parties named beside acts`);

const RARE = 3;
const ROUNDS = 8;
const RATE = 0.1;
const DECAY = 2e-5;

/** Logistic regression by AdaGrad. */
function learn(from: readonly Case[], seed: number): Map<string, [number, number, number]> {
  const random = seeded(seed + 1);
  const counts = new Map<string, number>();
  for (const { signs } of from) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const weights = new Map<string, [number, number, number]>();
  const squares = new Map<string, [number, number, number]>();
  for (const [sign, count] of counts)
    if (count >= RARE) {
      weights.set(sign, [0, 0, 0]);
      squares.set(sign, [1e-2, 1e-2, 1e-2]);
    }
  const order = [...from];
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    for (const { signs, told } of order) {
      const odds = castOdds(signs, weights);
      for (const sign of signs) {
        const own = weights.get(sign);
        if (!own) continue;
        const square = squares.get(sign)!;
        for (let cast = 0; cast < casts.length; cast++) {
          const slope = odds[cast]! - (cast === told ? 1 : 0) + DECAY * own[cast]!;
          square[cast]! += slope * slope;
          own[cast]! -= (RATE * slope) / Math.sqrt(square[cast]!);
        }
      }
    }
  }
  return weights;
}

if (values.without === undefined) {
  const judged = Array.from({ length: folds }, (_, fold) => {
    const weights = learn(
      cases.filter((each) => each.fold !== fold),
      fold,
    );
    return cases.filter((each) => each.fold === fold).map((each) => ({ ...each, odds: castOdds(each.signs, weights) }));
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
  0,
);
const kept: CastWeights = {};
for (const [sign, weights] of [...learnt].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const [none, actor, recipient] = weights.map((each) => Math.round(each * 100) / 100) as [number, number, number];
  if (Math.max(Math.abs(none), Math.abs(actor), Math.abs(recipient)) >= 0.05) kept[sign] = [none, actor, recipient];
}
const zipped = gzipSync(JSON.stringify(kept), { level: 9 });
writeFileSync(values.out, zipped);
console.log(`${Object.keys(kept).length} signs, ${zipped.length} bytes in ${values.out}`);
