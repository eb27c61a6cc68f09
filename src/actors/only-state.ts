import {
  type Actor,
  inTurn,
  type Mention,
  type ParsedSentence,
  relationOf,
  type Token,
  Tree,
} from "../record/index.ts";
import { domestic, ofState, outlandish } from "./rules/words.ts";

/** Sectors of those whom a state has of its own, and who oppose its government. */
const ownSectors: ReadonlySet<string> = new Set([...ofState, "OPP"]);

/** Who is sent from one state to another, or speaks for several. */
const between =
  /\b(?:ambassador|consul|coordinator|delegat|diplomat|emissary|envoy|foreign|international|mediator|monitor|negotiator|observer|official|peacekeep|representative|source|spokes|western)/i;

/**
 * In a report that tells of one state alone, and of no body of several, whoever a state has of its own is that state's: "the interior
 * minister", "opposition leader Mbeki", "police". Nobody who has the office of one who is told of. `mayBeOf`: whether it has such an office.
 */
export function settleInOnlyState(
  actors: readonly Actor[],
  mentions: readonly Mention[],
  sentences: readonly ParsedSentence[],
  mayBeOf: (actor: Actor, state: string) => boolean,
): void {
  const told = new Set<string>();
  for (const { country } of actors) if (country !== undefined) told.add(country);
  for (const { place } of mentions) if (place?.country !== undefined) told.add(place.country);
  const [state] = told;
  if (state === undefined || told.size > 1 || actors.some(({ code }) => code !== undefined)) return;
  if (sentences.some(({ tokens }) => tokens.some(({ form }) => elsewhere.test(form)))) return;
  const guests = visitorsIn(actors, mentions, sentences);
  const held = new Set(actors.flatMap(({ role, country }) => (country === state && role !== undefined ? [role] : [])));
  const isHeld = ({ kind, role }: Actor): boolean => kind === "person" && held.has(role ?? "");
  for (const actor of actors)
    if (actor.country === undefined && isOwn(actor) && !guests.has(actor.id) && !isHeld(actor) && mayBeOf(actor, state))
      actor.country = state;
}

/** Words that tell of others than that state, though they name none. */
const elsewhere =
  /^(?:abroad|adversar(?:y|ies)|aggressors?|cross-border|enem(?:y|ies)|foreign|foreigners?|international|invad(?:ed|er|ers|ing)|invasion|neighbou?r(?:ing|s)?|occup(?:ation|ied|ier|iers|ying)|overseas)$/i;

/**
 * "The president arrived in Nairobi", "received the minister", "met the king", "the minister thanked Kenya": those who come to the state
 * told of, or deal with it, and may be of another.
 */
function visitorsIn(
  actors: readonly Actor[],
  mentions: readonly Mention[],
  sentences: readonly ParsedSentence[],
): ReadonlySet<string | undefined> {
  const guests = new Set<string | undefined>();
  const states = new Set(actors.flatMap(({ id, kind }) => (kind === "state" || kind === "government" ? [id] : [])));
  const roleOf = new Map(actors.map(({ id, role }) => [id, role]));
  const ofNation = new Set(actors.flatMap(({ id, country }) => (country === undefined ? [] : [id])));
  const within = inTurn(mentions);
  for (const sentence of sentences) {
    const tree = new Tree(sentence);
    const here = within(sentence);
    // "MR. OKELLO: The minister and the king met": whichever of them the parse hangs on the verb
    const firstOf = (word: Token): Token => {
      const before = /^(?:appos|conj)$/.test(relationOf(word)) ? tree.head(word) : undefined;
      return before && !/^(?:VERB|AUX)$/.test(before.upos) ? firstOf(before) : word;
    };
    const wordOf = ({ head }: Mention): Token | undefined => {
      const word = tree.within(head)[0];
      return word && firstOf(word);
    };
    const verbOf = (mention: Mention): Token | undefined => {
      const word = wordOf(mention);
      return word && tree.head(word);
    };
    const nationals = here.filter(({ actor }) => ofNation.has(actor ?? ""));
    const isOfNation = (by: Token): boolean => nationals.some(({ head }) => tree.within(head)[0] === by);
    const dealtWith = new Set(here.filter(({ actor }) => states.has(actor ?? "")).map(verbOf));
    for (const mention of here) {
      const word = wordOf(mention);
      const verb = verbOf(mention);
      if (!word || !verb) continue;
      const relation = relationOf(word);
      const isDoer = relation === "nsubj" || word.deprel === "nmod:poss";
      const isGuest = meeting.test(verb.lemma) || (isDoer ? coming : hosting).test(verb.lemma);
      const isLed = heads.test(roleOf.get(mention.actor ?? "") ?? "");
      if (
        isGuest ||
        (isLed && isSeized(word, verb, { tree, isOfNation })) ||
        (verb.upos === "VERB" && dealtWith.has(verb))
      )
        guests.add(mention.actor);
    }
  }
  return guests;
}

/** "The president was arrested by Kenyan guards": by those of a state that is told, and so perhaps of another. */
function isSeized(word: Token, verb: Token, { tree, isOfNation }: { tree: Tree; isOfNation: (by: Token) => boolean }) {
  const by = relationOf(word) === "nsubj" ? tree.all(verb, "obl").filter((each) => isBy(each, tree)) : [];
  const doers = word.deprel === "nsubj:pass" ? by : relationOf(word) === "obj" ? tree.all(verb, "nsubj") : [];
  return seizing.test(verb.lemma) && doers.some(isOfNation);
}

const heads = /^head of (?:government|state)$/;
const isBy = (word: Token, tree: Tree): boolean => /^by$/i.test(tree.first(word, "case")?.form ?? "");
const seizing = /^(?:arrest|capture|deport|detain|expel|seize)$/;

const coming = /^(?:arrival|arrive|come|depart|fly|go|head|land|leave|stopover|tour|travel|trip|visit)$/;
const hosting = /^(?:accompany|greet|host|invite|receive|see|welcome)$/;
/** Of two who meet either may be the guest. */
const meeting = /^(?:call|discuss|discussion|hold|meet|meeting|negotiate|speak|summit|talk|talks)$/;

function isOwn({ kind, name, role = "", sector = "", code, accreditedTo }: Actor): boolean {
  if (code !== undefined || accreditedTo !== undefined || between.test(`${name} ${role}`) || outlandish.test(name))
    return false;
  if (kind === "person" || kind === "office") return role !== "" && ownSectors.has(sector);
  const last =
    name
      .toLowerCase()
      .split(/[\s-]+/)
      .at(-1) ?? "";
  if (sector === "MIL" && !/^(?:army|military|navy)$/.test(last)) return false;
  return (
    (kind === "unnamed" || kind === "group" || kind === "armed-force") && (domestic.has(last) || marching.has(last))
  );
}

/** Who takes to the streets of the state he lives in. */
const marching: ReadonlySet<string> = new Set(["demonstrators", "protesters", "rioters", "strikers", "villagers"]);
