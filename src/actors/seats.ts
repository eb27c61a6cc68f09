import type { Lexicon, Metonym, NameMatch } from "../lexicon/index.ts";
import { meaningOf, type Setting } from "./setting.ts";

/** What a report names besides capitals, which may stand for the bodies that sit in them: those bodies, and the states. */
export function namedBesideCapitals(
  names: readonly (readonly NameMatch[])[],
  home: string | undefined,
  { officeBy }: Pick<Lexicon, "officeBy">,
): ReadonlySet<string> {
  const found = names.flat().flatMap(({ meanings }) =>
    meanings.flatMap((each) => {
      if (each.kind === "country") return each.form === "capital" ? [] : each.country.id;
      if (each.kind === "organization")
        return [each.organization.id, each.organization.code, each.organization.country].filter(
          (id) => id !== undefined,
        );
      return each.kind === "holder" && each.form === "full" ? (officeBy(each.holder.office)?.of ?? []) : [];
    }),
  );
  return new Set(home === undefined ? found : [...found, home]);
}

/** The body between states that a capital stands for in a report that names it, and nothing else of the capital's state: "Brussels". */
export function bodySeatedIn(match: NameMatch, { besideCapitals: named }: Setting): Metonym | undefined {
  const capital = meaningOf(match, "country", ({ form }) => form === "capital");
  if (!capital || !named || named.has(capital.country.id)) return undefined;
  return meaningOf(match, "metonym", ({ metonym }) => named.has(metonym.of))?.metonym;
}
