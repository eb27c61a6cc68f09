import {
  fateBy,
  isLeftOpen,
  isWhySpoke,
  type Occurrence,
  relationOf,
  type Span,
  type Token,
  type Tree,
  isTrue,
} from "../record/index.ts";
import { hedgeOf } from "./hedge.ts";
import { isFirstPerson, isPerformed, isSpoken } from "./performed.ts";
import {
  answering,
  attempts,
  beliefs,
  demands,
  factual,
  gatherings,
  lasting,
  nounsOf,
  orders,
  plans,
  proposals,
  refusals,
  shading,
  threats,
  unsettled,
  wonders,
} from "./occurrence-words.ts";
import { isFalse, isInverted, isNot, shortOf } from "./undone.ts";

/** Whether what a word speaks of came to be, as its sentence puts it; undefined where the sentence says it did not. */
export interface Happening {
  occurrence: Occurrence;
  hedge?: { force: "possible" | "likely" | "doubtful"; cue: Span[] };
}

export function occurrenceOf(tree: Tree, trigger: Token): Happening | undefined {
  const hedge = hedgeOf(tree, trigger);
  const occurrence =
    trigger.upos === "NOUN" || trigger.upos === "PROPN" ? ofNoun(tree, trigger) : ofVerb(tree, trigger);
  if (occurrence === undefined) return undefined;
  return { occurrence: isAsked(tree, trigger) ? "hypothetical" : occurrence, ...(hedge && { hedge }) };
}

