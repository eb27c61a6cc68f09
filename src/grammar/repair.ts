import type { Token } from "../record/index.ts";
import { own } from "./own.ts";
import { repairClauses } from "./repair-clauses.ts";
import { repairLists } from "./repair-lists.ts";
import { repairModals } from "./repair-modals.ts";
import { repairSubjects } from "./repair-subjects.ts";

/**
 * Mends attachments that the guidelines rule out, where only one reading is left: a noun is not joined by "and" to a verb,
 * nothing hangs on a preposition, a verb has one subject and one object. Heads change in place. Returns whether the mends
 * together have left a tree.
 */
export function repair(tokens: Token[]): boolean {
  repairModals(tokens);
  mend(tokens);
  repairLists(tokens);
  repairClauses(tokens);
  repairSubjects(tokens);
  return isTree(tokens);
}

/** One root, and everything under it. */
function isTree(tokens: readonly Token[]): boolean {
  const settled = new Uint8Array(tokens.length + 1);
  let roots = 0;
  settled[0] = 1;
  for (const { id, head } of tokens) {
    if (head === 0) roots++;
    let steps = 0;
    for (let at = id; settled[at] === 0; at = tokens[at - 1]!.head) if (steps++ > tokens.length) return false;
    for (let at = id; settled[at] === 0; at = tokens[at - 1]!.head) settled[at] = 1;
  }
  return roots === 1 || tokens.length === 0;
}

function mend(tokens: Token[]): void {
  for (const token of tokens) {
    if (generation.has(token.form)) joinGeneration(tokens, token);
    if (token.deprel === "appos" && token.upos === "PROPN") joinHyphenated(tokens, token);
    if (joined.has(token.deprel)) hangOnName(tokens, token);
    if (token.deprel === "obj") nameRole(tokens, token);
    if (token.deprel === "obj") giveToVerb(tokens, token);
    if (weekday.test(token.form)) tellWhen(tokens, token);
    if (token.xpos === "PRP$") joinOwner(tokens, token);
    if (token.xpos === "JJ") joinAdjectives(tokens, token);
    if (comparing.test(token.form)) freeFromComparing(tokens, token);
  }
  for (const token of tokens) {
    if (token.xpos === "POS" && token.deprel === "case") joinOwned(tokens, token);
    if (token.upos === "ADP" && token.deprel === "case") freeFromPreposition(tokens, token);
    if (token.xpos === "VB" && (token.deprel === "advcl" || token.deprel === "xcomp")) tellToDo(tokens, token);
    if (isAdverbial(tokens, token)) setAside(tokens, token);
    if ((token.deprel === "nmod" || token.deprel === "nmod:unmarked") && isNominal(token)) freeObject(tokens, token);
    if (token.deprel === "acl:relcl") tellOfName(tokens, token);
    if (token.deprel === "ccomp" && token.xpos.startsWith("VB")) tellWhom(tokens, token);
    if (token.deprel === "conj") joinOverAnd(tokens, token);
    if (token.deprel === "conj" && isNominal(token)) joinToTitle(tokens, token);
    if (token.deprel === "conj" && isNominal(token)) joinToNoun(tokens, token);
    if (token.deprel === "nsubj" && isNominal(token)) joinSubjects(tokens, token);
    if (token.deprel === "acl:relcl") tellClause(tokens, token);
    if (token.deprel === "xcomp" && isFinite(token)) freeFinite(tokens, token);
    if (token.deprel === "obj" && isNominal(token)) partObjects(tokens, token);
  }
}

/** Relations by which what hangs on a part of a name hangs on the name. */
const joined = new Set(["conj", "appos", "flat", "acl:relcl"]);

const isNominal = (token: Token): boolean => token.upos === "NOUN" || token.upos === "PROPN";

const hasCopula = (tokens: readonly Token[], token: Token): boolean =>
  tokens.some((each) => each.head === token.id && each.deprel === "cop");

const asides = new Set("particular general full part short brief public private vain turn common".split(" "));

/** "in particular", "in general", "in full": an adjective after "in" with no noun of its own is said aside. */
const isAdverbial = (tokens: readonly Token[], token: Token): boolean =>
  asides.has(token.form) && tokens[token.id - 2]?.form.toLowerCase() === "in";

