import { relationOf, type Token, type Tree } from "../record/index.ts";
import type { EventRule } from "./rule.ts";

/** A word that codes an event, and where its arguments are to be sought. */
export interface Trigger {
  rule: EventRule;
  /** The word that codes it. */
  token: Token;
  /** The verb it is coded by or hangs on: itself, or the light verb of a noun. */
  verb?: Token;
  /** All the words that code it. */
  cue: Token[];
}

type Index = Map<string, EventRule[]>;

/** Rules by the lemmas that trigger them. Those that ask for more words come first. */
export interface RuleIndex {
  verbs: Index;
  nouns: Index;
}

export function indexRules(rules: readonly EventRule[]): RuleIndex {
  const index: RuleIndex = { verbs: new Map(), nouns: new Map() };
  const add = (map: Index, names: string | undefined, rule: EventRule) => {
    for (const name of names?.split(" ") ?? []) map.set(name, [...(map.get(name) ?? []), rule]);
  };
  for (const rule of rules) {
    add(index.verbs, rule.verbs, rule);
    add(index.nouns, rule.nouns, rule);
  }
  const demands = (rule: EventRule) =>
    Number(rule.object !== undefined) + Number(rule.subject !== undefined) + Number(rule.complement !== undefined);
  for (const map of [index.verbs, index.nouns])
    for (const list of map.values()) list.sort((a, b) => demands(b) - demands(a));
  return index;
}

/** Verbs that say no more than that the noun after them was done. */
const light = new Set(
  "make give hold have take carry launch conduct stage issue begin start open mount express voice file send deliver put do lodge level undertake perform commit wage set launch resume face receive draw lead join bring unleash".split(
    " ",
  ),
);

const lists = new WeakMap<EventRule, Record<string, Set<string>>>();
function listOf(rule: EventRule, key: "object" | "subject" | "complement" | "without"): Set<string> {
  let known = lists.get(rule);
  if (!known) lists.set(rule, (known = {}));
  return (known[key] ??= new Set(rule[key]?.split(" ") ?? []));
}

export function triggersIn(tree: Tree, index: RuleIndex): Trigger[] {
  const found: Trigger[] = [];
  for (const token of tree.tokens) {
    const trigger = verbTrigger(tree, token, index) ?? nounTrigger(tree, token, index);
    if (trigger) found.push(trigger);
  }
  return found;
}

const isVerb = (token: Token): boolean =>
  token.upos === "VERB" || (token.upos === "ADJ" && /^(?:ready|willing|prepared|open)$/.test(token.lemma));

function verbTrigger(tree: Tree, verb: Token, index: RuleIndex): Trigger | undefined {
  if (!isVerb(verb) || isModifier(verb)) return undefined;
  const lemma = verb.lemma.toLowerCase();
  const particle = tree.all(verb, "compound:prt", "advmod").find((each) => each.id > verb.id && each.id <= verb.id + 3);
  const joined: { name: string; words: Token[] }[] = [];
  if (particle) joined.push({ name: `${lemma}_${particle.lemma.toLowerCase()}`, words: [verb, particle] });
  for (const child of tree.children(verb)) {
    if (child.id < verb.id) continue;
    const mark = tree.all(child, "case", "mark").find((each) => each.id > verb.id && each.id < child.id);
    if (mark) joined.push({ name: `${lemma}_${mark.form.toLowerCase()}`, words: [verb, mark] });
    if (relationOf(child) === "obj")
      joined.push({ name: `${lemma}_${child.lemma.toLowerCase()}`, words: [verb, child] });
    if (relationOf(child) === "xcomp" && child.upos === "ADJ")
      joined.push({ name: `${lemma}_${child.lemma.toLowerCase()}`, words: [verb, child] });
  }
  const next = tree.tokens[verb.id];
  if (next && (next.upos === "ADP" || next.upos === "ADV"))
    joined.push({ name: `${lemma}_${next.form.toLowerCase()}`, words: [verb, next] });
  for (const { name, words } of [...joined, { name: lemma, words: [verb] }])
    for (const rule of index.verbs.get(name) ?? []) {
      const extra = fits(tree, verb, rule);
      if (extra) return { rule, token: verb, verb, cue: [...words, ...extra] };
    }
  return undefined;
}

