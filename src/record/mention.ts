import type { Span } from "./span.ts";

export interface Place {
  name: string;
  /** ISO 3166-1 alpha-3. */
  country?: string;
  lat?: number;
  lon?: number;
}

/** Words that refer to an actor or a place. Exactly one of `actor` and `place` is set. */
export interface Mention extends Span {
  id: string;
  /** Id of the actor meant. */
  actor?: string;
  place?: Place;
  form: "name" | "metonym" | "title" | "pronoun" | "description";
  /** The syntactic head, inside the mention. */
  head: Span;
  rule: string;
}
