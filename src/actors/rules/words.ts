import { cardinals } from "../../record/index.ts";

/** Closed lists of plain English words that the actors stage reads by, of place, number and side. Names belong in data/, not here. */

/** Prepositions after which a country or city is where something is, not who does it. */
export const locative = new Set([
  "in",
  "at",
  "near",
  "around",
  "inside",
  "outside",
  "across",
  "through",
  "throughout",
  "into",
  "onto",
  "over",
  "above",
  "within",
  "off",
  "along",
  "beyond",
  "via",
  "en",
  "aboard",
  "amid",
  "surrounding",
  "bordering",
]);

/** What stands before a nation's name, or after it, in one word with it, and makes it no nationality. */
export const stances = {
  before: /^(?:pro|anti|non|trans|post|pre)-$/i,
  after:
    /^-(?:affiliated|aligned|allied|armed|backed|brokered|built|controlled|funded|friendly|held|imposed|inspired|installed|led|linked|made|mediated|occupied|sponsored|supported|trained)$/i,
};

/** Plural or collective words for parties known only as a side. */
export const collectives = new Set([
  "westerners",
  "allies",
  "ally",
  "partners",
  "powers",
  "countries",
  "nations",
  "governments",
  "leaders",
  "capitals",
  "sides",
  "parties",
  "rivals",
  "neighbors",
  "neighbours",
  "members",
  "signatories",
  "presidents",
  "ministers",
  "diplomats",
  "westerner",
  "mediators",
  "negotiators",
  "belligerents",
  "superpowers",
  "bloc",
  "coalition",
  "alliance",
  "west",
]);

/** Says that a phrase names no one in particular. */
export const indefinite = new Set([
  "a",
  "an",
  "another",
  "one",
  "some",
  "several",
  "many",
  "few",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "dozens",
  "hundreds",
  "thousands",
  "other",
  "various",
  "certain",
  "unnamed",
  "unidentified",
  "anonymous",
  "any",
  "no",
]);

export const numbers: Readonly<Record<string, number>> = { ...cardinals, a: 1, an: 1, another: 1 };

/** Prepositions that tie a title to whom it belongs: "minister of", "spokesman for", "ambassador to". */
export const ofWhom = new Set(["of", "for", "from", "with", "at", "in"]);

/** "the sides", "both presidents": two, unless the report says how many. */
export const pairs = new Set([
  "sides",
  "parties",
  "interlocutors",
  "presidents",
  "leaders",
  "ministers",
  "countries",
  "governments",
  "capitals",
  "states",
  "powers",
  "neighbours",
  "neighbors",
  "delegations",
]);

/** Sectors of those who may fight or work far from home. */
export const abroad: ReadonlySet<string> = new Set("MIL REB UAF SPY BUS MNC NGO REF PRM".split(" "));

/** Those whom one fights or fears: of no side of one's own. */
export const hostile =
  /\b(?:adversar(?:y|ies)|aggressors?|attackers?|enem(?:y|ies)|foes?|intruders?|invaders?|occupants?|occupiers?)$/i;

/** Beginnings of words for those who come to a place, or may: not of it because they act there. */
export const comers =
  /\b(?:countr(?:y|ies)\b|nations\b|governments\b|(?:member|partner) states?\b|source|tourist|visitor|foreign|expatriate|diplomat|envoy|ambassador|consul|delegat|delegation|mission|peacekeep|mediator|observer|monitor|inspector|contractor|crew|passenger|aid|relief|correspondent|reporter|expert|adviser|advisor|negotiator|participant|counterpart|leader|partner|ally|allies|minister|president|chancellor|high commissioner|representative|secretar|official|pilgrim|trader|traveller|traveler)/i;

/** Who is a state's own, unless the words say otherwise: last words of those told by what they are alone. */
export const domestic = new Set(
  "administration agencies army authorities businesses cabinet citizen citizens cities companies congressman congresswoman courts deputies departments employees employers entrepreneurs families farmers fleet forces government governor governors hospitals households industries industry judges lawmaker lawmakers legislators manufacturers mayor mayors military ministers ministries ministry municipalities navy officials opposition parents parliament parliamentarians patients pensioners police politicians population prosecutors pupils regions residents schoolchildren schools scientists senator senators servicemen soldiers students taxpayers teachers troops universities veterans voters workers youth".split(
    " ",
  ),
);

/** Words beside them that make them another's, or anybody's. */
export const outlandish =
  /\b(?:foreign|international|european|western|eastern|world|global|other|another|partner|allied|neighbou?ring|enemy|any|no|some|certain|different|various|these|those|such|all|each|every|many)\b/i;

/** Where votes are told of: a party in the same sentence stands for election. */
export const electoral = /^(?:ballots?|elect(?:ed|ing|ions?|oral|s)?|manifestos?|polls?|polling|seats|voters?)$/i;

export const weekday = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;
export const month =
  /^(?:Jan|January|Feb|February|March|April|May|June|July|Aug|August|Sept|September|Oct|October|Nov|November|Dec|December)\.?$/;

/** A day of the week or a month: a time, where no name is begun or goes on with it. */
export const isDayOrMonth = (form: string): boolean => weekday.test(form) || month.test(form);

/** Sectors of those whom a state has of its own. */
export const ofState: ReadonlySet<string> = new Set("COP GOV JUD LEG MIL SPY".split(" "));
