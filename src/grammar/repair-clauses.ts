import type { Token } from "../record/index.ts";
import { hasSubject, own } from "./own.ts";

/**
 * Mends of clauses where the guidelines, or the forms of the words, leave one reading: what begins a clause stands before its verb, a
 * verb without a subject of its own has no finite one joined to its infinitive. Heads change in place.
 */
export function repairClauses(tokens: Token[]): void {
  for (const token of tokens) {
    if (token.deprel === "mark" && token.head > 0 && token.head < token.id) beginClause(tokens, token);
    if (token.xpos === "VBG") nameCrossing(tokens, token);
    if (dayPart.test(token.form)) tellWhenDone(tokens, token);
    if (isVerb(token)) meansOf(tokens, token);
    if (isVerb(token)) openClause(tokens, token);
    if (isVerb(token) && tells.test(token.lemma)) tellWithoutThat(tokens, token);
    if (isVerb(token) && /^VB[DN]$/.test(token.xpos)) joinPerfect(tokens, token);
  }
  for (const token of tokens) {
    if (token.deprel === "conj" && isFinite(tokens, token)) joinToFinite(tokens, token);
    if (token.deprel === "ccomp") tellOfContent(tokens, token);
    if (token.deprel === "ccomp" && token.xpos === "VBP") askFor(tokens, token);
    if (token.deprel === "advcl" && token.xpos === "VBG") sayBeside(tokens, token);
    if ((token.head === 0 || token.deprel === "ccomp") && /^VB[DN]$/.test(token.xpos)) describeSubject(tokens, token);
    if (token.deprel === "conj" && /^VB[DN]$/.test(token.xpos)) joinDeeds(tokens, token);
  }
}

const isVerb = ({ upos }: Token): boolean => upos === "VERB";
/** A finite verb; or one taken for a participle, with an object and no auxiliary. */
function isFinite(tokens: readonly Token[], verb: Token): boolean {
  if (verb.xpos !== "VBN") return /^VB[DZ]$/.test(verb.xpos);
  const parts = own(tokens, verb);
  return parts.some(({ deprel }) => deprel === "obj") && !parts.some(({ deprel }) => /^(?:aux|mark)/.test(deprel));
}
/** Whether a word hangs on another, however far down. */
function isBelow(tokens: readonly Token[], token: Token, over: Token): boolean {
  for (let at: Token | undefined = token, steps = 0; at && steps < 12; at = tokens[at.head - 1], steps++)
    if (at === over) return true;
  return false;
}
/** "has today banned": a time between the two parts of a perfect makes no clause of the second. */
function joinPerfect(tokens: readonly Token[], verb: Token): void {
  const have = tokens[verb.head - 1];
  if (have?.lemma !== "have" || !isVerb(have) || !/^(?:ccomp|xcomp|obj)$/.test(verb.deprel)) return;
  const between = tokens.slice(have.id, verb.id - 1);
  const isTime = (token: Token): boolean => token.upos === "ADV" || /^(?:obl:unmarked|advmod|det)$/.test(token.deprel);
  if (between.length === 0 || between.length > 3 || !between.every(isTime) || hasSubject(tokens, verb)) return;
  Object.assign(verb, { head: have.head, deprel: have.deprel, xpos: "VBN" });
  for (const each of own(tokens, have)) each.head = verb.id;
  Object.assign(have, { head: verb.id, deprel: "aux", upos: "AUX" });
}

const dayPart = /^(?:morning|afternoon|evening|night|noon|week|month)$/i;

/** "The minister this afternoon summoned": a time does nothing, where somebody stands before it who may. */
function tellWhenDone(tokens: readonly Token[], time: Token): void {
  const verb = tokens[time.head - 1];
  const which = tokens[time.id - 2];
  if (time.deprel !== "nsubj" || !verb || !isVerb(verb) || !/^(?:last|next|this)$/i.test(which?.form ?? "")) return;
  const doer = own(tokens, verb).find(
    ({ deprel, id, upos }) =>
      id < time.id && /^(?:dislocated|obl|parataxis|vocative)$/.test(deprel) && /^(?:NOUN|PROPN|PRON)$/.test(upos),
  );
  if (!doer || own(tokens, doer).some(({ deprel }) => deprel === "case")) return;
  time.deprel = "obl:unmarked";
  doer.deprel = "nsubj";
}

