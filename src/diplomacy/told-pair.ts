import type { Mention, Tree } from "../record/index.ts";
import { mediating } from "./encounter-words.ts";
import type { Setting } from "./setting.ts";

/**
 * The two states that a sentence's "the two ministers" or "both capitals" can mean: those that its own paragraph has named before it,
 * else those that the report says it is about, by its title and its first sentences, else the two that it names again and again. None,
 * where the paragraph names a third, or it is not told apart which two they are.
 */
export function pairOf(setting: Setting, tree: Tree): string[] {
  const here = toldBefore(setting, tree);
  const headed = here.size === 2 ? [] : headingOf(setting, tree);
  const pair = here.size === 2 ? [...here] : headed.length === 2 ? headed : [...(setting.input.pair?.countries ?? [])];
  const own = ownOf(setting, tree);
  // whoever is named beside them, hosts or sees them: "its minister will telephone both capitals"
  const isOfOthers = [...here].some((country) => !pair.includes(country));
  const isOwn = new Set(own).size > 1 && !own.some((country) => pair.includes(country));
  return isOfOthers || isOwn ? [] : pair.map((country) => setting.input.stateOf(country));
}

/** Countries that the paragraph of a sentence has named before it. */
function toldBefore(setting: Setting, tree: Tree): ReadonlySet<string> {
  const before = setting.input.trees.filter(
    ({ sentence }) => sentence.paragraph === tree.sentence.paragraph && sentence.from < tree.sentence.from,
  );
  return countriesIn(
    setting,
    before.flatMap((each) => setting.mentionsIn(each).filter((mention) => !isBetween(setting, each, mention))),
  );
}

/** "talks mediated by Mbeki", "Kenya hosted the talks": whoever brings the two together is neither of them. */
function isBetween(setting: Setting, tree: Tree, { actor, head }: Mention): boolean {
  const word = tree.within(head)[0];
  const verb = word && /^(?:nsubj|obl:agent|obl)$/.test(word.deprel) ? tree.head(word) : undefined;
  const isAgent = word?.deprel === "nsubj" || /^by$/i.test((word && tree.first(word, "case")?.form) ?? "");
  return (
    (verb !== undefined && isAgent && mediating.has(verb.lemma)) ||
    mediators.test(setting.actor(actor ?? "")?.role ?? "")
  );
}

const mediators = /\b(?:facilitator|mediator)\b/i;

/** "2. Kenya and Uganda": the countries that the heading over a sentence names. */
function headingOf(setting: Setting, tree: Tree): string[] {
  const heading = setting.input.trees.findLast(
    ({ sentence: { kind, from } }) => kind === "heading" && from < tree.sentence.from,
  );
  return heading ? [...countriesIn(setting, setting.mentionsIn(heading))] : [];
}

const ownOf = (setting: Setting, tree: Tree): string[] =>
  setting.mentionsIn(tree).flatMap((mention) => countryOf(setting, mention) ?? []);

/** Of the two states that a sentence can mean, the one that is not told of in what is known. */
export function otherOf(setting: Setting, tree: Tree, known: readonly string[]): string[] {
  const sides = setting.sides(known);
  const near = new Set([...toldBefore(setting, tree), ...ownOf(setting, tree)]);
  const pair = near.size === 2 ? [...near].map((country) => setting.input.stateOf(country)) : pairOf(setting, tree);
  const left = pair.filter((id) => !sides.includes(setting.side(id)));
  return sides.length === 1 && pair.length === 2 && left.length === 1 ? left : [];
}

/** Countries of those who are named, not of the places where they are. */
const countriesIn = (setting: Setting, mentions: readonly Mention[]): ReadonlySet<string> =>
  new Set(mentions.flatMap((mention) => (mention.form === "pronoun" ? undefined : countryOf(setting, mention)) ?? []));

const countryOf = (setting: Setting, { actor }: Mention): string | undefined =>
  actor === undefined ? undefined : setting.actor(actor)?.country;
