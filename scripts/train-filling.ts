// Learns who takes the part in an act that its sentence leaves open, from acts of which readers marked all parties:
//   npx tsx scripts/train-filling.ts --castings DIR [--shared ../shared] [--out models/en/filling.json.gz] [--folds 3]
// Learnt last, over what casting makes of reports it has not learnt from: DIR holds casting-FOLD.json of each fold (train-casting.ts).
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { type Actor, loadTools, read, type Reading } from "../src/index.ts";
import {
  type Bystander,
  fillFrom,
  type Filling,
  fillOdds,
  fillSight,
  type Gap,
  isOpen,
  keyOfActor,
  openCasting,
  type Sight,
} from "../src/events/index.ts";
import { type MarkedAct, type MarkedParty, markedTexts } from "./events/marked.ts";
import { learnNetwork, type Learnt } from "./events/network.ts";
import { actAt, actorsAt, castIn, isOfOneSide } from "./events/parties.ts";

const { values } = parseArgs({
  options: {
    castings: { type: "string" },
    shared: { type: "string", default: "../shared" },
    out: { type: "string", default: "models/en/filling.json.gz" },
    folds: { type: "string", default: "3" },
  },
});
if (values.castings === undefined) throw new Error("--castings: no folder given");
const folds = Number(values.folds);
const tools = loadTools();

interface Case extends Sight {
  one: Bystander;
  /** Whether he acts, and bears it. */
  told: readonly [actor: number, recipient: number];
}

/** An act of which all parties are marked, with those who may have a part in it. */
interface Told {
  gap: Gap;
  cases: Case[];
  act: MarkedAct;
  reading: Reading;
  source: string;
  fold: number;
}

const told: Told[] = [];
const castings = Array.from({ length: folds }, (_, fold) =>
  openCasting(readFileSync(join(values.castings!, `casting-${fold}.json`), "utf8"), tools.grammar),
);
for (const { input, acts, source, fold } of markedTexts(values.shared, folds)) {
  if (acts.length === 0 || source === "occurrences") continue;
  const met: { gap: Gap; act: MarkedAct; seen: { one: Bystander; sight: Sight }[] }[] = [];
  const filling: Filling = {
    fill(gap) {
      const act = actAt(gap.scene, acts);
      if (act) met.push({ gap, act, seen: gap.bystanders().map((one) => ({ one, sight: fillSight(one, gap) })) });
      return undefined;
    },
  };
  const reading = read(input, { ...tools, casting: castings[fold]!, filling });
  for (const { gap, act, seen } of met) {
    const others = seen.map(({ one }) => one);
    const own = [...gap.actors, ...gap.recipients].flatMap((id) => reading.actors.find((each) => each.id === id) ?? []);
    // a side that has somebody is not open to others of it
    const isLeft = (party: MarkedParty): boolean =>
      !own.some((actor) => castIn({ from: 0, actors: [party] }, { actor }, [], reading) > 0);
    const left = { ...act, actors: act.actors!.filter(isLeft), recipients: (act.recipients ?? []).filter(isLeft) };
    const cases = seen.map(({ one, sight }): Case => {
      const isOwn = own.some((actor) => keyOfActor(actor, actor.id) === one.key);
      const part = castIn(isOwn ? act : left, one, others, reading);
      return { ...sight, one, told: [part === 1 ? 1 : 0, part === 2 ? 1 : 0] };
    });
    told.push({ gap, cases, act, reading, source, fold });
  }
}
console.log(`${told.length} acts, ${told.filter(({ gap }) => isOpen(gap)).length} with a side open`);

const learn = (from: readonly Told[], seed: number): Learnt =>
  learnNetwork({
    rows: from.flatMap(({ cases }) => cases),
    outcomes: 2,
    errors({ told: [actor, recipient] }, sums) {
      const odds = fillOdds(sums);
      sums[0] = odds[0] - actor;
      sums[1] = odds[1] - recipient;
    },
    meaningOf: tools.grammar.meaningOf,
    seed,
  });

/** Whether these are the parties that readers marked, whichever side they stand on where all take part. */
function isRight({ gap, act, reading }: Told, actors: readonly string[], recipients: readonly string[]): boolean {
  if (act.isOpen) return false;
  const ours = (ids: readonly string[]): Actor[] =>
    ids.flatMap((id) => reading.actors.find((each) => each.id === id) ?? []);
  const marked = (parties: MarkedAct["actors"] = []): Actor[][] => parties.map((party) => actorsAt(party, reading));
  const isSame = (told: readonly Actor[], theirs: readonly Actor[][]): boolean => {
    const isOne = (actor: Actor, meant: readonly Actor[]): boolean =>
      meant.some((each) => keyOfActor(each, each.id) === keyOfActor(actor, actor.id)) ||
      isOfOneSide({ actor }, meant[0]);
    return (
      theirs.every((meant) => told.some((actor) => isOne(actor, meant))) &&
      told.every((actor) => theirs.some((meant) => isOne(actor, meant)))
    );
  };
  const { rule } = gap.scene.trigger;
  if (rule.reciprocal === true || rule.type === "CONSULT")
    return isSame(ours([...actors, ...recipients]), [...marked(act.actors), ...marked(act.recipients)]);
  return isSame(ours(actors), marked(act.actors)) && isSame(ours(recipients), marked(act.recipients));
}

const open = told.filter(({ gap }) => isOpen(gap));
const added = new Map<Told, ReturnType<typeof fillFrom>>();
for (let fold = 0; fold < folds; fold++) {
  const { sums } = learn(
    told.filter((each) => each.fold !== fold),
    fold + 1,
  );
  for (const each of open)
    if (each.fold === fold)
      added.set(
        each,
        fillFrom(
          each.gap,
          each.cases.map((one) => ({ one: one.one, odds: fillOdds(sums(one)) })),
        ),
      );
}
for (const source of new Set(open.map((each) => each.source))) {
  const own = open.filter((each) => each.source === source);
  const filled = own.filter((each) => added.get(each));
  const rightAfter = (each: Told): boolean =>
    isRight(
      each,
      [...each.gap.actors, ...added.get(each)!.actors],
      [...each.gap.recipients, ...added.get(each)!.recipients],
    );
  const before = own.filter((each) => isRight(each, each.gap.actors, each.gap.recipients)).length;
  const lost = filled.filter((each) => isRight(each, each.gap.actors, each.gap.recipients)).length;
  console.log(
    `${source}: of ${own.length} acts with a side open ${before} have all their parties; ${filled.length} are filled, ` +
      `${filled.filter(rightAfter).length} of them right, ${lost} were right before`,
  );
}

const zipped = gzipSync(JSON.stringify(learn(told, 1).pack()), { level: 9 });
writeFileSync(values.out, zipped);
console.log(`${zipped.length} bytes in ${values.out}`);
