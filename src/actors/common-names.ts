import type { Lexicon, NameMatch, Organization } from "../lexicon/index.ts";
import type { Token } from "../record/index.ts";
import { namesIn } from "./matches.ts";
import { meaningOf, type Setting } from "./setting.ts";

/** States that a report names, by themselves, their people, their towns or those who lead them, and whose report it is. */
export function statesNamed(
  names: readonly (readonly NameMatch[])[],
  home: string | undefined,
  { officeBy }: Pick<Lexicon, "officeBy">,
): ReadonlySet<string> {
  const states = names.flat().flatMap(({ meanings }) =>
    meanings.flatMap((each) => {
      if (each.kind === "country") return each.country.id;
      if (each.kind === "region") return each.region.country ?? [];
      if (each.kind === "city") return each.city.country;
      if (each.kind === "metonym") return each.metonym.of;
      return each.kind === "holder" ? (officeBy(each.holder.office)?.of ?? []) : [];
    }),
  );
  return new Set(home === undefined ? states : [...states, home]);
}

/**
 * "the Labour Party" in a report of Norway alone: a name such as parties of many states bear is not that of a state of which nothing is
 * told. Gives Norway's, if the data know it, else its state, if there is but one.
 */
export function partyElsewhere(
  { kind, country }: Organization,
  words: readonly Token[],
  { lexicon, states }: Pick<Setting, "lexicon" | "states">,
): { country?: string; organization?: Organization } | undefined {
  if (kind !== "party" || country === undefined || !states || states.size === 0 || states.has(country))
    return undefined;
  const name = words.filter(({ form }) => /^\p{Lu}/u.test(form)).map(({ form }) => form);
  const common = commonWords(lexicon);
  if (name.length === 0 || !name.every((word) => common.has(word))) return undefined;
  const [only] = states;
  if (states.size > 1 || only === undefined) return {};
  const own = namesake(name.join(" "), only, { lexicon });
  return { country: only, ...(own && { organization: own }) };
}

/**
 * "told Congress" in a report of Peru and Ecuador: what a body of one state is called is also what such bodies are called anywhere, and of
 * that state nothing is told.
 */
export const isOfClassElsewhere = (
  match: NameMatch,
  { kind, country }: Organization,
  { states }: Pick<Setting, "states">,
): boolean =>
  kind !== "party" &&
  kind !== "ngo" &&
  country !== undefined &&
  states !== undefined &&
  states.size > 0 &&
  !states.has(country) &&
  meaningOf(match, "group") !== undefined;

/** The body that the data have under the state's name: "Kenyan Ministry of Health", "Ministry of Health of Kenya". */
export function namesake(
  name: string,
  country: string,
  { lexicon }: Pick<Setting, "lexicon">,
): Organization | undefined {
  const state = lexicon.countryBy(country);
  if (!state) return undefined;
  const full = [name, ...state.adjectives.map((each) => `${each} ${name}`), `${name} of ${state.name}`];
  for (const words of full) {
    const [match] = namesIn(words, lexicon);
    const known = meaningOf(match, "organization", ({ organization }) => organization.country === country);
    if (known && match!.to === words.length && match!.from === 0) return known.organization;
  }
  return undefined;
}

const shared = new WeakMap<Lexicon, ReadonlySet<string>>();

/** Words that parties of more than one state have in their names: "Labour", "Democratic", and not "Jubilee". */
function commonWords(lexicon: Lexicon): ReadonlySet<string> {
  const known = shared.get(lexicon);
  if (known) return known;
  const bearers = new Map<string, Set<string | undefined>>();
  for (const { kind, name, aliases, country } of lexicon.organizations)
    for (const word of kind === "party" ? [name, ...aliases].flatMap((each) => each.split(" ")) : [])
      bearers.set(word, (bearers.get(word) ?? new Set()).add(country));
  const common = new Set([...bearers].flatMap(([word, states]) => (states.size > 1 ? [word] : [])));
  shared.set(lexicon, common);
  return common;
}
