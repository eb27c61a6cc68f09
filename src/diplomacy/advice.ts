import {
  type Advisory,
  type Audience,
  relationOf,
  type Span,
  type Token,
  type TravelAdvice,
  type Tree,
} from "../record/index.ts";
import { infinitiveAfter, prepositionAfter } from "./beside.ts";
import { isNegated } from "./encounter-status.ts";
import { phraseSpan, type Setting } from "./setting.ts";

const audienceWords: [RegExp, Audience][] = [
  [/\b(?:famil(?:y|ies)|dependents?|dependants?|relatives|spouses|wives|children)\b/i, "families"],
  [/\b(?:local|locally employed)\b.{0,20}\b(?:staff|employees?|personnel)\b/i, "local-staff"],
  [/\bnon-? ?(?:essential|emergency)\b/i, "non-emergency-staff"],
  [
    /\b(?:all|embassy|consular|diplomatic|mission)\b.{0,20}\b(?:staff|personnel|employees?)\b|\bdiplomats\b/i,
    "all-staff",
  ],
  [/\b(?:nationals?|citizens?|travell?ers|americans|britons|subjects|expatriates)\b/i, "nationals"],
];

const ordering = new Set(["order", "instruct", "direct", "require", "command", "request", "evacuate", "withdraw"]);
const allowing = new Set(["authorize", "authorise", "allow", "permit", "let", "offer"]);
const advising = new Set(["advise", "urge", "warn", "recommend", "tell", "ask", "call", "caution", "request"]);
const goings = /^(?:leave|depart|departure|evacuate|evacuation|return|withdraw|withdrawal|go|exit)$/;

/** Advice as one place of the text gives it. */
export interface Advice {
  issuers: string[];
  audience: Audience[];
  departure?: "authorized" | "ordered";
  travel?: TravelAdvice;
  mission?: NonNullable<Advisory["mission"]>;
  /** The last word of what it rests on, where that is not of its own phrase. */
  until?: Token;
  /** Its own words, where the sentence gives other advice beside it. */
  own?: Span;
  tree: Tree;
  token: Token;
}

/** Who is to go, who may, whether to travel, and how a mission stands: what a word tells of these. */
export function advicesAt(setting: Setting, tree: Tree, token: Token): Advice[] {
  const found =
    directed(setting, tree, token) ??
    may(setting, tree, token) ??
    leaving(tree, token) ??
    advised(setting, tree, token) ??
    warning(setting, tree, token) ??
    posture(setting, tree, token);
  return found ? againstEach(setting, found) : [];
}

/**
 * "advises against all travel to the north, and against all but essential travel to the south": one of each, up to where the next word
 * of advice begins, which tells of its own.
 */
function againstEach(setting: Setting, advice: Advice): Advice[] {
  const { tree, token, travel } = advice;
  if (!travel || !advising.has(token.lemma.toLowerCase())) return [advice];
  const next = tree.tokens.find(
    // a noun "advise" there is none, whatever the parser makes of it
    ({ id, upos, lemma }) => id > token.id && advising.has(lemma) && (upos === "VERB" || lemma === "advise"),
  );
  const end = next ? beginOf(tree, next, token) : tree.tokens.length;
  const begins = tree.tokens.filter(
    ({ id, form }) =>
      id > token.id &&
      id <= end &&
      /^against$/i.test(form) &&
      /^(?:all|any|travel|travelling|visiting|non-?essential)$/i.test(tree.tokens[id]?.form ?? ""),
  );
  if (begins.length === 0 || (begins.length === 1 && !next)) return [advice];
  return begins.map((begin, at) => {
    const words = tree.tokens.slice(begin.id - 1, (begins[at + 1]?.id ?? end + 1) - 1);
    const last = words.findLast(({ upos }) => !/^(?:PUNCT|CCONJ|SCONJ)$/.test(upos)) ?? begin;
    const own = { from: begin.from, to: last.to };
    return { ...advice, travel: isPartly(setting.words(own)) ? "all-but-essential" : "do-not-travel", own };
  });
}

