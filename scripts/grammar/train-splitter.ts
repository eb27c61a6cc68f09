import { Course, mayEnd, SPLIT_FEATURES, splitFeatures } from "../../src/grammar/split.ts";
import type { Forms } from "../../src/grammar/forms.ts";
import { tokenize } from "../../src/grammar/tokenize.ts";
import type { GoldParagraph } from "./conllu.ts";
import { Perceptron, seeded, shuffle } from "./perceptron.ts";

/** How the splitter that is shipped was trained. */
export const SPLITTER = { epochs: 8, bits: 20, seed: 5 };

/** Trains on the product's own words of each paragraph, with the sentence ends the treebank gives. */
export function trainSplitter(
  paragraphs: readonly GoldParagraph[],
  forms: Forms,
  { epochs, bits, seed }: { epochs: number; bits: number; seed: number },
): Perceptron {
  const learner = new Perceptron(2, bits);
  const random = seeded(seed);
  const prepared = paragraphs.map((paragraph) => {
    const words = tokenize(paragraph.text, 0, paragraph.text.length);
    return {
      words,
      shapes: forms.shapes(words),
      ends: new Set(paragraph.sentences.map((sentence) => sentence.tokens.at(-1)!.to)),
    };
  });
  const features = new Int32Array(SPLIT_FEATURES);
  const scores = new Float64Array(2);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { words, shapes, ends } of shuffle([...prepared], random)) {
      const course = new Course(words, shapes);
      for (let at = 0; at + 1 < words.length; at++) {
        course.take(words[at]!, shapes.begin[at]!);
        const gold = ends.has(words[at]!.to) ? 1 : 0;
        if (!gold && !mayEnd(words, shapes, at)) continue;
        const count = splitFeatures(words, shapes, at, course, features);
        learner.score(features, count, scores);
        const guess = scores[1]! > scores[0]! ? 1 : 0;
        learner.step();
        if (guess !== gold) learner.update(features, count, gold, guess);
        if (gold) course.close(at + 1, shapes.end[at]!);
      }
    }
  }
  return learner;
}