/** "spoke by telephone this afternoon": what one does it by is no verb in the past. */
function meansOf(tokens: readonly Token[], verb: Token): void {
  const before = tokens[verb.id - 2];
  const isMeans = before?.head === verb.id && before.deprel === "case" && /^(?:by|on|over|via)$/i.test(before.form);
  if (isMeans && /^VB[DN]$/.test(verb.xpos) && /(?:phone|mail|cable|letter|radio|wire)$/i.test(verb.form))
    Object.assign(verb, { upos: "NOUN", xpos: "NN", lemma: verb.form.toLowerCase() });
}

/** "denied that troops had fired": "that" begins the clause behind it, and hangs on nothing before. */
function beginClause(tokens: readonly Token[], mark: Token): void {
  const above = tokens[mark.head - 1]!;
  const clause = tokens.slice(mark.id).find((each) => isVerb(each) && each.head === above.id);
  if (!/^(?:that|whether)$/i.test(mark.form) || !isVerb(above) || !clause) return;
  if (!/^(?:parataxis|ccomp|advcl|conj|xcomp)$/.test(clause.deprel) || clause.xpos === "VB") return;
  const lost = own(tokens, mark);
  if (own(tokens, clause).some(({ deprel }) => deprel === "mark")) return;
  mark.head = clause.id;
  clause.deprel = "ccomp";
  for (const each of lost) each.head = clause.id;
}

/** "a day after two guards were killed": a clause with its subject, and no noun with a preposition before a verb without one. */
function openClause(tokens: readonly Token[], verb: Token): void {
  const parts = own(tokens, verb);
  if (parts.some(({ deprel }) => /^(?:csubj|nsubj|expl|mark|cc)/.test(deprel))) return;
  // "met Okello and after the talks flew home": joined to a verb, it has the subject of that
  if (verb.deprel === "conj" && hasSubject(tokens, tokens[verb.head - 1]!)) return;
  const first = parts.find(({ deprel, id }) => deprel.startsWith("aux") && id < verb.id) ?? verb;
  if (!/^(?:VB[DPZ]|MD)$/.test(first.xpos)) return;
  const opening = openingBefore(tokens, first);
  if (!opening) return;
  const { subject, word } = opening;
  if (isBelow(tokens, verb, subject)) Object.assign(verb, { head: subject.head, deprel: "advcl" });
  else if (verb.head > 0) verb.deprel = "advcl";
  const isPassive = parts.some(({ deprel }) => deprel === "aux:pass");
  Object.assign(subject, { head: verb.id, deprel: isPassive ? "nsubj:pass" : "nsubj" });
  Object.assign(word, { head: verb.id, deprel: "mark", upos: "SCONJ" });
}

const tells =
  /^(?:acknowledge|add|admit|affirm|allege|announce|assert|believe|claim|conclude|confirm|declare|deny|insist|note|report|say|suggest|tell|think|warn)$/;

