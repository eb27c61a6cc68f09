import type { Token } from "../record/index.ts";
import { hasSubject, own } from "./own.ts";

/**
 * Mends of who is the subject, where what is set off between commas has misled the parse: "Ada Mbeki, who was in Nairobi, called for calm",
 * "Ada Mbeki, asked about it, said no", "India, the largest buyer of oil, protested". Heads change in place.
 */
export function repairSubjects(tokens: Token[]): void {
  for (const token of tokens) {
    const isFinite = /^VB[DZ]$/.test(token.xpos) || isPerfect(tokens, token);
    if (isFinite && /^(?:conj|parataxis)$/.test(token.deprel)) giveSubject(tokens, token);
    if (isFinite && /^(?:advcl|ccomp|conj|parataxis)$/.test(token.deprel)) tellBeside(tokens, token);
    if (isFinite && /^(?:acl|advcl|ccomp|parataxis)$/.test(token.deprel)) tellOfHeld(tokens, token);
    if (/^(?:vocative|dislocated)$/.test(token.deprel) && token.upos === "PROPN") setBeside(tokens, token);
  }
}

const isPerfect = (tokens: readonly Token[], { id, xpos }: Token): boolean =>
  xpos === "VBN" &&
  tokens.some(({ head, deprel, form }) => head === id && deprel === "aux" && /^(?:has|had)$/i.test(form));

/** Words of a verb that say it goes on from another. */
const isJoined = (tokens: readonly Token[], verb: Token): boolean =>
  own(tokens, verb).some(({ deprel }) => /^(?:cc|cop|expl|mark)(?::|$)/.test(deprel));

/** Whether a comma stands before a verb and the words for its tense. */
function isBehindComma(tokens: readonly Token[], verb: Token): boolean {
  const first = Math.min(
    verb.id,
    ...own(tokens, verb).flatMap(({ id, deprel }) => (deprel.startsWith("aux") ? id : [])),
  );
  return tokens[first - 2]?.form === ",";
}

/**
 * "Kenya's reply, dated May 3, asked for copies", "Ada Mbeki, who met Oru, called for calm": a finite verb that no "and" joins to the noun
 * before it tells what that does.
 */
function giveSubject(tokens: readonly Token[], verb: Token): void {
  const noun = tokens[verb.head - 1];
  if (noun?.head !== 0 || !/^(?:NOUN|PROPN)$/.test(noun.upos) || noun.id > verb.id || hasSubject(tokens, verb)) return;
  if (isJoined(tokens, verb) || !isBehindComma(tokens, verb)) return;
  const parts = own(tokens, noun);
  if (parts.some((each) => /^(?:cop|nsubj|case|mark)/.test(each.deprel) && each.id < noun.id)) return;
  const clause = tokens
    .slice(noun.id, verb.id - 1)
    .find((each) => (each.head === noun.id || each.head === verb.id) && isRelative(tokens, each));
  if (!clause && !parts.some((each) => /^(?:acl|appos|acl:relcl)$/.test(each.deprel) && each.id < verb.id)) return;
  if (clause) Object.assign(clause, { head: noun.id, deprel: "acl:relcl" });
  Object.assign(verb, { head: 0, deprel: "root" });
  Object.assign(noun, { head: verb.id, deprel: "nsubj" });
  for (const each of parts) if (each.id > verb.id) each.head = verb.id;
}

/** "who met Oru". */
const isRelative = (tokens: readonly Token[], verb: Token): boolean =>
  own(tokens, verb).some(({ xpos, id, deprel }) => /^W/.test(xpos) && id < verb.id && deprel.startsWith("nsubj"));

/** "Ada Mbeki, asked about it, said no": what stands between commas without a subject of its own is said of whoever speaks. */
function tellBeside(tokens: readonly Token[], verb: Token): void {
  const first = tokens[verb.head - 1];
  if (first?.head !== 0 || first.xpos !== "VBD" || first.id > verb.id || hasSubject(tokens, verb)) return;
  if (isJoined(tokens, verb) || !isBehindComma(tokens, verb) || tokens[first.id - 2]?.form !== ",") return;
  const parts = own(tokens, first);
  const subject = parts.find(({ deprel, id }) => deprel === "nsubj" && id < first.id);
  if (!subject || parts.some(({ deprel }) => /^(?:aux|cop|obj|ccomp|xcomp)/.test(deprel))) return;
  describe(tokens, first, { subject, verb });
}

/** Makes the second of two verbs the one that is told of their subject, and the first what tells which it is. */
function describe(tokens: readonly Token[], first: Token, { subject, verb }: { subject: Token; verb: Token }): void {
  for (const each of own(tokens, first)) if (each !== subject && each.id > verb.id) each.head = verb.id;
  Object.assign(verb, { head: 0, deprel: "root" });
  Object.assign(subject, { head: verb.id });
  Object.assign(first, { head: subject.id, deprel: "acl", xpos: "VBN" });
}

const times = /^(?:day|decade|hour|month|week|year)$/;

/** "Two nurses held in Mali for a year arrived": of two finite verbs with one subject and nothing between them the first tells which it is. */
function tellOfHeld(tokens: readonly Token[], verb: Token): void {
  const over = tokens[verb.head - 1];
  // "for a year arrived": a time does not arrive
  const first = verb.deprel === "acl" && over && times.test(over.lemma) ? tokens[over.head - 1] : over;
  if (first?.head !== 0 || first.xpos !== "VBD" || first.id > verb.id || hasSubject(tokens, verb)) return;
  if (isJoined(tokens, verb)) return;
  const parts = own(tokens, first);
  const subject = parts.find(({ deprel, id }) => deprel === "nsubj" && id === first.id - 1);
  if (!subject || parts.some(({ deprel }) => /^(?:aux|cop|obj|xcomp)/.test(deprel))) return;
  const between = tokens.slice(first.id, verb.id - 1);
  const isPhrase = between.length > 1 && between[0]!.upos === "ADP" && parts.some(({ deprel }) => deprel === "obl");
  if (!isPhrase || between.some(({ form, upos }) => /^[,;:–—-]$/.test(form) || upos === "CCONJ")) return;
  describe(tokens, first, { subject, verb });
}

/** "India, the largest buyer of oil, protested": what it is called between commas stands beside its name. */
function setBeside(tokens: readonly Token[], name: Token): void {
  const verb = tokens[name.head - 1];
  const noun = verb && own(tokens, verb).find(({ deprel, id }) => deprel === "nsubj" && id > name.id && id < verb.id);
  if (!verb || !noun || noun.upos !== "NOUN") return;
  const last = Math.max(name.id, ...own(tokens, name).flatMap(({ id, deprel }) => (deprel === "flat" ? id : [])));
  const comma = tokens[last];
  const begins = tokens[last + 1];
  const ends = tokens.slice(noun.id, verb.id - 1).some(({ form }) => form === ",");
  const isOwn = /^(?:an?|the|its|one)$/i.test(begins?.form ?? "") && begins!.head === noun.id;
  if (comma?.form !== "," || !isOwn || !ends || tokens[0]!.id > name.id) return;
  if (tokens.slice(0, name.id - 1).some(({ upos }) => !/^(?:DET|ADJ|PROPN)$/.test(upos))) return;
  Object.assign(name, { deprel: "nsubj" });
  Object.assign(noun, { head: name.id, deprel: "appos" });
}
