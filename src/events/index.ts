export { codeEvents, type EventInput } from "./code.ts";
export type { Codebook } from "./codebook.ts";
