import {
  type Advisory,
  type Audience,
  overlaps,
  relationOf,
  type Token,
  type TravelAdvice,
  type Tree,
} from "../record/index.ts";
import { infinitiveAfter, prepositionAfter } from "./beside.ts";
import { phraseSpan, saidIn, type Setting } from "./setting.ts";

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
const leaving = /^(?:leave|depart|departure|evacuate|evacuation|return|withdraw|withdrawal|go|exit)$/;

interface Found {
  issuers: string[];
  audience: Audience[];
  departure?: "authorized" | "ordered";
  travel?: TravelAdvice;
  mission?: NonNullable<Advisory["mission"]>;
  /** The last word of what it rests on, where that is not of its own phrase. */
  until?: Token;
  tree: Tree;
  token: Token;
}

/** What governments tell their people about a place: who is to go, who may, whether to travel. */
export function findAdvisories(setting: Setting): Advisory[] {
  const advisories: Advisory[] = [];
  let issuer: string | undefined;
  let country: string | undefined;
  for (const tree of setting.input.trees) {
    for (const token of tree.tokens) {
      const found =
        directed(setting, tree, token) ??
        may(setting, tree, token) ??
        advised(setting, tree, token) ??
        warning(setting, tree, token) ??
        posture(setting, tree, token);
      // "Do not travel to:", and a list of places
      if (!found || /\bto:?$/.test(setting.words({ from: token.from, to: tree.sentence.to }))) continue;
      const from = found.issuers[0] ?? issuer ?? setting.input.home;
      if (from === undefined) continue;
      const place = placeOf(setting, tree, found.token, from) ?? (hasOwnPlace(setting, tree) ? undefined : country);
      if (place === undefined) continue;
      issuer = from;
      country = place;
      const own = phraseSpan(tree, found.token);
      const end = found.until && phraseSpan(tree, found.until).to;
      const span = {
        from: own.from,
        to: found.travel === "caution" ? tree.sentence.to : Math.max(own.to, end ?? 0),
      };
      const area = areaOf(setting, tree, place, found.token);
      const when = setting.input.whenOf(tree, found.token);
      const same = advisories.find(
        (each) =>
          setting.side(each.issuer) === setting.side(from) &&
          each.area.country === place &&
          each.area.part === area.part &&
          each.departure === found.departure &&
          each.mission === found.mission &&
          each.travel?.advice === found.travel &&
          each.audience.join() === found.audience.join(),
      );
      if (same) {
        same.evidence.push(span);
        continue;
      }
      const reason = reasonOf(tree, found.token);
      advisories.push({
        id: `v${advisories.length + 1}`,
        issuer: from,
        area,
        audience: found.audience,
        ...(found.departure && { departure: found.departure }),
        ...(found.travel && {
          travel: {
            advice: found.travel,
            words: span,
            ...levelOf(setting, tree, found.travel),
          },
        }),
        ...(found.mission && { mission: found.mission }),
        ...(reason && { reason: [reason] }),
        ...(when && { when }),
        evidence: [span],
        rule: `advisory/${found.token.lemma.toLowerCase()}`,
        certainty: found.issuers.length > 0 ? "stated" : "implied",
        ...saidIn(setting, found.token),
      });
    }
  }
  return advisories;
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
function directed(setting: Setting, tree: Tree, verb: Token): Found | undefined {
  const lemma = verb.lemma.toLowerCase();
  if (verb.upos !== "VERB" || (!ordering.has(lemma) && !allowing.has(lemma) && !advising.has(lemma))) return undefined;
  if (isNegated(tree, verb)) return undefined;
  const object = tree.patient(verb);
  const infinitive = infinitiveAfter(tree, verb);
  const clause = [...tree.all(verb, "xcomp", "ccomp", "advcl"), ...(infinitive ? [infinitive] : [])].find(
    (each) => leaving.test(each.lemma.toLowerCase()) && each.id > verb.id && !isNegated(tree, each),
  );
  const noun =
    object && leaving.test(object.lemma.toLowerCase()) ? object : object ? undefined : leavingAfter(tree, verb);
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
    if (token.upos === "NOUN" && leaving.test(token.lemma.toLowerCase())) return token;
    if (token.upos === "VERB" || token.upos === "SCONJ") return undefined;
  }
  return undefined;
}

