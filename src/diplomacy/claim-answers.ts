import {
  type Attribution,
  type Claim,
  clauseBehind,
  type ClaimStance,
  clauseTold,
  isJudging,
  isTelling,
  isWithoutTruth,
  isUntrue,
  relationOf,
  type Span,
  type Token,
  type Tree,
  withoutTruth,
  isTrue,
} from "../record/index.ts";
import { isNegated } from "./encounter-status.ts";
import { isTurn } from "./own-voice.ts";
import type { Setting } from "./setting.ts";

/** "is false", "is not true". */
const isSaidUntrue = (tree: Tree, word: Token): boolean =>
  isNegated(tree, word) ? isTrue(word.form) || /^so$/i.test(word.form) : isWithoutTruth(tree, word);

/** "…, a claim Kenya disputes": what is meant stands right before. */
export const isBeside = ({ rule }: Attribution): boolean => rule === "attribution/dispute/beside";

/** What is said of a claim made before; of which stance nothing is known where a word points back and no more. */
export interface Answer {
  stance?: ClaimStance;
  /** Whose claim it is said to be. */
  owners: string[];
  /** It only points with "that" or "it": what is meant stands right before. */
  isNear: boolean;
  /** It is set beside what is meant, whomever that is about. */
  isBeside?: true;
}

/** "denied the charge", "said the report was false", "declined to comment": an answer to a claim, and no claim of its own. */
export function answerTo(setting: Setting, attribution: Attribution, tree: Tree, content: Token): Answer | undefined {
  const { acts, rule } = attribution;
  // "put the figure at 40": a new one
  if (rule === "attribution/figure") return undefined;
  if (isBeside(attribution)) return { stance: "denies", owners: [], isNear: true, isBeside: true };
  const subject = tree.first(content, "nsubj");
  const isReply = isTurn(attribution) && isAtBeginning(attribution, content);
  if (subject && tree.first(content, "cop")) {
    const isNoun = isTelling(subject.lemma) && tree.first(subject, "acl", "ccomp") === undefined;
    if (!isNoun && !/^(?:that|this|it|these|those|they)$/i.test(subject.form) && !isWhatWasSaid(tree, subject))
      return undefined;
    return isSaidUntrue(tree, content)
      ? {
          stance: "denies",
          owners: ownersOf(setting, tree, subject),
          isNear: !isNoun,
          ...(isReply && !isNoun && { isBeside: true }),
        }
      : undefined;
  }
  const bare = withoutTruth(tree, content)?.told;
  if (bare)
    return bare.upos === "PRON" || isKnown(tree, bare)
      ? { stance: "denies", owners: ownersOf(setting, tree, bare), isNear: bare.upos === "PRON" }
      : undefined;
  // "MS. ORU: No comment."
  if (isReply && content.lemma === "comment" && tree.first(content, "det")?.form.toLowerCase() === "no")
    return { stance: "declines-to-say", owners: [], isNear: true, isBeside: true };
  if (content.lemma === "comment" && acts.includes("refuse-to-say")) {
    const on = tree.under(content, "on");
    return on && !isTelling(on.lemma) ? undefined : { stance: "declines-to-say", owners: [], isNear: true };
  }
  if (content.upos === "PRON" || /^that$/i.test(content.form))
    return acts.includes("deny") ? { stance: "denies", owners: [], isNear: true } : undefined;
  if (content.upos !== "NOUN" || !isTelling(content.lemma) || tree.first(content, "acl", "ccomp")) return undefined;
  const owners = ownersOf(setting, tree, content);
  // "a report about his health": another one
  if (!isKnown(tree, content)) return { owners, isNear: false };
  if (acts.includes("refuse-to-say"))
    // "could not confirm the report": nor does it decline to
    return { ...(!isUnable(setting, attribution) && { stance: "declines-to-say" as const }), owners, isNear: false };
  const isDenied =
    (acts.includes("deny") && !isNoDenial(setting, attribution)) ||
    acts.includes("reject") ||
    isCalledUntrue(tree, content);
  return { ...(isDenied && { stance: "denies" as const }), owners, isNear: false };
}

