import type { Token, Tree } from "../record/index.ts";
import { isQuestion } from "./own-voice.ts";
import type { Setting } from "./setting.ts";

/** Those whose questions are answered by word of mouth, and where. */
const askers = /^(?:correspondent|interview|interviewer|journalist|newsman|newsmen|question|reporter)s?$/i;

/** "Asked whether he would go, Mbeki replied that …", "told reporters": said to whoever asked, and not written. */
export function isSpokenReply({ input: { trees } }: Setting, tree: Tree, verb: Token): boolean {
  const isAsked = (token: Token) =>
    token.id < verb.id && /^(?:asked|pressed|questioned)$/i.test(token.form) && !tree.first(token, "nsubj");
  if (tree.tokens.some((token) => isAsked(token) || (token.id < verb.id && askers.test(token.form)))) return true;
  const before = trees[trees.indexOf(tree) - 1];
  if (!before || before.sentence.kind !== "body") return false;
  return isQuestion(before) || before.tokens.some(({ form }) => askers.test(form));
}
