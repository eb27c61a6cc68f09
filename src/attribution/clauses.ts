import { relationOf, type SpeechAct, type Token, type Tree } from "../record/index.ts";
import { disputingSaying } from "./disputes.ts";
import { callingSaying } from "./calling.ts";
import { figureSaying } from "./figures.ts";
import { answerableSaying, blamingSaying, givenSaying, nounSaying, phraseSaying } from "./phrases.ts";
import { isWithheld, silenceSaying } from "./silences.ts";
import { actsOf, cueTokens, isNegated, speechFrames } from "./speech.ts";
import { setOff, strayed, withDoer } from "./strayed.ts";
import { trimmed } from "./trimmed.ts";
import { type SpeechVerb } from "./rules/verbs.ts";

/** Source, cue and content of one saying, as tokens of one sentence. */
export interface Saying {
  tree: Tree;
  sentence: number;
  /** Head of the source; absent when the sentence does not say who. */
  source?: Token;
  /** The source's words, where they are not its whole subtree: "who". */
  sourceTokens: Token[];
  cue: Token[];
  verb?: Token;
  content: Token[];
  contentHead?: Token;
  acts: SpeechAct[];
  addressee?: Token;
  /** The cue takes quotations: a quotation beside it is its content. */
  takesQuote: boolean;
  rule: string;
}

/** A word of a sentence that may be a verb of saying, with who does it and the words that name them. */
export interface Spoken {
  tree: Tree;
  sentence: number;
  verb: Token;
  source: Token;
  sourceTokens: Token[];
}

/** Every saying whose source, cue and content the grammar of one sentence ties together. */
export function sayingsIn(tree: Tree, sentence: number): Saying[] {
  const found: Saying[] = [];
  for (const token of tree.tokens) {
    if (isWithheld(tree, token)) continue;
    const frames = speechFrames(tree, token);
    const subject = namedIn(tree, token);
    const spoken = subject && { tree, sentence, verb: token, ...subject };
    const saying =
      silenceSaying(tree, sentence, token) ??
      (spoken && (givenSaying(spoken) ?? blamingSaying(spoken) ?? answerableSaying(spoken))) ??
      disputingSaying(tree, sentence, token) ??
      (spoken && (figureSaying(spoken) ?? callingSaying(spoken))) ??
      (frames.length > 0
        ? verbSaying(tree, sentence, token, frames)
        : (nounSaying(tree, sentence, token) ??
          accordingSaying(tree, sentence, token) ??
          (spoken && phraseSaying(spoken))));
    if (saying) found.push(saying);
  }
  return found.map((saying) => withoutBeside(saying, found));
}

/** "said that ships had left, a claim Kenya disputes": what is set beside a saying is no part of it. */
function withoutBeside(saying: Saying, found: readonly Saying[]): Saying {
  const beside = found.filter(
    ({ rule, content }) => rule.endsWith("/beside") && content[0]!.id > (saying.content[0]?.id ?? Infinity),
  );
  if (beside.length === 0) return saying;
  const isIn = ({ id }: Token, { content, sourceTokens, cue }: Saying): boolean => {
    const ids = [...content, ...sourceTokens, ...cue].map((token) => token.id);
    return id >= Math.min(...ids) && id <= Math.max(...ids);
  };
  return { ...saying, content: saying.content.filter((token) => !beside.some((each) => isIn(token, each))) };
}

