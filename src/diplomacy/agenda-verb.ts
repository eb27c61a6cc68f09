import { relationOf, type Token, type Tree, type When } from "../record/index.ts";
import {
  daysOf,
  type Due,
  isDeadline,
  isEvening,
  isLater,
  isRepeated,
  isToCome,
  isUnderWay,
  MONTH,
  WEEK,
} from "./agenda-due.ts";
import { eventful, happenings, idle, owed, reckoning, scheduled } from "./agenda-words.ts";
import { stipulating } from "./conditions.ts";
import { isAsked, isNegated } from "./encounter-status.ts";
import { isInDoubt } from "./in-doubt.ts";
import type { Setting } from "./setting.ts";
import { ultimatumOf } from "./ultimatum.ts";

/** Longest period, in days, of which what happens in it is due. */
const YEAR = 366;

/** "will begin on Monday", "is due to start in May", "must leave by Friday". */
export function dueVerb(setting: Setting, tree: Tree, verb: Token): Due | undefined {
  const expected = isExpected(tree, verb);
  const given = isNegated(tree, verb) ? undefined : ultimatumOf(setting, tree, verb)?.deadline;
  if (given && isToCome(setting, given) && !isConditional(tree, verb) && !isInDoubt(tree, verb))
    return { token: verb, when: given, rule: "agenda/deadline", status: "planned" };
  const wanted = wantedBy(setting, tree, verb) ?? elseBy(setting, tree, verb);
  if (wanted) return wanted;
  if (isGivenTime(tree, verb) && verb.upos === "AUX") return dueUntil(setting, tree, verb);
  const isThere = isPresent(setting, tree, verb);
  if (!(verb.upos === "VERB" || isInEffect(tree, verb) || expected || isThere) || isNegated(tree, verb))
    return undefined;
  const when = setting.input.whenOf(tree, verb) ?? whenHoped(setting, tree, verb);
  if (!isToCome(setting, when)) return undefined;
  if (isConditional(tree, verb) || isInDoubt(tree, verb) || isAsked(tree, verb)) return undefined;
  if (isMusing(tree, verb) || isLeftTo(tree, verb)) return undefined;
  if (isRepeated(setting, tree, when) || isUnderWay(setting, tree, verb, when)) return undefined;
  const isOwed = isDeadline(when) && isObliged(tree, verb);
  if ((!isOwed && isReckoned(tree, verb)) || isUndone(setting, tree, verb)) return undefined;
  const due = { token: verb, when, status: "planned" as const };
  if (isGivenTime(tree, verb)) return { ...due, rule: "agenda/deadline" };
  const isPromised = isPlanned(setting, tree, verb) && (isThere || isEventful(verb, when) || isFixed(tree, verb, when));
  const isAhead = isLater(setting, when) || isTonight(setting, tree, when);
  if (!isOwed && !isPromised && !expected && !(isAhead && isScheduled(tree, verb, when))) return undefined;
  return { ...due, rule: isDeadline(when) ? "agenda/deadline" : "agenda/verb" };
}

/** "is considering a visit in June": of which nothing is settled. */
export const isMused = ({ form }: Token): boolean => /^(?:considering|mulling|weighing)$/i.test(form);

const isMusing = (tree: Tree, verb: Token): boolean =>
  isMused(verb) && happenings.has(tree.first(verb, "obj")?.lemma ?? "");

/** "I will leave it to Monday's call to say more": nobody leaves. */
const isLeftTo = (tree: Tree, verb: Token): boolean =>
  verb.lemma === "leave" &&
  /^(?:it|that|this)$/i.test(tree.first(verb, "obj")?.form ?? "") &&
  tree.under(verb, "to") !== undefined;

/** "has until Friday to answer", whatever the parser takes the verb for. */
function dueUntil(setting: Setting, tree: Tree, verb: Token): Due | undefined {
  const until = tree.tokens[verb.id];
  const time = setting.input.timesIn(tree).find(({ from }) => until !== undefined && from === until.to + 1);
  const when = time?.when ?? setting.input.whenOf(tree, verb);
  if (!isToCome(setting, when) || isNegated(tree, verb) || isConditional(tree, verb)) return undefined;
  return { token: verb, when, rule: "agenda/deadline", status: "planned" };
}

