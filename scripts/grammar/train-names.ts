import type { Forms } from "../../src/grammar/forms.ts";
import {
  NAME_FEATURES,
  nameFeatures,
  type NameView,
  type ParsedWord,
  type Run,
  viewOf,
} from "../../src/grammar/name-view.ts";
import {
  cutRun,
  NAME_LABELS,
  nameKinds,
  type Namer,
  OUTSIDE,
  type ScoreStretch,
  type Stretch,
} from "../../src/grammar/names.ts";
import type { Grammar } from "../../src/grammar/index.ts";
import { wordsOf } from "./conllu.ts";
import type { Corpus } from "./corpus.ts";
import { type GoldName, goldNames, writtenNames } from "./gold-names.ts";
import { packTogether, Perceptron, seeded, shuffle } from "./perceptron.ts";

/** A sentence with the names it holds, and its words as the grammar parses them. */
interface NamedSentence {
  names: readonly GoldName[];
  parsed: readonly ParsedWord[];
}

/** One in so many of the written sentences is learnt from. */
const WRITTEN = 4;

/** The namer as it is shipped, from GUM, which alone of the treebanks marks names, and from written newswire. */
export function makeNamer({ paragraphs, written }: Corpus, grammar: Grammar, forms: Forms): Namer {
  const marked = paragraphs.filter(({ doc }) => doc.startsWith("GUM_")).flatMap(({ sentences }) => sentences);
  const learnt = [
    ...marked.map(({ tokens }) => ({ names: goldNames(tokens), tokens })),
    ...written.filter((_, at) => at % WRITTEN === 0).map(({ tokens }) => ({ names: writtenNames(tokens), tokens })),
  ];
  const sentences = learnt.map(({ names, tokens }) => ({ names, parsed: grammar.parseWords(wordsOf(tokens)) }));
  const learner = (seed: number) => trainNames(sentences, forms, { epochs: 10, bits: 18, seed });
  return packTogether([learner(5), learner(6), learner(7), learner(8)], 0.4);
}

/** Trains on whole runs: what the namer cuts wrongly is made less likely, and what it should have cut more. */
function trainNames(
  sentences: readonly NamedSentence[],
  forms: Forms,
  { epochs, bits, seed }: { epochs: number; bits: number; seed: number },
): Perceptron {
  const learner = new Perceptron(NAME_LABELS, bits);
  const random = seeded(seed);
  const features = new Int32Array(NAME_FEATURES);
  const scoreStretch: ScoreStretch = (view, first, end, scores) =>
    learner.score(features, nameFeatures(view, first, end, features), scores);
  const blame = (view: NameView, stretches: readonly Stretch[], others: readonly Stretch[], by: 1 | -1) => {
    for (const { first, end, label } of stretches)
      if (!others.some((other) => other.first === first && other.end === end && other.label === label))
        learner.add(features, nameFeatures(view, first, end, features), label, by);
  };
  const examples = sentences.flatMap(({ names, parsed }) => {
    const view = viewOf(parsed, forms.shapes(parsed));
    const labels = labelsOf(names, parsed.length);
    return view.runs.map((run) => ({ view, run, right: cutByGold(run, labels) }));
  });
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { view, run, right } of shuffle([...examples], random)) {
      const seen = random() < STRANGE ? estranged(view, run, random) : view;
      const found = cutRun(seen, run, scoreStretch);
      learner.step();
      blame(seen, right, found, 1);
      blame(seen, found, right, -1);
    }
  return learner;
}

/** In so many runs the words are taken for unknown ones, so that their surroundings are learnt from. */
const STRANGE = 0.15;

function estranged(view: NameView, { first, end }: Run, random: () => number): NameView {
  const { shapes } = view;
  const norm = shapes.norm.slice();
  const cluster = shapes.cluster.slice();
  const coarse = shapes.coarse.slice();
  const suffix3 = shapes.suffix3.slice();
  for (let at = first; at < end; at++) {
    if (view.capital[at] === 0) continue;
    norm[at] = suffix3[at] = Math.floor(random() * 2 ** 32) | 0;
    cluster[at] = coarse[at] = 0;
  }
  return { ...view, shapes: { ...shapes, norm, cluster, coarse, suffix3 } };
}

/** For each word, the name it is in. */
function labelsOf(names: readonly GoldName[], size: number): (Stretch | undefined)[] {
  const labels = new Array<Stretch | undefined>(size).fill(undefined);
  for (const { first, end, kind } of names) {
    const at = (nameKinds as readonly string[]).indexOf(kind);
    labels.fill({ first, end, label: 1 + (at < 0 ? nameKinds.length : at) }, first, end);
  }
  return labels;
}

function cutByGold({ first, end }: Run, labels: readonly (Stretch | undefined)[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = first; at < end; at = stretches.at(-1)!.end) {
    const name = labels[at];
    const isWhole = name !== undefined && name.first === at && name.end <= end;
    stretches.push(isWhole ? name : { first: at, end: at + 1, label: OUTSIDE });
  }
  return stretches;
}
