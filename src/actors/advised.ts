import type { Lexicon } from "../lexicon/index.ts";
import type { Actor, Mention } from "../record/index.ts";
import { namesIn } from "./matches.ts";

/** What a government tells those who travel. */
const advising =
  /\b(?:do not travel|reconsider travel|(?:avoid|against) (?:all(?: but essential)?|non-essential|unnecessary) (?:travel|movement)|exercise (?:a high degree of |high |increased |normal )?caution|(?:security|travel|demonstration|weather) (?:alert|advice|advisory|warning)|shelter in place|actions to take|notice to the \w+ community)\b/i;

/** Organs and people of a land, by what they are called there. */
const local =
  /\b(?:airports?|army|assembly|authorit(?:y|ies)|commissioner|council|courts?|crowds?|demonstrators?|election commission|gangs?|government|governor|gunmen|junta|mayor|militar(?:y|ies)|militants?|mobs?|opposition|parliament|police|president|prime minister|protesters?|rebels?|residents|security forces|senate|shops?|soldiers|troops)$/i;

/** Characters at the head of a page in which advice to travellers shows that it is one. */
const HEAD = 600;

/** How much more often a land must be told of than any other. */
const FAR_MORE = 2;

/**
 * Gives the organs of the land that a government's advice to travellers is about to that land, "The Government declared a curfew", which would
 * else be the adviser's own; not those that it calls its own, or names with its name.
 */
export function settleAdvised(
  actors: readonly Actor[],
  mentions: readonly Mention[],
  {
    text,
    outlet,
    introduced,
    home,
    lexicon,
  }: {
    text: string;
    outlet: string | undefined;
    introduced: readonly Actor[];
    home: string;
    lexicon: Pick<Lexicon, "names">;
  },
): void {
  const isAdvice = advising.test(text.slice(0, HEAD)) || /\b(?:embassy|travel)/i.test(outlet ?? "");
  const land =
    isAdvice && advising.test(text) ? landOf(actors, mentions, { outlet, introduced, home, lexicon }) : undefined;
  if (land === undefined) return;
  const wordsOf = new Map<string, string[]>();
  for (const { actor, form, from, to } of mentions)
    if (actor !== undefined && form !== "pronoun")
      wordsOf.set(actor, [...(wordsOf.get(actor) ?? []), text.slice(Math.max(0, from - OWNER), to)]);
  for (const actor of actors) {
    if (actor.country !== home || !/^(?:armed-force|group|office|unnamed)$/.test(actor.kind)) continue;
    const words = wordsOf.get(actor.id) ?? [];
    const isOwn = words.some((each) => /\b(?:our|we)\b/i.test(each) || countriesIn(each, lexicon).includes(home));
    if (words.length > 0 && !isOwn && local.test(actor.name)) actor.country = land;
  }
}

/** Characters before a name in which it may be told whose it is. */
const OWNER = 5;

/** The one land besides its own that an outlet or a title names, or that is told of far more often than any other. */
function landOf(
  actors: readonly Actor[],
  mentions: readonly Mention[],
  {
    outlet,
    introduced,
    home,
    lexicon,
  }: { outlet: string | undefined; introduced: readonly Actor[]; home: string; lexicon: Pick<Lexicon, "names"> },
): string | undefined {
  const named = new Set([
    ...introduced.flatMap(({ country }) => country ?? []),
    ...(outlet === undefined ? [] : countriesIn(outlet, lexicon)),
  ]);
  named.delete(home);
  if (named.size === 1) return [...named][0];
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const counts = new Map<string, number>();
  for (const { actor, place, form } of mentions) {
    const country =
      place?.country ?? (form === "name" || form === "metonym" ? byId.get(actor ?? "")?.country : undefined);
    if (country !== undefined && country !== home) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= FAR_MORE * (second?.[1] ?? 1) ? first[0] : undefined;
}

/** Countries that words name, by themselves, their people or their towns. */
const countriesIn = (words: string, lexicon: Pick<Lexicon, "names">): string[] =>
  namesIn(words, lexicon).flatMap(({ meanings }) =>
    meanings.flatMap((each) =>
      each.kind === "country" ? each.country.id : each.kind === "city" ? each.city.country : [],
    ),
  );