/** How far into a turn, in characters, what answers the question still stands. */
const BEGINNING = 60;
const isAtBeginning = ({ cue }: Attribution, { from }: Token): boolean => from - cue.at(-1)!.to < BEGINNING;

/** "What you said", "what they claim": as "that". */
const isWhatWasSaid = (tree: Tree, subject: Token): boolean =>
  /^what$/i.test(subject.form) &&
  tree.all(subject, "acl").some(({ lemma }) => /^(?:allege|claim|describe|hear|mention|quote|read|say)$/.test(lemma));

/** "the charge", "these allegations": nothing beside it says of what, and it is not a new one. */
const isKnown = (tree: Tree, noun: Token): boolean =>
  tree.all(noun, "det").every(({ form }) => !/^(?:an?|any|another|some)$/i.test(form)) &&
  ["about", "of", "on", "over", "regarding", "concerning"].every((form) => tree.under(noun, form) === undefined);

/** "denied entry to two envoys": what is not granted, and no claim. */
export const isRefusedGrant = ({ upos, lemma }: Token): boolean =>
  upos === "NOUN" && /^(?:access|admission|asylum|bail|entry|passage|permission|permit|request|visa)$/.test(lemma);

const ownersOf = (setting: Setting, tree: Tree, noun: Token): string[] =>
  [...tree.all(noun, "nmod:poss", "amod"), ...[tree.under(noun, "by") ?? []].flat()].flatMap((each) =>
    setting.parties(tree).named(each),
  );

/** "Contrary to Kenyan claims, …": whose claims they are. */
export const contradicted = (setting: Setting, tree: Tree, { rule, cue }: Attribution): string[] =>
  rule === "attribution/verdict"
    ? cue
        .flatMap((span) => tree.within(span))
        .filter(({ lemma, upos }) => upos === "NOUN" && isTelling(lemma))
        .flatMap((noun) => ownersOf(setting, tree, noun))
    : [];

const isUnable = (setting: Setting, { cue }: Attribution): boolean =>
  cue.some((span) => /\b(?:could|can|unable)\b/i.test(setting.words(span)));

/** "denied the charge that it had armed rebels": the clause is what is claimed, by those whose charge it is. */
export function chargeOf(
  setting: Setting,
  tree: Tree,
  content: Token,
  { acts }: Attribution,
): { clause: Token; owners: readonly string[] } | undefined {
  const head = tree.head(content);
  // "said that there was no truth in the claim that it had armed rebels"
  const bare = withoutTruth(tree, content)?.told;
  if (bare) return clauseOf(setting, tree, bare, clauseTold(tree, bare, content));
  // "said the claim that it had armed rebels was false"
  const isCalled = tree.first(content, "cop") !== undefined && isSaidUntrue(tree, content);
  const called = isCalled ? tree.first(content, "nsubj", "expl") : undefined;
  // "said it was not true that it had armed rebels"
  const clause = called && /^it$/i.test(called.form) ? clauseBehind(tree, content) : undefined;
  if (clause) return isJudging(content.form) ? undefined : { clause, owners: [] };
  if (called) return isTelling(called.lemma) ? clauseOf(setting, tree, called) : undefined;
  if (!acts.includes("deny") && !acts.includes("reject")) return undefined;
  // the clause may hang on the noun or, as the parser has it, on the verb
  const beside = head && tree.first(head, "obj");
  const over = head?.upos === "NOUN" ? head : beside && beside.id < content.id ? beside : undefined;
  const isClause = over !== undefined && isTelling(over.lemma) && ["acl", "ccomp"].includes(relationOf(content));
  return clauseOf(setting, tree, isClause ? over : content, isClause ? content : undefined);
}

