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
  "kingdom",
  "emirate",
  "sultanate",
]);

/** Of those the ones that only a state has: "its government", but no "its party", "its mission". */
export const ofWhole: ReadonlySet<string> = new Set(
  "government administration authorities leadership delegation cabinet presidency regime embassy junta".split(" "),
);

/** Sector of an institution that is not the government at large. */
export const institutionSectors: Record<string, string> = { court: "JUD", intelligence: "SPY", party: "PTY" };

/** What stands before a nation's name, or after it, in one word with it, and makes it no nationality. */
export const stances = {
  before: /^(?:pro|anti|non|trans|post|pre)-$/i,
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
  madame: "f",
  mister: "m",
  excellency: undefined,
  highness: undefined,
  hon: undefined,
  honorable: undefined,
  honourable: undefined,
  "h.e": undefined,
  "h.h": undefined,
  "h.m": undefined,
  majesty: undefined,
  monsieur: "m",
  rev: undefined,
  reverend: undefined,
  shri: "m",
  smt: "f",
};

/** Behind a name: what somebody is or was given. */
export const postNominals: ReadonlySet<string> = new Set(
  "AC AM AO CBE CH CMG DBE DCMG EGH Esq Esq. GBE GCMG KBE KC KCMG MBE MEP MHA MHK MLA MLC MNA MP MSP OBE PhD QC SC TD".split(
    " ",
  ),
);

/** Titles of crowns and faiths, which stand before a first name. */
export const givenNamed: ReadonlySet<string> = new Set(
  "amir archbishop ayatollah cardinal dame emir emperor empress imam king lama metropolitan mullah patriarch pope prince princess queen sheik sheikh sheikha sir sultan".split(
    " ",
  ),
);

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
  "academy administration agency alliance army assembly association authority bank battalion board bloc brigade brotherhood bureau cartel center centre chamber church club coalition college commission committee community company confederation conference congress consortium corporation corps council court crescent cross department directorate division directory embassy federation fleet force forces forum foundation front fund government group guard guards headquarters hospital house inspectorate institute institution jihad junta league legion liberation ministry mission movement museum network observatory office org organisation organization panel parliament party patrol police presidency regiment secretariat senate service services society squad station syndicate taskforce team tribunal troika trust union university watch".split(
    " ",
  ),
);

/** What ministries, offices and services are for: in the name of a body, and in nobody's own. */
export const fields: ReadonlySet<string> = new Set(
  "affairs agriculture analysis arts aviation biology broadcasting budget chemistry children class climate commerce communications compatriots competition construction cooperation counterintelligence crime culture customs data defence defense democracy development digital digitalization diplomacy disaster ecology economics economy education elections emergencies employment energy engineering enterprise enterprises environment epidemiology equality ethics exchange family finance finances fisheries forestry freedom gas genetics geology health healthcare heritage history housing humanities immigration industries industry information infrastructure initiatives innovation integration integrity intelligence interior investigation investigations investment investments justice labor labour language languages literature logistics management mathematics media medicine microbiology migration mines mining mobility modernization monitoring museums navigation nutrition oil oncology operations oversight patents peace peacebuilding petroleum physics planning policy politics prevention privacy privatization procurement production property prosecution protection psychology purchases recognition reconstruction recovery reform reforms regions registration reintegration relations relief religion religions research resources revenue rights safety sanitation science sciences secretariat security shipping space sport sports standardization standards state statistics studies supervision surveillance sustainability tax taxation taxes technologies technology telecommunications tourism trade traffic training transformation transition transport transportation travel treasury utilities veterans virology water welfare women works youth".split(
    " ",
  ),
);

/** Last words of what somebody is minister for, which elsewhere are the names of much else. */
export const lesserFields: ReadonlySet<string> = new Set("aging business change gender innovation strategy".split(" "));

/** Bodies that are named for whose they are: "the Office of the President". */
export const offices: ReadonlySet<string> = new Set(["office", "administration", "secretariat", "chancellery"]);

/** Says of a body that several states share it. */
export const betweenStates =
  /^(?:inter(?!i|n(?:al|et)).*|joint|bilateral|trilateral|quadrilateral|multilateral|international|regional|world|global|contact|common|euro.*|africa.*|asia.*|atlantic|.*american|arab)$/i;

/** Words of titles by which somebody is spoken to: "Mr. Prime Minister". */
export const addresses: ReadonlySet<string> = new Set(
  "Ambassador Attorney Chair Chairman Chancellor General Governor Leader Mayor Minister Premier President Prime Secretary Senator Speaker Vice".split(
    " ",
  ),
);

/** What a state calls itself before its name: "the Republic of Kenya". */
export const polities: ReadonlySet<string> = new Set(
  "Commonwealth Duchy Emirate Federation Kingdom Principality Republic State Sultanate Union".split(" "),
);

