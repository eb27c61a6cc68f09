import { cardinals } from "../../record/index.ts";

/** Closed lists of plain English words that the actors stage reads by. Names belong in data/, not here. */

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

/** Verbs of going: what follows "to" or "from", or their object, is a place. */
export const motion = new Set([
  "travel",
  "fly",
  "go",
  "come",
  "arrive",
  "return",
  "head",
  "leave",
  "visit",
  "depart",
  "flee",
  "escape",
  "enter",
  "reach",
  "move",
  "sail",
  "drive",
  "walk",
  "withdraw",
  "evacuate",
  "relocate",
  "deploy",
  "march",
  "cross",
  "tour",
  "land",
  "trip",
  "journey",
  "flight",
  "visit",
  "travel",
  "departure",
  "arrival",
  "import",
  "export",
  "ship",
  "transfer",
  "smuggle",
  "live",
  "stay",
  "remain",
  "base",
  "station",
  "locate",
  "bear",
  "born",
  "hold",
]);

/** Nouns of a whole government or of those who speak for it, when a country qualifies them. */
export const institutions = new Set([
  "government",
  "diplomacy",
  "administration",
  "authority",
  "authorities",
  "leadership",
  "side",
  "delegation",
  "cabinet",
  "presidency",
  "regime",
  "state",
  "embassy",
  "mission",
  "ministry",
  "department",
  "foreign ministry",
  "intelligence",
  "consulate",
  "executive",
  "chancellery",
  "court",
  "junta",
  "party",
  "officials",
  "counterpart",
  "counterparts",
  "negotiators",
  "chancellory",
  "premiership",
  "monarchy",
  "republic",
  "federation",
  "nation",
  "power",
  "capital",
]);

/** Sector of an institution that is not the government at large. */
export const institutionSectors: Record<string, string> = { court: "JUD", intelligence: "SPY", party: "PTY" };

/** What stands before a nation's name, or after it, in one word with it, and makes it no nationality. */
export const stances = {
  before: /^(?:pro|anti|non|trans)-$/i,
  after:
    /^-(?:affiliated|aligned|allied|armed|backed|brokered|built|controlled|funded|friendly|held|imposed|inspired|installed|led|linked|made|mediated|occupied|sponsored|supported|trained)$/i,
};

/** Nouns for a part of a state, behind its name. */
export const divisions = new Set(
  "province region state district governorate county oblast prefecture department municipality city town canton".split(
    " ",
  ),
);

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

/** Before a name: says nothing but that it is a person. */
export const honorifics: Record<string, "m" | "f" | undefined> = {
  mr: "m",
  mrs: "f",
  ms: "f",
  miss: "f",
  sir: "m",
  lord: "m",
  lady: "f",
  dame: "f",
  dr: undefined,
  prof: undefined,
  madam: "f",
};

/** The office somebody held, and holds no more. */
export const former = new Set(["former", "ex", "ex-", "retired", "ousted", "late", "onetime", "then"]);

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
