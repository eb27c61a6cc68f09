export * from "./lexicon.ts";
export type * from "./names.ts";
export { loadLexicon } from "./load.ts";
export { type LexiconFile, parseLexicon } from "./parse.ts";