/** What a question asks about, unlike what it takes for granted in a clause of its own. */
function isAsked(tree: Tree, trigger: Token): boolean {
  if (tree.tokens.findLast((each) => !/^["'”’)\]]+$/.test(each.form))?.form !== "?") return false;
  let at: Token | undefined = trigger;
  for (let steps = 0; at && steps < 8; steps++) {
    const head = tree.head(at);
    if (relationOf(at) === "root" || (head && isLabelled(tree, head, at))) return true;
    const isThought = relationOf(at) === "ccomp" && head !== undefined && beliefs.has(head.lemma.toLowerCase());
    // "Is it true that they attacked?"
    const isTested =
      /^c(?:comp|subj)$/.test(relationOf(at)) && (isTrue(head?.lemma ?? "") || head?.lemma === "confirm");
    if (!isThought && !isTested && !["xcomp", "conj", "obj", "obl"].includes(relationOf(at))) return false;
    at = head;
  }
  return false;
}

/** "Reuters: Did Kenya agree?": what hangs on a label, and on no verb, begins behind it. */
function isLabelled({ tokens }: Tree, label: Token, word: Token): boolean {
  const colon = tokens.findIndex(({ form }) => form === ":");
  const isBefore = colon >= 0 && label.id <= colon && word.id > colon + 1;
  return isBefore && !tokens.slice(0, colon).some(({ upos }) => upos === "VERB" || upos === "AUX");
}

/** Children that stand before a verb and shade it. */
function ofVerb(tree: Tree, verb: Token): Occurrence | undefined {
  const before = tree.children(verb).filter((each) => each.id < verb.id);
  if (before.some((each) => isNot(each) && ["advmod", "cc", "det", "mark"].includes(relationOf(each))))
    return undefined;
  // "almost shot him"
  if (before.some((each) => relationOf(each) === "advmod" && /^(?:almost|nearly)$/i.test(each.form))) return undefined;
  const short = shortOf(tree, verb);
  if (short !== undefined) return short === "undone" ? undefined : short;
  if (isFalse(tree, verb)) return undefined;
  const subject = tree.first(verb, "nsubj");
  if (subject && (isNone(tree, subject) || /^(?:neither|none|nobody|no-one)$/i.test(subject.form))) return undefined;
  const patient = tree.patient(verb);
  if (patient && isNone(tree, patient)) return undefined;
  if (isImperative(tree, verb)) return undefined;
  const mark = tree.first(verb, "mark")?.form.toLowerCase();
  if (mark === "if" || mark === "unless" || mark === "whether" || mark === "lest" || mark === "without")
    return mark === "without" ? undefined : "hypothetical";
  if (isInverted(tree, verb)) return "hypothetical";
  // "before they lift it": what has not come yet
  if (/^(?:before|until|till|once)$/.test(mark ?? "") && /^VB[PZ]$/.test(verb.xpos)) return "hypothetical";
  if (isWhenToCome(tree, verb)) return "planned";
  const aux = tree.all(verb, "aux").map((each) => each.form.toLowerCase());
  if (aux.some((form) => /^(?:will|shall|wo|’ll|'ll)$/.test(form)))
    return isBelieved(tree, verb) ? "hypothetical" : "planned";
  if (isSpoken(tree, verb, aux)) return "happened";
  // "would have fought": did not
  if (aux.includes("would") && tree.all(verb, "aux").some(({ lemma }) => lemma === "have")) return "hypothetical";
  if (aux.some((form) => /^(?:would|['’]d)$/.test(form)) && isReported(tree, verb)) return "planned";
  if (aux.some((form) => /^(?:would|could|might|may|can|should|ca)$/.test(form))) return "hypothetical";
  if (aux.includes("must") || aux.includes("ought")) return "demanded";
  if (isToBe(tree, verb)) return "planned";
  const relation = relationOf(verb);
  const head = tree.head(verb);
  const to = mark === "to" || before.some((each) => each.xpos === "TO");
  if (
    head &&
    (relation === "xcomp" ||
      relation === "ccomp" ||
      relation === "advcl" ||
      relation === "acl" ||
      relation === "conj" ||
      relation === "csubj")
  ) {
    const governed = underHead(tree, verb, head, relation, to, mark);
    if (governed !== "own") return governed;
  }
  if (
    verb.xpos === "VBG" &&
    tree.all(verb, "aux").some((each) => each.lemma === "be") &&
    /^(?:is|are|’s|'s|’re|'re|am|’m|'m|been)$/i.test(aux.at(-1) ?? "")
  )
    return "ongoing";
  return "happened";
}

/** "will make it clear when he speaks with Mbeki": what is to come is told in the present behind what will be. */
function isWhenToCome(tree: Tree, verb: Token): boolean {
  const over = relationOf(verb) === "advcl" && /^VB[PZ]$/.test(verb.xpos) ? tree.head(verb) : undefined;
  const isWhen = tree
    .all(verb, "advmod", "mark")
    .some(({ form, id }) => id < verb.id && /^(?:after|when)$/i.test(form));
  return (
    over !== undefined && isWhen && tree.all(over, "aux").some(({ form }) => /^(?:will|shall|['’]ll)$/i.test(form))
  );
}

/** "placed no missiles", "threatens no one", "neither side agreed". */
const isNone = (tree: Tree, noun: Token): boolean =>
  /^(?:nobody|none|nothing)$/i.test(noun.form) ||
  [...tree.all(noun, "det", "cc:preconj"), noun].some((each) => /^(?:no|neither)$/i.test(each.form)) ||
  /^(?:no|neither)$/i.test(tree.tokens[noun.id - 2]?.form ?? "");

/** "Let me add", "Thank the ambassador": told to somebody, and no report of an act. */
const isImperative = (tree: Tree, verb: Token): boolean =>
  verb.xpos === "VB" &&
  !["xcomp", "ccomp", "advcl", "acl", "conj", "csubj"].includes(relationOf(verb)) &&
  tree.first(verb, "nsubj", "csubj", "aux", "mark", "expl") === undefined;

/** "hopes that they will meet": nobody has planned it. */
const isBelieved = (tree: Tree, verb: Token): boolean => {
  const head = tree.head(verb);
  return (
    head !== undefined && ["ccomp", "acl", "advcl"].includes(relationOf(verb)) && beliefs.has(head.lemma.toLowerCase())
  );
};

/** "said it would meet" tells a plan in the past's own tense. */
const isReported = (tree: Tree, verb: Token): boolean => {
  const head = tree.head(verb);
  return (
    head !== undefined &&
    ["ccomp", "parataxis", "conj"].includes(relationOf(verb)) &&
    /^VB[DN]$/.test(head.xpos) &&
    !wonders.has(head.lemma.toLowerCase()) &&
    !isFirstPerson(tree, verb) &&
    !isBelieved(tree, verb)
  );
};

/** "are to meet", "is due to meet", "is expected to": planned. */
const isToBe = (tree: Tree, verb: Token): boolean => {
  const passive = tree.all(verb, "aux:pass").length > 0;
  const at = verb.id - (passive ? 3 : 2);
  const left = tree.tokens[at - 1];
  if (tree.tokens[at]?.xpos !== "TO" || !left) return false;
  return (
    (left.lemma === "be" && left.upos !== "NOUN") || (isAhead.test(left.form) && tree.tokens[at - 2]?.lemma === "be")
  );
};

/** "is due to meet", however it is parsed. */
const isAhead = /^(?:about|bound|due|expected|poised|scheduled|set|slated)$/i;

function underHead(
  tree: Tree,
  verb: Token,
  head: Token,
  relation: string,
  to: boolean,
  mark: string | undefined,
): Occurrence | undefined | "own" {
  const lemma = head.lemma.toLowerCase();
  if (relation === "conj") {
    // "will meet and sign": what holds for the first holds for the second, unless it has words of its own
    if (tree.first(verb, "mark")?.form.toLowerCase() === "that" && relationOf(head) === "ccomp") {
      const above = tree.head(head);
      return above ? underHead(tree, verb, above, "ccomp", false, "that") : "own";
    }
    if (tree.first(verb, "aux", "nsubj", "mark") || !isAlike(verb, head)) return "own";
    return head.upos === "VERB" ? ofVerb(tree, head) : "own";
  }
  const upper = head.upos === "VERB" || head.upos === "ADJ" || head.upos === "AUX" ? ofVerb(tree, head) : "happened";
  const infinitive = to || verb.xpos === "VB";
  if ((relation === "xcomp" || (relation === "advcl" && infinitive)) && isPerformed(tree, verb, head))
    return isSaid(tree, head) ? "happened" : upper;
  if ((relation === "xcomp" || relation === "advcl") && infinitive && isWhySpoke(tree, verb, head)) return upper;
  if (relation === "ccomp" && mark === "that" && orders.has(lemma)) return "demanded";
  if (relation === "ccomp" && proposals.has(lemma) && isSubjunctive(tree, verb)) return "demanded";
  // "provided that it lets them in"
  if (lemma === "provide" && relation === "ccomp" && /^VB[NG]$/.test(head.xpos)) return "hypothetical";
  // "by sending food": the means come to be where what they serve does
  if (relation === "advcl" && mark === "by" && verb.xpos === "VBG") return upper;
  if (relation === "csubj" && isGerund(tree, verb) && isUntold(tree, head)) return "hypothetical";
  if (factual.has(lemma) && !infinitive)
    return upper === undefined ? undefined : verb.xpos === "VBG" ? "happened" : "own";
  if (isLeftOpen(tree, head)) return "hypothetical";
  if (refusals.has(lemma)) return relation === "xcomp" || verb.xpos === "VBG" || infinitive ? undefined : "own";
  if (threats.has(lemma)) return relation === "ccomp" && !infinitive ? "threatened" : "threatened";
  if (
    demands.has(lemma) &&
    (infinitive || (relation === "ccomp" && verb.xpos === "VB")) &&
    isOfAnother(tree, verb, head)
  )
    return "demanded";
  // "does not intend to attack" plans none
  if (plans.has(lemma) && (infinitive || (verb.xpos === "VBG" && mark !== "for")))
    return upper === undefined || upper === "hypothetical" || upper === "demanded" || upper === "threatened"
      ? upper
      : "planned";
  if (wonders.has(lemma)) return "hypothetical";
  // "a demand that it withdraw", however the verb is tagged
  if (relation === "acl" && mark === "that" && nounsOf.demand.has(lemma) && /^VBP?$/.test(verb.xpos)) return "demanded";
  // a purpose is nothing that was done
  if (relation === "advcl" && infinitive) return undefined;
  // an attempt has been made, whatever came of it
  if (relation === "acl" && infinitive && attempts.has(lemma)) return ofNoun(tree, head);
  if (relation === "acl" && infinitive)
    return nounsOf.demand.has(lemma)
      ? "demanded"
      : nounsOf.threat.has(lemma)
        ? "threatened"
        : nounsOf.plan.has(lemma)
          ? "planned"
          : undefined;
  // "possible to", "important to": it says nothing of whether anybody did
  if (head.upos === "ADJ" && infinitive) return isFelt(tree, verb, head) ? upper : undefined;
  // "flew to Kampala to condemn it": whoever is on the way has said nothing yet
  if (relation === "xcomp" && infinitive && /^(?:arrive|come|fly|head|travel)$/.test(lemma)) return undefined;
  if (relation === "xcomp" && infinitive) return lemma === "go" && head.xpos === "VBG" ? "planned" : upper;
  if (relation === "ccomp" && upper === undefined) return "own";
  return "own";
}

/** "was glad to support it", "I am proud to announce it": what one feels at what one does. */
const isFelt = (tree: Tree, verb: Token, head: Token): boolean =>
  /^(?:delighted|glad|happy|honou?red|pleased|proud|relieved|sorry)$/i.test(head.form) &&
  (tree.first(head, "cop")?.xpos === "VBD" || /^(?:announce|congratulate|welcome)$/.test(verb.lemma));

const isGerund = (tree: Tree, verb: Token): boolean =>
  verb.xpos === "VBG" && tree.first(verb, "nsubj", "aux", "mark") === undefined;

/** "lifting them is out of the question", "would be wrong": nothing says that it was done. */
const isUntold = (tree: Tree, head: Token): boolean =>
  tree.all(head, "aux").some(({ xpos }) => xpos === "MD") ||
  /^(?:is|['’]s)$/i.test(tree.first(head, "cop")?.form ?? "");

/** One form for both: a bare verb beside a bare verb is one too, whatever the parse takes it for. */
const isAlike = ({ xpos }: Token, head: Token): boolean =>
  xpos === head.xpos || xpos === "VB" || (xpos === "VBP" && head.xpos === "VB");

/** "I want to", "I would like to", and neither denied nor in the past. */
const isSaid = (tree: Tree, head: Token): boolean =>
  !tree.children(head).some(isNot) &&
  (head.xpos === "VBP" || (head.xpos === "VB" && tree.first(head, "aux")?.lemma === "would"));

/** "proposed that it suspend its flights": the bare form, whatever the parse takes it for. */
const isSubjunctive = (tree: Tree, verb: Token): boolean => {
  const first = tree.first(verb, "aux:pass", "cop", "aux") ?? verb;
  return first.form.toLowerCase() === first.lemma.toLowerCase() && (first.xpos === "VB" || first.xpos === "VBP");
};

/** "want them to leave", unlike "want to leave". */
const isOfAnother = (tree: Tree, verb: Token, head: Token): boolean =>
  !plans.has(head.lemma.toLowerCase()) ||
  tree.isPassive(head) ||
  tree.first(head, "obj", "iobj") !== undefined ||
  tree.first(verb, "nsubj") !== undefined;

function ofNoun(tree: Tree, noun: Token): Occurrence | undefined {
  const found = ofNounAlone(tree, noun);
  return found === "happened" && lasting.has(noun.lemma.toLowerCase()) && tree.head(noun)?.upos !== "VERB"
    ? "ongoing"
    : found;
}

const shares = /^(?:hand|involvement|part|participation|role|share)$/;

/** "took no part in the raid", "did not take part in it", "was not involved in it": whoever it is said of did not do it. */
function isUnshared(tree: Tree, share: Token): boolean {
  const verb = share.upos === "VERB" ? share : tree.head(share);
  const isShare = share.upos === "VERB" ? /^(?:involve|participate)$/.test(share.lemma) : shares.test(share.lemma);
  return isShare && (isNone(tree, share) || (verb !== undefined && tree.children(verb).some(isNot)));
}

function ofNounAlone(tree: Tree, noun: Token): Occurrence | undefined {
  const modifiers = tree.all(noun, "amod", "det", "advmod", "nmod:desc");
  if (modifiers.some((each) => each.form.toLowerCase() === "no")) return undefined;
  for (const each of modifiers)
    if (shading[each.form.toLowerCase()] && shading[each.form.toLowerCase()] !== "happened")
      return shading[each.form.toLowerCase()];
  const head = tree.head(noun);
  if (!head) return "happened";
  const lemma = head.lemma.toLowerCase();
  if (head.upos === "NOUN") {
    if (nounsOf.doubt.has(lemma)) return "hypothetical";
    if (nounsOf.plan.has(lemma)) return "planned";
    if (nounsOf.threat.has(lemma)) return "threatened";
    if (nounsOf.demand.has(lemma)) return "demanded";
    if (nounsOf.end.has(lemma)) return undefined;
    if (isUnshared(tree, head)) return undefined;
    // "on the eve of talks"
    if (lemma === "eve") return "planned";
    // "will raise it in the course of the meeting", "will take part in the talks"
    const over = tree.head(head);
    return isFrame(tree, head) && isHeldThen(tree, noun, over) ? "planned" : ofNounAbove(tree, head);
  }
  const relation = relationOf(noun);
  const preposition = tree.first(noun, "case")?.form.toLowerCase();
  // "treated as an attack", "in exchange for a withdrawal"
  if (preposition === "as" || preposition === "like") return undefined;
  if (preposition === "for" && tree.tokens[noun.id - 2] && isExchange(tree, noun)) return "hypothetical";
  if (head.upos === "ADJ" && relation === "nsubj" && unsettled.has(lemma)) return "hypothetical";
  if (head.upos !== "VERB") return "happened";
  if (relation === "obj" || relation === "nsubj") {
    const own = ofVerb(tree, head);
    if (own === undefined) return undefined;
    if (own !== "happened" && own !== "ongoing") return own;
    if (relation === "obj" || tree.isPassive(head)) {
      // what is ordered of one's own people is under way
      if (lemma === "order") return "ongoing";
      const fate = fateBy(tree, head);
      if (fate) return fate === "postponed" ? "planned" : fate;
      if (refusals.has(lemma)) return undefined;
      if (threats.has(lemma)) return "threatened";
      if (demands.has(lemma)) return "demanded";
      if (plans.has(lemma) || wonders.has(lemma))
        return lemma === "fear" || wonders.has(lemma) ? "hypothetical" : "planned";
    }
    return own;
  }
  if (preposition === "in" && [head, tree.first(head, "obj")].some((each) => each && isUnshared(tree, each)))
    return undefined;
  if (preposition === "for" && (factual.has(lemma) || answering.has(lemma))) return "happened";
  if (preposition === "for" && (demands.has(lemma) || lemma === "call")) return "demanded";
  if (preposition === "for" || preposition === "of")
    return lemma === "warn" || lemma === "threaten"
      ? "threatened"
      : plans.has(lemma) || preposition === "for"
        ? "planned"
        : "happened";
  if (preposition === "against" && threats.has(lemma)) return "threatened";
  // "look forward to the meeting"; "during the talks the leaders will discuss": both are still to come
  if (lemma === "look" && preposition === "to" && /^forward$/i.test(wordBefore(tree, noun))) return "planned";
  const isBeside = /^(?:at|during)$/.test(preposition ?? "") || (preposition === "in" && isTakingPart(tree, head));
  return isBeside && isHeldThen(tree, noun, head) ? "planned" : "happened";
}

/** Talks in which something is still to be done are to come themselves. */
const isHeldThen = (tree: Tree, noun: Token, verb: Token | undefined): boolean =>
  gatherings.test(noun.lemma) && verb?.upos === "VERB" && ofVerb(tree, verb) === "planned";

/** "participate in the talks", "take part in them". */
const isTakingPart = (tree: Tree, verb: Token): boolean =>
  verb.lemma === "participate" || (verb.lemma === "take" && tree.first(verb, "obj")?.lemma === "part");

/** What stands between such a noun and the verb: "in the course of the talks". */
const isFrame = (tree: Tree, noun: Token): boolean =>
  noun.lemma === "part" ? relationOf(noun) === "obj" : /^(?:advance|course)$/.test(noun.lemma);

/** The word before the preposition of what hangs on a verb: "forward". */
const wordBefore = (tree: Tree, noun: Token): string => {
  const preposition = tree.first(noun, "case");
  return preposition === undefined ? "" : (tree.tokens[preposition.id - 2]?.form ?? "");
};

const isExchange = (tree: Tree, noun: Token): boolean => {
  const preposition = tree.first(noun, "case");
  const before = preposition && tree.tokens[preposition.id - 2];
  return before !== undefined && /^(?:exchange|return)$/i.test(before.form);
};

/** A noun inside a noun takes on what its head's verb says. */
function ofNounAbove(tree: Tree, head: Token): Occurrence | undefined {
  const verb = tree.head(head);
  if (!verb || verb.upos !== "VERB" || relationOf(head) !== "obj") return "happened";
  return demands.has(verb.lemma.toLowerCase()) ? "demanded" : "happened";
}
