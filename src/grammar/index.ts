export { type ConlluSentence, formatConllu, parseConllu } from "./conllu.ts";
export {
  type Grammar,
  type GrammarOptions,
  type GrammarSentence,
  isMode,
  type Mode,
  modes,
  openGrammar,
} from "./grammar.ts";
export { tokenize, type Word } from "./tokenize.ts";
