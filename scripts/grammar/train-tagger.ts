import { TAG_FEATURES, tagFeatures, type WideShapes } from "./linear-tagger.ts";
import { Perceptron, seeded, shuffle } from "./perceptron.ts";

export interface TaggedSentence {
  shapes: WideShapes;
  gold: Int32Array;
}

/** Trains on the tags the tagger itself gave the words before. */
export function trainTagger(
  sentences: readonly TaggedSentence[],
  labels: number,
  { epochs, bits, seed }: { epochs: number; bits: number; seed: number },
): Perceptron {
  const learner = new Perceptron(labels, bits);
  const random = seeded(seed);
  const order = [...sentences];
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Float64Array(labels);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const { shapes, gold } of order) {
      const tags = new Int32Array(shapes.size);
      for (let at = 0; at < shapes.size; at++) {
        const count = tagFeatures(shapes, at, tags, features);
        learner.score(features, count, scores);
        let best = 0;
        for (let label = 1; label < labels; label++) if (scores[label]! > scores[best]!) best = label;
        learner.step();
        if (best !== gold[at]) learner.update(features, count, gold[at]!, best);
        tags[at] = best;
      }
    }
  }
  return learner;
}
