import type { Actor } from "../record/index.ts";
import type { Discourse } from "./discourse.ts";
import { byFirstName } from "./first-name.ts";
import { asReferent, type Referent, slug } from "./referent.ts";
import type { Registry } from "./registry.ts";

/** Whom the report has spoken of, and whom its title names. */
export interface Known {
  registry: Registry;
  discourse: Discourse;
  introduced: readonly Actor[];
  /** Whether the floor asks in it, where those who are called by a first name may be of the press. */
  asked: boolean;
}

/** Who it is, given all that has been said before; `called`: who was introduced by such a title, whatever else is known of him. */
export function identify(
  referent: Referent,
  { registry, discourse, introduced, asked }: Known,
  sentence: number,
  called?: Actor,
): Actor | undefined {
  if (referent.kind === "person") {
    const known = referent.key === undefined ? undefined : registry.byKey(referent.key);
    if (known) return registry.learn(known, referent);
    const namesake = discourse.bySurname(referent.name);
    if (namesake) return registry.learn(namesake, { ...referent, name: namesake.name });
    const byTitle = introduced.filter((actor) => actor.key === referent.key || isByLastName(actor, referent));
    if (byTitle.length === 1) return registry.learn(registry.add(asReferent(byTitle[0]!)), referent);
    const { role, gender, country } = referent;
    const bySurname = byTitle.length === 0 ? discourse.byFirstSurname(referent.name) : undefined;
    if (bySurname && (country ?? bySurname.country) === bySurname.country)
      return registry.learn(bySurname, { ...referent, name: bySurname.name });
    const isBare = (role ?? gender ?? country) === undefined;
    const byFirst = isBare && byFirstName(referent.name, [...introduced, ...(asked ? [] : registry.actors)]);
    if (byFirst) return registry.learn(registry.add(asReferent(byFirst)), { ...referent, name: byFirst.name });
    // a lone proper noun that no title, honorific or fuller name makes a person stays unread
    if (
      !referent.name.includes(" ") &&
      referent.role === undefined &&
      referent.gender === undefined &&
      referent.country === undefined &&
      !referent.acts
    )
      return undefined;
    return registry.add(referent);
  }
  if (referent.role !== undefined && referent.definite && !referent.plural) {
    const known = discourse.byRole(referent, sentence);
    if (known) return known;
    if (called && referent.country === undefined && referent.code === undefined) return called;
  }
  if (referent.kind === "armed-force" || referent.kind === "group" || referent.kind === "population")
    return registry.add({ ...referent, key: referent.key ?? `${referent.kind}:${slug(referent.name)}` });
  return registry.add(referent);
}

/** "Mbeki", or "A. Mbeki", where the title has "Anna Mbeki". */
function isByLastName({ kind, name }: Actor, referent: Referent): boolean {
  const [, initial = "", last = ""] = /^(?:(\p{Lu})\.\s+)?(\S+)$/u.exec(referent.name) ?? [];
  return kind === "person" && last !== "" && name.startsWith(initial) && slug(name).endsWith(`-${slug(last)}`);
}

/** The bearer of a title whose name follows: the title tells what the name alone does not. */
export const titled = (name: Referent, { country, code, role, sector }: Referent): Referent => ({
  ...name,
  ...(country !== undefined && { country }),
  ...(code !== undefined && { code }),
  ...(role !== undefined && { role }),
  ...(sector !== undefined && { sector }),
});

export const joins = (actor: Actor, referent: Referent): boolean =>
  (actor.kind === "person" ? bearable.has(referent.kind) : referent.kind === "person" && bearable.has(actor.kind)) ||
  (referent.kind === "person" && referent.key === actor.key);

/** What may be told of somebody beside the name: "the envoy, Anna Mbeki". */
const bearable: ReadonlySet<Referent["kind"]> = new Set(["office", "unnamed"]);
