import { relationOf, type Token, type Tree } from "../record/index.ts";
import type { EventRule } from "./rule.ts";

/** A word that codes an event, and where its arguments are to be sought. */
export interface Trigger {
  rule: EventRule;
  /** The word that codes it. */
  token: Token;
  /** The verb it is coded by or hangs on: itself, or the light verb of a noun. */
  verb?: Token;
  /** The verb's subject bears it, and others do it: "suffered an attack". */
  suffered?: boolean;
  /** It is said of the subject of a passive: "is opposed to". */
  stative?: boolean;
  /** All the words that code it. */
  cue: Token[];
}

type Index = Map<string, EventRule[]>;

/** Rules by the lemmas that trigger them. Those that ask for more words come first. */
export interface RuleIndex {
  verbs: Index;
  adjectives: Index;
  nouns: Index;
  /** By the first word. */
  phrases: Map<string, { words: string[]; rule: EventRule }[]>;
  auxiliaries: Index;
}

export function indexRules(rules: readonly EventRule[]): RuleIndex {
  const index: RuleIndex = {
    verbs: new Map(),
    adjectives: new Map(),
    nouns: new Map(),
    phrases: new Map(),
    auxiliaries: new Map(),
  };
  const add = (map: Index, names: string | undefined, rule: EventRule) => {
    for (const name of names?.split(" ") ?? []) map.set(name, [...(map.get(name) ?? []), rule]);
  };
  for (const rule of rules) {
    add(index.verbs, rule.verbs, rule);
    add(index.adjectives, rule.adjectives, rule);
    add(index.nouns, rule.nouns, rule);
    add(index.auxiliaries, rule.auxiliaries, rule);
    for (const phrase of rule.phrases?.split(" ") ?? []) {
      const words = phrase.split("_");
      index.phrases.set(words[0]!, [...(index.phrases.get(words[0]!) ?? []), { words, rule }]);
    }
  }
  const demands = ({ object, subject, complement, nearby }: EventRule) =>
    [object, subject, complement, nearby].filter((each) => each !== undefined).length;
  for (const map of [index.verbs, index.adjectives, index.nouns])
    for (const list of map.values()) list.sort((a, b) => demands(b) - demands(a));
  return index;
}

/** Verbs that say no more than that the noun after them was done. */
const light = new Set(
  "make give hold have take carry launch conduct stage issue begin start open mount express voice file send deliver put do lodge level undertake perform commit wage set resume lead join bring unleash announce order complete finish step intensify increase escalate continue pay instigate initiate raise approve stop state offer declare enforce receive convene organize plan authorize impose resort extend submit execute".split(
    " ",
  ),
);

/** Light verbs whose subject bears what the noun says. */
const suffering = new Set(
  "suffer face receive draw undergo endure sustain incur attract survive provoke meet".split(" "),
);

/** Nouns that count what follows: "a series of attacks". */
const measures = new Set(
  "series wave number string spate round campaign act kind sort lot set dozen pair barrage hail spell case".split(" "),
);

type ListKey = "object" | "subject" | "complement" | "without" | "nearby";
const lists = new WeakMap<EventRule, Partial<Record<ListKey, Set<string>>>>();
function listOf(rule: EventRule, key: ListKey): Set<string> {
  let known = lists.get(rule);
  if (!known) lists.set(rule, (known = {}));
  return (known[key] ??= new Set(rule[key]?.split(" ") ?? []));
}

/** "called on Friday" is no calling on anybody. */
const calendar =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.)|\d+|day|days|week|month|year)$/;

const lemmaOf = (token: Token): string => token.lemma.toLowerCase();

export function triggersIn(tree: Tree, index: RuleIndex): Trigger[] {
  const found: Trigger[] = [];
  const used = new Set<Token>();
  for (const token of tree.tokens) {
    if (used.has(token)) continue;
    const trigger =
      phraseTrigger(tree, token, index) ??
      verbTrigger(tree, token, index) ??
      auxiliaryTrigger(tree, token, index) ??
      nounTrigger(tree, token, index);
    if (!trigger) continue;
    found.push(trigger);
    for (const word of trigger.cue) used.add(word);
  }
  return found;
}

function phraseTrigger(tree: Tree, first: Token, index: RuleIndex): Trigger | undefined {
  for (const { words, rule } of index.phrases.get(first.form.toLowerCase()) ?? []) {
    const cue = tree.tokens.slice(first.id - 1, first.id - 1 + words.length);
    if (cue.length !== words.length || !cue.every((token, at) => token.form.toLowerCase() === words[at])) continue;
    const token = cue.at(-1)!;
    const isSaid = tree.first(token, "nsubj", "csubj") !== undefined;
    return { rule, token, ...(isSaid && { verb: token }), cue };
  }
  return undefined;
}