/** "including in particular the port": what follows hangs on no word that is said aside. */
function setAside(tokens: readonly Token[], aside: Token): void {
  const preposition = tokens[aside.id - 2]!;
  const before = tokens[aside.id - 3];
  const noun = tokens.slice(aside.id).find((each) => !/^(?:DET|ADJ|NUM|ADV|PUNCT)$/.test(each.upos));
  if (!noun || !isNominal(noun) || before?.form.toLowerCase() !== "including") return;
  if (noun.head === aside.id) Object.assign(noun, { head: aside.head, deprel: aside.deprel });
  if (noun.head === before.id) {
    const above = tokens[before.head - 1];
    if (!above || above === noun) return;
    Object.assign(noun, { head: above.id, deprel: isNominal(above) ? "nmod" : "obl" });
  }
  Object.assign(aside, { head: noun.id, deprel: "advmod" });
  Object.assign(preposition, { head: aside.id, deprel: "case" });
  Object.assign(before, { head: noun.id, deprel: "case" });
}

const weekday = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** "Kenya on Wednesday handed": a name is of no day; the day is told of what its bearer does. */
function tellWhen(tokens: readonly Token[], day: Token): void {
  const subject = tokens[day.head - 1];
  const verb = subject && tokens[subject.head - 1];
  const on = tokens[day.id - 2];
  if (subject?.upos !== "PROPN" || !subject.deprel.startsWith("nsubj") || verb?.upos !== "VERB") return;
  if (on?.head !== day.id || on.deprel !== "case" || subject.id > on.id || verb.id < day.id) return;
  if (tokens.slice(day.id, verb.id - 1).every(({ upos }) => /^(?:AUX|ADV|PART|PUNCT)$/.test(upos)))
    Object.assign(day, { head: verb.id, deprel: "obl" });
}

/** "handed the envoy a note": a noun has no object, but the verb before it may have two. */
function giveToVerb(tokens: readonly Token[], second: Token): void {
  const first = tokens[second.head - 1];
  const verb = first && tokens[first.head - 1];
  if (!first || !isNominal(first) || !isNominal(second) || verb?.upos !== "VERB") return;
  if (!/^i?obj$/.test(first.deprel) || verb.id > first.id || first.id > second.id || hasCopula(tokens, first)) return;
  Object.assign(first, { deprel: "iobj" });
  Object.assign(second, { head: verb.id });
}

/** "Senior Hungarian and Romanian officials met": two adjectives joined before a noun are both the noun's. */
function joinAdjectives(tokens: readonly Token[], first: Token): void {
  const joint = tokens[first.id];
  const second = tokens[first.id + 1];
  if (joint?.upos !== "CCONJ" || second?.xpos !== "JJ" || second.deprel !== "amod" || first.deprel === "amod") return;
  const noun = tokens[second.head - 1]!;
  const verb = tokens[noun.head - 1];
  const others = own(tokens, first).filter((each) => each !== joint);
  if (!isNominal(noun) || noun.id < second.id || verb?.head !== first.id || verb.upos !== "VERB") return;
  if (others.some((each) => /^(?:cop|nsubj|aux|mark|obl)/.test(each.deprel) && each.id < first.id)) return;
  Object.assign(verb, { head: first.head, deprel: first.deprel });
  for (const each of others) if (each !== verb) each.head = each.id < first.id ? noun.id : verb.id;
  Object.assign(first, { head: noun.id, deprel: "amod" });
  Object.assign(second, { head: first.id, deprel: "conj" });
  Object.assign(joint, { head: second.id, deprel: "cc" });
}

const comparing = /^(?:more|less|fewer)$/i;

/** "by the start of May more than nine ships": a name is no part of "more than", but of what stands before it. */
function freeFromComparing(tokens: readonly Token[], more: Token): void {
  const name = own(tokens, more).find((each) => each.deprel === "compound" && each.id === more.id - 1);
  const number = tokens[more.head - 1];
  const counted = number && tokens[number.head - 1];
  const preposition = counted && own(tokens, counted).find((each) => each.deprel === "case" && each.id === more.id - 2);
  if (!name || !counted || !preposition) return;
  Object.assign(name, { head: counted.head, deprel: counted.deprel });
  preposition.head = name.id;
}

const generation = new Set(["Jr", "Jr.", "Sr", "Sr."]);

/** "Ada Mbeki, Jr. met": the suffix belongs to the name, and what it was taken for the name is. */
function joinGeneration(tokens: readonly Token[], suffix: Token): void {
  const comma = tokens[suffix.id - 2];
  const last = comma?.form === "," ? tokens[suffix.id - 3] : comma;
  if (last?.upos !== "PROPN") return;
  const first = (last.deprel === "flat" ? tokens[last.head - 1] : undefined) ?? last;
  if (first === suffix) return;
  const isOver = suffix.head !== first.id && suffix.head !== last.id;
  if (isOver) Object.assign(first, { head: suffix.head, deprel: suffix.deprel });
  for (const each of tokens) if (each.head === suffix.id && each !== first) each.head = first.id;
  Object.assign(suffix, { head: first.id, deprel: "flat" });
  if (comma?.form === ",") Object.assign(comma, { head: first.id, deprel: "punct" });
}

