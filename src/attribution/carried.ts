import { type Actor, type Mention, overlaps, relationOf, type Span, type Token, type Tree } from "../record/index.ts";
import type { Saying } from "./clauses.ts";
import { runsOf } from "./spans.ts";

/** A saying, and what is known so far of who says it and what it says. */
export interface Draft {
  saying: Saying;
  source: Span[];
  cue: Span[];
  content: Span[];
  speakers: string[];
}

interface Known {
  trees: readonly Tree[];
  quotations: readonly Span[];
  mentionsAt: (stretch: Span) => Mention[];
  actors: readonly Actor[];
}

/**
 * "denied that a shot had been fired and stated that …": a second saying that the parse joins to what is said in the first. A shot states
 * nothing: whoever denied states it, and it is no part of what is denied.
 */
export function shareSpeakers(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const { verb, tree, source } = draft.saying;
    const said = verb && relationOf(verb) === "conj" ? tree.head(verb) : undefined;
    if (!verb || !said || draft.speakers.length > 0 || !/^VB[DNPZ]$/.test(verb.xpos)) continue;
    const isOwn = tree.all(verb, "nsubj", "nsubj:pass", "aux", "aux:pass").length > 0;
    const isSomebody = source !== undefined && /^(?:he|she|they|who)$/i.test(source.form);
    const outer = drafts.find(
      ({ saying, speakers }) => saying.tree === tree && saying.contentHead === said && speakers.length > 0,
    );
    if (isOwn || isSomebody || !outer?.saying.verb || (verb.xpos !== "VBN" && verb.xpos !== outer.saying.verb.xpos))
      continue;
    const inner = new Set([...tree.subtree(verb), ...draft.saying.content].map(({ id }) => id));
    draft.saying.source = outer.saying.source!;
    draft.source = outer.source;
    draft.speakers = outer.speakers;
    outer.saying.content = outer.saying.content.filter(({ id }) => !inner.has(id));
    outer.content = runsOf(outer.saying.content);
  }
}

/** How many sentences before "He said" whoever is meant may stand. */
const REACH = 2;

/**
 * "He said", "It asks", where nobody is known to be meant: whoever spoke last before it in the paragraph, or did what the sentence before
 * tells, if the pronoun fits him.
 */
export function speakersBefore({ saying: { tree, source } }: Draft, drafts: readonly Draft[], known: Known): string[] {
  const fits = source && fitting.find(([form]) => form.test(source.form))?.[1];
  if (!fits || known.quotations.some((each) => overlaps(each, source))) return [];
  const { paragraph } = tree.sentence;
  const isFit = (id: string) => fits.test(known.actors.find((each) => each.id === id)?.kind ?? "");
  const at = known.trees.indexOf(tree);
  for (const before of known.trees.slice(Math.max(0, at - REACH), at).reverse()) {
    if (before.sentence.paragraph !== paragraph) return [];
    const last = drafts.findLast(
      ({ saying, speakers, content }) =>
        saying.tree === before &&
        speakers.length === 1 &&
        !known.quotations.some((each) => saying.cue.some((cue) => overlaps(each, cue))) &&
        content.length > 0,
    );
    if (last && isFit(last.speakers[0]!)) return last.speakers;
    const subject = before.root && before.doer(before.root);
    if (!subject) return [];
    const meant = actorAt(subject, known);
    if (meant !== undefined) return isFit(meant) ? [meant] : [];
    // "It protests. It asks": who is meant stands before both
    if (subject.form.toLowerCase() !== source.form.toLowerCase()) return [];
  }
  return [];
}

const actorAt = (noun: Token, { mentionsAt }: Known): string | undefined =>
  mentionsAt(noun).find(({ head, actor }) => actor !== undefined && overlaps(head, noun))?.actor;

const fitting: [RegExp, RegExp][] = [
  [/^s?he$/i, /^(?:person|office)$/],
  [/^it$/i, /^(?:state|government|organization|armed-force|group)$/],
];
