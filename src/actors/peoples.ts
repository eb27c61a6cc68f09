import type { NameMatch } from "../lexicon/index.ts";
import type { Phrase } from "./phrase.ts";
import { bodies } from "./rules/bodies.ts";
import { meaningOf } from "./setting.ts";

/** "the People's Reform Movement", "the Norwegian Workers' Front": a body that has in its name whose it is, and no body of a people. */
export function joinPeoples(phrases: readonly Phrase[]): Phrase[] {
  const joined: Phrase[] = [];
  for (const phrase of phrases) {
    const whose = joined.at(-1);
    const isIts = whose !== undefined && phrase.possessor === whose && isOfMany(whose);
    const two = isIts ? firstOfTwo(whose, joined) : undefined;
    if (!isIts || !isBody(phrase, two !== undefined)) {
      joined.push(phrase);
      continue;
    }
    const begin = two ?? whose;
    joined.splice(two ? -2 : -1, 2, {
      sentence: phrase.sentence,
      first: begin.first,
      end: phrase.end,
      head: phrase.head,
      matches: [...nationsOf(begin), ...phrase.matches],
      ...(begin.possessor && { possessor: begin.possessor }),
    });
  }
  return joined;
}

const nationsOf = ({ matches, head }: Phrase): NameMatch[] =>
  matches.filter((match) => meaningOf(match, "country") && match.end <= head);

/** "Workers'" before "and Farmers'". */
function firstOfTwo(whose: Phrase, phrases: readonly Phrase[]): Phrase | undefined {
  const before = phrases.at(-2);
  if (!before || before.sentence !== whose.sentence || !isOfMany(before) || !isOfMany(whose)) return undefined;
  const [mark, and] = whose.sentence.tokens.slice(before.end, whose.first);
  return mark?.upos === "PART" && and?.upos === "CCONJ" && and.id === whose.first ? before : undefined;
}

/** "the People", "Workers": many, written as a name. */
function isOfMany({ sentence: { tokens }, head, end }: Phrase): boolean {
  const { form, xpos } = tokens[head]!;
  const isPlural = /^NNP?S$/.test(xpos) && /^\p{Lu}\p{Ll}+s$/u.test(form);
  return head === end - 1 && (isPlural || /^(?:Children|Men|People|Women)$/.test(form));
}

/** "Reform Movement": more than the noun for a body, unless two say whose it is, all of it written as a name. */
function isBody({ sentence: { tokens }, first, end, matches }: Phrase, isOfTwo: boolean): boolean {
  const words = tokens.slice(first, end);
  const isName = (isOfTwo || words.length > 1) && words.every(({ form }) => /^\p{Lu}/u.test(form));
  return (
    isName && bodies.has(words.at(-1)!.form.toLowerCase()) && !matches.some((each) => meaningOf(each, "organization"))
  );
}
