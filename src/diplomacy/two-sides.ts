import type { Mention, Tree } from "../record/index.ts";
import type { Setting } from "./setting.ts";
import { otherOf } from "./told-pair.ts";

/** The countries of the states that the sentences of one paragraph name. */
function ofParagraph(setting: Setting, tree: Tree): readonly string[] {
  const { paragraph, kind } = tree.sentence;
  if (kind !== "body") return [];
  const beside = setting.input.trees.filter(
    ({ sentence }) => sentence.paragraph === paragraph && sentence.kind === kind,
  );
  const mentions = beside.flatMap((each) => setting.mentionsIn(each));
  return [...new Set(mentions.flatMap((mention) => countryOf(setting, mention)))];
}

/** The country of whoever a mention means; a place where something is no side, and an organization's code is none. */
function countryOf(setting: Setting, { actor }: Mention): string[] {
  const meant = actor === undefined ? undefined : setting.actor(actor);
  const country = meant?.country;
  return country === undefined || meant?.kind === "organization" ? [] : [country];
}

/** The other of the two. */
export const otherSide = (setting: Setting, tree: Tree, own: readonly string[]): string | undefined =>
  otherOf(setting, tree, own)[0];

/** "both sides", "the two governments": the two of the paragraph or the report, where neither is among those who speak of them. */
export function bothSidesOf(setting: Setting, tree: Tree, own: readonly string[]): readonly string[] {
  const sides = setting.sides(own);
  const isApart = (pair: readonly string[]) => pair.length === 2 && !pair.some((country) => sides.includes(country));
  const pair = [ofParagraph(setting, tree), setting.input.pair?.countries ?? []].find(isApart) ?? [];
  return pair.map((country) => setting.input.stateOf(country));
}

/** Words for two who are told of elsewhere. */
const two =
  /^(?:the |both |its |their |two |other |warring |rival )*(?:capitals|countries|governments|neighbou?rs|parties|powers|sides|states|belligerents|rivals|adversaries)$/i;

const isPair = (setting: Setting, id: string): boolean =>
  !setting.isPower(id) && two.test(setting.actor(id)?.name ?? "");

/** Those asked or written to, with the two that "both sides" means for it. */
export function withPair(setting: Setting, tree: Tree, ids: readonly string[], own: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const meant = isPair(setting, id) ? bothSidesOf(setting, tree, own) : [];
    return meant.length === 2 ? meant : [id];
  });
}
