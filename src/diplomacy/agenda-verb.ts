import { relationOf, type Token, type Tree, type When } from "../record/index.ts";
import { daysOf, type Due, isDeadline, isLater, isRepeated, isToCome, isUnderWay } from "./agenda-due.ts";
import { eventful, idle, reckoning, scheduled } from "./agenda-words.ts";
import { isAsked, isNegated } from "./encounter-status.ts";
import { isLeftOpen } from "./left-open.ts";
import type { Setting } from "./setting.ts";

/** Longest period, in days, that is a day rather than a course: of it, whatever is done is due. */
const WEEK = 8;
const MONTH = 31;
const YEAR = 366;

/** "will begin on Monday", "is due to start in May", "must leave by Friday". */
export function dueVerb(setting: Setting, tree: Tree, verb: Token): Due | undefined {
  const expected = isExpected(tree, verb);
  if (!(verb.upos === "VERB" || isInEffect(tree, verb) || expected) || isNegated(tree, verb)) return undefined;
  const when = setting.input.whenOf(tree, verb) ?? whenHoped(setting, tree, verb);
  if (!isToCome(setting, when)) return undefined;
  if (isConditional(tree, verb) || isLeftOpen(tree, verb) || isAsked(tree, verb)) return undefined;
  if (isRepeated(setting, tree, when) || isUnderWay(setting, tree, verb, when)) return undefined;
  if (isReckoned(tree, verb)) return undefined;
  const due = { token: verb, when, status: "planned" as const };
  if (isGivenTime(tree, verb)) return { ...due, rule: "agenda/deadline" };
  const isOwed = isDeadline(when) && isObliged(tree, verb);
  const isPromised = isPlanned(setting, tree, verb) && isEventful(verb, when);
  if (!isOwed && !isPromised && !(isLater(setting, when) && (expected || isScheduled(tree, verb, when))))
    return undefined;
  return { ...due, rule: isDeadline(when) ? "agenda/deadline" : "agenda/verb" };
}

/** On a day of its own, whatever is done; in a longer period, what happens at a time. */
const isEventful = (verb: Token, when: When): boolean => {
  const lemma = verb.lemma.toLowerCase();
  if (isDeadline(when)) return eventful.has(lemma);
  return daysOf(when) <= WEEK ? eventful.has(lemma) || !idle.has(lemma) : eventful.has(lemma) && daysOf(when) <= YEAR;
};

/** "the talks open on Monday", "is effective on 3 May", "is travelling on Monday". */
const isScheduled = (tree: Tree, verb: Token, when: When): boolean =>
  isInEffect(tree, verb) ||
  (daysOf(when) <= MONTH && isProgressive(tree, verb)) ||
  (/^VB[ZP]$/.test(verb.xpos) &&
    daysOf(when) <= YEAR &&
    (scheduled.has(verb.lemma.toLowerCase()) || (verb.lemma === "go" && tree.under(verb, "into") !== undefined)));

/** "is effective on 3 May". */
const isInEffect = (tree: Tree, word: Token): boolean =>
  word.lemma.toLowerCase() === "effective" && tree.first(word, "cop")?.xpos === "VBZ";

/** "are due in Nairobi on 3 May", "is expected in Nairobi on Monday". */
const isExpected = (tree: Tree, word: Token): boolean =>
  /^(?:due|expected)$/i.test(word.form) &&
  tree.first(word, "xcomp", "ccomp") === undefined &&
  (tree.under(word, "in") !== undefined || tree.under(word, "at") !== undefined) &&
  tree.all(word, "cop", "aux").some(({ form }) => present.test(form));

const present = /^(?:is|are|am|['’]s|['’]re|['’]m)$/i;

/** "is travelling on Monday", "are going into effect on Monday". */
const isProgressive = (tree: Tree, verb: Token): boolean =>
  verb.xpos === "VBG" &&
  (eventful.has(verb.lemma) || verb.lemma === "go") &&
  tree.all(verb, "aux").some(({ form }) => present.test(form));

/** "gave Kenya until Friday to answer", "has until Friday to answer". */
const isGivenTime = (tree: Tree, verb: Token): boolean =>
  /^(?:give|have)$/.test(verb.lemma) && tree.under(verb, "until") !== undefined;

/** Where it, or what it is joined to, hangs on an "if". */
const isConditional = (tree: Tree, verb: Token): boolean => {
  const isIf = (word: Token) => tree.all(word, "mark").some(({ form }) => /^(?:if|unless|whether)$/i.test(form));
  const head = relationOf(verb) === "conj" || relationOf(verb) === "xcomp" ? tree.head(verb) : undefined;
  return [verb, ...(head ? [head] : [])].some((each) => isIf(each) || tree.all(each, "advcl").some(isIf));
};

/** "predicts that prices will fall next year". */
const isReckoned = (tree: Tree, verb: Token): boolean => {
  const head = ["ccomp", "xcomp"].includes(relationOf(verb)) ? tree.head(verb) : undefined;
  return head !== undefined && reckoning.has(head.lemma);
};

/** Verbs and adjectives of what is laid down for later: what they govern is planned. */
const planning = /^(?:due|set|schedule|plan|expect|slated|slate|intend|arrange|agree|decide|promise|pledge|vow)$/;

/** By its auxiliary, or by what governs it, the verb is told as to come. */
export function isPlanned(setting: Setting, tree: Tree, verb: Token): boolean {
  const aux = tree.all(verb, "aux", "aux:pass").map((each) => each.form.toLowerCase());
  if (aux.some((form) => /^(?:will|shall|’ll|'ll)$/.test(form))) return relationOf(verb) !== "advcl";
  if (aux.includes("would")) return isReported(setting, tree, verb);
  const head = tree.head(verb);
  if (relationOf(verb) === "xcomp" && head !== undefined) {
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
const isUnsure = (tree: Tree, head: Token): boolean =>
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
function isObliged(tree: Tree, verb: Token): boolean {
  if (tree.all(verb, "aux").some((each) => /^(?:must|should|shall)$/i.test(each.form))) return true;
  const head = tree.head(verb);
  if (!head) return false;
  if (head.lemma === "have" && relationOf(verb) === "xcomp") return true;
  return (
    /^(?:demand|order|require|urge|ask|tell|promise|pledge|vow|agree|undertake|commit)$/.test(head.lemma) &&
    ["xcomp", "ccomp"].includes(relationOf(verb))
  );
}
