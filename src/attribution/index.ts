export { findAttributions, type AttributionInput, type QuotedSpan } from "./find.ts";
export { sayInOwnName } from "./own-name.ts";