/** On a day of its own, whatever is done; in a longer period, what happens at a time. */
const isEventful = (verb: Token, when: When): boolean => {
  const lemma = verb.lemma.toLowerCase();
  if (isDeadline(when)) return eventful.has(lemma);
  return daysOf(when) <= WEEK ? eventful.has(lemma) || !idle.has(lemma) : eventful.has(lemma) && daysOf(when) <= YEAR;
};

/** "is scheduled to hear him on Monday": whatever it is, it has its day. */
const isFixed = (tree: Tree, verb: Token, when: When): boolean =>
  daysOf(when) <= WEEK && relationOf(verb) === "xcomp" && /^(?:due|schedule|slate)/.test(tree.head(verb)?.lemma ?? "");

/** "begin this evening": later on the report's own day. */
const isTonight = (setting: Setting, tree: Tree, { from, timex }: When): boolean =>
  from === setting.input.day && isEvening(setting, tree, timex);

/** "the talks open on Monday", "is effective on 3 May", "is travelling on Monday". */
const isScheduled = (tree: Tree, verb: Token, when: When): boolean =>
  isInEffect(tree, verb) ||
  (daysOf(when) <= MONTH && isProgressive(tree, verb)) ||
  (/^VB[ZP]$/.test(verb.xpos) &&
    daysOf(when) <= YEAR &&
    (scheduled.has(verb.lemma.toLowerCase()) || isIntoForce(tree, verb)));

/** "goes into effect", "comes into force". */
const isIntoForce = (tree: Tree, verb: Token): boolean =>
  /^(?:go|come)$/.test(verb.lemma) && /^(?:effect|force|operation)$/.test(tree.under(verb, "into")?.lemma ?? "");

/** "is effective on 3 May". */
const isInEffect = (tree: Tree, word: Token): boolean =>
  word.lemma.toLowerCase() === "effective" && tree.first(word, "cop")?.xpos === "VBZ";

/** "are due in Nairobi on 3 May", "is expected in Nairobi on Monday", "an answer is due on Monday", "is due back on Sunday". */
const isExpected = (tree: Tree, word: Token): boolean =>
  /^(?:due|expected)$/i.test(word.form) &&
  tree.first(word, "xcomp", "ccomp") === undefined &&
  (tree.under(word, "in") !== undefined ||
    tree.under(word, "at") !== undefined ||
    /^(?:back|home)$/i.test(tree.tokens[word.id]?.form ?? "") ||
    owed.has(tree.first(word, "nsubj", "nsubj:pass")?.lemma ?? "")) &&
  tree.all(word, "cop", "aux").some(({ form }) => present.test(form));

/** "wants the troops gone by Friday", "demanded a reply within ten days", "promised an answer by Monday": by when, and nobody else may say so. */
function wantedBy(setting: Setting, tree: Tree, verb: Token): Due | undefined {
  if (!wanting.test(verb.lemma) || isNegated(tree, verb) || isConditional(tree, verb) || isInDoubt(tree, verb))
    return undefined;
  const object = tree.first(verb, "obj");
  const gone = tree.first(verb, "xcomp", "ccomp");
  const isOwed = tree.conjuncts(object ?? verb).some(({ lemma }) => owed.has(lemma));
  const isGone =
    gone !== undefined && (gone.xpos === "VBN" || gone.upos === "ADJ" || gone.upos === "ADV" || gone.xpos === "VBD");
  const isPromise = /^(?:promise|pledge)$/.test(verb.lemma);
  if (!isOwed && (!isGone || isPromise)) return undefined;
  const when = [verb, object, gone]
    .flatMap((each) => (each ? (setting.input.whenOf(tree, each) ?? []) : []))
    .find((each) => isDeadline(each) || (isPromise && isToCome(setting, each)));
  if (!when || !isToCome(setting, when) || isUnderWay(setting, tree, verb, when)) return undefined;
  return { token: verb, when, rule: "agenda/deadline", status: "planned" };
}

