export { codeEvents, type EventInput } from "./code.ts";
export { eventBetween } from "./pair.ts";
export type { Codebook } from "../lexicon/index.ts";
