import { relationOf, type Token, type TravelAdvice, type Tree } from "../record/index.ts";
import { changed } from "./advice-changed.ts";
import { posture } from "./advice-mission.ts";
import { sentHome } from "./advice-sent.ts";
import { type Advice, audienceOf, issuersOf } from "./advice-who.ts";
import { isPartly } from "./advice-words.ts";
import { infinitiveAfter, prepositionAfter } from "./beside.ts";
import { isNegated } from "./encounter-status.ts";
import { phraseSpan, type Setting } from "./setting.ts";

const ordering = new Set(["order", "instruct", "direct", "require", "command", "request", "evacuate", "withdraw"]);
const allowing = new Set(["authorize", "authorise", "allow", "permit", "let", "offer"]);
const advising = new Set([
  "advise",
  "urge",
  "warn",
  "recommend",
  "tell",
  "ask",
  "call",
  "caution",
  "counsel",
  "request",
]);
const goings = /^(?:leave|depart|departure|evacuate|evacuation|return|withdraw|withdrawal|go|exit)$/;

/** Who is to go, who may, whether to travel, and how a mission stands: what a word tells of these. */
export function advicesAt(setting: Setting, tree: Tree, token: Token): Advice[] {
  const found =
    sentHome(setting, tree, token) ??
    directed(setting, tree, token) ??
    may(setting, tree, token) ??
    leaving(tree, token) ??
    advised(setting, tree, token) ??
    warning(setting, tree, token) ??
    changed(setting, tree, token) ??
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

/** "You should leave now", "Depart Chad immediately". */
function leaving(tree: Tree, verb: Token): Advice | undefined {
  if (verb.upos !== "VERB" || !/^(?:leave|depart)$/.test(verb.lemma.toLowerCase()) || isNegated(tree, verb))
    return undefined;
  // "you should consider leaving"
  const head = relationOf(verb) === "xcomp" ? tree.head(verb) : undefined;
  const over = head?.lemma === "consider" && !isNegated(tree, head) ? head : verb;
  const subject = tree.first(over, "nsubj");
  const aux = tree.all(over, "aux").map(({ form }) => form.toLowerCase());
  const isUrged = aux.some((form) => /^(?:must|should)$/.test(form));
  const isOfPeople =
    subject !== undefined &&
    isUrged &&
    tree.subtree(verb).every(({ form }) => !/^(?:alone|from|once)$/i.test(form)) &&
    (over !== verb || /^(?:citizen|national|traveller|traveler|visitor|whoever)s?$/i.test(subject.form)) &&
    /^(?:anybody|anyone|citizens|everyone|nationals|those|travell?ers|visitors|whoever|you)$/i.test(subject.form);
  if (isOfPeople) return { issuers: [], audience: ["nationals"], travel: "leave-now", tree, token: verb };
  const isTold =
    subject === undefined
      ? verb.xpos === "VB" && aux.length === 0 && relationOf(verb) === "root" && tree.first(verb, "mark") === undefined
      : /^you$/i.test(subject.form) && aux.some((form) => /^(?:must|should)$/.test(form));
  const isSoon = tree.subtree(verb).some(({ form }) => /^(?:immediately|now)$/i.test(form));
  return isTold && isSoon
    ? { issuers: [], audience: ["nationals"], travel: "leave-now", tree, token: verb }
    : undefined;
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
  // "ordered four Kenyan diplomats to leave": those of another are thrown out
  const own = setting.sides(issuers);
  const isOfNation = tree.all(who, "amod").some(({ form }) => /^\p{Lu}/u.test(form));
  const named = isOfNation
    ? setting
        .parties(tree)
        .named(who)
        .flatMap((id) => setting.actor(id)?.country ?? [])
    : [];
  if (own.length > 0 && named.length > 0 && !named.some((country) => own.includes(country))) return undefined;
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
  const issuers = setting.speakers(verb).filter((id) => setting.actor(id)?.country !== undefined);
  return { issuers, audience, departure: "authorized", tree, token: verb };
}

/** "advised nationals not to travel to", "advises against all travel to", "Do not travel". */
function advised(setting: Setting, tree: Tree, verb: Token): Advice | undefined {
  const lemma = verb.lemma.toLowerCase();
  if (
    lemma === "exercise" &&
    /^exercise (?:an )?increased caution/i.test(setting.words({ from: verb.from, to: tree.sentence.to }))
  )
    return { issuers: [], audience: ["nationals"], travel: "caution", tree, token: verb };
  if (verb.upos !== "VERB" || (!advising.has(lemma) && !/^(?:avoid|reconsider|travel)$/.test(lemma))) return undefined;
  const below = tree.subtree(verb);
  const span = phraseSpan(tree, verb);
  const words = setting.words(span);
  let travel: TravelAdvice | undefined;
  if (advising.has(lemma)) {
    const infinitive = infinitiveAfter(tree, verb);
    const clause = [...tree.all(verb, "xcomp", "ccomp", "advcl"), ...(infinitive ? [infinitive] : [])].find((each) =>
      /^(?:travel|visit|go|avoid|reconsider|defer|postpone|put|keep|stay|steer)$/.test(each.lemma.toLowerCase()),
    );
    const object = clause && tree.first(clause, "obj");
    const isOfTravel = object !== undefined && /^(?:journey|travel|trip|visit)/.test(object.lemma);
    const isAway = clause && /^(?:away|clear)$/i.test(tree.tokens[clause.id]?.form ?? "");
    const caution = tree.all(verb, "obj", "ccomp", "xcomp").find((each) => /^(?:caution|vigilance)$/.test(each.lemma));
    const against = prepositionAfter(tree, verb, ["against"]);
    if (clause && isNegated(tree, clause)) travel = "do-not-travel";
    else if (clause && /^(?:keep|stay|steer)$/.test(clause.lemma)) travel = isAway ? "do-not-travel" : undefined;
    else if (clause?.lemma === "put")
      travel = isOfTravel ? (isPartly(words) ? "all-but-essential" : "do-not-travel") : undefined;
    else if (clause && /^(?:avoid|defer|postpone)$/.test(clause.lemma))
      travel = isPartly(words) ? "all-but-essential" : "do-not-travel";
    else if (clause?.lemma === "reconsider") travel = isOfTravel ? "reconsider" : undefined;
    else if (
      against &&
      tree.tokens.slice(against.id).some((each) => /^(?:travel|trip|visit)/.test(each.lemma.toLowerCase()))
    )
      travel = isPartly(words) ? "all-but-essential" : "do-not-travel";
    else if (caution && !clause && /^(?:advise|counsel|recommend|urge)$/.test(lemma)) travel = "caution";
  } else if (lemma === "avoid") {
    const isTold = verb.xpos === "VB" && tree.all(verb, "aux", "mark", "nsubj").length === 0;
    if (isTold && below.some((each) => /^(?:journey|travel|travelling|trip)$/.test(each.lemma)))
      travel = isPartly(words) ? "all-but-essential" : "do-not-travel";
  } else if (lemma === "travel" && isNegated(tree, verb) && relationOf(verb) === "root") travel = "do-not-travel";
  else if (
    lemma === "reconsider" &&
    (below.some((each) => each.lemma === "travel") ||
      (/^(?:citizen|national|travell?er|visitor)$/.test(tree.first(verb, "nsubj")?.lemma ?? "") &&
        tree.all(verb, "aux").some(({ form }) => /^should$/i.test(form))))
  )
    travel = "reconsider";
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
  // "urged him not to go": somebody, and no travellers
  if (advising.has(lemma) && audience.length === 0 && /^(?:her|him)$/i.test(object?.form ?? "")) return undefined;
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
