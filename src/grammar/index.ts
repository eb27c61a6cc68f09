export { type ConlluSentence, formatConllu, parseConllu } from "./conllu.ts";
export { type Grammar, type GrammarOptions, type GrammarSentence, isMode, type Mode, openGrammar } from "./grammar.ts";
export type { Word } from "./tokenize.ts";
