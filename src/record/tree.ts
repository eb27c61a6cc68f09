import type { Span } from "./span.ts";
import type { ParsedSentence, Token } from "./sentence.ts";

/** The questions one asks of a parsed sentence. All are total: a token without a head is its own root. */

export const headOf = (sentence: ParsedSentence, token: Token): Token | undefined =>
  token.head === 0 ? undefined : sentence.tokens[token.head - 1];

export const childrenOf = (sentence: ParsedSentence, token: Token): Token[] =>
  sentence.tokens.filter((each) => each.head === token.id);

/** The universal part of a relation: `nsubj` of `nsubj:pass`. */
export const relationOf = (token: Token): string => {
  const colon = token.deprel.indexOf(":");
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
};

/** First child under any of the relations; a name with a subtype asks for that subtype alone. */
export const childBy = (sentence: ParsedSentence, token: Token, ...relations: string[]): Token | undefined =>
  childrenOf(sentence, token).find((each) => relations.includes(each.deprel) || relations.includes(relationOf(each)));

/** The token and all it dominates, in text order. */
export function subtreeOf(sentence: ParsedSentence, token: Token): Token[] {
  const inside = new Set([token.id]);
  for (let grown = true; grown;) {
    grown = false;
    for (const each of sentence.tokens)
      if (!inside.has(each.id) && inside.has(each.head)) {
        inside.add(each.id);
        grown = true;
      }
  }
  return sentence.tokens.filter((each) => inside.has(each.id));
}

/** The tokens that lie wholly inside a span. */
export const tokensIn = (sentence: ParsedSentence, span: Span): Token[] =>
  sentence.tokens.filter((token) => span.from <= token.from && token.to <= span.to);
