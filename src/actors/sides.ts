import type { Phrase } from "./phrase.ts";
import { isPlace } from "./place.ts";
import { electoral } from "./rules/words.ts";
import type { Belonging } from "./setting.ts";

/**
 * "the Kenyan side", "the Kenyan and Ugandan sides", and in a government's own report "the Kenyan party": governments that deal with
 * others. What is done on it, what goes to it, and "the Kenyan side of the lake" are places; a party told of with votes is one that stands for
 * election.
 */
export function isSide(phrase: Phrase, owners: readonly Belonging[], home: string | undefined): boolean {
  const { sentence, first, end, head, possessor } = phrase;
  const { tokens } = sentence;
  const { form } = tokens[head]!;
  // "the Kenyan parties" are those within Kenya
  const isParty =
    home !== undefined &&
    (form === "party" || (form === "parties" && owners.length > 1)) &&
    !tokens.some((each) => electoral.test(each.form));
  if (owners.length === 0 || possessor || head !== end - 1 || !(isParty || /^sides?$/i.test(form))) return false;
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
    .every((each, at) => isOwner(first + at) || /^(?:DET|CCONJ)$/.test(each.upos) || each.form === ",");
}

/** What a side is where something happens on it. */
const ground = { kind: "government", name: "side", form: "description", place: { name: "side" } } as const;
