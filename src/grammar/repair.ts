import type { Token } from "../record/index.ts";

/**
 * Mends attachments that the guidelines rule out, where only one reading is left: a noun is not joined by "and" to a verb, and
 * a verb has one subject. Heads change in place.
 */
export function repair(tokens: Token[]): void {
  for (const token of tokens) {
    if (token.deprel === "conj" && isNominal(token)) joinToNoun(tokens, token);
    if (token.deprel === "nsubj" && isNominal(token)) joinSubjects(tokens, token);
  }
}

const isNominal = (token: Token): boolean => token.upos === "NOUN" || token.upos === "PROPN";

const hasCopula = (tokens: readonly Token[], token: Token): boolean =>
  tokens.some((each) => each.head === token.id && each.deprel === "cop");

/** "Kenya, which left in May, and Uganda": "Uganda" hangs on the nearest noun above, not on "left". */
function joinToNoun(tokens: readonly Token[], token: Token): void {
  const wrong = tokens[token.head - 1];
  if (!wrong || wrong.upos !== "VERB" || hasCopula(tokens, token)) return;
  if (tokens.some((each) => each.head === token.id && each.deprel.startsWith("nsubj"))) return;
  for (let up = tokens[wrong.head - 1], steps = 0; up && steps < 6; up = tokens[up.head - 1], steps++)
    if (isNominal(up) && up.id < token.id) {
      token.head = up.id;
      return;
    }
}

/** "Kenya's envoy, and his counterpart, said": the second subject is joined to the first. */
function joinSubjects(tokens: readonly Token[], token: Token): void {
  const first = tokens.find(
    (each) => each.head === token.head && each.deprel === "nsubj" && each.id < token.id && isNominal(each),
  );
  if (!first) return;
  const joint = tokens.slice(first.id, token.id - 1).find((each) => each.deprel === "cc" || each.upos === "CCONJ");
  if (!joint) return;
  token.head = first.id;
  token.deprel = "conj";
  joint.head = token.id;
  joint.deprel = "cc";
}
