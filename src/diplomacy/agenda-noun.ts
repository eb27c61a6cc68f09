import { overlaps, relationOf, type Token, type Tree, type When } from "../record/index.ts";
import { type Due, isLater, isRepeated, isToCome, isUnderWay } from "./agenda-due.ts";
import { happenings, reckoning } from "./agenda-words.ts";
import { isMused, isPlanned, isReckoned, isUnsure } from "./agenda-verb.ts";
import { fateOf, movedTo } from "./encounter-fate.ts";
import { isAskedAfter, isNegated, isWished, relativeVerb } from "./encounter-status.ts";
import { isInDoubt } from "./in-doubt.ts";
import { ownDay } from "./own-day.ts";
import type { Setting } from "./setting.ts";

/** "exercises to be held in May", "the vote scheduled for Sunday", "the deadline is 3 June". */
export function dueNoun(setting: Setting, tree: Tree, noun: Token): Due | undefined {
  // "your call to unite"
  if (noun.lemma === "call" && tree.first(noun, "acl")?.xpos === "VB") return undefined;
  if (!isHappening(setting, tree, noun) || isAskedAfter(tree, noun) || isInDoubt(tree, noun) || isNone(tree, noun))
    return undefined;
  const over = relationOf(noun) === "obj" ? tree.head(noun) : undefined;
  if (over && isMused(over)) return undefined;
  const moved = movedTo(setting, tree, noun);
  if (moved)
    return isToCome(setting, moved.when)
      ? { token: noun, plan: moved.verb, when: moved.when, rule: "agenda/noun", status: "planned" }
      : undefined;
  const likely = likelyOf(tree, noun);
  const plan = likely ?? planOf(setting, tree, noun);
  if (plan && [noun, plan].some((each) => isHoped(tree, each))) return undefined;
  const due = plan ? dueByPlan(setting, tree, noun, plan) : dueByItsDay(setting, tree, noun);
  if (!due || isRepeated(setting, tree, due.when) || isUnderWay(setting, tree, noun, due.when)) return undefined;
  const fate = fateOf(tree, noun);
  return { ...due, status: fate ?? (likely ? "tentative" : due.status) };
}

/** "talks are likely to take place in June": what is to be, if it is. */
function likelyOf(tree: Tree, noun: Token): Token | undefined {
  const head = tree.head(noun);
  return head?.lemma === "likely" && relationOf(noun) === "nsubj" && !isNegated(tree, head)
    ? tree.first(head, "xcomp")
    : undefined;
}

/** "no talks are planned", "does not expect talks on Monday", "had planned to hold elections on Monday". */
function isNone(tree: Tree, noun: Token): boolean {
  if (tree.all(noun, "det").some(({ form }) => /^(?:no|neither)$/i.test(form))) return true;
  const head = tree.head(noun);
  if (head?.upos !== "VERB") return false;
  const over = relationOf(head) === "xcomp" ? tree.head(head) : undefined;
  return (isNegated(tree, head) && !isKnown(tree, noun)) || (over !== undefined && isUnsure(tree, over));
}

/** "hopes that the talks will resume on Monday", "wants them to": a day that somebody only wishes. */
const isHoped = (tree: Tree, word: Token): boolean => {
  const head = tree.head(word);
  return isReckoned(tree, word) || (head?.upos === "VERB" && reckoning.has(head.lemma));
};

/** A noun of what is held on a day, and no part of a body's name: "Congress". */
export const isHappening = (setting: Setting, tree: Tree, noun: Token): boolean =>
  (noun.upos === "NOUN" || noun.upos === "PROPN") &&
  (happenings.has(noun.lemma.toLowerCase()) || isCeasefire(tree, noun)) &&
  !(noun.upos === "PROPN" && isBodys(setting, tree, noun));

/** "cease-fire", parted at its hyphen. */
const isCeasefire = (tree: Tree, noun: Token): boolean =>
  noun.lemma === "fire" && /^cease$/i.test(tree.tokens[noun.id - 3]?.form ?? "");

const isBodys = (setting: Setting, tree: Tree, noun: Token): boolean =>
  setting
    .mentionsIn(tree)
    .some(
      ({ actor, head }) =>
        actor !== undefined &&
        overlaps(head, noun) &&
        /^(?:organization|government)$/.test(setting.actor(actor)?.kind ?? ""),
    );

function dueByPlan(setting: Setting, tree: Tree, noun: Token, plan: Token): Due | undefined {
  // "there will be talks on the 10th, and a vote on the 12th": each on its own day
  const own = ownDay(setting, tree, noun);
  const when =
    own && isToCome(setting, own) ? own : (setting.input.whenOf(tree, plan) ?? setting.input.whenOf(tree, noun));
  return isToCome(setting, when) ? { token: noun, plan, when, rule: "agenda/noun", status: "planned" } : undefined;
}

