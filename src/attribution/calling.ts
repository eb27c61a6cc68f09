import { type SpeechAct, type Token, type Tree } from "../record/index.ts";
import type { Saying, Spoken } from "./clauses.ts";
import { cueTokens, isNegated } from "./speech.ts";

/** Names of a wrong: whoever gives a thing such a name blames those who did it. */
const blaming =
  /^(?:aggression|arbitrary|barbar\w+|blackmail|brutal|cowardly|crime|criminal|deplorable|disgrace\w*|genocid\w+|hostile|illegal|inadmissible|inhuman|insult\w*|irresponsible|massacre|murder|outrag\w+|piracy|provocat\w+|ransom|reckless|shameful|terroris[mt]|unacceptable|unfriendly|unjust\w*|unlawful|unwarranted|violation)$/i;

/** "Called the raid an act of piracy", "described it as an exchange of fire": gives a thing a name of the speaker's own. */
export function callingSaying(spoken: Spoken): Saying | undefined {
  const { tree, verb } = spoken;
  if (verb.upos !== "VERB" || isNegated(tree, verb) || tree.isPassive(verb)) return undefined;
  const named = /^(?:brand|call|dub|label|term)$/.test(verb.lemma)
    ? calledSo(tree, verb)
    : /^(?:characteri[sz]e|depict|describe|portray)$/.test(verb.lemma)
      ? describedAs(tree, verb)
      : undefined;
  const object = tree.first(verb, "obj") ?? named?.[0];
  if (!named || !object || spoken.sourceTokens.some(({ id }) => id === object.id)) return undefined;
  const from = Math.min(tree.subtree(object)[0]!.id, named[0]!.id);
  const content = tree.tokens.slice(from - 1, named.at(-1)!.id);
  const acts: SpeechAct[] = named.some(({ form }) => blaming.test(form)) ? ["accuse"] : ["state"];
  return {
    ...spoken,
    cue: cueTokens(tree, verb),
    content,
    contentHead: named.find(({ upos }) => upos === "NOUN" || upos === "ADJ") ?? named[0]!,
    acts,
    takesQuote: false,
    rule: "attribution/calling",
  };
}

/** "a provocation", "premature", '"worth a look"': the name, with the marks about it. */
function calledSo(tree: Tree, verb: Token): Token[] | undefined {
  const next = tree.tokens[verb.id];
  if (/^(?:for|off|on|to|upon)$/i.test(next?.form ?? "")) return undefined;
  const open = tree.tokens.slice(verb.id, verb.id + LONGEST_OBJECT).find(({ form }) => isOpening.test(form));
  const between = open && tree.tokens.slice(verb.id, open.id - 1);
  // 'called for a "safe corridor"' calls nothing so
  if (open && between!.length > 0 && between!.every(({ upos }) => isOfPhrase.test(upos))) {
    const close = tree.tokens.slice(open.id).find(({ form }) => isClosing.test(form));
    return close && tree.tokens.slice(open.id - 1, close.id);
  }
  const object = tree.first(verb, "obj");
  const predicate = tree.all(verb, "xcomp").find(({ id, upos }) => id > verb.id && /^(?:ADJ|NOUN)$/.test(upos));
  if (object && predicate && predicate.id > object.id) return tree.subtree(predicate);
  // "called the decision premature", which the parse takes for one name
  return object && blaming.test(object.form) && tree.first(object, "compound", "amod") ? [object] : undefined;
}

const isOpening = /^(?:``|["“«‘])$/;
const isClosing = /^(?:''|["”»’])$/;
const isOfPhrase = /^(?:ADJ|ADP|DET|NOUN|NUM|PART|PRON|PROPN|SCONJ)$/;

/** Most words between a verb and the name it gives. */
const LONGEST_OBJECT = 7;

/** "the shooting as an exchange of fire". */
function describedAs(tree: Tree, verb: Token): Token[] | undefined {
  const object = tree.first(verb, "obj");
  const as = object && tree.tokens.slice(object.id, object.id + LONGEST_OBJECT).find(({ form }) => /^as$/i.test(form));
  const head = as && tree.head(as);
  if (!as || !head || head.id < as.id || !/^(?:ADJ|NOUN|PROPN)$/.test(head.upos)) return undefined;
  return tree.subtree(head).filter(({ id, upos }) => id > as.id && upos !== "PUNCT");
}