/** "will close the road unless Kenya frees them by Friday": by when, or else. */
function elseBy(setting: Setting, tree: Tree, verb: Token): Due | undefined {
  if (!stipulating(tree, verb)) return undefined;
  const when = setting.input.whenOf(tree, verb);
  if (!when || !isDeadline(when) || !isToCome(setting, when)) return undefined;
  return { token: verb, when, rule: "agenda/deadline", status: "planned" };
}

const wanting = /^(?:want|demand|expect|require|insist|seek|promise|pledge)$/;

/** "will be in Nairobi in March". */
const isPresent = (setting: Setting, tree: Tree, word: Token): boolean =>
  word.upos === "PROPN" &&
  tree.first(word, "cop") !== undefined &&
  /^(?:in|at)$/i.test(tree.first(word, "case")?.form ?? "") &&
  setting.parties(tree).placeAt(word) !== undefined;

const present = /^(?:is|are|am|['’]s|['’]re|['’]m)$/i;

/** "is travelling on Monday", "are going into effect on Monday". */
const isProgressive = (tree: Tree, verb: Token): boolean =>
  verb.xpos === "VBG" &&
  (eventful.has(verb.lemma) || verb.lemma === "go") &&
  tree.all(verb, "aux").some(({ form }) => present.test(form));

/** "gave Kenya until Friday to answer", "has until Friday to answer". */
const isGivenTime = (tree: Tree, verb: Token): boolean =>
  /^(?:give|have)$/.test(verb.lemma) &&
  (tree.under(verb, "until") !== undefined || tree.tokens[verb.id]?.form.toLowerCase() === "until");

/** Where it, or what it is joined to, hangs on an "if". */
const isConditional = (tree: Tree, verb: Token): boolean => {
  const isIf = (word: Token) => tree.all(word, "mark").some(({ form }) => /^(?:if|unless|whether)$/i.test(form));
  const head = relationOf(verb) === "conj" || relationOf(verb) === "xcomp" ? tree.head(verb) : undefined;
  // "expires on 1 June unless it is renewed": so it does, as things stand
  const isRunningOut = /^(?:end|expire|lapse)$/.test(verb.lemma);
  const isUnless = (word: Token) => tree.all(word, "mark").some(({ form }) => /^unless$/i.test(form));
  return [verb, ...(head ? [head] : [])].some(
    (each) =>
      isIf(each) || tree.all(each, "advcl").some((clause) => isIf(clause) && !(isRunningOut && isUnless(clause))),
  );
};

/** "predicts that prices will fall next year", "demanded that talks begin on Monday". */
export const isReckoned = (tree: Tree, verb: Token): boolean => {
  const head = ["ccomp", "xcomp"].includes(relationOf(verb)) ? tree.head(verb) : undefined;
  return head !== undefined && reckoning.has(head.lemma);
};

/** "no talks will be held", "promised last year to leave by June": nothing of it is to come. */
function isUndone(setting: Setting, tree: Tree, verb: Token): boolean {
  const isNone = tree
    .all(verb, "nsubj", "obj")
    .some((noun) => tree.all(noun, "det").some(({ form }) => /^(?:no|neither)$/i.test(form)));
  const head = ["ccomp", "xcomp"].includes(relationOf(verb)) ? tree.head(verb) : undefined;
  const told = head && setting.input.whenOf(tree, head);
  const { day } = setting.input;
  const isOld = told?.to != null && day !== undefined && (Date.parse(day) - Date.parse(told.to)) / 86_400_000 > MONTH;
  return isNone || isOld;
}

/** Verbs and adjectives of what is laid down for later: what they govern is planned. */
const planning =
  /^(?:due|set|scheduled?|plan|planned|expect|expected|slated?|intend|arrange|agree|decide|promise|pledge|vow)$/;

/** By its auxiliary, or by what governs it, the verb is told as to come. */
export function isPlanned(setting: Setting, tree: Tree, verb: Token): boolean {
  const aux = tree.all(verb, "aux", "aux:pass").map((each) => each.form.toLowerCase());
  if (aux.some((form) => /^(?:will|shall|’ll|'ll)$/.test(form))) return relationOf(verb) !== "advcl";
  if (aux.includes("would")) return isReported(setting, tree, verb);
  // "was to have travelled": nothing came of it
  if (aux.includes("have") && verb.xpos === "VBN") return false;
  const head = tree.head(verb);
  // "is due to arrive": the parse may hang it so
  const isDueTo =
    relationOf(verb) === "advcl" &&
    head?.lemma === "due" &&
    tree.first(verb, "mark")?.xpos === "TO" &&
    tree.all(head, "cop").some(({ form }) => present.test(form));
  if ((relationOf(verb) === "xcomp" || isDueTo) && head !== undefined) {
    if (isNegated(tree, head)) return false;
    if (head.xpos === "VBG" && head.lemma === "go") return tree.all(head, "aux").some(({ form }) => present.test(form));
    if (planning.test(head.lemma)) return !tree.first(head, "mark") && !isUnsure(tree, head);
    // "will start receiving": the first verb says when
    return ["start", "begin"].includes(head.lemma) && isPlanned(setting, tree, head);
  }
  if (isLookedForwardTo(tree, verb)) return true;
  // "are to be held"
  const to = tree.first(verb, "mark");
  const isTo = tree.all(verb, "aux", "cop").some(({ form }) => /^(?:is|are|was|were)$/i.test(form));
  return to?.xpos === "TO" && isTo && relationOf(verb) !== "acl";
}

/** "had been due to meet", "could be set to": no longer, or not yet. */
export const isUnsure = (tree: Tree, head: Token): boolean =>
  tree.all(head, "aux", "cop").some(({ form }) => /^(?:had|'d|’d|could|may|might|would|should)$/i.test(form));

/** "said it would close on Monday": in reported words, what one will do. */
const isReported = (setting: Setting, tree: Tree, verb: Token): boolean => {
  const said = setting.said(verb)[0];
  return said !== undefined && said.manner !== "direct" && relationOf(verb) !== "advcl" && relationOf(verb) !== "acl";
};

/** "look forward to seeing you in Nairobi next week". */
const isLookedForwardTo = (tree: Tree, verb: Token): boolean => {
  const head = tree.head(verb);
  return (
    verb.xpos === "VBG" &&
    head?.lemma === "look" &&
    /^(?:advcl|xcomp|obl)$/.test(relationOf(verb)) &&
    tree.all(head, "advmod").some(({ form }) => form.toLowerCase() === "forward")
  );
};

/** The day of it may hang on the verb that looks forward. */
const whenHoped = (setting: Setting, tree: Tree, verb: Token): When | undefined =>
  isLookedForwardTo(tree, verb) ? setting.input.whenOf(tree, tree.head(verb)!) : undefined;

/** "must leave", "has to answer", "demanded that it withdraw", "gave Kenya until Friday". */
const isObliged = (tree: Tree, verb: Token): boolean =>
  tree.all(verb, "aux").some((each) => /^(?:must|should|shall)$/i.test(each.form)) ||
  (relationOf(verb) === "xcomp" && tree.head(verb)?.lemma === "have") ||
  obligedBy(tree, verb) !== undefined;

/** The verb that sets what it governs a time: "told Kenya to leave by Friday". */
export function obligedBy(tree: Tree, verb: Token): Token | undefined {
  const head = tree.head(verb);
  if (!head || !obliging.test(head.lemma)) return undefined;
  const relation = relationOf(verb);
  const isGoverned =
    relation === "xcomp" || relation === "ccomp" || (relation === "advcl" && tree.first(verb, "mark")?.xpos === "TO");
  return isGoverned ? head : undefined;
}

const obliging = /^(?:demand|order|require|urge|ask|tell|promise|pledge|vow|agree|undertake|commit)$/;