/** "the talks on 12 May", "holding a first session in May": a day after the report's own says that it is to come. */
function dueByItsDay(setting: Setting, tree: Tree, noun: Token): Due | undefined {
  const head = tree.head(noun);
  const holding =
    head && held.has(head.lemma) && relationOf(noun) === "obj" && /^VBG?$/.test(head.xpos) ? head : undefined;
  if (holding && (isNegated(tree, holding) || isConditional(tree, holding))) return undefined;
  // "the call on 9 September" may be of last year; "a call to unite" is none
  if (noun.lemma === "call") return undefined;
  // "proposed talks for June": talks that nobody has agreed to
  if (!isKnown(tree, noun) && isWished(tree, noun)) return undefined;
  // "hopes to host the summit in June", "proposes holding it": nor has anybody to the day
  const deed =
    head && (held.has(head.lemma) || attended.has(head.lemma)) && relationOf(noun) === "obj" ? head : undefined;
  if (deed && (isWished(tree, deed) || isNegated(tree, deed))) return undefined;
  const after = ownDay(setting, tree, noun);
  const own = setting.input.whenOf(tree, noun);
  const when =
    after ??
    copularDay(setting, tree, noun) ??
    (own?.certainty === "stated" ? own : holding && setting.input.whenOf(tree, holding));
  if (!isToCome(setting, when) || setting.input.day === undefined || !isLater(setting, when)) return undefined;
  const status = deed && isOpen(tree, deed) ? "tentative" : "planned";
  return { token: noun, ...(holding && { plan: holding }), when, rule: "agenda/own-day", status };
}

/** "The runoff is on 28 December". */
function copularDay(setting: Setting, tree: Tree, noun: Token): When | undefined {
  const head = relationOf(noun) === "nsubj" ? tree.head(noun) : undefined;
  if (!head || !/^(?:is|are)$/i.test(tree.first(head, "cop")?.form ?? "")) return undefined;
  return setting.input.timesIn(tree).find((time) => time.type === "DATE" && overlaps(time, head))?.when;
}

/** "may hold talks next month". */
const isOpen = (tree: Tree, verb: Token): boolean =>
  tree.all(verb, "aux").some(({ form }) => /^(?:could|may|might)$/i.test(form));

const held = new Set("hold convene host organize organise schedule".split(" "));
const attended = new Set("attend join".split(" "));

const isConditional = (tree: Tree, verb: Token): boolean =>
  tree.all(verb, "mark").some(({ form }) => /^(?:if|unless|whether)$/i.test(form));

/** "the talks", "its summit": one that is to be, whatever is wished of it. */
const isKnown = (tree: Tree, noun: Token): boolean =>
  tree.all(noun, "det", "nmod:poss").some(({ form }) => !/^(?:an?|any|some|no|another)$/i.test(form));

/** The words that say a happening is to come: "to be held", "planned for", "scheduled". */
function planOf(setting: Setting, tree: Tree, noun: Token): Token | undefined {
  const clause = relativeVerb(tree, noun);
  if (
    clause &&
    !isFormer(tree, clause) &&
    (/^(?:plan|schedule|slate|set)$/.test(clause.lemma) ||
      isPlanned(setting, tree, clause) ||
      tree.tokens.slice(noun.id, clause.id - 1).some((token) => token.form.toLowerCase() === "to"))
  )
    return clause;
  // a closing mark between "exercises" and "to be held" misleads the parse
  const after = tree.tokens.slice(noun.id, noun.id + 5).filter((token) => token.upos !== "PUNCT");
  if (after[0]?.xpos === "TO" && after[1]?.lemma === "be" && after[2]?.xpos === "VBN") return after[2];
  const adjective = tree
    .all(noun, "amod")
    .find((each) => /^(?:planned|scheduled|upcoming|forthcoming|coming|future|next)$/.test(each.form.toLowerCase()));
  if (adjective) return adjective;
  if (noun.lemma === "deadline") return noun;
  const head = tree.head(noun);
  // "elections are due on 5 June", "talks are foreseen for June"
  if (
    head &&
    /^(?:due|expected|foreseen|planned|scheduled)$/.test(head.lemma) &&
    relationOf(noun) === "nsubj" &&
    tree.first(head, "cop") &&
    !isNegated(tree, head)
  )
    return head;
  // "the talks will last until Sunday": what goes on is not due at its end
  if (head?.upos !== "VERB" || isNegated(tree, head) || /^(?:last|continue|remain|stay)$/.test(head.lemma))
    return undefined;
  // "called a vote for Saturday"
  const isSet =
    relationOf(noun) === "obj" &&
    /^(?:call|convene|reschedule|schedule|set)$/.test(head.lemma) &&
    isForDay(setting, tree, noun);
  return isSet ||
    isPlanned(setting, tree, head) ||
    (/^(?:schedule|plan|slate|set|expect|foresee|envisage|arrange)$/.test(head.lemma) &&
      noun.deprel === "nsubj:pass" &&
      !isUnsure(tree, head))
    ? head
    : undefined;
}

/** "originally scheduled for Monday": no longer so. */
const isFormer = (tree: Tree, clause: Token): boolean =>
  tree.all(clause, "advmod").some(({ form }) => /^(?:originally|initially|previously|earlier|first)$/i.test(form));

/** The day it is for stands after it. */
const isForDay = (setting: Setting, tree: Tree, noun: Token): boolean =>
  setting.input
    .timesIn(tree)
    .some((time) => time.from > noun.to && /\bfor\s*$/i.test(setting.input.text.slice(noun.to, time.from)));
