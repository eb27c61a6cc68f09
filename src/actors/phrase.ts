import type { NameMatch } from "../lexicon/index.ts";
import { gluedIn, type ParsedSentence, type Token } from "../record/index.ts";
import { isBehindNoun } from "./behind-noun.ts";
import { datesIn } from "./dated.ts";
import { particles } from "./rules/people.ts";
import { harming } from "./rules/verbs.ts";

/** A base noun phrase: a head with what stands before it, without what follows. Indexes count from 0, `end` not included. */
export interface Phrase {
  sentence: ParsedSentence;
  first: number;
  end: number;
  /** Index of its last noun. */
  head: number;
  /** Index after "hundreds of", "two of": where the phrase would begin without its quantity. */
  quantified?: number;
  /** Known names inside it. */
  matches: NameMatch[];
  /** "Kenya" of "Kenya's envoy". */
  possessor?: Phrase;
  /** Index after the title, in "president of Kenya Anna Mbeki": title, whose it is, and name in one. */
  titleEnd?: number;
  /** Index where the title begins that is told behind another: "Envoy" of "Adviser to the President and Envoy Anna Mbeki". */
  ownTitle?: number;
  /** Index where the person's name begins, where what stands before it is none of it. */
  nameFirst?: number;
  /** Index after the noun, in "Ministry of Health and Sport": the name of a body with what it is for. */
  bodyEnd?: number;
  /** "MP" behind a name: the office it tells. */
  honour?: NameMatch;
}

export const tokensOf = (phrase: Phrase): Token[] => phrase.sentence.tokens.slice(phrase.first, phrase.end);

const isNoun = (token: Token): boolean =>
  token.upos === "NOUN" || token.upos === "PROPN" || (token.upos === "NUM" && token.xpos === "NN");
/** "Q Mr. President, will you go?": says that the floor asks. */
const isQuestionMark = ({ form, id }: Token, tokens: readonly Token[]): boolean =>
  form === "Q" && (id === 1 || id === tokens.length || tokens[id - 2]!.upos === "PUNCT");
/** "killing 23", "freed four": a number that suffers what only people do. */
export const isCountOfPeople = ({ upos, deprel, head }: Token, tokens: readonly Token[]): boolean =>
  upos === "NUM" && /^(?:obj|nsubj:pass)$/.test(deprel) && harming.has(tokens[head - 1]?.lemma.toLowerCase() ?? "");

/** "His Excellency Odo Mbeki", "Her Royal Highness": his own, and nobody's. */
const isStyle = (tokens: readonly Token[], at: number): boolean =>
  /^(?:his|her|their)$/i.test(tokens[at]!.form) &&
  /^(?:(?:Royal|Serene|Imperial) )?(?:Eminence|Excellency|Grace|Highness|Holiness|Majesty|Majesties)\b/.test(
    formsOf(tokens.slice(at + 1, at + 3)),
  );

/** "make sure people know": said of whoever makes sure. */
const isSure = ({ form }: Token, before: Token | undefined): boolean =>
  /^sure$/i.test(form) && /^(?:make|be)$/.test(before?.lemma ?? "");

/** "at least nine", "at most 12": says of a number that it may be more or less. */
const isBound = ({ form }: Token, before: Token | undefined): boolean =>
  /^(?:least|most)$/i.test(form) && /^at$/i.test(before?.form ?? "");

const isModifier = (token: Token): boolean =>
  token.upos === "ADJ" ||
  token.upos === "NUM" ||
  token.xpos === "HYPH" ||
  token.xpos === "AFX" ||
  token.xpos === "$" ||
  (token.upos === "VERB" && (token.xpos === "VBN" || token.xpos === "VBG") && token.deprel === "amod") ||
  token.deprel === "amod";

/**
 * The base noun phrases of a sentence, by parts of speech rather than by attachment, which is wrong too often.
 * A known name is never cut, whatever its tags. A possessive mark ends the possessor and begins its owner's phrase.
 */