function verbSaying(tree: Tree, sentence: number, verb: Token, frames: readonly SpeechVerb[]): Saying | undefined {
  if (isPleaForNoName(tree, verb)) return undefined;
  const subject = subjectOf(tree, verb);
  const passive = tree.first(verb, "nsubj:pass", "aux:pass") !== undefined;
  const takesQuote = frames.some((frame) => frame.takes.includes("clause"));
  for (const frame of frames) {
    const content = contentOf(tree, verb, frame, passive);
    if (!content) continue;
    // "will respond if …" says nothing of the kind
    if (!frame.takes.includes("if") && /^(?:if|unless)$/i.test(tree.first(content.head, "mark")?.form ?? "")) continue;
    const inside = tree.isUnder(verb, content.head);
    const source = subject?.source;
    const without = [
      ...(inside ? [verb] : []),
      ...(source && tree.isUnder(source, content.head) && inside ? [source] : []),
    ];
    const tokens = withDoer(tree, verb, content.head, content.tokens ?? tree.subtree(content.head, without));
    const cue = cueTokens(tree, verb);
    const named = [...(subject?.words ?? []), ...(source ? sourceWords(tree, source, verb) : [])];
    const mine = new Set([...cue, ...named].map((token) => token.id));
    const own = tokens.filter((token) => !mine.has(token.id));
    const words = content.how === "clause" ? trimmed(tree, verb, content.head, own) : own;
    if (words.length === 0) continue;
    return {
      tree,
      sentence,
      ...(source && { source }),
      sourceTokens: subject ? (subject.words ?? sourceWords(tree, subject.source, verb)) : [],
      cue: [...cue, ...(content.cue ?? [])],
      verb,
      content: words,
      contentHead: content.head,
      acts: actsOf(tree, verb, frame, content.head),
      ...(content.addressee && { addressee: content.addressee }),
      takesQuote,
      rule: `attribution/verb/${content.how}`,
    };
  }
  if (!takesQuote || !subject) return undefined;
  // no clause under the verb: a quotation beside it may be what was said
  return {
    tree,
    sentence,
    source: subject.source,
    sourceTokens: subject.words ?? sourceWords(tree, subject.source, verb),
    cue: cueTokens(tree, verb),
    verb,
    content: [],
    acts: actsOf(
      tree,
      verb,
      frames.find((frame) => frame.takes.includes("clause"))!,
      undefined,
    ),
    takesQuote,
    rule: "attribution/verb/quote",
  };
}

/** "asked not to be named": how a source speaks, not what it says. */
const isPleaForNoName = (tree: Tree, verb: Token): boolean =>
  tree
    .all(verb, "xcomp", "ccomp", "obj")
    .some((each) => /^(?:name|identify|quote|anonymity)$/.test(each.lemma) && !tree.first(each, "obj"));

/** "Kenya on Monday rejected": the day is the verb's, wherever the parse hangs it. */
const aDay =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** The source's words: its subtree, without a verb of saying that the parse hung under it. */
const sourceWords = (tree: Tree, source: Token, verb: Token): Token[] => {
  const days = tree.all(source, "nmod").filter((each) => aDay.test(each.form));
  const words = tree.subtree(source, [...(tree.isUnder(verb, source) ? [verb] : []), ...days]);
  return words.filter((token) => !(relationOf(token) === "punct" && token.id === words.at(-1)!.id));
};

/** Who says it, and the words that name them in this clause: "who" where a relative clause says it. */
function subjectOf(tree: Tree, verb: Token): { source: Token; words?: Token[] } | undefined {
  const source = quoted(tree, verb) ?? strayed(tree, verb) ?? tree.doer(verb) ?? itself(tree, verb);
  if (!source) return setOff(tree, verb);
  const own = tree.first(verb, "nsubj");
  if (own && own !== source) return { source, words: [own] };
  if (source.deprel === "obl:agent")
    return {
      source,
      words: tree.subtree(source).filter((token) => !(relationOf(token) === "case" && token.head === source.id)),
    };
  return { source };
}

/** "was quoted by the agency as saying": whoever is quoted says it, and not who quotes him. */
const quoted = (tree: Tree, verb: Token): Token | undefined => {
  const head = verb.xpos === "VBG" && relationOf(verb) === "advcl" ? tree.head(verb) : undefined;
  const isQuoted = head !== undefined && /^(?:cite|quote)$/.test(head.lemma);
  return isQuoted && tree.all(verb, "mark").some(({ form }) => /^as$/i.test(form)) ? tree.patient(head) : undefined;
};

/** "It asks that they be tried": somebody, where no passive follows. */
const itself = (tree: Tree, verb: Token): Token | undefined =>
  verb.upos === "VERB" && !tree.isPassive(verb) && /^VB[DPZ]$/.test(verb.xpos)
    ? tree.all(verb, "expl").find(({ form, id }) => /^it$/i.test(form) && id < verb.id)
    : undefined;

