import type { NameMatch } from "../lexicon/index.ts";
import type { Actor } from "../record/index.ts";
import { nounSector } from "./known.ts";
import type { Phrase } from "./phrase.ts";
import { meaningOf, type Setting } from "./setting.ts";

/** A body that is no state's, as a noun, a pronoun or a name tells of it. */
export interface Headed {
  /** Its sector, where that is told. */
  sector?: string;
  /** What it is called, where it has a name. */
  name?: string;
}

/** Sectors of those who are no part of a state: whoever leads them is no head of state. */
const outside: ReadonlySet<string> = new Set("AGR BUS CRM EDU JRN LAB MED NGO OPP PRM PTY REB REL SOC UAF".split(" "));

const heads = /^head of (?:state|government)$/;
const armed: ReadonlySet<string> = new Set(["COP", "MIL", "PRM", "REB", "UAF"]);

/** Kinds of those who may have a leader of their own. */
const led: ReadonlySet<Actor["kind"]> = new Set(["organization", "group", "armed-force", "unnamed"]);

/** Last words of names of bodies that no state has for its own. */
const privateEnds =
  /\b(?:association|brotherhood|church|club|confederation|crescent|cross|federation|foundation|guild|league|movement|network|party|society|syndicate|trust|union)$/i;
const relief = /\bRed (?:Crescent|Cross)$/;

/** Nouns of groups of which nothing more is told. */
const vague = /^(?:group|movement|network|organi[sz]ation)s?$/i;

/** A party's word beside its leader's title: "Labour leader", "the Conservative leader". */
const partisan = /^(?:Communist|Conservative|Democratic|Green|Labor|Labour|Liberal|Republican|Socialist|Tory)$/;

/** The body that somebody is a title's bearer of: "the union's president", "the president of the union", "a company president", "its chairman". */
export function bodyOfTitle(phrase: Phrase, title: NameMatch, setting: Setting): Headed | undefined {
  const { possessor, sentence, matches } = phrase;
  // "the bank's governor": of a state's
  if (/^governors?$/i.test(sentence.tokens[title.end - 1]!.form)) return undefined;
  if (isOfParty(phrase, title)) return { sector: "PTY" };
  // "Sunni militants", "its students": who they are, their own noun tells
  const role = meaningOf(title, "role")?.role;
  if (role && (armed.has(role.sector) || !(role.follows === true || heads.test(role.role)))) return undefined;
  const before = matches.find((match) => match.end === title.first && isBody(match));
  if (before) return withSector(nounSector(before));
  if (setting.ownedBy) return ofActor(setting.ownedBy);
  const owner = possessor?.matches.find((match) => match.first <= possessor.head && possessor.head < match.end);
  if (owner) return isBody(owner) ? withSector(nounSector(owner)) : undefined;
  if (possessor) return undefined;
  const behind = sentence.tokens.slice(phrase.end, phrase.end + NEAR);
  const isStaff = behind.some(({ form }) => /^staff$/i.test(form));
  if (setting.behind !== undefined && outside.has(setting.behind) && behind[0]?.form === "of" && !isStaff)
    return { sector: setting.behind };
  return undefined;
}

/** Words after a title in which it may be of a staff, "the Chief of the Defence Staff", which is no body. */
const NEAR = 5;

const withSector = (sector: string | undefined): Headed => (sector === undefined ? {} : { sector });

const isBody = (match: NameMatch): boolean => {
  const group = meaningOf(match, "group")?.group;
  return group !== undefined && !group.site && (outside.has(group.sector) || vague.test(group.noun));
};

function ofActor({ kind, name, sector }: Actor): Headed | undefined {
  if (!led.has(kind)) return undefined;
  const isNamed = /^\p{Lu}/u.test(name) && kind !== "unnamed" && { name };
  if (sector !== undefined && outside.has(sector)) return { sector, ...isNamed };
  if (relief.test(name)) return { sector: "NGO", ...isNamed };
  const isOpen = sector === undefined || sector === "UNK";
  return isOpen && (privateEnds.test(name) || vague.test(name)) ? { ...isNamed } : undefined;
}

/** "Conservative Leader Anna Mbeki": of the party, by a word with a capital right before or in the title. */
function isOfParty({ sentence: { tokens }, first }: Phrase, title: NameMatch): boolean {
  const isInside = title.end - title.first === 2 && /^labou?r$/i.test(tokens[title.first]!.form);
  const word = tokens[isInside ? title.first : title.first - 1];
  if (!word || word.id - 1 < first || !partisan.test(word.form)) return false;
  return /^(?:chair|chairman|chairwoman|leader)$/i.test(tokens[title.end - 1]!.form);
}
