import { Course, mayEnd, SPLIT_FEATURES, splitFeatures, type Splitter } from "../../src/grammar/split.ts";
import type { Forms } from "../../src/grammar/forms.ts";
import { tokenize } from "../../src/grammar/tokenize.ts";
import type { GoldParagraph } from "./conllu.ts";
import { packTogether, Perceptron, seeded, shuffle } from "./perceptron.ts";

/** Perceptrons whose mean is kept: one alone depends on the order in which it saw the texts. */
const LEARNERS = [5, 6, 7, 8] as const;
const EPOCHS = 10;
const BITS = 20;
/** Share of the signs that are hidden each time, so that none is relied on alone. */
const HIDDEN = 0.2;
/** What each sign has to speak for the right side on average, and for an end beyond that: ends without a stop are rare. */
const MARGIN = 0.2;
const END_MARGIN = 0.5;
/** Weights below it are dropped: they cost space and hardly a mistake. */
const LEAST = 0.5;

/** Gaps of a text at which a sentence may end. */
interface Gaps {
  /** Their features, one gap's after another's. */
  features: Int32Array;
  isEnd: boolean[];
}

/** Trains on the product's own words of each paragraph, with the sentence ends the treebank gives. */
export function trainSplitter(paragraphs: readonly GoldParagraph[], forms: Forms): Splitter {
  const texts = paragraphs.map((paragraph) => gapsOf(paragraph, forms));
  const [first, ...others] = LEARNERS;
  return packTogether([learn(texts, first), ...others.map((seed) => learn(texts, seed))], LEAST);
}

function gapsOf({ text, sentences }: GoldParagraph, forms: Forms): Gaps {
  const words = tokenize(text, 0, text.length);
  const shapes = forms.shapes(words);
  const ends = new Set(sentences.map(({ tokens }) => tokens.at(-1)!.to));
  const course = new Course(words, shapes);
  const features = new Int32Array(SPLIT_FEATURES * words.length);
  const isEnd: boolean[] = [];
  for (let at = 0; at + 1 < words.length; at++) {
    course.take(words[at]!, shapes.begin[at]!);
    const gold = ends.has(words[at]!.to);
    if (gold || mayEnd(words, shapes, at)) {
      splitFeatures(words, shapes, at, course, features.subarray(SPLIT_FEATURES * isEnd.length));
      isEnd.push(gold);
    }
    if (gold) course.close(at + 1, shapes.end[at]!);
  }
  return { features: features.slice(0, SPLIT_FEATURES * isEnd.length), isEnd };
}

function learn(texts: readonly Gaps[], seed: number): Perceptron {
  const learner = new Perceptron(1, BITS);
  const random = seeded(seed);
  const shown = new Int32Array(SPLIT_FEATURES);
  const scores = new Float64Array(1);
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { features, isEnd } of shuffle([...texts], random))
      isEnd.forEach((gold, gap) => {
        let count = 0;
        for (let each = SPLIT_FEATURES * gap; each < SPLIT_FEATURES * (gap + 1); each++)
          if (random() >= HIDDEN) shown[count++] = features[each]!;
        learner.score(shown, count, scores);
        learner.step();
        const side = gold ? 1 : -1;
        if (scores[0]! * side <= (gold ? END_MARGIN : MARGIN) * count) learner.add(shown, count, 0, side);
      });
  return learner;
}