/** How many words of a sentence stand before the clause of a verb; where the other stands in it, before the verb. */
const beginOf = (tree: Tree, verb: Token, other: Token): number =>
  (tree.isUnder(other, verb) ? verb : tree.subtree(verb)[0]!).id - 1;

const isPartly = (words: string): boolean => /\bbut essential|non-?essential\b/i.test(words);

/** "You should leave now", "Depart Chad immediately". */
function leaving(tree: Tree, verb: Token): Advice | undefined {
  if (verb.upos !== "VERB" || !/^(?:leave|depart)$/.test(verb.lemma.toLowerCase()) || isNegated(tree, verb))
    return undefined;
  const subject = tree.first(verb, "nsubj");
  const aux = tree.all(verb, "aux").map(({ form }) => form.toLowerCase());
  const isTold =
    subject === undefined
      ? verb.xpos === "VB" && aux.length === 0 && relationOf(verb) === "root" && tree.first(verb, "mark") === undefined
      : /^you$/i.test(subject.form) && aux.some((form) => /^(?:must|should)$/.test(form));
  const isSoon = tree.subtree(verb).some(({ form }) => /^(?:immediately|now)$/i.test(form));
  return isTold && isSoon
    ? { issuers: [], audience: ["nationals"], travel: "leave-now", tree, token: verb }
    : undefined;
}

function audienceOf(words: string): Audience[] {
  const found: Audience[] = [];
  for (const [pattern, audience] of audienceWords)
    if (pattern.test(words) && !found.includes(audience)) found.push(audience);
  // the families of employees are families, not employees
  if (found.includes("families"))
    return found.filter((each) => each === "families" || each === "non-emergency-staff" || each === "local-staff");
  return found.includes("non-emergency-staff") || found.includes("local-staff")
    ? found.filter((each) => each !== "all-staff")
    : found;
}

/** "ordered the families to leave", "requested the departure of the families", "authorized the departure of staff". */
function directed(setting: Setting, tree: Tree, verb: Token): Advice | undefined {
  const lemma = verb.lemma.toLowerCase();
  if (verb.upos !== "VERB" || (!ordering.has(lemma) && !allowing.has(lemma) && !advising.has(lemma))) return undefined;
  if (isNegated(tree, verb)) return undefined;
  const object = tree.patient(verb);
  const infinitive = infinitiveAfter(tree, verb);
  const clause = [...tree.all(verb, "xcomp", "ccomp", "advcl"), ...(infinitive ? [infinitive] : [])].find(
    (each) => goings.test(each.lemma.toLowerCase()) && each.id > verb.id && !isNegated(tree, each),
  );
  const noun =
    object && goings.test(object.lemma.toLowerCase()) ? object : object ? undefined : leavingAfter(tree, verb);
  const self = lemma === "evacuate" || lemma === "withdraw";
  if (!clause && !noun && !self) return undefined;
  const who = self
    ? object
    : noun
      ? (tree.under(noun, "of") ?? tree.first(noun, "nmod:poss"))
      : (object ?? (clause && tree.first(clause, "nsubj")) ?? tree.under(verb, "on"));
  if (!who) return undefined;
  const audience = audienceOf(setting.words(phraseSpan(tree, who)));
  if (audience.length === 0) return undefined;
  const issuers = issuersOf(setting, tree, verb, who);
  // to fetch one's people is a deed, not advice
  if (audience.join() === "nationals" && self && !clause) return undefined;
  if (audience.join() === "nationals") return { issuers, audience, travel: "leave-now", tree, token: verb };
  // for those under its orders, a government's request is an order
  return { issuers, audience, departure: allowing.has(lemma) ? "authorized" : "ordered", tree, token: verb };
}

/** "requested on 3 May the departure of the families": the object, where a date before it has misled the parser. */
function leavingAfter(tree: Tree, verb: Token): Token | undefined {
  for (const token of tree.tokens.slice(verb.id)) {
    if (token.upos === "NOUN" && goings.test(token.lemma.toLowerCase())) return token;
    if (token.upos === "VERB" || token.upos === "SCONJ") return undefined;
  }
  return undefined;
}

