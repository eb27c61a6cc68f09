export { codeEvents, type EventInput } from "./code.ts";
export { openScale, type Scale, sumOf, type Weights } from "./weigh.ts";
export { eventBetween } from "./pair.ts";
export type { Codebook } from "../lexicon/index.ts";
