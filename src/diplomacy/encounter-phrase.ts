import { relationOf, type Span, type Token, type Tree } from "../record/index.ts";
import { partiesAfter } from "./beside.ts";
import { going, happening, mediating } from "./encounter-words.ts";
import type { Setting } from "./setting.ts";

/** Nouns that are a part or an effect of an encounter. */
const edges = /^(?:result|outcome|course|conclusion|beginning|start|end|sideline|margin|wake)$/;

/** The verb an encounter is held, attended or gone on by, or that says when it is. */
export function leadOf(tree: Tree, of: Token): Token | undefined {
  const measured = tree.head(of);
  // "two hours of talks", "a round of consultations"
  const noun =
    measured &&
    relationOf(of) === "nmod" &&
    tree.first(of, "case")?.form.toLowerCase() === "of" &&
    /^(?:hour|day|week|month|round|series|set|part)$/.test(measured.lemma)
      ? measured
      : of;
  const over = tree.head(noun);
  const relation = relationOf(noun);
  // "are likely to take place"; "ahead of the talks, Kenya said"
  const head =
    over?.upos === "ADJ" && relation === "nsubj"
      ? tree.first(over, "xcomp")
      : (over?.lemma === "ahead" && relation === "obl") || isWorking(over, noun)
        ? tree.head(over!)
        : over;
  if (!head || (head.upos !== "VERB" && head.form !== "held")) return undefined;
  const preposition = tree.first(noun, "case")?.form.toLowerCase();
  if (relation === "obj" || noun.deprel === "nsubj:pass") return head;
  if (relation === "nsubj") return happening.has(head.lemma) ? head : undefined;
  if (relation === "obl" && preposition === "on") return going.has(head.lemma) ? head : undefined;
  return relation === "obl" ? head : undefined;
}

/** "held working consultations": taken for a verb of its own. */
const isWorking = (over: Token | undefined, noun: Token): boolean =>
  over !== undefined && /^working$/i.test(over.form) && over.id === noun.id - 1;

export const isCallingOff = (tree: Tree, verb: Token): boolean =>
  verb.lemma === "call" && tree.all(verb, "compound").some((each) => each.form.toLowerCase() === "off");

export const isRightBefore = (tree: Tree, span: Span, token: Token | undefined): boolean =>
  token?.form.toLowerCase() === "on" && tree.tokens[token.id - 2]?.to === span.to;

/** "takes part in the meeting", "participated in talks". */
export const isAttended = (tree: Tree, noun: Token): boolean =>
  /^(?:participat\w+|part|involved)$/i.test(tree.tokens[noun.id - 3]?.form ?? "") ||
  tree.tokens
    .slice(Math.max(0, noun.id - 8), noun.id - 1)
    .some(
      (token, at, near) => /^(?:participat\w+|part)$/i.test(token.form) && near[at + 1]?.form.toLowerCase() === "in",
    );

/** "the outcome of the talks", "at the beginning of the meeting": it took place. */
export const isEdge = (tree: Tree, noun: Token): boolean => {
  const head = tree.head(noun);
  if (relationOf(noun) !== "nmod" || head === undefined) return false;
  // "at the end of two days of talks"
  return edges.test(head.lemma.toLowerCase()) || (/^(?:day|hour|round|week)$/.test(head.lemma) && isEdge(tree, head));
};

/** "the visit of the president to Kenya", "a meeting of the ministers", "visit by". */
export function ownersOf(setting: Setting, tree: Tree, noun: Token): string[] {
  const next = tree.tokens[noun.id];
  const form = next?.form.toLowerCase();
  if (form !== "of" && form !== "by") {
    const participle = tree.all(noun, "acl").find((each) => each.xpos === "VBN");
    // "talks mediated by Kenya" are of others
    return participle && !mediating.has(participle.lemma) ? partiesAfter(setting, tree, participle, ["by"]) : [];
  }
  return partiesAfter(setting, tree, noun, [form]);
}

/** Told as the time or the occasion of something else. */
export const isDuring = (tree: Tree, noun: Token): boolean =>
  tree.all(noun, "case").some(
    ({ form }) =>
      /^(?:during|after|following|before|at|ahead|until|throughout)$/i.test(form) ||
      // "in a telephone call, the president told"
      (/^in$/i.test(form) && noun.lemma === "call"),
  );

/** Nothing beside the noun says which one it is. */
export const isBare = (tree: Tree, noun: Token): boolean =>
  tree
    .children(noun)
    .every(
      (each) =>
        ["det", "case", "punct", "cc", "conj", "mark", "obl", "advmod", "parataxis"].includes(relationOf(each)) ||
        each.deprel === "nmod:poss" ||
        /^(?:phone|telephone|video|bilateral|working|same|whole|long)$/i.test(each.form),
    ) && !/^(?:with|of|between)$/i.test(tree.tokens[noun.id]?.form ?? "");

/** "the Nairobi Summit", "the World Water Conference": its own name, from its capitals. */
export function nameOf(setting: Setting, tree: Tree, noun: Token): string | undefined {
  let at = noun.id - 1;
  while (at > 0 && (/^\p{Lu}/u.test(tree.tokens[at - 1]!.form) || /^(?:[-–]|\d+)$/.test(tree.tokens[at - 1]!.form)))
    at--;
  const first = tree.tokens[at]!;
  const isCapital = /^\p{Lu}/u.test(noun.form) && noun.id > 1;
  if (isCapital && first !== noun) return setting.words({ from: first.from, to: noun.to });
  // "the founding summit of the Lake Platform"
  const of = tree.tokens[noun.id];
  if (!/^(?:summit|conference|forum)$/.test(noun.lemma.toLowerCase()) || of?.form.toLowerCase() !== "of")
    return undefined;
  const after = tree.tokens.slice(of.id).filter((token) => token.form.toLowerCase() !== "the");
  const end = after.findIndex((token) => !/^\p{Lu}/u.test(token.form));
  const last = after.slice(0, end < 0 ? after.length : end).at(-1);
  return last ? setting.words({ from: after[0]!.from, to: last.to }) : undefined;
}
