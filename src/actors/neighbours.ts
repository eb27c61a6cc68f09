import { type Actor, type Token } from "../record/index.ts";
import type { Discourse } from "./discourse.ts";
import { belongingOf } from "./holder.ts";
import { nounSector } from "./known.ts";
import { isRestOfHeads, type Phrase } from "./phrase.ts";
import { resolvePronoun, type Standing } from "./pronoun.ts";
import type { Referent } from "./referent.ts";
import { ofWhom } from "./rules/words.ts";
import { type Belonging, isTitle, type Setting } from "./setting.ts";
import { textOf } from "./wording.ts";

/** "for American diplomacy" after "a spokesperson": whose the title is. */
function complementOf(
  phrases: readonly Phrase[],
  at: number,
  setting: Setting,
  isFurther = false,
): Belonging | undefined {
  const phrase = phrases[at]!;
  const next = phrases[at + 1];
  if (!next || next.sentence !== phrase.sentence || next.first !== phrase.end + 1) return undefined;
  const between = phrase.sentence.tokens[phrase.end]!;
  if (isRestOfHeads(next)) return complementOf(phrases, at + 1, setting);
  if (between.upos !== "ADP" || !ofWhom.has(between.form.toLowerCase())) return undefined;
  // "Norland's minister in Geneva" is Norland's, known or not
  const { possessor } = phrase;
  const isNamed = possessor !== undefined && phrase.sentence.tokens[possessor.head]!.upos === "PROPN";
  if (isNamed && !/^(?:of|for)$/i.test(between.form)) return undefined;
  const owner = belongingOf(next, setting);
  // "will meet her counterparts in Geneva", "the envoys of both parties in Geneva": where they meet
  const isCity = owner?.match?.meanings.some(({ kind }) => kind === "city") === true;
  if ((isFurther || isPeer(phrase) || isEither(phrase)) && isCity && !/^(?:of|for|from)$/i.test(between.form))
    return undefined;
  if (owner) return owner;
  // "minister of state for Africa", "commander of the forces of Kenya": one step further
  return between.form.toLowerCase() === "of" || between.form.toLowerCase() === "for"
    ? complementOf(phrases, at + 1, setting, true)
    : undefined;
}

/** "the presidents of Kenya, Uganda and Rwanda": whose each of them is. */
export function complementsOf(phrases: readonly Phrase[], at: number, setting: Setting): Belonging[] {
  const first = complementOf(phrases, at, setting);
  const found = first ? [first] : [];
  const { sentence: own, head } = phrases[at]!;
  if (!first || !/^NNP?S$/.test(own.tokens[head]!.xpos)) return found;
  let isEnded = false;
  for (let next = at + 2; next < phrases.length && !isEnded; next++) {
    const [before, phrase] = [phrases[next - 1]!, phrases[next]!];
    const { tokens } = phrase.sentence;
    const gap = tokens.slice(before.end, phrase.first).map(({ form }) => form.toLowerCase());
    const owner = /^(?:,|and|, and)$/.test(gap.join(" ")) && isName(phrase) ? belongingOf(phrase, setting) : undefined;
    if (!owner || tokens[phrase.end]?.xpos === "POS") break;
    found.push(owner);
    isEnded = gap.includes("and");
  }
  return isEnded ? found : [first];
}

/** "the United States", and not "the Kenyan minister". */
const isName = ({ sentence: { tokens }, head, matches }: Phrase): boolean =>
  tokens[head]!.upos === "PROPN" && matches.some(({ first, end }) => first <= head && head < end);

/** Sector of the body in "head of a rebel group", "official at the central bank". */
export function bodyBehind(phrases: readonly Phrase[], at: number): string | undefined {
  const [phrase, next] = [phrases[at]!, phrases[at + 1]];
  if (!next || next.sentence !== phrase.sentence || next.first !== phrase.end + 1) return undefined;
  if (!ofWhom.has(phrase.sentence.tokens[phrase.end]!.form.toLowerCase())) return undefined;
  return nounSector(next.matches.find((match) => match.first <= next.head && next.head < match.end));
}

/** "ambassador to the United Nations": where an envoy is sent. */
export function accreditedTo(
  phrases: readonly Phrase[],
  at: number,
  setting: Setting,
  referent: Referent,
): string | undefined {
  if (referent.role === undefined || !/ambassador|representative|envoy|delegate|minister/.test(referent.role))
    return undefined;
  const phrase = phrases[at]!;
  const next = phrases[at + 1];
  if (!next || next.first !== phrase.end + 1 || phrase.sentence.tokens[phrase.end]!.form.toLowerCase() !== "to")
    return undefined;
  const owner = belongingOf(next, setting);
  return owner?.organization?.id ?? owner?.country;
}

