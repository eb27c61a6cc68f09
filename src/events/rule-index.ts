import type { EventRule } from "./rule.ts";

export type Index = Map<string, EventRule[]>;

/** The lemmas that any names of an index begin with: of a word that is none of them nothing more is to be asked. */
const beginnings = new WeakMap<Index, Set<string>>();
export function begins(map: Index, lemma: string): boolean {
  let known = beginnings.get(map);
  if (!known) beginnings.set(map, (known = new Set([...map.keys()].map((name) => name.split("_")[0]!))));
  return known.has(lemma);
}

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

type ListKey = "object" | "subject" | "complement" | "without" | "notBy" | "nearby";
const lists = new WeakMap<EventRule, Partial<Record<ListKey, Set<string>>>>();
/** The words of one of a rule's lists. */
export function listOf(rule: EventRule, key: ListKey): Set<string> {
  let known = lists.get(rule);
  if (!known) lists.set(rule, (known = {}));
  return (known[key] ??= new Set(rule[key]?.split(" ") ?? []));
}
