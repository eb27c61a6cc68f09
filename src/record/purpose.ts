import type { Token } from "./sentence.ts";
import type { Tree } from "./tree.ts";

const contacts = /^(?:cable|call|contact|email|greet|host|meet|phone|receive|ring|see|summon|telephone|visit|write)$/;

/** Ways to be heard that take no object, or no person for one: "took the floor", "marched". */
const addresses =
  /^(?:assemble|convene|demonstrate|gather|intervene|march|rally|speak|take|use|write|meet|protest|tweet)$/;

/** What people get in touch to do, in words. */
const sayings = new Set(
  "apologise apologize ask assure brief commend complain condemn congratulate convey criticise criticize debate decry demand denounce deplore discuss emphasise emphasize express inform offer plead pledge praise press protest reaffirm reiterate reject remind request review stress thank underline underscore urge voice warn welcome".split(
    " ",
  ),
);

/** Done by whoever is summoned or called, where it is not done by who calls. */
const answers = /^(?:protest|plead)$/;

/**
 * Whether a verb says why its head got in touch with somebody: "phoned Mbeki to thank him". Who phoned thanks, and not who was
 * phoned.
 */
export const isWhyMet = (verb: Token, head: Token): boolean =>
  contacts.test(head.lemma) &&
  sayings.has(verb.lemma.toLowerCase()) &&
  !(head.lemma === "call" && answers.test(verb.lemma));

/** Whether a verb says what its head was done to say, so that both were done or neither: "wrote to complain", "marched to demand". */
export const isWhySpoke = (tree: Tree, verb: Token, head: Token): boolean =>
  (tree.patient(head) !== undefined && isWhyMet(verb, head)) ||
  (addresses.test(head.lemma) && sayings.has(verb.lemma.toLowerCase()));