/** Whoever does it, and the words that name him. */
function namedIn(tree: Tree, verb: Token): Pick<Spoken, "source" | "sourceTokens"> | undefined {
  const subject = verb.upos === "VERB" ? subjectOf(tree, verb) : undefined;
  return subject && { source: subject.source, sourceTokens: subject.words ?? sourceWords(tree, subject.source, verb) };
}

interface Content {
  head: Token;
  tokens?: Token[];
  addressee?: Token;
  cue?: Token[];
  how: string;
}

function contentOf(tree: Tree, verb: Token, frame: SpeechVerb, passive: boolean): Content | undefined {
  const object = tree.first(verb, "obj", "iobj") ?? (passive ? tree.first(verb, "nsubj:pass") : undefined);
  const oblique = tree
    .all(verb, "obl")
    .find(
      (each) =>
        /^(?:to|with|of)$/i.test(tree.first(each, "case")?.form ?? "") &&
        [
          "tell",
          "say",
          "write",
          "complain",
          "explain",
          "announce",
          "confirm",
          "report",
          "speak",
          "suggest",
          "propose",
        ].includes(verb.lemma),
    );
  const to = object ?? oblique;
  if (frame.takes.includes("clause")) {
    const clause =
      tree.all(verb, "ccomp").find((each) => each.id !== verb.id) ??
      thatBehind(tree, verb) ??
      (isParenthetic(tree, verb) ? tree.head(verb) : undefined);
    if (clause && !(verb.lemma === "be"))
      return {
        head: clause,
        ...(to && to !== clause && !tree.isUnder(to, clause) && { addressee: to }),
        how: tree.isUnder(verb, clause) ? "parenthetic" : "clause",
      };
  }
  for (const take of frame.takes) {
    if (take === "to" || take === "gerund") {
      const clause = tree
        .all(verb, "xcomp", "advcl")
        .find(
          (each) =>
            each.id > verb.id &&
            (take === "gerund" ? isGerund(tree, each) : tree.first(each, "mark")?.form.toLowerCase() === "to"),
        );
      if (clause)
        return { head: clause, ...(frame.takes.includes("person") && object && { addressee: object }), how: take };
    } else if (take === "object") {
      const content = tree.first(verb, "obj") ?? (passive ? tree.first(verb, "nsubj:pass") : undefined);
      if (content && content.upos !== "PRON" && !isCalledHome(verb, content)) return { head: content, how: "object" };
    } else if (!["clause", "person"].includes(take)) {
      const complement = [
        ...tree.all(verb, "obl", "advcl", "ccomp", "xcomp"),
        ...(object ? tree.all(object, "nmod", "acl") : []),
      ].find(
        (each) =>
          each.id > verb.id &&
          // "has been briefed on it"
          !(each.upos === "PRON" && informing.test(verb.lemma)) &&
          tree.all(each, "case", "mark").some((mark) => mark.form.toLowerCase() === take && mark.id < each.id),
      );
      if (complement) {
        const preposition = tree.all(complement, "case", "mark").find((mark) => mark.form.toLowerCase() === take)!;
        return {
          head: complement,
          tokens: tree.subtree(complement).filter((token) => token !== preposition),
          cue: [preposition],
          ...(object && { addressee: object }),
          how: take,
        };
      }
    }
  }
  return undefined;
}

/** "sending", "having sent". */
const isGerund = (tree: Tree, verb: Token): boolean =>
  verb.xpos === "VBG" || tree.all(verb, "aux", "aux:pass").some(({ xpos }) => xpos === "VBG");

/** "told guests at a reception, the first this year, that …", "said, meanwhile, that …": what the parse has hung elsewhere. */
const thatBehind = (tree: Tree, verb: Token): Token | undefined => {
  const isThat = (each: Token) =>
    each.id > verb.id &&
    tree.all(each, "mark").some(({ form, id }) => /^that$/i.test(form) && tree.tokens[id - 2]?.form === ",");
  // "and stated that …": hung on what stands before
  const that = relationOf(verb) === "conj" ? tree.tokens[verb.id] : undefined;
  const isNext = that !== undefined && /^that$/i.test(that.form) && relationOf(that) === "mark";
  return (
    (isNext && tree.head(verb) === tree.head(tree.head(that) ?? verb) ? tree.head(that) : undefined) ??
    tree.all(verb, "advcl").find(isThat) ??
    tree
      .all(verb, "parataxis")
      .filter(({ form }) => /^(?:meanwhile|however|though)$/i.test(form))
      .flatMap((each) => tree.all(each, "ccomp"))
      .find(isThat) ??
    hungOn(tree, verb)
  );
};