/** What a state has one of: "the army" of a government's own report is its own. */
export const organs: ReadonlySet<string> = new Set(
  "army|armed forces|cabinet|central bank|general staff|government|navy|parliament|police|prosecution".split("|"),
);

/** Titles of whoever leads a body: what follows them over "of" is that body. */
export const headships: ReadonlySet<string> = new Set(
  "ceo|chair|chairman|chairperson|chairwoman|chief executive|director|director general|director-general|executive director|general director|head|managing director|president".split(
    "|",
  ),
);

/** Last words of names of what is no actor: papers, plans, meetings, works, places, times. */
export const things: ReadonlySet<string> = new Set(
  "accord accords act action age agenda agreement airport amendment archipelago area audit avenue award ban base bill blockade boulevard bridge building campaign canal cathedral cemetery centenary ceremony change charter cities city coast code compact complex concept constitution control convention corridor coupon covid crisis cup dam day days deal decade declaration decree dialogue district doctrine domain dossier embankment era event exercise exhibition expo express facility fair fest festival format formula framework gallery game games guidelines hall harassment harbour highway holiday honors honours hub incubator index initiative island islands issue landfill law letter library lighthouse line mainline map market mausoleum medal meeting memorandum memorial monastery month monument motorway mountain mountains note oath oblast ocean olympics operation orchestra order package pact pacts palace partnership pass passage peninsula pipeline plan plans plant platform plaza pledge policy port portal principle prize process proclamation program programme programs project protocol quarter railway reactor reception reef refinery region regulation report reserve reservoir resolution revolution river road roadmap room roundabout route rule satellite sea season sector sectors shelf shrine site space square stadium statement station statue strait strategy stream street studio subway summit system talks tech technology telescope terminal territory test theater theatre tomb tower treaty triangle trip tunnel turnpike vaccine valley venue village visit volcano war waterfall waterway week weekend wetland wharf wing year zone zoo".split(
    " ",
  ),
);

/** Initials of what is no body: measures, wares, weapons, diseases, dealings. What is named once, a treaty or a plan, is none of them. */
export const initialsOfThings: ReadonlySet<string> = new Set(
  "ADHD AGM AIDS ASAP BCE BMI BSE CEO CET CFO COO COVID CPI CTO DMZ DNA EEZ EST EUR FAQ FDI FTA FTZ GBP GDP GMO GMT GNI GNP GPS HGV HIV HPV HTML ICBM ICT ICU IED INF IOU IPO IQ ISBN LGBT LGBTQ LNG LPG MBA MOU MRI NFT ODA PCR PDF PPE PPP PTSD PVC QED RNA ROI RSVP SARS SDG SDGS SEZ SME SMES SMS SOE SOS STD STEM SUV TNT UAV UFO URL USD UTC VAT VIP VPN WMD".split(
    " ",
  ),
);

/** Nouns of bodies that without an article are what is done: "public administration". */
export const practices: ReadonlySet<string> = new Set([
  "administration",
  "leadership",
  "management",
  "organisation",
  "organization",
]);

/** Verbs of what only those with a will do. */
export const mindful: ReadonlySet<string> = new Set(
  "accept accuse acknowledge act add admit admonish advise agree aim allow annex announce apologize appeal appoint approve argue arm arrest ask assign assure attack attempt authorize ban banish bar beat believe berate blame blast block boycott brand broadcast build bury bypass call cancel chide choose claim clash clear close comfort commit complain condemn confirm consider continue criticize cross curse cut deal decide declare defend defy demand denounce deny deploy deport describe detain detonate disarm discuss dismiss dispatch disperse dispute donate doubt draft drag drive dump ease elect elude encourage end endorse enforce enter escort evacuate evict exchange expect expel express expropriate extend favour fear fight fire follow forbid forgive free fund give grant guard hail halt handle harass have help hold honour hope host impose increase insist inspect intend introduce invade investigate invite issue jail jeer join judge keep kill know land launch leave lift like lodge look loot lose make march mean mediate meet mistreat mobilise mobilize monitor mourn move muzzle need negotiate notify obey object occupy offer open oppose order organize outlaw own pardon patrol pay picket plan play plead pledge police possess postpone praise prefer prepare press probe promise propose protest provide publish pull punish purchase pursue push put quarantine question quit raise ratify reaffirm rebuff rebuke recall recapture receive recognize reconcile refuse regard reject release relieve remain renounce reopen repeat reply report request rescue resist respond restore resume retake return revoke ridicule say scold scuttle seek seize sell send sentence set share shell shelter shoot sign slam smuggle speak spurn squash stand station stop storm strike study submit subpoena summon supply support surrender suspect suspend swear take tell test thank think threaten thwart tighten torture train trounce try turn unveil urge use vet veto view vilify violate visit vote vow wait want warn welcome win wish withdraw withhold woo work".split(
    " ",
  ),
);

