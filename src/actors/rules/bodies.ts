/** Closed lists of plain English words for bodies: what ends their names, what they are for, and what is none. Names belong in data/, not here. */

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

/** Nouns for a part of a state, behind its name. */
export const divisions = new Set(
  "province region state district governorate county oblast prefecture department municipality city town canton".split(
    " ",
  ),
);

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

/** Of them, those that a town has nobody by: what stands before one is a body, though it be one word. */
export const chiefs: ReadonlySet<string> = new Set(
  "ceo|chair|chairman|chairperson|chairwoman|chief executive|managing director".split("|"),
);

/** What a title is of within a body that is not named: "Board chair", "Sales director". */
export const parts: ReadonlySet<string> = new Set(
  "board company deputy executive general group management marketing sales staff vice".split(" "),
);

/** The board or the rank behind the name of a body, before its leader's title. */
export const ranks =
  /(?: (?:Executive|Management|Supervisory))? Board(?: of (?:Directors|Trustees))?$| (?:Acting|Country|Current|Deputy|Executive|General|Incoming|Interim|Outgoing|Regional|Vice)$/;

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

/** Of the last words of bodies' names, those that behind somebody's name say what they are: "the Tuareg front", "the Meridian force". */
export const commonBodies: ReadonlySet<string> = new Set(
  "academy agency alliance army assembly association authority bank battalion bloc brigade brotherhood bureau cartel coalition college commission committee company confederation consortium corporation corps council department directorate federation fleet force foundation front fund government group guard guards institute junta league legion militia ministry movement network org organisation organization panel party police regiment secretariat service society squad syndicate team tribunal union university".split(
    " ",
  ),
);

/** Nouns of bodies that stand before a name: "the airline Zonda Air". */
export const bodyNouns: ReadonlySet<string> = new Set(
  "agency airline alliance bank brewer brigade broadcaster carmaker carrier cartel channel charity club coalition company consortium cooperative corporation daily faction federation firm foundation front gang group insurer league lender magazine maker manufacturer militia miner movement network newspaper operator organisation organization outlet party producer publisher refiner retailer startup station tank union watchdog website weekly".split(
    " ",
  ),
);

/** Of them, those that stand first in a sentence without an article, and are no part of the name. */
export const openingNouns: ReadonlySet<string> = new Set(
  "airline brewer broadcaster carmaker carrier charity insurer lender newspaper retailer watchdog website".split(" "),
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