/** "Non-essential staff may leave": authorized. */
function may(setting: Setting, tree: Tree, verb: Token): Advice | undefined {
  if (verb.upos !== "VERB" || !/^(?:leave|depart)$/.test(verb.lemma.toLowerCase()) || isNegated(tree, verb))
    return undefined;
  const aux = tree.all(verb, "aux").map((each) => each.form.toLowerCase());
  if (!aux.some((form) => form === "can" || form === "could" || form === "may")) return undefined;
  const subject = tree.first(verb, "nsubj");
  if (!subject) return undefined;
  const audience = audienceOf(setting.words(phraseSpan(tree, subject)));
  if (audience.length === 0 || audience.join() === "nationals") return undefined;
  return { issuers: [], audience, departure: "authorized", tree, token: verb };
}

/** "advised nationals not to travel to", "advises against all travel to", "Do not travel". */
function advised(setting: Setting, tree: Tree, verb: Token): Advice | undefined {
  const lemma = verb.lemma.toLowerCase();
  if (
    lemma === "exercise" &&
    /^exercise (?:an )?increased caution/i.test(setting.words({ from: verb.from, to: tree.sentence.to }))
  )
    return { issuers: [], audience: ["nationals"], travel: "caution", tree, token: verb };
  if (
    verb.upos !== "VERB" ||
    (!advising.has(lemma) && lemma !== "reconsider" && lemma !== "travel" && lemma !== "avoid")
  )
    return undefined;
  const below = tree.subtree(verb);
  const span = phraseSpan(tree, verb);
  const words = setting.words(span);
  let travel: TravelAdvice | undefined;
  if (advising.has(lemma)) {
    const infinitive = infinitiveAfter(tree, verb);
    const clause = [...tree.all(verb, "xcomp", "ccomp", "advcl"), ...(infinitive ? [infinitive] : [])].find((each) =>
      /^(?:travel|visit|go|avoid|reconsider|defer|postpone)$/.test(each.lemma.toLowerCase()),
    );
    const against = prepositionAfter(tree, verb, ["against"]);
    if (clause && isNegated(tree, clause)) travel = "do-not-travel";
    else if (clause && /^(?:avoid|defer|postpone)$/.test(clause.lemma))
      travel = isPartly(words) ? "all-but-essential" : "do-not-travel";
    else if (clause && clause.lemma === "reconsider") travel = "reconsider";
    else if (
      against &&
      tree.tokens.slice(against.id).some((each) => /^(?:travel|trip|visit)/.test(each.lemma.toLowerCase()))
    )
      travel = isPartly(words) ? "all-but-essential" : "do-not-travel";
  } else if (lemma === "travel" && isNegated(tree, verb) && relationOf(verb) === "root") travel = "do-not-travel";
  else if (lemma === "reconsider" && below.some((each) => each.lemma === "travel")) travel = "reconsider";
  // "do not travel alone" is no advice on a place
  const next = tree.tokens[verb.id]?.form.toLowerCase();
  if (
    lemma === "travel" &&
    next !== undefined &&
    !/^(?:to|in|within|into|here|there|due|for|because|[.,;:!–-])$/.test(next)
  )
    return undefined;
  if (!travel || (advising.has(lemma) && isNegated(tree, verb))) return undefined;
  const object = tree.patient(verb);
  const audience = object ? audienceOf(setting.words(phraseSpan(tree, object))) : [];
  return {
    issuers: advising.has(lemma) ? issuersOf(setting, tree, verb, object) : [],
    audience: audience.length > 0 ? audience : ["nationals"],
    travel,
    tree,
    token: verb,
  };
}

