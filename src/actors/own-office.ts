import type { NameMatch, OfficeHolder } from "../lexicon/index.ts";
import { type Actor, relationOf, type Token } from "../record/index.ts";
import type { Phrase } from "./phrase.ts";
import { isMainSubject, isSpeaker } from "./pronoun.ts";
import { slug } from "./referent.ts";
import { meaningOf, type Setting } from "./setting.ts";

/** Offices that a state has one of, and whose holders are known. */
const single = /^(?:head of (?:state|government)|.* minister)$/;
const deputies = /\b(?:acting|assistant|deputy|junior|under|vice)\b/i;
const royal = /^(?:monarch|crown prince|empress|amir|regent)$/;
const crowns = /^(?:King|Queen|Emir|Sultan|Emperor|Grand Duke|Prince)$/;

/** Whether a state has such an office at all: no "prime minister" and no "crown prince" is of one that has neither. */
export function hasOffice(role: string, state: string, lexicon: Setting["lexicon"]): boolean {
  if (royal.test(role))
    return lexicon.officeBy(`${state}:head-of-state`)?.titles.some((title) => crowns.test(title)) === true;
  return !/^head of (?:state|government)$/.test(role) || lexicon.officeBy(`${state}:${slug(role)}`) !== undefined;
}

/** Whether a state calls its holder so: "the foreign minister" is no secretary of state's title. */
export function isCalledSo(role: string, words: string, state: string, lexicon: Setting["lexicon"]): boolean {
  const titles = lexicon.officeBy(`${state}:${slug(role)}`)?.titles ?? [];
  return !/\bminister\b/i.test(words) || titles.length === 0 || titles.some((title) => /\bminister\b/i.test(title));
}

/**
 * Whether somebody of whose state nothing is told may hold such an office of a government's own: nobody else then does, or whoever does
 * by the data is never named, and the report, which may be newer, begins with somebody else.
 */
export function mayBeOwn(
  { role, title, name }: { role: string; title: string; name: string },
  home: string,
  { lexicon, day, leads = false, names }: Setting,
): boolean {
  if (!hasOffice(role, home, lexicon)) return false;
  if (day === undefined || !single.test(role) || deputies.test(`${role} ${title}`)) return true;
  const words = new Set(slug(name).split("-"));
  const holders = lexicon.holdersOn(`${home}:${slug(role)}`, day);
  const isKnown = holders.length === 0 || holders.some((each) => words.has(slug(each.name).split("-").at(-1)!));
  return isKnown || (leads && !holders.some((each) => names?.(each.name)));
}

/**
 * "President Mbeki opened the fair": whoever does what a government's own report begins with, and neither comes to it nor says what
 * another state does. `told`: the states told of before; `names`: known names in the sentence.
 */
export function isLeading(
  { sentence: { tokens }, first, end }: Phrase,
  { home, told, names }: { home: string; told: ReadonlySet<string>; names: readonly NameMatch[] },
): boolean {
  const subject = tokens.slice(first, end).find((each) => isMainSubject(each, tokens));
  if (!subject || relationOf(subject) !== "nsubj" || [...told].some((each) => each !== home)) return false;
  const { lemma } = tokens[subject.head - 1]!;
  const states = names.flatMap((match) => meaningOf(match, "country")?.country.id ?? []);
  if (arriving.test(lemma) || (travelling.test(lemma) && states.includes(home))) return false;
  return !isSpeaker({ tokens }, subject) || states.every((each) => each === home);
}

/** What guests do, and what they do where the report's own state is named as well. */
const arriving = /^(?:arrive|come|land)$/;
const travelling = /^(?:fly|go|travel|visit)$/;

/**
 * "the President" after "President Anna Mbeki" of no told state, in the report of a state whose president is another and is not spoken
 * of: Mbeki, unless it is done to her, "the President met her".
 */
export function newerHolder(phrase: Phrase, role: string, holder: OfficeHolder, setting: Setting): Actor | undefined {
  const isSpokenOf =
    setting.names?.(holder.name) === true || setting.isSpokenOf?.(`person:${slug(holder.name)}`) === true;
  return isSpokenOf || isDoneToOne(phrase) ? undefined : setting.holderNamed?.(role, undefined, undefined);
}

/** "The President met her". */
function isDoneToOne({ sentence: { tokens }, head }: Phrase): boolean {
  const isHer = (each: Token): boolean =>
    /^(?:him|her)$/i.test(each.form) && /^(?:obj|iobj|obl)$/.test(relationOf(each));
  return (
    relationOf(tokens[head]!) === "nsubj" && tokens.some((each) => each.head === tokens[head]!.head && isHer(each))
  );
}