/** "Kenya said Ugandan troops had crossed": whoever stands before a finite verb does what it tells, and the telling is of that. */
function tellWithoutThat(tokens: readonly Token[], verb: Token): void {
  for (const noun of own(tokens, verb)) {
    if (noun.id < verb.id || !/^(?:nsubj|obj|iobj)/.test(noun.deprel) || !/^(?:NOUN|PROPN|PRON)$/.test(noun.upos))
      continue;
    const clause = tokens.find(
      (each) =>
        each.id > noun.id &&
        isVerb(each) &&
        (each.head === noun.id ? /^acl/ : each.head === verb.id ? /^(?:advcl|ccomp|conj|parataxis|xcomp)$/ : /^$/).test(
          each.deprel,
        ),
    );
    if (!clause) continue;
    const parts = own(tokens, clause);
    const [first] = parts.filter(({ deprel, id }) => deprel.startsWith("aux") && id < clause.id);
    if (!first || !/^(?:VB[DPZ]|MD)$/.test(first.xpos)) continue;
    if (parts.some(({ deprel }) => /^(?:nsubj|csubj|expl|mark|cc$)/.test(deprel))) continue;
    // nothing but what describes the noun stands between the two
    if (!tokens.slice(noun.id, first.id - 1).every((each) => isBelow(tokens, each, noun) && each.upos !== "PUNCT"))
      continue;
    const isPassive = parts.some(({ deprel }) => deprel === "aux:pass");
    Object.assign(clause, { head: verb.id, deprel: "ccomp" });
    Object.assign(noun, { head: clause.id, deprel: isPassive ? "nsubj:pass" : "nsubj" });
    return;
  }
}

/** The noun phrase that ends right before a verb and hangs by a word that may begin a clause. */
function openingBefore(tokens: readonly Token[], verb: Token): { subject: Token; word: Token } | undefined {
  for (let at = tokens[verb.id - 2], steps = 0; at && steps < 6; at = tokens[at.head - 1], steps++) {
    const word = own(tokens, at).find(({ deprel, form }) => deprel === "case" && opens.test(form));
    const isPhrase = word && word.id < at.id && at.id < verb.id && /^(?:nmod|obl)/.test(at.deprel);
    if (isPhrase && tokens.slice(word.id, verb.id - 1).every(({ form }) => form !== ",")) return { subject: at, word };
  }
  return undefined;
}

const opens = /^(?:after|before|since|till|until)$/i;

/** Nouns that are made of what is done. */
const doings =
  /^(?:bombing|briefing|building|crossing|filing|gathering|hearing|killing|landing|meeting|ruling|shelling|shooting|warning)$/i;

/** "the Busia crossing": what is named so, and nobody who crosses. */
function nameCrossing(tokens: readonly Token[], doing: Token): void {
  const [name, next] = [tokens[doing.id - 2], tokens[doing.id]];
  const isNamed = name?.upos === "PROPN" && /^(?:the|a|an)$/i.test(tokens[name.id - 2]?.form ?? "");
  if (!doings.test(doing.form) || !isNamed || /^(?:ADJ|DET|NOUN|NUM|PRON|PROPN)$/.test(next?.upos ?? "")) return;
  if (!/^(?:acl|advcl)$/.test(doing.deprel) || name.head === doing.id) return;
  for (const each of tokens) if (each.head === name.id && each.id < name.id) each.head = doing.id;
  Object.assign(doing, {
    upos: "NOUN",
    xpos: "NN",
    lemma: doing.form.toLowerCase(),
    head: name.head,
    deprel: name.deprel,
  });
  Object.assign(name, { head: doing.id, deprel: "compound" });
}

/** What somebody goes on to say beside what he does. */
const telling = /^(?:add|allege|argue|cite|claim|explain|insist|note|say|stress|warn)$/;

/** Words by which it is told on whose word something is. */
const saying = /^(?:allege|assert|charge|claim|contend|insist|maintain|put|report|say|state|suggest)$/;

/**
 * "advised them not to travel and ordered others to leave", "accused them of shelling and demanded": a finite verb is joined to a finite
 * one. "denied it, as Kenya has said, and accused": what is said by the way goes no further than its commas.
 */
function joinToFinite(tokens: readonly Token[], second: Token): void {
  const first = tokens[second.head - 1];
  if (!first || !isVerb(first) || !isVerb(second) || hasSubject(tokens, second)) return;
  const marks = own(tokens, first).filter(({ deprel }) => deprel === "mark");
  const isInfinitive = first.xpos === "VB" && marks.some(({ form }) => /^to$/i.test(form));
  const isAside =
    first.deprel === "advcl" &&
    saying.test(first.lemma) &&
    marks.some(({ form, id }) => /^as$/i.test(form) && tokens[id - 2]?.form === ",") &&
    tokens.slice(first.id, second.id - 1).some(({ form }) => form === ",");
  if (!isInfinitive && !isAside && !isOfGerund(tokens, first) && !isBehindRelative(tokens, first, second)) return;
  const over = verbOver(tokens, first, ({ head, xpos }) => (isAside ? head === 0 : /^VB[DPZ]$/.test(xpos)));
  if (over) second.head = over.id;
}

