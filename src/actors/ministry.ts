import type { Lexicon } from "../lexicon/index.ts";
import type { Actor } from "../record/index.ts";
import { namesake } from "./common-names.ts";
import { groupKey, organizationReferent } from "./known.ts";
import type { Referent } from "./referent.ts";

/** The ministry of a minister, "the foreign ministry of Kenya" of its foreign minister; undefined where no such ministry is known of. */
export function ministryOf({ role, country }: Actor, lexicon: Lexicon): Referent | undefined {
  const field = /^(.+) minister$/.exec(role ?? "")?.[1];
  const state = country === undefined ? undefined : lexicon.countryBy(country);
  if (field === undefined || !state) return undefined;
  const noun = `${field} ministry`;
  const group = lexicon.groups.find((each) => each.noun === noun);
  if (!group) return undefined;
  const name = noun.replace(/(?<![\p{L}'])\p{Ll}/gu, (letter) => letter.toUpperCase());
  const known = namesake(name, state.id, { lexicon });
  if (known) return { ...organizationReferent(known, undefined, name), form: "description" };
  const { kind, sector } = group;
  return {
    kind,
    name: `${noun} of ${state.name}`,
    key: groupKey(group, state.id),
    country: state.id,
    sector,
    form: "description",
  };
}