/** "with Mbeki on Monday": nothing hangs on a preposition; the noun after it has it, and hangs where the later one does. */
function freeFromPreposition(tokens: readonly Token[], preposition: Token): void {
  const later = tokens[preposition.head - 1];
  const noun = tokens.find(
    (each) => each.head === preposition.id && each.id > preposition.id && (isNominal(each) || each.upos === "PRON"),
  );
  if (!noun || !later || later.id <= noun.id || later.head === noun.id) return;
  const onRoot = { head: later.id, deprel: isNominal(later) ? "nmod" : "obl" };
  Object.assign(noun, later.head === 0 ? onRoot : { head: later.head, deprel: later.deprel });
  Object.assign(preposition, { head: noun.id });
}

/** "Ann-Marie": what a hyphen joins is one name. */
function joinHyphenated(tokens: readonly Token[], second: Token): void {
  const hyphen = tokens[second.id - 2];
  const first = tokens[second.id - 3];
  if (!hyphen || !first || !/^[-–]$/.test(hyphen.form) || second.head !== first.id || first.upos !== "PROPN") return;
  if (first.to === hyphen.from && hyphen.to === second.from) second.deprel = "flat";
}

/** What hangs on a later word of a name hangs on the name. */
function hangOnName(tokens: readonly Token[], token: Token): void {
  for (
    let up = tokens[token.head - 1], steps = 0;
    up?.deprel === "flat" && steps < 6;
    up = tokens[up.head - 1], steps++
  )
    token.head = up.head;
}

/** "who" does what the clause tells, where nobody else does; and what has a preposition is no object. */
function nameRole(tokens: readonly Token[], token: Token): void {
  const verb = tokens[token.head - 1];
  if (verb && token.lemma === "who" && token.form.toLowerCase() === "who" && token.id < verb.id) {
    if (!own(tokens, verb).some((each) => each.deprel.startsWith("nsubj"))) token.deprel = "nsubj";
  } else if (own(tokens, token).some((each) => each.deprel === "case" && each.xpos === "IN" && each.id < token.id))
    token.deprel = "obl";
}

/** "plans to send by May more than nine ships": a noun that hangs on one before it by no word is the object of the verb. */
function freeObject(tokens: readonly Token[], noun: Token): void {
  const above = tokens[noun.head - 1];
  const parts = own(tokens, noun);
  if (
    !above ||
    above.id > noun.id ||
    !/^(?:nmod|obl)$/.test(above.deprel) ||
    !parts.some((each) => each.deprel === "nummod")
  )
    return;
  if (parts.some((each) => each.deprel === "case")) return;
  const verb = tokens.slice(0, above.id).findLast((each) => each.upos === "VERB" && each.deprel !== "amod");
  if (!verb || own(tokens, verb).some((each) => /^(?:obj|ccomp|xcomp|nsubj:pass)$/.test(each.deprel))) return;
  Object.assign(noun, { head: verb.id, deprel: "obj" });
  // what stands between the verb and its object is the verb's too
  const between = above.deprel === "obl" ? above : tokens[above.head - 1];
  if (between?.deprel === "obl" && between.id > verb.id) between.head = verb.id;
}

/** "a call with Ali Were, who is due": "who" tells of the name before it, not of a thing named earlier. */
function tellOfName(tokens: readonly Token[], verb: Token): void {
  const who = own(tokens, verb).find((each) => each.lemma === "who" && each.id < verb.id);
  const noun = tokens[verb.head - 1];
  if (!who || !noun || noun.upos !== "NOUN") return;
  let name = tokens[who.id - 2];
  if (name?.upos === "PUNCT") name = tokens[name.id - 2];
  if (name?.upos !== "PROPN") return;
  while (/^(?:flat|appos)$/.test(name.deprel) && tokens[name.head - 1]!.id > noun.id) name = tokens[name.head - 1]!;
  const isPlural = [verb, ...own(tokens, verb)].some((each) => /^(?:are|were|have)$/.test(each.form.toLowerCase()));
  if (isPlural && name.deprel === "conj") name = tokens[name.head - 1]!;
  if (name.id > noun.id) verb.head = name.id;
}

/** "Kenya's request": who has the mark of owning owns the noun that follows. */
function joinOwned(tokens: readonly Token[], mark: Token): void {
  const owner = tokens[mark.head - 1];
  if (!owner || owner.deprel === "nmod:poss" || owner.id > mark.id) return;
  const owned = tokens.slice(mark.id).find((each) => isNominal(each) && !/^(?:compound|nmod:desc)$/.test(each.deprel));
  if (!owned || (owned.head !== owner.id && owned.head !== owner.head)) return;
  Object.assign(owned, owned.head === owner.id ? { head: owner.head, deprel: owner.deprel } : {});
  Object.assign(owner, { head: owned.id, deprel: "nmod:poss" });
}