/** "renewed its warning to Kenyans not to travel to Sudan". */
function warning(setting: Setting, tree: Tree, noun: Token): Advice | undefined {
  if (noun.upos !== "NOUN" || !/^(?:warning|advice|notice|recommendation)$/.test(noun.lemma)) return undefined;
  const clause = infinitiveAfter(tree, noun);
  if (clause?.lemma !== "travel") return undefined;
  const isNot = tree.tokens.slice(noun.id, clause.id).some((token) => /^not$/i.test(token.form));
  const head = tree.head(noun);
  if (!isNot || !head) return undefined;
  const audience = audienceOf(setting.words({ from: noun.to, to: clause.from }));
  if (audience.length === 0) return undefined;
  const issuers = issuersOf(setting, tree, head.upos === "VERB" ? head : noun, undefined);
  return { issuers, audience, travel: "do-not-travel", until: clause, tree, token: noun };
}

/** "the embassy remains open with a reduced staff", "closed its consulate": how a mission stands. */
function posture(setting: Setting, tree: Tree, token: Token): Advice | undefined {
  if (token.upos !== "NOUN" || !/^(?:embassy|consulate|legation)$/.test(token.lemma.toLowerCase())) return undefined;
  const head = tree.head(token);
  if (!head || !["nsubj", "obj"].includes(relationOf(token)) || isNegated(tree, head)) return undefined;
  const isSubject = relationOf(token) === "nsubj";
  if (tree.all(head, "aux").some((each) => /^(?:will|would|may|might|could|should|must)$/i.test(each.form)))
    return undefined;
  const words = setting.words({ from: Math.min(token.from, head.from), to: tree.sentence.to });
  const mission = missions.find(([lemma, subject]) => subject === isSubject && lemma.test(headWord(tree, head)))?.[2];
  if (!mission) return undefined;
  const issuers = setting
    .parties(tree)
    .owners(token, 0)
    .filter((id) => setting.actor(id)?.country !== undefined);
  const staff = tree.all(head, "obl").find((each) => /^(?:staff|personnel|crew)$/.test(each.lemma));
  const isReduced = mission === "open" && staff !== undefined && /\breduced\b/i.test(words);
  return {
    issuers: isSubject ? issuers : issuersOf(setting, tree, head, undefined),
    audience: [],
    mission: isReduced ? "reduced" : mission,
    ...(isSubject && { until: isReduced ? staff : (tree.first(head, "xcomp") ?? head) }),
    tree,
    token,
  };
}

/** "remains open": the adjective, else the verb. */
const headWord = (tree: Tree, head: Token): string =>
  (tree.all(head, "xcomp", "obj").find((each) => each.upos === "ADJ") ?? head).lemma.toLowerCase();

/** The word that tells, whether the mission is its subject, and how the mission then stands. */
const missions: [RegExp, boolean, NonNullable<Advisory["mission"]>][] = [
  [/^(?:open|reopen)$/, true, "open"],
  [/^(?:reopen)$/, false, "open"],
  [/^(?:closed|shut)$/, true, "suspended"],
  [/^(?:close|shut|suspend)$/, false, "suspended"],
  [/^(?:move|relocate|transfer)$/, true, "moved"],
  [/^(?:move|relocate|transfer)$/, false, "moved"],
];

/** The government that speaks: who does it, else who says so, else the state whose people they are. */
function issuersOf(setting: Setting, tree: Tree, verb: Token, who: Token | undefined): string[] {
  const parties = setting.parties(tree);
  const doers = parties.doers(verb).filter((id) => setting.actor(id)?.country !== undefined);
  if (doers.length > 0) return doers;
  const bodies = parties.doers(verb).filter((id) => setting.actor(id)?.sector === "GOV" && setting.isParty(id));
  if (!who) return bodies;
  const owners = parties.namedOrPlace(who).flatMap((id) => setting.actor(id)?.country ?? []);
  const speakers = setting.speakers(verb).filter((id) => owners.includes(setting.actor(id)?.country ?? ""));
  if (speakers.length > 0) return speakers;
  return owners.length > 0 ? [setting.input.stateOf(owners[0]!)] : bodies;
}
