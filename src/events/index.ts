export { codeEvents, type EventInput } from "./code.ts";
export type { Codebook } from "../lexicon/index.ts";
