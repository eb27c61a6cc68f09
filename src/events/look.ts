import {
  type Actor,
  type EventType,
  type Mention,
  overlaps,
  relationOf,
  type Token,
  type Tree,
} from "../record/index.ts";
import type { Trigger } from "./match.ts";
import type { Sight } from "./network.ts";
import { eventRules } from "./rules/index.ts";

/**
 * What a word that may tell an act looks like in its sentence. Its parts: the word itself, whom it is done to, who does it, what it hangs
 * on, what hangs on it, the whole sentence.
 */
export interface Look extends Sight {
  tree: Tree;
  /** The word looked at; where a rule found it, all the words of the rule. */
  cue: readonly Token[];
  /** The type that the rule codes. */
  type: EventType | undefined;
}

export interface Around {
  mentions: readonly Mention[];
  actor: (id: string) => Actor | undefined;
  /** The class of words used alike that a word belongs to; 0 where unknown. */
  classOf: (word: string) => number;
}

/** Words of a sentence that carry its meaning. */
export const isFull = ({ upos }: Token): boolean =>
  upos === "VERB" || upos === "NOUN" || upos === "ADJ" || upos === "PROPN";

/** Words that can tell an act: verbs, nouns, and adjectives that something is said to be. */
export function mayTell(token: Token, tree: Tree): boolean {
  const relation = relationOf(token);
  switch (token.upos) {
    case "VERB":
      return true;
    case "NOUN":
      return relation !== "compound" && relation !== "nmod:desc";
    case "ADJ":
      return tree.first(token, "cop") !== undefined || relation === "xcomp" || relation === "root";
    default:
      return false;
  }
}

/** The types of the rules that list a word, alone or joined to others. */
const listed = new Map<string, Set<string>>();
for (const { type, verbs, nouns, adjectives } of eventRules)
  for (const [kind, names] of Object.entries({ verb: verbs, noun: nouns, adjective: adjectives }))
    for (const name of names?.split(" ") ?? []) {
      const [first, ...others] = name.split("_");
      const key = kind === "noun" && others.length > 0 ? others.at(-1)! : first!;
      const types = listed.get(key) ?? new Set();
      listed.set(key, types.add(`listed ${type} ${kind} ${others.length > 0 ? "joined" : "alone"}`));
    }

export const lemmaOf = (token: Token): string => token.lemma.toLowerCase();

/** A word as a sign names it. A name or a number stands for any: nothing is to be learnt of one party or one day. */
export const signWord = (token: Token): string =>
  token.upos === "PROPN" || ((token.upos === "ADJ" || token.upos === "NOUN") && /^\p{Lu}/u.test(token.form))
    ? "NAME"
    : token.upos === "NUM"
      ? "NUMBER"
      : lemmaOf(token);

/** A word as the senses know it: its lemma and part of speech. */
export const senseWord = (token: Token): string => `${lemmaOf(token)} ${token.upos}`;

const words = new WeakMap<Tree, readonly string[]>();

/** The words of a sentence that tell by their meaning what it is about: one list a sentence, for whoever sums over them to know again. */
export function wordsOf(tree: Tree): readonly string[] {
  let known = words.get(tree);
  if (!known) words.set(tree, (known = tree.tokens.filter(isFull).map(lemmaOf)));
  return known;
}

/** Looks at the words of one sentence, one after another; `trigger` is what a rule made of a word. */
export function lookerAt(tree: Tree, around: Around): (token: Token, trigger?: Trigger) => Look {
  const words = wordsOf(tree);
  return (token, trigger) => lookAt(token, trigger, tree, words, around);
}

