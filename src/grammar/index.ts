export { type ConlluSentence, formatConllu, parseConllu } from "./conllu.ts";
export { type Grammar, type GrammarFiles, type GrammarOptions, type GrammarSentence, openGrammar } from "./grammar.ts";
export { isMode, type Mode } from "./mode.ts";
export type { Word } from "./tokenize.ts";
