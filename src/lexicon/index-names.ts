import type { Lexicon } from "./lexicon.ts";
import type { Meaning, NameIndex } from "./names.ts";
import { NameTrie } from "./trie.ts";

/** A title that more offices bear, such as "president", says no more than the role of that name does. */
const fewOffices = 6;

/** "Sens." of "Sen.", "PMs" of "PM". */
const ofSeveral = (short: string): string => short.replace(/(?=\.?$)/, "s");

/** Every name of the lexicon in one index, the kinds in the order their meanings are given. */
export function indexNames(lexicon: Omit<Lexicon, "names">): NameIndex {
  const trie = new NameTrie();
  const proper = (names: readonly string[], meaning: Meaning): void => {
    for (const name of names) trie.add(name, meaning, "proper");
  };
  const common = (names: readonly string[], meaning: Meaning): void => {
    for (const name of names) trie.add(name, meaning, "common");
  };

  const bearers = new Map<string, number>();
  for (const { titles } of lexicon.offices)
    for (const title of titles) bearers.set(title, (bearers.get(title) ?? 0) + 1);

  for (const country of lexicon.countries) {
    proper([country.name, ...country.names], { kind: "country", form: "name", country });
    proper(country.adjectives, { kind: "country", form: "adjective", country });
    proper(country.demonyms, { kind: "country", form: "demonym", country });
    const capitals = country.capital === undefined ? [] : [country.capital, ...(country.capitalNames ?? [])];
    proper(capitals, { kind: "country", form: "capital", country });
  }
  for (const organization of lexicon.organizations)
    proper([organization.name, ...organization.aliases], { kind: "organization", organization });
  for (const metonym of lexicon.metonyms) proper([metonym.name, ...metonym.names], { kind: "metonym", metonym });
  for (const office of lexicon.offices) {
    const own = office.titles.filter((title) => (bearers.get(title) ?? 0) <= fewOffices);
    common(own, { kind: "office", office });
  }
  for (const holder of lexicon.holders) {
    proper([holder.name, ...holder.aliases], { kind: "holder", form: "full", holder });
    proper(holder.short, { kind: "holder", form: "short", holder });
  }
  for (const role of lexicon.roles) {
    common([role.title], { kind: "role", plural: false, role });
    common([role.plural], { kind: "role", plural: true, role });
    const { short = [] } = role;
    proper(short, { kind: "role", plural: false, role, short: true });
    proper(short.map(ofSeveral), { kind: "role", plural: true, role, short: true });
  }
  for (const group of lexicon.groups) {
    common([group.noun], { kind: "group", plural: false, group });
    common([group.plural], { kind: "group", plural: true, group });
  }
  for (const outlet of lexicon.media) proper([outlet.name, ...outlet.aliases], { kind: "outlet", outlet });
  for (const region of lexicon.regions) {
    proper([region.name, ...region.names], { kind: "region", form: "name", region });
    proper(region.adjectives, { kind: "region", form: "adjective", region });
    proper(region.demonyms, { kind: "region", form: "demonym", region });
  }
  for (const city of lexicon.cities) proper([city.name, ...city.names], { kind: "city", city });
  return trie;
}
