import type { AccountKind, Party } from "./account.ts";
import type { When } from "./when.ts";

export const decisionKinds = ["confirm", "reject", "correct", "merge", "split", "undo"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** Words by which one report's telling is found again when the report was read anew or has another version. */
export interface Quote {
  /** Id of the account as it was: `<report>/<version>/<item>`. */
  account: string;
  report: string;
  /** Its evidence, white space as single blanks. */
  words: string;
  /** What the account said in plain words: tells apart several that rest on the same words. */
  says: string;
}

/** What a decision is about, so named that it is found again whatever ids a later reading gives. */
export interface Anchor {
  /** The id it was named by: of a line, of one report's telling, or the key of an actor. */
  id: string;
  kind: AccountKind | "actor";
  /** In plain words, as it was then. */
  says: string;
  /** The tellings decided on; for an actor none. */
  quotes: Quote[];
}

/** What a field is set to. An empty list of parties, and null, say that it is not known. */
export type Correction = When | Party[] | string | boolean | null;

/** What a person changed in the record, and why. It never changes; undoing it is another decision. */
export interface Decision {
  /** Its place in the log, from 1. */
  number: number;
  kind: DecisionKind;
  by: string;
  /** When the archive learnt it, ISO 8601 in UTC. */
  at: string;
  because?: string;
  about: Anchor[];
  /** For `correct`: the fields of the item and what they are set to. */
  set?: Record<string, Correction>;
  /** For `split` of an actor: the reports in which it is another. */
  reports?: string[];
  /** For `undo`: the number of the decision that it takes back. */
  undoes?: number;
}
