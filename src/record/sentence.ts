import type { Span } from "./span.ts";

export const sentenceKinds = ["title", "dateline", "stamp", "heading", "body", "caption", "credit"] as const;
/** What part of the page a sentence is. Only title, heading, body and caption are read as news. */
export type SentenceKind = (typeof sentenceKinds)[number];

/** A word in the sense of Universal Dependencies. */
export interface Token extends Span {
  /** Place in its sentence, from 1, as CoNLL-U counts. */
  id: number;
  form: string;
  lemma: string;
  /** Universal part of speech. */
  upos: string;
  /** Penn Treebank tag. */
  xpos: string;
  /** `id` of the head in the same sentence; 0 for the root. */
  head: number;
  /** Universal Dependencies relation, with its subtype. */
  deprel: string;
}

export interface Sentence extends Span {
  kind: SentenceKind;
  /** Number of its paragraph, from 0. */
  paragraph: number;
}

/** A sentence with its grammar. Sentences that are not read as news have no tokens. */
export interface ParsedSentence extends Sentence {
  tokens: Token[];
}
