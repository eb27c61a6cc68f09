import type { Token } from "../record/index.ts";

/** The words that hang on one. */
export const own = (tokens: readonly Token[], head: Token): Token[] => tokens.filter((each) => each.head === head.id);

export const hasSubject = (tokens: readonly Token[], verb: Token): boolean =>
  own(tokens, verb).some(({ deprel }) => deprel.startsWith("nsubj"));
