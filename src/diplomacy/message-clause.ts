import { relationOf, type Token, type Tree, type When } from "../record/index.ts";
import { doersOf, listedAfter, prepositionAfter } from "./beside.ts";
import { isNegated } from "./encounter-status.ts";
import { handing, receiving } from "./message-words.ts";
import type { Setting } from "./setting.ts";

/** What the clause behind a message says of its way: "the telegram that Oru had sent him on Monday". */
export interface Described {
  senders: string[];
  receivers: string[];
  when?: When;
  /** It says when the message came: "which came on Monday". */
  isArrival: boolean;
}

/** Who sent a message to whom, as the clause says that describes it; nobody, where it says only that it was sent, or was not. */
export function describedBy(setting: Setting, tree: Tree, noun: Token): Described | undefined {
  const verb = clauseOn(tree, noun);
  if (!verb) return undefined;
  const when = setting.input.whenOf(tree, verb);
  const isArrival = arriving.test(verb.lemma);
  const isOpen = tree.all(verb, "aux").some(({ xpos }) => xpos === "MD") || isNegated(tree, verb);
  const way = isOpen ? { senders: [], receivers: [] } : wayOf(setting, tree, noun, verb);
  const canWrite = (id: string) => setting.canMeet(id) || setting.actor(id)?.kind === "person";
  const senders = way.senders.filter(canWrite);
  return {
    senders,
    receivers: way.receivers.filter((id) => canWrite(id) && !senders.includes(id)),
    ...(when && { when }),
    isArrival,
  };
}

const arriving = /^(?:arrive|come|follow|reach)$/;
/** Verbs of the one who writes that say to whom it is said. */
const telling = /^(?:ask|assure|inform|invite|notify|remind|request|tell|thank|urge|warn)$/;

/**
 * The verb of a clause that begins right behind a noun and tells of its way: the parse hangs it on the noun, or, where another
 * verb stands before, on that.
 */
function clauseOn(tree: Tree, noun: Token): Token | undefined {
  const own = tree.all(noun, "acl").find((each) => each.id > noun.id && each.upos === "VERB" && isFull(tree, each));
  const verb = own ?? besideIt(tree, noun);
  if (!verb || isMeant(tree, noun, verb)) return verb;
  const isOfWay = handing.has(verb.lemma) || /^(?:give|leave)$/.test(verb.lemma) || receiving.has(verb.lemma);
  return isOfWay || arriving.test(verb.lemma) ? verb : undefined;
}

/** "that Oru had sent him", not "sent on Monday": it has a subject. */
const isFull = (tree: Tree, verb: Token): boolean => tree.first(verb, "nsubj", "nsubj:pass") !== undefined;

function besideIt(tree: Tree, noun: Token): Token | undefined {
  // "the letter of 3 May in which Kenya complained": hung on the day
  const day = tree.tokens.slice(noun.id).findIndex(({ upos }) => !/^(?:DET|NUM|PROPN)$/.test(upos) && upos !== "ADP");
  const which = tree.tokens[noun.id + day];
  const over = which && /^which$/i.test(which.form) ? tree.head(which) : undefined;
  if (over?.upos === "VERB" && isFull(tree, over) && isMeant(tree, noun, over)) return over;
  const next = tree.tokens[noun.id];
  const verb = next && /^(?:that|which)$/i.test(next.form) ? tree.head(next) : undefined;
  const object = verb && tree.first(verb, "obj");
  const isGap = verb?.upos === "VERB" && isFull(tree, verb) && (!object || object.upos === "PRON");
  return isGap && verb.id > noun.id ? verb : undefined;
}

/** "in which Kenya complained": what was done by writing it. */
const isMeant = (tree: Tree, noun: Token, verb: Token): boolean =>
  tree.tokens
    .slice(noun.id, verb.id - 1)
    .some(
      ({ form }, at, between) =>
        /^which$/i.test(form) && at > 0 && /^(?:in|by|with|through)$/i.test(between[at - 1]!.form),
    );

function wayOf(setting: Setting, tree: Tree, noun: Token, verb: Token): Pick<Described, "senders" | "receivers"> {
  const { lemma } = verb;
  const doers = doersOf(setting, tree, verb);
  const parties = setting.parties(tree);
  if (isMeant(tree, noun, verb)) {
    const object = telling.test(lemma) ? tree.patient(verb) : undefined;
    return { senders: doers, receivers: object ? parties.namedOrPlace(object) : after(setting, tree, verb, "to") };
  }
  if (receiving.has(lemma)) return { senders: after(setting, tree, verb, "from"), receivers: doers };
  if (arriving.test(lemma)) {
    const object = lemma === "reach" ? tree.first(verb, "obj") : undefined;
    return { senders: after(setting, tree, verb, "from"), receivers: object ? parties.named(object) : [] };
  }
  // "sent him", where the parse takes him for what was sent
  const object = tree.isPassive(verb) ? undefined : (tree.first(verb, "iobj") ?? pronounOf(tree, verb));
  return { senders: doers, receivers: object ? parties.named(object) : after(setting, tree, verb, "to") };
}

const pronounOf = (tree: Tree, verb: Token): Token | undefined => {
  const object = tree.first(verb, "obj");
  return object?.upos === "PRON" && !/^(?:that|which)$/i.test(object.form) ? object : undefined;
};

/** Whoever is named after a preposition: parties, or a person who speaks for nobody, "the philosopher Ada Borg". */
function after(setting: Setting, tree: Tree, verb: Token, form: string): string[] {
  const preposition = prepositionAfter(tree, verb, [form]);
  const parties = preposition ? listedAfter(setting, tree, preposition) : [];
  const noun = preposition && tree.head(preposition);
  const isNamed = parties.some((id) => setting.actor(id)?.kind !== "unnamed");
  if (isNamed || !noun || relationOf(preposition) !== "case") return parties;
  const words = tree.subtree(noun);
  const person = setting
    .parties(tree)
    .within({ from: words[0]!.from, to: words.at(-1)!.to })
    .find((id) => setting.actor(id)?.kind === "person");
  return person === undefined ? parties : [person];
}
