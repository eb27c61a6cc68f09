import { type Actor, relationOf } from "../record/index.ts";
import type { Phrase } from "./phrase.ts";
import { givenNamed } from "./rules/people.ts";

/** Whom "Crown Prince Odo" means, by a title that stands before a first name: the only one of that name whom the report has named in full. */
export function byTitleAndFirstName(
  { sentence: { tokens }, first, end }: Phrase,
  actors: readonly Actor[],
): Actor | undefined {
  const [title, name] = tokens.slice(Math.max(first, end - 2), end);
  if (!name || !givenNamed.has(title!.form.toLowerCase()) || !/^\p{Lu}\p{L}+$/u.test(name.form)) return undefined;
  const fits = actors.filter((each) => each.kind === "person" && isNamedInFull(each, name.form));
  return new Set(fits.map(({ key }) => key)).size === 1 ? fits[0] : undefined;
}

const isNamedInFull = ({ name, aliases }: Actor, given: string): boolean =>
  [name, ...aliases].some((each) => {
    const words = each.split(" ").filter((word) => !givenNamed.has(word.toLowerCase()));
    return words.length > 1 && words[0]!.toLowerCase() === given.toLowerCase();
  });

/** "Anna" after "Anna Mbeki", where nobody else is called so; a last name goes before a first one. */
export function byFirstName(name: string, actors: readonly Actor[]): Actor | undefined {
  if (name.length < 3 || name.includes(" ")) return undefined;
  const people = actors.filter(({ kind }) => kind === "person");
  const first = people.filter((each) => each.name.startsWith(`${name} `));
  const last = people.filter((each) => each.name.endsWith(` ${name}`) && !first.includes(each));
  const fits = last.length > 0 ? last : first;
  return new Set(fits.map(({ key }) => key)).size === 1 ? fits[0] : undefined;
}

/** "Anna said", "between Anna and him": spoken of, and not to, as "Thanks, Anna" is. */
export function isSpokenOf({ sentence: { tokens }, first, end, head }: Phrase): boolean {
  const [before, after] = [tokens[first - 1], tokens[end]];
  const isSetOff = (!before || before.upos === "PUNCT") && (!after || after.upos === "PUNCT");
  return /^(?:nsubj|nmod|obl)$/.test(relationOf(tokens[head]!).replace(/:.*/, "")) && !isSetOff;
}
