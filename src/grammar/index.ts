export { type ConlluSentence, formatConllu, namesHeader, parseConllu } from "./conllu.ts";
export { type Grammar, type GrammarFiles, type GrammarOptions, type GrammarSentence, openGrammar } from "./grammar.ts";
export { isMode, type Mode } from "./mode.ts";
export type { Name, NameKind } from "./names.ts";
export type { Word } from "./tokenize.ts";
