import type { Lexicon } from "../lexicon/index.ts";
import type { Actor, Mention, ParsedSentence, Span, Talk } from "../record/index.ts";
import type { Descriptions } from "./descriptions.ts";
import type { Letter } from "./letters.ts";
import type { Pair } from "./two-parties.ts";

export interface ActorsFound {
  /** Grows while later stages name states by their places. */
  actors: Actor[];
  mentions: Mention[];
  /** Id of a state as an actor, added if the report has named only a place in it. */
  stateOf: (country: string) => string;
  /** Id of the government whose own voice the outlet is; absent for the press. */
  home?: string;
  /** ISO 3166-1 alpha-3 of the state where a report of the press was filed, or of the town whose paper it is; the report need not tell of it. */
  filed?: string;
  /** Id of the body between states whose own voice the outlet is. */
  house?: string;
  /** Whom a title brings together in a talk. */
  opening: readonly Actor[];
  /** The two states that the report is about; absent where it is about one or several. */
  pair?: Pair;
  /** Who writes a text that is a letter, and to whom. */
  letter: Letter;
  /** Ids of those who turned out to be nobody: no mention is of them. */
  nobody: ReadonlySet<string>;
  /** The talk that a sentence belongs to, by where it begins: what is told of one side in it is told of all. */
  talks: ReadonlyMap<number, Talk>;
}

export interface ActorsInput {
  report: string;
  text: string;
  sentences: readonly ParsedSentence[];
  lexicon: Lexicon;
  /** ISO day the report was published, where known. */
  day?: string;
  /** Who publishes it, and where it was filed, in its own words. */
  outlet?: string;
  dateline?: string;
  /** Inner spans of quotations: "I" and "we" in them are the speaker's, and wait for the attributions. */
  quotations: readonly Span[];
  /** Whom the report's title names: the text may go on with their last names alone. */
  introduced?: readonly Actor[];
  /** Whom it brings together in a talk, and whether it says that the press is spoken to. */
  opening?: readonly Actor[];
  isPublic?: boolean;
  /** Tells whom descriptions mean; without it none is let go. */
  descriptions?: Descriptions;
}
