import {
  type Attribution,
  type Claim,
  type ClaimStance,
  type EventType,
  hull,
  overlaps,
  type Quantity,
  type Span,
  type Stance,
  type Token,
  type Tree,
} from "../record/index.ts";
import { LONGEST_EVIDENCE, phraseSpan, type Setting } from "./setting.ts";

interface Made {
  claim: Claim;
  proposition: Proposition;
  /** Sides accused or described, for a reframing to find. */
  about: string[];
  paragraph: number;
}

/** What is claimed, as another claim is compared with it. */
interface Proposition {
  /** Types of the events that are coded in it. */
  types: ReadonlySet<EventType>;
  /** The act it speaks of, where that goes by several names. */
  act: string | undefined;
  /** How its longer words begin. */
  words: ReadonlySet<string>;
}

/**
 * Propositions that somebody asserts of another party, or denies. A denial joins only the claim it denies: the same act by the
 * same party. What an accused party calls the thing instead is a reframing of the last claim about it.
 */
export function findClaims(setting: Setting, quantities: readonly Quantity[]): Claim[] {
  const made: Made[] = [];
  for (const { attribution, tree, span } of statements(setting)) {
    const content = headOf(tree, span);
    if (!content) continue;
    if (reframe(setting, attribution, tree, content, span, made)) continue;
    const denied = attribution.acts.includes("deny");
    if (!denied && !isAssertion(setting, attribution, tree, content, span)) continue;
    const quantity = quantities.find((each) => each.from >= span.from && each.to <= span.to);
    // what is denied, charged or counted is a claim, whomever it is about
    const isMarked = denied || quantity !== undefined || attribution.acts.includes("accuse");
    const named = aboutWhom(setting, tree, content, attribution, span);
    const about = named.length > 0 || !isMarked ? named : attribution.speakers.filter((id) => setting.isParty(id));
    if (about.length === 0) continue;
    const stance: ClaimStance = denied ? "denies" : attribution.acts.includes("confirm") ? "confirms" : "asserts";
    const sides = setting.sides(about);
    const near = made.filter((each) => each.about.some((side) => sides.includes(side)));
    const here = near.length > 0 ? propositionOf(setting, tree, span) : undefined;
    const same = here && near.find((each) => isSameProposition(each, here, denied));
    const target = same ?? fresh(setting, made, span, about, tree, content, quantity);
    for (const party of attribution.speakers)
      stand(target.claim, setting, { party, stance, attribution: attribution.id, evidence: [clip(span)] });
    // a predicted act inside an accusation is a proposition of its own: "for a possible invasion"
    for (const event of setting
      .eventsIn(tree, span)
      .filter((each) => each.occurrence === "hypothetical" && !each.rule.endsWith("/allow"))) {
      const own = event.evidence[0]!;
      if (own.from <= content.from && own.to >= content.to) continue;
      const inner =
        made.find((each) => each.claim.evidence.some((each) => overlaps(each, own)) && each !== target) ??
        fresh(setting, made, own, event.actors.length > 0 ? event.actors : about, tree, undefined, undefined);
      for (const party of attribution.speakers)
        stand(inner.claim, setting, { party, stance: "asserts", attribution: attribution.id, evidence: [own] });
    }
  }
  return made.map(({ claim }) => claim);
}

/** What is said, sentence by sentence: a long quotation states more than one thing. */
function statements(setting: Setting): { attribution: Attribution; tree: Tree; span: Span }[] {
  return setting.input.attributions.flatMap((attribution) => {
    if (attribution.speakers.length === 0) return [];
    return attribution.content.flatMap((content) =>
      setting
        .treesAt(content)
        .filter((tree) => tree.tokens.length > 0)
        .map((tree) => ({
          attribution,
          tree,
          span: { from: Math.max(content.from, tree.sentence.from), to: Math.min(content.to, tree.sentence.to) },
        }))
        .filter(({ span }) => span.to - span.from > SHORTEST),
    );
  });
}

/** Fewer characters state nothing: "guarantees". */
const SHORTEST = 12;

/** The content's highest word. */
function headOf(tree: Tree, span: Span): Token | undefined {
  const inside = tree.within(span).filter((token) => token.upos !== "PUNCT");
  return inside.find((token) => token.head === 0 || !inside.some((each) => each.id === token.head));
}

const clip = (span: Span): Span =>
  span.to - span.from <= LONGEST_EVIDENCE ? span : { from: span.from, to: span.from + LONGEST_EVIDENCE };

const notFacts = new Set<string>(["demand", "propose", "promise", "ask", "refuse-to-say", "reject", "agree", "warn"]);

/** Cues that name what was spoken of, and assert nothing of it. */
const topical = /^(?:discuss|consider|focus|pay|exchange|raise|touch|review|address|cover|dwell|concern|express)$/;

/** Nouns of a deed or a course: with a party that does it they state that it happens. */
const deed =
  /(?:tion|sion|ment|ance|ence)s?$|^(?:build-?up|attack|breach|support|threat|increase|progress|aid|shelling|strike|withdrawal|arrest|refusal|denial|approval|growth|failure|raid|seizure|siege|use|help)s?$/i;

