export { type Grammar, type GrammarSentence, openGrammar } from "./grammar.ts";
export { tokenize, type Word } from "./tokenize.ts";
