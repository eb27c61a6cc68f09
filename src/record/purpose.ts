import type { Token } from "./sentence.ts";
import type { Tree } from "./tree.ts";

const contacts = /^(?:cable|call|contact|email|greet|host|meet|phone|receive|ring|summon|telephone|visit|write)$/;

/** Ways to be heard: "marched". */
const addresses = /^(?:assemble|convene|demonstrate|gather|intervene|march|meet|protest|rally|speak|tweet|write)$/;

/** What one takes or uses to be heard: "took the floor". */
const occasions =
  /^(?:briefing|chance|conference|floor|meeting|microphone|occasion|opportunity|platform|podium|session|speech|stage|summit|talk|trip|visit)$/;

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
  (sayings.has(verb.lemma.toLowerCase()) &&
    (addresses.test(head.lemma) ||
      (/^(?:take|use)$/.test(head.lemma) && occasions.test(tree.first(head, "obj")?.lemma ?? ""))));