/** Accusations, and what is stated as a fact: a clause of its own in the past, the perfect or the present, or a noun of a deed. */
function isAssertion(setting: Setting, attribution: Attribution, tree: Tree, content: Token, span: Span): boolean {
  if (attribution.acts.includes("accuse")) return true;
  if (attribution.acts.some((act) => notFacts.has(act))) return false;
  if (tree.all(content, "aux").some((aux) => /^(?:will|would|could|may|might|should|must|can|let)$/i.test(aux.form)))
    return false;
  if (content.upos === "VERB")
    return content.xpos !== "VB" && content.xpos !== "VBG" && tree.first(content, "nsubj", "nsubj:pass") !== undefined;
  if (tree.first(content, "cop") !== undefined) return true;
  if (content.upos !== "NOUN" || isTopic(setting, attribution)) return false;
  if (setting.eventsIn(tree, span).length > 0) return true;
  return (
    deed.test(content.form) &&
    setting
      .parties(tree)
      .owners(content)
      .some((id) => setting.isPower(id))
  );
}

const isTopic = (setting: Setting, attribution: Attribution): boolean =>
  attribution.cue.some((cue) =>
    setting.treesAt(cue).some((tree) => tree.within(cue).some((token) => topical.test(token.lemma.toLowerCase()))),
  );

/** Whom the content is about: who does it, else whom it names first, else the speaker where it says "we" or "it". */
function aboutWhom(setting: Setting, tree: Tree, content: Token, attribution: Attribution, span: Span): string[] {
  const parties = setting.parties(tree);
  const isParty = (id: string) => setting.isParty(id);
  const doers = (content.upos === "VERB" ? parties.doers(content) : []).filter(isParty);
  if (doers.length > 0) return doers;
  const named = parties.within(span).filter(isParty);
  if (named.length > 0) return named.slice(0, 2);
  const addressees = (attribution.addressees ?? []).filter(isParty);
  if (addressees.length > 0) return addressees;
  const subject = tree.first(content, "nsubj", "nsubj:pass");
  return subject?.upos === "PRON" || tree.within(span).some((token) => /^(?:our|we)$/i.test(token.form))
    ? attribution.speakers
    : [];
}

function fresh(
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
  const proposition = propositionOf(setting, tree, clip(span));
  const one: Made = { claim, proposition, about: setting.sides(about), paragraph: tree.sentence.paragraph };
  made.push(one);
  return one;
}

function stand(claim: Claim, setting: Setting, stance: Stance): void {
  const side = setting.side(stance.party);
  if (claim.stances.some((each) => setting.side(each.party) === side && each.stance === stance.stance)) return;
  claim.stances.push(stance);
}

const propositionOf = (setting: Setting, tree: Tree, span: Span): Proposition => {
  const text = setting.words(span);
  const types = setting.eventsIn(tree, span).map(({ type }) => type);
  return { types: new Set(types.filter((type) => type !== "ACCUSE")), act: actOf(text), words: longWords(text) };
};

/** Of what the same side does, the same kind of act, coded so in both places; a number makes a proposition of its own. */
function isSameProposition({ claim, proposition: there }: Made, here: Proposition, denied: boolean): boolean {
  if (claim.quantity !== undefined) return false;
  if (denied) return here.act !== undefined && here.act === there.act;
  return [...there.types].some((type) => here.types.has(type)) && shareWords(here.words, there.words);
}

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

const longWords = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 6)));

function shareWords(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared / Math.max(1, Math.min(left.size, right.size)) >= 0.5;
}

/** "these were joint exercises": what the accused calls it. The claim meant is the last one about the speaker's side. */
function reframe(
  setting: Setting,
  attribution: Attribution,
  tree: Tree,
  content: Token,
  span: Span,
  made: readonly Made[],
): boolean {
  const subject = tree.first(content, "nsubj");
  if (
    !subject ||
    !/^(?:these|this|those|that|they|it)$/i.test(subject.form) ||
    !tree.first(content, "cop") ||
    content.upos !== "NOUN"
  )
    return false;
  const sides = setting.sides(attribution.speakers);
  // what others say of it, near by: a speaker who goes on about a thing of their own gives it no other name
  const meant = made.findLast(
    (each) =>
      each.about.some((side) => sides.includes(side)) &&
      Math.abs(each.paragraph - tree.sentence.paragraph) <= 2 &&
      each.claim.stances.some(
        ({ party, stance }) => stance === "asserts" && !setting.sides([party]).some((side) => sides.includes(side)),
      ),
  );
  if (!meant) return false;
  const as = setting.words(phraseSpan(tree, content, [subject, ...tree.all(content, "cop")]));
  for (const party of attribution.speakers)
    stand(meant.claim, setting, {
      party,
      stance: "reframes",
      attribution: attribution.id,
      as,
      evidence: [clip(hull([span]))],
    });
  return true;
}
