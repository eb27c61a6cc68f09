import { type PositionStance, relationOf, type Token, type Tree } from "../record/index.ts";
import { isFirst } from "./beside.ts";
import { isNegated } from "./encounter-status.ts";

const refusing = new Set(["reject", "refuse", "dismiss", "rebuff", "oppose", "spurn", "deny", "decline"]);
const accepting = new Set(["accept", "agree", "grant", "meet", "approve"]);
/** Verbs that accept with "to" or "with": "bowed to the demand". */
export const yielding = /^(?:accede|bow|comply|submit|yield)$/;
/** Verbs of whoever has not made up his mind: "will study the proposal". */
const considering = /^(?:consider|examine|ponder|review|study|weigh)$/;
const ignoring = new Set(["ignore", "disregard"]);
/** Verbs that answer with "to": whoever has not done so is silent. */
export const replying = /^(?:answer|comment|react|reply|respond)$/;

/**
 * "would reject" in a report, "has rejected", "cannot accept" and "I must reject" are stances; "may reject", "if it rejects", "urged it
 * to reject" are none.
 */
export function isOpen(tree: Tree, verb: Token): boolean {
  if (tree.all(verb, "mark").some(({ form }) => /^(?:if|unless|whether)$/i.test(form))) return true;
  const modal = tree.all(verb, "aux").find(({ form }) => /^(?:may|might|could|ca|can|should|must)$/i.test(form));
  const isMust = modal !== undefined && /^must$/i.test(modal.form) && isFirst(tree, verb) && refusing.has(verb.lemma);
  const isYes = goesAlong(tree, verb) && !isNegated(tree, verb);
  if (modal !== undefined && !isUnable(tree, verb) && !isMust && !isYes) return true;
  const head = ["xcomp", "ccomp"].includes(relationOf(verb)) ? tree.head(verb) : undefined;
  return (
    verb.xpos === "VB" &&
    head !== undefined &&
    /^(?:ask|call|encourage|expect|press|push|tell|threaten|urge|want)$/.test(head.lemma)
  );
}

/** "cannot accept", "could not agree". */
const isUnable = (tree: Tree, verb: Token): boolean =>
  /^(?:accept|agree|consent|support)$/.test(verb.lemma) &&
  isNegated(tree, verb) &&
  tree.all(verb, "aux").some(({ form }) => /^(?:ca|can|could)$/i.test(form));

/** "could live with that", "can go along with the proposal". */
export const goesAlong = (tree: Tree, verb: Token): boolean =>
  /^(?:go|live)$/.test(verb.lemma) &&
  tree.tokens.slice(verb.id, verb.id + 3).some(({ form }) => /^with$/i.test(form)) &&
  tree.under(verb, "with") !== undefined;

/** "has not said whether it would": what it will do is open. */
export const leavesOpen = (tree: Tree, verb: Token): boolean =>
  /^(?:decide|indicate|say)$/.test(verb.lemma) &&
  isNegated(tree, verb) &&
  (/^(?:if|whether)$/i.test(tree.tokens[verb.id]?.form ?? "") ||
    // "what it will do", and not "what sank its ship"
    (/^what$/i.test(tree.tokens[verb.id]?.form ?? "") &&
      tree.tokens.slice(verb.id, verb.id + 5).some(({ form }) => /^do$/i.test(form))));

/** What makes of a yes a part of one. */
const partly =
  /\b(?:provided|providing|on (?:the |one )?(?:condition|proviso|understanding)|in principle|in part|partly|subject to|(?:so|as) long as|with reservations)\b/i;

/** "accepted on condition that": whether only a part, or not without something else, is accepted. */
export const isInPart = (words: string): boolean => partly.test(words);

export function stanceOf(tree: Tree, verb: Token): PositionStance | undefined {
  const lemma = verb.lemma.toLowerCase();
  const particle = tree.first(verb, "compound:prt")?.form.toLowerCase();
  const isFuture = tree.all(verb, "aux").some(({ form }) => /^(?:will|wo|would|’ll|'ll)$/i.test(form));
  // "would not comply", "will not return the ship", "did not accept the offer"; what has not been accepted may be yet
  if (isNegated(tree, verb)) {
    const isPast = tree.all(verb, "aux", "aux:pass").some(({ form }) => /^(?:did|was|were)$/i.test(form));
    if ((replying.test(lemma) && !isFuture) || leavesOpen(tree, verb)) return "silent";
    return isFuture || isUnable(tree, verb) || (isPast && /^(?:accept|agree|grant)$/.test(lemma))
      ? "rejects"
      : undefined;
  }
  if (refusing.has(lemma) || (lemma === "turn" && particle === "down") || (lemma === "rule" && particle === "out"))
    return "rejects";
  if (accepting.has(lemma) || yielding.test(lemma) || goesAlong(tree, verb)) return "accepts";
  if (
    lemma === "welcome" &&
    /^(?:idea|invitation|offer|plan|proposal|suggestion)$/.test(tree.patient(verb)?.lemma ?? "")
  )
    return "accepts";
  // "refused to consider it"
  const over = relationOf(verb) === "xcomp" ? tree.head(verb) : undefined;
  if (considering.test(lemma)) return over && refusing.has(over.lemma) ? "rejects" : "willing-to-discuss";
  return ignoring.has(lemma) ? "silent" : undefined;
}