/** Verbs of force: what does them has somebody behind it, and so has what suffers them. */
export const striking: ReadonlySet<string> = new Set(
  "ambush assault attack besiege board bomb bombard burn capture chase destroy down encircle evict fire hijack hit intercept invade kill loot overrun pound pursue raid ram ransack rocket sack seize shell shoot sink storm strafe strike surround target torch torpedo".split(
    " ",
  ),
);

/** Of the last words of bodies' names, those that behind somebody's name say what they are: "the Tuareg front", "the Meridian force". */
export const commonBodies: ReadonlySet<string> = new Set(
  "academy agency alliance army assembly association authority bank battalion bloc brigade brotherhood bureau cartel coalition college commission committee company confederation consortium corporation corps council department directorate federation fleet force foundation front fund government group guard guards institute junta league legion militia ministry movement network org organisation organization panel party police regiment secretariat service society squad syndicate team tribunal union university".split(
    " ",
  ),
);

/** Nouns of bodies that stand before a name: "the airline Zonda Air". */
export const bodyNouns: ReadonlySet<string> = new Set(
  "agency airline bank brewer broadcaster carmaker charity club company corporation daily firm foundation magazine maker manufacturer miner movement newspaper operator organisation organization party producer retailer union website weekly".split(
    " ",
  ),
);

/** Last words of names of companies; those of trades are so only where they do something. */
export const companyEnds: ReadonlySet<string> = new Set(
  "Airlines Airways Corp Electronics Foods Holding Holdings Inc Inc. Ltd Ltd. Motors Pharmaceuticals Telecom".split(
    " ",
  ),
);
export const tradeEnds: ReadonlySet<string> = new Set(
  "Air Brothers Electric Energy Gas Industries Lines Mining Oil Petroleum Press Shipping Steel Systems Technologies".split(
    " ",
  ),
);

/** What only people suffer. */
export const harming: ReadonlySet<string> = new Set(
  "abduct arrest behead deport detain evict execute free hang imprison injure jail kidnap kill maim massacre murder release rescue shoot slay wound".split(
    " ",
  ),
);

/** What is done by whoever stands before it: "a police raid", "a cabinet decision". */
export const deeds: ReadonlySet<string> = new Set(
  "action advance ambush announcement assault attack ban blockade bombardment bombing boycott call campaign crackdown decision decree denial directive dragnet fire incursion injunction inquiry intervention investigation invasion offensive offer operation order patrol pledge probe promise proposal protest raid rebuke reprisal request response retreat ruling sanction sentence shelling siege statement strike sweep threat verdict violence warning withdrawal".split(
    " ",
  ),
);

/** Sectors of those who may fight or work far from home. */
export const abroad: ReadonlySet<string> = new Set("MIL REB UAF SPY BUS MNC NGO REF PRM".split(" "));

/** Those whom one fights or fears: of no side of one's own. */
export const hostile =
  /\b(?:adversar(?:y|ies)|aggressors?|attackers?|enem(?:y|ies)|foes?|intruders?|invaders?|occupants?|occupiers?)$/i;
/** Beginnings of words for those who come to a place, or may: not of it because they act there. */
export const comers =
  /\b(?:countr(?:y|ies)\b|nations\b|governments\b|(?:member|partner) states?\b|source|tourist|visitor|foreign|expatriate|diplomat|envoy|ambassador|consul|delegat|delegation|mission|peacekeep|mediator|observer|monitor|inspector|contractor|crew|passenger|aid|relief|correspondent|reporter|expert|adviser|advisor|negotiator|participant|counterpart|leader|partner|ally|allies|minister|president|official|pilgrim|trader|traveller|traveler)/i;

/** Who is a state's own, unless the words say otherwise: last words of those told by what they are alone. */
export const domestic = new Set(
  "administration agencies army authorities businesses cabinet citizen citizens cities companies congressman congresswoman courts deputies departments employees employers entrepreneurs families farmers fleet forces government governor governors hospitals households industries industry judges lawmaker lawmakers legislators manufacturers mayor mayors military ministers ministries municipalities navy officials opposition parents parliament parliamentarians patients pensioners police politicians population prosecutors pupils regions residents schoolchildren schools scientists senator senators servicemen soldiers students taxpayers teachers troops universities veterans voters workers youth".split(
    " ",
  ),
);

/** Words beside them that make them another's, or anybody's. */
export const outlandish =
  /\b(?:foreign|international|european|western|eastern|world|global|other|another|partner|allied|neighbou?ring|enemy|any|no|some|certain|different|various|these|those|such|all|each|every|many)\b/i;
