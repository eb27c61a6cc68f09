import type { Mention, Tree } from "../record/index.ts";
import type { Setting } from "./setting.ts";

/** The opening of a report tells what it is about: how many of its body's paragraphs count twice. */
const OPENING = 2;

/** How often a state is named, at the most, beside two that the report is about. */
const ASIDE = 0.7;

const known = new WeakMap<Setting, string[]>();

/**
 * The two states that a report is about: those which it names most, where it names no third nearly as often. Their ids; nobody, where
 * it is of one or of several.
 */
export function twoSides(setting: Setting): readonly string[] {
  let pair = known.get(setting);
  if (!pair) known.set(setting, (pair = ofReport(setting)));
  return pair;
}

/** The other of the two that a paragraph is about, or else of those that the report is about, where this side is one of them. */
export function otherSide(setting: Setting, tree: Tree, own: readonly string[]): string | undefined {
  const sides = setting.sides(own);
  for (const pair of [ofParagraph(setting, tree), twoSides(setting)]) {
    if (pair.length !== 2) continue;
    const others = pair.filter((id) => !sides.includes(setting.side(id)));
    if (others.length === 1) return others[0];
  }
  return undefined;
}

/** "both sides", "the two governments": the two of the paragraph or the report, where neither is among those who speak of them. */
export function bothSidesOf(setting: Setting, tree: Tree, own: readonly string[]): readonly string[] {
  const sides = setting.sides(own);
  const isApart = (pair: readonly string[]) =>
    pair.length === 2 && pair.every((id) => !sides.includes(setting.side(id)));
  return [ofParagraph(setting, tree), twoSides(setting)].find(isApart) ?? [];
}

/** Words for two who are told of elsewhere. */
const pair =
  /^(?:the |both |its |their |two |other |warring |rival )*(?:capitals|countries|governments|neighbou?rs|parties|powers|sides|states|belligerents|rivals|adversaries)$/i;

export const isPair = (setting: Setting, id: string): boolean => {
  const actor = setting.actor(id);
  return actor !== undefined && !setting.isPower(id) && pair.test(actor.name);
};

/** Those asked or written to, with the two that "both sides" means for it. */
export function withPair(setting: Setting, tree: Tree, ids: readonly string[], own: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const meant = isPair(setting, id) ? bothSidesOf(setting, tree, own) : [];
    return meant.length === 2 ? meant : [id];
  });
}

/** The states named in the sentences of one paragraph. */
function ofParagraph(setting: Setting, tree: Tree): string[] {
  const { trees } = setting.input;
  const { paragraph, kind } = tree.sentence;
  if (kind !== "body") return [];
  const beside = trees.filter(({ sentence }) => sentence.paragraph === paragraph && sentence.kind === "body");
  return setting.oneEach(beside.flatMap((each) => setting.mentionsIn(each).flatMap((one) => stateIn(setting, one))));
}

function ofReport(setting: Setting): string[] {
  const { trees } = setting.input;
  const opening = [
    ...new Set(trees.filter(({ sentence }) => sentence.kind === "body").map(({ sentence }) => sentence.paragraph)),
  ].slice(0, OPENING);
  const times = new Map<string, number>();
  for (const tree of trees) {
    const { kind, paragraph } = tree.sentence;
    if (kind === "dateline" || kind === "stamp" || kind === "credit") continue;
    const weight = kind === "title" || opening.includes(paragraph) ? 2 : 1;
    for (const mention of setting.mentionsIn(tree))
      for (const state of stateIn(setting, mention)) times.set(state, (times.get(state) ?? 0) + weight);
  }
  const [first, second, third] = [...times].sort(([, a], [, b]) => b - a);
  if (!first || !second || second[1] < 2 || (third && third[1] > ASIDE * second[1])) return [];
  return [first[0], second[0]];
}

/** The state that a mention is of, or of which whoever it means is one. */
function stateIn(setting: Setting, mention: Mention): string[] {
  const actor = mention.actor === undefined ? undefined : setting.actor(mention.actor);
  const country = mention.actor === undefined ? mention.place?.country : actor?.country;
  return country === undefined || actor?.kind === "organization" ? [] : [setting.input.stateOf(country)];
}
