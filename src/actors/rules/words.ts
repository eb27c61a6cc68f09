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

/** Last words of names of bodies. */
export const bodies: ReadonlySet<string> = new Set(
  "academy administration agency alliance army assembly association authority bank battalion board bloc brigade brotherhood bureau cartel center centre chamber church club coalition college commission committee community company confederation conference congress consortium corporation corps council court crescent cross department directorate division directory embassy federation fleet force forces forum foundation front fund government group guard guards headquarters hospital house inspectorate institute institution jihad junta league legion liberation ministry mission movement museum network observatory office organisation organization panel parliament party patrol police presidency regiment secretariat senate service services society squad station syndicate taskforce team tribunal troika trust union university watch".split(
    " ",
  ),
);

/** Last words of names of what is no actor: papers, plans, meetings, works, places, times. */
export const things: ReadonlySet<string> = new Set(
  "accord accords act action age agenda agreement airport amendment award bill bridge building card charter code constitution convention corridor cup day days deal decade declaration decree dialogue doctrine dossier era event exhibition expo express facility fair festival format formula framework game games guidelines hall highway holiday index initiative law letter line map market medal meeting memorandum monument month note olympics order pact package palace pass pipeline plan plaza policy portal prize process program programme project protocol railway regulation report resolution revolution road roadmap room rule sea season site square statement strategy stream street summit system talks technology terminal test tower treaty trip venue visit war week weekend wing year zone".split(
    " ",
  ),
);

/** Verbs of what only those with a will do. */
export const mindful: ReadonlySet<string> = new Set(
  "accept accuse acknowledge act add admit advise agree aim allow announce annex appeal apologize appoint approve argue arm arrest ask assure attack attempt authorize ban believe blame boycott build call cancel choose claim close commit complain condemn confirm consider continue criticize cut deal decide declare defend demand deny deploy deport describe detain detonate discuss dismiss dispute disarm donate doubt draft ease elect encourage end endorse enforce evacuate exchange expect expel express extend favour fear fight fire follow forbid free fund give grant hail halt have hold honour hope host impose increase insist intend introduce invade invite issue join jail keep know launch leave lift like lodge look lose make mean meet mobilize move need negotiate notify object offer open oppose order organize own pay plan play pledge police possess postpone praise prefer prepare press promise propose protest provide publish pull purchase pursue push put quit raise ratify reaffirm receive recall recognize refuse regard reject release remain renounce reopen repeat reply report request resist respond restore resume return revoke say seek seize sell send set share shell shoot sign speak stand station stop strike study submit summon supply support suspect suspend take tell test thank think threaten tighten try turn urge use veto view violate visit vote vow wait want warn welcome win wish withdraw withhold work".split(
    " ",
  ),
);
