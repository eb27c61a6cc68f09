/** Lemmas that set an event in one of PLOVER's contexts. `_` stands for a blank. */
export const contextWords: Record<string, string> = {
  military:
    "military troop soldier army navy naval air_force missile weapon warship tank bomber exercise drill deployment defence defense arm force ceasefire truce offensive battalion brigade war peacekeeper warplane artillery fighter combat battle",
  intelligence: "intelligence spy espionage surveillance",
  executive: "cabinet impeachment presidency",
  legislative: "parliament legislature congress senate lawmaker bill knesset duma assembly",
  election: "election vote poll ballot referendum candidate electoral campaign",
  political_institutions: "constitution coup government_formation coalition",
  pro_democracy: "democracy democratic pro-democracy",
  economic:
    "economic trade tariff export import investment loan market oil gas economy sanction embargo dollar euro debt bank tax food price wage union company business",
  legal:
    "court judge law trial lawsuit legal prosecutor investigation arrest sentence convict charge police prison jail emergency violation custody detainee tribunal lawyer regulation illegal verdict extradition warrant legality",
  reparations: "reparation compensation",
  human_rights: "human_right torture atrocity abuse genocide massacre",
  rights_freedoms: "freedom liberty censorship press_freedom civil_right free_speech",
  repression: "crackdown repression curfew martial_law dissident",
  human_security: "humanitarian famine hunger civilian aid relief",
  gender: "woman gender rape sexual",
  lgbt: "gay lesbian lgbt homosexual transgender",
  religion_ethnicity:
    "religious ethnic muslim christian jewish islamic hindu buddhist church mosque sectarian minority",
  diplomatic:
    "diplomat diplomatic ambassador embassy envoy talk summit negotiation foreign_minister foreign_ministry consulate treaty relation peace mediation dialogue",
  territory:
    "territory border annexation sovereignty island disputed territorial land settlement autonomy independence",
  peacekeeping: "peacekeeping peacekeeper",
  health: "health hospital vaccine disease virus coronavirus pandemic medical medicine doctor epidemic",
  asylum: "asylum",
  migration: "refugee migrant migration immigration displaced immigrant",
  disasters: "earthquake flood hurricane cyclone tsunami drought disaster quake",
  natural_resource: "water mineral mining mine river fishery dam resource",
  environment: "climate environment environmental emission pollution",
  technology: "technology satellite internet telecommunication",
  terrorism: "terrorist terrorism terror bombing suicide bomb militant jihadist",
  cbrn: "nuclear chemical biological uranium warhead enrichment radiological nerve_agent",
  cyber: "cyber hacker hacking ransomware cyberattack malware",
  misinformation: "disinformation misinformation propaganda",
  crime: "crime criminal murder gang robbery",
  corruption: "corruption bribe bribery graft embezzlement",
  illegal_drugs: "drug cocaine heroin narcotic cartel",
  trafficking: "trafficking smuggling trafficker",
};