/** "Non-essential staff may leave": authorized. */
function may(setting: Setting, tree: Tree, verb: Token): Found | undefined {
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
function advised(setting: Setting, tree: Tree, verb: Token): Found | undefined {
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
      travel = /\bnon-?essential|but essential\b/i.test(words) ? "all-but-essential" : "do-not-travel";
    else if (clause && clause.lemma === "reconsider") travel = "reconsider";
    else if (
      against &&
      tree.tokens.slice(against.id).some((each) => /^(?:travel|trip|visit)/.test(each.lemma.toLowerCase()))
    )
      travel = /\bbut essential|non-?essential\b/i.test(words) ? "all-but-essential" : "do-not-travel";
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
function warning(setting: Setting, tree: Tree, noun: Token): Found | undefined {
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
function posture(setting: Setting, tree: Tree, token: Token): Found | undefined {
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

const isNegated = (tree: Tree, verb: Token): boolean =>
  tree.children(verb).some((each) => /^(?:not|n['’]t|never)$/i.test(each.form) && each.id < verb.id);

/** The government that speaks: who does it, else who says so, else the state whose people they are. */
function issuersOf(setting: Setting, tree: Tree, verb: Token, who: Token | undefined): string[] {
  const parties = setting.parties(tree);
  const doers = parties.doers(verb).filter((id) => setting.actor(id)?.country !== undefined);
  if (doers.length > 0) return doers;
  if (!who) return [];
  const owners = parties.namedOrPlace(who).flatMap((id) => setting.actor(id)?.country ?? []);
  const speakers = setting.speakers(verb).filter((id) => owners.includes(setting.actor(id)?.country ?? ""));
  return speakers.length > 0 ? speakers : owners.slice(0, 1).map((country) => setting.input.stateOf(country));
}

/** The country meant: the first one in the sentence, told as a place or a party, that is not the issuer's own. */
function placeOf(setting: Setting, tree: Tree, token: Token, issuer: string): string | undefined {
  const home = setting.side(issuer);
  const mentions = setting.input.mentions.filter((mention) => overlaps(mention, tree.sentence));
  const countries = mentions.flatMap((mention) => {
    const country =
      mention.place?.country ?? (mention.actor !== undefined ? setting.actor(mention.actor)?.country : undefined);
    return country !== undefined && country !== home
      ? [{ country, at: mention.from, isPlace: mention.place !== undefined }]
      : [];
  });
  const after = countries.filter((each) => each.at > token.from);
  return (after.find((each) => each.isPlace) ?? countries.find((each) => each.isPlace) ?? after[0])?.country;
}

const hasOwnPlace = (setting: Setting, tree: Tree): boolean =>
  setting.input.mentions.some((mention) => mention.place?.country !== undefined && overlaps(mention, tree.sentence));

/** "to the state of Manipur", "within 10 km of the border … except at Wagah": what of the country is meant. */
function areaOf(setting: Setting, tree: Tree, country: string, token: Token): Advisory["area"] {
  const words = setting.words({ from: token.from, to: tree.sentence.to });
  const meant =
    /\b(?:travel|visit|go)\s+(?:only\s+)?(?:to\s+)?((?:within|to|in|the|parts)\b.+)$/i.exec(words)?.[1] ?? "";
  const [, place, except] =
    /^(.*?)(?:,? except(?: for)? (?:at |in )?(.+?))?(?: (?:due to|because|amid|if|unless)\b.*)?[.:;]?$/i.exec(meant) ??
    [];
  const isPart =
    place !== undefined &&
    /\b(?:within|region|state|province|district|areas?|parts?|border|north|south|east|west)\b/i.test(place);
  return {
    country,
    ...(isPart && place.length < 160 && { part: place.replace(/^(?:to|in) /i, "") }),
    ...(except !== undefined && except.length < 160 && except.includes(" ") && { except }),
  };
}

/** "because of …", "due to …", "amid …". */
function reasonOf(tree: Tree, verb: Token) {
  const reason = tree
    .subtree(verb)
    .find((each) => each.id > verb.id && /^(?:because|due|amid|given|owing)$/i.test(each.form));
  const head = reason && tree.head(reason);
  return reason && head && tree.isUnder(head, verb) ? phraseSpan(tree, head) : undefined;
}

/** The level of a scheme, where the sentence gives it, or a title that gives the same advice. */
function levelOf(setting: Setting, tree: Tree, advice: TravelAdvice): { level?: number } {
  const title = setting.input.headline?.text ?? "";
  const words = `${setting.words(tree.sentence)} ${titled[advice]?.test(title) ? title : ""}`;
  const level = /\blevel (\d)\b/i.exec(words);
  return level ? { level: Number(level[1]) } : {};
}

const titled: Partial<Record<TravelAdvice, RegExp>> = {
  "do-not-travel": /\bdo not travel\b/i,
  reconsider: /\breconsider travel\b/i,
  caution: /\bincreased caution\b/i,
};