/** "said on condition of anonymity that …", "told reporters he had won": hung on a word that stands between. */
const hungOn = (tree: Tree, verb: Token): Token | undefined =>
  /^(?:add|say|tell)$/.test(verb.lemma)
    ? tree
        .all(verb, "obl", "obj", "iobj")
        .filter(({ id }) => id > verb.id)
        .flatMap((each) => tree.subtree(each))
        .flatMap((each) => tree.all(each, "ccomp", "acl").filter(({ deprel }) => deprel !== "acl:relcl"))
        .find(
          (each) =>
            tree.all(each, "mark").some(({ form }) => /^that$/i.test(form)) ||
            (each.deprel === "ccomp" && tree.first(each, "nsubj", "nsubj:pass") !== undefined),
        )
    : undefined;

/** "recalled its ambassador": had him come back, and said nothing. */
const isCalledHome = (verb: Token, whom: Token): boolean =>
  verb.lemma === "recall" &&
  /^(?:adviser|ambassador|attaché|consul|contingent|delegate|delegation|diplomat|envoy|forces|mission|negotiator|officer|official|parliament|product|representative|reservist|soldier|staff|team|troop|troops|vehicle|worker)$/i.test(
    whom.lemma,
  );

const informing = /^(?:brief|inform|notify)$/;

/** ", Mbeki said,": the parse hangs the verb of saying under what was said. */
const isParenthetic = (tree: Tree, verb: Token): boolean => {
  const head = tree.head(verb);
  return (
    relationOf(verb) === "parataxis" &&
    head !== undefined &&
    tree.first(verb, "nsubj") !== undefined &&
    !/^(?:who|which|that)$/i.test(tree.first(verb, "nsubj")!.form) &&
    !tree.first(verb, "ccomp", "obj", "xcomp") &&
    !isNegated(tree, verb) &&
    !isJoined(tree, verb) &&
    (head.upos === "VERB" ||
      head.upos === "AUX" ||
      head.upos === "ADJ" ||
      head.upos === "NOUN" ||
      head.upos === "PROPN")
  );
};

/** "…, and Kenya agreed", "…; Kenya declined": a sentence of its own, that says nothing of the one before. */
const isJoined = (tree: Tree, verb: Token): boolean => {
  const [first] = tree.subtree(verb);
  const before = first && [first, tree.tokens[first.id - 2]];
  return before?.some((each) => each?.upos === "CCONJ" || each?.form === ";") ?? false;
};

/** "according to the ministry, …" */
function accordingSaying(tree: Tree, sentence: number, token: Token): Saying | undefined {
  if (token.form.toLowerCase() !== "according") return undefined;
  const to = tree.tokens[token.id];
  if (to?.form.toLowerCase() !== "to") return undefined;
  // whichever of its neighbours the parse made the head, the source is the noun that follows
  const source = tree.tokens
    .slice(to.id)
    .find(
      (each) =>
        ["NOUN", "PROPN", "PRON"].includes(each.upos) &&
        !tree.tokens.slice(to.id, each.id - 1).some((between) => between.upos === "PUNCT") &&
        !(tree.head(each) && relationOf(each) === "compound") &&
        relationOf(each) !== "nmod:poss",
    );
  if (!source) return undefined;
  const sourceTokens = tree.subtree(source).filter((each) => each.id > to.id);
  const mine = new Set([token.id, to.id, ...sourceTokens.map((each) => each.id)]);
  const content = tree.tokens.filter((each) => !mine.has(each.id));
  return {
    tree,
    sentence,
    source,
    sourceTokens,
    cue: [token, to],
    content,
    acts: ["state"],
    takesQuote: true,
    rule: "attribution/according-to",
  };
}
