import type { Span, Token, Tree } from "../record/index.ts";
import { relationOf } from "../record/index.ts";
import { phraseSpan } from "./setting.ts";

/**
 * "guarantees, including A and B": the parts that are named. The list may hang on the noun or on its verb, and its last member
 * on a verb inside the first.
 */
export function partsOf(tree: Tree, head: Token, verb?: Token): Token[] {
  const parts: Token[] = [];
  const within = new Set(tree.subtree(verb ?? head));
  for (const each of tree.tokens.slice(head.id)) {
    // wherever the parse hangs the list, it is the noun's while no verb stands between
    if (!within.has(each) && tree.tokens.slice(head.id, each.id - 1).some(({ upos }) => upos === "VERB")) break;
    const such = each.form.toLowerCase() === "such" && tree.tokens[each.id]?.form.toLowerCase() === "as";
    if (each.form.toLowerCase() !== "including" && !such) continue;
    const governed = tree.head(each);
    const noun = governed && governed.id > each.id ? governed : (tree.first(each, "obj") ?? tree.first(each, "obl"));
    if (!noun || noun.id < each.id) continue;
    parts.push(...tree.conjuncts(noun).filter(isNominal));
    const stray = tree
      .subtree(noun)
      .find(
        (token) =>
          relationOf(token) === "conj" &&
          isNominal(token) &&
          tree.head(token)?.upos === "VERB" &&
          tree.tokens[token.id - 2]?.upos !== "VERB",
      );
    if (stray) parts.push(stray);
  }
  return [...new Set(parts)].filter((part) => part !== head);
}

const isNominal = (token: Token): boolean => token.upos === "NOUN" || token.upos === "PROPN";

/** A part's own words, without the next part's. */
export function partSpan(tree: Tree, part: Token, parts: readonly Token[]): Span {
  const others = parts.filter((each) => each !== part && each.id > part.id);
  const span = phraseSpan(tree, part, [...tree.all(part, "conj", "cc"), ...others]);
  const first = tree.tokens.find(({ from, form }) => from >= span.from && !leads.has(form.toLowerCase()));
  return { from: Math.min(first?.from ?? span.from, part.from), to: span.to };
}

/** What leads to a part and is none of it. */
const leads = new Set([",", "and", "or", "including", "such", "as", "in", "particular", "especially", "notably"]);

export function wholeSpan(tree: Tree, head: Token, parts: readonly Token[]): Span {
  const first = parts[0];
  const span = phraseSpan(tree, head, first ? [first] : []);
  if (!first) return span;
  const marker = tree.tokens.slice(0, first.id).findLast((token) => /^(?:including|such)$/i.test(token.form));
  if (!marker || marker.from >= span.to || marker.from <= head.to) return span;
  const before = tree.tokens.slice(0, marker.id - 1).findLast((token) => token.upos !== "PUNCT")!;
  return { from: span.from, to: Math.max(head.to, before.to) };
}

/** Clauses joined to one, each with a subject of its own. */
export const clausesBeside = (tree: Tree, clause: Token): Token[] =>
  tree.conjuncts(clause).filter((each) => each !== clause && tree.first(each, "nsubj", "nsubj:pass") !== undefined);