/** What a charge says, in a clause of its own. */
function clauseOf(
  setting: Setting,
  tree: Tree,
  noun: Token,
  clause: Token | undefined = tree.first(noun, "acl", "ccomp"),
): { clause: Token; owners: readonly string[] } | undefined {
  if (!clause || noun.upos !== "NOUN" || !isTelling(noun.lemma)) return undefined;
  const isParticiple = clause.xpos === "VBN" && tree.first(clause, "aux", "aux:pass") === undefined;
  const isRelative = tree.children(clause).some(({ xpos }) => /^W/.test(xpos)) || isParticiple;
  return isRelative ? undefined : { clause, owners: ownersOf(setting, tree, noun) };
}

/** "described the claim as false". */
const isCalledUntrue = (tree: Tree, noun: Token): boolean =>
  tree.tokens
    .slice(noun.id, noun.id + 4)
    .some(
      ({ id, form }) =>
        form.toLowerCase() === "as" && tree.tokens.slice(id, id + 2).some((each) => isUntrue(each.form)),
    );

/** "has not denied": neither a denial nor a confirmation. */
export const isNoDenial = (setting: Setting, { cue }: Attribution): boolean =>
  /\b(?:not|never)\b|n['’]t\b/i.test(cue.map((span) => setting.words(span)).join(" ")) &&
  /\b(?:den(?:y|ied|ies)|rul(?:e|ed) out|disput)/i.test(cue.map((span) => setting.words(span)).join(" "));

/** "if Kenya denies it", "urged Kenya to deny it", "may deny it": it has not. */
export const isOnlyAsked = (tree: Tree, { cue }: Attribution): boolean =>
  cue
    .flatMap((span) => tree.within(span))
    .filter(({ upos }) => upos === "VERB")
    .some((verb) => {
      if (tree.all(verb, "mark").some(({ form }) => /^(?:if|unless|whether)$/i.test(form))) return true;
      const aux = tree.all(verb, "aux").map(({ form }) => form.toLowerCase());
      if (aux.some((form) => /^(?:may|might|could|should|must)$/.test(form))) return true;
      const head = relationOf(verb) === "xcomp" ? tree.head(verb) : undefined;
      return verb.xpos === "VB" && head !== undefined && asking.test(head.lemma);
    });

const asking = /^(?:ask|call|decline|demand|expect|force|invite|order|press|push|refuse|tell|threaten|urge|want)$/;

/** A claim about the speaker's own side, made before by another, not far away. */
export function claimAnswered<Made extends { claim: Claim; concerned: readonly string[]; paragraph: number }>(
  setting: Setting,
  made: readonly Made[],
  { speakers }: Attribution,
  answer: Answer,
  at: { span: Span; paragraph: number },
): Made | undefined {
  const own = setting.sides(speakers);
  const owners = setting.sides(answer.owners).filter((side) => !own.includes(side));
  return made.findLast(({ claim, concerned, paragraph }) => {
    const others = setting.sides(claim.stances.map(({ party }) => party)).filter((side) => !own.includes(side));
    return (
      claim.evidence[0]!.to <= at.span.from &&
      at.span.from - claim.evidence.at(-1)!.to < (answer.isNear ? NEAR : FAR) &&
      at.paragraph - paragraph <= 2 &&
      (answer.isBeside || concerned.some((side) => own.includes(side))) &&
      others.length > 0 &&
      (owners.length === 0 || others.some((side) => owners.includes(side)))
    );
  });
}

/** How far before, in characters, stands what "that" means, and what "the charge" does. */
const NEAR = 200;
const FAR = 900;

/** "said that no soldier had crossed", "fired at nobody": a clause that says no. */
export const isDenial = (tree: Tree, content: Token): boolean =>
  content.upos === "VERB" &&
  (isNegated(tree, content) ||
    tree
      .all(content, "nsubj", "obj", "obl")
      .some(
        (noun) =>
          /^(?:neither|nobody|none|no-?one|nothing)$/i.test(noun.form) ||
          tree.all(noun, "det").some(({ form }) => /^(?:no|neither)$/i.test(form)),
      ));
