import {
  type Attribution,
  type Claim,
  type EventType,
  overlaps,
  type Quantity,
  type Span,
  type Stance,
  type Token,
  type Tree,
  type When,
} from "../record/index.ts";
import { isDenial } from "./claim-answers.ts";
import { LONGEST_EVIDENCE, type Setting } from "./setting.ts";

/** What is said in one sentence: the word at its head, and all its words. */
export interface Statement {
  attribution: Attribution;
  tree: Tree;
  content: Token;
  span: Span;
}

/** A claim made in the report, and what is needed to find it again. */
export interface Made {
  claim: Claim;
  proposition: Proposition;
  /** The word at its head, and whether it says no. */
  lemma?: string;
  isDenial: boolean;
  /** Sides accused or described, for a reframing to find. */
  about: string[];
  /** And those that it names besides. */
  concerned: string[];
  paragraph: number;
}

/** What is claimed, as another claim is compared with it. */
export interface Proposition {
  /** Types of the events that are coded in it. */
  types: ReadonlySet<EventType>;
  /** The act it speaks of, where that goes by several names. */
  act: string | undefined;
  /** How its longer words begin. */
  words: ReadonlySet<string>;
  /** What it speaks of besides parties: nouns and numbers. */
  nouns: ReadonlySet<string>;
  /** The word at its head, whom it names, and when it was. */
  lemma?: string;
  parties: readonly string[];
  when?: When;
}

export const clip = (span: Span): Span =>
  span.to - span.from <= LONGEST_EVIDENCE ? span : { from: span.from, to: span.from + LONGEST_EVIDENCE };

/** A claim not made before. */
export function fresh(
  setting: Setting,
  made: Made[],
  span: Span,
  about: string[],
  tree: Tree,
  content: Token | undefined,
  quantity: Quantity | undefined,
): Made {
  const when = content && setting.input.whenOf(tree, content);
  const claim: Claim = {
    id: `k${made.length + 1}`,
    proposition: setting.words(clip(span)),
    about: setting.oneEach(about),
    ...(quantity && { quantity: quantity.id }),
    ...(when && { when }),
    stances: [],
    evidence: [clip(span)],
    rule: "claim/attributed",
    certainty: "stated",
  };
  const one: Made = {
    claim,
    proposition: propositionOf(setting, tree, clip(span), content),
    ...(content && { lemma: content.lemma }),
    isDenial: content !== undefined && isDenial(tree, content),
    about: setting.sides(about),
    concerned: setting.sides([...about, ...setting.parties(tree).within(span)]),
    paragraph: tree.sentence.paragraph,
  };
  made.push(one);
  return one;
}

/** Adds what a side says to a claim, once. */
export function stand(claim: Claim, setting: Setting, stance: Stance): void {
  const side = setting.side(stance.party);
  if (claim.stances.some((each) => setting.side(each.party) === side && each.stance === stance.stance)) return;
  claim.stances.push(stance);
}

export const propositionOf = (setting: Setting, tree: Tree, span: Span, content: Token | undefined): Proposition => {
  const text = setting.words(span);
  const types = setting.eventsIn(tree, span).map(({ type }) => type);
  const when = content && setting.input.whenOf(tree, content);
  return {
    types: new Set(types.filter((type) => type !== "ACCUSE")),
    act: actOf(text),
    words: longWords(text),
    nouns: nounsIn(setting, tree, span),
    ...(content && { lemma: content.lemma }),
    parties: setting.parties(tree).within(span),
    ...(when && { when }),
  };
};

const nounsIn = (setting: Setting, tree: Tree, span: Span): Set<string> => {
  const times = setting.input.timesIn(tree);
  const parties = setting.mentionsIn(tree).filter((mention) => setting.partyOf(mention) !== undefined);
  const isOther = (token: Token) =>
    /^(?:NOUN|NUM|PROPN)$/.test(token.upos) && ![...times, ...parties].some((each) => overlaps(each, token));
  return new Set(
    tree
      .within(span)
      .filter(isOther)
      .map(({ lemma }) => lemma.toLowerCase()),
  );
};

/** Acts that go by several names. */
const acts: [string, RegExp][] = [
  ["attack", /\b(?:attack|invad|invasion|assault|offensive|aggress)/i],
  ["kill", /\b(?:kill|murder|assassin|poison)/i],
  ["interfere", /\b(?:interfer|meddl)/i],
  ["hack", /\b(?:hack|cyber)/i],
  ["supply", /\b(?:arm|supply|supplies|weapon|missile)/i],
  ["violate", /\b(?:violat|breach)/i],
];
const actOf = (words: string): string | undefined => acts.find(([, pattern]) => pattern.test(words))?.[0];

/** How the longer words of a wording begin. */
export const longWords = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 6)));

/** Two wordings with half of the shorter one's longer words in common. */
export function shareWords(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared / Math.max(1, Math.min(left.size, right.size)) >= 0.5;
}
