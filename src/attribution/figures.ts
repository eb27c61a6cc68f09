import { figurePut, type SpeechAct, type Token, type Tree } from "../record/index.ts";
import type { Saying, Spoken } from "./clauses.ts";
import { actsOf, cueTokens, isNegated } from "./speech.ts";

/** Verbs of those who count: "counted 23 bodies", "lists 40 as missing", "acknowledged four deaths". */
const counting = /^(?:acknowledge|admit|confirm|count|document|list|record|register|report|verify)$/;
const owning = /^(?:acknowledge|admit|confirm|verify)$/;

/** "Exiles put the figure at more than 12,000", "villagers speak of 14", "doctors counted 23 bodies": says how many there are. */
export function figureSaying(spoken: Spoken): Saying | undefined {
  const { tree, verb } = spoken;
  const isOpen = isNegated(tree, verb) || tree.all(verb, "aux").some(({ xpos }) => xpos === "MD");
  if (verb.upos !== "VERB" || isOpen || tree.isPassive(verb)) return undefined;
  const found = put(tree, verb) ?? spokenOf(tree, verb) ?? counted(tree, verb);
  if (!found) return undefined;
  const [head, content] = found;
  const act: SpeechAct = owning.test(verb.lemma) ? "confirm" : "state";
  return {
    ...spoken,
    cue: cueTokens(tree, verb),
    content: content.filter(({ id }) => id !== verb.id).sort((a, b) => a.id - b.id),
    contentHead: head,
    acts: actsOf(tree, verb, { lemma: verb.lemma, acts: [act], takes: [] }, head),
    takesQuote: false,
    rule: "attribution/figure",
  };
}

/** "put the toll at 40", "put it at no more than 40". */
function put(tree: Tree, verb: Token): [Token, Token[]] | undefined {
  const pronoun = /^(?:estimate|place|put)$/.test(verb.lemma)
    ? tree.all(verb, "obj").find(({ form }) => /^(?:it|that|them|this)$/i.test(form))
    : undefined;
  const figure = figurePut(tree, verb) ?? pronoun;
  if (!figure) return undefined;
  const at = tree.tokens.slice(figure.id).find(({ form }) => /^at$/i.test(form));
  const upTo = at && tree.tokens.slice(at.id, at.id + BOUND).find(({ upos }) => upos === "NUM");
  if (!at || !upTo || at.id > tree.subtree(figure).at(-1)!.id + 2) return undefined;
  const below = tree.subtree(verb).filter(({ id }) => id >= tree.subtree(figure)[0]!.id && id <= upTo.id);
  return [figure, [...new Set([...below, ...tree.tokens.slice(at.id - 1, upTo.id)])]];
}

/** How many words "at more than" and the number are. */
const BOUND = 5;

/** "Kenya speaks of 14". */
function spokenOf(tree: Tree, verb: Token): [Token, Token[]] | undefined {
  const number = /^(?:speak|talk)$/.test(verb.lemma) ? tree.under(verb, "of") : undefined;
  return number && isNumber(tree, number) ? [number, tree.subtree(number)] : undefined;
}

/** "counted 23 bodies". */
function counted(tree: Tree, verb: Token): [Token, Token[]] | undefined {
  const object = counting.test(verb.lemma) ? tree.first(verb, "obj") : undefined;
  // "four deaths and blamed looters": another deed, joined to what is counted
  const deeds = object ? tree.all(object, "conj").filter(({ upos }) => upos === "VERB") : [];
  const beside = deeds.flatMap((deed) => [deed, ...tree.all(deed, "cc")]);
  return object && isNumber(tree, object) ? [object, tree.subtree(object, beside)] : undefined;
}

const isNumber = (tree: Tree, noun: Token): boolean =>
  noun.upos === "NUM" ||
  tree.all(noun, "nummod").length > 0 ||
  /^(?:dozens|hundreds|scores|thousands)$/i.test(noun.form);
