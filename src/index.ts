export { codePair } from "./code-pair.ts";
export type { Grammar, Word } from "./grammar/index.ts";
export { LONGEST_REPORT, read, type ReadOptions, type Tools } from "./read.ts";
export { loadTools } from "./reader.ts";
export * from "./record/index.ts";
