export { codeEvents, type EventInput } from "./code.ts";
export { eventBetween } from "./pair.ts";
export { eventRules } from "./rules/index.ts";
export type { Codebook } from "../lexicon/index.ts";
