import type { EventLine, PartyLine } from "../dossier/rows.ts";
import type { EventType } from "../record/index.ts";
import type { Material } from "./material.ts";
import { nonStates } from "./polecat.ts";

/**
 * The root of CAMEO that each type of PLOVER was made from. Some types were made from several: CONCEDE and RETREAT are both of
 * 08 (yield), ACCUSE is of 11 and, as investigation, of 09; ASSAULT is of 18, 19 and 20.
 */
const roots: Record<EventType, string> = {
  AGREE: "03",
  CONSULT: "04",
  SUPPORT: "05",
  CONCEDE: "08",
  COOPERATE: "06",
  AID: "07",
  RETREAT: "08",
  REQUEST: "10",
  ACCUSE: "11",
  REJECT: "12",
  THREATEN: "13",
  PROTEST: "14",
  SANCTION: "16",
  MOBILIZE: "15",
  COERCE: "17",
  ASSAULT: "18",
};

/** Modes of a type whose root is another one than the type's. */
const rootsOfModes: Record<string, string> = {
  "ACCUSE investigate": "09",
  "ASSAULT firearms": "19",
  "ASSAULT explosives": "18",
  "ASSAULT aerial": "19",
  "ASSAULT drone": "19",
  "ASSAULT heavy-weapons": "19",
  "ASSAULT unconventional": "20",
};

/** The CAMEO code of an event: the one its rule gives, else its root "not specified below", as CAMEO says: `100`. */
export function cameoOf({ cameo, type, mode }: Pick<EventLine, "cameo" | "type" | "mode">): string {
  if (cameo !== undefined) return cameo;
  const own = mode.map((each) => rootsOfModes[`${type} ${each}`]).find((root) => root !== undefined);
  return `${own ?? roots[type]}0`;
}

/** Sectors of PLOVER that CAMEO has under the same code. */
const shared = new Set("COP GOV JUD LEG MIL REB SPY UAF AGR BUS CRM CVL EDU ELI LAB MED OPP REF".split(" "));

/** The codes of an actor in CAMEO's order: its country, then what it is there. Countries are ISO 3166-1 alpha-3. */
export function actorCodes(
  party: PartyLine | undefined,
  { actorBy }: Material,
): { code?: string; country?: string; types: string[] } {
  if (!party) return { types: [] };
  const { country, code, key } = party;
  const sector = actorBy.get(key)?.sector;
  const types = [
    ...(country === undefined && code !== undefined && nonStates.has(code) ? [code] : []),
    ...(sector !== undefined && shared.has(sector) ? [sector] : []),
  ];
  const whole = [...(country === undefined ? [] : [country]), ...types].join("");
  return { ...(whole !== "" && { code: whole }), ...(country !== undefined && { country }), types };
}
