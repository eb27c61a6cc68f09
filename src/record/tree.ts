import { overlaps, type Span } from "./span.ts";
import type { ParsedSentence, Token } from "./sentence.ts";

/** The universal part of a relation: `nsubj` of `nsubj:pass`. */
export const relationOf = (token: Token): string => {
  const colon = token.deprel.indexOf(":");
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
};

/** A parsed sentence and the questions one asks of it. All are total: a token without a head is its own root. */
export class Tree {
  readonly sentence: ParsedSentence;
  readonly tokens: readonly Token[];
  readonly #children: Token[][];

  constructor(sentence: ParsedSentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens;
    this.#children = Array.from({ length: this.tokens.length + 1 }, () => []);
    for (const token of this.tokens) this.#children[token.head]?.push(token);
  }

  get root(): Token | undefined {
    return this.#children[0]![0];
  }

  head(token: Token): Token | undefined {
    return this.tokens[token.head - 1];
  }

  children(token: Token): readonly Token[] {
    return this.#children[token.id]!;
  }

  /** Children under any of the relations; a name with a subtype asks for that subtype alone. */
  all(token: Token, ...relations: string[]): Token[] {
    return this.children(token).filter(
      (each) => relations.includes(each.deprel) || relations.includes(relationOf(each)),
    );
  }

  first(token: Token, ...relations: string[]): Token | undefined {
    return this.children(token).find((each) => relations.includes(each.deprel) || relations.includes(relationOf(each)));
  }

  /** The token and all it dominates, in text order, leaving out what is under `without`. */
  subtree(token: Token, without: readonly Token[] = []): Token[] {
    const found: Token[] = [];
    const seen = new Set<number>(without.map((each) => each.id));
    const open = [token];
    while (open.length > 0) {
      const next = open.pop()!;
      if (seen.has(next.id)) continue;
      seen.add(next.id);
      found.push(next);
      open.push(...this.children(next));
    }
    return found.sort((a, b) => a.id - b.id);
  }

  /** The token and those joined to it by "and", "or" or a comma. */
  conjuncts(token: Token): Token[] {
    return [token, ...this.all(token, "conj").flatMap((each) => this.conjuncts(each))];
  }

  /** Whether `token` lies under `ancestor`, or is it. */
  isUnder(token: Token, ancestor: Token): boolean {
    let at: Token | undefined = token;
    for (let steps = 0; at && steps <= this.tokens.length; steps++) {
      if (at.id === ancestor.id) return true;
      at = this.head(at);
    }
    return false;
  }

  /** The tokens that share a character with a span. */
  within(span: Span): Token[] {
    return this.tokens.filter((token) => overlaps(token, span));
  }
}
