import type { NameMatch } from "../lexicon/index.ts";
import type { Passage } from "./passage.ts";
import type { Phrase } from "./phrase.ts";
import { type Belonging, meaningOf } from "./setting.ts";

/** How many sentences back it may have been told whose officers are spoken of. */
const REACH = 2;

/** "officers" by themselves, who may be of the police or an army. */
export const isOfficer = ({ sentence: { tokens }, head, matches }: Phrase): boolean =>
  /^officers?$/i.test(tokens[head]!.form) &&
  matches.every((match) => match.first === head || forceOf(match) === undefined);

/** COP where police are told of and no soldiers are, in the sentence or else in those right before it. */
export function policeNear(names: readonly (readonly NameMatch[])[], here: number): "COP" | undefined {
  for (let at = here; at >= Math.max(0, here - REACH); at--) {
    const forces = new Set(names[at]!.flatMap((match) => forceOf(match) ?? []));
    if (forces.size > 0) return forces.size === 1 && forces.has("COP") ? "COP" : undefined;
  }
  return undefined;
}

/** Sector of police or soldiers by a noun that can mean no others. */
function forceOf(match: NameMatch): string | undefined {
  const role = meaningOf(match, "role")?.role;
  const sector =
    meaningOf(match, "group")?.group.sector ?? meaningOf(match, "organization")?.organization.sector ?? role?.sector;
  return role?.title !== "officer" && (sector === "COP" || sector === "MIL") ? sector : undefined;
}

/** "Kenyan police said an officer": of the state of the only police named in the sentence by then. */
export function policeOf({ matches, possessor }: Phrase, { taken }: Passage): Belonging | undefined {
  const states = new Set([...taken.values()].flatMap(({ sector, country }) => (sector === "COP" ? [country] : [])));
  const [country] = states;
  return states.size === 1 && country !== undefined && !possessor && matches.length === 1 ? { country } : undefined;
}
