import type { Actor, Event, Token, Tree } from "../record/index.ts";

/** Sectors of public life: whatever is done by or to them can be politics. */
const publicSectors = new Set("GOV MIL LEG PTY OPP REB UAF SPY PRM ELI IGO NGO IMG ISM JUD COP REL LAB REF".split(" "));
/** Those whose daily work is not: the police arrest thieves, the courts try them. */
const everydaySectors = new Set("COP JUD CRM REL LAB".split(" "));

/** Rules whose words are those of everyday crime as well. */
const everyday =
  /^events\/(?:COERCE\/(?:arrest|hold|seize|ban|pick-up|raid|intercept)|ASSAULT\/(?:club|seize-people|burn-homes|attack|shoot|beat|abduct|rape|assassinate|torture|destroy|bomb)|ACCUSE\/(?:accuse|allege|investigate)|SANCTION\/(?:convict|jail-for|pass-sentence)|COOPERATE\/extradite|AID\/help|RETREAT\/release|REJECT\/refuse)$/;

/** Contexts that lift an act out of everyday life. */
const grave = new Set(
  "military terrorism human_rights repression election political_institutions religion_ethnicity legislative diplomatic cbrn asylum migration peacekeeping territory pro_democracy".split(
    " ",
  ),
);

const isPublic = ({ kind, sector, code }: Actor): boolean =>
  kind === "state" ||
  kind === "government" ||
  kind === "armed-force" ||
  (code !== undefined && kind === "organization" && sector !== "BUS" && sector !== "JRN") ||
  (sector !== undefined && publicSectors.has(sector));

const isOfPublicLife = (actor: Actor): boolean =>
  isPublic(actor) && !(actor.sector !== undefined && everydaySectors.has(actor.sector));

/** Somebody of public life has a part in it, or a people, or two countries have; and it is no everyday crime. */
export function isPolitical(event: Event, parties: readonly Actor[], contexts: readonly string[], tree: Tree): boolean {
  const countries = new Set(parties.map((each) => each.country).filter((each) => each !== undefined));
  if (countries.size > 1) return true;
  if (everyday.test(event.rule))
    return (
      parties.some(isOfPublicLife) ||
      (parties.some(isPublicOrPeople) && (contexts.some((each) => grave.has(each)) || isOfPublicMatters(tree)))
    );
  if (parties.length === 0) return isWar(event, tree);
  // a crowd is public by what it does
  return parties.some(isPublicOrPeople) || (event.type === "PROTEST" && event.actors.length > 0);
}

const ofWar =
  /^(?:air ?strike|artillery|battle|bombardment|clash|counter-?offensive|fighting|firefight|hostilities|incursion|offensive|shell|shelling)$/;

/** "fighting raged along the border": public, whoever wages it. */
const isWar = ({ type, cue }: Event, tree: Tree): boolean =>
  type === "ASSAULT" && cue.some((span) => tree.within(span).some(({ lemma }) => ofWar.test(lemma.toLowerCase())));

/** Sectors whose people act for themselves, wherever they come from. */
const privateSectors = new Set(["BUS", "ENT"]);

/** A public body, or a people or a part of one that is known by its country; but no single private person. */
const isPublicOrPeople = (actor: Actor): boolean => {
  const { kind, sector, country } = actor;
  if (kind === "person") return isPublic(actor);
  if (country === undefined) return isPublic(actor) && (kind !== "unnamed" || sector === "REB") && sector !== "LAB";
  return isPublic(actor) || (kind !== "organization" && !(sector !== undefined && privateSectors.has(sector)));
};

const publicMatters = new Set(
  "protest protester demonstration demonstrator rally opposition activist dissident journalist rebel militant separatist insurgent president minister government embassy diplomat genocide war blogger refugee".split(
    " ",
  ),
);

const isOfPublicMatters = (tree: Tree): boolean =>
  tree.tokens.some((token) => publicMatters.has(token.lemma.toLowerCase()));

const sport = new Set(
  "match goal coach league championship tournament playoff quarterback midfielder goalkeeper striker inning batsman wicket season semifinal semi-final quarterfinal quarter-final touchdown stadium olympic olympics medalist champion fixture cricket football soccer tennis rugby basketball baseball hockey golf teammate".split(
    " ",
  ),
);
const SPORTING = 2;

/** Two words of sport in one sentence, and its wars are on a field. */
export const isSport = (tree: Tree): boolean =>
  tree.tokens.filter((token) => sport.has(token.lemma.toLowerCase())).length >= SPORTING;

/** Nouns of what somebody did, by whatever means. */
const deeds = new Set(
  "attack assault strike airstrike bomb bombing blast explosion gunman missile rocket shell drone raid gunfire attacker assailant militant fighter soldier troop troops force police army rebel insurgent bomber sniper shooting clash fighting violence protester demonstrator crowd mob warplane jet tank mortar artillery helicopter gunship offensive shelling massacre bombardment incursion killing gunbattle firefight skirmish protest demonstration rally march sit-in strike walkout riot rioting unrest looting uprising revolt mutiny crackdown cyberattack".split(
    " ",
  ),
);
const mishaps = new Set(
  "crash accident collision fire blaze wildfire flood quake earthquake storm hurricane cyclone tornado landslide avalanche virus coronavirus covid-19 disease outbreak pandemic overdose drowning stampede derailment capsizing heat cold lightning cancer smoking ebola malaria cholera dengue".split(
    " ",
  ),
);

/** Harm that nobody does: "the flood killed", "died in a crash". An attack, or a weapon, is somebody's. */
export function isMishap(tree: Tree, head: Token): boolean {
  const subject = tree.isPassive(head) ? undefined : tree.first(head, "nsubj");
  if (subject && !deeds.has(subject.lemma.toLowerCase()) && subject.upos !== "PRON") return true;
  return tree.subtree(head).some((token) => mishaps.has(token.lemma.toLowerCase()));
}