/** "of shelling": a clause without a tense. */
const isOfGerund = (tokens: readonly Token[], { id, xpos, deprel }: Token): boolean =>
  xpos === "VBG" &&
  /^(?:advcl|ccomp|obl|xcomp)$/.test(deprel) &&
  !tokens.some(({ head, deprel: part }) => head === id && part.startsWith("aux"));

/** "protested over a raid in which ten died, and called for": behind a comma whoever protested calls, and not those who died. */
function isBehindRelative(tokens: readonly Token[], first: Token, second: Token): boolean {
  const joint = own(tokens, second).find(({ deprel, id }) => deprel === "cc" && id < second.id);
  const isSetOff = joint !== undefined && tokens[joint.id - 2]?.form === ",";
  const subject = own(tokens, first).find(({ deprel }) => deprel.startsWith("nsubj"));
  const isRelative = first.deprel === "acl:relcl" && subject !== undefined && !/^W/.test(subject.xpos);
  return isRelative && isSetOff && (saying.test(second.lemma) || bidding.test(second.lemma));
}

/** What those do who act in public, and seldom those of whom a relative clause tells. */
const bidding =
  /^(?:accuse|appeal|ask|blame|call|commend|condemn|convey|demand|express|insist|order|reiterate|reject|stress|threaten|urge|vow|warn|welcome)$/;

/** The first verb above a word and before it that is as asked. */
function verbOver(tokens: readonly Token[], from: Token, isRight: (verb: Token) => boolean): Token | undefined {
  for (let over = tokens[from.head - 1], steps = 0; over && steps < 6; over = tokens[over.head - 1], steps++)
    if (isVerb(over) && over.id < from.id && isRight(over)) return over;
  return undefined;
}

/** "urged them to leave, saying it was late": whoever urged says so, and not who is to leave. */
function sayBeside(tokens: readonly Token[], said: Token): void {
  const deed = tokens[said.head - 1];
  if (!deed || deed.id > said.id || deed.xpos !== "VB" || !isVerb(deed)) return;
  if (tokens[said.id - 2]?.form !== "," || !telling.test(said.lemma)) return;
  // what will be said beside a deed to come is of that deed
  if (own(tokens, deed).some(({ deprel }) => deprel.startsWith("aux"))) return;
  const over = verbOver(tokens, deed, ({ xpos }) => /^VB[DPZ]$/.test(xpos));
  if (over) said.head = over.id;
}

/** "proposed that observers visit the market": what is asked for behind a past tense is no present one. */
function askFor(tokens: readonly Token[], clause: Token): void {
  const verb = tokens[clause.head - 1];
  const isAsking = verb?.xpos === "VBD" && /^(?:ask|demand|propose|recommend|request|require|urge)$/.test(verb.lemma);
  const parts = own(tokens, clause);
  const isThat = parts.some(({ deprel, form }) => deprel === "mark" && /^that$/i.test(form));
  if (isAsking && isThat && !parts.some(({ deprel }) => /^(?:aux|cop)/.test(deprel))) clause.xpos = "VB";
}

