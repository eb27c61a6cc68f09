import { slug } from "./referent.ts";
import type { Setting } from "./setting.ts";

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

/** Whether somebody of whose state nothing is told may hold such an office of a government's own: nobody else then does. */
export function mayBeOwn(
  { role, title, name }: { role: string; title: string; name: string },
  home: string,
  { lexicon, day }: Setting,
): boolean {
  if (!hasOffice(role, home, lexicon)) return false;
  if (day === undefined || !single.test(role) || deputies.test(`${role} ${title}`)) return true;
  const words = new Set(slug(name).split("-"));
  const holders = lexicon.holdersOn(`${home}:${slug(role)}`, day);
  return holders.length === 0 || holders.some((holder) => words.has(slug(holder.name).split("-").at(-1)!));
}