/** A participle before a noun describes; it is no report of an act. */
const isModifier = (verb: Token): boolean => relationOf(verb) === "amod" || relationOf(verb) === "compound";

/** The further words a rule asks for, if they stand; undefined if they do not. */
function fits(tree: Tree, verb: Token, rule: EventRule): Token[] | undefined {
  const cue: Token[] = [];
  if (rule.without !== undefined) {
    const unwanted = listOf(rule, "without");
    const object = tree.patient(verb);
    if (object && inPhrase(tree, object, unwanted)) return undefined;
    if (tree.all(verb, "xcomp", "ccomp").some((clause) => unwanted.has(clause.lemma.toLowerCase()))) return undefined;
  }
  if (rule.object !== undefined) {
    const wanted = listOf(rule, "object");
    const object = tree.patient(verb) ?? tree.all(verb, "obl").find((each) => wanted.has(each.lemma.toLowerCase()));
    const word = (object && inPhrase(tree, object, wanted)) ?? counted(tree, verb, wanted);
    if (!word) return undefined;
    cue.push(word);
  }
  if (rule.subject !== undefined) {
    const subject = tree.doer(verb);
    const word = subject && inPhrase(tree, subject, listOf(rule, "subject"));
    if (!word) return undefined;
  }
  if (rule.complement !== undefined) {
    const wanted = listOf(rule, "complement");
    const clause = tree
      .all(verb, "xcomp", "ccomp", "advcl")
      .find((each) => each.id > verb.id && wanted.has(each.lemma.toLowerCase()));
    if (!clause) return undefined;
  }
  return cue;
}

/** "30,000 soldiers" anywhere under the verb: a number makes a noun its object, whatever the parse made of it. */
const counted = (tree: Tree, verb: Token, wanted: ReadonlySet<string>): Token | undefined =>
  tree
    .subtree(verb)
    .find(
      (each) => each.id > verb.id && wanted.has(each.lemma.toLowerCase()) && tree.first(each, "nummod") !== undefined,
    );

/** A word of the list among a noun and what describes it, down to the second level. */
function inPhrase(tree: Tree, noun: Token, wanted: ReadonlySet<string>): Token | undefined {
  for (const head of tree.conjuncts(noun)) {
    if (wanted.has(head.lemma.toLowerCase())) return head;
    for (const child of tree.children(head)) {
      if (!["compound", "amod", "nmod", "nmod:desc", "flat", "appos"].includes(relationOf(child))) continue;
      if (wanted.has(child.lemma.toLowerCase())) return child;
      if (relationOf(child) === "nmod" && tree.first(child, "case")?.form === "of") {
        const below = tree.all(child, "compound", "amod", "nmod").find((each) => wanted.has(each.lemma.toLowerCase()));
        if (below) return below;
      }
    }
  }
  return undefined;
}

function nounTrigger(tree: Tree, noun: Token, index: RuleIndex): Trigger | undefined {
  if (noun.upos !== "NOUN" || ["compound", "amod", "nmod:desc"].includes(relationOf(noun))) return undefined;
  const lemma = noun.lemma.toLowerCase();
  const compound = tree.all(noun, "compound").at(-1);
  const rule =
    (compound && index.nouns.get(`${compound.lemma.toLowerCase()}_${lemma}`)?.[0]) ?? index.nouns.get(lemma)?.[0];
  if (!rule) return undefined;
  const head = tree.head(noun);
  const object =
    head?.upos === "VERB" && (relationOf(noun) === "obj" || (relationOf(noun) === "nsubj" && tree.isPassive(head)));
  if (object && light.has(head.lemma.toLowerCase())) return { rule, token: noun, verb: head, cue: [head, noun] };
  // without a verb of its own, a noun is an event only when it says whose it is, and against whom
  const whose =
    tree.first(noun, "nmod:poss") ??
    tree.under(noun, "by") ??
    tree.all(noun, "amod", "compound").find((each) => /^\p{Lu}/u.test(each.form));
  return whose
    ? {
        rule,
        token: noun,
        cue: compound && index.nouns.has(`${compound.lemma.toLowerCase()}_${lemma}`) ? [compound, noun] : [noun],
      }
    : undefined;
}
