export * from "./lexicon.ts";
export type * from "./names.ts";
export { filesOf } from "./added.ts";
export { countryNames, isCountry } from "./countries.ts";
export { loadLexicon } from "./load.ts";
export type { LexiconFile } from "./parse.ts";
export { type Codebook, loadCodebook } from "./codebook.ts";
