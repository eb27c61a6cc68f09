import type { EventType, Occurrence } from "../record/index.ts";

/**
 * Words that code an event. Lemmas stand between blanks; `_` joins a verb to its particle or preposition ("call_off",
 * "call_for"). A rule with an `object` or `complement` speaks only where that stands; such rules are tried first.
 */
export interface EventRule {
  /** `events/ACCUSE/blame` */
  id: string;
  type: EventType;
  mode?: string;
  contexts?: string[];
  cameo?: string;
  verbs?: string;
  /** Nouns that are the event themselves: under a light verb, or with whose it is. */
  nouns?: string;
  /** Lemmas of which one must be the verb's object, or stand in its object's phrase. */
  object?: string;
  /** Lemmas of which one must be the subject, or stand in its phrase: "strike" of "the strike was called off". */
  subject?: string;
  /** The verb of its clause must be one of these lemmas: "to attack" of "threatened to attack". */
  complement?: string;
  /** Lemmas of which none may be its object or the verb of its clause. */
  without?: string;
  /** Where the recipient stands: `object`, a preposition, or `object-of` for whose the object is. In order of trial. */
  recipient?: string[];
  /** All who take part are actors. */
  reciprocal?: boolean;
  /** The host is the recipient, whoever comes is the actor. */
  visit?: "subject-comes" | "subject-hosts";
  /** What follows is not itself news: its events are of this occurrence. */
  governs?: Occurrence;
  examples: string[];
  not?: string[];
}