export function basePhrases(sentence: ParsedSentence, matches: readonly NameMatch[]): Phrase[] {
  const { tokens } = sentence;
  const inside = new Array<NameMatch | undefined>(tokens.length);
  for (const match of matches) for (let at = match.first; at < match.end; at++) inside[at] = match;
  const phrases: Phrase[] = [];
  let possessor: Phrase | undefined;
  const dated = datesIn(tokens);
  const parts = (at: number): boolean => sentence.kind !== "body" && isSpacedDash(tokens[at]!, tokens);
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]!;
    // "Dear Mr. President:" is no name of his
    const isGreeting = at === 0 && token.form === "Dear";
    if (isGreeting || isQuestionMark(token, tokens) || (dated.has(at) && !isLongName(inside[at]))) {
      at++;
      continue;
    }
    if (token.xpos === "POS" || (token.upos === "PART" && /^['’]s?$/.test(token.form))) {
      const last = phrases.at(-1);
      possessor = last?.end === at ? last : undefined;
      at++;
      continue;
    }
    if (isStyle(tokens, at) && !inside[at]) {
      at++;
      continue;
    }
    if (token.upos === "PRON" && !inside[at] && !isParticle(tokens, at)) {
      if (token.deprel !== "nmod:poss") phrases.push({ sentence, first: at, end: at + 1, head: at, matches: [] });
      else if (canStart(tokens[at + 1])) {
        // its owner's phrase begins at the next token and remembers the pronoun
        phrases.push({ sentence, first: at, end: at + 1, head: at, matches: [] });
        possessor = phrases.at(-1);
      }
      at++;
      continue;
    }
    if (isSure(token, tokens[at - 1]) || isBound(token, tokens[at - 1])) {
      at++;
      continue;
    }
    const end = parts(at) ? at : endOf(tokens, at, inside, possessor !== undefined, parts);
    // "Anna Mbeki Mbeki AnnaMinister of Trade": said twice, and run together
    const glued = gluedIn(tokens, at, end);
    if (glued !== undefined && glued - 1 === at) {
      possessor = undefined;
      at = glued + 1;
      continue;
    }
    if (end === at) {
      possessor = undefined;
      at++;
      continue;
    }
    const last = glued === undefined ? end : glued - 1;
    const head = headIn(tokens, at, last, inside);
    if (head !== undefined) {
      const phrase: Phrase = {
        sentence,
        first: at,
        end: last,
        head,
        matches: matches.filter((match) => match.first >= at && match.end <= last),
      };
      if (possessor) phrase.possessor = possessor;
      const quantity = firstOfMany(phrase);
      if (quantity < at) {
        while (phrases.length > 0 && phrases.at(-1) !== possessor && phrases.at(-1)!.first >= quantity) phrases.pop();
        Object.assign(phrase, { first: quantity, quantified: at });
      }
      phrases.push(phrase);
    }
    possessor = undefined;
    at = last;
  }
  return phrases;
}

const many =
  /^(?:dozens?|scores|hundreds|thousands|tens|millions|number|couple|handful|majority|half|most|many|some|several|few|both|all|each|one|none|any|either|neither)$/i;

/** Where a phrase begins with its quantity: "hundreds of" or "two of the" before it says how many, and is nobody by itself. */
function firstOfMany({ sentence: { tokens }, first, head, possessor }: Phrase): number {
  let at = possessor ? possessor.first : first;
  if (tokens[head]!.xpos === "NNS" && !possessor) at = firstOfBand(tokens, at);
  if (at < first && !possessor) return at;
  if (tokens[at - 1]?.form.toLowerCase() !== "of") return first;
  while (tokens[at - 1]?.form.toLowerCase() === "of") {
    const before = tokens[at - 2];
    const isMany = before && (many.test(before.form) || (before.upos === "NUM" && before.deprel !== "nummod"));
    // "the number of students" is how many there are, and nobody
    if (!isMany || (/^number$/i.test(before.form) && !/^a$/i.test(tokens[at - 3]?.form ?? ""))) break;
    at -= 2;
    while (
      at > 0 &&
      (tokens[at - 1]!.upos === "DET" || tokens[at - 1]!.upos === "NUM" || many.test(tokens[at - 1]!.form))
    )
      at--;
  }
  return at < (possessor ? possessor.first : first) ? at : first;
}

/** "a broad group of lawmakers", "a crowd of students": those who make it up. */
function firstOfBand(tokens: readonly Token[], first: number): number {
  const [of, band] = [tokens[first - 1], tokens[first - 2]];
  if (of?.form !== "of" || !/^(?:band|bunch|crowd|gang|group|mob|throng|wave)$/.test(band?.form ?? "")) return first;
  let at = first - 2;
  while (tokens[at - 1]?.upos === "ADJ") at--;
  return /^an?$/i.test(tokens[at - 1]?.form ?? "") ? at - 1 : first;
}

/** "March 23 Movement": no day, though it begins with one. */
const isLongName = (match: NameMatch | undefined): boolean => match !== undefined && match.end - match.first > 1;

const canStart = (token: Token | undefined): boolean => token !== undefined && (isNoun(token) || isModifier(token));

