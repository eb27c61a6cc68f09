import type { Phrase } from "./phrase.ts";
import { isPlace } from "./place.ts";
import type { Belonging } from "./setting.ts";

/**
 * "the Kenyan side", "the Kenyan and Ugandan sides": governments that deal with others. What is done on it, what goes to it, and
 * "the Kenyan side of the lake" are places.
 */
export function isSide(phrase: Phrase, owners: readonly Belonging[]): boolean {
  const { sentence, first, end, head, possessor } = phrase;
  const { tokens } = sentence;
  if (owners.length === 0 || possessor || head !== end - 1 || !/^sides?$/i.test(tokens[head]!.form)) return false;
  if (/^of$/i.test(tokens[end]?.form ?? "") || /^on$/i.test(tokens[first - 1]?.form ?? "") || isPlace(phrase, ground))
    return false;
  // "the Kenyan rebel side" is no government's, and neither is a people's
  const isOwner = (at: number): boolean =>
    owners.some(
      ({ match }) =>
        match &&
        match.first <= at &&
        at < match.end &&
        match.meanings.some(({ kind }) => kind === "country" || kind === "organization"),
    );
  return tokens
    .slice(first, head)
    .every(({ upos, form }, at) => isOwner(first + at) || /^(?:DET|CCONJ)$/.test(upos) || form === ",");
}

/** What a side is where something happens on it. */
const ground = { kind: "government", name: "side", form: "description", place: { name: "side" } } as const;
