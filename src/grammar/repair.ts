import type { Token } from "../record/index.ts";

/**
 * Mends attachments that the guidelines rule out, where only one reading is left: a noun is not joined by "and" to a verb, and
 * a verb has one subject and one object. Heads change in place.
 */
export function repair(tokens: Token[]): void {
  for (const token of tokens) {
    if (token.deprel === "conj" && isNominal(token)) joinToNoun(tokens, token);
    if (token.deprel === "nsubj" && isNominal(token)) joinSubjects(tokens, token);
    if (token.deprel === "acl:relcl") tellClause(tokens, token);
    if (token.deprel === "xcomp" && isFinite(token)) freeFinite(tokens, token);
    if (token.deprel === "obj" && isNominal(token)) partObjects(tokens, token);
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

/** "An official said on the eve of the talks that Kenya has sent a note": a clause that lacks nothing is what is said. */
function tellClause(tokens: readonly Token[], verb: Token): void {
  const own = tokens.filter((each) => each.head === verb.id);
  const that = own.find((each) => each.id < verb.id && each.form.toLowerCase() === "that" && each.upos !== "DET");
  if (!that) return;
  const taken = (relation: string): boolean => own.some((each) => each !== that && each.deprel.startsWith(relation));
  const isWhole = taken("nsubj") && (that.deprel.startsWith("nsubj") || (that.deprel === "obj" && taken("obj")));
  if (!isWhole) return;
  for (let up = tokens[verb.head - 1], steps = 0; up && steps < 8; up = tokens[up.head - 1], steps++) {
    if (up.upos !== "VERB" || up.id > that.id) continue;
    if (tokens.some((each) => each.head === up.id && (each.deprel === "ccomp" || each.deprel === "obj"))) return;
    Object.assign(that, { upos: "SCONJ", xpos: "IN", deprel: "mark" });
    verb.head = up.id;
    verb.deprel = "ccomp";
    return;
  }
}

/** Verbs that say what somebody is: what stands second is said of the first. */
const naming = new Set(["call", "name", "brand", "label", "dub", "term", "declare", "elect", "appoint"]);

/** "called the president a liar", "gave the envoy a note": of two objects one is said of the other, or given to it. */
function partObjects(tokens: readonly Token[], second: Token): void {
  const verb = tokens[second.head - 1];
  const first = tokens.find(
    (each) =>
      each.head === second.head &&
      each.id < second.id &&
      (each.deprel === "obj" || each.deprel === "iobj") &&
      isNominal(each),
  );
  if (!verb || !first || first.id < verb.id) return;
  const names = naming.has(verb.lemma);
  first.deprel = names ? "obj" : "iobj";
  if (names) second.deprel = "xcomp";
}

/** A past form of a verb of saying is taken for a participle at times; such verbs have none as a complement. */
const isFinite = ({ xpos, lemma }: Token): boolean =>
  /^VB[DZ]$/.test(xpos) || (xpos === "VBN" && /^(?:say|add|note)$/.test(lemma));

/** "…, a diplomat who asked not to be named said": a finite verb at the end is the clause of whom the relative one tells. */
function freeFinite(tokens: readonly Token[], verb: Token): void {
  for (let up = tokens[verb.head - 1], steps = 0; up && steps < 4; up = tokens[up.head - 1], steps++) {
    if (up.deprel !== "acl:relcl") continue;
    const noun = tokens[up.head - 1]!;
    let above = tokens[noun.head - 1];
    while (above && above.upos !== "VERB") above = tokens[above.head - 1];
    if (noun.id > up.id || verb.id < up.id || !above || above === verb) return;
    verb.head = above.id;
    verb.deprel = "parataxis";
    noun.head = verb.id;
    noun.deprel = "nsubj";
    return;
  }
}
