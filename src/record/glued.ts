import type { Token } from "./sentence.ts";

/** Most words of a name that is said again. */
const LONGEST_NAME = 5;

/**
 * Index of a word that two were run together in, right after a name that is said again: "Mbeki AnnaMinister" after "Anna Mbeki", however
 * the first name is spelt. So pages come out that tell more of a name when asked. Undefined where there is none from `from` on, before `end`.
 */
export function gluedIn(tokens: readonly Token[], from: number, end: number): number | undefined {
  for (let at = from; at < end; at++) {
    const again = tokens[at - 1]?.form;
    if (again === undefined || !/^\p{Lu}\p{Ll}+\p{Lu}(?:\p{Ll}{3}|\p{Lu}{2})/u.test(tokens[at]!.form)) continue;
    const before = tokens.slice(Math.max(0, at - LONGEST_NAME), at - 1);
    const name = before.findLastIndex(({ form }) => form === again);
    if (name > 0 && tokens[at]!.form[0] === before[name - 1]!.form[0]) return at;
  }
  return undefined;
}