function lookAt(
  token: Token,
  trigger: Trigger | undefined,
  tree: Tree,
  words: readonly string[],
  { mentions, actor, classOf }: Around,
): Look {
  const lemma = lemmaOf(token);
  const verbal = token.upos === "VERB";
  const head = tree.head(token);
  const relation = relationOf(token);
  const above = head ? signWord(head) : "nothing";
  const children = tree.children(token);
  const object = verbal ? tree.patient(token) : tree.under(token, "of");
  const doer = verbal ? tree.doer(token) : (tree.first(token, "nmod:poss") ?? tree.under(token, "by"));
  const below = children.filter((each) => isFull(each) && each !== object && each !== doer);
  const before = tree.tokens[token.id - 2];
  const after = tree.tokens[token.id];
  const signs = [
    `word ${senseWord(token)}`,
    `form ${token.xpos} ${relation}`,
    `class ${classOf(lemma)} ${token.upos}`,
    `ending ${lemma.slice(-3)} ${token.upos}`,
    `under ${relation} ${above}`,
    `under ${relation} class ${head ? classOf(lemmaOf(head)) : "nothing"}`,
    `class ${classOf(lemma)} under ${above}`,
    `after ${before ? signWord(before) : "nothing"}`,
    `before ${after ? signWord(after) : "nothing"}`,
    `${lemma} before ${after ? signWord(after) : "nothing"}`,
    `kind ${tree.sentence.kind}`,
    `length ${Math.min(Math.floor(tree.tokens.length / 10), 5)}`,
  ];
  signs.push(...(listed.get(lemma) ?? []));
  if (verbal) {
    if (tree.isPassive(token)) signs.push("passive", `passive ${lemma}`);
    signs.push(`aux ${tree.all(token, "aux").map(lemmaOf).join(" ")}`);
    signs.push(object ? `object ${signWord(object)}` : "no object", object ? `${lemma} object` : `${lemma} no object`);
    if (!doer) signs.push("no doer");
  } else if (!doer && !object && !children.some((each) => relationOf(each) === "nmod")) signs.push("bare noun");
  if (object)
    signs.push(
      `${lemma} object ${signWord(object)}`,
      `class ${classOf(lemma)} object class ${classOf(lemmaOf(object))}`,
      `${lemma} object class ${classOf(lemmaOf(object))}`,
      `object is ${partyOf(object, mentions, actor)}`,
      `${lemma} object is ${kindOf(object, mentions, actor)}`,
    );
  if (doer)
    signs.push(
      `doer ${doer.upos === "PRON" ? doer.form.toLowerCase() : `class ${classOf(lemmaOf(doer))}`}`,
      `doer is ${partyOf(doer, mentions, actor)}`,
      `class ${classOf(lemma)} doer is ${kindOf(doer, mentions, actor)}`,
    );
  for (const child of children) {
    const kind = relationOf(child);
    const word = signWord(child);
    const ofChild = classOf(lemmaOf(child));
    if (
      kind === "compound" ||
      kind === "amod" ||
      kind === "advmod" ||
      kind === "xcomp" ||
      kind === "ccomp" ||
      kind === "iobj"
    )
      signs.push(
        `${kind} ${word}`,
        `${lemma} ${kind} ${word}`,
        `${lemma} ${kind}`,
        `${lemma} ${kind} class ${ofChild}`,
      );
    else if (kind === "obl" || kind === "nmod" || kind === "advcl" || kind === "acl") {
      const mark = tree.first(child, "case", "mark")?.form.toLowerCase() ?? "bare";
      signs.push(
        `${lemma} ${mark}`,
        `${mark} ${word}`,
        `${lemma} ${mark} class ${ofChild}`,
        `class ${classOf(lemma)} ${mark} ${kindOf(child, mentions, actor)}`,
      );
    }
    if (child.deprel === "compound:prt") signs.push(`${lemma} particle ${word}`);
    if (word === "not" || word === "no" || word === "never") signs.push("denied", `${lemma} denied`);
  }
  if (trigger)
    signs.push(
      `rule ${trigger.rule.type}`,
      `rule ${trigger.rule.id}`,
      `rule ${trigger.rule.type} ${lemma}`,
      `rule ${trigger.rule.type} ${trigger.token === token ? "here" : "beside"} ${trigger.verb ? "verb" : "noun"}`,
    );
  return {
    tree,
    cue: trigger?.cue ?? [token],
    type: trigger?.rule.type,
    signs,
    parts: [
      [lemma],
      object ? [lemmaOf(object)] : [],
      doer ? [lemmaOf(doer)] : [],
      head ? [lemmaOf(head)] : [],
      below.map(lemmaOf),
      words,
    ],
  };
}

const mentionAt = (token: Token, mentions: readonly Mention[]): Mention | undefined =>
  mentions.find((each) => overlaps(each.head, token));

/** What kind of actor a word means. */
function kindOf(token: Token, mentions: readonly Mention[], actor: Around["actor"]): string {
  const mention = mentionAt(token, mentions);
  if (!mention) return "nobody";
  return mention.actor === undefined ? "a place" : (actor(mention.actor)?.kind ?? "nobody");
}

/** What kind of actor a word means, and of which sector. */
function partyOf(token: Token, mentions: readonly Mention[], actor: Around["actor"]): string {
  const mention = mentionAt(token, mentions);
  const found = mention?.actor === undefined ? undefined : actor(mention.actor);
  return found ? `${found.kind} ${found.sector ?? "of none"} ${mention!.form}` : kindOf(token, mentions, actor);
}
