import type { Lexicon } from "../../src/lexicon/lexicon.ts";
import type { MovedDates } from "./dates.ts";
import type { Gold } from "./gold.ts";
import { parts, type Transposition } from "./others.ts";

export interface Words {
  /** Text as it reads of the others: words for words, and articles put right. */
  rewrite(text: string): string;
  /** Words for words, and no more. */
  substitute(text: string): string;
  /** What a code or name of the gold has become. */
  code(value: string): string;
}

/** The words of one transposition: states by the lexicon, persons by the roles that the gold gives them. */
export function wordsOf(gold: Gold, other: Transposition, moved: MovedDates, lexicon: Lexicon): Words {
  const words = new Map<string, string>();
  parts.forEach((part, at) => {
    const [old, now] = [lexicon.countryBy(part)!, lexicon.countryBy(other.states[at]!)!];
    const capital = now.capital!;
    for (const name of [old.capital!, ...(old.capitalNames ?? [])]) words.set(name, capital);
    for (const name of old.names) if (/^\p{Lu}\p{Ll}/u.test(name)) words.set(name, now.name);
    for (const name of old.demonyms) words.set(name, now.demonyms[0]!);
    for (const name of old.adjectives) words.set(name, now.adjectives[0]!);
    const article = takesArticle(now.name) ? "the " : "";
    words.set(old.name, now.name);
    if (takesArticle(old.name)) {
      words.set(`the ${old.name}`, `${article}${now.name}`);
      words.set(`The ${old.name}`, article === "" ? now.name : `The ${now.name}`);
    }
  });
  for (const [old, now] of Object.entries(other.words)) words.set(old, now);
  for (const [old, now] of moved.words) words.set(old, now);
  const ministers = gold.mentions.filter(({ name, role }) => name !== undefined && role !== "ambassador");
  ministers.forEach(({ name }, at) => words.set(name!, other.holders.foreignMinisters[at]!));
  const delegates = gold.mentions.filter(({ role }) => role === "ambassador");
  delegates.forEach(({ text }, at) => words.set(text, other.holders.delegates[at]!));

  const keys = [...words.keys()].sort((a, b) => b.length - a.length).map((key) => key.replace(/[.]/g, "\\$&"));
  const any = new RegExp(`(?<![\\p{L}.])(?:${keys.join("|")})(?![\\p{L}])`, "gu");
  const writer = lexicon.countryBy(other.states[0])!.name;
  const substitute = (text: string): string =>
    text
      // an abbreviation that is name and adjective: a name where a verb follows
      .replace(/\bUS(?= (?:gets|is|has|was|says)\b)/g, writer)
      .replace(any, (word) => words.get(word)!);
  const codes = new Map<string, string>(parts.map((part, at) => [part, other.states[at]!]));
  return {
    substitute,
    rewrite: (text) => withArticles(substitute(text)),
    code: (value) => codes.get(value) ?? (words.get(value) ?? value).replace(/^the /, ""),
  };
}

const takesArticle = (name: string): boolean => /^United /.test(name);

/** "a Iranian" is "an Iranian". */
const withArticles = (text: string): string =>
  text.replace(/\b([Aa])n? (?=(\p{L}+))/gu, (whole, a: string, next: string) =>
    /^\p{Lu}/u.test(next) ? `${a}${/^(?:[AEIO]|U(?!S|K|N|ni))/.test(next) ? "n" : ""} ` : whole,
  );
