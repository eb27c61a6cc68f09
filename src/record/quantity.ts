import type { Span } from "./span.ts";
import type { When } from "./when.ts";

export type Bound = "exact" | "about" | "more-than" | "less-than" | "at-least" | "at-most" | "range";

/** A number the report gives of something. */
export interface Quantity extends Span {
  id: string;
  value: number;
  /** Upper end of a range. */
  high?: number;
  bound: Bound;
  /** What is counted, in the report's words: `soldiers`. */
  unit: string;
  asOf?: When;
  scope?: Span;
  rule: string;
}
