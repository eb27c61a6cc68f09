import type { Token } from "../record/index.ts";
import { own } from "./own.ts";

/**
 * Mends of lists where the words leave one reading: who stands between a comma and a verb without a subject is its subject, and a name
 * in a list is joined to names. Heads change in place.
 */
export function repairLists(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (/^(?:obl|nmod)$/.test(token.deprel)) freeSubjects(tokens, token);
    if (token.upos === "NOUN" && token.xpos === "NNS") joinToNames(tokens, token);
    if (token.upos === "VERB") joinCorrelative(tokens, token);
  }
}

const isNominal = ({ upos }: Token): boolean => /^(?:NOUN|PRON|PROPN)$/.test(upos);

/** "In a statement, Kenya, Uganda and Rwanda urged him to leave": those behind the comma do it, and are no part of the phrase before. */
function freeSubjects(tokens: readonly Token[], phrase: Token): void {
  const verb = tokens[phrase.head - 1];
  if (!verb || verb.upos !== "VERB" || verb.id < phrase.id || !/^VB[DPZ]$/.test(verb.xpos)) return;
  const parts = own(tokens, phrase);
  if (!parts.some(({ deprel, id }) => deprel === "case" && id < phrase.id)) return;
  if (own(tokens, verb).some(({ deprel }) => /^(?:nsubj|csubj|expl)/.test(deprel))) return;
  const [first, ...others] = parts.filter(({ deprel }) => deprel === "conj");
  if (!first || !isNominal(first) || first.id < phrase.id) return;
  const marks = tokens.slice(phrase.id, first.id - 1).filter(({ form }) => form === ",");
  // "In Kenya, Uganda and Rwanda": no verb behind them but this one, which they are next to
  const isNext = tokens
    .slice(Math.max(first.id, ...others.map(({ id }) => id)), verb.id - 1)
    .every(({ upos }) => /^(?:ADV|AUX|PART|PROPN)$/.test(upos));
  if (marks.length === 0 || !isNext) return;
  Object.assign(first, { head: verb.id, deprel: "nsubj" });
  for (const each of others) each.head = first.id;
}

/** "the ministers of Kenya, Uganda and Rwanda": of all three, for a name that stands in a list of names is joined to the first. */
function joinToNames(tokens: readonly Token[], noun: Token): void {
  const parts = own(tokens, noun);
  const name = parts.find(({ deprel, upos, id }) => deprel === "nmod" && upos === "PROPN" && id > noun.id);
  if (!name || !own(tokens, name).some(({ deprel, form }) => deprel === "case" && /^of$/i.test(form))) return;
  let end = name.id;
  // the second of two subjects is none
  const beside = tokens.filter(
    (each) => each.head === noun.head && each.deprel === "nsubj" && each.deprel === noun.deprel,
  );
  for (const each of [...parts.filter(({ deprel }) => deprel === "conj"), ...beside]) {
    if (each.upos !== "PROPN" || each.id < name.id) continue;
    const between = tokens.slice(end, each.id - 1);
    if (!between.every(({ form, upos }) => form === "," || upos === "CCONJ" || upos === "PROPN" || upos === "DET"))
      return;
    for (const other of own(tokens, each)) if (other.deprel === "conj") other.head = name.id;
    Object.assign(each, { head: name.id, deprel: "conj" });
    end = Math.max(...own(tokens, name).map(({ id, deprel }) => (deprel === "conj" ? id : 0)));
  }
}

/** "Not only Kenya but also Uganda supported it": both do. */
function joinCorrelative(tokens: readonly Token[], verb: Token): void {
  const first = tokens[verb.head - 1];
  if (verb.deprel !== "conj" || !first || !isNominal(first) || first.id > verb.id) return;
  const [not, only] = [tokens[first.id - 3], tokens[first.id - 2]];
  const second = own(tokens, verb).find(({ deprel, id }) => deprel.startsWith("nsubj") && id < verb.id);
  if (!second || !/^not$/i.test(not?.form ?? "") || !/^(?:only|just)$/i.test(only?.form ?? "")) return;
  const joint = own(tokens, verb).find(({ deprel, form }) => deprel === "cc" && /^but$/i.test(form));
  const also = own(tokens, verb).find(({ form, id }) => /^also$/i.test(form) && id < second.id);
  Object.assign(verb, { head: first.head, deprel: first.deprel });
  Object.assign(first, { head: verb.id, deprel: second.deprel });
  Object.assign(second, { head: first.id, deprel: "conj" });
  for (const each of [joint, also]) if (each) each.head = second.id;
}
