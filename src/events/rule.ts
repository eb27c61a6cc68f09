import type { EventType, Occurrence } from "../record/index.ts";

/**
 * Words that code an event. Lemmas stand between blanks; `_` joins a verb to its particle, preposition, object or predicate
 * ("call_off", "call_for", "take_street", "find_guilty"), to a preposition and its noun ("take_into_custody"), or to its object and
 * the preposition after it ("shut_door_on"). A rule that asks for further words speaks only where they stand; such
 * rules are tried first.
 */
export interface EventRule {
  /** `events/ACCUSE/blame` */
  id: string;
  type: EventType;
  mode?: string;
  contexts?: string[];
  cameo?: string;
  verbs?: string;
  /** Adjectives said of somebody: "opposed_to". */
  adjectives?: string;
  /** Nouns that are the event themselves: under a light verb, or with whose it is. */
  nouns?: string;
  /** Words as they stand in the text: "out_of_the_question". */
  phrases?: string;
  /** Auxiliaries by which somebody says what another is to do. */
  auxiliaries?: string;
  /** Lemmas of which one must be the verb's object, or stand in its object's phrase; `*` is any object. */
  object?: string;
  /** Lemmas of which one must be the subject, or stand in its phrase: "strike" of "the strike was called off". */
  subject?: string;
  /** The verb of its clause must be one of these lemmas, `*` any: "to attack" of "threatened to attack". */
  complement?: string;
  /** That clause has a subject of its own: "hopes that they will", not "hopes to". */
  ofAnother?: boolean;
  /** Lemmas of which one must stand somewhere with it: among what depends on it, or in its subject. */
  nearby?: string;
  /** Lemmas of which none may be its object, the verb of its clause, or a preposition after it; `*` is any object. */
  without?: string;
  /** Lemmas of which none may be its subject: "resigned" of a coach. */
  notBy?: string;
  /** No predicate may follow the object: "called him", but not "called him a liar". */
  bare?: boolean;
  /** Where the recipient stands: `object`, a preposition, or `object-of` for whose the object is. In order of trial. */
  recipient?: string[];
  /** Of its nouns, who stands under "of" does it: "the withdrawal of troops". */
  ofDoer?: boolean;
  /** Of its nouns, who stands under "of" bears it: "the arrest of the editor". */
  ofSufferer?: boolean;
  /** Without a recipient its words say too little. */
  needsRecipient?: boolean;
  /** All who take part are actors. */
  reciprocal?: boolean;
  /** What it is where two sides do it together. */
  together?: EventType;
  /** The host is the recipient, whoever comes is the actor. */
  visit?: "subject-comes" | "subject-hosts";
  /** What follows is not itself news: its events are of this occurrence. */
  governs?: Occurrence;
  examples: string[];
  not?: string[];
}
