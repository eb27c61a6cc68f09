import type { Token, Tree } from "../record/index.ts";
import type { Setting } from "./setting.ts";

/** "by phone", "over a secure line", "on the telephone", "via video link": how those talk who are not in one place. */
const remote =
  /\b(?:by|in|on|over|via)\s+(?:(?:an?|the)\s+)?(?:(?:secure|direct|open)\s+)?(?:(?:tele)?phone|video(?:\s?(?:call|conference|link))?|line|hotline)\b/i;

/** Whether those of whom a verb tells talk by telephone or the like, as the words after it say, up to the next verb. */
export function isByPhone(setting: Setting, tree: Tree, verb: Token): boolean {
  const next = tree.tokens
    .slice(verb.id)
    .find(
      ({ upos, xpos, form }) => (upos === "VERB" && /^VB[DPZ]$/.test(xpos) && !/phone$/.test(form)) || form === ";",
    );
  return remote.test(setting.input.text.slice(verb.to, next?.from ?? tree.sentence.to));
}

/** Verbs of calling somebody up. */
const calling = /^(?:phone|ring|telephone)$/;

/** "rang his colleague", "is due to call Kampala on Friday": whom one calls up; nobody, where one is called something. */
export function calledUp(setting: Setting, tree: Tree, verb: Token): Token | undefined {
  const object = tree.first(verb, "obj") ?? nextNamed(setting, tree, verb);
  if (tree.isPassive(verb) && !/^rang$/i.test(verb.form)) return undefined;
  if (calling.test(verb.lemma)) return object;
  if (verb.lemma !== "call" || !object) return undefined;
  const others = tree.children(verb).filter((each) => each.id > verb.id && each !== object);
  const isMore = others.some(
    ({ deprel, form, upos }) =>
      /^(?:xcomp|ccomp|obj|iobj|compound:prt|appos|parataxis)$/.test(deprel) || upos === "ADJ" || /^[“"‘]/.test(form),
  );
  return isMore ? undefined : object;
}

/** Who is named right behind a verb, whatever the parse makes of it: "rang his Ugandan colleague late at night". */
function nextNamed(setting: Setting, tree: Tree, verb: Token): Token | undefined {
  const next = setting.mentionsIn(tree).find(({ from, form }) => from >= verb.to && form !== "pronoun");
  const between = next && tree.tokens.filter(({ from, to }) => from >= verb.to && to <= next.from);
  return between?.every(({ upos }) => /^(?:DET|PRON)$/.test(upos)) ? tree.within(next!.head)[0] : undefined;
}
