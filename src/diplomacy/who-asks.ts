import { type Message, overlaps, relationOf, type Token, type Tree } from "../record/index.ts";
import { wordFor } from "./message-noun.ts";
import { ownVoice } from "./own-voice.ts";
import type { Setting } from "./setting.ts";

/** Who asks: the powers that do it; where nobody is named, or only "I" or "it", whoever speaks; where a paper asks, whoever sent it. */
export const bySpeaker = (
  setting: Setting,
  tree: Tree,
  word: Token,
  doers: readonly string[],
  doer?: Token,
): string[] => {
  const by = doers.filter((id) => setting.isPower(id));
  if (by.length > 0) return by;
  const paper = paperAt(setting, tree, doer);
  if (paper) return paper.senders.filter((id) => setting.isPower(id));
  if (doer && !/^(?:I|we|he|she|it)$/i.test(doer.form)) return by;
  const isOwn = /^(?:I|we)$/i.test(doer?.form ?? "") && setting.said(word).length === 0;
  const speakers = isOwn ? ownVoice(setting, tree, word) : setting.speakers(word);
  return speakers.filter((id) => setting.isPower(id));
};

/**
 * "The note asks", "The letter demands", and "It asks" behind a sentence that tells of a paper: the message that speaks, where the
 * report has told of it.
 */
export function paperAt(setting: Setting, tree: Tree, doer: Token | undefined): Message | undefined {
  if (!doer) return undefined;
  const { messages } = setting;
  const isIt = /^it$/i.test(doer.form);
  if (!isIt && !wordFor(tree, doer) && !/^(?:document|text|sheet|version)$/i.test(doer.lemma)) return undefined;
  const own = messages.find(({ evidence }) => evidence.some((span) => overlaps(span, doer)));
  if (own) return own;
  const isDefinite = tree.all(doer, "det").some(({ form }) => /^(?:the|this)$/i.test(form));
  if (!isIt && !isDefinite) return undefined;
  const before = setting.input.trees[setting.input.trees.indexOf(tree) - 1];
  const isTold = ({ evidence }: Message): boolean =>
    evidence.some(({ from }) => from < doer.from && (!isIt || isBefore(tree, before, doer, from)));
  const form = wordFor(tree, doer)?.form;
  return messages.findLast(
    (each) => isTold(each) && (isIt || form === undefined || form === "unknown" || each.form === form),
  );
}

/** "It" is what the sentence before tells of, or a part of its own before a "which". */
const isBefore = (tree: Tree, before: Tree | undefined, doer: Token, from: number): boolean => {
  if (from >= tree.sentence.from) return relationOf(doer) === "nsubj";
  return before !== undefined && from >= before.sentence.from && before.sentence.kind === "body";
};

/** Whoever hopes is among those of whom it is hoped. */
export const isOfBoth = (setting: Setting, by: readonly string[], named: readonly string[]): boolean => {
  const own = setting.sides(by);
  const sides = setting.sides(named);
  return sides.length > 1 && sides.some((side) => own.includes(side));
};

/** "the leaders urged Kenya to stay": where its own is among those spoken of before, it is not among those who ask. */
export function withoutAsked(setting: Setting, by: string[], asked: readonly string[]): string[] {
  const sides = setting.sides(asked);
  const others = by.filter((id) => !sides.includes(setting.side(id)));
  return others.length > 0 ? others : by;
}
