import { belong } from "./belonging.ts";
import { organizationReferent } from "./known.ts";
import { type Phrase, tokensOf } from "./phrase.ts";
import { type Referent, slug } from "./referent.ts";
import { institutionSectors } from "./rules/bodies.ts";
import { pairs } from "./rules/words.ts";
import type { Belonging } from "./setting.ts";
import { countOf, withoutArticle } from "./wording.ts";

/** "Kenya's government", "the Union's secretariat": an organ by whose it is. */
export function institutionOf(owner: Belonging, noun: string, written: string): Referent[] {
  const name = withoutArticle(written);
  if (owner.country !== undefined && !owner.organization)
    return [
      {
        kind: "government",
        name,
        key: `gov:${owner.country}`,
        country: owner.country,
        sector: institutionSectors[noun] ?? "GOV",
        form: "description",
        aliases: [name],
      },
    ];
  if (owner.organization) return [organizationReferent(owner.organization, undefined, written)];
  return [];
}

/** "Polish partners": of a state, and no others of the kind. */
export function ofNation(referent: Referent, owner: Belonging): Referent {
  const { key: _, ...other } = referent;
  belong(other, owner);
  return { ...other, key: `group:${other.country ?? other.code}:${slug(referent.name)}` };
}

/** "the two sides", "allies": several of whom no word says who they are. */
export function collectiveOf(phrase: Phrase, word: string, written: string): Referent {
  const tokens = tokensOf(phrase);
  const count = countOf(tokens, true) ?? (pairs.has(word) ? 2 : undefined);
  const definite = tokens[0]!.upos === "DET" && /^(?:the|both|these|those)$/i.test(tokens[0]!.form);
  return {
    kind: "group",
    name: withoutArticle(written),
    key: `group:${slug(withoutArticle(written))}`,
    plural: true,
    definite,
    form: "description",
    ...(count !== undefined && { count }),
    ...(word === "presidents" || word === "ministers" || word === "leaders" ? { role: word.replace(/s$/, "") } : {}),
  };
}
