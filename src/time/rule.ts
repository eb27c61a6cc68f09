import type { TimexMod, TimexType } from "../record/index.ts";
import type { Meaning, Share } from "./meaning.ts";
import type { Match } from "./find/pattern.ts";

/** What a rule makes of the words it matched; its type follows from its meaning where none is given. */
export interface RuleReading {
  meaning: Meaning;
  type?: TimexType;
  mod?: TimexMod;
  share?: Share;
}

/** How one kind of expression of time is told. Patterns are written as src/time/find/pattern.ts says. */
export interface TimexRule {
  id: string;
  match: readonly string[];
  /** Declines with undefined when the words fit but mean something else. */
  read(match: Match): RuleReading | undefined;
  /** Marked sentences: what the rule finds in them, and no more. */
  examples: readonly string[];
  /** Sentences in which it finds nothing. */
  not: readonly string[];
}

/** Patterns that others are made of. */
export const macros: Readonly<Record<string, string>> = {
  /** A number of units; see `amountOf`. */
  n: "( <low:cardinal> ( to | or | - ) )? <n:cardinal> ( and a <half> | <fraction> | and <fraction> )? | ( a | an ) ( good | full )? ( <vague> ( of | more )? | <half> )? | ( the )? <vague> ( of | more )? | <half> ( a | an )?",
  dom: "<dom>",
  year: "<year> | <shortyear>",
  dash: "- | — | to | through | until | till",
};