/** "broke off relations with Kenya and established ties with Uganda": two deeds, each with an object of its own. */
function joinDeeds(tokens: readonly Token[], second: Token): void {
  const first = tokens[second.head - 1];
  const verb = first && tokens[first.head - 1];
  if (!verb || !isVerb(verb) || !/^VB[DPZ]$/.test(verb.xpos) || !/^i?obj$/.test(first.deprel)) return;
  const parts = own(tokens, second);
  if (
    !parts.some(({ deprel }) => deprel === "cc") ||
    parts.some(({ deprel }) => /^(?:aux|mark|nsubj|case)/.test(deprel))
  )
    return;
  const object =
    tokens[second.id] && tokens.slice(second.id).find(({ head, deprel }) => head === verb.id && deprel === "obj");
  if (!object && !parts.some(({ deprel }) => deprel === "obj")) return;
  Object.assign(second, { head: verb.id, xpos: "VBD" });
  first.deprel = "obj";
  if (object) object.head = second.id;
}

/** Nouns for what is said or asked, of which a clause tells the content. */
const contents =
  /^(?:accusation|allegation|announcement|assertion|assurance|belief|charge|claim|complaint|concern|demand|fear|guarantee|hint|hope|idea|news|notion|pledge|promise|proposal|proposition|report|request|requirement|rumou?r|statement|suggestion|threat|ultimatum|view|warning)$/;

/** "rejected a demand that it withdraw": of the demand, and no second object of the rejecting. */
function tellOfContent(tokens: readonly Token[], clause: Token): void {
  const verb = tokens[clause.head - 1];
  const that = own(tokens, clause).find(({ deprel, form }) => deprel === "mark" && /^that$/i.test(form));
  const noun = that && tokens[that.id - 2];
  if (!verb || !noun || noun.head !== verb.id || noun.deprel !== "obj" || !contents.test(noun.lemma)) return;
  Object.assign(clause, { head: noun.id, deprel: "acl" });
}

/** "Talks planned for May were called off", "A meeting, planned for May, was": what is planned is said of the talks, of which the finite verb tells. */
function describeSubject(tokens: readonly Token[], participle: Token): void {
  const parts = own(tokens, participle);
  const subject = parts.find(({ deprel }) => deprel.startsWith("nsubj"));
  if (!subject || subject.id > participle.id || !/^(?:NOUN|PROPN)$/.test(subject.upos)) return;
  if (parts.some(({ deprel }) => /^(?:aux|cop|obj|iobj|ccomp|xcomp|mark)/.test(deprel))) return;
  const isApart = tokens[participle.id - 2]!.form === ",";
  const before = tokens.slice(subject.id, participle.id - (isApart ? 2 : 1));
  if (before.some((each) => each.upos !== "ADV" && !(isApart && isBelow(tokens, each, subject)))) return;
  // beside the participle where both are what somebody says
  const beside = participle.head === 0 ? [] : tokens.filter(({ head }) => head === participle.head);
  const finite = [...parts, ...beside].find(
    (each) =>
      each.id > participle.id &&
      isVerb(each) &&
      /^(?:advcl|parataxis|ccomp|conj)$/.test(each.deprel) &&
      own(tokens, each).some(
        ({ deprel, id, form }) =>
          /^aux/.test(deprel) && id < each.id && /^(?:was|were|is|are|has|have|had|will)$/i.test(form),
      ),
  );
  const begin = finite && own(tokens, finite);
  if (!finite || !begin || begin.some(({ deprel }) => /^(?:nsubj|mark|cc)/.test(deprel))) return;
  const marks = tokens.slice(participle.id, finite.id - 1).filter(({ form }) => form === "," || form === ";");
  // what a comma begins ends with one, before the first word of the finite verb
  const last = tokens[Math.min(...begin.filter(({ deprel }) => deprel.startsWith("aux")).map(({ id }) => id)) - 2];
  if (isApart ? marks.length !== 1 || marks[0] !== last : marks.length > 0) return;
  for (const each of parts) if (each.id > finite.id || each.upos === "PUNCT") each.head = finite.id;
  Object.assign(finite, { head: participle.head, deprel: participle.deprel });
  const isPassive = begin.some(({ deprel }) => deprel === "aux:pass");
  Object.assign(subject, { head: finite.id, deprel: isPassive ? "nsubj:pass" : "nsubj" });
  Object.assign(participle, { head: subject.id, deprel: "acl", xpos: "VBN" });
}
