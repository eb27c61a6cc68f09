export { type Diplomacy, findDiplomacy } from "./find.ts";
export { findQuantities } from "./quantities.ts";
export type { DiplomacyInput } from "./setting.ts";
