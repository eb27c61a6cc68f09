import type { Phrase } from "./phrase.ts";
import { bodies } from "./rules/bodies.ts";
import { meaningOf } from "./setting.ts";

/** "the People's Reform Movement", "the Norwegian Workers' Front": a body that has in its name whose it is, and no body of a people. */
export function joinPeoples(phrases: readonly Phrase[]): Phrase[] {
  const joined: Phrase[] = [];
  for (const phrase of phrases) {
    const whose = joined.at(-1);
    if (!whose || phrase.possessor !== whose || !isOfMany(whose) || !isBody(phrase)) {
      joined.push(phrase);
      continue;
    }
    const nations = whose.matches.filter((match) => meaningOf(match, "country") && match.end <= whose.head);
    joined[joined.length - 1] = {
      sentence: phrase.sentence,
      first: whose.first,
      end: phrase.end,
      head: phrase.head,
      matches: [...nations, ...phrase.matches],
      ...(whose.possessor && { possessor: whose.possessor }),
    };
  }
  return joined;
}

/** "the People", "Workers": many, written as a name. */
function isOfMany({ sentence: { tokens }, head, end }: Phrase): boolean {
  const { form, xpos } = tokens[head]!;
  const isPlural = /^NNP?S$/.test(xpos) && /^\p{Lu}\p{Ll}+s$/u.test(form);
  return head === end - 1 && (isPlural || /^(?:Children|Men|People|Women)$/.test(form));
}

/** "Reform Movement": more than the noun for a body, all of it written as a name. */
function isBody({ sentence: { tokens }, first, end, matches }: Phrase): boolean {
  const words = tokens.slice(first, end);
  const isName = words.length > 1 && words.every(({ form }) => /^\p{Lu}/u.test(form));
  return (
    isName && bodies.has(words.at(-1)!.form.toLowerCase()) && !matches.some((each) => meaningOf(each, "organization"))
  );
}
