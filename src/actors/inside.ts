import type { Country, NameMatch } from "../lexicon/index.ts";
import { belong, belongingsOf, isStance } from "./belonging.ts";
import { groupKey, organizationReferent } from "./known.ts";
import type { Phrase } from "./phrase.ts";
import type { Referent } from "./referent.ts";
import { things } from "./rules/bodies.ts";
import { streetEnds } from "./rules/things.ts";
import { deeds } from "./rules/verbs.ts";
import { meaningOf } from "./setting.ts";
import { isOfSort } from "./sorts.ts";

/** Nations named by adjectives in a phrase that is itself no actor: "Kenyan shelling", "the Kenyan-Ugandan talks". */
export function nationsIn(phrase: Phrase): { match: NameMatch; country: Country }[] {
  if (isOfThing(phrase) || isOfSort(phrase)) return [];
  return phrase.matches.flatMap((match) => {
    const meaning = meaningOf(match, "country", ({ form }) => form !== "demonym");
    return meaning && match.end <= phrase.head && !isStance(phrase, match) ? [{ match, country: meaning.country }] : [];
  });
}

/** "the Kenyan Recovery Plan", "the Arusha accords": a name of its own, for all the nation or town in it. */
function isOfThing({ sentence: { tokens }, first, end, head, matches }: Phrase): boolean {
  const last = tokens[head]!;
  const isNamed = tokens.slice(first, end).every(({ form, upos }) => upos === "DET" || /^\p{Lu}/u.test(form));
  if (isNamed && end - first > 2 && things.has(last.form.toLowerCase())) return true;
  // "Kenya Avenue", "the Norwegian language"
  if ((isNamed && streetEnds.test(last.form)) || speech.test(last.lemma)) return true;
  const isTown = matches.some(
    (match) => match.end <= head && tokens[match.first]!.upos === "PROPN" && !isNational(match),
  );
  return isTown && namedForTowns.test(last.lemma);
}

/** "Kenyan", unlike a capital that stands for its state. */
const isNational = (match: NameMatch): boolean =>
  match.meanings.some(
    (meaning) => meaning.kind === "country" && (meaning.form === "adjective" || meaning.form === "name"),
  );

const speech = /^(?:accent|alphabet|dialect|grammar|language|translation)$/i;

const namedForTowns =
  /^(?:accord|agreement|convention|declaration|format|highway|memorandum|motorway|package|process|protocol|railway|road|statute|treaty)$/i;

const ofState: ReadonlySet<string> = new Set(["GOV", "MIL", "COP", "JUD", "LEG", "REB", "UAF"]);

/** Bodies that a phrase's modifiers name, where the phrase itself is nobody: "UN supplies", "a police raid". */
export function bodiesIn(phrase: Phrase): { match: NameMatch; referent: Referent }[] {
  return phrase.matches.flatMap((match) => {
    if (match.end > phrase.head || isStance(phrase, match)) return [];
    const body = meaningOf(match, "organization");
    if (body) return [{ match, referent: organizationReferent(body.organization, undefined, body.organization.name) }];
    const group = meaningOf(match, "group")?.group;
    // "military" and "official" are adjectives; "a court order" is the court's, "a court case" is nobody's
    const isNoun = phrase.sentence.tokens[match.end - 1]!.upos === "NOUN" && group?.noun !== "state";
    if (!group || !isNoun || !ofState.has(group.sector) || !deeds.has(phrase.sentence.tokens[phrase.head]!.lemma))
      return [];
    const { kind, sector, noun } = group;
    const referent: Referent = { kind, name: noun, sector, form: "description" };
    belong(referent, belongingsOf(phrase, match)[0]);
    if (referent.country !== undefined) referent.key = groupKey(group, referent.country);
    return [{ match, referent }];
  });
}
