import type { Token, Tree } from "../record/index.ts";
import { fresh, type Made, stand, type Statement } from "./claim-book.ts";
import { phraseSpan, type Setting } from "./setting.ts";

/** "would not be drawn on how many were hurt", "would not say who had fired": what was, which one side declines to tell. */
export function leaveOpen(setting: Setting, made: Made[], { attribution, tree, content, span }: Statement): boolean {
  if (attribution.acts.join() !== "refuse-to-say") return false;
  const clause = /^(?:comment|confirm|disclose|reveal|say|specify)$/.test(content.lemma)
    ? tree.first(content, "ccomp")
    : content;
  if (!clause || !isPast(tree, clause)) return true;
  const words = tree.subtree(clause);
  const isAsked = words
    .slice(0, 3)
    .some(({ xpos, form }) => /^W/.test(xpos) || /^(?:how|if|that|whether)$/i.test(form));
  if (!isAsked) return true;
  const own = phraseSpan(tree, clause);
  const parties = setting
    .parties(tree)
    .within(own)
    .filter((id) => setting.isParty(id));
  const about = parties.length > 0 ? parties : attribution.speakers.filter((id) => setting.isParty(id));
  if (about.length === 0) return true;
  const evidence = own.to > span.from ? own : span;
  const { claim } = fresh(setting, made, evidence, about.slice(0, 2), tree, clause, undefined);
  for (const party of attribution.speakers)
    stand(claim, setting, { party, stance: "declines-to-say", attribution: attribution.id, evidence: [evidence] });
  return true;
}

/** "were hurt", "had fired": what one will do is no fact yet. */
const isPast = (tree: Tree, verb: Token): boolean =>
  (verb.xpos === "VBD" ||
    tree.all(verb, "aux", "aux:pass", "cop").some(({ xpos }) => xpos === "VBD" || xpos === "VBZ")) &&
  !tree.all(verb, "aux").some(({ xpos }) => xpos === "MD");
