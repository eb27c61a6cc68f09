import type { Organization } from "../lexicon/index.ts";
import type { Actor } from "../record/index.ts";
import { type Phrase } from "./phrase.ts";
import { meaningOf } from "./setting.ts";

/** What a known body of a kind may be called, whatever its name. */
const byKind: Partial<Record<Organization["kind"], readonly string[]>> = {
  alliance: ["alliance", "bloc", "organization", "organisation", "secretariat"],
  "armed-group": ["group", "movement", "organization", "organisation"],
  company: ["company", "firm"],
  igo: ["organization", "organisation", "secretariat"],
  ministry: ["ministry"],
  ngo: ["organization", "organisation"],
  party: ["party"],
};

/** What a body that nothing else is known of may be called, by its sector. */
const bySector: Readonly<Record<string, readonly string[]>> = {
  "": ["group", "organisation", "organization"],
  BUS: ["business", "company", "corporation", "firm"],
  JRN: ["newspaper", "paper"],
  LAB: ["union"],
  NGO: ["charity", "group", "organisation", "organization"],
  PTY: ["party"],
  REB: ["group", "movement", "organisation", "organization"],
  UAF: ["group", "movement", "organisation", "organization"],
};

/** Nouns that say the same of a body. */
const alike: readonly (readonly string[])[] = [
  ["group", "organisation", "organization"],
  ["company", "firm", "business"],
  ["airline", "carrier"],
  ["newspaper", "paper", "daily", "weekly"],
  ["broadcaster", "channel", "station"],
  ["bank", "lender"],
];

/** Other nouns for a body that is called by one. */
export const nounsLike = (noun: string): readonly string[] => alike.find((each) => each.includes(noun)) ?? [];

/** What a known body is called because of what one of its names says: "the agency", where one is "UN refugee agency". */
const byName: readonly { kinds: readonly Organization["kind"][]; name: RegExp; nouns: readonly string[] }[] = [
  { kinds: ["igo", "company"], name: /\bBank\b|\bMonetary Fund$/, nouns: ["lender"] },
  {
    kinds: ["igo"],
    name: /\bCommunity\b|^Intergovernmental Authority\b|\b(?:League|Union|Cooperation Council|bloc)$|^(?:Association|Organi[sz]ation) of .* (?:Nations|Countries)$/,
    nouns: ["bloc"],
  },
  { kinds: ["igo"], name: /^Group of |\b(?:[Gg]roup|Countries)$/, nouns: ["group"] },
  { kinds: ["company"], name: /\b(?:Air|Airlines?|Airways|Aviation)\b/, nouns: ["airline", "carrier"] },
  { kinds: ["igo"], name: /\b(?:watchdog|Task Force)$|\bProhibition of\b/, nouns: ["watchdog"] },
  { kinds: ["igo"], name: /\b(?:[Aa]gency|Programme)$/, nouns: ["agency"] },
];

/** Words in the names of bodies that are no band of people who want something. */
const institutes =
  /\b(?:academy|church|college|confederation|congress|council|federation|foundation|institutes?|orthodox|school|society|unions?|university)\b/i;

/** What a body may be called by the kind it is of. */
export function classNouns(
  { name, sector, kind }: Pick<Actor, "name" | "sector" | "kind">,
  known: Organization | undefined,
): readonly string[] {
  if (!known) return kind !== "group" && /^\p{Lu}/u.test(name) ? (bySector[sector ?? ""] ?? []) : [];
  const names = [known.name, ...known.aliases];
  const told = byName.filter((each) => each.kinds.includes(known.kind) && names.some((name) => each.name.test(name)));
  const band = known.kind === "ngo" && !institutes.test(known.name) ? ["charity", "group", "watchdog"] : [];
  return [...(byKind[known.kind] ?? []), ...told.flatMap(({ nouns }) => nouns), ...band];
}

const ofArms =
  /^(?:armed|extremist|fundamentalist|guerrilla|insurgent|Islamist|jihadi|jihadist|mercenary|militant|paramilitary|rebel|secessionist|separatist|Shia|Shiite|Sunni|terror|terrorist)$/;
const ofCause =
  /^(?:advocacy|aid|campaign|charitable|civil|environmental|freedom|human|humanitarian|liberties|medical|monitoring|nonprofit|press|relief|rights)$/;
const ofStates =
  /^(?:defen[cs]e|economic|financial|intergovernmental|member|military|multilateral|nation|nuclear|oil|political|regional|security|state|trade|trading|transatlantic|Western|-)$/;
const ofAny = /^(?:entire|whole)$/;
const ofWorld = /^(?:global|international|world)$/;

/** Whether the words between the article and the noun may be said of a body: "the militant group", "the 27-member bloc", "the Lebanese group". */
export function mayBeCalled(
  { sentence: { tokens }, first, head, matches }: Phrase,
  actor: Pick<Actor, "kind" | "sector" | "country" | "name">,
): boolean {
  const isArmed = actor.kind === "armed-force" || /^(?:PRM|REB|UAF)$/.test(actor.sector ?? "");
  return tokens.slice(first + 1, head).every(({ form, upos }, at) => {
    const place = first + 1 + at;
    const nation = matches.find((match) => match.first <= place && place < match.end && meaningOf(match, "country"));
    if (nation) return meaningOf(nation, "country")!.country.id === actor.country;
    // "the West African bloc"
    if (ofAny.test(form) || (/^\p{Lu}/u.test(form) && actor.name.split(" ").includes(form))) return true;
    if (ofArms.test(form)) return isArmed;
    if (ofCause.test(form)) return actor.sector === "NGO";
    if (ofWorld.test(form)) return actor.sector === "IGO" || actor.sector === "NGO";
    return actor.sector === "IGO" && (ofStates.test(form) || upos === "NUM");
  });
}
