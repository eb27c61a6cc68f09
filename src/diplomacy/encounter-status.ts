import {
  type Encounter,
  fateBy,
  isDayOf,
  type Occurrence,
  relationOf,
  type Token,
  type Tree,
} from "../record/index.ts";
import { fateOf, isDone, movedTo } from "./encounter-fate.ts";
import { happening } from "./encounter-words.ts";
import { ownDay } from "./own-day.ts";
import { isQuestion } from "./own-voice.ts";
import type { Setting } from "./setting.ts";

export type Status = Encounter["status"];

/** Words over an encounter that make it a wish, a habit or a question: none has been or is agreed. */
const wishing = new Set(
  "refuse decline reject propose demand urge request seek offer suggest invite want hope ask need avoid favor favour support advocate insist consider mull explore weigh contemplate".split(
    " ",
  ),
);
const wishes = new Set(
  "invitation need importance necessity possibility possible readiness ready willing willingness idea initiative prospect chance opportunity expediency expedient desirable advisable useful necessary important proposal offer call".split(
    " ",
  ),
);
const isWish = (tree: Tree, token: Token): boolean =>
  token.upos === "VERB"
    ? wishing.has(token.lemma.toLowerCase()) || isCallFor(tree, token)
    : wishes.has(token.lemma.toLowerCase());

/** "called for talks", "called on both to meet", and not "called in the ambassador". */
const isCallFor = (tree: Tree, verb: Token): boolean =>
  verb.lemma === "call" &&
  (/^(?:for|on|upon)$/i.test(tree.tokens[verb.id]?.form ?? "") || tree.under(verb, "for") !== undefined);
const agreed =
  /^(?:agree|agreement|plan|intend|due|set|schedule|expect|decide|arrange|prepare|preparation|slate|confirm|wait|await)$/;
const going = /^(?:continue|maintain|keep|develop|intensify|deepen|strengthen|step|expand)$/;
const coming = /^(?:upcoming|planned|scheduled|forthcoming|future|next|coming)$/i;
const gone = /^(?:last|latest|previous|recent|past|earlier)$/i;

/**
 * Whether an encounter was held, is to be, or was called off, by the event coded on its words, else by the verbs it hangs on; tentative
 * where one is proposed for a day or a period to come. Undefined where the report tells only of a wish for one.
 */
export const statusOf = (setting: Setting, tree: Tree, token: Token): Status | undefined =>
  toldStatus(setting, tree, token) ?? (isProposed(setting, tree, token) ? "tentative" : undefined);

/** Words by which a meeting is put to others. */
const proposing =
  /^(?:ask|invitation|invite|offer|prepared|proposal|propose|ready|request|suggest|suggestion|willing)$/;

/** "proposed that the ministers meet on 6 April", "invited both to talks in May": when, and nobody has refused. */
function isProposed(setting: Setting, tree: Tree, token: Token): boolean {
  const own = token.upos === "VERB" ? undefined : ownDay(setting, tree, token);
  const when = own ?? setting.input.whenOf(tree, token);
  const { day } = setting.input;
  if (day === undefined || when?.to == null || when.to <= day || (when.from ?? when.to) < day) return false;
  if (isConditional(tree, token) || isQuestion(tree)) return false;
  const chain = governors(tree, token).filter((each) => each !== token);
  const put = chain.find((each) => proposing.test(each.lemma.toLowerCase()));
  const until = put ? chain.slice(0, chain.indexOf(put)) : [];
  return (
    put !== undefined &&
    !until.some((each) => isWish(tree, each) || isNegated(tree, each)) &&
    !chain.some((each) => isNegated(tree, each) || refusing.test(each.lemma))
  );
}

const refusing = /^(?:decline|dismiss|rebuff|refuse|reject|spurn|withdraw)$/;

