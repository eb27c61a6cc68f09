import { relationOf, type Token, type Tree } from "../record/index.ts";
import type { Saying, Spoken } from "./clauses.ts";
import { withDoer } from "./strayed.ts";
import { actsOf, cueTokens, isNegated } from "./speech.ts";
import { saysWithObject, speechNouns } from "./rules/verbs.ts";

/** "the ministry's accusation that …", "a warning by Kenya of …". */
export function nounSaying(tree: Tree, sentence: number, noun: Token): Saying | undefined {
  if (noun.upos !== "NOUN") return undefined;
  const act = speechNouns[noun.lemma.toLowerCase()];
  if (act === undefined) return undefined;
  const clause = tree
    .all(noun, "acl", "ccomp")
    .find((each) => /^(?:that|to)$/i.test(tree.first(each, "mark")?.form ?? "") && each.deprel !== "acl:relcl");
  if (!clause) return undefined;
  const owner =
    tree.first(noun, "nmod:poss") ??
    tree.all(noun, "nmod").find((each) => /^(?:by|from)$/i.test(tree.first(each, "case")?.form ?? ""));
  if (!owner) return undefined;
  return {
    tree,
    sentence,
    source: owner,
    sourceTokens: tree.subtree(owner).filter((token) => !(relationOf(token) === "case" && token.head === owner.id)),
    cue: [noun],
    content: tree.subtree(clause),
    contentHead: clause,
    acts: [act],
    takesQuote: false,
    rule: "attribution/noun",
  };
}

/** "made it clear that …", "drew attention to …": a verb that says only with a word after it. */
export function phraseSaying(spoken: Spoken): Saying | undefined {
  const { tree, verb } = spoken;
  const wanted = verb.upos === "VERB" ? saysWithObject[verb.lemma.toLowerCase()] : undefined;
  const word =
    wanted === undefined
      ? undefined
      : tree.tokens.slice(verb.id, verb.id + 4).find((token) => token.lemma.toLowerCase() === wanted);
  if (!word) return undefined;
  const clause = [verb, word]
    .flatMap((head) => tree.all(head, "ccomp", "csubj", "acl", "advcl", "xcomp"))
    .find((each) => each.id > word.id && each.upos !== "PUNCT");
  const to = tree.under(word, "to") ?? tree.under(verb, "to");
  const head = wanted === "clear" ? clause : to && to.id > word.id ? to : undefined;
  if (!head) return undefined;
  const content = withDoer(tree, verb, head, tree.subtree(head)).filter(
    (token) => token.id > word.id && !(relationOf(token) === "case" && token.head === head.id),
  );
  return {
    ...spoken,
    cue: tree.tokens.slice(verb.id - 1, word.id),
    content,
    contentHead: head,
    acts: actsOf(tree, verb, { lemma: verb.lemma, acts: ["state"], takes: [] }, head),
    takesQuote: false,
    rule: "attribution/phrase",
  };
}

const giving = /^(?:deliver|express|give|issue|level|lodge|make|offer|reiterate|renew|repeat|voice)$/;

/** "gave an assurance that", "repeated its claim that", "made a promise to": does what the noun names. */
export function givenSaying(spoken: Spoken): Saying | undefined {
  const { tree, verb } = spoken;
  const noun = verb.upos === "VERB" && giving.test(verb.lemma) ? tree.first(verb, "obj") : undefined;
  const act = noun && speechNouns[noun.lemma.toLowerCase()];
  if (!noun || !act || tree.isPassive(verb)) return undefined;
  const isNone = tree.all(noun, "det").some(({ form }) => /^no$/i.test(form)) || isNegated(tree, verb);
  const isClause = (each: Token): boolean =>
    each.id > noun.id &&
    each.deprel !== "acl:relcl" &&
    tree.all(each, "mark").some(({ form, id }) => id > noun.id && /^(?:that|to)$/i.test(form));
  const clause = [...tree.all(noun, "acl", "ccomp"), ...tree.all(verb, "ccomp", "advcl")].find(isClause);
  if (isNone || !clause) return undefined;
  return {
    ...spoken,
    cue: [...cueTokens(tree, verb), ...tree.tokens.slice(verb.id, noun.id)],
    content: tree.subtree(clause),
    contentHead: clause,
    acts: [act],
    takesQuote: false,
    rule: "attribution/phrase",
  };
}

/** "put the blame on Kenya", "claimed responsibility for the raid". */
export function answerableSaying(spoken: Spoken): Saying | undefined {
  const { tree, verb } = spoken;
  const object = verb.upos === "VERB" ? tree.first(verb, "obj") : undefined;
  const isBlame = object?.lemma === "blame" && /^(?:lay|pin|place|put)$/.test(verb.lemma);
  const isOwn = object?.lemma === "responsibility" && /^(?:admit|claim)$/.test(verb.lemma);
  if (!object || !(isBlame || isOwn) || isNegated(tree, verb)) return undefined;
  return {
    ...spoken,
    cue: cueTokens(tree, verb),
    content: tree.subtree(verb).filter(({ id, upos }) => id >= tree.subtree(object)[0]!.id && upos !== "PUNCT"),
    contentHead: object,
    acts: [isBlame ? "accuse" : "confirm"],
    takesQuote: false,
    rule: "attribution/phrase",
  };
}

/** "holds Kenya responsible for the raid": accuses it. */
export function blamingSaying(spoken: Spoken): Saying | undefined {
  const { tree, verb } = spoken;
  const object = verb.lemma === "hold" && verb.upos === "VERB" ? tree.first(verb, "obj") : undefined;
  const blame =
    object &&
    tree.tokens.slice(object.id, object.id + 4).find(({ form }) => /^(?:accountable|responsible)$/i.test(form));
  if (!object || !blame || isNegated(tree, verb)) return undefined;
  return {
    ...spoken,
    cue: cueTokens(tree, verb),
    content: tree.subtree(verb).filter(({ id, upos }) => id > verb.id && upos !== "PUNCT"),
    contentHead: object,
    acts: ["accuse"],
    addressee: object,
    takesQuote: false,
    rule: "attribution/phrase",
  };
}
