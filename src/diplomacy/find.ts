import type { Quantity, Reading } from "../record/index.ts";
import { findAdvisories } from "./advisories.ts";
import { findAgenda } from "./agenda.ts";
import { findClaims } from "./claims.ts";
import { findDemands } from "./demands.ts";
import { findEncounters } from "./encounters.ts";
import { findAccess, findInstruments } from "./instruments.ts";
import { findMessages } from "./messages.ts";
import { type DiplomacyInput, Setting } from "./setting.ts";

export type Diplomacy = Pick<
  Reading,
  "messages" | "encounters" | "demands" | "claims" | "advisories" | "instruments" | "access" | "agenda"
>;

/** What a registry keeps of a report, built from what the earlier stages found. */
export function findDiplomacy(input: DiplomacyInput, quantities: readonly Quantity[]): Diplomacy {
  const setting = new Setting(input);
  const encounters = findEncounters(setting);
  const messages = findMessages(setting, encounters);
  setting.messages = messages;
  const demands = findDemands(setting);
  return {
    messages,
    encounters,
    demands,
    claims: findClaims(setting, quantities),
    advisories: findAdvisories(setting),
    instruments: findInstruments(setting),
    access: findAccess(setting),
    agenda: findAgenda(setting, encounters, demands),
  };
}
