import type { SentenceKind, Span } from "../record/index.ts";

/** A stretch of a report laid out as one thing. Blocks are in order and do not overlap; only white space lies between. */
export interface Block extends Span {
  kind: SentenceKind;
  /** Number of the paragraph it stands in, from 0; a dateline and its paragraph share one. */
  paragraph: number;
  /** Id of the rule that told its kind. */
  rule: string;
}

export interface Layout {
  blocks: Block[];
  title?: string;
  /** Place of filing, as printed. */
  dateline?: string;
  /** Agency named in the dateline, or the outlet the report credits. */
  credit?: string;
}