/** "must open": somebody says what another is to do. */
function auxiliaryTrigger(tree: Tree, auxiliary: Token, index: RuleIndex): Trigger | undefined {
  const rule = index.auxiliaries.get(auxiliary.form.toLowerCase())?.[0];
  const verb = tree.head(auxiliary);
  const subject = verb && tree.first(verb, "nsubj");
  if (!rule || relationOf(auxiliary) !== "aux" || !subject) return undefined;
  // "we must": nobody else is asked
  if (/^(?:I|we)$/i.test(subject.form)) return undefined;
  return { rule, token: auxiliary, verb, cue: [auxiliary] };
}

function verbTrigger(tree: Tree, verb: Token, index: RuleIndex): Trigger | undefined {
  if (isModifier(verb)) return undefined;
  if (verb.upos === "ADJ") return wordTrigger(tree, verb, lemmaOf(verb), index.adjectives);
  if (verb.upos !== "VERB" && (verb.upos !== "AUX" || /^(?:aux|cop)$/.test(relationOf(verb)))) return undefined;
  // "is opposed to": a state of whoever is spoken of, and nobody's doing
  if (verb.xpos === "VBN" && tree.isPassive(verb) && !tree.first(verb, "obl:agent")) {
    const state = wordTrigger(tree, verb, verb.form.toLowerCase(), index.adjectives);
    if (state) return { ...state, stative: true };
  }
  return wordTrigger(tree, verb, lemmaOf(verb), index.verbs);
}

function wordTrigger(tree: Tree, verb: Token, lemma: string, map: Index): Trigger | undefined {
  const joined: { name: string; words: Token[] }[] = [];
  const join = (word: Token, name = lemmaOf(word)) => {
    if (map.has(`${lemma}_${name}`)) joined.push({ name: `${lemma}_${name}`, words: [verb, word] });
  };
  const particle = tree.all(verb, "compound:prt", "advmod").find((each) => each.id > verb.id && each.id <= verb.id + 3);
  if (particle) join(particle);
  for (const child of tree.children(verb)) {
    if (child.id < verb.id) {
      if (relationOf(child) === "nsubj" && tree.isPassive(verb)) join(child);
      continue;
    }
    const mark = tree.all(child, "case", "mark").find((each) => each.id > verb.id && each.id < child.id);
    if (mark && !calendar.test(child.form)) join(mark, mark.form.toLowerCase());
    if (["obj", "iobj", "xcomp", "obl"].includes(relationOf(child))) join(child);
  }
  const next = tree.tokens[verb.id];
  if (next && (next.upos === "ADP" || next.upos === "ADV")) join(next, next.form.toLowerCase());
  for (const { name, words } of [...joined, { name: lemma, words: [verb] }])
    for (const rule of map.get(name) ?? []) {
      const extra = fits(tree, verb, rule);
      if (extra) return { rule, token: verb, verb, cue: [...new Set([...words, ...extra])] };
    }
  return undefined;
}

/** A participle before a noun describes; it is no report of an act. */
const isModifier = (verb: Token): boolean => relationOf(verb) === "amod" || relationOf(verb) === "compound";

/** The further words a rule asks for, if they stand; undefined if they do not. */
function fits(tree: Tree, verb: Token, rule: EventRule): Token[] | undefined {
  const cue: Token[] = [];
  const clauses = tree.all(verb, "xcomp", "ccomp", "advcl", "acl").filter((each) => each.id > verb.id);
  if (rule.without !== undefined) {
    const unwanted = listOf(rule, "without");
    const nouns = [tree.patient(verb), ...tree.all(verb, "obl")];
    if (nouns.some((noun) => noun && inPhrase(tree, noun, unwanted))) return undefined;
    if (clauses.some((clause) => unwanted.has(lemmaOf(clause)))) return undefined;
    if (tree.children(verb).some((each) => relationOf(each) === "advmod" && unwanted.has(lemmaOf(each))))
      return undefined;
  }
  if (rule.bare === true && clauses.some((each) => relationOf(each) === "xcomp" && each.upos !== "VERB"))
    return undefined;
  if (rule.object !== undefined) {
    const wanted = listOf(rule, "object");
    if (wanted.has("*")) {
      if (!tree.patient(verb)) return undefined;
    } else {
      const nouns = [tree.patient(verb), ...tree.all(verb, "obj", "obl", "xcomp")];
      const word =
        nouns.reduce<Token | undefined>((found, noun) => found ?? (noun && inPhrase(tree, noun, wanted)), undefined) ??
        counted(tree, verb, wanted);
      if (!word) return undefined;
      cue.push(word);
    }
  }
  if (rule.subject !== undefined) {
    const subject = tree.isPassive(verb) ? tree.patient(verb) : tree.doer(verb);
    if (!subject || !inPhrase(tree, subject, listOf(rule, "subject"))) return undefined;
  }
  if (rule.complement !== undefined) {
    const wanted = listOf(rule, "complement");
    const fitting = (each: Token) =>
      wanted.has("*") ? each.upos === "VERB" && each.xpos === "VB" : wanted.has(lemmaOf(each));
    const predicates = [
      ...clauses,
      ...clauses.flatMap((each) => tree.all(each, "conj")),
      ...tree.all(verb, "obl", "obj"),
    ];
    if (!predicates.some(fitting)) return undefined;
    if (rule.ofAnother === true && !clauses.some((each) => tree.first(each, "nsubj"))) return undefined;
  }
  if (rule.nearby !== undefined && !isNearby(tree, verb, listOf(rule, "nearby"))) return undefined;
  return cue;
}

