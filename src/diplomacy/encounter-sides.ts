import type { Token, Tree } from "../record/index.ts";
import type { Setting } from "./setting.ts";
import { otherOf, pairOf } from "./told-pair.ts";

/** What the two of whom a report tells have one of each, or are. */
const ofTwo =
  /^(?:ambassadors|armies|capitals|countries|counterparts|delegations|envoys|governments|heads|chiefs|commanders|generals|officials|leaders|militaries|ministers|ministries|nations|navies|neighbours|neighbors|presidents|premiers|secretaries|sides|states)$/i;
/** What says which of their ministers it is, and nothing of whose. */
const office =
  /^(?:foreign|prime|defen[cs]e|interior|home|army|military|navy|naval|staff|finance|trade|energy|water|armed|border|deputy|vice|acting|new|respective|two|both|the|and|-|affairs)$/i;

/** "the two presidents", "both capitals", "the foreign ministers": one of each of two that no word names. */
const isOneOfEach = (setting: Setting, tree: Tree, noun: Token): boolean =>
  ofTwo.test(noun.form) &&
  isBare(tree, noun) &&
  setting
    .parties(tree)
    .named(noun)
    .every((id) => !setting.isPower(id) && (!setting.isParty(id) || setting.actor(id)?.kind === "group"));

/** No word beside it says whose they are, or how many others. */
function isBare(tree: Tree, noun: Token): boolean {
  const own = tree
    .subtree(noun)
    .filter(({ id }) => id < noun.id && !tree.all(noun, "case").some((each) => each.id === id));
  const after = tree.tokens[noun.id];
  if (tree.tokens.slice(Math.max(0, noun.id - 6), noun.id - 1).some(({ form }) => /^(?:neither|none|no)$/i.test(form)))
    return false;
  return (
    own.every(({ form }) => office.test(form)) &&
    own.some(({ form }) => /^(?:the|both|two)$/i.test(form)) &&
    (!/^(?:of|from)$/i.test(after?.form ?? "") ||
      /^(?:government|staff|state)$/i.test(tree.tokens[noun.id + 1]?.form ?? ""))
  );
}

/** "Experts last met in June", "officers of both sides": those of two who meet, and nobody says whose they are. */
export const areOfBoth = (setting: Setting, tree: Tree, noun: Token | undefined): boolean =>
  noun !== undefined &&
  /^(?:commanders|delegates|delegations|diplomats|experts|negotiators|officers|officials|technicians)$/i.test(
    noun.form,
  ) &&
  tree.children(noun).every(({ deprel, form }) => deprel === "det" && /^the$/i.test(form)) &&
  !setting
    .parties(tree)
    .named(noun)
    .some((id) => setting.isPower(id));

/** The two, where a noun means one of each of them. */
export function twoOf(setting: Setting, tree: Tree, noun: Token | undefined): string[] {
  if (!noun) return [];
  const whose = tree.under(noun, "of") ?? tree.under(noun, "from");
  // "the chiefs of the two navies"
  const isTold = isOneOfEach(setting, tree, noun) || (whose !== undefined && isOneOfEach(setting, tree, whose));
  return isTold ? pairOf(setting, tree) : [];
}

/** Sectors of those who act for a state. */
const ofState: ReadonlySet<string> = new Set(["GOV", "MIL", "LEG", "SPY", "COP"]);

/** An official of whose state no word tells: "the foreign minister", "State Secretary Borg". */
export function isStranger(setting: Setting, id: string): boolean {
  const actor = setting.actor(id);
  return (
    actor !== undefined &&
    actor.country === undefined &&
    actor.code === undefined &&
    (actor.kind === "person" || actor.kind === "office") &&
    ofState.has(actor.sector ?? "") &&
    actor.role !== undefined
  );
}

/** An official of a body that the body's own report names by an office that a body has. */
const isOfHouse = (setting: Setting, id: string): boolean => {
  const actor = setting.actor(id);
  return (
    actor !== undefined && actor.country === undefined && actor.code === undefined && ofBodies.test(actor.role ?? "")
  );
};

const ofBodies = /\b(?:chair\w*|commissioner|envoy|representative|secretary[- ]general|spokes\w+)$/i;

/**
 * Whose official he must be who meets those of one side that is told of: in a government's own report its own, and in a report about two
 * states the other's.
 */
export function sideOfStranger(
  setting: Setting,
  tree: Tree,
  strangers: readonly string[],
  met: readonly string[],
): string[] {
  const { home, house } = setting.input;
  if (house !== undefined && met.length > 0 && strangers.some((id) => isOfHouse(setting, id))) return [house];
  if (!strangers.some((id) => isStranger(setting, id)) || setting.sides(met).length !== 1) return [];
  if (home !== undefined) return setting.sides(met).includes(setting.side(home)) ? [] : [home];
  return otherOf(setting, tree, met);
}

/** "Mbeki and his counterpart met", "telephoned his opposite number": the other of the two of whom a report tells. */
export function counterpartIn(setting: Setting, tree: Tree, verb: Token, known: readonly string[]): string[] {
  const near = [tree.doer(verb), tree.first(verb, "obj"), tree.under(verb, "with"), tree.under(verb, "to")];
  const isTold = near.some(
    (noun) => noun && tree.conjuncts(noun).some(({ lemma }) => /^(?:counterpart|colleague|number)$/.test(lemma)),
  );
  return isTold ? otherOf(setting, tree, known) : [];
}
