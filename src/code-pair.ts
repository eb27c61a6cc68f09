import { findActors } from "./actors/index.ts";
import { eventBetween } from "./events/index.ts";
import type { Tools } from "./read.ts";
import { type Event, overlaps, type ParsedSentence, type Span, Tree } from "./record/index.ts";

/**
 * The event that ties two parties who are given by where they stand in a text: `a1` its actor, `a2` its recipient. For text
 * whose parties are known, and what they do is asked.
 */
export function codePair(
  text: string,
  source: Span,
  target: Span,
  { lexicon, grammar, codebook, senses, topics, occurrences }: Tools,
): Event | undefined {
  const sentences: ParsedSentence[] = grammar
    .parse(text, { from: 0, to: text.length })
    .map((sentence) => ({ ...sentence, kind: "body", paragraph: 0 }));
  const { mentions, actors } = findActors({ report: "", text, sentences, lexicon, quotations: [] });
  const actor = (id: string) => actors.find((each) => each.id === id);
  let best: { event: Event; fit: number } | undefined;
  for (const sentence of sentences) {
    const tree = new Tree(sentence);
    const words = (span: Span) => tree.within(span).filter((token) => token.upos !== "PUNCT");
    const found = eventBetween(
      tree,
      { source: words(source), target: words(target) },
      { codebook, senses, topics, occurrences, mentions, actor, attributions: [], whenOf: () => undefined },
    );
    const shared = Number(overlaps(sentence, source)) + Number(overlaps(sentence, target));
    const fit = (found?.fit ?? 0) + 10 * shared;
    if (found && (!best || fit > best.fit)) best = { event: found.event, fit };
  }
  return best?.event;
}
