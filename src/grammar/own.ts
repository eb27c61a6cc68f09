import type { Token } from "../record/index.ts";

/** The words that hang on one. */
export const own = (tokens: readonly Token[], head: Token): Token[] => tokens.filter((each) => each.head === head.id);
