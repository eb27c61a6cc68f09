export { findAttributions, type AttributionInput, type QuotedSpan } from "./find.ts";
