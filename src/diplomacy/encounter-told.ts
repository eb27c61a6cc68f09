import { type EncounterKind, relationOf, type Token, type Tree, type When } from "../record/index.ts";
import type { Status } from "./encounter-status.ts";
import { encounterNouns } from "./encounter-words.ts";
import { type Setting } from "./setting.ts";

/** One telling of an encounter. */
export interface Told {
  kind: EncounterKind;
  /** It says only that parties were in touch: any kind fits. */
  open: boolean;
  /** "the meeting", "their talks" and no more: one told before. */
  anaphoric: boolean;
  /** One of which only a fuller telling makes an encounter: "the summit". */
  joinsOnly: boolean;
  /** "also met": another one than the last. */
  another: boolean;
  /** The name of a conference, which is never the same as a meeting on its sidelines. */
  name?: string;
  parties: string[];
  /** One party is enough: a body that sits. */
  alone: boolean;
  implied: boolean;
  when?: When;
  status: Status;
  venue?: string;
  tree: Tree;
  token: Token;
  rule: string;
}

export const isEncounterNoun = (token: Token): boolean =>
  token.upos === "NOUN" && encounterNouns[token.lemma.toLowerCase()] !== undefined && relationOf(token) !== "compound";

/** People go on visits; states and armed forces do not. */
export const isVisitor = (setting: Setting, id: string): boolean =>
  ["person", "office", "group", "unnamed"].includes(setting.actor(id)?.kind ?? "");