/** "telephoned his Ugandan counterpart": a possessive is nobody by itself, but owns the noun that was hung on it. */
function joinOwner(tokens: readonly Token[], owner: Token): void {
  const owned = tokens.slice(owner.id).find((each) => each.head === owner.id && isNominal(each));
  if (!owned || owner.deprel === "nmod:poss") return;
  Object.assign(owned, { head: owner.head, deprel: owner.deprel });
  for (const each of own(tokens, owner)) each.head = owned.id;
  Object.assign(owner, { head: owned.id, deprel: "nmod:poss" });
}

/** "asked Kenya on Monday to halt", "ordered the families of staff stationed there to leave": it completes the asking. */
function tellToDo(tokens: readonly Token[], doing: Token): void {
  const above = tokens[doing.head - 1];
  const to = own(tokens, doing).find((each) => each.deprel === "mark");
  if (!above || doing.id < above.id || to?.form !== "to" || tokens[to.id - 2]?.lemma === "order") return;
  const isAside = above.deprel === "acl" && /^VB[DN]$/.test(above.xpos);
  const verb = isAside
    ? tokens.slice(0, above.id - 1).findLast((each) => each.upos === "VERB" && isBidding(each))
    : above;
  if (!verb || !isBidding(verb) || own(tokens, verb).some((each) => each.deprel === "xcomp" && each !== doing)) return;
  const whom = own(tokens, verb).filter((each) => /^i?obj$/.test(each.deprel));
  if (whom.length !== 1 || whom[0]!.id < verb.id) return;
  whom[0]!.deprel = "obj";
  Object.assign(doing, { head: verb.id, deprel: "xcomp" });
  if (isAside) Object.assign(above, { head: whom[0]!.id, xpos: "VBN" });
}

const isBidding = ({ lemma }: Token): boolean => bidding.has(lemma) || lemma === "ask";

/** Verbs of telling somebody to do something, which take no bare clause of what is the case. */
const bidding = new Set(
  "order urge instruct direct command advise invite allow force require permit forbid compel implore exhort".split(" "),
);

/** "ordered the families of staff stationed there to leave": whom it was told, not a clause of what they did. */
function tellWhom(tokens: readonly Token[], participle: Token): void {
  const verb = tokens[participle.head - 1];
  const parts = own(tokens, participle);
  const whom = parts.find((each) => each.deprel === "nsubj");
  const doing = parts.find((each) => each.deprel === "xcomp" && each.xpos === "VB" && each.id > participle.id);
  if (!verb || !bidding.has(verb.lemma) || !whom || !doing || whom.id < verb.id) return;
  if (!/^VB[DN]$/.test(participle.xpos) || parts.some((each) => /^(?:aux|mark|cop)/.test(each.deprel))) return;
  Object.assign(whom, { head: verb.id, deprel: "obj" });
  Object.assign(participle, { head: whom.id, deprel: "acl", xpos: "VBN" });
  Object.assign(doing, { head: verb.id });
}

/** "Uganda and South Sudan": the second is joined to the first, not to the "and" between. */
function joinOverAnd(tokens: readonly Token[], second: Token): void {
  const joint = tokens[second.head - 1];
  if (joint?.upos !== "CCONJ" || joint.deprel !== "cc" || joint.id > second.id || joint.head > joint.id) return;
  second.head = joint.head;
  joint.head = second.id;
}

/** "Kenya's envoy, Ali Were, and his counterpart": the counterpart is joined to the envoy, not to the name. */
function joinToTitle(tokens: readonly Token[], second: Token): void {
  const name = tokens[second.head - 1];
  if (second.upos !== "NOUN" || name?.upos !== "PROPN" || name.deprel !== "appos") return;
  const title = tokens[name.head - 1];
  if (
    title?.upos === "NOUN" &&
    title.deprel.startsWith("nsubj") &&
    own(tokens, second).some((each) => /^(?:det|nmod:poss)$/.test(each.deprel))
  )
    second.head = title.id;
}

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
    for (let more = 0; above && above.upos !== "VERB" && more < 8; more++) above = tokens[above.head - 1];
    if (noun.id > up.id || verb.id < up.id || above?.upos !== "VERB" || above === verb) return;
    verb.head = above.id;
    verb.deprel = "parataxis";
    noun.head = verb.id;
    noun.deprel = "nsubj";
    return;
  }
}
