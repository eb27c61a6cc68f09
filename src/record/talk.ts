import type { Span } from "./span.ts";

/** A talk that a report tells of, as one stage hands it to the next: it is no item of a reading. */
export interface Talk {
  /** Ids of those who hold it. */
  parties: readonly string[];
  /** Where the text brings them together by name; empty where its title does. */
  named: readonly Span[];
  /** Somebody has the word, in a transcript of it: what "we" do in it, the others do too. */
  isSpoken?: true;
  /** It is told to the press: "you" are those who listen. */
  isPublic?: true;
}