/** The phrase this one stands beside as another name: "the envoy, Anna Mbeki,", "Anna Mbeki, the envoy,". */
export function apposed(phrases: readonly Phrase[], at: number): Phrase | undefined {
  const phrase = phrases[at]!;
  const { tokens } = phrase.sentence;
  // "Anna Mbeki, Kenya's envoy,": it begins with whose it is
  const owner = phrases[at - 1] === phrase.possessor ? phrase.possessor : undefined;
  const isOwned = owner !== undefined && tokens[owner.head]!.upos !== "PRON";
  const first = isOwned ? owner.first : phrase.first;
  const last = isOwned ? at - 2 : at - 1;
  if (tokens[first - 1]?.form !== "," || isMany(phrase)) return undefined;
  for (let back = last; back >= 0 && back >= last - 2; back--) {
    const before = phrases[back]!;
    const gap = tokens.slice(before.end, first);
    if (
      gap.some(
        (token) => token.upos === "VERB" || token.upos === "CCONJ" || token.upos === "AUX" || token.upos === "SCONJ",
      )
    )
      return undefined;
    const commas = gap.filter((token) => token.form === ",").length;
    if (commas > 1) return undefined;
    // what lies between is the first one's own complement, or the comma alone
    if (back === last ? gap.length === 1 : gap[0]?.upos === "ADP" && commas === 1) {
      // "the envoy to the talks, Anna Mbeki": she is not the talks
      if (isMany(before) && back === last && tokens[before.first - 1]?.upos === "ADP") continue;
      if (isMany(before) || isNextDoer(phrase, before) || areListed(before, phrase)) return undefined;
      if (hasTitle(before) || hasTitle(phrase) || isCounterpart(before)) return before;
    }
  }
  return undefined;
}

/** "the President, the First Lady, the Vice President and others": each title another's. */
function areListed({ sentence: { tokens }, first }: Phrase, phrase: Phrase): boolean {
  const isDefinite = (at: number): boolean => /^the$/i.test(tokens[at]?.form ?? "");
  const [next, after] = tokens.slice(phrase.end, phrase.end + 2);
  const goesOn =
    next?.upos === "CCONJ" || (next?.form === "," && (after?.upos === "CCONJ" || isDefinite(phrase.end + 1)));
  return isDefinite(first) && isDefinite(phrase.first) && goesOn;
}

/** "Turning to the envoy, Mbeki said": whoever does the next thing, and not the one spoken of before. */
function isNextDoer({ sentence: { tokens }, first, end }: Phrase, before: Phrase): boolean {
  const outer = (from: number, to: number): Token | undefined =>
    tokens.slice(from, to).find(({ head }) => head <= from || head > to);
  const isDoer = /^nsubj/.test(outer(first, end)?.deprel ?? "") && tokens[end]?.form !== ",";
  return isDoer && /^(?:obj|iobj|obl|nmod)$/.test(outer(before.first, before.end)?.deprel ?? "");
}

/** "the members", "foreign leaders": more than one person, whatever name stands beside them. */
const isMany = ({ sentence: { tokens }, head }: Phrase): boolean => tokens[head]!.xpos === "NNS";

/** The name that follows a title after a comma: "the envoy to Kenya, Anna Mbeki". */
export function namedAfter(phrases: readonly Phrase[], at: number): Phrase | undefined {
  if (!hasTitle(phrases[at]!) && !isCounterpart(phrases[at]!)) return undefined;
  for (let next = at + 1; next < phrases.length && next <= at + 3; next++) {
    const phrase = phrases[next]!;
    if (apposed(phrases, next) === phrases[at] && !hasTitle(phrase)) return phrase;
  }
  return undefined;
}

/** Somebody of the same office or trade as another, and seldom of the same state. */
const isPeer = (phrase: Phrase): boolean =>
  isCounterpart(phrase) || /^colleagues?$/i.test(phrase.sentence.tokens[phrase.head]!.form);

/** "both parties", "the two sides". */
const isEither = (phrase: Phrase): boolean =>
  /^(?:both|either|each|the two)\b.*\b(?:delegation|part(?:y|ie)|side)s?$/i.test(
    textOf(phrase.sentence.tokens.slice(phrase.first, phrase.end)),
  );

const isCounterpart = (phrase: Phrase): boolean =>
  phrase.sentence.tokens.slice(phrase.first, phrase.end).some((token) => /^counterparts?$/i.test(token.form));

/** The role of whoever a counterpart is one to: the possessor's, else that of the last person with one. */
export function counterpartOf(
  phrases: readonly Phrase[],
  at: number,
  taken: ReadonlyMap<Phrase, Actor>,
  discourse: Discourse,
  place: Standing,
): Setting["counterpart"] {
  const phrase = phrases[at]!;
  if (!isCounterpart(phrase)) return undefined;
  const owner = phrase.possessor && (taken.get(phrase.possessor) ?? resolvePronoun(phrase.possessor, discourse, place));
  const earlier = phrases
    .slice(0, at)
    .reverse()
    .map((each) => taken.get(each))
    .find((actor) => actor?.role !== undefined);
  const actor = owner?.role !== undefined ? owner : earlier;
  return actor?.role === undefined
    ? undefined
    : { role: actor.role, ...(actor.sector !== undefined && { sector: actor.sector }) };
}

const hasTitle = ({ matches }: Phrase): boolean => matches.some(isTitle);
