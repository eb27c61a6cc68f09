import type { Span } from "./span.ts";
import type { When } from "./when.ts";

/** How an item is known: the text says it, the text implies it, or it cannot be told. */
export type Certainty = "stated" | "implied" | "unknown";

/** What every item of a reading carries: the words it rests on, the rule that found it, and how it is known. */
export interface Found {
  evidence: Span[];
  rule: string;
  certainty: Certainty;
}

/** Whose word it is, how firmly it is put, on what condition and by when: on items whose text says so. */
export interface Qualified {
  /** Ids of the attributions it is said in; absent when the outlet itself asserts it. */
  said?: string[];
  hedge?: { force: "possible" | "likely" | "doubtful"; cue: Span[] };
  conditions?: Condition[];
  deadline?: When;
}

export interface Condition {
  kind: "if" | "unless" | "until" | "in-exchange-for";
  text: Span[];
  /** Id of the event the condition speaks of, where it is one. */
  event?: string;
}
