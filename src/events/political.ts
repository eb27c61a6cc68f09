import type { Actor, Event, Token, Tree } from "../record/index.ts";

/** Sectors that are of politics by themselves. The police and the courts are of it by whom they act on. */
const sectors = new Set(
  "GOV MIL LEG PTY OPP REB UAF SPY PRM ELI REF IGO NGO IMG ISM LAB REL CVL EDU JRN SOC".split(" "),
);
const publicSectors = new Set("GOV MIL LEG PTY OPP REB UAF SPY PRM IGO IMG ISM".split(" "));

/** Rules whose words are those of everyday crime as well. */
const everyday =
  /^events\/(?:COERCE\/(?:arrest|hold|seize)|ASSAULT\/(?:attack|shoot|beat|abduct|rape|assassinate|torture|destroy)|ACCUSE\/(?:allege|investigate)|SANCTION\/convict|COOPERATE\/extradite|AID\/help|RETREAT\/release)$/;

/** Contexts that lift an act out of everyday crime. */
const grave = new Set(
  "military terrorism human_rights rights_freedoms repression election political_institutions religion_ethnicity legislative diplomatic cbrn asylum migration peacekeeping territory pro_democracy".split(
    " ",
  ),
);

/** Somebody who can have a part in politics: with a country, or a body known by its code. */
export const canBePolitical = (actor: Actor | undefined): boolean =>
  actor !== undefined &&
  (actor.country !== undefined || actor.code !== undefined || (actor.sector !== undefined && actor.sector !== "JRN"));

/** The police after a burglar, a driver and a passenger: nobody of public life, one country, nothing graver about it. */
export function isEverydayCrime(event: Event, parties: readonly Actor[]): boolean {
  if (!everyday.test(event.rule)) return false;
  if (event.contexts.some((context) => grave.has(context))) return false;
  const countries = new Set(parties.map((each) => each.country).filter((each) => each !== undefined));
  if (countries.size > 1) return false;
  return !parties.some(
    (each) =>
      each.kind === "state" ||
      each.kind === "government" ||
      (each.sector !== undefined && publicSectors.has(each.sector)) ||
      (each.sector !== undefined && sectors.has(each.sector) && each.kind !== "person" && each.kind !== "population"),
  );
}

const sport = new Set(
  "match goal coach league championship tournament playoff quarterback midfielder goalkeeper striker inning batsman wicket season semifinal semi-final quarterfinal quarter-final touchdown stadium olympic olympics medalist champion fixture cricket football soccer tennis rugby basketball baseball hockey golf teammate".split(
    " ",
  ),
);
const SPORTING = 2;

/** Two words of sport in one sentence, and its wars are on a field. */
export const isSport = (tree: Tree): boolean =>
  tree.tokens.filter((token) => sport.has(token.lemma.toLowerCase())).length >= SPORTING;

/** What does harm without anybody doing it: "the flood killed", "a bus hit". An attack, or a weapon, is somebody's. */
const weapons = new Set(
  "attack assault strike airstrike bomb bombing blast explosion gunman missile rocket shell drone raid gunfire attacker assailant militant fighter soldier troop troops force police army rebel insurgent bomber sniper shooting clash fighting violence protester demonstrator crowd mob who that which they he she it we i warplane jet tank mortar artillery helicopter gunship offensive shelling massacre".split(
    " ",
  ),
);
export const isNobody = (subject: Token): boolean =>
  !weapons.has(subject.lemma.toLowerCase()) && subject.upos !== "PRON" && subject.upos !== "PROPN";
