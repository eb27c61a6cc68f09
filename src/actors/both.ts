import { type Actor, relationOf, type Span, type Token } from "../record/index.ts";
import type { Discourse } from "./discourse.ts";
import type { Phrase } from "./phrase.ts";
import { mindful } from "./rules/verbs.ts";

/** Most words after "both" in which "and" would tell that two things follow: "both in Kenya and in Uganda". */
const FAR = 12;

/** "both" and "the two" that stand for two who have been named, by itself or behind "them": "she thanked both", "the two met". */
const isBoth = ({ form, id }: Token, tokens: readonly Token[]): boolean => {
  const isTwo = /^(?:two|pair|duo)$/i.test(form) && /^the$/i.test(tokens[id - 2]?.form ?? "");
  if (!isTwo && !/^both$/i.test(form)) return false;
  const next = tokens[id];
  if (isTwo && /^(?:last|had|first|then|later)$/i.test(next?.form ?? "")) return true;
  if (!next || !/^(?:PUNCT|VERB|AUX|ADP|PART|ADV)$/.test(next.upos) || /^(?:of|["“”'(-])$/i.test(next.form))
    return false;
  const rest = tokens.slice(id, id + FAR);
  const end = rest.findIndex((each) => /^[.;:,]$/.test(each.form));
  return !rest.slice(0, end < 0 ? FAR : end).some((each) => /^and$/i.test(each.form));
};

/** Two whom "both" means, and where it says so. */
export interface Both {
  at: Span;
  actors: readonly Actor[];
}

/** Whom each "both" of a sentence means that stands by itself: the two who were spoken of last, none of them the one who does it. */
export function bothIn(
  tokens: readonly Token[],
  number: number,
  discourse: Discourse,
  ...told: readonly ReadonlyMap<Phrase, Actor>[]
): Both[] {
  return tokens
    .filter((token) => isBoth(token, tokens))
    .flatMap((token) => {
      const isDoer = relationOf(token).startsWith("nsubj");
      const actors = discourse.lastTwo(number, token, isDoer ? new Set() : doersBefore(token, tokens, told));
      return actors.length > 0 ? [{ at: token, actors }] : [];
    });
}

/**
 * Whom "the former" and "the latter" mean that stand by themselves and act: the first and the second of the two who were spoken of
 * last, people where there are two of them.
 */
export function ofTwoIn(tokens: readonly Token[], number: number, discourse: Discourse): Both[] {
  return tokens
    .filter((token) => isOfTwo(token, tokens))
    .flatMap((token) => {
      const people = discourse.lastTwo(number, token, new Set(), "people");
      const two = people.length === 2 ? people : discourse.lastTwo(number, token, new Set());
      const [former, latter] = two;
      if (!former || !latter) return [];
      return [{ at: token, actors: [/^former$/i.test(token.form) ? former : latter] }];
    });
}

/** "the latter thanked Kenya", and not "the latter half", "the latter rose", which a price may be. */
function isOfTwo({ form, id, deprel, head }: Token, tokens: readonly Token[]): boolean {
  const next = tokens[id];
  const verb = tokens[head - 1];
  const isAlone = next !== undefined && /^(?:VERB|AUX|ADV|PUNCT)$/.test(next.upos);
  return (
    /^(?:former|latter)$/i.test(form) &&
    /^the$/i.test(tokens[id - 2]?.form ?? "") &&
    isAlone &&
    deprel === "nsubj" &&
    verb?.upos === "VERB" &&
    (mindful.has(verb.lemma.toLowerCase()) || bodily.has(verb.lemma))
  );
}

/** What only people do. */
const bodily: ReadonlySet<string> = new Set("laugh nod reply smile sit speak stand".split(" "));

/** Those who do something before a word of a sentence. */
export const doersBefore = (
  { id }: Token,
  tokens: readonly Token[],
  told: readonly ReadonlyMap<Phrase, Actor>[],
): ReadonlySet<Actor> =>
  new Set(
    told
      .flatMap((each) => [...each])
      .flatMap(([{ first, end }, actor]) =>
        end < id && tokens.slice(first, end).some((each) => each.deprel.startsWith("nsubj")) ? [actor] : [],
      ),
  );

/** What "the two men" and "both sides" want: two people or two parties; nothing where a phrase tells of no two, or of others. */
export function twoIn({ sentence: { tokens }, first, end, head, possessor }: Phrase): "people" | "parties" | undefined {
  const words = tokens.slice(first, end).map(({ form }) => form.toLowerCase());
  if (possessor || /^(?:of|that|which|who|from)$/i.test(tokens[end]?.form ?? "")) return undefined;
  const noun = tokens[head]!.form.toLowerCase();
  const isEach = /^(?:each|either)$/.test(words[0]!) && words.length === 2 && /^(?:side|party)$/.test(noun);
  const isTwo = words[0] === "both" || (/^(?:the|these)$/.test(words[0]!) && words[1] === "two");
  const isAgainst = words[0] === "the" && /^(?:opposing|rival|warring)$/.test(words[1]!) && words.length === 3;
  if (!isEach && !isTwo && !isAgainst) return undefined;
  if (
    isEach ||
    /^(?:armies|capitals|countries|factions|governments|movements|nations|neighbou?rs|parties|sides|states)$/.test(noun)
  )
    return "parties";
  return people.has(noun) ? "people" : undefined;
}

/** What two who have been named may be called. */
const people: ReadonlySet<string> = new Set(
  "ambassadors bishops chiefs colleagues commanders diplomats envoys generals leaders men ministers negotiators officers officials premiers presidents rivals visitors women".split(
    " ",
  ),
);