const isNearby = (tree: Tree, head: Token, wanted: ReadonlySet<string>): boolean => {
  const doer = tree.doer(head);
  return [...tree.subtree(head), ...(doer ? tree.subtree(doer) : [])].some((each) => wanted.has(lemmaOf(each)));
};

/** "30,000 soldiers" anywhere under the verb: a number makes a noun its object, whatever the parse made of it. */
const counted = (tree: Tree, verb: Token, wanted: ReadonlySet<string>): Token | undefined =>
  tree
    .subtree(verb)
    .find((each) => each.id > verb.id && wanted.has(lemmaOf(each)) && tree.first(each, "nummod") !== undefined);

/** A word of the list among a noun and what describes it, down to the second level. */
function inPhrase(tree: Tree, noun: Token, wanted: ReadonlySet<string>): Token | undefined {
  for (const head of tree.conjuncts(noun)) {
    if (wanted.has(lemmaOf(head))) return head;
    for (const child of tree.children(head)) {
      if (!["compound", "amod", "nmod", "nmod:desc", "flat", "appos"].includes(relationOf(child))) continue;
      if (child.deprel === "nmod:poss") continue;
      if (wanted.has(lemmaOf(child))) return child;
      if (relationOf(child) === "nmod" && tree.first(child, "case")?.form === "of") {
        const below = tree.all(child, "compound", "amod", "nmod").find((each) => wanted.has(lemmaOf(each)));
        if (below) return below;
      }
    }
  }
  return undefined;
}

function nounTrigger(tree: Tree, noun: Token, index: RuleIndex): Trigger | undefined {
  if (noun.upos !== "NOUN" || ["compound", "amod", "nmod:desc"].includes(relationOf(noun))) return undefined;
  const lemma = lemmaOf(noun);
  const describing = tree
    .all(noun, "compound", "amod")
    .findLast((each) => index.nouns.has(`${lemmaOf(each)}_${lemma}`));
  const named = describing && index.nouns.get(`${lemmaOf(describing)}_${lemma}`);
  const rule = [...(named ?? []), ...(index.nouns.get(lemma) ?? [])].find((each) => fitsNoun(tree, noun, each));
  if (!rule) return undefined;
  const words = named && describing ? [describing, noun] : [noun];
  // "carried out a series of attacks": the verb of what counts them is theirs
  const above = tree.head(noun);
  const counting = relationOf(noun) === "nmod" && above && measures.has(lemmaOf(above)) ? above : undefined;
  const top = counting ?? (relationOf(noun) === "conj" && above?.upos === "NOUN" ? above : noun);
  const head = tree.head(top);
  const isObject =
    head?.upos === "VERB" &&
    (["obj", "xcomp"].includes(relationOf(top)) ||
      (relationOf(top) === "nsubj" && tree.isPassive(head)) ||
      (relationOf(top) === "obl" && tree.first(top, "case")?.form === "out"));
  if (isObject && light.has(lemmaOf(head))) return { rule, token: noun, verb: head, cue: [head, ...words] };
  if (isObject && suffering.has(lemmaOf(head)))
    return { rule, token: noun, verb: head, suffered: true, cue: [head, ...words] };
  // without a verb of its own, a noun is an event only when it says whose it is, or against whom
  const whose =
    tree.first(noun, "nmod:poss") ??
    tree.under(noun, "by") ??
    tree.under(noun, "between") ??
    (rule.ofDoer === true ? tree.under(noun, "of") : undefined) ??
    tree.all(noun, "amod", "compound").find((each) => /^\p{Lu}/u.test(each.form));
  return whose ? { rule, token: noun, cue: words } : undefined;
}

function fitsNoun(tree: Tree, noun: Token, rule: EventRule): boolean {
  if (rule.nearby !== undefined && !tree.subtree(noun).some((each) => listOf(rule, "nearby").has(lemmaOf(each))))
    return false;
  const unwanted = listOf(rule, "without");
  return !tree.all(noun, "compound", "nmod", "amod").some((each) => unwanted.has(lemmaOf(each)));
}