function toldStatus(setting: Setting, tree: Tree, token: Token): Status | undefined {
  if (isConditional(tree, token)) return undefined;
  if (isProvisional(setting, tree, token)) return "tentative";
  if (token.upos !== "VERB" && (isAskedAfter(tree, token) || isDayWished(tree, token))) return undefined;
  if (token.upos !== "VERB" && (isAwaited(tree, token) || isLookedForward(tree, token))) return "planned";
  const relative = token.upos === "VERB" ? undefined : relativeVerb(tree, token);
  const over = tree.head(token);
  if (token.upos !== "VERB") {
    if (movedTo(setting, tree, token)) return "planned";
    const fate = fateOf(tree, token);
    if (fate) return fate;
    if (isLaidDown(tree, token)) return "planned";
  }
  if (token.upos === "VERB" && (isOnWay(setting, tree, token) || isSummonedFor(setting, tree, token))) return "planned";
  if (token.upos === "VERB" && over?.xpos === "VBD" && /^(?:begin|start|resume)$/.test(over.lemma)) return "held";
  if (over && over.upos === "VERB" && fateBy(tree, over) === "called-off")
    // "threatened to cancel the meeting": nothing has come of it yet
    return isDone(tree, over) ? "called-off" : undefined;
  if (relative && /^(?:schedule|plan|slate|set)$/.test(relative.lemma)) return "planned";
  const event = setting.input.events.find(
    (each) =>
      each.cue.some((span) => span.from <= token.from && token.to <= span.to) &&
      ["CONSULT", "AGREE", "COOPERATE"].includes(each.type),
  );
  if (isReadyFor(tree, token)) return undefined;
  const chain = [...(relative ? [relative] : []), ...governors(tree, token)];
  const isUncertain = chain[0] !== undefined && hasAuxiliary(tree, chain[0], /^(?:could|may|might)$/);
  if (event) {
    const isUnsure = (each: Token) => each !== token && (isWish(tree, each) || going.test(each.lemma.toLowerCase()));
    if (event.occurrence === "happened" && ((over && isToCome(tree, over)) || isDue(setting, tree, token, chain)))
      return "planned";
    if (event.occurrence === "planned" && !isComing(tree, token) && governors(tree, token).some(isUnsure))
      return undefined;
    return event.occurrence === "planned" && isUncertain ? "tentative" : statusFor(event.occurrence);
  }
  const beside = tree
    .children(token)
    .filter((each) => each.upos !== "VERB" || ["acl", "amod"].includes(relationOf(each)));
  if (beside.some((each) => /^(?:no|if|without)$/i.test(each.form) || /^possible$/i.test(each.lemma))) return undefined;
  if (beside.some((each) => gone.test(each.form))) return "held";
  if (over && relationOf(token) === "nmod" && /^(?:result|outcome|course|conclusion)$/.test(over.lemma)) return "held";
  for (const verb of chain) {
    const fate = fateBy(tree, verb);
    if (fate) return isDone(tree, verb) ? fate : undefined;
  }
  if (isComing(tree, token)) return isUncertain ? "tentative" : "planned";
  for (const verb of chain) {
    if (isNegated(tree, verb) || isConditional(tree, verb)) return undefined;
    const aux = tree.all(verb, "aux").map((each) => each.form.toLowerCase());
    if (aux.some((form) => /^(?:should|must)$/.test(form))) return undefined;
    if (aux.some((form) => /^(?:could|may|might)$/.test(form))) return "tentative";
    const lemma = verb.lemma.toLowerCase();
    if (lemma === "likely") return "tentative";
    // "I would like to welcome you" plans nothing
    if (lemma === "like") continue;
    const isPlanned = aux.some((form) => /^(?:will|shall|would|’ll|'ll|wo)$/.test(form)) || isToBe(tree, verb);
    if (verb !== token && isWish(tree, verb)) return undefined;
    // to go on talking is no encounter yet
    if (going.test(lemma) && (isPlanned || (verb.xpos !== "VBD" && !isPerfect(tree, verb)))) return undefined;
    if (isPlanned) return "planned";
    if (isWish(tree, verb)) return undefined;
    if (agreed.test(lemma)) return "planned";
    if (verb.xpos === "VBD" || isPerfect(tree, verb)) return "held";
  }
  if (isPastOccasion(tree, token)) return "held";
  const when = (token.upos === "VERB" ? undefined : ownDay(setting, tree, token)) ?? setting.input.whenOf(tree, token);
  if (when?.from && setting.input.day !== undefined && when.from > setting.input.day) return "planned";
  return "held";
}

/** "is pencilled in for Monday", "provisionally set for May", an entry of a diary with a star: not settled. */
function isProvisional(setting: Setting, tree: Tree, token: Token): boolean {
  if (setting.input.entryIn(tree)?.isProvisional === true) return true;
  const near = token.upos === "VERB" ? token : tree.head(token);
  return (
    near !== undefined &&
    (/^pencill?ed$/i.test(near.form) ||
      tree.all(near, "advmod").some(({ form }) => /^(?:provisionally|tentatively)$/i.test(form)))
  );
}

/** "proposed talks for May", "called for a summit in June": what over a noun makes of it a wish. */
export const isWished = (tree: Tree, noun: Token): boolean => governors(tree, noun).some((each) => isWish(tree, each));

/** "suggested May as the date of the meeting". */
function isDayWished(tree: Tree, noun: Token): boolean {
  const day = isDayOf(tree, noun) ? tree.head(noun) : undefined;
  const verb = day && tree.head(day);
  return verb !== undefined && isWish(tree, verb);
}

/** "Have you talked to Kenya?": the auxiliary stands before the subject. */
export const isAsked = (tree: Tree, verb: Token): boolean =>
  isQuestion(tree) &&
  tree.all(verb, "nsubj").some((subject) => tree.all(verb, "aux").some(({ id }) => id < subject.id));

/** "a meeting with his counterpart was expected next week", "is foreseen for June": by its place, whatever the parse makes of it. */
function isLaidDown(tree: Tree, noun: Token): boolean {
  // "at the meeting Kenya was expected to sign": of Kenya
  if (/^(?:after|at|before|during|following|in|since)$/i.test(tree.first(noun, "case")?.form ?? "")) return false;
  const after = tree.tokens.slice(noun.id, noun.id + 12);
  const end = after.findIndex(({ upos, form }) => upos === "VERB" || upos === "AUX" || /^[,;:]$/.test(form));
  const [be, word] = end < 0 ? [] : after.slice(end);
  const isOfAnother = after
    .slice(0, Math.max(0, end))
    .some((each) => each.xpos.startsWith("W") || (each.deprel.startsWith("nsubj") && isBareSubject(tree, each)));
  return (
    be !== undefined &&
    !isOfAnother &&
    /^(?:is|are|was|were)$/i.test(be.form) &&
    /^(?:scheduled|planned|slated|expected|foreseen|envisaged)$/i.test(word?.form ?? "")
  );
}

/** Of which no preposition stands before: "with his counterpart" is no subject, whatever the parse makes of it. */
const isBareSubject = (tree: Tree, noun: Token): boolean => {
  const before = tree.subtree(noun)[0]!;
  return before.upos !== "ADP" && tree.tokens[before.id - 2]?.upos !== "ADP";
};

/** "Will there be a call?", "Have you had talks?": whoever asks does not know. */
export function isAskedAfter(tree: Tree, noun: Token): boolean {
  const over = tree.head(noun);
  if (over === undefined || !isQuestion(tree)) return false;
  // "What did you say in your call?": there was one
  if (tree.all(noun, "det", "nmod:poss").some(({ form }) => !/^(?:an?|any|some|another)$/i.test(form))) return false;
  const there = tree.first(over, "expl");
  return isAsked(tree, over) || (there !== undefined && tree.all(over, "aux").some(({ id }) => id < there.id));
}

/** "looks forward to the meeting". */
const isLookedForward = (tree: Tree, noun: Token): boolean => {
  const over = tree.head(noun);
  return over?.lemma === "look" && tree.all(over, "advmod").some(({ form }) => form.toLowerCase() === "forward");
};

/** "is travelling to Kenya on Monday": on a day to come. */
function isOnWay(setting: Setting, tree: Tree, verb: Token): boolean {
  const { day } = setting.input;
  if (verb.xpos !== "VBG" || day === undefined || !hasAuxiliary(tree, verb, /^(?:is|are|am|['’](?:s|re|m))$/))
    return false;
  const from = setting.input.whenOf(tree, verb)?.from;
  return from != null && from > day;
}

/** "has summoned the ambassador for Monday". */
const isSummonedFor = (setting: Setting, tree: Tree, verb: Token): boolean =>
  verb.lemma === "summon" &&
  setting.input
    .timesIn(tree)
    .some(({ from }) => from > verb.to && /\bfor\s+$/i.test(setting.input.text.slice(verb.to, from)));

/** "is ready to engage through the dialogue", "would be glad to meet": nothing is agreed yet. */
function isReadyFor(tree: Tree, token: Token): boolean {
  const deed = token.upos === "VERB" ? token : tree.head(token);
  const over = deed && relationOf(deed) === "xcomp" ? tree.head(deed) : undefined;
  if (!over || (token.upos !== "VERB" && !/^(?:through|in|at)$/i.test(tree.first(token, "case")?.form ?? "in")))
    return false;
  const isWouldBe = tree.all(over, "aux").some(({ form }) => /^(?:will|would|['’](?:d|ll))$/i.test(form));
  const isGlad = isWouldBe && /^(?:delighted|glad|happy|pleased)$/i.test(over.form);
  return (
    isGlad || (/^(?:ready|prepared|willing)$/i.test(over.form) && tree.first(over, "cop", "aux:pass")?.xpos !== "VBD")
  );
}

/** The words that govern one, up to the first finite verb that is not itself governed by another's infinitive. */
function governors(tree: Tree, token: Token): Token[] {
  const found: Token[] = [];
  let at: Token | undefined = token;
  for (let steps = 0; at && steps < 5; steps++) {
    if (at !== token || token.upos === "VERB") found.push(at);
    if (at !== token && ["VBD", "VBZ", "VBP"].includes(at.xpos)) break;
    if (at === token && ["VBD", "VBZ", "VBP"].includes(at.xpos)) break;
    // what a planned deed is for is as planned
    const isPurpose = relationOf(at) === "advcl" && tree.first(at, "mark")?.xpos === "TO";
    const isObject = at.xpos === "VBG" && /^(?:on|about|against)$/i.test(tree.first(at, "mark")?.form ?? "");
    if (["advcl", "parataxis", "root"].includes(relationOf(at)) && !isPurpose && !isObject) break;
    const head = tree.head(at);
    // what was said during a call is no part of whether it was held, but what will be said in it is
    if (!head || isOccasion(tree, at)) return head && isToCome(tree, head) ? [head] : found;
    at = head;
  }
  return found;
}

/** It is told as the time or the place of something else. */
function isOccasion(tree: Tree, word: Token): boolean {
  const form = tree.first(word, "case")?.form.toLowerCase() ?? "";
  if (word.upos === "VERB") return false;
  return relationOf(word) === "obl"
    ? !/^(?:to|for|on|of|in)$/.test(form)
    : relationOf(word) === "nmod" && /^(?:after|before|during|following|since|until)$/.test(form);
}

const hasAuxiliary = (tree: Tree, verb: Token, forms: RegExp): boolean =>
  tree.all(verb, "aux").some((each) => forms.test(each.form.toLowerCase()));

const isToCome = (tree: Tree, verb: Token): boolean => hasAuxiliary(tree, verb, /^(?:will|shall|’ll|'ll)$/);

/** "the planned talks": its own adjective or participle says that it is to come. */
export const isComing = (tree: Tree, noun: Token): boolean =>
  tree.all(noun, "amod", "acl").some((each) => coming.test(each.form));

/** "which took place", "scheduled for", "to be held": the verb of the clause that describes a noun, by its place. */
export function relativeVerb(tree: Tree, noun: Token): Token | undefined {
  const after = tree.tokens.slice(noun.id, noun.id + 14);
  const end = after.findIndex(
    (token) => ["MD", "VBD", "VBP", "VB"].includes(token.xpos) && token.form.toLowerCase() !== "be",
  );
  const near = end < 0 ? after : after.slice(0, end + 1);
  const scheduled = near.find(
    (token) =>
      /^(?:scheduled|planned|slated|set)$/i.test(token.form) &&
      /^(?:for|to|on|in)$/i.test(tree.tokens[token.id]?.form ?? ""),
  );
  if (scheduled) return scheduled;
  // ", due to take place in May"
  const due = near.find(({ id, form }) => /^due$/i.test(form) && tree.tokens[id]?.form.toLowerCase() === "to");
  const deed = due && tree.tokens[due.id + 1];
  if (deed?.xpos === "VB") return deed;
  const clause = tree.all(noun, "acl").find((each) => each.id > noun.id && each.upos !== "ADP");
  if (clause) return clause;
  const pronoun = near.findIndex((token) => token.xpos === "WDT" || /^(?:which|that)$/i.test(token.form));
  if (pronoun < 0) return undefined;
  const verb = after.slice(pronoun + 1, pronoun + 6).find((token) => token.upos === "VERB");
  return verb && (happening.has(verb.lemma) || verb.lemma === "hold") ? verb : undefined;
}

/** "on the eve of a call", "ahead of the summit", "preparations for the visit". */
export function isAwaited(tree: Tree, token: Token): boolean {
  const before = tree.tokens
    .slice(Math.max(0, token.id - 8), token.id - 1)
    .map((each) => each.form.toLowerCase())
    .join(" ");
  return /\b(?:on the eve of|ahead of|in advance of|prepar\w+ (?:\w+ ){0,4}(?:for|to hold))\b/.test(before);
}

/** Its own day is still to come, and nothing tells of it as past. */
function isDue(setting: Setting, tree: Tree, token: Token, chain: readonly Token[]): boolean {
  const own = token.upos === "VERB" ? undefined : ownDay(setting, tree, token);
  const { day } = setting.input;
  const isLater = own?.from != null && day !== undefined && own.from > day;
  return isLater && chain.every((each) => talking.test(each.lemma) || (each.xpos !== "VBD" && !isPerfect(tree, each)));
}

/** What is talked of may be to come: "discussed the visit in June". */
const talking = /^(?:announce|confirm|coordinate|discuss|prepare)$/;

/** "following the talks, a plan was adopted". */
function isPastOccasion(tree: Tree, token: Token): boolean {
  const verb = tree.head(token);
  return (
    verb?.upos === "VERB" &&
    (verb.xpos === "VBD" || isPerfect(tree, verb)) &&
    /^(?:during|after|following|at)$/i.test(tree.first(token, "case")?.form ?? "")
  );
}

/** "are to meet", "to be held", "is due to visit". */
function isToBe(tree: Tree, verb: Token): boolean {
  const marked = tree.tokens[verb.id - 2];
  const to =
    marked?.xpos === "TO" ? marked : tree.tokens[verb.id - 3]?.xpos === "TO" ? tree.tokens[verb.id - 3] : undefined;
  if (!to) return false;
  if (relationOf(verb) === "acl") {
    const head = tree.head(verb);
    return head !== undefined && !isWish(tree, head);
  }
  const before = tree.tokens.slice(0, to.id - 1).findLast((each) => each.upos !== "ADV" && each.upos !== "PUNCT");
  return (
    before !== undefined &&
    (/^(?:is|are|was|were|due|set|scheduled|expected|slated|foreseen)$/i.test(before.form) ||
      // a closing mark between "exercises" and "to be held" misleads the parse
      (before.upos === "NOUN" && tree.tokens[verb.id - 2]?.form.toLowerCase() === "be"))
  );
}

const isPerfect = (tree: Tree, verb: Token): boolean =>
  verb.xpos === "VBN" &&
  tree.all(verb, "aux", "aux:pass").some((each) => /^(?:has|have|had|was|were|’ve|'ve|’s)$/i.test(each.form));

const isConditional = (tree: Tree, verb: Token): boolean =>
  tree.all(verb, "mark").some((each) => /^(?:if|unless|whether)$/i.test(each.form));

export const isNegated = (tree: Tree, verb: Token): boolean =>
  tree.children(verb).some((each) => /^(?:not|n['’]t|never)$/i.test(each.form) && each.id < verb.id);

const statusFor = (occurrence: Occurrence): Status | undefined => {
  switch (occurrence) {
    case "happened":
    case "ongoing":
      return "held";
    case "planned":
      return "planned";
    case "hypothetical":
      return "tentative";
    case "called-off":
      return "called-off";
    case "threatened":
    case "demanded":
      return undefined;
  }
};