/** `owned`: a possessor stands before it, so that "Kenya's displaced" are people; `parts`: whether a word ends any phrase. */
function endOf(
  tokens: readonly Token[],
  from: number,
  inside: readonly (NameMatch | undefined)[],
  owned: boolean,
  parts: (at: number) => boolean,
): number {
  let at = from;
  if (tokens[at]!.upos === "DET" && !inside[at]) at++;
  let nouns = 0;
  while (at < tokens.length) {
    const match = inside[at];
    const token = tokens[at]!;
    if (isQuestionMark(token, tokens) || (nouns > 0 && !match && isAnother(token, tokens))) break;
    if (nouns > 0 && (isAfterTime(token, tokens) || parts(at))) break;
    const isNamed =
      match &&
      (hasNoun(tokens, match) ||
        isBody(match) ||
        isShortTitle(match) ||
        isBorne(match) ||
        (owned && at === from && isPeople(match)));
    if (match && match.first === at && isNamed) {
      nouns += match.end - match.first;
      at = match.end;
      continue;
    }
    if (
      isNoun(token) ||
      isCountOfPeople(token, tokens) ||
      (nouns > 0 && (isParticle(tokens, at) || isBehindNoun(tokens, at) || isRestOfName(tokens, at)))
    ) {
      nouns++;
      at++;
    } else if (nouns === 0 && isPrefix(tokens, at)) at += 2;
    else if (match && match.first === at && nouns === 0 && isNation(match)) at = match.end;
    else if (isDash(tokens, at) && (isNoun(tokens[at + 1]!) || inside[at + 1])) at++;
    else if (isModifier(token)) {
      // a number or participle after the noun is no longer of this phrase, unless a noun follows at once
      if (nouns > 0 && !(isNoun(tokens[at + 1] ?? token) || inside[at + 1]) && token.xpos !== "HYPH") break;
      at++;
    } else if ((token.upos === "CCONJ" || token.form === ",") && manyNations(tokens, at, inside)) at++;
    else if (token.upos === "ADV" && tokens[at + 1]?.upos === "ADJ" && nouns === 0 && at > from) at++;
    else if (/^[“"«”»]$/.test(token.form) && nouns === 0 && at > from && isNoun(tokens[at + 1] ?? token)) at++;
    else break;
  }
  return at === from + 1 && tokens[from]!.upos === "DET" && nouns === 0 && !inside[from]
    ? from
    : nouns === 0 && !isNominalAdjective(tokens, from, at) && !inside[from]
      ? from
      : at;
}

/** "far-right", "then-President": a word of whatever kind that a hyphen ties to the next. */
function isPrefix(tokens: readonly Token[], at: number): boolean {
  const [before, word, hyphen, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1], tokens[at + 2]];
  const isTied = hyphen?.xpos === "HYPH" && word.to === hyphen.from && hyphen.to === next?.from;
  return isTied && /^\p{L}+$/u.test(word.form) && !(before?.xpos === "HYPH" && before.to === word.from);
}

/** "van" of "Odo van Mbeki", "van der" of "Odo van der Mbeki", whatever they are tagged. */
export function isParticle(tokens: readonly Token[], at: number): boolean {
  if (!particles.test(tokens[at]!.form)) return false;
  let [first, end] = [at, at + 1];
  while (particles.test(tokens[first - 1]?.form ?? "")) first--;
  while (particles.test(tokens[end]?.form ?? "")) end++;
  return [tokens[first - 1], tokens[end]].every((each) => each?.upos === "PROPN" && /^\p{Lu}/u.test(each.form));
}

/** "won" of "Han Ji-won", which is tagged as a verb: the rest of a name behind two words of it, and not "the Oru Kenya-backed". */
export function isRestOfName(tokens: readonly Token[], at: number): boolean {
  const [first, second, dash, rest] = [tokens[at - 3], tokens[at - 2], tokens[at - 1], tokens[at]!];
  if (dash?.form !== "-" || dash.from !== second?.to || dash.to !== rest.from) return false;
  const isName = [first, second].every((each) => each?.upos === "PROPN" && /^\p{Lu}\p{Ll}+$/u.test(each.form));
  return (
    isName &&
    /^\p{Ll}{2,}$/u.test(rest.form) &&
    /^(?:MD|VB|VBD|VBP|NN|NNP)$/.test(rest.xpos) &&
    !/^(?:ADJ|NOUN|PROPN)$/.test(tokens[at + 1]?.upos ?? "")
  );
}

/** "the Kenya–Uganda Plan": a dash that joins two names to one. */
const isDash = (tokens: readonly Token[], at: number): boolean => {
  const [before, { form, from, to }, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (form !== "–" || before?.to !== from || after?.from !== to) return false;
  return /^\p{Lu}/u.test(before.form) && /^\p{Lu}/u.test(after.form);
};

/** "Railway to Open - Minister" over a report: a dash that parts, and no hyphen. */
const isSpacedDash = ({ id, form, from, to }: Token, tokens: readonly Token[]): boolean =>
  form === "-" && tokens[id - 2]?.to !== from && tokens[id]?.from !== to;

/** "gave the envoy 72 hours", "the minister last night said", "declared the envoy persona non grata": the next thing said, with no comma. */
const isAnother = ({ id, form, upos, deprel, head }: Token, tokens: readonly Token[]): boolean =>
  (upos === "NUM" &&
    deprel === "nummod" &&
    head > id &&
    tokens[id - 2]!.upos === "NOUN" &&
    tokens[head - 1]!.deprel !== "compound") ||
  (/^en$/i.test(form) && /^route$/i.test(tokens[id]?.form ?? "")) ||
  /^(?:today|yesterday|tomorrow|tonight|last|next|persona|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i.test(form);

/** "this year Europe", "last month Kenya", "today Kenya": a time, and then somebody. */
const isAfterTime = ({ id, upos }: Token, tokens: readonly Token[]): boolean =>
  upos === "PROPN" &&
  (/^(?:today|tomorrow|tonight|yesterday)$/i.test(tokens[id - 2]?.form ?? "") ||
    (/^(?:each|every|last|next|that|this)$/i.test(tokens[id - 3]?.form ?? "") &&
      /^(?:day|month|morning|night|quarter|season|spring|summer|time|week|weekend|winter|year)$/i.test(
        tokens[id - 2]!.form,
      )));

/** "Kenyan, Zambian and Ugandan officials": several nations before one noun. */
function manyNations(tokens: readonly Token[], at: number, inside: readonly (NameMatch | undefined)[]): boolean {
  const before = inside[at - 1];
  const after = inside[at + 1];
  if (!before || !after || !isNation(before) || !isNation(after)) return false;
  const next = tokens[after.end];
  if (tokens[after.end - 1]!.upos !== "ADJ") return false;
  if (tokens[at]!.form === ",") {
    return (next?.form === "," || next?.upos === "CCONJ") && manyNations(tokens, after.end, inside);
  }
  return next !== undefined && (isNoun(next) || next.upos === "ADJ" || inside[after.end] !== undefined);
}

const isNation = (match: NameMatch): boolean =>
  match.meanings.some(
    (meaning) => (meaning.kind === "country" || meaning.kind === "region") && meaning.form === "adjective",
  );

const hasNoun = (tokens: readonly Token[], match: NameMatch): boolean => {
  for (let at = match.first; at < match.end; at++) if (isNoun(tokens[at]!)) return true;
  return false;
};

/** A body or state, whose name is a noun whatever its words are tagged as: "WHO", "the US". */
const isBody = (match: NameMatch): boolean =>
  match.meanings.some(
    (meaning) => meaning.kind === "organization" || (meaning.kind === "country" && meaning.form === "name"),
  );

/** "Adm.", "Gen.", which may be tagged as verbs. */
const isShortTitle = (match: NameMatch): boolean =>
  match.meanings.some((meaning) => meaning.kind === "role" && meaning.short === true);

/** "French" of "Tom French", "King" after "Norman King": a last name, whatever else the words mean. */
export const isBorne = ({ meanings }: NameMatch): boolean => meanings.length === 0;

const isPeople = (match: NameMatch): boolean => match.meanings.some((meaning) => meaning.kind === "group");

/** "the French", "the wounded": an adjective stands for people. */
const isNominalAdjective = (tokens: readonly Token[], from: number, end: number): boolean =>
  tokens[from]!.upos === "DET" &&
  tokens[end - 1]?.upos === "ADJ" &&
  !["amod", "advmod"].includes(tokens[end - 1]!.deprel);

function headIn(
  tokens: readonly Token[],
  from: number,
  end: number,
  inside: readonly (NameMatch | undefined)[],
): number | undefined {
  for (let at = end - 1; at >= from; at--) if (isNoun(tokens[at]!) || isCountOfPeople(tokens[at]!, tokens)) return at;
  for (let at = end - 1; at >= from; at--) if (inside[at] || tokens[at]!.upos === "ADJ") return at;
  return undefined;
}

/** "government" after "heads of state and". */
export const isRestOfHeads = ({ sentence: { tokens }, first, end }: Phrase): boolean =>
  end === first + 1 &&
  /^governments?$/i.test(tokens[first]!.form) &&
  /\bof states? (?:and|or|&)$/i.test(formsOf(tokens.slice(Math.max(0, first - 3), first)));

const formsOf = (tokens: readonly Token[]): string => tokens.map(({ form }) => form).join(" ");
