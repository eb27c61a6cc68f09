import { relationOf, type Span, type Tree } from "../record/index.ts";
import type { Setting } from "./setting.ts";

/** What is stated without what is said of it by the way, and who says it besides. */
export interface Stated {
  span: Span;
  sayers: string[];
}

/** "…, as Nairobi has said", behind what is stated: it is Nairobi's word too, and no part of the claim. */
export function withoutAside(setting: Setting, tree: Tree, span: Span): Stated {
  const verb = tree.tokens.find(
    (each) =>
      /^(?:allege|assert|charge|claim|contend|insist|maintain|report|say|state)$/.test(each.lemma) &&
      relationOf(each) === "advcl" &&
      tree.all(each, "mark").some(({ form }) => /^as$/i.test(form)),
  );
  const words = verb ? tree.subtree(verb).filter(({ upos }) => upos !== "PUNCT") : [];
  const [first, last] = [words[0], words.at(-1)];
  const comma = first && tree.tokens[first.id - 2];
  const subject = verb && tree.first(verb, "nsubj");
  const isBehind = comma?.form === "," && comma.from > span.from && comma.from <= span.to;
  // what goes on behind it is of the claim again
  const isLast = last !== undefined && !tree.within(span).some((each) => each.from >= last.to && each.upos !== "PUNCT");
  if (!subject || !isBehind || !isLast) return { span, sayers: [] };
  return { span: { from: span.from, to: Math.min(span.to, comma.from) }, sayers: setting.parties(tree).named(subject) };
}
